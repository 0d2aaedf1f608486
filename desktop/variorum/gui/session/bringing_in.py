"""Puts what an editor chose, dropped or pasted into a case; what the window's jobs carry out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from variorum.article.article import Article, Unreadable
from variorum.article.pasted import Pasted
from variorum.dispute.decision import Reconciliation
from variorum.errors import UnreadableArticle, UserError
from variorum.paths import seeds
from variorum.progress import Cancelled, Progress
from variorum.translation import later, tr, trn
from variorum.workspace.workspace import Workspace

SAMPLE = later("Sample case")


@dataclass(frozen=True, slots=True)
class Brought:
    """What came into the window, and a sentence for each thing that cannot become an article."""

    paths: tuple[Path, ...] = ()
    texts: tuple[Pasted, ...] = ()
    refused: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.paths or self.texts)


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """The case that came of it."""

    case: Reconciliation
    unread: tuple[Unreadable, ...] = ()
    already: tuple[Article, ...] = ()


@dataclass(frozen=True, slots=True)
class PutIn:
    """What was added to a case, and what was not."""

    added: int = 0
    unread: tuple[Unreadable, ...] = ()
    already: tuple[Article, ...] = ()


def bring_in(
    workspace: Workspace,
    brought: Brought,
    case: str,
    *,
    progress: Progress,
    partly: Callable[[Reconciliation], None],
) -> BroughtIn:
    """Add to the case of that name, which is made where there is none, and open it."""
    put = put_in(workspace, brought, case, progress=progress)
    return BroughtIn(workspace.open_case(case, progress=progress, partly=partly), put.unread, put.already)


def put_in(
    workspace: Workspace, brought: Brought, case: str, *, progress: Progress, may_be_empty: bool = False
) -> PutIn:
    """Add to the case of that name; one that was made for it is taken off again where nothing could be added.

    It `may_be_empty` where articles of it are still to be chosen.
    """
    is_new = case not in {summary.name for summary in workspace.cases()}
    if is_new:
        workspace.new_case(case)
    try:
        put = _added(workspace, brought, case, progress)
    except (UserError, Cancelled):
        if is_new:
            workspace.remove_case(case)
        raise
    if is_new and not put.added and not may_be_empty:
        workspace.remove_case(case)
        raise UnreadableArticle(not_read(put.unread))
    return put


def _added(workspace: Workspace, brought: Brought, case: str, progress: Progress) -> PutIn:
    def reading(done: int, total: int, doing: str) -> None:
        progress(done, total, tr("Reading"))

    files = workspace.add(case, brought.paths, progress=reading).value
    unread, already, added = files.unreadable, files.already, len(files.added)
    if brought.texts:
        texts = workspace.add_texts(case, brought.texts).value
        unread, already = (*unread, *texts.unreadable), (*already, *texts.already)
        added += len(texts.added)
    if not added and is_sample(brought.paths):
        already = ()  # whoever asks for the sample case again wants to see it
    return PutIn(added, unread, already)


def not_read(unread: Sequence[Unreadable]) -> str:
    named = "; ".join(f"{Path(one.name).name}: {one.reason}" for one in unread)
    return tr("Not read: {files}", files=named)


def already_there(articles: Sequence[Article]) -> str:
    names = ", ".join(f"“{Path(article.original.name).name}”" for article in articles)
    return trn(
        "{names} is in this case already; nothing was added twice.",
        "{names} are in this case already; nothing was added twice.",
        len(articles),
        names=names,
    )


def name_for(paths: Sequence[Path], texts: Sequence[Pasted] = ()) -> str:
    """A name for a case that was opened by dropping files: the sample's, or that of its first file."""
    if is_sample(paths):
        return tr(SAMPLE)
    names = [*(p.stem for p in paths), *(Path(text.name).stem for text in texts)]
    if not names:
        raise UserError(tr("There is no file to open."))
    rest = len(names) - 1
    return names[0] + (tr(" and {rest} more", rest=rest) if rest else "")


def is_sample(paths: Sequence[Path]) -> bool:
    """Whether these are the articles of the sample, all of them and no others."""
    return bool(paths) and {p.resolve() for p in paths} == {p.resolve() for p in seeds()}
