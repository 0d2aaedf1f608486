"""The rules of equivalence that any case of a record laid down for all."""

from sqlalchemy import Connection, select

from variorum.guidance.equivalence import Equivalence, Scope
from variorum.record import schema
from variorum.record.revision import Action, Revision, opened


def of_all_cases(connection: Connection) -> tuple[Equivalence, ...]:
    """Rules that cases on the list laid down for all, the newest last; one that was taken back is none."""
    revision, cases = schema.revision, schema.cases
    query = (
        select(revision.c.case_id, revision.c.content, revision.c.hash)
        .join(cases, cases.c.id == revision.c.case_id)
        .where(revision.c.action == str(Action.EQUIVALENCE), cases.c.removed.is_(False))
        .order_by(revision.c.seq)
    )
    standing: dict[tuple[int, object], Revision] = {}
    for case, content, hash in connection.execute(query):
        entry = opened(content, hash=hash)
        subject = (case, entry.about["forms"])
        standing.pop(subject, None)
        standing[subject] = entry
    rules = (entry.equivalence for entry in standing.values())
    return tuple(rule for rule in rules if rule is not None and rule.scope is Scope.ALL)
