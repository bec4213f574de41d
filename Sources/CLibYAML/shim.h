// libyaml as Debian packages it (libyaml-dev).
#pragma once
#include <yaml.h>
