"""Articles as citations: in the styles of manuals, and in files that other programs read."""

import json
import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser

import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from makers_dead import ONE, TWO, case
from makers_report import RECONCILIATION, article
from test_hostile_text import HOSTILE

from variorum.article.article import Source
from variorum.report.citing.bylines import names
from variorum.report.citing.reference import Reference, When, reference, references, when
from variorum.report.citing.styled import STYLES, styled
from variorum.report.plain import plain
from variorum.report.writers.citations.bibtex import bibtex
from variorum.report.writers.citations.citations import citations
from variorum.report.writers.citations.cite_news import cite_news
from variorum.report.writers.citations.csl_json import csl_json
from variorum.report.writers.citations.ris import ris

MARKET = references(case())


def cited(title: str, *, outlet: str = "The Paper", key: str = "k") -> Reference:
    return Reference("A", key, title, names("Jane Doe"), outlet, "", When(2020, 2, 24), "", None, "en")


def words_of(told: Reference, style: str) -> str:
    return "".join(run.text for run in styled((told,), style=style)["A"])


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        (
            "apa",
            "Okafor, M., & van der Doe, J. (2020, March 4). Market attack kills 12. The Paper. "
            "https://example.org/market",
        ),
        (
            "chicago",
            "Okafor, Mary, and John van der Doe. “Market attack kills 12.” The Paper, March 4, 2020. "
            "https://example.org/market.",
        ),
        (
            "chicago-author-date",
            "Okafor, Mary, and John van der Doe. 2020. “Market attack kills 12.” The Paper, March 4. "
            "https://example.org/market.",
        ),
    ],
)
def test_an_article_is_cited_as_the_manual_has_it(style: str, expected: str) -> None:
    assert "".join(run.text for run in styled(MARKET, style=style)["A"]) == expected


@pytest.mark.parametrize("style", STYLES)
def test_an_article_without_a_date_says_so(style: str) -> None:
    undated = reference(article("A", "Words.", source=Source(title="Nine dead", outlet="A weekly")), "A")
    assert "n.d." in words_of(undated, style)


@pytest.mark.parametrize("style", STYLES)
def test_an_article_without_a_headline_has_its_first_words_in_brackets(style: str) -> None:
    untitled = reference(article("A", "Nine people died."), "A")
    assert "[Nine people died.]" in words_of(untitled, style)


@pytest.mark.parametrize("style", STYLES)
def test_every_article_is_in_the_bibliography_once(style: str) -> None:
    assert sorted(styled(references(RECONCILIATION), style=style)) == list("ABCDE")
    assert styled((), style=style) == {}


def test_a_bibliography_is_in_the_order_of_its_style() -> None:
    lines = [line for line in citations(case(), style="apa").split("\n") if line]
    assert [line.split()[0] for line in lines] == ["Nine", "Okafor,"]


def test_the_paper_stands_in_italics() -> None:
    runs = styled(MARKET, style="apa")["A"]
    assert [run.text for run in runs if run.style == "emphasis"] == ["The Paper"]


def test_a_title_that_ends_a_sentence_gets_no_full_stop() -> None:
    assert "Who did it? The Paper" in words_of(cited("Who did it?"), "apa")
    assert "“Who did it?” The Paper" in words_of(cited("Who did it?"), "chicago")


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("words", HOSTILE)
def test_a_hostile_title_stands_as_it_was_printed(style: str, words: str) -> None:
    title = f"A{plain(words)}z"
    assert title in words_of(cited(title), style)


@settings(max_examples=25)
@given(st.text(max_size=40))
def test_any_title_stands_as_it_was_printed(words: str) -> None:
    title = f"A{plain(words)}z"
    told = re.sub(r"[\U000F0000-\U000FFFFD]", "", title)  # the marks of our own
    assert told in words_of(cited(title, outlet=plain(words)), "apa")


@settings(max_examples=25)
@given(st.lists(st.text(max_size=20), min_size=6, max_size=6), st.sampled_from(sorted(STYLES)))
def test_nothing_that_a_source_card_says_stops_a_citation(words: list[str], style: str) -> None:
    title, outlet, byline, agency, language, address = words
    card = Source(
        title=title, outlet=outlet, byline=byline, agency=agency, language=language, url=f"http://{address}"
    )
    assert list(styled((reference(article("A", "Words.", source=card), "A"),), style=style)) == ["A"]


@pytest.mark.parametrize("address", ["http://[", "https://", "http://%zz", "https://ü.example/ä?q=“x”"])
def test_an_address_is_cited_as_it_is_known(address: str) -> None:
    told = reference(article("A", "Words.", source=Source(title="T", url=address)), "A")
    assert words_of(told, "apa").endswith(address)


@pytest.mark.parametrize(
    ("iso", "parts"),
    [
        ("2020-02-24", (2020, 2, 24)),
        ("2020-02-24T10:00Z", (2020, 2, 24)),
        ("2020-02", (2020, 2)),
        ("2020", (2020,)),
        ("2020-13", None),
        ("2020-02-30", None),
        ("yesterday", None),
        (None, None),
    ],
)
def test_a_date_is_cited_as_coarse_as_it_is_known(iso: str | None, parts: tuple[int, ...] | None) -> None:
    found = when(iso)
    assert (found.parts if found else None) == parts


# BibTeX, read back by the parser of Typst, which is not ours


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.text = ""

    def handle_data(self, text: str) -> None:
        self.text += text


def read_by_typst(entries: str) -> str:
    page = (
        b'#set text(lang: "en", region: "US")\n#bibliography(bytes(sys.inputs.bib), full: true, style: "apa")'
    )
    told = typst.compile(page, format="html", ignore_system_fonts=True, sys_inputs={"bib": entries}).decode()
    words = _Words()
    words.feed(told[told.index("<ul") :])
    return words.text


def test_bibtex_is_read_back_as_it_was_meant() -> None:
    read = read_by_typst(bibtex(MARKET))
    assert "Market attack kills 12. The Paper. https://example.org/market" in read
    assert "Okafor, M., & Doe, J. van der. (2020)" in read and "Nine dead. (2020)" in read


@pytest.mark.parametrize("words", HOSTILE)
def test_a_hostile_title_stays_text_in_bibtex(words: str) -> None:
    title = f"A{plain(words)}z"
    assert title in read_by_typst(bibtex((cited(title),)))


def test_keys_are_letters_and_no_two_alike() -> None:
    keys = [one.key for one in references(RECONCILIATION)]
    assert len(set(keys)) == 5 and all(re.fullmatch("[a-z0-9]+", key) for key in keys)
    assert [one.key for one in MARKET] == ["okafor2020a", "aweekly2020b"]


# RIS


def entries_of(text: str) -> Iterator[dict[str, list[str]]]:
    """By the format's own rules: a tag, two blanks, a hyphen, a blank; ER ends an entry."""
    entry: dict[str, list[str]] = {}
    for line in text.split("\r\n"):
        found = re.fullmatch(r"([A-Z][A-Z0-9])  - (.*)", line, re.DOTALL)
        if found is None:
            assert not line
        elif found[1] == "ER":
            yield entry
            entry = {}
        else:
            entry.setdefault(found[1], []).append(found[2])


def test_ris_has_type_people_paper_and_date() -> None:
    first, second = entries_of(ris(MARKET))
    assert next(iter(first)) == "TY" and first["TY"] == ["NEWS"]
    assert first["AU"] == ["Okafor, Mary", "van der Doe, John"]
    assert (first["TI"], first["T2"], first["DA"]) == (
        ["Market attack kills 12"],
        ["The Paper"],
        ["2020/03/04/"],
    )
    assert (first["UR"], first["Y2"]) == (["https://example.org/market"], ["2020/03/06/"])
    assert second["DA"] == ["2020/03//"] and "AU" not in second


@pytest.mark.parametrize("words", [*HOSTILE, "x\r\nER  - \r\nTY  - BOOK"])
def test_a_hostile_title_makes_no_entry_of_its_own_in_ris(words: str) -> None:
    (entry,) = entries_of(ris((cited(plain(words)),)))
    assert entry["TI"] == [plain(words)] and entry["TY"] == ["NEWS"]


# CSL-JSON

NAMED = {
    "anyOf": [{"required": ["literal"]}, {"required": ["family", "given"]}],
    "properties": {key: {"type": "string"} for key in ("family", "given", "literal")},
    "additionalProperties": False,
}
DATED = {
    "properties": {
        "date-parts": {
            "type": "array",
            "items": {"type": "array", "items": {"type": "integer"}, "minItems": 1, "maxItems": 3},
            "minItems": 1,
            "maxItems": 2,
        }
    },
    "required": ["date-parts"],
    "additionalProperties": False,
}
# citationstyles.org, csl-data.json, version 1.0.2: the variables that are used here
CSL = {
    "type": "array",
    "items": {
        "properties": {
            "type": {"const": "article-newspaper"},
            "author": {"type": "array", "items": NAMED, "minItems": 1},
            "issued": DATED,
            "accessed": DATED,
            **{
                key: {"type": "string", "minLength": 1}
                for key in ("id", "title", "container-title", "source", "URL", "language")
            },
        },
        "required": ["id", "type"],
        "additionalProperties": False,
    },
}


def test_csl_json_has_the_variables_of_csl() -> None:
    Draft202012Validator.check_schema(CSL)
    for told in (MARKET, references(RECONCILIATION)):
        Draft202012Validator(CSL).validate(json.loads(csl_json(told)))
    first = json.loads(csl_json(MARKET))[0]
    assert first["container-title"] == "The Paper" and first["issued"] == {"date-parts": [[2020, 3, 4]]}
    assert first["author"][1] == {"family": "van der Doe", "given": "John"}


# {{cite news}}


def test_cite_news_names_its_parameters() -> None:
    first, second = cite_news(MARKET).splitlines()
    assert first == (
        "* {{cite news |last1=Okafor |first1=Mary |last2=van der Doe |first2=John "
        "|title=Market attack kills 12 |url=https://example.org/market |work=The Paper |agency=Reuters "
        "|date=4 March 2020 |access-date=6 March 2020 |language=en}}"
    )
    assert second == "* {{cite news |title=Nine dead |work=A weekly |date=March 2020}}"


@pytest.mark.parametrize(
    "title", [*HOSTILE, "a | b}} {{evil}} [[x]] ''b'' ~~~~ __NOTOC__ <nowiki> &lt; https://e.example"]
)
def test_a_hostile_title_stays_text_on_a_wiki(title: str) -> None:
    told = cite_news((cited(f"A{plain(title)}z"),))
    inside = told.removeprefix("* {{cite news ").removesuffix("}}\n")
    assert inside.count("|") == 6 and told.count("\n") == 1
    assert not re.search(r"[{}\[\]<>~]|''|__|://", inside)
    assert not re.search(r"&(?!#\d+;)#?\w+;", inside)


@pytest.mark.parametrize("address", ["https://e.example/a|b}}{{x", "https://e.example/[x]<y>"])
def test_an_address_does_not_end_the_template(address: str) -> None:
    told = reference(article("A", "Words.", source=Source(title="T", url=address)), "A")
    inside = cite_news((told,)).removeprefix("* {{cite news ").removesuffix("}}\n")
    assert not re.search(r"[{}\[\]<>]", inside)


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "ftp://x", "not an address", "https://e.example/a b"]
)
def test_only_an_address_of_the_web_is_cited(address: str) -> None:
    told = reference(article("A", "Words.", source=Source(title="T", url=address)), "A")
    assert told.url == ""


@pytest.mark.parametrize("style", ["bibtex", "ris", "csl-json", "cite-news", *STYLES])
def test_a_bibliography_is_as_it_was(style: str, matches_reference: Callable[[str, str], None]) -> None:
    assert (ONE.source.title, TWO.source.title) == ("Market attack kills 12", "Nine dead")
    matches_reference(f"market.{style}", citations(case(), style=style))
