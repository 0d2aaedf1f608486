"""A Word document gives its story; what Word keeps beside it is left out of the story, and said."""

import datetime

import pytest
from makers_article import SENTENCE, leads_back
from makers_documents import (
    TITLE,
    WORD,
    docx_of,
    docx_with,
    paragraph,
    read_bytes,
    repacked,
    roles,
    run,
    story,
)

from variorum.article.article import Role
from variorum.errors import UnreadableArticle

OTHER = "The mayor told reporters that nobody had been hurt when the water rose on Sunday night."


def read(data):
    return read_bytes(data, ".docx")


def _fill(document):
    document.add_heading(TITLE, 0)
    document.add_paragraph(SENTENCE)
    document.add_heading("What comes next", 2)
    document.add_paragraph(OTHER)
    document.add_paragraph("The bridge, seen on Monday.", style="Caption")


def test_styles_tell_title_headings_and_captions():
    article = read(docx_of(_fill))
    assert roles(article) == [
        (Role.TITLE, TITLE),
        (Role.BODY, SENTENCE),
        (Role.HEADING, "What comes next"),
        (Role.BODY, OTHER),
        (Role.CAPTION, "The bridge, seen on Monday."),
    ]
    assert article.source.title == TITLE
    assert article.paragraphs[2].reason == "The document sets it as a heading."
    assert leads_back(article)


def test_it_is_known_by_what_it_holds_whatever_its_name():
    assert story(read_bytes(docx_of(_fill), ".txt")) == [SENTENCE, OTHER]


def test_the_cells_of_tables_are_paragraphs_where_the_table_stands():
    def fill(document):
        document.add_paragraph(SENTENCE)
        table = document.add_table(1, 2)
        table.cell(0, 0).text, table.cell(0, 1).text = OTHER, SENTENCE.replace("bridge", "road")
        document.add_paragraph(OTHER.replace("mayor", "governor"))

    assert story(read(docx_of(fill))) == [
        SENTENCE,
        OTHER,
        SENTENCE.replace("bridge", "road"),
        OTHER.replace("mayor", "governor"),
    ]


def test_headers_and_footers_are_left_out_once_each_with_the_reason():
    def fill(document):
        _fill(document)
        document.sections[0].header.paragraphs[0].text = "The Echo"
        document.add_section()
        document.sections[1].header.is_linked_to_previous = False
        document.sections[1].header.paragraphs[0].text = "The Echo"
        document.sections[0].footer.paragraphs[0].text = "All rights with the Echo"

    left_out = [(p.text, p.role, p.reason) for p in read(docx_of(fill)).paragraphs[5:]]
    assert left_out == [
        ("The Echo", Role.BOILERPLATE, "It stands at the head of the pages."),
        ("All rights with the Echo", Role.BOILERPLATE, "It stands at the foot of the pages."),
    ]


def test_a_date_at_the_head_of_the_pages_dates_the_article():
    def fill(document):
        _fill(document)
        document.sections[0].header.paragraphs[0].text = "The Echo, 25 February 2020"

    card = read(docx_of(fill)).source
    assert (card.published, card.published_from) == ("2020-02-25", "text")


def test_tracked_changes_are_read_as_accepted_and_said():
    deleted = "<w:del><w:r><w:delText>for ever</w:delText></w:r></w:del>"
    body = paragraph(
        run("The bridge stays closed "), f"<w:ins>{run('for three weeks')}</w:ins>", deleted, run(".")
    )
    article = read(docx_with(body))
    assert story(article) == ["The bridge stays closed for three weeks."]
    assert article.repairs == ("Took 1 insertion and left out 1 deletion that were tracked as changes.",)


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next():
    ended = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    body = paragraph(ended, run("The bridge stays ")) + paragraph(run("closed for three weeks."))
    assert story(read(docx_with(body))) == ["The bridge stays closed for three weeks."]


def test_what_was_moved_stands_where_it_was_moved_to():
    body = paragraph(f"<w:moveFrom>{run(SENTENCE)}</w:moveFrom>", run(OTHER))
    body += paragraph(f"<w:moveTo>{run(SENTENCE)}</w:moveTo>")
    assert story(read(docx_with(body))) == [OTHER, SENTENCE]


def test_the_text_of_links_stays_and_the_codes_of_fields_go():
    field = "<w:r><w:instrText>HYPERLINK example.org</w:instrText></w:r>"
    body = paragraph(
        run("The bridge "), f"<w:hyperlink>{run('stays closed')}</w:hyperlink>", field, run(" for weeks.")
    )
    assert story(read(docx_with(body))) == ["The bridge stays closed for weeks."]


def test_soft_hyphens_vanish_real_ones_stay_and_a_break_is_a_blank():
    body = paragraph(
        run("The gov"),
        "<w:r><w:softHyphen/></w:r>",
        run("ernment said so"),
        '<w:r><w:br w:type="page"/></w:r>',
    )
    body = body.replace(
        "</w:p>", f"{run('at an anti')}<w:r><w:noBreakHyphen/></w:r>{run('flood meeting.')}</w:p>"
    )
    assert story(read(docx_with(body))) == ["The government said so at an anti-flood meeting."]


def test_a_text_box_is_read_once_where_it_is_anchored():
    inside = f"<w:txbxContent>{paragraph(run(OTHER))}</w:txbxContent>"
    box = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><wps:txbx>"
        f"{inside}</wps:txbx></mc:Choice><mc:Fallback><v:textbox>{inside}</v:textbox></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    assert story(read(docx_with(paragraph(run(SENTENCE), box)))) == [SENTENCE, OTHER]


def test_a_box_that_repeats_the_story_is_left_out():
    box = f"<w:r><w:pict><w:txbxContent>{paragraph(run(SENTENCE))}</w:txbxContent></w:pict></w:r>"
    article = read(docx_with(paragraph(run(SENTENCE), box) + paragraph(run(OTHER))))
    assert story(article) == [SENTENCE, OTHER]
    assert article.paragraphs[1].reason == "It repeats words of the story in a box."


def test_hidden_text_is_left_out_and_said():
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>not for print</w:t></w:r>"
    article = read(docx_with(paragraph(run(SENTENCE), hidden)))
    assert story(article) == [SENTENCE]
    assert article.repairs == ("Left out 1 stretch of text that the document hides.",)


def test_footnotes_are_paragraphs_behind_the_story():
    notes = (
        f'<w:footnotes xmlns:w="{WORD}"><w:footnote w:type="separator">{paragraph(run("---"))}</w:footnote>'
        f"<w:footnote>{paragraph(run('So the council’s minutes.'))}</w:footnote></w:footnotes>"
    )
    whole = docx_of(_fill)
    relations = _member(whole, "word/_rels/document.xml.rels").replace(
        b"</Relationships>",
        b'<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"'
        b' Target="footnotes.xml"/></Relationships>',
    )
    data = repacked(whole, {"word/footnotes.xml": notes.encode(), "word/_rels/document.xml.rels": relations})
    last = read(data).paragraphs[-1]
    assert (last.text, last.role, last.reason) == (
        "So the council’s minutes.",
        Role.BOILERPLATE,
        "It is a footnote.",
    )


def _member(whole, name):
    import io
    import zipfile

    return zipfile.ZipFile(io.BytesIO(whole)).read(name)


def test_comments_are_left_out_and_counted():
    def fill(document):
        document.add_comment(document.add_paragraph(SENTENCE).runs, text="Is that so?", author="Editor")

    article = read(docx_of(fill))
    assert story(article) == [SENTENCE]
    assert article.repairs == ("Left out 1 comment.",)


def _with_properties(**properties):
    def fill(document):
        _fill(document)
        for name, value in properties.items():
            setattr(document.core_properties, name, value)

    return read(docx_of(fill)).source


def test_the_properties_fill_the_card_where_the_page_is_silent():
    made = datetime.datetime(2020, 2, 24, 9, 30)
    card = _with_properties(author="Ann Writer", created=made, modified=made + datetime.timedelta(days=2))
    assert (card.byline, card.published, card.updated) == (
        "Ann Writer",
        "2020-02-24T09:30+00:00",
        "2020-02-26T09:30+00:00",
    )
    assert card.published_step == "The document's properties say that it was made then."


@pytest.mark.parametrize(
    "author", ["python-docx", "Microsoft Office User", "user1", "Administrator", "scanner.com"]
)
def test_what_a_program_calls_its_user_is_no_byline(author):
    assert _with_properties(author=author).byline is None


def test_the_day_on_which_a_template_was_made_is_no_day_of_publication():
    assert read(docx_of(_fill)).source.published is None


def test_what_the_page_prints_goes_before_the_properties():
    def fill(document):
        document.add_heading(TITLE, 0)
        document.add_paragraph("By Jane Roe")
        document.add_paragraph("February 25, 2020")
        document.add_paragraph(SENTENCE)
        document.core_properties.author = "Ann Writer"
        document.core_properties.created = datetime.datetime(2021, 1, 1)
        document.core_properties.title = "Template of the Echo"

    card = read(docx_of(fill)).source
    assert (card.title, card.byline, card.published) == (TITLE, "Jane Roe", "2020-02-25")


def test_a_title_among_the_properties_marks_the_line_that_repeats_it():
    def fill(document):
        document.add_paragraph("The Echo")
        document.add_paragraph(TITLE)
        document.add_paragraph(SENTENCE)
        document.core_properties.title = TITLE

    assert (Role.TITLE, TITLE) in roles(read(docx_of(fill)))


def test_a_damaged_a_locked_and_an_empty_document_say_so():
    whole = docx_of(_fill)
    locked = b"\xd0\xcf\x11\xe0" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    for data, words in (
        (whole[:2000], "damaged"),
        (repacked(whole, {"word/document.xml": b"<w:document"}), "damaged"),
        (locked, "password"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "old Office document"),
        (docx_of(lambda document: None), "no text"),
    ):
        with pytest.raises(UnreadableArticle, match=words):
            read(data)


def _declaring(entity, used):
    xml = (
        f'<!DOCTYPE d [{entity}]><w:document xmlns:w="{WORD}"><w:body>'
        f"{paragraph(run(f'The bridge stays closed. {used}'))}</w:body></w:document>"
    )
    return repacked(docx_of(_fill), {"word/document.xml": xml.encode()})


def test_nothing_is_fetched_from_another_file(tmp_path):
    (tmp_path / "secret.txt").write_text("secret")
    entity = f'<!ENTITY file SYSTEM "{(tmp_path / "secret.txt").as_uri()}">'
    assert read(_declaring(entity, "&file;")).extraction == "The bridge stays closed."


def test_entities_that_unfold_without_end_are_refused():
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 20 if n else "ha"}">' for n in range(12))
    with pytest.raises(UnreadableArticle, match="XML cannot be read"):
        read(_declaring(bomb, "&e11;"))
