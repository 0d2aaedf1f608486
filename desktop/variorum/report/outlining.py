"""Makes the outline of a report from a case as it stands."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from variorum.dispute.decision import Reconciliation, Standing, State
from variorum.dispute.dispute import Account, Comparison, Dispute
from variorum.dispute.grading import Grading
from variorum.picture.drawing import draw
from variorum.picture.picture import Picture
from variorum.report.all_rows import row_lines
from variorum.report.copytext.sections import account_now, noted_once, renumbered, sections
from variorum.report.house_style import style, with_appendices, with_names
from variorum.report.letters import letters
from variorum.report.method import editors, method, program
from variorum.report.outline import Claim, Entry, Note, Outline, Told
from variorum.report.plain import plain
from variorum.report.prose import account
from variorum.report.quoting import quoted_within
from variorum.report.sources import source_lines
from variorum.report.spelling import bracketed, spelled, used_throughout
from variorum.report.told import best_texts, decided_text, decision_remarks, ended, outside_lines, told
from variorum.text.message import Message
from variorum.translation import language, later
from variorum.wording.dates import date_text
from variorum.wording.names import kind_name, state_name, verdict_name
from variorum.wording.sentences import say
from variorum.wording.style import written_in
from variorum.wording.values import value_text

_DECIDED = (State.SETTLED, State.STALE, State.UNRESOLVED)
_DIFFERS = (State.OPEN, *_DECIDED)
_COUNTED = {
    State.SETTLED: later("{number} settled"),
    State.UNRESOLVED: later("{number} left disputed"),
    State.STALE: later("{number} awaiting review of new evidence"),
    State.OPEN: later("{number} open"),
    State.DISMISSED: later("{number} dismissed"),
}


def outline(reconciliation: Reconciliation, *, made: date) -> Outline:
    """The report in the style of the house in force."""
    house = style()
    told = with_names(reconciliation, house)
    with written_in(house.form):
        account = account_now(told)
        made_up = _outline(spelled(told), made, account.composed.noted if account else ())
        made_up = bracketed(made_up, used_throughout(told))
        if account:
            written = renumbered(sections(account), account.composed.noted, _told_ids(told))
            made_up = replace(made_up, account=noted_once((*written, *made_up.account)))
    return with_appendices(made_up, house)


def _outline(reconciliation: Reconciliation, made: date, noted: Sequence[str]) -> Outline:
    comparison, standings = reconciliation.comparison, all_standings(reconciliation)
    names = letters(comparison)
    shown = [standing for standing in standings if standing.state in style().told]
    numbers = {standing.dispute.id: number for number, standing in enumerate(shown, 1)}
    notes = _note_numbers(shown, [id for id in noted if id in numbers])
    return Outline(
        language=language(),
        title=plain(reconciliation.case) or say(Message("Comparison")),
        made=date_text(made.isoformat()),
        program=program(),
        summary=_summary(comparison, standings, list(names.values())),
        account=account(shown, letters=names, notes=notes, numbers=numbers, tabled=style().lists("disputes")),
        entries=tuple(_entry(s, comparison, names, notes, numbers[s.dispute.id]) for s in shown),
        notes=tuple(_note(s, names, notes, numbers) for s in _in_note_order(shown, notes)),
        agreements=tuple(_claim(one, names) for one in comparison.agreements),
        only=tuple(_claim(one, names) for one in comparison.only),
        orphans=_orphans(standings, comparison, names),
        sources=source_lines(comparison, names),
        unreadable=tuple((plain(one.name), plain(one.reason)) for one in comparison.unreadable),
        method=method(reconciliation),
        editors=editors(reconciliation),
        rows=row_lines(comparison, names) if style().sets_rows else (),
        differs=any(standing.state in _DIFFERS for standing in standings),
    )


def _told_ids(reconciliation: Reconciliation) -> frozenset[str]:
    return frozenset(s.dispute.id for s in all_standings(reconciliation) if s.state in style().told)


def all_standings(reconciliation: Reconciliation) -> tuple[Standing, ...]:
    """How each dispute stands, by rank; one that nobody touched is open; orphans last."""
    known = {standing.dispute.id: standing for standing in reconciliation.standings}
    disputes = sorted(reconciliation.comparison.disputes, key=lambda dispute: dispute.rank)
    listed = [known.get(dispute.id) or Standing(dispute, State.OPEN) for dispute in disputes]
    ids = {dispute.id for dispute in disputes}
    return (*listed, *(standing for standing in reconciliation.standings if standing.dispute.id not in ids))


def _note_numbers(shown: Sequence[Standing], noted: Sequence[str]) -> Mapping[str, int]:
    """Notes are numbered as the account meets them, then the prose: settled, stale, unresolved."""
    ordered = (s.dispute.id for state in _DECIDED for s in shown if s.state is state)
    return {id: number for number, id in enumerate(dict.fromkeys((*noted, *ordered)), 1)}


def _in_note_order(shown: Sequence[Standing], notes: Mapping[str, int]) -> list[Standing]:
    return sorted((s for s in shown if s.dispute.id in notes), key=lambda s: notes[s.dispute.id])


def _summary(comparison: Comparison, standings: Sequence[Standing], names: Sequence[str]) -> str:
    counts = {state: sum(s.state is state for s in standings) for state in State}
    articles = say(
        Message(
            "Drawn from one article." if len(names) == 1 else "Drawn from {number} articles ({letters}).",
            {"number": len(names), "letters": "–".join((names[0], names[-1])) if names else ""},
        )
    )
    number, parts = len(comparison.disputes), _counted(counts, frozenset(_COUNTED))
    template = (
        later("{number} fact differs: {states}.")
        if number == 1
        else later("{number} facts differ: {states}.")
    )
    differing = say(Message(template, {"number": number, "states": ", ".join(parts)}))
    if not parts:
        return f"{articles} {say(Message('No facts differ.'))}"
    left_out = _counted(counts, frozenset(_DIFFERS) - style().told)
    untold = say(Message("Not told here: {states}.", {"states": ", ".join(left_out)}))
    return " ".join((articles, differing, *((untold,) if left_out else ())))


def _counted(counts: Mapping[State, int], states: frozenset[State]) -> list[str]:
    return [
        say(Message(template, {"number": counts[state]}))
        for state, template in _COUNTED.items()
        if counts[state] and state in states
    ]


def _entry(
    standing: Standing,
    comparison: Comparison,
    names: Mapping[str, str],
    notes: Mapping[str, int],
    number: int,
) -> Entry:
    dispute = standing.dispute
    return Entry(
        number=number,
        question=plain(say(dispute.question)),
        kind=kind_name(dispute.kind),
        verdict=verdict_name(dispute.verdict) if dispute.verdict else "",
        why=plain(say(dispute.why)),
        state=standing.state,
        standing=state_name(standing.state),
        accounts=_told(standing, names),
        origins=len({account.origin for account in dispute.accounts}),
        best=best_texts(standing),
        remarks=_remarks(standing, names),
        note=notes.get(dispute.id),
        picture=_picture(standing, comparison, names),
    )


def _remarks(standing: Standing, names: Mapping[str, str]) -> tuple[str, ...]:
    """Without what already stands in place of a best account; of what was set aside, why."""
    if standing.state is State.DISMISSED:
        return (plain(standing.decision.reason),) if standing.decision else ()
    remarks = decision_remarks(standing, names)
    if best_texts(standing):
        return remarks
    return tuple(remark for remark in remarks if remark.rstrip(".") != state_name(standing.state))


def _picture(standing: Standing, comparison: Comparison, names: Mapping[str, str]) -> Picture | None:
    if not style().draws:
        return None
    dated = {a.id: a.source.published for a in comparison.articles if a.source.published}
    decision = standing.decision if standing.state in (State.SETTLED, State.STALE) else None
    return draw(
        standing.dispute,
        decision=decision,
        labels=[names.get(account.passage.article, "?") for account in standing.dispute.accounts],
        published=dated,
        stale=standing.state is State.STALE,
        width=210,
        row_height=18,
    )


def _note(
    standing: Standing, names: Mapping[str, str], notes: Mapping[str, int], numbers: Mapping[str, int]
) -> Note:
    decision = standing.decision
    return Note(
        number=notes[standing.dispute.id],
        dispute=numbers[standing.dispute.id],
        accounts=_told(standing, names),
        reason=ended(plain(decision.reason)) if decision else say(Message("Open: nothing is decided yet.")),
        decided=decided_text(standing),
        outside=outside_lines(decision),
    )


def _told(standing: Standing, names: Mapping[str, str]) -> tuple[Told, ...]:
    """Every account, with the grade that the editor gave it."""
    grading = standing.decision.graded if standing.decision else Grading()
    return tuple(told(a, names, grade=grading.of(a.number)) for a in standing.dispute.accounts)


def _claim(dispute: Dispute, names: Mapping[str, str]) -> Claim:
    first: Account = dispute.accounts[0]
    places = tuple((names.get(a.passage.article, "?"), a.passage.paragraph) for a in dispute.accounts)
    return Claim(
        question=plain(say(dispute.question)),
        text=quoted_within(plain(value_text(first.value))),
        quote=quoted_within(plain(first.passage.quote)),
        places=tuple(dict.fromkeys(places)),
    )


def _orphans(
    standings: Sequence[Standing], comparison: Comparison, names: Mapping[str, str]
) -> tuple[Entry, ...]:
    """Decisions whose dispute the articles no longer give: kept, told apart, without a picture."""
    lost = [s for s in standings if s.state is State.ORPHANED]
    entries = (_entry(s, comparison, names, {}, n) for n, s in enumerate(lost, 1))
    return tuple(replace(entry, picture=None) for entry in entries)
