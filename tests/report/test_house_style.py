"""A report in the style of a house: its dates, numbers, names, citations and parts; no quote changes."""

import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from makers_dead import SETTLED, case
from makers_report import RECONCILIATION

from variorum.guidance.equivalence import Equivalence
from variorum.report.house_style import PROGRAM, HouseStyle, house_style, in_style, with_appendices
from variorum.report.outline import Outline, Run, Section, Style
from variorum.report.outlining import outline
from variorum.report.writers.html import html
from variorum.report.writers.markdown import markdown
from variorum.report.writing import CITATIONS, FORMATS, write
from variorum.settings import APPENDICES, Settings
from variorum.wording.style import DateForm, NumberForm, WrittenForm

TODAY = date(2026, 11, 21)
GROUPED = "1\N{NARROW NO-BREAK SPACE}000\N{NARROW NO-BREAK SPACE}000"


def told(house: HouseStyle = PROGRAM) -> Outline:
    with in_style(house):
        return outline(RECONCILIATION, made=TODAY)


def written(*, dates: DateForm = DateForm.DAY_FIRST, numbers: NumberForm = NumberForm.COMMA) -> HouseStyle:
    return HouseStyle(form=WrittenForm(dates, numbers))


def spoken(report: Outline) -> str:
    return " ".join(
        "".join(run.text for run in runs) for section in report.account for runs in section.sentences
    )


@pytest.mark.parametrize(
    ("form", "sentence", "stretch", "made"),
    [
        (
            DateForm.DAY_FIRST,
            "The town was retaken on 24 February 2020 and on 27 February 2020",
            "24 February to 1 March 2020",
            "21 November 2026",
        ),
        (
            DateForm.MONTH_FIRST,
            "The town was retaken on February 24, 2020 and on February 27, 2020",
            "February 24 to March 1, 2020",
            "November 21, 2026",
        ),
        (
            DateForm.ISO,
            "The town was retaken on 2020-02-24 and on 2020-02-27",
            "2020-02-24 to 2020-03-01",
            "2026-11-21",
        ),
    ],
)
def test_dates_have_the_form_of_the_house(form: DateForm, sentence: str, stretch: str, made: str) -> None:
    report = told(written(dates=form))
    assert sentence in spoken(report) and report.made == made
    assert stretch in {account.text for account in report.entries[1].accounts}
    assert any(made in note.decided for note in report.notes)
    assert report.sources[0].published != "2020-02-25" or form is DateForm.ISO


@pytest.mark.parametrize(
    ("form", "million"),
    [
        (NumberForm.COMMA, "1,000,000"),
        (NumberForm.SPACE, GROUPED),
        (NumberForm.POINT, "1.000.000"),
        (NumberForm.PLAIN, "1000000"),
    ],
)
def test_numbers_have_the_form_of_the_house(form: NumberForm, million: str) -> None:
    report = told(written(numbers=form))
    assert report.entries[0].accounts[0].text == f"more than {million} civilians"
    assert f"to {million}" in spoken(report)
    picture = report.entries[0].picture
    assert picture is not None and million in picture.description


def test_an_axis_has_its_days_in_the_form_of_the_house() -> None:
    def first_day(house: HouseStyle) -> str:
        picture = told(house).entries[1].picture
        assert picture is not None and picture.axis is not None
        return picture.axis.ticks[0].label

    assert (first_day(PROGRAM), first_day(written(dates=DateForm.MONTH_FIRST))) == ("23 Feb", "Feb 23")


def test_names_are_written_as_the_house_has_them() -> None:
    rule = Equivalence(("Saraqib", "Saraqeb"), "Saraqib", case="Idlib")
    ruled = replace(RECONCILIATION, equivalences=(rule,))
    with in_style(HouseStyle(as_preferred=False)):
        as_written = outline(ruled, made=TODAY)
    assert "Saraqeb" in {account.text for account in as_written.entries[4].accounts}
    preferred = outline(ruled, made=TODAY)
    assert "Saraqeb" not in {account.text for account in preferred.entries[4].accounts}


@pytest.mark.parametrize(
    "house",
    [
        written(dates=DateForm.ISO, numbers=NumberForm.POINT),
        written(dates=DateForm.MONTH_FIRST, numbers=NumberForm.PLAIN),
        HouseStyle(as_preferred=False, citations="apa"),
    ],
)
def test_no_quote_changes(house: HouseStyle) -> None:
    def quotes(report: Outline) -> list[str]:
        accounts = [a for part in (report.entries, report.notes) for one in part for a in one.accounts]
        return [a.quote for a in accounts] + [claim.quote for claim in (*report.only, *report.agreements)]

    assert quotes(told(house)) == quotes(told())


DATA = ("csv", "json", "xlsx", "ucdp", "acled", "jsonld", "annotations", *CITATIONS)


@pytest.mark.parametrize("format", DATA)
def test_data_has_the_same_form_in_every_house(format: str, tmp_path: Path) -> None:
    house = HouseStyle(
        WrittenForm(DateForm.ISO, NumberForm.POINT),
        as_preferred=False,
        citations="apa",
        appendices=frozenset(),
    )
    plain = write(RECONCILIATION, tmp_path / "plain", format=format, made=TODAY)
    styled = write(RECONCILIATION, tmp_path / "styled", format=format, made=TODAY, house=house)
    assert plain.read_bytes() == styled.read_bytes()


@pytest.mark.parametrize("format", sorted(set(FORMATS) - set(DATA)))
def test_every_report_follows_the_house(format: str, tmp_path: Path) -> None:
    house = written(dates=DateForm.ISO, numbers=NumberForm.PLAIN)
    plain = write(RECONCILIATION, tmp_path / "plain", format=format, made=TODAY)
    styled = write(RECONCILIATION, tmp_path / "styled", format=format, made=TODAY, house=house)
    assert plain.read_bytes() != styled.read_bytes()


@pytest.mark.parametrize("format", sorted(set(FORMATS) - set(DATA)))
@pytest.mark.parametrize("left_out", [*APPENDICES, "all"])
def test_every_report_can_do_without_a_part(format: str, left_out: str, tmp_path: Path) -> None:
    parts = frozenset(APPENDICES) - {left_out} if left_out != "all" else frozenset()
    short = write(
        RECONCILIATION, tmp_path / "r", format=format, made=TODAY, house=HouseStyle(appendices=parts)
    )
    assert short.stat().st_size > 500


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("disputes", "## Disputes"),
        ("notes", "[^1]"),
        ("agreements", "## What the articles give alike"),
        ("only", "## Told by one article alone"),
        ("sources", "## Sources"),
        ("method", "## How this was made"),
    ],
)
def test_a_part_that_is_left_out_leaves_no_trace(part: str, words: str) -> None:
    assert words in markdown(told())
    assert words not in markdown(told(HouseStyle(appendices=frozenset(APPENDICES) - {part})))


def test_without_notes_no_sentence_refers_to_one_not_even_again() -> None:
    whole = told()
    again = Section("", ((Run("A fact"), Run("1", Style.NOTE), Run(" and"), Run("1", Style.NOTE_AGAIN)),))
    bare = with_appendices(
        replace(whole, account=(again, *whole.account)), HouseStyle(appendices=frozenset({"sources"}))
    )
    styles = {run.style for section in bare.account for runs in section.sentences for run in runs}
    assert not styles & {Style.NOTE, Style.NOTE_AGAIN}
    assert [run.text for run in bare.account[0].sentences[0]] == ["A fact", " and"]


def test_without_a_table_no_sentence_leads_to_a_row_and_all_is_told() -> None:
    house = HouseStyle(appendices=frozenset(APPENDICES) - {"disputes"})
    report = told(house)
    styles = {run.style for section in report.account for runs in section.sentences for run in runs}
    assert Style.DISPUTE not in styles and "(row" not in markdown(report)
    assert all(sentence[-1].text == sentence[-1].text.rstrip() for sentence in report.account[-1].sentences)


def test_a_page_has_no_link_to_a_part_that_is_left_out(tmp_path: Path) -> None:
    for parts in (
        frozenset[str](),
        frozenset(APPENDICES) - {"sources"},
        frozenset(APPENDICES) - {"disputes"},
    ):
        path = write(RECONCILIATION, tmp_path / "r.html", made=TODAY, house=HouseStyle(appendices=parts))
        page = path.read_text(encoding="utf-8")
        assert set(re.findall(r'href="#([^"]+)"', page)) <= set(re.findall(r' id="([^"]+)"', page))


def test_sources_are_cited_in_the_style_of_the_house() -> None:
    with in_style(HouseStyle(citations="apa")):
        first, second = outline(case(*SETTLED), made=TODAY).sources
    assert first.title == ("Okafor, M., & van der Doe, J. (2020, March 4). Market attack kills 12. The Paper")
    assert (first.letter, first.url, first.outlet, first.byline) == (
        "A",
        "https://example.org/market",
        "",
        "",
    )
    assert second.title == "Nine dead. (2020, March). A weekly"


def test_the_paper_is_in_italics_where_the_style_has_it_so() -> None:
    with in_style(HouseStyle(citations="apa")):
        report = outline(case(*SETTLED), made=TODAY)
    assert "*The Paper*. 2" not in markdown(report) and "*The Paper*" in markdown(report)
    assert "<em>The Paper</em>" in html(report) and "**A** Okafor, M., & van der Doe" in markdown(report)


def test_how_a_date_was_found_is_told_beside_the_citation() -> None:
    lines = {line.letter: line for line in told(HouseStyle(citations="chicago")).sources}
    assert lines["A"].step == "date worked out, the latest day it tells of"
    assert lines["D"].step == "date as printed"


def test_how_a_date_was_found_is_told_in_the_form_of_the_house_and_ends_no_sentence() -> None:
    first = RECONCILIATION.comparison.articles[0]
    step = "It tells of Monday, so Monday 2020-02-24 fits best; paragraph 1 prints “2020-02-25”."
    dated = replace(first, source=replace(first.source, published_step=step))
    comparison = replace(RECONCILIATION.comparison, articles=(dated, *RECONCILIATION.comparison.articles[1:]))
    with in_style(written(dates=DateForm.MONTH_FIRST)):
        line = outline(replace(RECONCILIATION, comparison=comparison), made=TODAY).sources[0]
    assert (
        line.step
        == "It tells of Monday, so Monday February 24, 2020 fits best; paragraph 1 prints “2020-02-25”"
    )


def test_two_threads_write_in_two_styles() -> None:
    def made(house: HouseStyle) -> list[str]:
        return [told(house).made for _ in range(5)]

    houses = [written(dates=form) for form in DateForm]
    with ThreadPoolExecutor(3) as pool:
        found = list(pool.map(made, houses))
    assert [set(one) for one in found] == [{"21 November 2026"}, {"November 21, 2026"}, {"2026-11-21"}]
    assert told().made == "21 November 2026"


def test_the_style_of_the_program_holds_again_after_a_report_that_failed() -> None:
    with pytest.raises(RuntimeError), in_style(written(dates=DateForm.ISO)):
        raise RuntimeError
    assert told().made == "21 November 2026"


def test_settings_make_the_style() -> None:
    assert house_style(Settings()) == PROGRAM
    chosen = Settings(
        report_dates="iso",
        report_numbers="point",
        report_spelling="as-written",
        report_citations="apa",
        report_appendices="sources, method",
    )
    assert house_style(chosen) == HouseStyle(
        WrittenForm(DateForm.ISO, NumberForm.POINT), False, "apa", frozenset({"sources", "method"})
    )
    assert house_style(Settings(report_appendices="none")).appendices == frozenset()


def test_a_report_in_the_style_of_a_house_is_as_it_was(
    matches_reference: Callable[[str, str], None],
) -> None:
    house = HouseStyle(WrittenForm(DateForm.MONTH_FIRST, NumberForm.POINT), citations="chicago")
    with in_style(house):
        page = markdown(replace(outline(case(*SETTLED), made=TODAY), method=()))
    matches_reference("house.md", page)
