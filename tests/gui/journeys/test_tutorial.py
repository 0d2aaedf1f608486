"""The tutorial is carried out from its own text: real keys and clicks, and all that it says is seen."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from variorum.bootstrap import workspace
from variorum.dispute.decision import Outcome, State
from variorum.gui.session.bringing_in import SAMPLE
from variorum.gui.shots.tutorial import walker
from variorum.gui.shots.tutorial.page import steps
from variorum.gui.shots.tutorial.pictures import taken
from variorum.gui.shots.tutorial.program import Program
from variorum.gui.shots.tutorial.walker import Astray, Walker
from variorum.settings import Settings

pytestmark = pytest.mark.slow
# What opens over the window cannot be raised without a screen; that is no fault of the window.
without_a_screen = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
MOST_OFF = 0.002  # of a picture's pixels, which another machine may smooth otherwise
SAME = 24  # of 255 by which two shades are taken for one


@dataclass(frozen=True, slots=True)
class Walked:
    """What the walk left."""

    folder: Path
    pictures: dict[str, Path]


@pytest.fixture
def page(checkout) -> str:
    return (checkout / "docs" / "tutorial.md").read_text(encoding="utf-8")


@pytest.fixture
def program(qapp, tmp_path):
    made = Program(tmp_path)
    yield made
    made.leave()


@pytest.fixture
def walked(program, page, tmp_path) -> Walked:
    pictures: dict[str, Path] = {}

    def take(name: str) -> None:
        pictures[name] = taken(program, name, tmp_path / "pictures")

    Walker(program, steps(page), take).walk()
    program.leave()
    return Walked(tmp_path, pictures)


@without_a_screen
def test_the_tutorial_can_be_carried_out_from_its_own_text(walked, checkout) -> None:
    record = workspace(record=str(walked.folder / "record.variorum.db"), settings=Settings(editor="ada"))
    case = record.open_case(SAMPLE)
    outcomes = Counter(s.decision.outcome for s in case.standings if s.state is State.SETTLED and s.decision)
    assert outcomes == {Outcome.ACCEPT: 2, Outcome.RANGE: 1, Outcome.BOTH_TRUE: 1}
    assert [s.decision.reason for s in case.standings if s.state is State.DISMISSED and s.decision] == [
        "One sentence of Lavrov's in two translations."
    ]
    assert len(case.comparison.articles) == 6
    assert record.account(SAMPLE) is not None
    assert record.verify().ok
    record.close()
    assert (walked.folder / "idlib.pdf").read_bytes().startswith(b"%PDF")
    kept = checkout / "docs" / "pictures"
    assert {name: off(path, kept / name) for name, path in walked.pictures.items()} == dict.fromkeys(
        walked.pictures, ""
    )


def off(fresh: Path, kept: Path) -> str:
    """How far a picture is from the one that is kept; nothing where an eye sees no difference."""
    one, other = (QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32) for path in (fresh, kept))
    if one.size() != other.size():
        return f"{one.size()} is not {other.size()}; `make pictures` takes it anew"
    pairs = zip(memoryview(one.constBits()), memoryview(other.constBits()), strict=True)
    differing = sum(abs(a - b) > SAME for a, b in pairs) / (4 * one.width() * one.height())
    return f"{differing:.2%} differ; `make pictures` takes it anew" if differing > MOST_OFF else ""


@without_a_screen
@pytest.mark.parametrize(
    ("said", "otherwise", "told"),
    [
        ("*55 facts*", "*54 facts*", "see 54 facts"),
        ("**Open the sample case**", "**Open a sample case**", "nothing to click is called Open a sample"),
        ("Press `F8` to go on", "Press `F7` to go on", "see 2 of 55"),
    ],
    ids=["what is seen", "what is clicked", "what is pressed"],
)
def test_a_word_that_is_not_so_stops_the_walk(program, page, monkeypatch, said, otherwise, told) -> None:
    monkeypatch.setattr(walker, "PATIENCE", 5.0)
    assert said in page
    with pytest.raises(Astray, match=told):
        Walker(program, steps(page.replace(said, otherwise, 1))[:3]).walk()
