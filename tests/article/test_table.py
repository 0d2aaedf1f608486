"""Each row of a table is an article with its card; columns are known by name and by what they hold."""

import datetime
import json

import pytest
from makers_article import SENTENCE, is_one_sentence
from makers_documents import read_bytes, xlsx_of

from variorum.article.readers.parts import Choice
from variorum.article.reading import read_files, read_original

HEAD = ("id", "date", "source", "title", "text", "link")
ROWS = [
    HEAD,
    ("a", "2020-02-24", "The Echo", "Bridge closed", SENTENCE, "https://echo.example/1"),
    ("b", "2020-02-25", "The Post", "Bridge still closed", f"{SENTENCE} It was; so.\n\nOn Sunday, too.", ""),
]


def table(tmp_path, rows, *, delimiter=",", encoding="utf-8", name="corpus.csv"):
    path = tmp_path / name
    lines = (delimiter.join('"' + str(cell).replace('"', '""') + '"' for cell in row) for row in rows)
    path.write_bytes("\r\n".join(lines).encode(encoding))
    return path


def workbook(tmp_path, *sheets):
    path = tmp_path / "corpus.xlsx"
    path.write_bytes(xlsx_of(*sheets))
    return path


def refusal(path, choice=None):
    articles, (refused,) = read_files([path], choice=choice or Choice())
    assert not articles
    assert is_one_sentence(refused)
    return refused.reason


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_each_row_is_an_article_with_its_card_whatever_divides_the_cells(tmp_path, delimiter):
    (first, second), unreadable = read_files([table(tmp_path, ROWS, delimiter=delimiter)])
    assert not unreadable
    card = first.source
    assert (first.id, card.title, card.outlet) == ("a", "Bridge closed", "The Echo")
    assert (card.published, card.url) == ("2020-02-24", "https://echo.example/1")
    assert [p.text for p in second.paragraphs] == [f"{SENTENCE} It was; so.", "On Sunday, too."]


def test_a_workbook_reads_as_the_table_it_holds(tmp_path):
    rows = [HEAD, ("a", datetime.date(2020, 2, 24), "The Echo", "Bridge closed", SENTENCE, None)]
    (article,), _ = read_files([workbook(tmp_path, rows)])
    card = article.source
    assert (card.title, card.outlet, card.published) == ("Bridge closed", "The Echo", "2020-02-24")
    assert article.extraction == SENTENCE


def test_all_sheets_that_hold_articles_are_read(tmp_path):
    plan = [("week", "who"), (1, "Ann")]
    february, march = [HEAD, ROWS[1]], [HEAD, ROWS[2]]
    articles, _ = read_files([workbook(tmp_path, plan, february, march)])
    assert [article.id for article in articles] == ["a", "b"]


def test_a_sheet_whose_last_row_is_written_far_below_is_read(tmp_path):
    from io import BytesIO

    from openpyxl import load_workbook

    book, out = load_workbook(BytesIO(xlsx_of(ROWS))), BytesIO()
    book.worksheets[0].cell(60_000, 1).value = " "
    book.save(out)
    path = tmp_path / "corpus.xlsx"
    path.write_bytes(out.getvalue())
    assert [article.id for article in read_files([path])[0]] == ["a", "b"]


def test_a_row_is_read_again_from_its_own_bytes(tmp_path):
    (first, _), _ = read_files([table(tmp_path, ROWS)])
    assert read_original(first.original, id="a") == first
    kept = json.loads(first.original.data)
    assert (kept["title"], kept["text"]) == ("Bridge closed", SENTENCE)


def test_what_else_a_row_says_is_kept_with_its_bytes(tmp_path):
    rows = [(*HEAD, "fatalities"), (*ROWS[1], "3")]
    (article,), _ = read_files([table(tmp_path, rows)])
    assert json.loads(article.original.data)["row"] == {"fatalities": "3"}


def test_rows_that_are_the_same_to_the_letter_are_one_article(tmp_path):
    articles, _ = read_files([table(tmp_path, [*ROWS, ROWS[1]])])
    assert len({article.original.sha256 for article in articles}) == len(articles) == 2


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        (("Nr", "Datum", "Quelle", "Titel", "Volltext"), "cp1252"),
        (("n", "Fecha", "Fuente", "Título", "Cuerpo"), "utf-8-sig"),
        (("n", "Дата", "Источник", "Заголовок", "Текст"), "utf-16"),
    ],
)
def test_columns_are_known_by_their_names_in_other_languages(tmp_path, head, encoding):
    row = ("1", "24.02.2020", "The Echo", "Bridge closed", SENTENCE)
    (article,), _ = read_files([table(tmp_path, [head, row], delimiter=";", encoding=encoding)])
    card = article.source
    assert (card.title, card.outlet, card.published) == ("Bridge closed", "The Echo", "2020-02-24")


def test_the_text_is_the_column_with_the_longest_prose_whatever_its_name(tmp_path):
    rows = [("event_date", "notes", "source_article"), ("24 February 2020", SENTENCE, "The Echo, page 1")]
    (article,), _ = read_files([table(tmp_path, rows)])
    assert article.extraction == SENTENCE
    assert article.source.published == "2020-02-24"


def test_the_editor_may_name_the_column_of_the_text(tmp_path):
    rows = [("title", "summary", "text"), ("Bridge", "It is closed.", SENTENCE)]
    (article,), _ = read_files([table(tmp_path, rows)], choice=Choice(text_column="Summary"))
    assert article.extraction == "It is closed."


def test_a_column_that_is_not_there_gives_a_sentence_that_lists_those_that_are(tmp_path):
    reason = refusal(table(tmp_path, ROWS), Choice(text_column="body"))
    assert reason == "There is no column “body” in this table; it has: id, date, source, title, text, link."


def test_a_table_without_prose_gives_a_sentence_that_lists_its_columns(tmp_path):
    reason = refusal(table(tmp_path, [("year", "count"), ("2020", "4"), ("2021", "5")]))
    assert reason == "No column of this table holds articles; name the one that does: year, count."


def test_names_of_several_lines_are_listed_in_one(tmp_path):
    assert "the year, count." in refusal(table(tmp_path, [("the\nyear", "count"), ("2020", "4")]))


def test_the_order_of_day_and_month_is_told_by_the_whole_column(tmp_path):
    rows = [("date", "text"), *((day, f"{SENTENCE} {day}") for day in ("03/04/2020", "25/04/2020"))]
    articles, _ = read_files([table(tmp_path, rows)])
    assert [article.source.published for article in articles] == ["2020-04-03", "2020-04-25"]


def test_an_order_that_the_column_does_not_tell_gives_no_date(tmp_path):
    (article,), _ = read_files([table(tmp_path, [("date", "text"), ("03/04/2020", SENTENCE)])])
    assert article.source.published is None


def test_the_names_may_stand_below_a_heading_and_an_empty_row(tmp_path):
    articles, _ = read_files([table(tmp_path, [("Our monitoring",), (), *ROWS])])
    assert [article.id for article in articles] == ["a", "b"]


def test_a_table_without_names_is_read_from_its_first_row(tmp_path):
    articles, _ = read_files([table(tmp_path, [("1", SENTENCE), ("2", f"{SENTENCE} So it was.")])])
    assert [article.extraction for article in articles] == [SENTENCE, f"{SENTENCE} So it was."]


def test_a_text_that_names_its_columns_is_a_table_whatever_its_name(tmp_path):
    articles, _ = read_files([table(tmp_path, ROWS, name="export.txt")])
    assert [article.id for article in articles] == ["a", "b"]


def test_a_pasted_table_of_one_row_is_an_article():
    data = f'title,text\n"Bridge closed","{SENTENCE}"\n'.encode()
    assert read_bytes(data, ".csv").source.title == "Bridge closed"


def test_excel_s_own_mark_of_the_delimiter_is_heeded(tmp_path):
    path = tmp_path / "corpus.csv"
    path.write_text(f"sep=;\ntitle;text\nBridge, closed;{SENTENCE}\n", encoding="utf-8")
    (article,), _ = read_files([path])
    assert article.source.title == "Bridge, closed"


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([["x"] * 10_000], "columns"),
        ([("date", "text"), *((str(n), "x") for n in range(20_001))], "rows"),
    ],
)
def test_a_table_without_measure_gives_a_sentence(tmp_path, rows, words):
    assert words in refusal(table(tmp_path, rows))


def test_a_damaged_workbook_gives_a_sentence(tmp_path):
    path = workbook(tmp_path, ROWS)
    path.write_bytes(path.read_bytes()[:3000])
    assert "damaged" in refusal(path)
