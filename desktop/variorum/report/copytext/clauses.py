"""Whether one article's clause can stand where another's stood without a guess at the grammar."""

import re

from variorum.article.article import Article
from variorum.dispute.dispute import Account
from variorum.report.copytext.sentence import closes, opens

_RELATIVE = re.compile(r"(?:which|who|that|whose|where)\b", re.IGNORECASE)
_PARTICIPLE = re.compile(r"[a-z]+ing\b")
_INFINITIVE = re.compile(r"to\s+[a-z]+")


def clause_fits(words: str, account: Account, article: Article, *, before: str, after: str) -> bool:
    """Both are whole sentences, or both begin as a relative clause, a participle or an infinitive does."""
    told = account.passage.quote
    if _is_sentence(words, before, after) and _is_whole(account, article):
        return True
    return any(form.match(words) and form.match(told) for form in (_RELATIVE, _PARTICIPLE, _INFINITIVE))


def _is_whole(account: Account, article: Article) -> bool:
    passage = account.passage
    text = article.paragraph(passage.paragraph).text
    return _is_sentence(passage.quote, text[: passage.span.start], text[passage.span.end :])


def _is_sentence(words: str, before: str, after: str) -> bool:
    whole = words.strip() and words.count("(") == words.count(")")
    return bool(whole) and words[:1].isupper() and opens(before) and closes(after)
