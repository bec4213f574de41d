// libzip as Debian packages it (libzip-dev).
#pragma once
#include <zip.h>
