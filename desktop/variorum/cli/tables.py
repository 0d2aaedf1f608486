"""Tables for people: the same findings as the JSON, in a width that can be read."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from variorum.article.article import Article
from variorum.cli.console import plain
from variorum.cli.lines import states_of
from variorum.dispute.decision import Reconciliation, Standing, State
from variorum.dispute.dispute import Account, Comparison, Dispute
from variorum.fact.fact import Fact
from variorum.report.letters import letter
from variorum.wording.decisions import outside_text, parts_of, with_holds
from variorum.wording.desk import desk_texts
from variorum.wording.names import (
    certainty_name,
    dated_from,
    kind_name,
    outcome_name,
    state_name,
    verdict_name,
)
from variorum.wording.sentences import say
from variorum.wording.values import value_text

if TYPE_CHECKING:
    from variorum.record.revision import Revision
    from variorum.workspace.care import EarlierDecision, Hit
    from variorum.workspace.workspace import CaseSummary

Letters = dict[str, str]


def comparison_table(comparison: Comparison) -> RenderableType:
    """The articles with their letters, and below them the disputes by rank."""
    letters = letters_of(comparison.articles)
    if not comparison.disputes:
        return Group(sources(comparison.articles, letters), Text("\nNo disputes were found."))
    table = columns("#", "kind", "question", "accounts", "verdict")
    for dispute in comparison.disputes:
        table.add_row(*_dispute_cells(dispute, letters))
    return Group(sources(comparison.articles, letters), table)


def standings_table(standings: Sequence[Standing], articles: Sequence[Article]) -> RenderableType:
    """The disputes of a case by rank, with how each stands and the best account where there is one.

    What the desk says of them has a column where it says something.
    """
    letters = letters_of(articles)
    said = ["\n".join(desk_texts(standing.desk)) for standing in standings]
    desk = ("desk",) if any(said) else ()
    table = columns("#", "kind", "question", "accounts", "verdict", "state", "best account", *desk)
    for standing, words in zip(standings, said, strict=True):
        told = (state_name(standing.state), best_account(standing), *([words] if desk else []))
        table.add_row(*_dispute_cells(standing.dispute, letters), *map(_text, told))
    return Group(sources(articles, letters), table)


def best_account(standing: Standing) -> str:
    """What an editor decided, in a few words: the same as in the report."""
    from variorum.report.told import best_texts, range_text

    if standing.decision is None:
        return ""
    if standing.decision.dismissed:
        return standing.decision.reason
    best = " / ".join(best_texts(standing)) or outcome_name(standing.decision.outcome)
    ends = range_text(standing) if standing.decision.values else ""
    return f"{best} ({ends})" if ends else best


def _as_recorded(revision: "Revision") -> str:
    """What a revision holds, without the dispute it is about."""
    from variorum.record.telling import value

    decision = revision.decision
    if decision is None or decision.dismissed:
        return value(revision) if decision is None else ""
    best = " / ".join(with_holds(decision.values, decision.holds)) or outcome_name(decision.outcome)
    ends = (decision.low, decision.high)
    told = f"{best} ({ends[0]}–{ends[1]})" if None not in ends and ends[0] != ends[1] else best
    return "\n".join([told, *map(outside_text, decision.outside)])


def case_table(reconciliation: Reconciliation) -> RenderableType:
    articles = reconciliation.comparison.articles
    states = ", ".join(
        f"{count} {state_name(State(name))}" for name, count in states_of(reconciliation).items()
    )
    summary = _text(f"\nDisputes: {states or 'none'}.")
    listed = sources(articles, letters_of(articles), with_ids=True)
    return Group(_text(f"{reconciliation.case}\n"), listed, summary)


def cases_table(cases: Iterable["CaseSummary"]) -> RenderableType:
    table = columns("case", "articles", "created", "disputes")
    for case in cases:
        states = ", ".join(f"{count} {state_name(state)}" for state, count in case.states.items() if count)
        table.add_row(_text(case.name), str(case.articles), _text(case.created[:10]), states)
    return table


def history_table(revisions: Iterable["Revision"], *, of_one: bool = False) -> RenderableType:
    """Step by step; a dispute by its question, as it was asked when something was decided on it.

    Where all are of one dispute its question stands above them.
    """
    from variorum.record.history import concerned
    from variorum.record.telling import without_seeing

    listed = tuple(revisions)
    asked = {one.snapshot.dispute: say(one.snapshot.question) for one in listed if one.snapshot}
    named = [asked.get(dispute, dispute) for dispute in (concerned(one) or "" for one in listed)]
    table = columns("#", "at", "editor", *(() if of_one else ("dispute",)), "action", "decision", "reason")
    for revision, dispute in zip(listed, named, strict=True):
        action = f"{revision.action}{without_seeing(revision, listed)}"
        who = (revision.at[:19], revision.editor, *(() if of_one else (dispute,)))
        cells = (str(revision.number), *who, action, _as_recorded(revision), revision.reason or "")
        table.add_row(*map(_text, cells))
    return Group(_text(named[-1]), table) if of_one else table


def hits_table(hits: Iterable["Hit"]) -> RenderableType:
    table = columns("case", "where", "passage")
    for hit in hits:
        place = f"{hit.article} § {hit.paragraph}" if hit.article else f"revision {hit.revision}"
        table.add_row(_text(hit.case), _text(place), _text(hit.snippet))
    return table


def earlier_table(found: Iterable["EarlierDecision"]) -> RenderableType:
    """Decisions on the same fact, each with what was asked, who gave it, and why."""
    table = columns("case", "question", "best account", "given by", "decided", "reason")
    for one in found:
        given, decided = ", ".join(one.outlets), f"{one.editor}, {one.at[:10]}, revision {one.revision}"
        best = parts_of(one.decision)["best"]
        told = (one.case, say(one.question), best, given, decided, one.decision.reason)
        table.add_row(*map(_text, told))
    return table


def facts_table(found: Sequence[tuple[Article, Sequence[Fact]]]) -> RenderableType:
    """What each article claims, in the order of its text."""
    letters = letters_of(article for article, _ in found)
    table = columns("", "§", "kind", "value", "who says so", "quote")
    for article, claims in found:
        for fact in claims:
            surely = fact.attribution or certainty_name(fact.certainty)
            place = (letters[article.id], str(fact.passage.paragraph))
            table.add_row(
                *map(
                    _text, (*place, kind_name(fact.kind), value_text(fact.value), surely, fact.passage.quote)
                )
            )
    return Group(sources([article for article, _ in found], letters), table)


def letters_of(articles: Iterable[Article]) -> Letters:
    """A letter for each article in the order given: A … Z, then AA, as in the window and the report."""
    return {article.id: letter(index) for index, article in enumerate(articles)}


def sources(articles: Iterable[Article], letters: Letters, *, with_ids: bool = False) -> RenderableType:
    table = Table(box=None, show_header=False, pad_edge=False)
    for article in articles:
        card = article.source
        title = " — ".join(part for part in (card.outlet, card.title) if part)
        date = f"{card.published or 'undated'} ({dated_from(card.published_from)})"
        names = (article.id, title) if with_ids else (title or article.id,)
        table.add_row(*map(_text, (letters[article.id], *names, date)))
    return table


def _dispute_cells(dispute: Dispute, letters: Letters) -> tuple[Text, ...]:
    accounts = "\n".join(_account(account, letters) for account in dispute.accounts)
    verdict = verdict_name(dispute.verdict) if dispute.verdict else ""
    return cells(str(dispute.rank), kind_name(dispute.kind), say(dispute.question), accounts, verdict)


def _account(account: Account, letters: Letters) -> str:
    who = f" ({account.attribution})" if account.attribution else ""
    return f"{letters.get(account.passage.article, '?')}: {account.text or value_text(account.value)}{who}"


def columns(*names: str) -> Table:
    """A table with these headings; numbers are never broken."""
    from rich.box import SIMPLE_HEAD

    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_lines=False)
    for column in names:
        table.add_column(column, overflow="fold", no_wrap=column in ("#", "§"))
    return table


def _text(words: str) -> Text:
    """Words shown as they are: never as markup, never as orders to the terminal."""
    return Text(plain(words))


def cells(*words: str) -> tuple[Text, ...]:
    """Words of a row, each shown as it is."""
    return tuple(map(_text, words))
