"""Names of countries, which are told apart however alike they look: Austria, Australia."""

from collections.abc import Mapping
from functools import cache

from variorum.language.naming.folding import folded


@cache
def _countries() -> Mapping[str, str]:
    """Folded English name → the country's code; codes of continents are numbers and left out."""
    from babel import Locale

    names: Mapping[str, str] = Locale("en").territories
    return {folded(name): code for code, name in names.items() if code.isalpha()}


def two_countries(x: str, y: str) -> bool:
    """Whether two folded names are those of two different countries."""
    known = _countries()
    return x in known and y in known and known[x] != known[y]
