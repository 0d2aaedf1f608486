"""Whatever an article or an editor writes stays text: in no format does it become markup or a formula."""

import csv as csv_library
import re
import unicodedata
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from makers_report import COMPARISON, DISPLACED, RECONCILIATION, A, article
from markdown_it import MarkdownIt

from variorum.article.article import Source, Unreadable
from variorum.dispute.decision import Decision, Outcome, Reconciliation, Standing, State
from variorum.dispute.dispute import Account
from variorum.fact.fact import Term
from variorum.report.outlining import outline
from variorum.report.plain import plain
from variorum.report.writers.data.acled import acled
from variorum.report.writers.data.csv import csv, guarded
from variorum.report.writers.data.ucdp import ucdp
from variorum.report.writers.html import html, is_web
from variorum.report.writers.markdown import escaped, markdown
from variorum.report.writers.txt import txt
from variorum.text.message import Message

TODAY = date(2026, 11, 21)
HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7 * 7 }}{% raw %}",
    "</title></style><svg onload=alert(1)>",
    "[link](javascript:alert(1)) ![x](http://e.example/p.png) <http://e.example>",
    "a | b\n---|---\n# head\n- list\n1. one\n> quote\n```\ncode",
    "[^1]: note *bold* _em_ `code` ~~gone~~ &lt; \\",
    "\u202eright to left\u2066 \x00\x07\ud800",
    "=HYPERLINK(1)",
    "{not} {a} {template}",
)
texts = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=40))


def case_that_says(words: str) -> Reconciliation:
    """The same words in every place that an article or an editor fills."""
    text = f"x{words}x"
    account = DISPLACED.accounts[0]
    accounts = tuple(_account_that_says(replace(account, number=n), text) for n in (1, 2))
    question = Message("What of {it}?", {"it": text})
    dispute = replace(DISPLACED, question=question, accounts=accounts, why=Message("{it}", {"it": text}))
    source = Source(title=text, outlet=text, byline=text, url=text, published=text, published_from="text")
    told = replace(article(A, "One line."), source=source)
    comparison = replace(
        COMPARISON,
        articles=(told,),
        disputes=(dispute, replace(dispute, id="other", rank=2)),
        only=(),
        agreements=(dispute,),
        unreadable=(Unreadable(text, text),),
    )
    decision = Decision(Outcome.OWN_VALUE, values=(text,), reason=text)
    standing = Standing(dispute, State.SETTLED, decision, 1, text, text)
    return Reconciliation(text, comparison, (standing,))


def _account_that_says(account: Account, text: str) -> Account:
    passage = replace(account.passage, quote=text, raw=text)
    return replace(account, passage=passage, value=Term(text, text), text=text, attribution=text)


class _Structure(HTMLParser):
    """Elements and the names of their attributes, without any text."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, ...]] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, *sorted(name for name, _ in attributes)))

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(f"{tag}/", attributes)

    def handle_endtag(self, tag: str) -> None:
        self.seen.append((f"/{tag}",))


def structure(page: str) -> list[tuple[str, ...]]:
    parser = _Structure()
    parser.feed(page)
    return parser.seen


def page_that_says(words: str) -> str:
    return html(outline(case_that_says(words), made=TODAY))


HARMLESS = structure(page_that_says("harmless"))


@settings(max_examples=40)
@given(texts)
def test_no_words_change_the_structure_of_a_page(words: str) -> None:
    assert structure(page_that_says(words)) == HARMLESS


def test_a_page_needs_nothing_but_itself() -> None:
    page = html(outline(RECONCILIATION, made=TODAY))
    assert "<script" not in page and "<link" not in page and "url(" not in page.replace("url(#", "")
    assert "src=" not in page and "@import" not in page


def test_every_link_of_a_page_leads_somewhere_and_every_element_ends() -> None:
    page = html(outline(RECONCILIATION, made=TODAY))
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids)) and set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)
    open_elements: list[str] = []
    for name, *_ in structure(page):
        if name.startswith("/"):
            assert open_elements.pop() == name[1:]
        elif name not in {"meta", "br", "col"} and not name.endswith("/"):
            open_elements.append(name)
    assert not open_elements


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", " JAVASCRIPT:x", "file:///etc/passwd", ""]
)
def test_only_web_addresses_become_links(url: str) -> None:
    assert not is_web(url)
    assert is_web("https://example.org/")


@given(texts)
def test_escaped_words_are_read_back_as_words(words: str) -> None:
    text = plain(words)
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(escaped(text))
    assert [token.type for token in tokens] in (["paragraph_open", "inline", "paragraph_close"], [])
    inline = tokens[1].children or [] if tokens else []
    assert {token.type for token in inline} <= {"text", "text_special"}
    assert "".join(token.content for token in inline) == text


@settings(max_examples=40)
@given(texts)
def test_no_words_change_the_structure_of_a_markdown_page(words: str) -> None:
    assert _blocks(words) == _blocks("harmless")


def _blocks(words: str) -> list[str]:
    page = markdown(outline(case_that_says(words), made=TODAY))
    return [token.type for token in MarkdownIt("commonmark").enable("table").parse(page)]


@given(texts)
def test_no_cell_is_run_as_a_formula(words: str) -> None:
    cell = guarded(words)
    assert isinstance(cell, str) and cell[:1] not in tuple("=+-@\t\r")


@settings(max_examples=40)
@given(texts)
def test_every_row_has_every_column(words: str) -> None:
    rows = list(csv_library.reader(StringIO(csv(case_that_says(words)), newline="")))
    assert {len(row) for row in rows} == {len(rows[0])} and len(rows) == 5


RECORD = re.compile(r'(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)')


def by_the_grammar(text: str) -> list[list[str]]:
    """The records of RFC 4180, section 2, by its grammar and no library."""
    rows: list[list[str]] = [[]]
    end = 0
    for found in RECORD.finditer(text):
        assert found.start() == end
        end = found.end()
        rows[-1].append(found[2] if found[1] is None else found[1].replace('""', '"'))
        rows += [[]] if found[3] != "," else []
    assert end == len(text)
    return rows[:-1]


@settings(max_examples=25)
@given(texts)
def test_every_table_is_read_alike_by_another_parser(words: str) -> None:
    for write in (csv, ucdp, acled):
        for told in (case_that_says(words), RECONCILIATION):
            table = write(told)
            assert by_the_grammar(table) == list(csv_library.reader(StringIO(table, newline="")))


def test_a_decided_number_below_nothing_stays_a_number() -> None:
    decision = Decision(Outcome.RANGE, values=("-2",), low="-5", high="0")
    told = replace(RECONCILIATION, standings=(Standing(DISPLACED, State.SETTLED, decision),))
    first = next(csv_library.DictReader(StringIO(csv(told), newline="")))
    assert (first["low"], first["high"]) == ("-5", "0")


def test_lines_of_a_table_end_as_the_standard_says() -> None:
    lines = csv(RECONCILIATION).split("\r\n")
    assert lines[-1] == "" and not any("\n" in line for line in lines)
    assert guarded(-5.0) == -5 and guarded("-5") == "'-5"


@settings(max_examples=40)
@given(texts)
def test_plain_text_holds_no_control_characters(words: str) -> None:
    page = txt(outline(case_that_says(words), made=TODAY))
    assert all(unicodedata.category(character) not in ("Cc", "Cs") for character in page if character != "\n")
    assert not set(page) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
