#!/usr/bin/env bash
# Installs what a Makefile target needs: the system's packages (apt), then a private virtual environment.
#
#   scripts/setup_environment.sh demo      QGIS, numpy, scipy, matplotlib; .venv with requirements.txt
#   scripts/setup_environment.sh test      the same; .venv with requirements-dev.txt
#   scripts/setup_environment.sh oracles   .venv-oracles with requirements-oracles.txt (needs no QGIS)
#   scripts/setup_environment.sh translations   Qt's lrelease, which compiles translations (needs no QGIS)
#
# PYTHON=/path/to/python3 names the Python that belongs to QGIS, where it is not the system's.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
readonly LOG=build/setup.log

say() { printf '[setup] %s\n' "$*"; }

# The last lines of the log, then what failed and what to do by hand.
fail() {
  if [ -s "$LOG" ]; then tail -n 5 "$LOG" >&2; fi
  printf '\n[setup] FAILED: %s\n' "$1" >&2
  shift
  for line in "$@"; do printf '[setup]   %s\n' "$line" >&2; done
  exit 1
}

imports() { "$1" -c "import $2" >/dev/null 2>&1; }

# ---- the Python of QGIS --------------------------------------------------------------------------

find_python() {
  if [ -n "${PYTHON:-}" ]; then
    printf '%s' "$PYTHON"
    return
  fi
  local candidate
  for candidate in /usr/bin/python3 python3; do
    if imports "$candidate" qgis.core; then
      printf '%s' "$candidate"
      return
    fi
  done
  printf '/usr/bin/python3'
}

# Debian's package for each thing that is not there.
missing_packages() {
  local python=$1 pair
  if [ ! -x "$(command -v "$python")" ]; then printf 'python3\n'; fi
  for pair in ensurepip:python3-venv "${@:2}"; do
    imports "$python" "${pair%%:*}" || printf '%s\n' "${pair##*:}"
  done
}

install_packages() {
  local packages=("$@") by_hand sudo=()
  by_hand="apt-get update && apt-get install --no-install-recommends ${packages[*]}"
  if [ -n "${PYTHON:-}" ]; then
    fail "PYTHON=$PYTHON lacks what these Debian packages bring: ${packages[*]}" \
      "Choose the Python that belongs to QGIS (3.22 or newer, with scipy and matplotlib), or leave PYTHON empty."
  fi
  command -v apt-get >/dev/null || fail "not found: ${packages[*]} (these are Debian's names)" \
    "This system has no apt-get. Install QGIS 3.22 or newer with scipy and matplotlib for its Python by hand," \
    "then run again, with PYTHON=/path/to/the/python3/of/QGIS if it is not the system's."
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || fail "installing packages needs root, and there is no sudo" \
      "Run by hand as root, then try again:" "$by_hand"
    sudo=(sudo)
    if [ ! -t 0 ]; then sudo+=(-n); fi
    "${sudo[@]}" true || fail "sudo was refused" "Run by hand as root, then try again:" "$by_hand"
  fi
  say "installing Debian packages: ${packages[*]}"
  say "  (on a bare system QGIS takes about 2 GB and a few minutes; the log is $LOG)"
  "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update >>"$LOG" 2>&1 || say "apt-get update failed, trying on"
  "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${packages[@]}" \
    >>"$LOG" 2>&1 || fail "apt-get could not install the packages: is there a network?" \
    "Run by hand as root, then try again:" "$by_hand"
}

ensure_system() {
  local python missing
  python=$(find_python)
  mapfile -t missing < <(missing_packages "$python" "$@")
  if [ "$NEEDS_QGIS" = yes ] && ! command -v qgis_process.bin >/dev/null && ! command -v qgis_process >/dev/null; then
    missing+=(qgis)
  fi
  if [ "${#missing[@]}" -gt 0 ]; then install_packages "${missing[@]}"; fi
}

can_install() { command -v apt-get >/dev/null && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }; }

# PostGIS is one of the sources that the tests read; without it those tests are skipped, but fail where CI=true.
ensure_database() {
  local package
  if compgen -G "/usr/lib/postgresql/*/lib/postgis-3.so" >/dev/null; then return; fi
  if ! can_install; then
    say "PostGIS is not here and cannot be installed without root: its tests are skipped"
    return
  fi
  package=$(apt-cache search --names-only '^postgresql-[0-9]+-postgis-3$' | sort -V | tail -n 1 | cut -d ' ' -f 1)
  if [ -z "$package" ]; then
    say "apt knows no PostGIS: its tests are skipped"
    return
  fi
  PYTHON="" install_packages "$package" "${package%-postgis-3}"
}

# Qt's own tool for compiling translations.
ensure_lrelease() {
  if python3 scripts/translations.py compiler >/dev/null 2>&1; then return; fi
  PYTHON="" install_packages python3 qttools5-dev-tools
}

# ---- virtual environments ------------------------------------------------------------------------

# What QGIS was built against must not be replaced by a newer wheel (a second numpy breaks QGIS's own matplotlib).
write_constraints() {
  "$1" - >build/constraints.txt <<'PYTHON'
from importlib import metadata

for name in ("numpy", "scipy", "matplotlib", "PyQt5", "PyQt6", "pyproj"):
    try:
        print(f"{name}=={metadata.version(name)}")
    except metadata.PackageNotFoundError:
        pass
PYTHON
}

# make_environment FOLDER PROOF REQUIREMENTS [venv options]: PROOF is a module that a sound environment imports.
make_environment() {
  local folder=$1 proof=$2 requirements=$3 python
  python=$(find_python)
  if [ ! -x "$folder/bin/python" ] || ! imports "$folder/bin/python" "$proof"; then
    say "creating $folder with $("$python" --version) ($python)"
    rm -rf "$folder"
    "$python" -m venv "${@:4}" "$folder" >>"$LOG" 2>&1 || fail "could not create $folder"
  fi
  say "installing $requirements into $folder"
  "$folder/bin/python" -m pip install --disable-pip-version-check -r "$requirements" "${CONSTRAINTS[@]}" \
    >>"$LOG" 2>&1 || fail "pip could not install $requirements: is there a network?" \
    "Try by hand:" "$folder/bin/python -m pip install -r $requirements"
}

main() {
  mkdir -p build
  : >"$LOG"
  CONSTRAINTS=()
  local qgis_modules=(qgis.core:python3-qgis osgeo.gdal:python3-gdal numpy:python3-numpy
    scipy:python3-scipy matplotlib:python3-matplotlib)
  case "${1:-}" in
    demo | test)
      NEEDS_QGIS=yes
      ensure_system "${qgis_modules[@]}"
      if [ "$1" = test ]; then
        ensure_database
        if can_install; then
          ensure_lrelease
        elif ! python3 scripts/translations.py compiler >/dev/null 2>&1; then
          say "lrelease is not here and cannot be installed without root: the tests of translations are skipped"
        fi
      fi
      write_constraints "$(find_python)"
      CONSTRAINTS=(--constraint build/constraints.txt)
      local requirements=requirements.txt
      if [ "$1" = test ]; then requirements="requirements-dev.txt"; fi
      make_environment .venv qgis.core "$requirements" --system-site-packages
      touch ".venv/.ready-$1"
      ;;
    oracles)
      NEEDS_QGIS=no
      ensure_system
      make_environment .venv-oracles pip requirements-oracles.txt
      touch .venv-oracles/.ready-oracles
      ;;
    translations)
      ensure_lrelease
      touch build/.ready-lrelease
      ;;
    *)
      fail "usage: $0 demo|test|oracles|translations"
      ;;
  esac
  say "ready"
}

main "$@"
