"""The first tables."""

import sqlalchemy as sa
from alembic import op

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
    for table in _APPEND_ONLY:
        for verb, event in (("updated", "UPDATE"), ("deleted", "DELETE")):
            op.execute(
                f"CREATE TRIGGER {table}_never_{verb} BEFORE {event} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is never {verb}'); END"
            )


def _texts() -> None:
    op.create_table(
        "original",
        sa.Column("sha256", sa.Text, sa.CheckConstraint("length(sha256) = 64"), primary_key=True),
        sa.Column("data", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "extraction",
        sa.Column("sha256", sa.Text, sa.CheckConstraint("length(sha256) = 64"), primary_key=True),
        sa.Column("text", sa.LargeBinary, nullable=False),
    )


def _cases() -> None:
    op.create_table(
        "cases",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.Text, sa.CheckConstraint("length(name) > 0"), nullable=False),
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("created", sa.Text, nullable=False),
        sa.Column("opened", sa.Text),
        sa.Column("removed", sa.Boolean, nullable=False),
        sa.Column("states", sa.Text, nullable=False),
    )
    op.execute("CREATE UNIQUE INDEX cases_key ON cases (key) WHERE removed = 0")
    op.create_table(
        "case_article",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("case_id", sa.Integer, sa.ForeignKey("cases.id"), nullable=False),
        sa.Column("slug", sa.Text, nullable=False),
        sa.Column("original", sa.Text, sa.ForeignKey("original.sha256"), nullable=False),
        sa.Column("extraction", sa.Text, sa.ForeignKey("extraction.sha256"), nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("encoding", sa.Text, nullable=False),
        sa.Column("encoding_sure", sa.Boolean, nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.UniqueConstraint("case_id", "slug"),
        sa.UniqueConstraint("case_id", "original"),
    )


def _history() -> None:
    op.create_table(
        "revision",
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("case_id", sa.Integer, sa.ForeignKey("cases.id"), nullable=False),
        sa.Column("number", sa.Integer, sa.CheckConstraint("number > 0"), nullable=False),
        sa.Column(
            "action", sa.Text, sa.CheckConstraint(_one_of("action", _ACTIONS + _GUIDANCE)), nullable=False
        ),
        sa.Column("dispute", sa.Text),
        sa.Column("outcome", sa.Text, sa.CheckConstraint(_one_of("outcome", _OUTCOMES))),
        sa.Column("low", sa.Float),
        sa.Column("best", sa.Float),
        sa.Column("high", sa.Float),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sa.Column("previous", sa.Text, nullable=False),
        sa.Column("hash", sa.Text, sa.CheckConstraint("length(hash) = 64"), nullable=False, unique=True),
        sa.Column("ledger", sa.Text, nullable=False),
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
        sa.Column("original", sa.Text, sa.ForeignKey("original.sha256"), nullable=False),
        sa.Column("extraction", sa.Text, sa.ForeignKey("extraction.sha256"), nullable=False),
        sa.Column("start", sa.Integer, sa.CheckConstraint("start >= 0"), nullable=False),
        sa.Column("quote", sa.Text, nullable=False),
        sa.Column("prefix", sa.Text, nullable=False),
        sa.Column("suffix", sa.Text, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
    )


def _derived() -> None:
    op.create_table(
        "comparison",
        sa.Column("case_id", sa.Integer, sa.ForeignKey("cases.id"), primary_key=True),
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("made", sa.Text, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
    for table in ("paragraph_words", "decision_words"):
        op.execute(
            f"CREATE VIRTUAL TABLE {table} USING fts5(text, tokenize = 'unicode61 remove_diacritics 2')"
        )
