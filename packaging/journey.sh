#!/bin/sh
# Drives the window on a display that nobody looks at, through the main journey; pictures go to out/journey.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
. "$here/packaging/prepare.sh"

have() { for tool in "$@"; do command -v "$tool" >/dev/null 2>&1 || return 1; done; }

have Xvfb openbox xdotool import ||
    install_packages "The journey needs a display, a window manager and hands." xvfb openbox xdotool imagemagick ||
    fail "The journey cannot be made without them."
export JOURNEY="$here/out/journey"
cd "$here"
exec .venv/bin/python -P -m pytest tests/campaign/test_journey_on_a_screen.py "$@"
