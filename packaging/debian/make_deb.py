"""Makes the Debian package of the finished folder: python make_deb.py FOLDER SHARE VERSION TARGET.

FOLDER is the program with all it needs, SHARE what belongs into /usr/share. dpkg-shlibdeps reads out of the
program which packages of the system it needs.
"""

import gzip
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
TOP = HERE.parent.parent
# Without these the window comes up all the same: printers, and the other kind of display.
BETTER_WITH = ("printsupport", "wayland")
LIBRARIES = HERE.parent / "frozen" / "libraries.json"
LEVEL = 12
ELF = b"\x7fELF"


def main(folder: Path, share: Path, version: str, target: Path) -> int:
    with tempfile.TemporaryDirectory() as made:
        tree = Path(made) / "variorum"
        lay_out(tree, folder, share)
        control(tree, version, needs(tree))
        even_out(tree, int(os.environ["SOURCE_DATE_EPOCH"]))
        # No owner of this machine's gets into it. xz would take four minutes, for a seventh less.
        packed = ["dpkg-deb", "--root-owner-group", "-Zzstd", f"-z{LEVEL}", "--build", tree, target]
        subprocess.run(packed, check=True)
    return 0


def lay_out(tree: Path, folder: Path, share: Path) -> None:
    shutil.copytree(folder, tree / "usr" / "lib" / "variorum", symlinks=True, ignore=_of_debian)
    shutil.copytree(share, tree / "usr" / "share", symlinks=True)
    # Where Debian's zsh looks for what packages bring.
    shutil.move(tree / "usr/share/zsh/site-functions", tree / "usr/share/zsh/vendor-completions")
    (tree / "usr" / "bin").mkdir()
    (tree / "usr" / "bin" / "variorum").symlink_to("../lib/variorum/variorum")
    papers = tree / "usr" / "share" / "doc" / "variorum"
    papers.mkdir(parents=True, exist_ok=True)
    shutil.move(tree / "usr" / "lib" / "variorum" / "licences", papers / "licences")
    shutil.copyfile(TOP / "NOTICE", papers / "NOTICE")
    (papers / "copyright").write_text(copyright_of(papers / "licences"), encoding="utf-8")
    log = (TOP / "CHANGELOG.md").read_bytes()
    (papers / "NEWS.md.gz").write_bytes(gzip.compress(log, 9, mtime=0))


def _of_debian(_: str, names: list[str]) -> set[str]:
    """What Debian has itself, and mends when it must: the package depends on it."""
    rows = [row for row in json.loads(LIBRARIES.read_text("utf-8")) if row["from"] == "system"]
    return {name for name in names for row in rows if name in row["files"]}


def copyright_of(licences: Path) -> str:
    """Debian's file of licences: our own, and where those of all else stand."""
    names = "\n".join(f" - {part.name}" for part in sorted(licences.iterdir()))
    notice = (TOP / "NOTICE").read_text(encoding="utf-8").strip()
    return (
        f"{notice}\n\nThe licence's text is in /usr/share/common-licenses/Apache-2.0.\n\n"
        "These come along, each under its own licence, whose text is in\n"
        f"/usr/share/doc/variorum/licences:\n{names}\n"
    )


def needs(tree: Path) -> dict[str, str]:
    """What dpkg-shlibdeps finds, by the name of the field in control.in."""
    program = tree / "usr" / "lib" / "variorum"
    binaries = [file for file in sorted(program.rglob("*")) if _is_binary(file)]
    better = [
        file for file in binaries if any(word in str(file.relative_to(tree)).lower() for word in BETTER_WITH)
    ]
    own = sorted({file.parent for file in program.rglob("*.so*")})
    with tempfile.TemporaryDirectory() as made:
        (Path(made) / "debian").mkdir()
        shutil.copyfile(HERE / "control.in", Path(made) / "debian" / "control")
        asked = [
            "dpkg-shlibdeps",
            "-O",
            "--ignore-missing-info",
            "--warnings=0",
            *(f"-l{place}" for place in own),
        ]
        asked += ["-dDepends", *(f"-e{file}" for file in binaries if file not in better)]
        asked += ["-dRecommends", *(f"-e{file}" for file in better)]
        told = subprocess.run(asked, cwd=made, check=True, capture_output=True, text=True).stdout
    return dict(line.split("=", 1) for line in told.splitlines() if line.startswith("shlibs:"))


def _is_binary(file: Path) -> bool:
    if file.is_symlink() or not file.is_file():
        return False
    with file.open("rb") as opened:
        return opened.read(4) == ELF


def control(tree: Path, version: str, needed: dict[str, str]) -> None:
    text = (HERE / "control.in").read_text(encoding="utf-8")
    source, package = text.split("\n\n", 1)
    fields = [
        line for line in source.splitlines() if line.split(":")[0] in ("Section", "Priority", "Maintainer")
    ]
    for name, value in needed.items():
        package = package.replace(f"${{{name}}}", value)
    size = sum(file.lstat().st_size for file in tree.rglob("*")) // 1024
    head, rest = package.split("\n", 1)
    lines = [head, f"Version: {version}", *fields, f"Installed-Size: {size}", rest]
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN" / "control").write_text("\n".join(lines), encoding="utf-8")
    (tree / "DEBIAN" / "md5sums").write_text(_sums(tree), encoding="utf-8")


def _sums(tree: Path) -> str:
    files = [f for f in sorted((tree / "usr").rglob("*")) if f.is_file() and not f.is_symlink()]
    return "".join(f"{hashlib.md5(f.read_bytes()).hexdigest()}  {f.relative_to(tree)}\n" for f in files)


def even_out(tree: Path, epoch: int) -> None:
    """One time and the usual rights for all, whatever this machine gives to new files."""
    program = tree / "usr" / "lib" / "variorum" / "variorum"
    for path in (tree, *tree.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == program else 0o644)
        os.utime(path, (epoch, epoch), follow_symlinks=False)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], Path(sys.argv[4])))
