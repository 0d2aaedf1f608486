"""A PDF is read as a person reads it: column by column, words whole, what frames the pages left out."""

import pytest
import typst
from makers_article import SENTENCE, leads_back
from makers_documents import TITLE, lines_down, pdf_file, pdf_of, read_bytes, roles, story, stream

from variorum.article.article import Role
from variorum.article.readers.pdf import bounds as pdf_bounds
from variorum.article.reading import read_files, read_original
from variorum.errors import UnreadableArticle

LEFT = (
    "The council said on Monday that the bridge",
    "would stay closed for at least three weeks",
    "while engineers look at every one of its",
    "piers.",
)
RIGHT = (
    "The mayor told reporters that nobody had",
    "been hurt when the water rose on Sunday",
    "night, and that the road would be open to",
    "all traffic again by the weekend.",
)


def read(data):
    return read_bytes(data, ".pdf")


def _joined(lines):
    return " ".join(lines)


def test_two_columns_are_read_one_after_the_other_below_what_spans_them():
    page = [(60, 740, 20, TITLE), *lines_down(*LEFT, x=60), *lines_down(*RIGHT, x=320)]
    for order in (page, sorted(page, key=lambda words: (-words[1], words[0]))):
        article = read(pdf_of(order))
        assert roles(article) == [
            (Role.TITLE, TITLE),
            (Role.BODY, _joined(LEFT)),
            (Role.BODY, _joined(RIGHT)),
        ]
        assert article.paragraphs[0].reason == "It is set in the largest type of the first page."
        assert leads_back(article)


def test_three_columns_and_a_heading_across_them_keep_their_order():
    def three(y, mark):
        return [
            line
            for n in range(3)
            for line in lines_down(
                *(f"{mark}{n} {text[:28]}" for text in LEFT[:3]), "so it is.", x=50 + 175 * n, y=y, size=9
            )
        ]

    page = [
        *three(700, "A"),
        (50, 600, 14, "What the council says about all of this now, and what the others say"),
        *three(560, "B"),
    ]
    firsts = [p.text[:2] for p in read(pdf_of(page)).paragraphs]
    assert firsts == ["A0", "A1", "A2", "Wh", "B0", "B1", "B2"]


def test_words_broken_at_a_line_s_end_are_joined_and_real_hyphens_stay():
    lines = (
        "The council said on Monday that the govern-",
        "ment of the north would send a well-",
        "known engineer and two helpers to the 100-",
        "year-old bridge, where they will look at it.",
    )
    article = read(pdf_of(lines_down(*lines)))
    assert story(article) == [
        "The council said on Monday that the government of the north would send a well-known engineer and "
        "two helpers to the 100-year-old bridge, where they will look at it."
    ]
    assert article.repairs == ("Joined 1 word that was broken at the end of a line.",)


def test_a_hyphen_of_a_word_with_others_is_real():
    lines = (
        "They came by a hard-",
        "to-follow road, as the state-of-the-",
        "art bridge was closed for them on Monday.",
    )
    assert story(read(pdf_of(lines_down(*lines)))) == [
        "They came by a hard-to-follow road, as the state-of-the-art bridge was closed for them on Monday."
    ]


def test_how_the_document_writes_a_word_elsewhere_decides_on_its_hyphen():
    lines = (
        "They spoke of flood-gates for a long, long while, of flood-",
        "gates and little else, on that Monday.",
    )
    assert story(read(pdf_of(lines_down(*lines))))[0].count("flood-gates") == 2


def test_paragraphs_end_where_a_next_word_would_have_fitted_and_where_a_gap_or_an_indent_says_so():
    lines = [*lines_down(*LEFT), *lines_down(*RIGHT, y=652)]
    assert story(read(pdf_of(lines))) == [_joined(LEFT), _joined(RIGHT)]
    indented = [*lines_down(*RIGHT), (75, 652, 10, LEFT[0]), *lines_down(*LEFT[1:], y=640)]
    assert story(read(pdf_of(indented))) == [_joined(RIGHT), _joined(LEFT)]


def test_an_indented_line_below_one_as_much_shorter_opens_a_paragraph():
    lines = [
        *lines_down(*RIGHT[:3]),
        (60, 664, 10, "all traffic again on Monday, the 25th of May."),
        (67, 652, 10, LEFT[0]),
    ]
    assert story(read(pdf_of([*lines, *lines_down(*LEFT[1:], y=640)])))[1:] == [_joined(LEFT)]


def test_the_lines_of_a_centred_title_are_one_title():
    page = [
        (110, 760, 20, "Bridge closed for weeks after"),
        (180, 736, 20, "the great flood"),
        *lines_down(*LEFT),
    ]
    assert read(pdf_of(page)).source.title == TITLE


def test_a_paragraph_goes_on_over_the_end_of_a_column_and_of_a_page():
    first = [*lines_down(*LEFT, *RIGHT[:2], x=60), *lines_down(*RIGHT[2:], *LEFT, x=320)]
    second = [*lines_down(*RIGHT, x=60)]
    article = read(
        pdf_of([*first[:-2], *first[-2:-1]], [(60, 700, 10, "piers."), *lines_down(*RIGHT, y=688)], second)
    )
    assert story(article) == [_joined(LEFT), _joined(RIGHT), _joined(LEFT), _joined(RIGHT), _joined(RIGHT)]


def _framed(number, *lines):
    return [(60, 770, 8, f"The Echo, week {number}"), *lines_down(*lines), (300, 30, 8, str(number))]


def test_running_titles_and_page_numbers_are_left_out_with_the_reason():
    article = read(pdf_of(_framed(1, *LEFT), _framed(2, *RIGHT)))
    assert story(article) == [_joined(LEFT), _joined(RIGHT)]
    assert [(p.text, p.reason) for p in article.paragraphs if not p.in_story] == [
        ("The Echo, week 1", "It stands at the head of the page."),
        ("1", "It is the number of a page."),
        ("The Echo, week 2", "It stands at the head of the page."),
        ("2", "It is the number of a page."),
    ]


def test_a_date_at_the_head_of_the_pages_dates_the_article():
    pages = [[(60, 770, 8, "25 February 2020"), *lines_down(*lines)] for lines in (LEFT, RIGHT)]
    card = read(pdf_of(*pages, info="/CreationDate (D:20210101120000Z)")).source
    assert (card.published, card.published_from) == ("2020-02-25", "text")


def test_the_address_below_a_printed_web_page_is_the_article_s():
    stamped = [
        (60, 770, 8, "2/25/20, 10:15 AM"),
        *lines_down(*LEFT),
        (60, 30, 8, "https://echo.example/bridge 1/1"),
    ]
    article = read(pdf_of(stamped))
    assert article.source.url == "https://echo.example/bridge"
    assert story(article) == [_joined(LEFT)]


def test_the_largest_type_of_a_title_s_length_is_the_title_not_the_paper_s_name():
    page = [(60, 740, 40, "The Echo"), (60, 715, 20, TITLE), *lines_down(*LEFT)]
    article = read(pdf_of(page))
    assert article.source.title == TITLE
    assert story(article) == [_joined(LEFT)]


def test_a_paper_s_name_of_several_words_is_no_title_above_a_headline():
    page = [(60, 740, 40, "The Daily Echo"), (60, 715, 20, TITLE), *lines_down(*LEFT)]
    assert read(pdf_of(page)).source.title == TITLE


def test_a_line_above_the_title_does_not_go_on_below_it():
    page = [(60, 740, 10, "Tuesday, February 25, 2020"), (60, 715, 20, TITLE)]
    page += [
        (60, 700, 10, "By Ann Writer"),
        *lines_down(*LEFT, x=60, y=670),
        *lines_down(*RIGHT, x=320, y=670),
    ]
    card = read(pdf_of(page)).source
    assert (card.published, card.byline) == ("2020-02-25", "Ann Writer")


def test_bold_lines_between_paragraphs_are_headings():
    page = [*lines_down(*LEFT), (60, 645, 10, "What comes next"), *lines_down(*RIGHT, y=630)]
    article = read(pdf_of(page, bold=["What comes next"]))
    assert (Role.HEADING, "What comes next") in roles(article)


def test_an_initial_belongs_to_the_word_that_it_opens():
    lines = [
        (60, 676, 42, "T"),
        (88, 700, 10, "he council said on Monday that the bridge"),
        (88, 688, 10, LEFT[1]),
    ]
    assert story(read(pdf_of([*lines, *lines_down(*LEFT[2:], y=676, x=60 + 28)]))) == [_joined(LEFT)]


def test_a_line_printed_twice_to_look_bold_is_read_once():
    assert story(read(pdf_of([*lines_down(*LEFT), *lines_down(*LEFT, x=60.4)]))) == [_joined(LEFT)]


def test_the_properties_fill_the_card():
    info = "/Title (Bridge closed) /Author (Ann Writer) /CreationDate (D:20200224093000+01'00')"
    card = read(pdf_of(lines_down(*LEFT), info=info)).source
    assert (card.title, card.byline, card.published) == (
        "Bridge closed",
        "Ann Writer",
        "2020-02-24T09:30+01:00",
    )


def test_ligatures_and_hyphens_of_a_typesetter_are_undone():
    words = "The official staff affirmed the flight office’s unquestionable responsibilities. "
    source = (
        f'#set page(width: 9cm)\n#set par(justify: true)\n#set text(lang: "en", hyphenate: true)\n{words * 6}'
    )
    article = read(typst.compile(source.encode(), ignore_system_fonts=True))
    assert story(article) == [(words * 6).strip()]


def test_a_language_that_is_read_from_the_right_is_read_from_the_right():
    logical, printed = "הגשר סגור 21 ימים", "םימי 21 רוגס רשגה"
    # As Windows-1255 has the letters.
    letters = b"begincmap 2 beginbfrange <20> <7E> <0020> <E0> <FA> <05D0> endbfrange endcmap"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 1 /Kids [6 0 R] >>",
        b"<< /Type /Font /Subtype /TrueType /BaseFont /Hebrew /ToUnicode 4 0 R /FirstChar 0 /LastChar 255 "
        b"/Widths [" + b"500 " * 256 + b"] /FontDescriptor << /FontName /Hebrew /Descent 0 >> >>",
        stream(letters),
        stream(b"BT /F 10 Tf 60 700 Td (" + printed.encode("cp1255") + b") Tj ET"),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 5 0 R "
        b"/Resources << /Font << /F 3 0 R >> >> >>",
    ]
    assert story(read(pdf_file(objects, "/Root 1 0 R"))) == [logical]


def test_pictures_of_text_say_so():
    picture = (
        b"<< /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /Length 1 >>"
    )
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 1 /Kids [5 0 R] >>",
        picture + b"\nstream\n0\nendstream",
        stream(b"q 600 0 0 800 0 0 cm /I Do Q"),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R "
        b"/Resources << /XObject << /I 3 0 R >> >> >>",
    ]
    words = r"^This PDF holds pictures of text only\. Paste the text, or add it as a document\.$"
    with pytest.raises(UnreadableArticle, match=words):
        read(pdf_file(objects, "/Root 1 0 R"))


def test_a_locked_an_empty_and_a_damaged_file_say_so():
    from io import BytesIO

    from pypdf import PdfWriter

    writer, out = PdfWriter(BytesIO(pdf_of(lines_down(*LEFT)))), BytesIO()
    writer.encrypt("secret", algorithm="AES-256")
    writer.write(out)
    for data, words in (
        (out.getvalue(), "locked with a password"),
        (pdf_of([]), "no text in this PDF"),
        (b"%PDF-1.7\n" + bytes(300), "damaged"),
    ):
        with pytest.raises(UnreadableArticle, match=words):
            read(data)


def test_a_file_locked_against_changes_alone_is_read():
    from io import BytesIO

    from pypdf import PdfWriter

    writer, out = PdfWriter(BytesIO(pdf_of(lines_down(*LEFT)))), BytesIO()
    writer.encrypt("", owner_password="secret", algorithm="AES-256")
    writer.write(out)
    assert story(read(out.getvalue())) == [_joined(LEFT)]


def test_a_page_that_is_damaged_is_named_and_the_others_are_read():
    whole = pdf_of(lines_down(*LEFT), lines_down(*RIGHT), packed=False)
    at = whole.rindex(b"/Type /Page /Parent")
    article = read(whole[:at] + whole[at:].replace(b"[0 0 600 800]", b"[0 0 60 (8)  ]".ljust(13)[:13], 1))
    assert story(article)[0] == _joined(LEFT)


@pytest.mark.parametrize(
    "content",
    [
        b"BT /F 10 Tf (x) Tj ET\n" * 20_000,
        b"q " * 100_000,
        b"/Fm Do " * 20_000,
        b"[" * 100_000,
    ],
    ids=["letters", "operators", "forms", "brackets"],
)
def test_a_page_without_measure_gives_a_sentence(content, monkeypatch):
    monkeypatch.setattr(pdf_bounds, "_LEAST_STEPS", 100_000)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 1 /Kids [5 0 R] >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        stream(content),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
        b" /Resources << /Font << /F 3 0 R >> /XObject << /Fm 6 0 R >> >> >>",
        b"<< /Type /XObject /Subtype /Form /BBox [0 0 1 1] /Length 2 >>\nstream\nq \nendstream",
    ]
    with pytest.raises(UnreadableArticle, match="too large or too tangled"):
        read(pdf_file(objects, "/Root 1 0 R"))


def test_a_stream_that_unpacks_without_measure_gives_a_sentence():
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 1 /Kids [4 0 R] >>",
        stream(b" " * 30_000_000),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 3 0 R >>",
    ]
    with pytest.raises(UnreadableArticle, match="too large or too tangled"):
        read(pdf_file(objects, "/Root 1 0 R"))


def test_a_font_that_names_four_thousand_million_letters_gives_a_sentence():
    widths = b"[0 4000000000 500]"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 1 /Kids [6 0 R] >>",
        b"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [4 0 R] >>",
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /W "
        + widths
        + b" /FontDescriptor << /FontName /X >> >>",
        stream(b"BT /F 10 Tf (abcd) Tj ET"),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 5 0 R "
        b"/Resources << /Font << /F 3 0 R >> >> >>",
    ]
    with pytest.raises(UnreadableArticle, match="too large or too tangled"):
        read(pdf_file(objects, "/Root 1 0 R"))


def test_a_file_of_too_many_pages_gives_a_sentence():
    with pytest.raises(UnreadableArticle, match="more than 300 pages"):
        read(pdf_of(*([[]] * 301)))


def _clippings(*, marked):
    opening = "#heading(level: 1)[{}]" if marked else "#text(size: 20pt)[{}]"
    stories = [
        opening.format(f"Clipping {n} tells of the bridge") + f"\n\nStory {n}. " + f"{SENTENCE} " * 30
        for n in range(3)
    ]
    return typst.compile(
        ("#set page(height: 9cm)\n" + "\n#pagebreak()\n".join(stories)).encode(), ignore_system_fonts=True
    )


@pytest.mark.parametrize("marked", [True, False])
def test_clippings_are_articles_of_their_own_pages(tmp_path, marked):
    path = tmp_path / "clippings.pdf"
    path.write_bytes(_clippings(marked=marked))
    articles, unreadable = read_files([path])
    assert not unreadable
    assert [article.source.title for article in articles] == [
        f"Clipping {n} tells of the bridge" for n in range(3)
    ]
    assert [article.story[0].text[:8] for article in articles] == ["Story 0.", "Story 1.", "Story 2."]
    assert len({article.original.sha256 for article in articles}) == 3
    assert articles[0].id == ("Clipping 0 tells of the bridge" if marked else "clippings-1")


def test_a_clipping_is_read_again_from_its_own_bytes_and_is_the_same_each_time(tmp_path):
    path = tmp_path / "clippings.pdf"
    path.write_bytes(_clippings(marked=False))
    first, again = (read_files([path])[0] for _ in range(2))
    assert first == again
    assert read_original(first[1].original, id=first[1].id) == first[1]


def test_one_article_over_several_pages_is_one_article(tmp_path):
    path = tmp_path / "long.pdf"
    heading = [(60, 740, 13, "What comes next for all of them"), *lines_down(*LEFT, *RIGHT, *LEFT, *RIGHT)]
    path.write_bytes(
        pdf_of([(60, 740, 20, TITLE), *lines_down(*LEFT, *RIGHT, *LEFT, *RIGHT)], heading, heading)
    )
    (article,), _ = read_files([path])
    assert article.id == "long"
