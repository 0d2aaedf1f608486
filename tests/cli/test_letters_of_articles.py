"""Articles have the same letters in the terminal, the window and the report."""

from types import SimpleNamespace

from variorum.cli.tables import letters_of
from variorum.report.letters import letters


def test_after_z_comes_aa_as_in_the_report() -> None:
    articles = [SimpleNamespace(id=f"a{n}") for n in range(54)]
    named = letters_of(articles)
    assert [named[f"a{n}"] for n in (0, 25, 26, 27, 52)] == ["A", "Z", "AA", "AB", "BA"]
    assert named == letters(SimpleNamespace(articles=articles))
