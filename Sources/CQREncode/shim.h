// libqrencode as Debian packages it (libqrencode-dev).
#pragma once
#include <qrencode.h>
