"""Accounts by where they come from: several that rest on one source count once."""

from collections import defaultdict
from dataclasses import dataclass

from variorum.dispute.dispute import Account, Dispute
from variorum.translation import later, tr

BY_EDITOR = later("as the editor has it")
_WORDS = (
    later("no"),
    later("one"),
    later("two"),
    later("three"),
    later("four"),
    later("five"),
    later("six"),
    later("seven"),
    later("eight"),
    later("nine"),
    later("ten"),
)


@dataclass(frozen=True, slots=True)
class Group:
    """Accounts of one origin, or all those that name none."""

    title: str
    note: str
    accounts: tuple[Account, ...]
    named: bool


def groups_of(dispute: Dispute) -> tuple[Group, ...]:
    """Named origins first, in the order of their first account; then what states no source."""
    by_origin: dict[str, list[Account]] = defaultdict(list)
    for account in dispute.accounts:
        by_origin[account.origin].append(account)
    named, unnamed = [], []
    for accounts in by_origin.values():
        sources = dict.fromkeys(a.attribution for a in accounts if a.attribution)
        if sources:
            named.append(_group("; ".join(sources), accounts))
        elif any(account.origin_by_editor for account in accounts):
            named.append(_group(tr("Its own origin"), accounts))
        elif len({account.passage.article for account in accounts}) > 1:
            named.append(Group(tr("Shared copy"), _shared(len(accounts)), tuple(accounts), named=True))
        else:
            unnamed += accounts
    rest = (
        [Group(tr("Origin not stated"), _note(len(unnamed)), tuple(unnamed), named=False)] if unnamed else []
    )
    return (*named, *rest)


def named_origins(dispute: Dispute) -> int:
    told = (a for a in dispute.accounts if a.attribution or a.origin_by_editor)
    return len({account.origin for account in told})


def _group(title: str, accounts: list[Account]) -> Group:
    notes = [_shared(len(accounts))] if len(accounts) > 1 else []
    if any(account.origin_by_editor for account in accounts):
        notes.append(tr(BY_EDITOR))
    return Group(title, "; ".join(notes), tuple(accounts), named=True)


def _shared(count: int) -> str:
    return tr("{count} accounts, counted as one origin", count=in_words(count))


def _note(count: int) -> str:
    return (
        tr("{count} accounts; may go back to one source", count=in_words(count))
        if count > 1
        else tr("one account")
    )


def in_words(count: int) -> str:
    return tr(_WORDS[count]) if count < len(_WORDS) else str(count)
