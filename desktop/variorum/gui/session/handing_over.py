"""Files of cases on their way into the record and out of it; what the window's jobs carry out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from variorum.dispute.decision import Reconciliation, Standing, State
from variorum.errors import UnreadableCase
from variorum.progress import Progress
from variorum.record.telling import done
from variorum.translation import later, tr, trn
from variorum.wording.sentences import say
from variorum.workspace.workspace import Workspace

if TYPE_CHECKING:
    from variorum.workspace.handover import Merged

SUFFIX = ".variorum"
TAKING_IN = later("Taking in a case")
MIXED = later(
    "“{case}” holds a whole case, “{other}” does not. Bring a case in by itself; nothing was taken in."
)


def is_case_file(path: Path) -> bool:
    return path.suffix.casefold() == SUFFIX


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What came of files of cases: the last of them stands open."""

    case: Reconciliation
    merged: "tuple[Merged, ...]"

    @property
    def clashes(self) -> tuple[Standing, ...]:
        """Disputes of the case that the file decides otherwise, and that wait for the editor."""
        ids = {revision.dispute for revision in self.merged[-1].overruled}
        return tuple(s for s in self.case.standings if s.dispute.id in ids and s.state is State.STALE)


def take_in(
    workspace: Workspace,
    paths: Sequence[Path],
    *,
    name: str | None = None,
    progress: Progress,
    partly: Callable[[Reconciliation], None],
) -> TakenIn:
    """Take cases in from their files, and open the last; under `name`, where one is given."""
    refuse_mixed(paths)
    merged = []
    for at, path in enumerate(paths):
        progress(at, len(paths), tr(TAKING_IN))
        merged.append(workspace.import_case(path, name=name).value)
    return TakenIn(workspace.open_case(merged[-1].case, progress=progress, partly=partly), tuple(merged))


def refuse_mixed(paths: Sequence[Path]) -> None:
    """UnreadableCase where files of cases came together with others: in which case would those go?"""
    case = next((path for path in paths if is_case_file(path)), None)
    other = next((path for path in paths if not is_case_file(path)), None)
    if case is not None and other is not None:
        raise UnreadableCase(tr(MIXED, case=case.name, other=other.name))


def taken_in_words(taken: TakenIn) -> str:
    """What came in, and what of it is not in force here, in plain sentences."""
    said = [_came(merged) for merged in taken.merged]
    clashes = taken.clashes
    if clashes:
        said.append(_clash_words(taken, clashes))
    named = {standing.dispute.id for standing in clashes}
    rest = [r for merged in taken.merged for r in merged.overruled if r.dispute not in named]
    if rest:
        told = dict.fromkeys(f"{revision.editor} {done(revision)}" for revision in rest)
        said.append(tr("Not in force here, as it was decided otherwise: {told}.", told="; ".join(told)))
    return " ".join(said)


def _came(merged: "Merged") -> str:
    if merged.made:
        return tr(
            "“{case}” was taken in with {entries}.",
            case=merged.case,
            entries=trn("{number} entry", "{number} entries", merged.entries),
        )
    if not merged.entries:
        return tr("“{case}” has all of it already; nothing was taken in twice.", case=merged.case)
    articles = (
        tr(" and {articles}", articles=trn("{number} new article", "{number} new articles", merged.articles))
        if merged.articles
        else ""
    )
    return tr(
        "“{case}” has {entries}{articles}.",
        case=merged.case,
        entries=trn("{number} new entry", "{number} new entries", merged.entries),
        articles=articles,
    )


def _clash_words(taken: TakenIn, clashes: Sequence[Standing]) -> str:
    ids = {standing.dispute.id for standing in clashes}
    who = tr(" and ").join(dict.fromkeys(r.editor for r in taken.merged[-1].overruled if r.dispute in ids))
    question = f"“{say(clashes[0].dispute.question)}”"
    what = question if len(clashes) == 1 else trn("{number} dispute", "{number} disputes", len(clashes))
    return tr(
        "{who} decided {what} otherwise: what was decided here stands, and is stale until you decide again.",
        who=who,
        what=what,
    )
