"""Accounts by where they come from: several that rest on one source count once."""

from collections import defaultdict
from dataclasses import dataclass

from variorum.dispute.dispute import Account, Dispute

_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


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
        elif len({account.passage.article for account in accounts}) > 1:
            named.append(Group("Shared copy", _shared(len(accounts)), tuple(accounts), named=True))
        else:
            unnamed += accounts
    rest = [Group("Origin not stated", _note(len(unnamed)), tuple(unnamed), named=False)] if unnamed else []
    return (*named, *rest)


def named_origins(dispute: Dispute) -> int:
    return len({account.origin for account in dispute.accounts if account.attribution})


def _group(title: str, accounts: list[Account]) -> Group:
    note = _shared(len(accounts)) if len(accounts) > 1 else ""
    return Group(title, note, tuple(accounts), named=True)


def _shared(count: int) -> str:
    return f"{in_words(count)} accounts, counted as one origin"


def _note(count: int) -> str:
    return f"{in_words(count)} accounts; may go back to one source" if count > 1 else "one account"


def in_words(count: int) -> str:
    return _WORDS[count] if count < len(_WORDS) else str(count)
