"""What was copied out of a page or a document is read whole, since all of it was chosen."""

import pytest
from makers_article import SENTENCE
from makers_kinds import left_out, read_bytes, story

MORE = "About 12,000 vehicles use the bridge every day, the county said in its yearly report."
WINDOWS = (
    "Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000400\r\nStartFragment:0000000141\r\nEndFragment:0000000364\r\n"
    "SourceURL:https://echo.example/bridge\r\n<html>\r\n<body>\r\n<!--StartFragment-->"
    f"<p>{SENTENCE}</p><p>{MORE}</p><!--EndFragment-->\r\n</body>\r\n</html>"
)
WORD = (
    '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>'
    '<meta name=Generator content="Microsoft Word 15">'
    "<style><!-- p.MsoNormal {margin:0cm} --></style><!--[if gte mso 9]><xml><o:OfficeDocumentSettings>set"
    "</o:OfficeDocumentSettings></xml><![endif]--></head><body lang=EN-GB><!--StartFragment-->"
    f"<h1>Bridge closes</h1><p class=MsoNormal>{SENTENCE}<o:p></o:p></p>"
    "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]>"
    "<span style='mso-list:Ignore'>·"
    f"<span>&nbsp;&nbsp;</span></span><![endif]>{MORE}<o:p></o:p></p><!--EndFragment--></body></html>"
)
DOCS = (
    '<meta charset=\'utf-8\'><b style="font-weight:normal;" id="docs-internal-guid-1">'
    '<h1 dir="ltr"><span>Bridge closes</span></h1>'
    f'<p dir="ltr"><span style="font-size:11pt">{SENTENCE[:30]}</span>'
    f'<span style="font-weight:700">{SENTENCE[30:]}</span></p>'
    f'<br /><p dir="ltr"><span>{MORE}</span></p></b>'
)
BROWSER = (
    '<meta http-equiv="content-type" content="text/html; charset=utf-8">'
    f'<p style="color: rgb(0, 0, 0);">{SENTENCE}</p><div>{MORE}</div>'
)


@pytest.mark.parametrize("copied", [WINDOWS, WORD, DOCS, BROWSER], ids=["windows", "word", "docs", "browser"])
def test_all_that_was_copied_is_the_story(copied):
    assert story(read_bytes(copied.encode(), suffix=".html")) == [SENTENCE, MORE]


def test_the_address_that_the_clipboard_names_is_kept():
    assert read_bytes(WINDOWS.encode(), suffix=".html").source.url == "https://echo.example/bridge"


@pytest.mark.parametrize("copied", [WORD, DOCS], ids=["word", "docs"])
def test_headings_stay_headings(copied):
    assert "Bridge closes" in left_out(read_bytes(copied.encode(), suffix=".html"))


def test_what_a_word_processor_says_to_itself_is_no_text():
    extraction = read_bytes(WORD.encode(), suffix=".html").extraction
    assert not any(mark in extraction for mark in ("mso", "·", "set", "if gte"))


def test_a_page_of_the_web_is_no_selection_though_an_office_built_it():
    page = (
        '<html xmlns:o="urn:schemas-microsoft-com:office:office">'
        "<head><script src=x.js></script></head><body>"
        f"<nav><a href=/>Home</a></nav><article><p>{SENTENCE}</p><p>{MORE}</p></article></body></html>"
    )
    assert story(read_bytes(page.encode(), suffix=".html")) == [SENTENCE, MORE]


def test_a_page_that_opens_with_a_script_is_no_selection():
    story_on_page = f"<nav><a href=/>Home</a></nav><article><p>{SENTENCE}</p><p>{MORE}</p></article>"
    page = f"<script>{'x = 1;' * 5000}</script><html><body>{story_on_page}</body></html>"
    assert story(read_bytes(page.encode(), suffix=".html")) == [SENTENCE, MORE]
