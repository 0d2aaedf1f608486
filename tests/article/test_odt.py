"""An OpenDocument text gives its story; what was deleted, noted and framed is left out of it, and said."""

import io
import zipfile

import pytest
from makers_article import SENTENCE, leads_back
from makers_documents import TITLE, odt_of, read_bytes, repacked, roles, story
from odf import dc, meta
from odf.draw import Frame, TextBox
from odf.office import Annotation
from odf.style import Footer, Header, MasterPage, PageLayout, Style
from odf.table import Table, TableCell, TableRow
from odf.text import A, H, LineBreak, List, ListItem, Note, NoteBody, NoteCitation, P, S, SoftPageBreak

from variorum.article.article import Role
from variorum.errors import UnreadableArticle

OTHER = "The mayor told reporters that nobody had been hurt when the water rose on Sunday night."


def read(data):
    return read_bytes(data, ".odt")


def _fill(document):
    style = Style(name="Title", family="paragraph")
    document.styles.addElement(style)
    caption = Style(name="Caption", family="paragraph")
    document.styles.addElement(caption)
    own = Style(name="P1", family="paragraph", parentstylename=caption)
    document.automaticstyles.addElement(own)
    document.text.addElement(P(stylename=style, text=TITLE))
    document.text.addElement(P(text=SENTENCE))
    document.text.addElement(H(outlinelevel=2, text="What comes next"))
    document.text.addElement(P(text=OTHER))
    document.text.addElement(P(stylename=own, text="The bridge, seen on Monday."))


def _paragraphs(*paragraphs):
    def fill(document):
        for paragraph in paragraphs:
            document.text.addElement(paragraph)

    return fill


def test_styles_and_levels_tell_title_headings_and_captions():
    article = read(odt_of(_fill))
    assert roles(article) == [
        (Role.TITLE, TITLE),
        (Role.BODY, SENTENCE),
        (Role.HEADING, "What comes next"),
        (Role.BODY, OTHER),
        (Role.CAPTION, "The bridge, seen on Monday."),
    ]
    assert article.source.title == TITLE
    assert leads_back(article)


def test_it_is_known_by_what_it_holds_whatever_its_name():
    assert story(read_bytes(odt_of(_fill), ".txt")) == [SENTENCE, OTHER]


def test_blanks_breaks_and_links_read_as_words():
    paragraph = P(text="The bridge")
    paragraph.addElement(S(c=3))
    paragraph.addElement(A(href="http://example.org", text="stays closed"))
    paragraph.addElement(LineBreak())
    paragraph.addElement(SoftPageBreak())
    paragraph.addText("for at least three weeks.")
    assert story(read(odt_of(_paragraphs(paragraph)))) == [
        "The bridge stays closed for at least three weeks."
    ]


def test_lists_and_cells_are_paragraphs_where_they_stand():
    table, row, cell, items, item = Table(name="T"), TableRow(), TableCell(), List(), ListItem()
    cell.addElement(P(text=OTHER))
    row.addElement(cell)
    table.addElement(row)
    item.addElement(P(text="The road was closed as well, the council said in its statement."))
    items.addElement(item)
    article = read(odt_of(_paragraphs(P(text=SENTENCE), table, items)))
    assert story(article)[1:] == [OTHER, "The road was closed as well, the council said in its statement."]


def test_footnotes_and_endnotes_are_paragraphs_behind_the_story():
    paragraph = P(text=SENTENCE)
    for kind, words in (("footnote", "So the minutes."), ("endnote", "So the map.")):
        note, body = Note(noteclass=kind), NoteBody()
        note.addElement(NoteCitation(text="1"))
        body.addElement(P(text=words))
        note.addElement(body)
        paragraph.addElement(note)
    article = read(odt_of(_paragraphs(paragraph, P(text=OTHER))))
    assert story(article) == [SENTENCE, OTHER]
    assert [(p.text, p.reason) for p in article.paragraphs[2:]] == [
        ("So the minutes.", "It is a footnote."),
        ("So the map.", "It is an endnote."),
    ]


def test_comments_are_left_out_and_counted():
    paragraph, comment = P(text=SENTENCE), Annotation()
    comment.addElement(P(text="Is that so?"))
    paragraph.addElement(comment)
    article = read(odt_of(_paragraphs(paragraph)))
    assert story(article) == [SENTENCE]
    assert article.repairs == ("Left out 1 comment.",)


def test_a_text_box_is_read_behind_the_paragraph_that_anchors_it():
    paragraph, frame, box = P(text=SENTENCE), Frame(width="5cm"), TextBox()
    box.addElement(P(text=OTHER))
    frame.addElement(box)
    paragraph.addElement(frame)
    assert story(read(odt_of(_paragraphs(paragraph)))) == [SENTENCE, OTHER]


def test_headers_and_footers_are_left_out_with_the_reason():
    def fill(document):
        document.text.addElement(P(text=SENTENCE))
        document.automaticstyles.addElement(PageLayout(name="L"))
        page = MasterPage(name="Standard", pagelayoutname="L")
        for margin, words in ((Header(), "The Echo"), (Footer(), "All rights with the Echo")):
            margin.addElement(P(text=words))
            page.addElement(margin)
        document.masterstyles.addElement(page)

    assert [(p.text, p.reason) for p in read(odt_of(fill)).paragraphs[1:]] == [
        ("The Echo", "It stands at the head of the pages."),
        ("All rights with the Echo", "It stands at the foot of the pages."),
    ]


_CHANGED = """<office:text><text:tracked-changes>
<text:changed-region><text:deletion><text:p>for ever</text:p></text:deletion></text:changed-region>
<text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>
<text:p>The bridge
   stays closed <text:change/><text:change-start/>for three weeks<text:change-end/>.</text:p>"""


def test_tracked_changes_are_read_as_accepted_and_said():
    whole = odt_of(_fill)
    content = zipfile.ZipFile(io.BytesIO(whole)).read("content.xml").decode()
    assert "<office:text>" in content
    article = read(repacked(whole, {"content.xml": content.replace("<office:text>", _CHANGED).encode()}))
    assert story(article)[0] == "The bridge stays closed for three weeks."
    assert article.repairs == ("Took 1 insertion and left out 1 deletion that were tracked as changes.",)


def test_the_properties_fill_the_card():
    def fill(document):
        _fill(document)
        for element in (
            meta.InitialCreator(text="Ann Writer"),
            meta.CreationDate(text="2020-02-24T09:30:00"),
            dc.Language(text="en-GB"),
        ):
            document.meta.addElement(element)

    card = read(odt_of(fill)).source
    assert (card.byline, card.published, card.language) == ("Ann Writer", "2020-02-24T09:30", "en")


def test_a_flat_document_reads_as_the_packed_one():
    from odf.opendocument import OpenDocumentText

    document = OpenDocumentText()
    _fill(document)
    flat = document.xml()
    assert roles(read_bytes(flat, ".fodt")) == roles(read(odt_of(_fill)))


def test_a_damaged_and_a_locked_document_say_so():
    whole = odt_of(_fill)
    locked = b"<manifest><encryption-data/></manifest>"
    for data, words in (
        (whole[: len(whole) // 2], "damaged"),
        (repacked(whole, {"content.xml": b"<office"}), "damaged"),
        (repacked(whole, {"META-INF/manifest.xml": locked}), "password"),
    ):
        with pytest.raises(UnreadableArticle, match=words):
            read(data)
