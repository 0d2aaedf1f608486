"""A process that rules on one dispute of a record, each time on what it saw before it thought about it."""

import sys
from pathlib import Path
from time import sleep

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from makers_record import pen, two_disputes

from variorum.dispute.decision import Decision, Outcome
from variorum.record import steps
from variorum.record.at_once import marked
from variorum.record.history import History, last_ruling
from variorum.record.place import record_place
from variorum.record.record import Record
from variorum.record.revision import Revision
from variorum.record.snapshot import snapshot_of


def meet(folder: Path, editor: str) -> None:
    """Wait until two of them have the record open."""
    (folder / f"{editor}.ready").touch()
    while len(list(folder.glob("*.ready"))) < 2:
        sleep(0.005)


def rule(named: str, editor: str, many: int, folder: Path) -> None:
    record, found = Record(record_place(named)), two_disputes()
    meet(folder, editor)
    snapshot = snapshot_of(found.disputes[0], found.articles)
    for turn in range(many):
        last = last_ruling(record.history("Idlib"), snapshot.dispute)
        sleep(0.02)
        decision = Decision(Outcome.OWN_VALUE, values=(f"{editor} {turn}",), reason="because")

        def step(
            history: History, *, said: Decision = decision, seen: str = last.hash if last else ""
        ) -> Revision:
            return marked(history, steps.settle(history, pen(editor=editor), said, snapshot), seen)

        record.append("Idlib", step)
    record.close()


if __name__ == "__main__":
    rule(sys.argv[1], sys.argv[2], int(sys.argv[3]), Path(sys.argv[4]))
