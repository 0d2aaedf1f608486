"""Writes the articles as CSL-JSON, which reference managers and citation processors read.

CSL-JSON: citationstyles.org, "csl-data.json", version 1.0.2.
"""

import json

from variorum.report.citing.bylines import Name
from variorum.report.citing.reference import Reference, When
from variorum.report.writers.data.json import Object


def csl_json(references: tuple[Reference, ...]) -> str:
    return json.dumps([item(one) for one in references], ensure_ascii=False, indent=1) + "\n"


def item(reference: Reference) -> Object:
    told = {
        "id": reference.key,
        "type": "article-newspaper",
        "title": reference.title,
        "author": [_name(name) for name in reference.names],
        "container-title": reference.outlet,
        "source": reference.agency,
        "issued": _date(reference.issued),
        "accessed": _date(reference.accessed),
        "URL": reference.url,
        "language": reference.language,
    }
    return {key: value for key, value in told.items() if value}


def _name(name: Name) -> dict[str, str]:
    if not name.given:
        return {"literal": name.family}
    return {"family": name.family, "given": name.given}


def _date(when: When | None) -> Object | None:
    return {"date-parts": [list(when.parts)]} if when else None
