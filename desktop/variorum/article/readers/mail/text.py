"""Keeps a mail's own words apart from what it quotes, passes on in its head, and signs itself with."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from variorum.article.article import Role, Source
from variorum.article.readers.extract import Extract
from variorum.article.readers.mail.header import decoded, forwarded, iso_of
from variorum.article.readers.web.markup import LARGEST, blocks_in, laid_out, parsed, told
from variorum.article.roles import Assigned
from variorum.errors import UnreadableArticle
from variorum.text.paragraphs import paragraph_spans
from variorum.text.span import Span
from variorum.translation import later, tr

_QUOTED = Assigned(Role.BOILERPLATE, later("It is quoted from an earlier mail."))
_SIGNED = Assigned(Role.BOILERPLATE, later("It stands below the line that opens a signature."))
_PASSED_ON = Assigned(Role.METADATA, later("It is the header of the mail that was forwarded."))

_QUOTE_LINE = re.compile(r"[ \t]{0,3}(?:>|\|)[ \t>|]{0,40}")
_WROTE = re.compile(
    r"(?:On|Am|Le|El|Il|Op|Em|Den) .{5,200}"
    r"(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|escreveu|skrev)\s?:$",
    re.IGNORECASE | re.DOTALL,
)
_ORIGINAL = re.compile(
    r"-{3,10} ?(?:Original Message|Ursprüngliche Nachricht|Message d'origine) ?-{3,10}$", re.IGNORECASE
)
_FORWARD = re.compile(
    r"(?:-{3,12} ?)?(?:Begin forwarded message|Forwarded message|Weitergeleitete Nachricht|"
    r"Message transféré|Mensaje reenviado)(?: ?:| ?-{3,12})",
    re.IGNORECASE,
)
_FROM, _SUBJECT = ("from", "von", "de"), ("subject", "betreff", "objet")
_DATE = ("date", "sent", "datum", "gesendet")
_FIELD = re.compile(
    rf"\*?({'|'.join((*_FROM, *_DATE, *_SUBJECT))}|to|cc|reply-to|an|à):\*?\s{{0,4}}(.{{0,500}})",
    re.IGNORECASE,
)
_MOST_FIELDS = 8
_SIGNATURE = ("--", "-- ", "— ")


def read_mail_text(text: str, card: Source) -> Extract:
    """Plain text: quotes begin with a mark, a signature stands below two dashes."""
    spans = [piece for stretch in _stretches(text) for piece in paragraph_spans_within(text, stretch)]
    return _told(Extract(text, tuple(spans), card))


def _stretches(text: str) -> Iterator[Span]:
    """Runs of lines that are quoted, and runs that are not."""
    start, position, quoting = 0, 0, None
    for line in text.splitlines(keepends=True):
        quoted = bool(_QUOTE_LINE.match(line)) and line.lstrip()[:1] == ">"
        if line.strip() and quoting is not None and quoted is not quoting:
            yield Span(start, position)
            start = position
        quoting = quoted if line.strip() else quoting
        position += len(line)
    yield Span(start, len(text))


def paragraph_spans_within(text: str, stretch: Span) -> Sequence[Span]:
    return [span.shifted(stretch.start) for span in paragraph_spans(stretch.of(text))]


def read_mail_markup(text: str, card: Source) -> Extract:
    """A page in a mail: what the mail programs mark as quoted or as a signature is known by that."""
    tree = parsed(text) if len(text) <= LARGEST else None
    marked = _marked(tree) if tree is not None else {}
    blocks = blocks_in(tree)
    if not blocks:
        raise UnreadableArticle(tr("There is no readable text in this mail."))
    pairs = [(block, marked.get(block.key) or told(block)) for block in blocks]
    return _told(laid_out(pairs, card))


def _marked(tree: Any) -> dict[str, Assigned]:
    """Blocks within what mail programs set apart, by their letters; the outermost mark counts."""
    found: dict[str, Assigned] = {}
    decided: set[Any] = set()
    for element in tree.iter("blockquote", "div"):
        hint = _set_apart(element)
        if hint is None or any(above in decided for above in element.iterancestors("blockquote", "div")):
            continue
        decided.add(element)
        if hint is _SIGNED or not _FORWARD.search(element.text_content()[:2000]):
            for block in blocks_in(element):
                found.setdefault(block.key, hint)
    return found


def _set_apart(element: Any) -> Assigned | None:
    marks = f"{element.get('class', '')} {element.get('id', '')} {element.get('type', '')}".lower()
    if "signature" in marks.split() or "gmail_signature" in marks:
        return _SIGNED
    quoted = element.tag == "blockquote" and ("cite" in marks or "gmail_quote" in marks)
    return _QUOTED if quoted else None


def _told(extract: Extract) -> Extract:
    """With what each paragraph is by its own words and by what stands above it."""
    texts = [span.of(extract.text) for span in extract.paragraphs]
    given = dict(extract.hints)
    header: dict[str, str] = {}
    for span, words, state in zip(extract.paragraphs, texts, _states(texts), strict=True):
        if state == "forward":
            header |= _fields(words)
        if state:
            given[span] = _STATES[state]
    if all(given.get(span) in _STATES.values() for span in extract.paragraphs):
        given = dict(extract.hints)  # all of it is quoted: then that is what was sent
    card = forwarded(extract.card, _card_of(header)) if header else extract.card
    return replace(extract, card=card, hints=tuple((s, given[s]) for s in extract.paragraphs if s in given))


_STATES = {"forward": _PASSED_ON, "quote": _QUOTED, "signature": _SIGNED}


def _states(texts: Sequence[str]) -> Iterator[str]:
    """What each paragraph belongs to: a forwarded mail's header, an earlier mail, a signature, or nothing."""
    state = ""
    for words, following in zip(texts, [*texts[1:], ""], strict=True):
        if state == "forward" and not _FIELD.match(words):
            state = ""
        if _FORWARD.match(words):
            state = "forward"
        elif _ORIGINAL.match(words) or (_WROTE.match(words) and not following.startswith(">")):
            state = "quote"
        elif words.split("\n", 1)[0] in _SIGNATURE and state != "quote":
            state = "signature"
        marked = words.startswith(">") or _WROTE.match(words)
        yield state or ("quote" if marked else "")


def _fields(words: str) -> dict[str, str]:
    lines = words.splitlines()[: _MOST_FIELDS + 1]
    return {m[1].lower(): m[2] for line in lines if (m := _FIELD.match(line.strip()))}


def _card_of(header: dict[str, str]) -> Source:
    def first(names: tuple[str, ...]) -> str:
        return next((header[name] for name in names if header.get(name)), "")

    sent = iso_of(first(_DATE).replace(" at ", " "))
    sender = re.sub(r"[<(\[].{0,300}$", "", decoded(first(_FROM))).strip(" \"'") or None
    return Source(
        title=decoded(first(_SUBJECT)) or None,
        byline=sender,
        published=sent,
        published_from="metadata" if sent else None,
    )
