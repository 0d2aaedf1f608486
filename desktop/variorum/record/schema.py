"""The record's tables, as the newest migration leaves them."""

from sqlalchemy import Boolean, Column, Float, ForeignKey, MetaData, Table

from variorum.record.columns import Data, Number, Words

metadata = MetaData()

# Bytes as they came in, and texts as they were extracted: each once, under its SHA-256, for good.
# Empty where the text is not here: it was erased, or came without.
original = Table(
    "original",
    metadata,
    Column("sha256", Words, primary_key=True),
    Column("data", Data, nullable=False),
)
extraction = Table(
    "extraction",
    metadata,
    Column("sha256", Words, primary_key=True),
    Column("text", Data, nullable=False),  # UTF-8
)

# What is on the list: derived from the revisions, but for when it was last opened and how it last stood.
cases = Table(
    "cases",
    metadata,
    Column("id", Number, primary_key=True),
    Column("name", Words, nullable=False),
    Column("key", Words, nullable=False),  # the name as it is looked up; one case on the list bears it
    Column("created", Words, nullable=False),
    Column("opened", Words),
    Column("removed", Boolean, nullable=False),
    Column("states", Words, nullable=False),  # JSON: state → number of disputes, as last known
)
case_article = Table(
    "case_article",
    metadata,
    Column("id", Number, primary_key=True),
    Column("case_id", ForeignKey("cases.id"), nullable=False),
    Column("slug", Words, nullable=False),  # the article's id within the case
    Column("original", ForeignKey("original.sha256"), nullable=False),
    Column("extraction", ForeignKey("extraction.sha256"), nullable=False),
    Column("name", Words, nullable=False),
    Column("encoding", Words, nullable=False),
    Column("encoding_sure", Boolean, nullable=False),
    Column("source", Words, nullable=False),  # JSON: the source card as first read
)

action = Table("action", metadata, Column("name", Words, primary_key=True))

# The history. `content` is what was hashed; the columns beside it are its index.
revision = Table(
    "revision",
    metadata,
    Column("seq", Number, primary_key=True),  # over the whole record
    Column("case_id", ForeignKey("cases.id"), nullable=False),
    Column("number", Number, nullable=False),  # in the line of entries that ends with this one
    Column("action", ForeignKey("action.name"), nullable=False),
    Column("dispute", Words),
    Column("outcome", Words),
    Column("low", Float),
    Column("best", Float),
    Column("high", Float),
    Column("at", Words, nullable=False),
    Column("content", Data, nullable=False),
    Column("previous", Words, nullable=False),
    Column("merges", Words, nullable=False),  # hash of the other copy's last entry; empty but for a merge
    Column("hash", Words, nullable=False, unique=True),
    Column("ledger", Words, nullable=False),  # hash over the ledger before and this hash
)
account = Table(
    "account",
    metadata,
    Column("seq", ForeignKey("revision.seq"), primary_key=True),
    Column("number", Number, primary_key=True),
    Column("original", ForeignKey("original.sha256"), nullable=False),
    Column("extraction", ForeignKey("extraction.sha256"), nullable=False),
    Column("start", Number, nullable=False),
    Column("quote", Words, nullable=False),
    Column("prefix", Words, nullable=False),
    Column("suffix", Words, nullable=False),
    Column("value", Words, nullable=False),
)

# What an entry of the history erased: the hash stays, with the hash of what is left (empty: nothing).
tombstone = Table(
    "tombstone",
    metadata,
    Column("hash", Words, primary_key=True),  # of an original, an extraction or a revision
    Column("left", Words, nullable=False),
    Column("seq", ForeignKey("revision.seq"), primary_key=True),
)
# By which version of the program an original was read to which text.
reading = Table(
    "reading",
    metadata,
    Column("original", ForeignKey("original.sha256"), primary_key=True),
    Column("extraction", ForeignKey("extraction.sha256"), primary_key=True),
    Column("version", Words, primary_key=True),
)

# What can be made again at any time.
paragraph = Table(
    "paragraph",
    metadata,
    Column("article", ForeignKey("case_article.id"), primary_key=True),
    Column("number", Number, primary_key=True),
    Column("role", Words, nullable=False),
    Column("extraction", ForeignKey("extraction.sha256"), nullable=False),
    Column("start", Number, nullable=False),
    Column("end", Number, nullable=False),
)
comparison = Table(
    "comparison",
    metadata,
    Column("case_id", ForeignKey("cases.id"), primary_key=True),
    Column("key", Words, nullable=False),
    Column("made", Words, nullable=False),
    Column("content", Data, nullable=False),
)

APPEND_ONLY = ("original", "extraction", "case_article", "revision", "account", "tombstone", "reading")
TRIGGERS = frozenset(
    f"{table}_{verb}" for table in APPEND_ONLY for verb in ("never_updated", "never_deleted")
) | {"revision_follows_previous", "revision_follows_merges"}
