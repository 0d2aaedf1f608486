"""The families of files that articles come in, as people call them; light, for the first page."""

from collections.abc import Mapping
from dataclasses import dataclass

from variorum.translation import later, tr


@dataclass(frozen=True, slots=True)
class Family:
    """Families may bear one name for people: two forms of saved pages are saved pages."""

    words: str
    suffixes: tuple[str, ...]  # by which a dialog offers it


# By the name that `variorum read` gives them, in the order in which people are told of them.
FAMILIES: Mapping[str, Family] = {
    "text": Family(later("Plain text, Markdown"), (".txt", ".md")),
    "page": Family(later("web pages"), (".html", ".htm", ".xhtml")),
    "docx": Family(later("Word"), (".docx", ".docm")),
    "odt": Family(later("OpenDocument"), (".odt", ".fodt")),
    "pdf": Family(later("PDF"), (".pdf",)),
    "mail": Family(later("mail"), (".eml", ".mbox")),
    "page archive": Family(later("web archives"), (".mht", ".mhtml")),
    "web archive": Family(later("web archives"), (".warc", ".warc.gz")),
    "feed": Family(later("feeds"), (".rss", ".atom", ".xml", ".rdf")),
    "news service": Family(later("answers of news services"), (".json",)),
    "corpus": Family(later("JSON lines"), (".jsonl", ".ndjson")),
    "table": Family(later("tables"), (".csv", ".tsv")),
    "workbook": Family(later("Excel workbooks"), (".xlsx", ".xlsm")),
}


def families_in_words() -> str:
    """All that is read, each name once: Plain text, Markdown, web pages, Word."""
    return ", ".join(dict.fromkeys(tr(family.words) for family in FAMILIES.values()))
