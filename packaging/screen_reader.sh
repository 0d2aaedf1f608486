#!/bin/sh
# Starts the window as a user does, on a display that nobody looks at, and reads it over the accessibility bus
# as a screen reader would: the dispute list, the card and the synopsis, by the names of the design.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
. "$here/packaging/prepare.sh"

need_bus || fail "The window cannot be read without them."
need_qt || fail "The window's tests need Qt's libraries; see above."
cd "$here"
export SCREEN_READER=1
exec .venv/bin/python -P -m pytest tests/gui/accessible/test_on_the_bus.py "$@"
