#!/bin/sh
# Variorum beside its peers; what it is held against goes into an environment of its own, .venv-bench.
#
# The peers that are programs come from Debian, where that may be asked; what cannot be had is left out,
# and the table says so.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
. "$here/packaging/prepare.sh"

prepare_environment .venv "[desktop]" dev
peers=$here/.venv-bench
wanted=$(cksum <"$here/tests/bench/peers/requirements.txt")
if ! is_current "$peers/variorum-stamp" "$wanted"; then
    need_python
    need_venv
    say "Setting up .venv-bench (only this once) …"
    make_environment "$peers"
    if PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore "$peers/bin/python" -m pip --quiet install \
        --requirement "$here/tests/bench/peers/requirements.txt"; then
        printf '%s' "$wanted" >"$peers/variorum-stamp"
    else
        say "Not all peers could be installed; the table says which are left out."
    fi
fi
for program in Xvfb:xvfb meld:meld kdiff3:kdiff3; do
    command -v "${program%%:*}" >/dev/null 2>&1 ||
        install_packages "The window is held beside ${program##*:}." "${program##*:}" || true
done
cd "$here"
exec "$here/.venv/bin/python" tests/bench/beside.py "$@"
