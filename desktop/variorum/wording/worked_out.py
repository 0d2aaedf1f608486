"""Says how the words of an account became a date, from what is known of it."""

import re
from collections.abc import Sequence

from variorum.article.article import Source
from variorum.dispute.dispute import Account
from variorum.fact.fact import Moment
from variorum.text.message import Message
from variorum.wording.names import dated_from
from variorum.wording.retold import retold
from variorum.wording.sentences import say
from variorum.wording.short_dates import short_date, short_stretch

_ISO = re.compile(r"\b\d{4}-\d\d(?:-\d\d)?\b")
_OPENING = re.compile(r"^(?:on|in|since|from|by|at)\s+", re.IGNORECASE)


def is_worked_out(account: Account) -> bool:
    return isinstance(account.value, Moment) and bool(account.value.step)


def worked_out_title(accounts: Sequence[Account]) -> str:
    """How “Monday” became Mon 24 Feb; of several accounts, only that there is a way."""
    if len(accounts) != 1 or not isinstance(accounts[0].value, Moment):
        return say(Message("How the dates were worked out"))
    value, quote = accounts[0].value, _OPENING.sub("", accounts[0].passage.quote)
    date = short_stretch(value.start, value.end)
    return say(Message("How “{quote}” became {date}", {"quote": quote, "date": date}))


def worked_out(account: Account, source: Source, letter: str) -> str:
    """One sentence on the words, one on the day of the article."""
    value = account.value
    if not isinstance(value, Moment) or not value.step:
        return ""
    words = {"letter": letter, "quote": account.passage.quote, "step": _dates_in_words(retold(value.step))}
    sentences = [say(Message("{letter}: “{quote}” is {step}.", words))]
    if source.published:
        day = {"letter": letter, "date": short_date(source.published)}
        dated = {**day, "how": dated_from(source.published_from)}
        sentences.append(say(Message("{letter} is dated {date}, {how}.", dated)))
    if source.published_step:
        sentences.append(_dates_in_words(retold(source.published_step)))
    return " ".join(sentences)


def _dates_in_words(text: str) -> str:
    return _ISO.sub(lambda found: short_date(found.group()), text)
