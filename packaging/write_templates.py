"""Writes the templates for word processors: resources/templates/report.docx and report.odt."""

from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

from variorum.report.writers.documents.archive import repacked

HERE = Path(__file__).resolve().parent.parent / "resources" / "templates"
MADE = date(2026, 11, 22)
# Not the fonts of PDF: a document is edited where they are missing, and word processors choose badly instead.
SANS, SERIF = "Arial", "Georgia"
INK, FAINT, LINE, LINK = "1B1D20", "50535A", "DCDCD6", "1053DE"
# Name: font, size in points, bold, colour, points above, points below.
PARAGRAPHS = {
    "Normal": (SANS, 9.5, False, INK, 0, 3),
    "Title": (SERIF, 22, True, INK, 0, 6),
    "Subtitle": (SANS, 9.5, False, FAINT, 0, 8),
    "Heading 1": (SANS, 12, True, INK, 16, 5),
    "Heading 2": (SANS, 8.5, True, INK, 0, 2),
    "Heading 3": (SANS, 8.5, True, FAINT, 0, 2),
    "Body Text": (SERIF, 11.5, False, INK, 0, 5),
    "Caption": (SANS, 8.5, False, FAINT, 0, 4),
    "List Paragraph": (SANS, 9, False, INK, 0, 4),
    "Header": (SANS, 8, False, FAINT, 0, 0),
    "Footer": (SANS, 8, False, FAINT, 0, 0),
    "Table Heading": (SANS, 8, True, INK, 2, 2),
    "Table Text": (SANS, 8.5, False, INK, 0, 3),
    "Table Remark": (SANS, 7.5, False, FAINT, 0, 1),
    "Method": (SANS, 8.5, False, FAINT, 0, 4),
    "footnote text": (SERIF, 9, False, INK, 0, 3),
}
BUILT_IN = ("footnote text", "footnote reference", "Hyperlink")
KEPT = ("Title", "Heading 1", "Heading 3", "Caption")  # with what follows
# Name: font, bold, italic, colour, size; None: as the words around it.
CHARACTERS = {
    "Strong": (None, True, False, None, None),
    "Emphasis": (None, False, True, None, None),
    "Quoted Words": (SERIF, False, False, None, None),
    "Article Letter": (SANS, True, False, None, None),
    "Small Words": (SANS, False, False, FAINT, 7.5),
    "Hyperlink": (None, False, False, LINK, None),
    "footnote reference": (SANS, True, False, LINK, None),
}


def docx_template() -> bytes:
    import docx
    from docx.shared import Mm

    word = docx.Document()
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin, section.bottom_margin = Mm(26), Mm(22)
    section.header_distance = section.footer_distance = Mm(12)
    _language(word)
    for name, look in PARAGRAPHS.items():
        _paragraph_style(word, name, *look)
    for name, look in CHARACTERS.items():
        _character_style(word, name, *look)
    _leave_out(word)
    _table_style(word)
    _describe(word)
    packed = BytesIO()
    word.save(packed)
    return repacked(packed.getvalue(), made=MADE)


def _language(word: Any) -> None:
    from docx.oxml.ns import qn

    for language in word.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "en-GB")


def _style(word: Any, name: str, kind: Any) -> Any:
    known = {style.name.lower(): style for style in word.styles}
    return known.get(name.lower()) or word.styles.add_style(name, kind, builtin=name in BUILT_IN)


def _paragraph_style(
    word: Any, name: str, font: str, size: float, bold: bool, colour: str, above: float, below: float
) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Mm, Pt

    style = _style(word, name, WD_STYLE_TYPE.PARAGRAPH)
    _font(style, font, bold=bold, colour=colour, size=size)
    layout = style.paragraph_format
    layout.space_before, layout.space_after, layout.line_spacing = Pt(above), Pt(below), 1.15
    layout.keep_with_next = name in KEPT
    if name in ("Header", "Footer"):
        layout.tab_stops.clear_all()
        from docx.enum.text import WD_TAB_ALIGNMENT

        layout.tab_stops.add_tab_stop(Mm(170), WD_TAB_ALIGNMENT.RIGHT)
    if name == "List Paragraph":
        layout.left_indent = Pt(0)
    if name in ("Title", "Header", "Footer"):
        _border(style, name)


def _border(style: Any, name: str) -> None:
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls, qn

    properties = style.element.get_or_add_pPr()
    for old in properties.findall(qn("w:pBdr")):
        properties.remove(old)
    side = {"Header": "bottom", "Footer": "top"}.get(name)
    if side:
        line = f'<w:{side} w:val="single" w:sz="4" w:space="5" w:color="85867F"/>'
        border = parse_xml(f"<w:pBdr {nsdecls('w')}>{line}</w:pBdr>")
        properties.insert_element_before(
            border, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:contextualSpacing"
        )


def _character_style(
    word: Any, name: str, font: str | None, bold: bool, italic: bool, colour: str | None, size: float | None
) -> None:
    from docx.enum.style import WD_STYLE_TYPE

    style = _style(word, name, WD_STYLE_TYPE.CHARACTER)
    _font(style, font, bold=bold or None, colour=colour, size=size)
    style.font.italic = italic or None
    if name == "footnote reference":
        style.font.superscript = True


def _font(style: Any, font: str | None, *, bold: bool | None, colour: str | None, size: float | None) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    if font:
        style.font.name = font
        fonts = style.element.rPr.rFonts
        for name in list(fonts.attrib):
            del fonts.attrib[name]
        for name in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(name), font)
    for spacing in style.element.get_or_add_rPr().findall(qn("w:spacing")):
        style.element.rPr.remove(spacing)
    style.font.bold, style.font.size = bold, Pt(size) if size else None
    if style.font.italic:
        style.font.italic = None
    if colour:
        style.font.color.rgb = RGBColor.from_string(colour)


def _leave_out(word: Any) -> None:
    """What python-docx brings along and no report needs: a hundred table styles, a picture of a page."""
    from docx.oxml.ns import qn

    for style in word.styles.element.findall(qn("w:style")):
        if style.get(qn("w:type")) == "table" and style.get(qn("w:styleId")) != "TableNormal":
            word.styles.element.remove(style)
    for part in (word.part, word.part.package):
        for key, relation in list(part.rels.items()):
            if relation.reltype.endswith(("/thumbnail", "/stylesWithEffects", "/customXml")):
                del part.rels[key]


def _table_style(word: Any) -> None:
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    word.styles.element.append(
        parse_xml(
            f'<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="VariorumTable">'
            '<w:name w:val="Variorum Table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/>'
            "<w:tblPr><w:tblBorders>"
            f'<w:bottom w:val="single" w:sz="4" w:space="0" w:color="{LINE}"/>'
            f'<w:insideH w:val="single" w:sz="4" w:space="0" w:color="{LINE}"/>'
            '</w:tblBorders><w:tblCellMar><w:top w:w="70" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>'
            '<w:bottom w:w="70" w:type="dxa"/><w:right w:w="110" w:type="dxa"/></w:tblCellMar></w:tblPr>'
            '<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>'
            '<w:bottom w:val="single" w:sz="8" w:space="0" w:color="85867F"/>'
            "</w:tcBorders></w:tcPr></w:tblStylePr></w:style>"
        )
    )


def _describe(word: Any) -> None:
    properties = word.core_properties
    properties.author = properties.title = properties.comments = ""


# As LibreOffice calls what Word calls otherwise.
ODT_NAMES = {
    "Normal": "Standard",
    "Body Text": "Text body",
    "Table Text": "Table Contents",
    "List Paragraph": "List",
    "footnote text": "Footnote",
    "Strong": "Strong Emphasis",
    "Hyperlink": "Internet link",
    "footnote reference": "Footnote anchor",
}


def odt_template() -> bytes:
    from odf.opendocument import OpenDocumentText
    from odf.style import FontFace

    text = OpenDocumentText()
    for name, kind in ((SANS, "swiss"), (SERIF, "roman")):
        text.fontfacedecls.addElement(
            FontFace(name=name, fontfamily=name, fontfamilygeneric=kind, fontpitch="variable")
        )
    _default(text)
    for name, look in PARAGRAPHS.items():
        text.styles.addElement(_odt_paragraph(name, *look))
    for name, look in CHARACTERS.items():
        text.styles.addElement(_odt_words(name, *look))
    _page(text)
    packed = BytesIO()
    text.write(packed)
    return repacked(packed.getvalue(), made=MADE, canonical=True)


def _encoded(name: str) -> str:
    return ODT_NAMES.get(name, name).replace(" ", "_20_")


def _default(text: Any) -> None:
    from odf.style import DefaultStyle, TextProperties

    default = DefaultStyle(family="paragraph")
    default.addElement(TextProperties(fontname=SANS, fontsize="9.5pt", language="en", country="GB"))
    text.styles.addElement(default)


def _odt_paragraph(
    name: str, font: str, size: float, bold: bool, colour: str, above: float, below: float
) -> Any:
    from odf.style import ParagraphProperties, Style, TabStop, TabStops, TextProperties

    shown = ODT_NAMES.get(name, name)
    level = {"defaultoutlinelevel": name[-1]} if name.startswith("Heading") else {}
    style = Style(name=_encoded(name), displayname=shown, family="paragraph", **level)
    rule = {"Header": {"borderbottom": "0.5pt solid #85867F", "paddingbottom": "2mm"}}
    rule["Footer"] = {"bordertop": "0.5pt solid #85867F", "paddingtop": "2mm"}
    keep = {"keepwithnext": "always"} if name in KEPT else {}
    layout = ParagraphProperties(
        margintop=f"{above}pt", marginbottom=f"{below}pt", lineheight="115%", **keep, **rule.get(name, {})
    )
    if name in ("Header", "Footer"):
        stops = TabStops()
        stops.addElement(TabStop(position="170mm", type="right"))
        layout.addElement(stops)
    style.addElement(layout)
    weight = "bold" if bold else "normal"
    style.addElement(
        TextProperties(fontname=font, fontsize=f"{size}pt", fontweight=weight, color=f"#{colour}")
    )
    return style


def _odt_words(
    name: str, font: str | None, bold: bool, italic: bool, colour: str | None, size: float | None
) -> Any:
    from odf.style import Style, TextProperties

    style = Style(name=_encoded(name), displayname=ODT_NAMES.get(name, name), family="text")
    looks = {
        "fontname": font,
        "fontweight": "bold" if bold else None,
        "fontstyle": "italic" if italic else None,
        "color": f"#{colour}" if colour else None,
        "fontsize": f"{size}pt" if size else None,
        "textposition": "super 58%" if name == "footnote reference" else None,
    }
    style.addElement(TextProperties(**{key: value for key, value in looks.items() if value}))
    return style


def _page(text: Any) -> None:
    from odf.style import (
        FooterStyle,
        HeaderFooterProperties,
        HeaderStyle,
        MasterPage,
        PageLayout,
        PageLayoutProperties,
    )
    from odf.text import NotesConfiguration

    layout = PageLayout(name="A4")
    layout.addElement(
        PageLayoutProperties(
            pagewidth="210mm",
            pageheight="297mm",
            marginleft="20mm",
            marginright="20mm",
            margintop="12mm",
            marginbottom="12mm",
        )
    )
    for element, side in ((HeaderStyle(), "marginbottom"), (FooterStyle(), "margintop")):
        element.addElement(HeaderFooterProperties(minheight="8mm", **{side: "6mm"}))
        layout.addElement(element)
    text.automaticstyles.addElement(layout)
    text.masterstyles.addElement(MasterPage(name="Standard", pagelayoutname=layout))
    text.styles.addElement(
        NotesConfiguration(
            noteclass="footnote",
            citationstylename=_encoded("footnote reference"),
            citationbodystylename=_encoded("footnote reference"),
            numformat="1",
            numsuffix=" ",
            startvalue=0,
            startnumberingat="document",
            footnotesposition="page",
        )
    )


if __name__ == "__main__":
    (HERE / "report.docx").write_bytes(docx_template())
    (HERE / "report.odt").write_bytes(odt_template())
