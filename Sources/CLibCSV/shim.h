// libcsv as Debian packages it (libcsv-dev).
#pragma once
#include <csv.h>
