# Sets up the environments that ./run and ./check work in; sourced by both, POSIX sh only.
#
# The caller has set $here to the checkout. Nothing outside the checkout is
# touched, except for system packages on Debian or Ubuntu, and those only as root.

libraries="libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon0"
readers="poppler-utils qpdf strace"
server="postgresql"
bus="xvfb dbus at-spi2-core python3-pyatspi"
libraries_of_a_display="libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0"

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

may_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; }

# install_packages WHY PACKAGE…: as root on Debian or Ubuntu; otherwise fails after saying what to type.
install_packages() {
    why=$1
    shift
    if ! may_install; then
        say "$why Install it with: apt-get install $*"
        return 1
    fi
    say "$why Installing: apt-get install $*"
    export DEBIAN_FRONTEND=noninteractive
    { apt-get update -qq && apt-get install -y -qq --no-install-recommends "$@"; } >/dev/null || {
        say "apt-get could not install $*. Is a package mirror reachable?"
        return 1
    }
}

is_recent() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

# Sets $python to the first Python that is recent enough; 3.11 first, since it is the one tested most.
find_python() {
    for python in ${PYTHON:+"$PYTHON"} python3.11 python3 python3.12 python3.13; do
        if command -v "$python" >/dev/null 2>&1 && is_recent "$python"; then return 0; fi
    done
    return 1
}

need_python() {
    find_python && return
    install_packages "Variorum needs Python 3.11 or newer." python3 python3-venv && find_python ||
        fail "No Python 3.11 or newer was found."
}

need_venv() {
    "$python" -c 'import ensurepip, venv' 2>/dev/null && return
    install_packages "Python's venv module is missing." python3-venv && "$python" -c 'import ensurepip, venv' ||
        fail "An environment needs Python's venv module."
}

# What an environment was made from: when any of it changes it is brought up to date.
wanted_stamp() { printf '%s ' "$here"; cat "$here/pyproject.toml" "$here/constraints.txt" | cksum; }

is_current() { [ -f "$1" ] && [ "$(cat "$1")" = "$2" ]; }

# prepare_environment FOLDER EXTRAS [GROUP]: makes $here/FOLDER, or does nothing if it is as wanted.
# The group has a stamp of its own, so that ./run is content with what ./check made.
prepare_environment() {
    folder=$here/$1
    stamp=$folder/variorum-stamp
    wanted=$(wanted_stamp)
    is_current "$stamp" "$wanted" && { [ -z "${3:-}" ] || is_current "$stamp-$3" "$wanted"; } && return
    need_python
    need_venv
    say "Setting up $1 (only this once; it takes a few minutes) …"
    make_environment "$folder"
    install_into "$folder" "$2" "${3:-}" || fail "The Python packages could not be installed into $1;" \
        "see above. Is the package index that pip uses reachable? Once it is, the same command goes on from here."
    printf '%s' "$wanted" >"$stamp"
    [ -z "${3:-}" ] || printf '%s' "$wanted" >"$stamp-$3"
}

make_environment() {
    "$1/bin/python" -m pip --version >/dev/null 2>&1 && is_recent "$1/bin/python" && return
    "$python" -m venv --clear "$1" || fail "The environment $1 could not be made."
}

install_into() {
    pip_in "$1" install --upgrade pip hatchling setuptools &&
        pip_in "$1" install --no-build-isolation --editable "$here$2" &&
        { [ -z "$3" ] || (cd "$here" && pip_in "$1" install --group "$3"); }
}

pip_in() {
    environment=$1
    shift
    PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore "$environment/bin/python" -m pip \
        --quiet "$@" --constraint "$here/constraints.txt"
}

# need_readers: the programs that some tests read PDF with, or watch a process with; without them those tests are left out, and say so.
need_readers() {
    if command -v pdftotext >/dev/null 2>&1 && command -v qpdf >/dev/null 2>&1 &&
        command -v strace >/dev/null 2>&1; then return 0; fi
    # shellcheck disable=SC2086 # a list of packages, meant to be split
    install_packages "Some tests need programs of the system." $readers
}

has_server() { ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null 2>&1; }

# need_server: PostgreSQL, of which the tests of a shared record start a server of their own; no other is touched.
need_server() {
    has_server && return
    install_packages "The tests of a shared record need PostgreSQL." $server
}

reads_the_bus() { /usr/bin/python3 -c 'import pyatspi' >/dev/null 2>&1; }
has_x() { command -v Xvfb >/dev/null 2>&1 && /sbin/ldconfig -p 2>/dev/null | grep -q libxcb-cursor; }
has_bus() { [ -x /usr/libexec/at-spi-bus-launcher ] && command -v dbus-run-session >/dev/null 2>&1; }

# need_bus: a display that nobody looks at, and the bus on which a screen reader hears the window.
need_bus() {
    if has_x && has_bus && reads_the_bus; then return 0; fi
    [ "$(uname)" = Linux ] || return 1
    # shellcheck disable=SC2086 # a list of packages, meant to be split
    install_packages "A screen reader's view needs a display and the accessibility bus." $bus $libraries_of_a_display
}

has_display() {
    [ "$(uname)" = Darwin ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]
}

# Qt ends the process where a library is missing, so a process of its own tries.
qt_starts() {
    "$here/.venv/bin/python" -P -c 'from PySide6.QtWidgets import QApplication; QApplication(["try"])' \
        >/dev/null 2>&1
}

# need_qt: succeeds if windows can be drawn; on Linux it looks again only after a set-up.
need_qt() {
    wanted="$(uname -r) ${DISPLAY:+x}${WAYLAND_DISPLAY:+w}${QT_QPA_PLATFORM:-}"
    mark=$here/.venv/variorum-qt
    [ -f "$mark" ] && [ "$mark" -nt "$here/.venv/variorum-stamp" ] && [ "$(cat "$mark")" = "$wanted" ] && return
    if ! qt_starts; then
        [ "$(uname)" = Linux ] || return 1
        packages=$libraries
        [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || packages="$packages $libraries_of_a_display"
        # shellcheck disable=SC2086 # a list of packages, meant to be split
        install_packages "The window needs libraries of the system." $packages || return 1
        qt_starts || return 1
    fi
    printf '%s' "$wanted" >"$mark"
}
