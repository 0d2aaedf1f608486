"""Writes the rows of a large record as the record writes them, many at a time."""

import json
import sqlite3
from collections import Counter
from collections.abc import Sequence
from functools import partial
from typing import Any

from large_texts import MadeCase

from variorum.article.article import Article
from variorum.dispute.decision import Outcome, State
from variorum.record import cases, originals, revisions
from variorum.record.history import rulings
from variorum.record.kept import packed
from variorum.record.paragraphs import place_of
from variorum.record.revision import Revision, content
from variorum.record.snapshot import text_hash

MADE_FOR_NOTHING = "not compared by this program"  # the key of a comparison that nobody asked for yet
Entry = tuple[int, Revision]  # the case's row, and what is written


def _state(ruling: Revision) -> State:
    if ruling.decision is None:
        return State.OPEN
    if ruling.decision.dismissed:
        return State.DISMISSED
    return State.UNRESOLVED if ruling.decision.outcome is Outcome.UNRESOLVED else State.SETTLED


def _states(made: MadeCase, past: Sequence[Revision]) -> Counter[str]:
    decided = rulings(past).values()
    found = Counter(str(_state(ruling)) for ruling in decided)
    found[State.OPEN] += len(made.disputes) - len(decided)
    return found


class Writer:
    """Writes rows as the record does, many at a time."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._ledger = ""
        self._seq = 0
        self._article = 0

    def begin(self) -> None:
        self._connection.execute("BEGIN")

    def commit(self) -> None:
        self._connection.execute("COMMIT")

    def insert(self, table: str, rows: Sequence[dict[str, Any]]) -> None:
        if rows:
            names = ", ".join(rows[0])
            marks = ", ".join(f":{name}" for name in rows[0])
            self._connection.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", rows)

    def revisions(self, entries: Sequence[Entry]) -> None:
        rows, accounts, words = [], [], []
        for case, revision in entries:
            self._seq += 1
            self._ledger = revisions.ledger_after(self._ledger, revision.hash)
            index = revisions.index_of(revision)
            kept = {"content": content(revision), "hash": revision.hash, "ledger": self._ledger}
            rows.append({"seq": self._seq, "case_id": case, **index, **kept})
            if revision.snapshot is not None:
                own = revisions.accounts_of(revision.snapshot, self._seq)
                accounts += [dict(zip(revisions.ACCOUNT, row, strict=True)) for row in own]
                words.append({"rowid": self._seq, "text": revisions.words_of(revision)})
        self.insert("revision", rows)
        self.insert("account", accounts)
        self.insert("decision_words", words)

    def case(self, made: MadeCase, past: Sequence[Revision], *, removed: bool) -> None:
        """The case's own rows, once all that was done in it is known."""
        row, created = made.number + 1, past[0].at
        self.insert(
            "cases",
            [
                {
                    "id": row,
                    "name": made.name,
                    "key": cases.key_of(made.name),
                    "created": created,
                    "opened": past[-1].at,
                    "removed": removed,
                    "states": json.dumps(_states(made, past), sort_keys=True),
                }
            ],
        )
        for article in made.articles:
            self._add(row, article)
        comparison = {
            "case_id": row,
            "key": MADE_FOR_NOTHING,
            "made": created,
            "content": packed(made.comparison),
        }
        self.insert("comparison", [comparison])

    def _add(self, case: int, article: Article) -> None:
        self._article += 1
        text = text_hash(article.extraction)
        self.insert("original", [{"sha256": article.original.sha256, "data": article.original.data}])
        self.insert("extraction", [{"sha256": text, "text": article.extraction.encode()}])
        about = originals.about(article, article.id)
        kept = {
            "slug": about["id"],
            "original": about["article"],
            "encoding_sure": article.original.encoding_sure,
            **{name: about[name] for name in ("extraction", "name", "encoding", "source")},
        }
        self.insert("case_article", [{"id": self._article, "case_id": case, **kept}])
        place = partial(place_of, self._article)
        self.insert(
            "paragraph_words", [{"rowid": place(p.number), "text": p.text} for p in article.paragraphs]
        )
