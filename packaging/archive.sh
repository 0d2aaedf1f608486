#!/bin/sh
# The archive for other systems: the program's folder, with what belongs to the desktop beside it.
#   archive.sh WORK TARGET
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
work=$1
target=$2
name=$(basename "$target" .tar.gz)

rm -rf "${work:?}/$name"
cp -a "$work/frozen/variorum" "$work/$name"
cp -a "$work/share" "$work/$name/share"
cp "$here/LICENSE" "$here/NOTICE" "$here/CHANGELOG.md" "$work/$name/"
cp "$here/packaging/archive.txt" "$work/$name/README.txt"
chmod -R u=rwX,go=rX "$work/$name"
tar --create --directory "$work" --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner \
    --format=gnu "$name" | gzip --no-name -6 >"$target"
