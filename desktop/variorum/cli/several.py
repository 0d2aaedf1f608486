"""Commands on disputes by hand: raise one from the words of articles, decide several at once."""

from typing import TYPE_CHECKING, Annotated

import typer

from variorum.cli.console import emit, plain
from variorum.cli.lettered import with_ids
from variorum.cli.options import Case, Why
from variorum.cli.session import session_of
from variorum.errors import DecisionRefused
from variorum.fact.fact import Kind
from variorum.translation import tr, trn
from variorum.wording.names import kind_name, state_name
from variorum.wording.sentences import say
from variorum.workspace.together import Bulk, Plan

if TYPE_CHECKING:
    from variorum.workspace.raising import Heard, Proposal, Words


def add_to(app: typer.Typer) -> None:
    app.command("raise")(raise_dispute)
    app.command()(bulk)


Passages = Annotated[
    list[str],
    typer.Argument(
        metavar="ARTICLE:N=WORDS",
        help="Words of a paragraph: an article's letter or id, its number, the words.",
    ),
]


def raise_dispute(
    context: typer.Context,
    case: Case,
    passages: Passages,
    kind: Annotated[
        Kind | None, typer.Option("--kind", help="What they speak of; else it is guessed from the words.")
    ] = None,
    question: Annotated[
        str, typer.Option("--question", metavar="TEXT", help="What to ask; else it is proposed.")
    ] = "",
    reason: Why = "",
    propose: Annotated[
        bool, typer.Option("--propose", help="Only print what would be raised, and what stands beside it.")
    ] = False,
) -> None:
    """Raise a dispute that the program did not find.

    It takes the words of two or more passages; what they say is read as
    everything else is. It stands first in the list and is found again when the
    articles are read again.

    \b
    Example:
      variorum raise Idlib "bbc:16=some 900,000 people" "mirror:5=over 950,000" --question "How many fled?"
    """
    workspace = session_of(context).workspace()
    words = [_words(one) for one in with_ids(workspace, case, passages)]
    if propose:
        _tell_proposal(workspace.propose(case, words, kind=kind))
        return
    answer = workspace.raise_dispute(case, words, kind=kind, question=question, reason=reason)
    for standing in answer.value.standings:
        if standing.dispute.id in answer.disputes:
            dispute = standing.dispute
            count = trn("{number} account", "{number} accounts", len(dispute.accounts))
            emit(plain(f"{dispute.rank}. {say(dispute.question)} {count} ({dispute.id})"))


def _words(typed: str) -> "Words":
    from variorum.workspace.raising import Words

    place, equals, quote = typed.partition("=")
    article, colon, number = place.rpartition(":")
    if not (equals and colon and number.isdecimal()):
        raise DecisionRefused(
            tr(
                "“{typed}” names no words; write ARTICLE:N=WORDS: an article, a paragraph and its words.",
                typed=typed,
            )
        )
    return Words(article, int(number), quote)


def _tell_proposal(proposal: "Proposal") -> None:
    emit(plain(f"{kind_name(proposal.kind)}: {proposal.question}"))
    for one in proposal.heard:
        emit(plain(_told(one)))
    if proposal.offered:
        emit(tr("Beside them:"))
    for one in proposal.offered:
        emit(plain(_told(one)))


def _told(heard: "Heard") -> str:
    words = heard.words
    read = tr("read as {value}", value=heard.text) if heard.text else tr("nothing of that kind is read")
    return f"  {words.article}:{words.paragraph}={words.quote}  ({read})"


def bulk(
    context: typer.Context,
    case: Case,
    step: Annotated[Bulk, typer.Argument(help="What to record; a rule's name fills low, best and high.")],
    disputes: Annotated[
        list[str], typer.Argument(metavar="DISPUTE", help="Two or more: ranks, ids, or beginnings of ids.")
    ],
    reason: Why = "",
    plan: Annotated[
        bool, typer.Option("--plan", help="Only print what it would do, and what it would pass over.")
    ] = False,
) -> None:
    """Decide several disputes at once, with one reason.

    It is one step: one undo takes it back. What is decided already is passed
    over, and so is what a rule gives no value for.

    \b
    Examples:
      variorum bulk Idlib dismiss 9 10 14 --reason "spelling only"
      variorum bulk Idlib ucdp 1 2 3 --plan
    """
    workspace = session_of(context).workspace()
    weighed = workspace.plan(case, disputes, step)
    if plan:
        _tell_plan(weighed)
        return
    answer = workspace.decide_together(case, disputes, step, reason=reason)
    for standing in answer.value.standings:
        if standing.dispute.id in answer.disputes:
            emit(plain(f"{say(standing.dispute.question)} {state_name(standing.state)}"))
    _tell_passed_over(weighed)


def _tell_plan(plan: Plan) -> None:
    emit(trn("{number} dispute:", "{number} disputes:", len(plan.concerned)))
    for standing in plan.concerned:
        emit(plain(f"  {standing.dispute.rank}. {say(standing.dispute.question)}"))
    _tell_passed_over(plan)


def _tell_passed_over(plan: Plan) -> None:
    if plan.passed_over:
        emit(tr("Passed over:"))
    for one in plan.passed_over:
        emit(plain(f"  {one.standing.dispute.rank}. {say(one.standing.dispute.question)} {say(one.why)}"))
