"""Documents made by the libraries that write them, or by hand where no library writes what is wanted."""

import io
import zipfile
import zlib
from collections.abc import Callable, Sequence
from typing import Any

from variorum.article.article import Article, Role
from variorum.article.files import original
from variorum.article.reading import read_original

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TITLE = "Bridge closed for weeks after the great flood"


def read_bytes(data: bytes, suffix: str) -> Article:
    return read_original(original(f"echo{suffix}", data), id="echo")


def roles(article: Article) -> list[tuple[Role, str]]:
    return [(paragraph.role, paragraph.text) for paragraph in article.paragraphs]


def story(article: Article) -> list[str]:
    return [paragraph.text for paragraph in article.story]


def docx_of(fill: Callable[[Any], object]) -> bytes:
    """A document that python-docx writes, with properties that say nothing."""
    import docx

    document = docx.Document()
    document.core_properties.author = ""
    fill(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def docx_with(body: str) -> bytes:
    """A document whose body is given as Word's XML, as python-docx cannot write it."""
    namespaces = (
        f'xmlns:w="{WORD}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
        'xmlns:v="urn:schemas-microsoft-com:vml"'
    )
    whole = docx_of(lambda document: None)
    xml = f"<w:document {namespaces}><w:body>{body}</w:body></w:document>"
    return repacked(whole, {"word/document.xml": xml.encode()})


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def repacked(whole: bytes, members: dict[str, bytes]) -> bytes:
    """A packed file with some members replaced or added."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, members.get(name, old.read(name)))
        for name in members.keys() - set(old.namelist()):
            new.writestr(name, members[name])
    return out.getvalue()


def odt_of(fill: Callable[[Any], object]) -> bytes:
    from odf.opendocument import OpenDocumentText

    document = OpenDocumentText()
    fill(document)
    out = io.BytesIO()
    document.write(out)
    return out.getvalue()


def xlsx_of(*sheets: Sequence[Sequence[object]]) -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    for rows in sheets:
        sheet = book.create_sheet()
        for row in rows:
            sheet.append(list(row))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


Words = tuple[float, float, float, str]  # from the left, from the foot, height of the type, text


def pdf_of(*pages: Sequence[Words], info: str = "", bold: Sequence[str] = (), packed: bool = True) -> bytes:
    """A PDF in Helvetica, each line of text where it is wanted."""
    objects: list[bytes] = [b"", b"", f"<< {info} >>".encode()]
    for name in ("Helvetica", "Helvetica-Bold"):
        font = f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>"
        objects.append(font.encode())
    kids = []
    for words in pages:
        content = "\n".join(_shown(line, bold) for line in words).encode("cp1252")
        objects.append(_stream(content, packed=packed))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents %d 0 R "
            b"/Resources << /Font << /F 4 0 R /B 5 0 R >> >> >>" % len(objects)
        )
        kids.append(f"{len(objects)} 0 R")
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(kids)}] >>".encode()
    return pdf_file(objects)


def pdf_file(objects: Sequence[bytes], trailer: str = "/Root 1 0 R /Info 3 0 R") -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode()
    return bytes(
        out + f"trailer\n<< /Size {len(objects) + 1} {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode()
    )


def stream(content: bytes, *, packed: bool = True) -> bytes:
    return _stream(content, packed=packed)


def _shown(line: Words, bold: Sequence[str]) -> str:
    x, y, size, text = line
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /{'B' if text in bold else 'F'} {size} Tf {x} {y} Td ({escaped}) Tj ET"


def _stream(content: bytes, *, packed: bool) -> bytes:
    content = zlib.compress(content) if packed else content
    kind = b"/Filter /FlateDecode " if packed else b""
    return b"<< %s/Length %d >>\nstream\n%s\nendstream" % (kind, len(content), content)


def lines_down(*texts: str, x: float = 60, y: float = 700, size: float = 10, step: float = 12) -> list[Words]:
    """Lines below one another."""
    return [(x, y - n * step, size, text) for n, text in enumerate(texts)]
