"""Histories that branch and merge, lawful erasure, and where each reading placed its paragraphs."""

import sqlalchemy as sa
from alembic import op

from variorum.record.migrations.engines import Words, never, on_postgresql, run

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_ACTIONS = (
    *("settle", "dismiss", "withdraw", "reinstate", "create", "add", "remove", "return", "source"),
    *("put-back", "leave-out", "equivalence", "origin", "rename", "take-out", "bring-in"),
    *("merge-disputes", "split-dispute", "link", "unlink", "order", "merge", "erase"),
)
_OUTCOMES = ("accept", "range", "both-true", "own-value", "unresolved", "not-comparable", "trivial")
_GROWS_ONLY = ("tombstone", "reading")


def upgrade() -> None:
    _actions()
    _revisions()
    _erasure()
    _paragraphs()
    for table in _GROWS_ONLY:
        never(table, "DELETE", "deleted")
        never(table, "UPDATE", "updated")
    if on_postgresql():
        run("0003_branches")
        return
    never("revision", "DELETE", "deleted")
    _unless_erased("original", "data", "sha256")
    _unless_erased("extraction", "text", "sha256")
    _unless_erased("revision", "content", "hash")
    _unless_erased("account", "quote", "seq")


def _actions() -> None:
    """A table of its own: a later version adds a row, and need not make the history anew."""
    table = op.create_table("action", sa.Column("name", Words, primary_key=True))
    op.bulk_insert(table, [{"name": name} for name in _ACTIONS])


def _revisions() -> None:
    """SQLite changes no check of a table that is there: the history is made anew, row for row."""
    if not on_postgresql():
        _made_anew()
    op.create_index("revision_of_case", "revision", ["case_id", "seq"])
    op.execute(
        "CREATE INDEX revision_for_all ON revision (action, case_id) WHERE action IN ('equivalence', 'erase')"
    )
    op.execute(
        "CREATE INDEX revision_of_articles ON revision (case_id) WHERE action IN ('take-out', 'bring-in')"
    )
    if not on_postgresql():
        _follows("previous")
        _follows("merges")


def _made_anew() -> None:
    for verb in ("updated", "deleted"):
        op.execute(f"DROP TRIGGER revision_never_{verb}")
    # Else the accounts would refer to the table under its other name from here on.
    op.execute("PRAGMA legacy_alter_table = ON")
    op.execute("ALTER TABLE revision RENAME TO revision_before")
    _table_of_revisions()
    columns = "seq, case_id, number, action, dispute, outcome, low, best, high, at, content, previous"
    op.execute(
        f"INSERT INTO revision ({columns}, merges, hash, ledger) "
        f"SELECT {columns}, '', hash, ledger FROM revision_before ORDER BY seq"
    )
    op.execute("DROP TABLE revision_before")
    op.execute("PRAGMA legacy_alter_table = OFF")


def _table_of_revisions() -> None:
    op.create_table(
        "revision",
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("case_id", sa.Integer, sa.ForeignKey("cases.id"), nullable=False),
        sa.Column("number", sa.Integer, sa.CheckConstraint("number > 0"), nullable=False),
        sa.Column("action", Words, sa.ForeignKey("action.name"), nullable=False),
        sa.Column("dispute", Words),
        sa.Column("outcome", Words, sa.CheckConstraint(f"outcome IN {_OUTCOMES}")),
        sa.Column("low", sa.Float),
        sa.Column("best", sa.Float),
        sa.Column("high", sa.Float),
        sa.Column("at", Words, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sa.Column("previous", Words, nullable=False),
        sa.Column("merges", Words, nullable=False),
        sa.Column("hash", Words, sa.CheckConstraint("length(hash) = 64"), nullable=False, unique=True),
        sa.Column("ledger", Words, nullable=False),
        sa.CheckConstraint("low <= best"),
        sa.CheckConstraint("best <= high"),
        sa.CheckConstraint("low <= high"),
        sa.CheckConstraint("action NOT IN ('settle', 'dismiss') OR outcome IS NOT NULL"),
        sa.CheckConstraint(
            "(dispute IS NOT NULL) = (action IN ('settle', 'dismiss', 'withdraw', 'reinstate'))"
        ),
        sa.CheckConstraint("(number = 1) = (previous = '')"),
        sa.CheckConstraint("(action = 'merge') = (merges <> '')"),
    )


def _follows(column: str) -> None:
    """An entry follows one of its own case that is there already."""
    op.execute(
        f"CREATE TRIGGER revision_follows_{column} BEFORE INSERT ON revision WHEN NEW.{column} <> '' "
        "AND NOT EXISTS (SELECT 1 FROM revision "
        f"WHERE hash = NEW.{column} AND case_id = NEW.case_id) "
        "BEGIN SELECT RAISE(ABORT, 'the entry before it is missing'); END"
    )


def _erasure() -> None:
    op.create_table(
        "tombstone",
        sa.Column("hash", Words, sa.CheckConstraint("length(hash) = 64"), nullable=False),
        sa.Column("left", Words, nullable=False),
        sa.Column("seq", sa.Integer, sa.ForeignKey("revision.seq"), nullable=False),
        sa.PrimaryKeyConstraint("hash", "seq"),
    )


def _paragraphs() -> None:
    op.create_table(
        "reading",
        sa.Column("original", Words, sa.ForeignKey("original.sha256"), nullable=False),
        sa.Column("extraction", Words, sa.ForeignKey("extraction.sha256"), nullable=False),
        sa.Column("version", Words, nullable=False),
        sa.PrimaryKeyConstraint("original", "extraction", "version"),
    )
    op.create_table(
        "paragraph",
        sa.Column("article", sa.Integer, sa.ForeignKey("case_article.id"), nullable=False),
        sa.Column("number", sa.Integer, sa.CheckConstraint("number > 0"), nullable=False),
        sa.Column("role", Words, nullable=False),
        sa.Column("extraction", Words, sa.ForeignKey("extraction.sha256"), nullable=False),
        sa.Column("start", sa.Integer, sa.CheckConstraint("start >= 0"), nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("article", "number"),
        sa.CheckConstraint('"end" >= start'),
    )


def _unless_erased(table: str, column: str, key: str) -> None:
    """What an entry of the history erases may lose this column, and nothing else; what is absent may come."""
    op.execute(f"DROP TRIGGER IF EXISTS {table}_never_updated")
    names = [row[1] for row in op.get_bind().exec_driver_sql(f"PRAGMA table_info({table})")]
    free = {column, "prefix", "suffix", "value"} if table == "account" else {column}
    same = " AND ".join(f'OLD."{name}" IS NEW."{name}"' for name in names if name not in free)
    erased = f"EXISTS (SELECT 1 FROM tombstone WHERE hash = {_hash(table, key)})"
    absent = f" OR (length(OLD.{column}) = 0 AND NOT {erased})" if key == "sha256" else ""
    op.execute(
        f"CREATE TRIGGER {table}_never_updated BEFORE UPDATE ON {table} "
        f"WHEN NOT (({same}) AND ({erased}{absent})) "
        f"BEGIN SELECT RAISE(ABORT, '{table} is never updated'); END"
    )


def _hash(table: str, key: str) -> str:
    return "(SELECT hash FROM revision WHERE seq = OLD.seq)" if table == "account" else f"OLD.{key}"
