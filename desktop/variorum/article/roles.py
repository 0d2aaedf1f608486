"""Tells a page's furniture from its story: title, headings, captions, credits, links, adverts."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from variorum.article.article import Role
from variorum.article.furniture import Weights, shipped_weights
from variorum.article.lexicon import CUE_KINDS, Cues, folded, furniture_cues
from variorum.article.traits import BYLINE, SENTENCE_END, traits_of
from variorum.translation import later

_MOST_READ = 3000
_LONGEST_TITLE = 30  # words
_LONGEST_HEADING = 16  # words
_SHORTEST_LIST = 2  # lines
_LONGEST_LIST = 100
_LETTERS = re.compile(r"[^\W_]")
_PLACE_LINE = re.compile(r"[A-Z][A-Z .'’-]{2,40}(?:, [\w. ]{2,30})?(?: \([\w ]{2,30}\))? ?[-–—]{1,2}$")
_DATE_LINE = re.compile(
    r"(?:date|posted|published|updated)?:?\s?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?"
    r"[\d/.:, -]*(?:[A-Za-z]{3,9}\.?\s)?[\d/.:, -]{4,40}$",
    re.I,
)
_TIMELINE = re.compile(r"\d{1,2}[:.]\d\d ?(?:am|pm|a\.m|p\.m)\b", re.IGNORECASE)
_MAIL = re.compile(r"[\w.+-]{1,40}@[\w.-]{1,60}\.\w{2,10}(?:, [\w.+-]{1,40}@[\w.-]{1,60}\.\w{2,10}){0,5}$")

_REASONS = {
    Role.TITLE: later("It is the article's title."),
    Role.HEADING: later("It is a short line without a sentence's end, as headings are."),
    Role.CAPTION: later("It reads like the caption of a picture."),
    Role.METADATA: later("It tells about the article, not about the event."),
    Role.DATELINE: later("It only says where and when the article was written."),
    Role.BOILERPLATE: later("It reads like a part of the page, not of the story."),
}
_BY_PHRASE = {
    Role.CAPTION: later("It says “{phrase}”, as captions do."),
    Role.METADATA: later("It says “{phrase}”, as notes about an article do."),
    Role.BOILERPLATE: later("It says “{phrase}”, as links and notices on news pages do."),
}


@dataclass(frozen=True, slots=True)
class Assigned:
    """The role of a paragraph, and why."""

    role: Role
    reason: str = ""


_BODY = Assigned(Role.BODY)


def title_among(texts: Sequence[str]) -> int | None:
    """Which of an article's first paragraphs is its title, if one looks like it."""
    for n, text in enumerate(texts[: min(3, len(texts) - 1)]):
        if _titled(text):
            return n
        if _sure(text) is None:
            return None
    return None


def roles_of(
    texts: Sequence[str],
    *,
    title: str | None,
    titled: int | None,
    english: bool,
    weights: Weights | None = None,
) -> list[Assigned]:
    """A role for every paragraph; `titled` is the one that is the title, where the text holds it itself.

    A paragraph that is all there is, such as a wire flash, is the story: it could be furniture of nothing.
    """
    if len(texts) == 1:
        return [_BODY]
    traits = traits_of(texts, title=title) if english else [{}] * len(texts)
    weights = (weights or shipped_weights()) if english else None
    found = [_role(text, own, title=title, weights=weights) for text, own in zip(texts, traits, strict=True)]
    found = _with_lists(texts, found)
    if titled is not None:
        found[titled] = Assigned(Role.TITLE, _REASONS[Role.TITLE])
    return found


def _with_lists(texts: Sequence[str], found: Sequence[Assigned]) -> list[Assigned]:
    """Short lines after a colon are a list, such as the names of the dead, and part of the story."""
    kept = list(found)
    for n, text in enumerate(texts):
        if text.endswith(":") and found[n].role in (Role.BODY, Role.HEADING):
            items = list(
                takewhile(
                    lambda m: _is_item(texts[m], found[m]), range(n + 1, min(len(texts), n + _LONGEST_LIST))
                )
            )
            if len(items) >= _SHORTEST_LIST:
                kept[n : items[-1] + 1] = [_BODY] * (len(items) + 1)
    return kept


def _is_item(text: str, given: Assigned) -> bool:
    told_by_form = given.reason in (_REASONS[Role.HEADING], _REASONS[Role.CAPTION]) or given.role is Role.BODY
    return told_by_form and not SENTENCE_END.search(text) and len(text.split()) <= _LONGEST_TITLE


def _role(text: str, traits: Mapping[str, float], *, title: str | None, weights: Weights | None) -> Assigned:
    text = text[:_MOST_READ]
    sure = _repeated(text, title) or _sure(text)
    if sure:
        return sure
    if weights is None:
        return _heading(text) or _BODY
    if _TIMELINE.match(text) or weights.chance(traits) < weights.threshold:
        return _BODY
    return _kind(text, traits)


def _repeated(text: str, title: str | None) -> Assigned | None:
    if title and _same_line(text, title):
        return Assigned(Role.HEADING, "It repeats the title.")
    return None


def _same_line(text: str, title: str) -> bool:
    return _LETTERS.findall(text.casefold()) == _LETTERS.findall(title.casefold())


def _sure(text: str) -> Assigned | None:
    """The role of a paragraph that is plain without its neighbours; None where it is not."""
    if not _LETTERS.search(text):
        return Assigned(Role.BOILERPLATE, "It holds no words, only marks of the page's layout.")
    if _PLACE_LINE.match(text):
        return Assigned(Role.DATELINE, _REASONS[Role.DATELINE])
    if _DATE_LINE.match(text) or _MAIL.match(text) or BYLINE.match(text):
        return Assigned(Role.METADATA, _REASONS[Role.METADATA])
    words = folded(text)
    for kind in CUE_KINDS:
        if furniture_cues()[kind].is_whole(words):
            return Assigned(kind, _REASONS[kind])
    return None


def _titled(text: str) -> bool:
    words = text.split()
    plain = 3 <= len(words) <= _LONGEST_TITLE and not re.search(r"[.:;,]$", text) and not _sure(text)
    cued = any(_phrase(furniture_cues()[kind], folded(text)) for kind in CUE_KINDS)
    return plain and not cued and text[:1] not in "-–—•*"


def _heading(text: str) -> Assigned | None:
    """In a language whose captions and notices we do not know, only headings can be told."""
    short = len(text.split()) <= 8 and len(text) <= 80
    return Assigned(Role.HEADING, _REASONS[Role.HEADING]) if short and not SENTENCE_END.search(text) else None


def _kind(text: str, traits: Mapping[str, float]) -> Assigned:
    """Which kind of furniture a paragraph is that is known to be some."""
    said = {kind: _weight(traits, kind) for kind in CUE_KINDS}
    said[Role.CAPTION] += traits.get("credit end", 0) + 0.5 * traits.get("seen, open", 0)
    said[Role.METADATA] += 3 * traits.get("byline", 0)
    best = max(CUE_KINDS, key=lambda kind: said[kind])
    if said[best] >= 1:
        phrase = _phrase(furniture_cues()[best], folded(text))
        return Assigned(best, _BY_PHRASE[best].format(phrase=phrase) if phrase else _REASONS[best])
    role = _unsaid(text, traits)
    apart = role is Role.HEADING and SENTENCE_END.search(text)
    return Assigned(
        role, "It is a short line that stands apart, as headings do." if apart else _REASONS[role]
    )


def _unsaid(text: str, traits: Mapping[str, float]) -> Role:
    """The kind of furniture where no phrase tells it."""
    if traits.get("link"):
        return Role.BOILERPLATE
    return Role.HEADING if len(text.split()) <= _LONGEST_HEADING else Role.CAPTION


def _weight(traits: Mapping[str, float], kind: Role) -> float:
    opens, whole = traits.get(f"{kind} opens", 0), traits.get(f"{kind} whole", 0)
    return 2 * whole + 1.5 * opens + traits.get(f"{kind} holds", 0) + traits.get(f"{kind} holds more", 0)


def _phrase(cues: Cues, words: str) -> str | None:
    bare = words.lstrip("\"'([*-—–_•>| ")
    held = cues.held(words)
    return cues.opening(words) or cues.opening(bare) or (held[0] if held else None)
