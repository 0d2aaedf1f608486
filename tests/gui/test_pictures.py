"""The manual's pictures: each is taken by `make pictures`, each is shown, and all are small."""

import re

import pytest

from variorum.gui.shots.readme import PICTURES
from variorum.gui.shots.tutorial.page import Verb
from variorum.gui.shots.tutorial.pictures import the_steps

MOST_BYTES = 150_000
_SHOWN = re.compile(r"!\[[^\]]+\]\((?:docs/|\.\./)?pictures/([^)]+)\)")


def of_the_tutorial() -> list[str]:
    return [deed.words for step in the_steps() for deed in step.deeds if deed.verb is Verb.PICTURE]


@pytest.fixture
def shown(checkout) -> set[str]:
    pages = [checkout / "README.md", *(checkout / "docs").rglob("*.md")]
    return {name for page in pages for name in _SHOWN.findall(page.read_text(encoding="utf-8"))}


def test_each_picture_that_is_shown_is_taken_and_each_that_is_taken_is_shown(checkout, shown) -> None:
    taken = {f"{name}.png" for name in PICTURES} | set(of_the_tutorial())
    assert shown == taken
    assert {path.name for path in (checkout / "docs" / "pictures").iterdir()} == taken


def test_no_picture_is_taken_twice() -> None:
    names = of_the_tutorial()
    assert len(names) == len(set(names))
    assert not {f"{name}.png" for name in PICTURES} & set(names)


def test_pictures_are_small(checkout) -> None:
    sizes = {path.name: path.stat().st_size for path in (checkout / "docs" / "pictures").iterdir()}
    assert {name for name, size in sizes.items() if size > MOST_BYTES} == set()
