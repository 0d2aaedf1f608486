"""What a house lets a report tell: account, pictures, rows, disputes; how much it quotes; on which paper."""

import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import pairwise

import pytest
from docx import Document
from makers_report import RECONCILIATION
from odf.opendocument import load
from odf.style import PageLayoutProperties
from pypdf import PdfReader

from variorum.dispute.decision import Decision, Outcome, State
from variorum.dispute.edited_text import EditedText, Field
from variorum.report.house_style import PROGRAM, HouseStyle, house_style, in_style
from variorum.report.outline import Outline, Style
from variorum.report.outlining import outline
from variorum.report.writers.typeset.pages import pages_of
from variorum.report.writing import FORMATS, data_of
from variorum.settings import Settings

TODAY = date(2026, 11, 21)
TEXT = ("html", "md", "txt")
PAGED = ("pdf", "docx", "odt")


def told(**how: object) -> Outline:
    with in_style(replace(PROGRAM, **how)):  # type: ignore[arg-type]
        return outline(RECONCILIATION, made=TODAY)


def file(format: str, **how: object) -> bytes:
    return data_of(RECONCILIATION, format, made=TODAY, house=replace(PROGRAM, **how))  # type: ignore[arg-type]


def text(format: str, **how: object) -> str:
    return file(format, **how).decode()


@pytest.mark.parametrize("format", TEXT)
def test_the_account_can_be_left_out(format: str) -> None:
    heading = told().account[0].heading
    assert heading in text(format) and heading not in text(format, has_account=False)
    assert "do not differ" not in text(format, has_account=False)


def test_a_word_file_without_the_account_still_has_its_notes() -> None:
    without = Document(BytesIO(file("docx", has_account=False)))
    marks = without.element.xpath("//w:footnoteReference")
    assert len(marks) == len(told().notes) > 0


@pytest.mark.parametrize("format", PAGED)
def test_pages_without_the_account_are_made(format: str) -> None:
    assert file(format, has_account=False)


def test_pictures_can_be_left_out() -> None:
    assert any(entry.picture for entry in told().entries)
    assert not any(entry.picture for entry in told(draws=False).entries)
    assert "<svg" in text("html") and "<svg" not in text("html", draws=False)


@pytest.mark.parametrize("format", TEXT)
def test_all_rows_are_set_where_the_house_wants_them(format: str) -> None:
    last = re.escape(RECONCILIATION.comparison.articles[-1].story[-1].text.split()[-1])
    heading = "The articles, row by row"
    assert heading not in text(format)
    rows = text(format, sets_rows=True).partition(heading)[2]
    assert re.search(last, rows) and "Row 1" in rows


def test_every_paragraph_of_a_story_stands_in_one_row() -> None:
    cells = [(c.letter, c.paragraph) for row in told(sets_rows=True).rows for c in row.cells]
    articles = RECONCILIATION.comparison.articles
    stories = [(letter, p.number) for letter, a in zip("ABCDE", articles, strict=True) for p in a.story]
    assert set(stories) <= set(cells) and len(cells) == len(set(cells))


@pytest.mark.parametrize("format", PAGED)
def test_pages_have_all_rows(format: str) -> None:
    assert len(file(format, sets_rows=True)) > len(file(format))


@pytest.mark.parametrize("state", [State.SETTLED, State.STALE, State.UNRESOLVED, State.OPEN])
def test_only_the_disputes_that_are_wanted_are_told(state: State) -> None:
    report = told(told=frozenset({state}))
    assert {entry.state for entry in report.entries} == {state}
    assert [entry.number for entry in report.entries] == list(range(1, len(report.entries) + 1))
    assert {note.dispute for note in report.notes} <= {entry.number for entry in report.entries}
    assert "Not told here: " in report.summary


def test_a_report_that_tells_all_says_nothing_of_others() -> None:
    assert "Not told here" not in told().summary


def test_what_was_set_aside_is_told_with_its_reason_where_asked_for() -> None:
    set_aside = Decision(Outcome.NOT_COMPARABLE, reason="Two days.", dismissed=True)
    first, *rest = RECONCILIATION.standings
    case = replace(
        RECONCILIATION, standings=(replace(first, state=State.DISMISSED, decision=set_aside), *rest)
    )
    with in_style(replace(PROGRAM, told=frozenset(State))):
        entry = outline(case, made=TODAY).entries[0]
    assert entry.state is State.DISMISSED and entry.remarks == ("Two days.",) and entry.best == ()
    assert State.DISMISSED not in {e.state for e in told().entries}


def test_the_notes_of_an_account_are_numbered_anew_where_some_are_not_told() -> None:
    ids = [s.dispute.id for s in RECONCILIATION.standings if s.state in (State.SETTLED, State.UNRESOLVED)]
    pieces = tuple(part for id in ids for part in (Field(id[:8], id, ("words",)), " and "))
    case = replace(RECONCILIATION, account=EditedText(pieces))
    with in_style(replace(PROGRAM, told=frozenset({State.UNRESOLVED}))):
        report = outline(case, made=TODAY)
    marked = {r.text for s in report.account for runs in s.sentences for r in runs if r.style is Style.NOTE}
    assert marked == {str(note.number) for note in report.notes} == {"1"}


def test_no_quote_is_longer_than_the_house_lets_it_be() -> None:
    report = told(most_quoted=3, sets_rows=True)
    accounts = [a for part in (report.entries, report.notes) for one in part for a in one.accounts]
    quotes = [a.quote for a in accounts] + [c.quote for c in (*report.only, *report.agreements)]
    quotes += [cell.text for row in report.rows for cell in row.cells]
    assert any(quote.endswith(" …") for quote in quotes)
    assert all(len(quote.removesuffix(" …").split()) <= 3 for quote in quotes)


def test_values_are_whole_however_little_is_quoted() -> None:
    def values(report: Outline) -> list[str]:
        return [a.text for e in report.entries for a in e.accounts if not a.literal]

    assert values(told(most_quoted=1)) == values(told())


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("letter", (612, 792))])
def test_pages_have_the_size_of_their_paper(paper: str, size: tuple[int, int]) -> None:
    page = PdfReader(BytesIO(file("pdf", paper=paper))).pages[0].mediabox
    assert (round(page.width), round(page.height)) == size
    section = Document(BytesIO(file("docx", paper=paper))).sections[0]
    assert (round(section.page_width.pt), round(section.page_height.pt)) == size
    [layout, *_] = load(BytesIO(file("odt", paper=paper))).getElementsByType(PageLayoutProperties)
    assert layout.getAttribute("pagewidth") == {"a4": "210mm", "letter": "8.5in"}[paper]
    assert ("size:letter" in text("html", paper=paper)) is (paper == "letter")


def test_pages_to_look_at_are_those_of_the_pdf() -> None:
    pages = pages_of(RECONCILIATION, made=TODAY)
    written = PdfReader(BytesIO(file("pdf"))).pages
    assert len(pages) == len(written)
    assert all(
        page.width == pytest.approx(float(w.mediabox.width)) for page, w in zip(pages, written, strict=True)
    )
    assert pages[0].png(dots=30).startswith(b"\x89PNG")


def test_pages_to_look_at_have_as_many_words_as_those_of_the_pdf() -> None:
    """Each letter of a page is one shape that is used: the pages were laid out alike."""
    written = PdfReader(BytesIO(file("pdf"))).pages
    letters = [len(re.sub(r"\s", "", page.extract_text())) for page in written]
    shapes = [page.svg.count("<use ") for page in pages_of(RECONCILIATION, made=TODAY)]
    assert all(0.8 < drawn / told < 1.25 for drawn, told in zip(shapes, letters, strict=True))
    assert all((a > b) == (c > d) for (a, b), (c, d) in zip(pairwise(letters), pairwise(shapes), strict=True))


def test_the_parts_of_a_report_are_set() -> None:
    chosen = Settings(
        report_account="no", report_pictures="no", report_synopsis="yes", report_disputes="all",
        report_quote_words=25, report_paper="letter",
    )  # fmt: skip
    assert house_style(chosen) == HouseStyle(
        has_account=False, draws=False, sets_rows=True, told=frozenset(State) - {State.ORPHANED},
        most_quoted=25, paper="letter",
    )  # fmt: skip


@pytest.mark.parametrize("format", ["csv", "json", "jsonld", "annotations", "apa"])
def test_data_is_the_same_whatever_reports_tell(format: str) -> None:
    chosen = {"has_account": False, "draws": False, "told": frozenset({State.OPEN}), "most_quoted": 1}
    assert file(format) == file(format, **chosen)
    assert format in FORMATS
