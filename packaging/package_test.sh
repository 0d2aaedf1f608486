#!/bin/sh
# Builds the packages and tries each where nothing of the project is: an empty environment, a bare Debian.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
. "$here/packaging/prepare.sh"

prepare_environment .venv "[desktop,postgres]" dev
have() { for tool in "$@"; do command -v "$tool" >/dev/null 2>&1 || return 1; done; }
have debootstrap Xvfb openbox xdotool import ||
    install_packages "Packages are tried on a bare system and on a display." \
        debootstrap xvfb openbox xdotool imagemagick ||
    fail "The packages cannot be tried without them."
cd "$here"
exec .venv/bin/python -P -m pytest --quiet tests/packages "$@"
