"""What is held in memory of a case's history, and what has been written since."""

from dataclasses import dataclass, field

from sqlalchemy import Connection

from variorum.record import revisions
from variorum.record.lines import in_line, is_line
from variorum.record.revision import Action, Revision
from variorum.record.revisions import Entry


@dataclass(frozen=True, slots=True)
class Past:
    """The entries of a case in one line, and the last of them in the order of writing."""

    line: list[Revision] = field(default_factory=list)
    last: Entry | None = None

    def still_there(self, connection: Connection, case: int) -> bool:
        return self.last is None or revisions.holds(connection, case, self.last)

    def with_news(self, connection: Connection, case: int) -> "Past":
        """The same with what was written since; read anew where copies were merged or entries redacted."""
        after = self.last.seq if self.last else 0
        news = revisions.entries(connection, case, after=after)
        if not news:
            return self
        read = [revisions.read(entry) for entry in news]
        erased = any(revision.action is Action.ERASE for revision in read)
        if not erased and is_line(read, after=self.line[-1].hash if self.line else ""):
            return Past(self.line + read, news[-1])
        everything = revisions.entries(connection, case)
        return Past(in_line([revisions.read(entry) for entry in everything]), everything[-1])
