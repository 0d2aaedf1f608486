"""A workspace on a real record and real files, with an analyser and a comparison one can see through."""

import re
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import ModuleType

import pytest
from makers_record import comparison, dispute

from variorum.article.article import Article, Unreadable
from variorum.dispute.dispute import Comparison, Dispute
from variorum.fact.fact import Kind
from variorum.guidance.guidance import Guidance
from variorum.language.parse import Parse
from variorum.progress import Progress, silent
from variorum.record.record import Record
from variorum.workspace.workspace import Workspace

POST = "Over 950,000 people fled.\n\nThe town has 30,000 houses in all.\n"
TIMES = "Nearly 900,000 people fled.\n\nIn the town there are 40,000 houses left.\n"
HERALD = "About 948,000 people fled.\n"


class CountingAnalyser:
    """Reads nothing, and counts how often it was asked to."""

    version = "counting 1"

    def __init__(self) -> None:
        self.read: list[str] = []

    def parse(self, texts: Sequence[str], *, progress: Progress = silent) -> list[Parse]:
        self.read += texts
        return [Parse((), ()) for _ in texts]


def compare_figures(
    articles: Sequence[Article],
    *,
    unreadable: Sequence[Unreadable] = (),
    parses: Mapping[str, tuple[Parse, ...]],
    guidance: Guidance = Guidance(),
    progress: Progress = silent,
    **_: object,
) -> Comparison:
    """One dispute for each thing that articles count differently."""
    progress(0, 1, "Lining up")
    disputes = [_dispute(what, articles, rank) for rank, what in enumerate(("people", "houses"), 1)]
    return comparison(articles, [d for d in disputes if len(d.accounts) > 1])


def _dispute(what: str, articles: Sequence[Article], rank: int) -> Dispute:
    said = []
    for article in articles:
        found = re.search(rf"([\d,]+) {what}", article.extraction)
        if found:
            said.append((article, found[0], float(found[1].replace(",", ""))))
    # The id changes with the articles, as a real one may.
    id = f"{what}-{len(said)}"
    return dispute(id, said, rank=rank, kind=Kind.QUANTITY, question=f"How many {what}?")


@pytest.fixture
def analyser() -> CountingAnalyser:
    return CountingAnalyser()


@pytest.fixture(autouse=True)
def _figures_only(monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType("variorum.workspace.comparing")
    module.compare_articles = compare_figures  # type: ignore[attr-defined]
    module.facts_of = lambda article, parses: ()  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "variorum.workspace.comparing", module)


Make = Callable[..., Workspace]


@pytest.fixture
def make(tmp_path: Path, analyser: CountingAnalyser) -> Iterator[Make]:
    """Opens workspaces on one record, each as a process of its own would."""
    made: list[Workspace] = []

    def one(*, editor: str = "ada", cache: bool = False) -> Workspace:
        url = str(tmp_path / "record.db")
        made.append(Workspace(record_url=url, editor=editor, cache=cache, analyser=analyser))
        return made[-1]

    yield one
    for workspace in made:
        workspace.close()


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    folder = tmp_path / "articles"
    folder.mkdir()
    texts = {"post": POST, "times": TIMES, "herald": HERALD}
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text)
    return {name: folder / f"{name}.txt" for name in texts}


@pytest.fixture(scope="session")
def empty_record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed record without cases; making one takes longer than copying its file."""
    path = tmp_path_factory.mktemp("made") / "record.db"
    Record(path).close()
    return path


@pytest.fixture
def workspace(make: Make, files: dict[str, Path], empty_record: Path, tmp_path: Path) -> Workspace:
    """A workspace with the case Idlib and two articles in it."""
    shutil.copy(empty_record, tmp_path / "record.db")
    workspace = make()
    workspace.new_case("Idlib")
    workspace.add("Idlib", [files["post"], files["times"]])
    return workspace
