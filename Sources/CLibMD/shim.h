// libmd, the BSD message digests, as Debian packages it (libmd-dev).
#pragma once
#include <stdint.h>
#include <sha2.h>
