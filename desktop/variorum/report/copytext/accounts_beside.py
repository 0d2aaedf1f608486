"""What stands behind the words of a field: every account of what is disputed, or a reading in brackets."""

from collections.abc import Mapping

from variorum.dispute.dispute import Account, Dispute
from variorum.fact.fact import Kind, Quantity, Statement, Term
from variorum.fact.passages import quotable
from variorum.report.copytext.figures import figure_in
from variorum.report.copytext.sentence import small
from variorum.report.outline import Run, Runs, Style
from variorum.report.plain import plain
from variorum.report.quoting import quoted_within
from variorum.text.message import Message
from variorum.wording.sentences import say
from variorum.wording.values import value_text

_LONGEST_QUOTED = 90  # characters of a clause


def each_account(
    dispute: Dispute, letters: Mapping[str, str], *, word: str, own: Account | None = None
) -> Runs:
    """ "(disputed: A, B nearly one million; C some 900,000)"; of clauses the first of each article.

    Where the text has `own`, what the same article says elsewhere is left to the note.
    """
    runs = [Run("("), Run(say(Message(word)), Style.EMPHASIS), Run(": ")]
    for index, (text, said) in enumerate(_by_words(dispute, letters, own).items()):
        runs += [Run("; ")] if index else []
        for place, letter in enumerate(said):
            runs += [Run(", ")] if place else []
            runs.append(Run(letter, Style.LETTER))
        runs.append(Run(f" {text}"))
    return (*runs, Run(")"))


def _by_words(dispute: Dispute, letters: Mapping[str, str], own: Account | None) -> dict[str, list[str]]:
    words: dict[str, list[str]] = {}
    quoted: set[str] = set()
    for account in dispute.accounts:
        if own is not None and account != own and account.passage.article == own.passage.article:
            continue
        letter = letters.get(account.passage.article, "?")
        if _is_clause(account):
            if letter in quoted:
                continue
            quoted.add(letter)
        said = words.setdefault(_short(account, dispute.kind), [])
        if letter not in said:
            said.append(letter)
    return words


def _is_clause(account: Account) -> bool:
    return isinstance(account.value, Statement) or (
        isinstance(account.value, Term) and account.value.form == account.passage.quote
    )


def _short(account: Account, kind: Kind) -> str:
    """As short as says it: a figure as its article writes it, a date, a name, a clause in quotes."""
    value, quote = account.value, plain(account.passage.quote)
    if isinstance(value, Quantity):
        figure = figure_in(quote, value)
        return small(figure.span.of(quote)) if figure else plain(value_text(value))
    if _is_clause(account) and kind is not Kind.NAME:
        return f"“{quoted_within(quotable(quote, most=_LONGEST_QUOTED))}”"
    return plain(value_text(value))


def in_brackets(text: str) -> Runs:
    """A settled reading that the words around do not take."""
    return (Run(f"[{text}]"),)


def quoted_in_brackets(account: Account, letters: Mapping[str, str]) -> Runs:
    letter = letters.get(account.passage.article, "?")
    return (Run("["), Run(letter, Style.LETTER), Run(f": “{quoted_within(plain(account.passage.quote))}”]"))
