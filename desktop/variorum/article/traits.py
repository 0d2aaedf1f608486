"""What can be seen of a paragraph in its article at a glance: length, ends, place, phrases."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log1p

from variorum.article.lexicon import CUE_KINDS, agencies, folded, furniture_cues

_MOST_READ = 3000  # characters of a paragraph that are looked at
_WORD = re.compile(r"\w[\w'’]{0,60}")
SENTENCE_END = re.compile(r"[.!?…。！？؟۔।።՞։][\"'”’)\]]{0,3}(?:\[\d{1,3}\]){0,5}$")
_INNER_END = re.compile(r"[.!?][\"'”’)]{0,2} [\"'“‘]?[A-Z0-9]")
_SPEECH = re.compile(
    r"\b(?:said|says|told|tweeted|wrote|added|according to|announced|reported|confirmed|stated|asked|"
    r"explained|noted|claimed|identified|warned|believe[sd]?)\b"
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|has been|have been|would|could|will|opened|killed|shot|arrested|began|took)\b"
)
_SEEN = re.compile(
    r"\b(?:is|are|was|were) (?:seen|pictured|shown)\b|\b(?:poses?|stands?|walks?|looks?|holds?|shows?|"
    r"gathers?|speaks?|arrives?|watch(?:es)?|leaves?|attends?|investigates?|responds?|operates?|works?|sits?|waits?)\b"
)
_CREDIT_END = re.compile(
    r"(?:\(([^()]{2,90})\)|\b[A-Z][\w.'’-]{1,30} ?/ ?[A-Z][\w .'’-]{1,40}|"
    r"\b(?:AP|AFP|REUTERS|Reuters|Getty Images|EPA|Getty|Photo|Photos))\.?$"
)
_AGENCY_END = re.compile(r"\s{1,3}\(([^()]{2,30})\)\.?$")
_CREDIT_WORDS = re.compile(
    r"photo|image|picture|courtesy|credit|getty|reuters|afp|\bap\b|\bepa\b|/|handout|via|source|file|staff|"
    r"facebook|twitter|youtube|instagram|police|sheriff|county|department",
    re.IGNORECASE,
)
_LABEL = re.compile(r"[\"'“‘]?[A-Z][\w'’-]{0,20}(?: [\w'’-]{1,20}){0,3}(?:\.\.\.|…)?: ?\S")
_SPEAKER = re.compile(r"[A-Z][A-Z .'’-]{2,40}(?:, [A-Z]{3,12})?: ")
_LINK = re.compile(r"https?://|www\.|pic\.twitter\.com|\bt\.co/|\.com\b|\.org\b|\.co\.uk\b")
_TWEET = re.compile(r"— .{1,80}\(@\w{1,20}\) |pic\.twitter\.com|https://t\.co/")
_HANDLE = re.compile(r"@\w{2,20}")
_CLOCK = re.compile(r"\b\d{1,2}:\d\d\b")
_STAMP = re.compile(r"\b(?:19|20)\d\d\b.{0,20}\b\d{1,2}:\d\d|\b\d{1,2}/\d{1,2}/\d{2,4}\b|\b\d{4}-\d\d-\d\d\b")
_DATE = re.compile(
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z.]{0,7} \d{1,2},? (?:19|20)\d\d",
    re.IGNORECASE,
)
BYLINE = re.compile(r"(?:By|BY):?(?: (?:and|AND|of|for|in|,|&|[A-Z][\w.'’-]{0,30},?)){2,12}$")
_LENGTHS = (1, 2, 4, 8, 14, 22, 35, 60, 120)


@dataclass(frozen=True, slots=True)
class _Sight:
    """A paragraph at a glance, for its own traits and its neighbours'."""

    text: str
    words: tuple[str, ...]
    known: frozenset[str]
    ended: bool


def traits_of(texts: Sequence[str], *, title: str | None) -> list[dict[str, float]]:
    """The traits of every paragraph of one article."""
    sights = [_sight(text) for text in texts]
    open_share = sum(not s.ended for s in sights) / max(1, len(sights))
    twins = Counter(s.text.casefold() for s in sights)
    about_title = frozenset(w.lower() for w in _WORD.findall(title or ""))
    found = []
    for n, sight in enumerate(sights):
        traits = _own(sight) | _placed(n, sights) | _beside(n, sights)
        traits |= _like_title(sight, about_title)
        traits["twin"] = float(twins[sight.text.casefold()] > 1)
        traits["open share"] = open_share
        found.append({name: value for name, value in traits.items() if value})
    return found


def _sight(text: str) -> _Sight:
    text = _without_credit(text[:_MOST_READ])
    words = tuple(_WORD.findall(text))
    return _Sight(text, words, frozenset(w.lower() for w in words), bool(SENTENCE_END.search(text)))


def _without_credit(text: str) -> str:
    """An agency credited behind a sentence is credited with the words, not with a picture."""
    credit = _AGENCY_END.search(text[-40:])
    told = text[: credit.start() - len(text[-40:])] if credit and credit[1] in agencies() else ""
    return told if SENTENCE_END.search(told) else text


def _own(sight: _Sight) -> dict[str, float]:
    return _length(sight) | _cues(sight) | _form(sight) | _marks(sight)


def _length(sight: _Sight) -> dict[str, float]:
    count = len(sight.words)
    step = sum(count > limit for limit in _LENGTHS)
    traits = {f"length {step}": 1.0, "log length": log1p(count)}
    if not sight.ended:
        traits[f"open length {step}"] = 1.0
    return traits


def _cues(sight: _Sight) -> dict[str, float]:
    folded_text = folded(sight.text)
    words = folded_text.lstrip("\"'([*-—–_•>| ")
    traits: dict[str, float] = {}
    for kind in CUE_KINDS:
        cues = furniture_cues()[kind]
        held = len(cues.held(words))
        traits[f"{kind} whole"] = float(cues.is_whole(words))
        traits[f"{kind} opens"] = float(bool(cues.opening(words) or cues.opening(folded_text)))
        traits[f"{kind} holds"] = float(held > 0)
        traits[f"{kind} holds more"] = float(held > 1)
        traits[f"{kind} holds in few words"] = float(held > 0 and len(sight.words) < 25)
    return traits


def _form(sight: _Sight) -> dict[str, float]:
    text, words = sight.text, sight.words
    letters = [w for w in words if w[0].isalpha()]
    capital = sum(w[0].isupper() for w in letters) / max(1, len(letters))
    shouting = sum(w.isupper() and len(w) > 1 for w in letters) / max(1, len(letters))
    quoted = text[:1] in "\"'“‘" and text[-1:] in "\"'”’."
    return {
        "no words": float(not words),
        "open": float(not sight.ended),
        "colon end": float(text.endswith(":")),
        "open, no colon": float(not sight.ended and not text.endswith(":")),
        "one sentence": float(not _INNER_END.search(text)),
        "capitals": capital if len(letters) > 2 else 0.0,
        "title case": float(capital > 0.7 and len(letters) > 2),
        "shouting": shouting,
        "lower start": float(text[:1].islower()),
        "short quote": float(quoted and len(words) < 8),
        "open question": float(text.endswith("?") and len(words) < 12),
        "dash frame": float(text[:1] in "-–—*" and text[-1:] in "-–—*"),
    }


def _marks(sight: _Sight) -> dict[str, float]:
    text = sight.text
    credit = _CREDIT_END.search(text)
    credited = bool(credit and (credit[1] is None or _CREDIT_WORDS.search(credit[1])))
    few = len(sight.words) < 45
    speech, past = bool(_SPEECH.search(text)), bool(_PAST.search(text))
    seen = bool(_SEEN.search(text))
    return {
        "speech": float(speech),
        "past": float(past),
        "neither speech nor past": float(not speech and not past),
        "seen": float(seen),
        "seen, no speech": float(seen and not speech),
        "seen, open": float(seen and not sight.ended),
        "credit end": float(credited and few),
        "bracket end": float(text.endswith(")") and few),
        "label": float(bool(_LABEL.match(text))),
        "speaker": float(bool(_SPEAKER.match(text))),
        "link": float(bool(_LINK.search(text))),
        "tweet": float(bool(_TWEET.search(text))),
        "handle": float(bool(_HANDLE.search(text))),
        "clock in few words": float(bool(_CLOCK.search(text)) and len(sight.words) < 15),
        "stamp in few words": float(
            bool(_STAMP.search(text) or _DATE.search(text)) and len(sight.words) < 15
        ),
        "byline": float(bool(BYLINE.match(text))),
        "bracketed": float(text[:1] in "([" and text[-1:] in ")]."),
        "bars": float(min(3, text.count(" | "))),
        "quotation": float('"' in text or "“" in text),
    }


def _placed(n: int, sights: Sequence[_Sight]) -> dict[str, float]:
    last = len(sights) - 1
    return {
        "first": float(n == 0),
        "second": float(n == 1),
        "third": float(n == 2),
        "first, open": float(n == 0 and not sights[0].ended),
        "last": float(n == last),
        "last but one": float(n == last - 1),
        "last, few words": float(n == last and len(sights[n].words) < 15),
        "at the end": float(n >= last - 2),
        "place": n / max(1, last),
    }


def _beside(n: int, sights: Sequence[_Sight]) -> dict[str, float]:
    traits: dict[str, float] = {}
    for name, m in (("before", n - 1), ("after", n + 1), ("before that", n - 2), ("after that", n + 2)):
        if 0 <= m < len(sights):
            traits[f"open {name}"] = float(not sights[m].ended)
            traits[f"few words {name}"] = float(len(sights[m].words) < 10)
    both = traits.get("open before", 0) + traits.get("open after", 0)
    traits["open between open"] = float(both == 2 and not sights[n].ended)
    traits["ended between ended"] = float(not both and sights[n].ended)
    traits["told elsewhere"] = _told_elsewhere(n, sights)
    return traits


def _told_elsewhere(n: int, sights: Sequence[_Sight]) -> float:
    """The most of its words that another paragraph of some length has too: captions and summaries repeat."""
    own = sights[n].known
    if not 4 <= len(own) <= 60 or len(sights) > 400:
        return 0.0
    shared = max((len(own & s.known) for m, s in enumerate(sights) if m != n), default=0) / len(own)
    return max(0.0, shared - 0.5) * 2


def _like_title(sight: _Sight, title: frozenset[str]) -> dict[str, float]:
    if not title or not sight.known:
        return {}
    shared = len(sight.known & title)
    alike = shared / len(sight.known | title)
    return {
        "title alike": alike,
        "title repeated": float(alike > 0.6),
        "title held": float(shared >= 0.9 * len(title) and len(title) > 3),
    }
