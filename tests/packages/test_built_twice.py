"""Whoever builds a commit again gets the same bytes, so that what is handed out can be checked."""

import hashlib
from pathlib import Path

import pytest

KINDS = ("*.whl", "variorum-*.[0-9].tar.gz", "*.deb", "*-linux-x86_64.tar.gz")


@pytest.mark.parametrize("what", ["frozen", "share"])
def test_two_builds_make_the_same_files(what, packages, packages_again):
    """What the packages are made of, file by file, so that a difference has a name."""
    first, second = (contents(place / "work" / what) for place in (packages, packages_again))
    assert first
    assert [name for name in first.keys() | second.keys() if first.get(name) != second.get(name)] == []


@pytest.mark.parametrize("kind", KINDS)
def test_two_builds_give_one_hash(kind, packages, packages_again):
    first, second = (
        {path.name: hash_of(path) for path in place.glob(kind)} for place in (packages, packages_again)
    )
    assert first
    assert first == second


def contents(folder: Path) -> dict[str, str]:
    """The hash of each file, and where each link leads."""
    return {
        path.relative_to(folder).as_posix(): str(path.readlink()) if path.is_symlink() else hash_of(path)
        for path in folder.rglob("*")
        if path.is_symlink() or path.is_file()
    }


def hash_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
