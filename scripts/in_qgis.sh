#!/usr/bin/env bash
# Runs a command in a QGIS of its own: no screen, private home and profile, this checkout as the plugin `evencare`.
# The user's own QGIS is neither read nor changed.
#
#   scripts/in_qgis.sh qgis_process.bin run evencare:inequality -- INPUT=... VALUE=...
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
private=$root/build/qgis
mkdir -p "$private"/{home,profile,plugins,runtime}
chmod 700 "$private/runtime"
ln -sfn "$root" "$private/plugins/evencare"

export HOME=$private/home
export QGIS_CUSTOM_CONFIG_PATH=$private/profile
export QGIS_PLUGINPATH=$private/plugins
export XDG_RUNTIME_DIR=$private/runtime
export QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen}
# English, and the same sorting and number format on every machine.
export LC_ALL=C.UTF-8

# qgis_process embeds the system's Python, which does not know the virtual environment.
packages=("$root"/.venv/lib/python3*/site-packages)
export PYTHONPATH=${packages[0]}${PYTHONPATH:+:$PYTHONPATH}

# pyproj looks for its data beside the Python that runs it, which a virtual environment is not.
if [ -z "${PROJ_DATA:-}" ] && [ -f /usr/share/proj/proj.db ]; then export PROJ_DATA=/usr/share/proj; fi

exec "$@"
