"""The record's tables, as the newest migration leaves them."""

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)

metadata = MetaData()

# Bytes as they came in, and texts as they were extracted: each once, under its SHA-256, for good.
# Empty where the text is not here: it was erased, or came without.
original = Table(
    "original",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("data", LargeBinary, nullable=False),
)
extraction = Table(
    "extraction",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("text", LargeBinary, nullable=False),  # UTF-8
)

# What is on the list: derived from the revisions, but for when it was last opened and how it last stood.
cases = Table(
    "cases",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("key", Text, nullable=False),  # the name as it is looked up; one case on the list bears it
    Column("created", Text, nullable=False),
    Column("opened", Text),
    Column("removed", Boolean, nullable=False),
    Column("states", Text, nullable=False),  # JSON: state → number of disputes, as last known
)
case_article = Table(
    "case_article",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("case_id", ForeignKey("cases.id"), nullable=False),
    Column("slug", Text, nullable=False),  # the article's id within the case
    Column("original", ForeignKey("original.sha256"), nullable=False),
    Column("extraction", ForeignKey("extraction.sha256"), nullable=False),
    Column("name", Text, nullable=False),
    Column("encoding", Text, nullable=False),
    Column("encoding_sure", Boolean, nullable=False),
    Column("source", Text, nullable=False),  # JSON: the source card as first read
)

action = Table("action", metadata, Column("name", Text, primary_key=True))

# The history. `content` is what was hashed; the columns beside it are its index.
revision = Table(
    "revision",
    metadata,
    Column("seq", Integer, primary_key=True),  # over the whole record
    Column("case_id", ForeignKey("cases.id"), nullable=False),
    Column("number", Integer, nullable=False),  # in the line of entries that ends with this one
    Column("action", ForeignKey("action.name"), nullable=False),
    Column("dispute", Text),
    Column("outcome", Text),
    Column("low", Float),
    Column("best", Float),
    Column("high", Float),
    Column("at", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("previous", Text, nullable=False),
    Column("merges", Text, nullable=False),  # hash of the other copy's last entry; empty but for a merge
    Column("hash", Text, nullable=False, unique=True),
    Column("ledger", Text, nullable=False),  # hash over the ledger before and this hash
)
account = Table(
    "account",
    metadata,
    Column("seq", ForeignKey("revision.seq"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("original", ForeignKey("original.sha256"), nullable=False),
    Column("extraction", ForeignKey("extraction.sha256"), nullable=False),
    Column("start", Integer, nullable=False),
    Column("quote", Text, nullable=False),
    Column("prefix", Text, nullable=False),
    Column("suffix", Text, nullable=False),
    Column("value", Text, nullable=False),
)

# What an entry of the history erased: the hash stays, with the hash of what is left (empty: nothing).
tombstone = Table(
    "tombstone",
    metadata,
    Column("hash", Text, primary_key=True),  # of an original, an extraction or a revision
    Column("left", Text, nullable=False),
    Column("seq", ForeignKey("revision.seq"), primary_key=True),
)
# By which version of the program an original was read to which text.
reading = Table(
    "reading",
    metadata,
    Column("original", ForeignKey("original.sha256"), primary_key=True),
    Column("extraction", ForeignKey("extraction.sha256"), primary_key=True),
    Column("version", Text, primary_key=True),
)

# What can be made again at any time.
paragraph = Table(
    "paragraph",
    metadata,
    Column("article", ForeignKey("case_article.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("role", Text, nullable=False),
    Column("extraction", ForeignKey("extraction.sha256"), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
)
comparison = Table(
    "comparison",
    metadata,
    Column("case_id", ForeignKey("cases.id"), primary_key=True),
    Column("key", Text, nullable=False),
    Column("made", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
)

APPEND_ONLY = ("original", "extraction", "case_article", "revision", "account", "tombstone", "reading")
TRIGGERS = frozenset(
    f"{table}_{verb}" for table in APPEND_ONLY for verb in ("never_updated", "never_deleted")
) | {"revision_follows_previous", "revision_follows_merges"}
