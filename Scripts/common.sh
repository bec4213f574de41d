# Shared by the set-up scripts: messages, Debian packages, virtual environments.
# shellcheck shell=bash

# Prints one message on standard error, in the language the program itself would choose.
say() { # VIETNAMESE ENGLISH
  local locale="${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}"
  if [[ $locale == en* ]]; then echo "$2" >&2; else echo "$1" >&2; fi
}

# Installs those of the Debian packages that are missing; needs no network when none is.
require_packages() { # PACKAGE...
  local package run missing=()
  for package in "$@"; do
    dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed \
      || missing+=("$package")
  done
  ((${#missing[@]})) || return 0

  if ((EUID == 0)); then
    run=()
  elif command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [[ -t 0 ]]; }; then
    run=(sudo)
  else
    say "Thiếu gói Debian; xin nhờ người quản trị máy chạy: apt-get install ${missing[*]}" \
      "Debian packages are missing; ask an administrator to run: apt-get install ${missing[*]}"
    return 1
  fi
  say "Cài gói Debian: ${missing[*]}" "Installing Debian packages: ${missing[*]}"
  "${run[@]}" apt-get update -qq
  "${run[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends \
    -o DPkg::Lock::Timeout=600 "${missing[@]}" >/dev/null
}

# Whether the environment holds exactly the pinned packages. The copy of the list inside is written
# last, so that an interrupted set-up is begun anew.
has_environment() { # FOLDER REQUIREMENTS
  cmp -s "$2" "$1/requirements.txt" && "$1/bin/python" -c ''
}

# Whether Debian's Python can make environments; it cannot without the package python3-venv.
can_make_environments() {
  /usr/bin/python3 -c 'import ensurepip' 2>/dev/null
}

# Creates a virtual environment with the pinned packages, unless it is there already.
require_environment() { # FOLDER REQUIREMENTS
  has_environment "$1" "$2" && return
  say "Cài môi trường Python vào $1" "Installing the Python environment into $1"
  /usr/bin/python3 -m venv --clear "$1"
  "$1/bin/python" -m pip install --quiet --no-input --disable-pip-version-check --requirement "$2"
  cp "$2" "$1/requirements.txt"
}
