"""Several editors on one record: a step says which entry its editor had not seen, or is refused for it."""

from dataclasses import replace

from variorum.errors import DecisionRefused
from variorum.record.clashing import UNSEEN
from variorum.record.history import History, clashes, last_ruling
from variorum.record.revision import Revision, sealed
from variorum.translation import tr


def marked(history: History, ruling: Revision, seen: str | None) -> Revision:
    """The ruling, and in it what was written about its dispute since its editor looked.

    `seen` is the hash of the dispute's newest entry that the editor was shown,
    empty where there was none; None: nobody said. The ruling stands all the
    same, being the last; the other word then waits as a clash.
    """
    last = last_ruling(history, ruling.dispute or "")
    if seen is None or last is None or last.hash == seen:
        return ruling
    return sealed(replace(ruling, about={**ruling.about, UNSEEN: last.hash}))


def unseen(history: History) -> tuple[Revision, ...]:
    """What others decided otherwise on the disputes of the last step, unseen by who made it."""
    first = int(history[-1].about.get("together", len(history)))
    hashes = {str(one.about[UNSEEN]) for one in history[first - 1 :] if UNSEEN in one.about}
    if not hashes:
        return ()
    waiting = (clash.revision for clash in clashes(history).values())
    return tuple(revision for revision in waiting if revision.hash in hashes)


def refuse_unseen(step: Revision, seen: str | None, *, editor: str) -> None:
    """Refuse to undo another's step where the editor was offered one of another hash."""
    if seen is not None and step.hash != seen and step.editor != editor:
        from variorum.record.telling import did

        raise DecisionRefused(
            tr(
                "{editor} {did} meanwhile, so nothing was undone. Undo again to take that back.",
                editor=step.editor,
                did=did(step),
            )
        )
