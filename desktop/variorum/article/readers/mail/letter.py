"""Reads mail: a letter or newsletter from its header, its text without quotes, signatures and attachments."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import Message

from variorum.article.article import Source
from variorum.article.readers.content import Content
from variorum.article.readers.extract import Extract
from variorum.article.readers.mail.header import card_of_mail, forwarded, name_of_attachment
from variorum.article.readers.mail.text import read_mail_markup, read_mail_text
from variorum.article.readers.parts import Choice, Part
from variorum.errors import UnreadableArticle
from variorum.translation import tr

MOST_MESSAGES = 5_000
_MOST_PIECES = 500  # of one message
_NAMED = 5  # attachments that are named; more are counted
_LONGEST_LINE = re.compile(rb"^([^\r\n]{4000})[^\r\n]+", re.MULTILINE)
_HEAD = 16_384  # bytes in which a header tells what it is
_FIELD = re.compile(
    rb"(?im)^(from|date|subject|message-id|mime-version|received|return-path|to|content-type):"
)
_SENDERS = {b"from", b"received", b"return-path"}
_FIRST_LINE = re.compile(rb"\s{0,20}(?:>?From [^\r\n]{3,300}\r?\n)?[A-Za-z][A-Za-z0-9-]{1,60}:")
_POSTMARK = re.compile(rb"(?m)^From [^\r\n]{3,300}\r?\n(?=[A-Za-z][A-Za-z0-9-]{1,60}:)")


def holds_mail(content: Content) -> bool:
    """Whether a file opens with a mail's header; three of its lines are as good as a signature."""
    head = content.data[:_HEAD]
    if not _FIRST_LINE.match(head):
        return False
    fields = {field.lower() for field in _FIELD.findall(re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0])}
    named = content.suffix in (".eml", ".mbox", ".mbx")
    return len(fields) >= (1 if named else 3) and (named or bool(fields & _SENDERS))


def parts_of_mail(content: Content, choice: Choice) -> Iterator[Part] | None:
    """The messages of a mailbox, each without its postmark; None where the file is one message."""
    marks = list(_POSTMARK.finditer(content.data[:1])) or list(_POSTMARK.finditer(content.data))
    if not marks or marks[0].start() or len(marks) == 1:
        return None
    if len(marks) > MOST_MESSAGES:
        raise UnreadableArticle(
            tr("This mailbox holds more than {most_messages} messages.", most_messages=f"{MOST_MESSAGES:,}")
        )
    ends = [*(mark.start() for mark in marks[1:]), len(content.data)]
    return _messages(content.data, [(mark.end(), end) for mark, end in zip(marks, ends, strict=True)])


def _messages(data: bytes, places: Sequence[tuple[int, int]]) -> Iterator[Part]:
    seen: set[bytes] = set()
    for number, (start, end) in enumerate(places, 1):
        message = data[start:end]
        if message not in seen:
            seen.add(message)
            yield Part(number, message, card_of_mail(parsed_mail(message[:_HEAD])).title or "")


def read_mail(content: Content) -> Extract:
    try:
        message = parsed_mail(_POSTMARK.sub(b"", content.data, count=1))
        pieces = list(pieces_of(message))
        return _read(message, pieces)
    except (MessageError, RecursionError, ValueError, TypeError, LookupError, AttributeError) as error:
        # Mail built to confuse reaches corners of the parser.
        raise UnreadableArticle(tr("This mail is built in a way that cannot be read.")) from error


def parsed_mail(data: bytes) -> Message:
    """Headers are taken as they stand: the newer policy unfolds each by a grammar, which long ones stall."""
    return message_from_bytes(_LONGEST_LINE.sub(rb"\1", data), policy=policy.compat32)


def pieces_of(message: Message) -> Iterator[Message]:
    for number, piece in enumerate(message.walk()):
        if number > _MOST_PIECES:
            raise UnreadableArticle(tr("This mail has too many pieces to be an article."))
        yield piece


def _read(message: Message, pieces: Sequence[Message]) -> Extract:
    shown = [p for p in pieces if not p.is_multipart() and not name_of_attachment(p)]
    texts = [words_of(p) for p in shown if p.get_content_type() == "text/plain"]
    pages = [words_of(p) for p in shown if p.get_content_type() in ("text/html", "application/xhtml+xml")]
    inner = next((p for p in pieces[1:] if p.get("From") and p.get("Date")), None)
    card = card_of_mail(message)
    if inner is not None and len("".join(texts)) + len("".join(pages)) > 0:
        card = forwarded(card, card_of_mail(inner))
    extract = _best(texts, pages, card)
    left_out = [name for p in pieces if (name := name_of_attachment(p))]
    return replace(extract, repairs=(*extract.repairs, *_left_out(left_out)))


def _best(texts: Sequence[str], pages: Sequence[str], card: Source) -> Extract:
    """The page that a mail carries, unless its plain text says far more."""
    text = "\n\n".join(texts)
    for page in pages:
        try:
            extract = read_mail_markup(page, card)
        except UnreadableArticle:
            continue
        if len(extract.text) * 2 >= len(text):
            return extract
    if not text.strip():
        raise UnreadableArticle(tr("There is no readable text in this mail."))
    return read_mail_text(text, card)


def words_of(piece: Message) -> str:
    """The text of one piece, in the encoding that it names or else as UTF-8; broken bytes become U+FFFD."""
    data = piece.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    encoding = piece.get_content_charset() or "utf-8"
    try:
        text = data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        from variorum.article.encoding_declared import decode_declared

        text = decode_declared(data).text if data else ""
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text.replace("\r\n", "\n")


def _left_out(names: Sequence[str]) -> tuple[str, ...]:
    if not names:
        return ()
    shown = ", ".join(names[:_NAMED]) + (f" and {len(names) - _NAMED} more" if len(names) > _NAMED else "")
    return (f"Left out {'an attachment' if len(names) == 1 else f'{len(names)} attachments'}: {shown}.",)
