"""Whoever builds a commit again gets the same bytes, so that what is handed out can be checked."""

import hashlib

import pytest

KINDS = ("*.whl", "variorum-*.[0-9].tar.gz", "*.deb", "*-linux-x86_64.tar.gz")


@pytest.mark.parametrize("kind", KINDS)
def test_two_builds_give_one_hash(kind, packages, packages_again):
    first, second = (
        {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in place.glob(kind)}
        for place in (packages, packages_again)
    )
    assert first
    assert first == second
