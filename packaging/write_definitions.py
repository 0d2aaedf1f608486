"""Writes down what each version of the record's tables defines, to know a foreign one by."""

import json

from variorum.record.defining import definitions_here
from variorum.record.foreign import DEFINITIONS
from variorum.record.migrating import MIGRATIONS, versions


def written() -> str:
    known = {version: definitions_here(MIGRATIONS, version) for version in versions()}
    return json.dumps(known, indent=1, sort_keys=True) + "\n"


if __name__ == "__main__":
    (MIGRATIONS / DEFINITIONS).write_text(written(), encoding="utf-8")
