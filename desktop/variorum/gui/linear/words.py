"""A dispute in words: its summary, each account with where, value, origin and date, and the best account."""

from collections.abc import Iterator
from dataclasses import dataclass

from variorum.article.article import Article
from variorum.dispute.decision import Decision, Standing, State
from variorum.dispute.desk import NOTHING_SAID
from variorum.dispute.dispute import Account, Dispute
from variorum.fact.fact import Certainty, Moment, Quantity
from variorum.gui.at_desk.row import desk_texts
from variorum.gui.card.best_words import best_words
from variorum.gui.card.draft import account_of, where
from variorum.gui.card.origins import in_words, named_origins
from variorum.gui.card.stale_words import lines_of, why_stale
from variorum.gui.disputes.in_short import TO, in_short
from variorum.gui.session.sheet import Sheet
from variorum.translation import tr, trn
from variorum.wording.dates import date_text
from variorum.wording.names import (
    certainty_name,
    confidence_name,
    dated_from,
    kind_name,
    outcome_name,
    state_name,
    verdict_name,
)
from variorum.wording.sentences import say
from variorum.wording.worked_out import worked_out

_DOUBTFUL = (Certainty.UNVERIFIED, Certainty.EXPECTED, Certainty.DENIED)


@dataclass(frozen=True, slots=True)
class Told:
    """An account as a listener hears it."""

    number: int
    heading: str  # where and what: A, paragraph 14: more than 1,000,000
    rest: str  # on whose word, and as of when

    @property
    def spoken(self) -> str:
        return f"{self.heading}. {self.rest}"


def summary(dispute: Dispute) -> str:
    """One sentence each on its kind, its accounts, their origins, and what the difference is taken for."""
    count, origins = len(dispute.accounts), named_origins(dispute)
    accounts = trn("{number} account", "{number} accounts", count, number=in_words(count).capitalize())
    named = trn("{number} named origin", "{number} named origins", origins, number=_many(origins))
    said = [kind_name(dispute.kind), f"{accounts}, {_range(dispute)}", named]
    if dispute.verdict is not None:
        said.append(verdict_name(dispute.verdict))
    return " ".join(_sentence(words) for words in said)


def _many(count: int) -> str:
    return in_words(count).capitalize()


def _range(dispute: Dispute) -> str:
    short = in_short(dispute)
    if short.joiner == TO and len(short.parts) == 2:
        low, high = short.parts
        return tr("from {low} to {high}", low=low, high=f"{high} {short.unit}".strip())
    return str(short)


def told(dispute: Dispute, sheet: Sheet) -> tuple[Told, ...]:
    """Every account in its order."""
    articles = {article.id: article for article in sheet.articles}
    return tuple(
        Told(account.number, _heading(account, sheet), _rest(account, dispute, sheet, articles))
        for account in dispute.accounts
    )


def _heading(account: Account, sheet: Sheet) -> str:
    return tr(
        "{letter}, paragraph {number}: {value}",
        letter=sheet.letter(account.passage.article),
        number=account.passage.paragraph,
        value=account.text,
    )


def _rest(account: Account, dispute: Dispute, sheet: Sheet, articles: dict[str, Article]) -> str:
    return " ".join(_sentence(words) for words in _sentences(account, dispute, sheet, articles) if words)


def _sentences(
    account: Account, dispute: Dispute, sheet: Sheet, articles: dict[str, Article]
) -> Iterator[str]:
    if not isinstance(account.value, Quantity | Moment) and account.passage.quote != account.text:
        yield f"“{account.passage.quote}”"
    yield _origin(account, dispute, sheet)
    if account.certainty in _DOUBTFUL:
        yield certainty_name(account.certainty).capitalize()
    article = articles.get(account.passage.article)
    if article is not None:
        yield _dated(article)
        yield worked_out(account, article.source, sheet.letter(article.id))


def _origin(account: Account, dispute: Dispute, sheet: Sheet) -> str:
    """Whose word it rests on, and which account before it rests on the same."""
    said = tr("Origin not stated")
    if account.attribution:
        said = tr("From {origin}", origin=account.attribution)
    elif account.origin_by_editor:
        said = tr("Its own origin, as the editor has it")
    same = next((a for a in dispute.accounts if a.origin == account.origin), account)
    if same.number == account.number:
        return said
    letter = sheet.letter(same.passage.article)
    if same.passage.article == account.passage.article:
        letter = tr("account {number}", number=same.number)
    return f"{_sentence(said)} {tr('Same origin as {letter}', letter=letter)}"


def _dated(article: Article) -> str:
    source = article.source
    if not source.published:
        return tr("Undated")
    how = dated_from(source.published_from)
    day = date_text(source.published)
    return tr("{date}, {how}", date=day, how=how) if how else day


def best(decision: Decision | None, standing: Standing) -> str:
    """What would be recorded, or is: the values, how sure, and how it stands."""
    sentences = [_values(decision)]
    if decision is not None and decision.confidence is not None:
        sentences.append(tr("Confidence {level}", level=confidence_name(decision.confidence)))
    is_recorded = standing.decision is not None and decision == standing.decision
    sentences.append(state_name(standing.state) if is_recorded else tr("Not settled"))
    return " ".join(_sentence(words) for words in sentences)


def _values(decision: Decision | None) -> str:
    if decision is not None and not decision.values:
        return outcome_name(decision.outcome)
    return best_words(decision).replace(" · ", ", ")


def news(standing: Standing, sheet: Sheet) -> tuple[str, ...]:
    """What came since it was decided, and that the value stands; nothing where it is not stale."""
    if standing.state is not State.STALE:
        return ()
    return (why_stale(standing, sheet), *(_sentence(line.spoken) for line in lines_of(standing, sheet)))


def desk_said(standing: Standing, me: str) -> tuple[str, ...]:
    """Who is to settle it, who signed it off or is to, and every comment."""
    desk = standing.desk
    if desk == NOTHING_SAID:
        return ()
    said = (tr("{editor} says: “{text}”", editor=one.editor, text=one.text) for one in desk.comments)
    return tuple(_sentence(f"{words[0].upper()}{words[1:]}") for words in (*desk_texts(desk, me), *said))


def starting_point(dispute: Dispute, sheet: Sheet) -> str:
    """Which account the rule comes nearest to, and why; nothing is filled by it."""
    if dispute.suggestion is None:
        return ""
    account = account_of(dispute, dispute.suggestion.account)
    nearest = tr(
        "Nearest to what the rule gives: {number} ({where})",
        number=account.number,
        where=where(account, sheet),
    )
    return " ".join(_sentence(words) for words in (nearest, *map(say, dispute.suggestion.reasons)))


def _sentence(words: str) -> str:
    """With a full stop, unless it ends in one."""
    ends = words.rstrip("”’")[-1:]
    return words if ends in (".", "?", "!", "…") else f"{words}."
