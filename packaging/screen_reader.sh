#!/bin/sh
# Starts the window as a user does, on a display that nobody looks at, and reads it over the accessibility bus
# as a screen reader would: the dispute list, the card and the synopsis, by the names of the design.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
. "$here/packaging/prepare.sh"

reads_the_bus() { /usr/bin/python3 -c 'import pyatspi' >/dev/null 2>&1; }
has_bus() { [ -x /usr/libexec/at-spi-bus-launcher ] && command -v dbus-run-session >/dev/null 2>&1; }

{ command -v Xvfb >/dev/null 2>&1 && has_bus && reads_the_bus; } ||
    install_packages "A screen reader's view needs a display and the accessibility bus." \
        xvfb dbus at-spi2-core python3-pyatspi ||
    fail "The window cannot be read without them."
need_qt || fail "The window's tests need Qt's libraries; see above."
cd "$here"
export SCREEN_READER=1
exec .venv/bin/python -P -m pytest tests/gui/accessible/test_on_the_bus.py "$@"
