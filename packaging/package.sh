#!/bin/sh
# Makes what users install, into out/packages: sdist and wheel, and for Linux a Debian package and an archive.
#
# The program is frozen from the wheel in an environment of its own, .venv-package. Each build of the same
# commit gives the same bytes.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
. "$here/packaging/prepare.sh"

out=${1:-$here/out/packages}
work=$out/work
env=$here/.venv-package
desktop_files="libcups2 libwayland-client0 libwayland-cursor0 libwayland-egl1 libxcb-glx0 libxcb-util1 libxcb-image0 libxcb-render-util0"

need_tools() {
    command -v dpkg-deb >/dev/null 2>&1 || fail "A Debian package is made with Debian's own tools; this is another system."
    if command -v dpkg-shlibdeps >/dev/null 2>&1 && command -v objdump >/dev/null 2>&1; then return 0; fi
    install_packages "Packages are made with tools of Debian." binutils dpkg-dev
}

# What the program links to must be here, so that the package can name it.
# shellcheck disable=SC2086 # lists of packages, meant to be split
need_what_it_links_to() {
    for package in $desktop_files $libraries $libraries_of_a_display; do
        dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null | grep -q '^installed$' || {
            install_packages "The package is to name the libraries that it needs." \
                $desktop_files $libraries $libraries_of_a_display
            return
        }
    done
}

prepare_package_environment() {
    wanted=$(cat "$here/pyproject.toml" "$here/constraints.txt" | cksum)
    is_current "$env/variorum-stamp" "$wanted" && return
    need_python
    need_venv
    say "Setting up .venv-package (only this once; it takes a few minutes) …"
    make_environment "$env"
    pip_in "$env" install --upgrade pip hatchling setuptools
    (cd "$here" && pip_in "$env" install --group package)
    printf '%s' "$wanted" >"$env/variorum-stamp"
}

need_tools
need_what_it_links_to || fail "The package cannot be made without them."
prepare_package_environment
python="$env/bin/python"
cd "$here"
# One time for all that is made: that of the last commit; without a history the one that hatchling takes.
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || echo 1580601600)
PYTHONHASHSEED=0
export SOURCE_DATE_EPOCH PYTHONHASHSEED
unset PYTHONDONTWRITEBYTECODE PYTHONPATH
rm -rf "$out"
mkdir -p "$work"

say "Source archive and wheel …"
"$python" -m build --no-isolation --outdir "$out" . >"$work/build.log"
"$python" -m twine check --strict "$out"/*.whl "$out"/variorum-*.tar.gz >&2
version=$("$python" -m hatchling version)

say "The program in one folder …"
pip_in "$env" install --no-build-isolation "$out/variorum-$version-py3-none-any.whl[desktop,postgres]"
pip_in "$env" install --no-deps --force-reinstall "$out/variorum-$version-py3-none-any.whl"
"$python" -m PyInstaller --noconfirm --clean --log-level ERROR --distpath "$work/frozen" --workpath "$work/found" \
    "$here/packaging/frozen/variorum.spec"
"$python" "$here/packaging/frozen/finish.py" "$work/frozen/variorum"

say "What belongs to the desktop …"
mkdir -p "$work/share"
for what in icons desktop man completions; do
    "$python" -P "$here/packaging/write_$what.py" "$work" >/dev/null
done

say "Debian package and archive …"
"$python" -P "$here/packaging/debian/make_deb.py" "$work/frozen/variorum" "$work/share" "$version" \
    "$out/variorum_${version}_amd64.deb" >/dev/null
"$here/packaging/archive.sh" "$work" "$out/variorum-$version-linux-x86_64.tar.gz"
(cd "$out" && sha256sum variorum[-_]*.* >SHA256SUMS)
cat "$out/SHA256SUMS"
