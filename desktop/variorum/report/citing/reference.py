"""What a bibliography needs to know of an article, as far as its source card tells it."""

import re
from dataclasses import dataclass
from datetime import date

from variorum.article.article import Article
from variorum.dispute.decision import Reconciliation
from variorum.report.citing.bylines import Name, names
from variorum.report.letters import letters
from variorum.report.plain import plain
from variorum.report.writers.html import is_web

_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?![\d-])")
_FIRST_WORDS = 60


@dataclass(frozen=True, slots=True)
class When:
    """A date as coarse as it is known."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def parts(self) -> tuple[int, ...]:
        return tuple(part for part in (self.year, self.month, self.day) if part is not None)

    @property
    def iso(self) -> str:
        year, *rest = self.parts
        return "-".join([f"{year:04}", *(f"{part:02}" for part in rest)])


@dataclass(frozen=True, slots=True)
class Reference:
    """One article to be cited; empty where its source card says nothing."""

    letter: str
    key: str  # unlike all others of the case, in ASCII
    title: str  # of an article without a headline its first words, in brackets
    names: tuple[Name, ...]
    outlet: str
    agency: str
    issued: When | None
    url: str  # of the web, or empty
    accessed: When | None
    language: str


def references(reconciliation: Reconciliation) -> tuple[Reference, ...]:
    """In the order of the articles."""
    called = letters(reconciliation.comparison)
    return tuple(reference(article, called[article.id]) for article in reconciliation.comparison.articles)


def reference(article: Article, letter: str) -> Reference:
    source = article.source
    issued = when(source.published)
    people = names(plain(source.byline or ""))
    outlet, agency = _lone(source.outlet), _lone(source.agency)
    return Reference(
        letter=letter,
        key=_key(people[0].family if people else outlet or agency, issued, letter),
        title=_lone(source.title) or f"[{first_words(article)}]",
        names=people,
        outlet=outlet,
        agency=agency,
        issued=issued,
        url=web_address(article),
        accessed=when(source.retrieved),
        language=_lone(source.language),
    )


def web_address(article: Article) -> str:
    """Where the article stands on the web, as far as that is known; else empty."""
    url = plain(article.source.url or "")
    return url if is_web(url) and " " not in url else ""


def _lone(text: str | None) -> str:
    return plain(text or "")


def when(iso: str | None) -> When | None:
    """The day, month or year of an ISO date or time; None where it is no date of the calendar."""
    found = _ISO.match(iso or "")
    if found is None:
        return None
    told = tuple(int(part) for part in found.groups() if part)
    try:
        date(*(told + (1, 1)[len(told) - 1 :])[:3])
    except ValueError:
        return None
    return When(*told)


def first_words(article: Article) -> str:
    """What stands for the headline of an article that has none."""
    told = plain(article.story[0].text if article.story else article.extraction)
    if len(told) <= _FIRST_WORDS:
        return told
    return told[:_FIRST_WORDS].rsplit(" ", 1)[0] + "…"


def _key(name: str, issued: When | None, letter: str) -> str:
    """ "okafor2020a": letters, so that no program stumbles over it, and the article's own at the end."""
    from anyascii import anyascii

    word = "".join(c for c in anyascii(name).lower() if c.isascii() and c.isalnum())[:24]
    return f"{word or 'article'}{issued.year if issued else ''}{letter.lower()}"
