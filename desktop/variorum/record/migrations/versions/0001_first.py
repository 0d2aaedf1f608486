"""The first tables."""

import sqlalchemy as sa
from alembic import op

from variorum.record.migrations.engines import Words, never, on_postgresql, run

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_ACTIONS = ("settle", "dismiss", "withdraw", "reinstate", "create", "add", "remove", "return")
_GUIDANCE = ("source", "put-back", "leave-out")
_OUTCOMES = ("accept", "range", "both-true", "own-value", "unresolved", "not-comparable", "trivial")
_APPEND_ONLY = ("original", "extraction", "case_article", "revision", "account")


def _one_of(column: str, words: tuple[str, ...]) -> str:
    return f"{column} IN ({', '.join(repr(word) for word in words)})"


def upgrade() -> None:
    _texts()
    _cases()
    _history()
    _derived()
    if on_postgresql():
        run("0001_first")
    for table in _APPEND_ONLY:
        never(table, "UPDATE", "updated")
        never(table, "DELETE", "deleted")


def _texts() -> None:
    op.create_table(
        "original",
        sa.Column("sha256", Words, sa.CheckConstraint("length(sha256) = 64"), primary_key=True),
        sa.Column("data", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "extraction",
        sa.Column("sha256", Words, sa.CheckConstraint("length(sha256) = 64"), primary_key=True),
        sa.Column("text", sa.LargeBinary, nullable=False),
    )


def _cases() -> None:
    op.create_table(
        "cases",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("name", Words, sa.CheckConstraint("length(name) > 0"), nullable=False),
        sa.Column("key", Words, nullable=False),
        sa.Column("created", Words, nullable=False),
        sa.Column("opened", Words),
        sa.Column("removed", sa.Boolean, nullable=False),
        sa.Column("states", Words, nullable=False),
    )
    listed = "NOT removed" if on_postgresql() else "removed = 0"
    op.execute(f"CREATE UNIQUE INDEX cases_key ON cases (key) WHERE {listed}")
    op.create_table(
        "case_article",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("case_id", sa.Integer, sa.ForeignKey("cases.id"), nullable=False),
        sa.Column("slug", Words, nullable=False),
        sa.Column("original", Words, sa.ForeignKey("original.sha256"), nullable=False),
        sa.Column("extraction", Words, sa.ForeignKey("extraction.sha256"), nullable=False),
        sa.Column("name", Words, nullable=False),
        sa.Column("encoding", Words, nullable=False),
        sa.Column("encoding_sure", sa.Boolean, nullable=False),
        sa.Column("source", Words, nullable=False),
        sa.UniqueConstraint("case_id", "slug"),
        sa.UniqueConstraint("case_id", "original"),
    )


def _history() -> None:
    op.create_table(
        "revision",
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("case_id", sa.Integer, sa.ForeignKey("cases.id"), nullable=False),
        sa.Column("number", sa.Integer, sa.CheckConstraint("number > 0"), nullable=False),
        sa.Column(
            "action", Words, sa.CheckConstraint(_one_of("action", _ACTIONS + _GUIDANCE)), nullable=False
        ),
        sa.Column("dispute", Words),
        sa.Column("outcome", Words, sa.CheckConstraint(_one_of("outcome", _OUTCOMES))),
        sa.Column("low", sa.Float),
        sa.Column("best", sa.Float),
        sa.Column("high", sa.Float),
        sa.Column("at", Words, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sa.Column("previous", Words, nullable=False),
        sa.Column("hash", Words, sa.CheckConstraint("length(hash) = 64"), nullable=False, unique=True),
        sa.Column("ledger", Words, nullable=False),
        sa.UniqueConstraint("case_id", "number"),
        sa.CheckConstraint("low <= best"),
        sa.CheckConstraint("best <= high"),
        sa.CheckConstraint("low <= high"),
        sa.CheckConstraint("action NOT IN ('settle', 'dismiss') OR outcome IS NOT NULL"),
        sa.CheckConstraint(
            "(dispute IS NOT NULL) = (action IN ('settle', 'dismiss', 'withdraw', 'reinstate'))"
        ),
        sa.CheckConstraint("(number = 1) = (previous = '')"),
    )
    op.create_table(
        "account",
        sa.Column("seq", sa.Integer, sa.ForeignKey("revision.seq"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("original", Words, sa.ForeignKey("original.sha256"), nullable=False),
        sa.Column("extraction", Words, sa.ForeignKey("extraction.sha256"), nullable=False),
        sa.Column("start", sa.Integer, sa.CheckConstraint("start >= 0"), nullable=False),
        sa.Column("quote", Words, nullable=False),
        sa.Column("prefix", Words, nullable=False),
        sa.Column("suffix", Words, nullable=False),
        sa.Column("value", Words, nullable=False),
    )


def _derived() -> None:
    op.create_table(
        "comparison",
        sa.Column("case_id", sa.Integer, sa.ForeignKey("cases.id"), primary_key=True, autoincrement=False),
        sa.Column("key", Words, nullable=False),
        sa.Column("made", Words, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
    if on_postgresql():
        return
    for table in ("paragraph_words", "decision_words"):
        op.execute(
            f"CREATE VIRTUAL TABLE {table} USING fts5(text, tokenize = 'unicode61 remove_diacritics 2')"
        )
