"""Tells how many accounts a dispute has, and on how many origins they rest."""

from variorum.report.outline import Entry
from variorum.translation import tr, trn


def counted(entry: Entry) -> str:
    accounts = trn("{number} account", "{number} accounts", len(entry.accounts))
    origins = trn("{number} independent origin", "{number} independent origins", entry.origins)
    return tr("{accounts}, {origins}.", accounts=accounts, origins=origins)


def left_out(number: int) -> str:
    return trn("{number} paragraph left out", "{number} paragraphs left out", number)
