"""Sound files of each kind of document, and what chance makes of them."""

import random
from collections.abc import Callable, Iterator
from functools import cache

from makers_article import SENTENCE
from makers_documents import TITLE, docx_of, lines_down, odt_of, pdf_of, repacked, xlsx_of

ODD = (
    b"\0",
    b"\xff\xff\xff\xff",
    b"<",
    b"&",
    b">>",
    b"endobj",
    b"99999999999",
    b"-1",
    b"(",
    b"[",
    b"/Length 0 ",
    b"\n",
)
INSIDE = {
    ".docx": (
        "word/document.xml",
        "word/styles.xml",
        "docProps/core.xml",
        "[Content_Types].xml",
        "_rels/.rels",
    ),
    ".odt": ("content.xml", "styles.xml", "meta.xml"),
    ".xlsx": ("xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels"),
}


@cache
def sound(suffix: str) -> bytes:
    return MAKERS[suffix]()


def mutated(suffix: str, *, number: int, seed: int = 20200225) -> Iterator[bytes]:
    """So many mutations of the sound file: of its bytes, and of what it packs."""
    chance = random.Random(seed)
    for n in range(number):
        members = INSIDE.get(suffix)
        if members and n % 2:
            yield _inside(sound(suffix), chance.choice(members), chance)
        elif suffix == ".pdf" and n % 2:
            yield _unpacked_pdf(chance)
        else:
            yield altered(sound(suffix), chance)


def altered(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice([1, 1, 3, 10, 60])):
        at, length = chance.randrange(len(changed) + 1), chance.choice([1, 4, 40, 400])
        match chance.randrange(5):
            case 0:
                changed[at : at + 1] = chance.randbytes(1)
            case 1:
                del changed[at : at + length]
            case 2:
                changed[at:at] = chance.choice(ODD) * chance.choice([1, 1, 50])
            case 3:
                start = chance.randrange(len(changed) + 1)
                changed[at:at] = changed[start : start + length]
            case _:
                del changed[max(1, at) :]
        if not changed:
            changed = bytearray(b"%")
    return bytes(changed)


def _inside(whole: bytes, member: str, chance: random.Random) -> bytes:
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(whole)) as packed:
        return repacked(whole, {member: altered(packed.read(member), chance)})


def _unpacked_pdf(chance: random.Random) -> bytes:
    """A PDF whose pages lie open, so that chance reaches their content too."""
    return altered(_pdf(packed=False), chance)


def _docx() -> bytes:
    def fill(document: object) -> None:
        document.add_heading(TITLE, 0)  # type: ignore[attr-defined]
        document.add_paragraph(SENTENCE)  # type: ignore[attr-defined]
        document.add_table(2, 2).cell(0, 0).text = SENTENCE  # type: ignore[attr-defined]
        document.sections[0].header.paragraphs[0].text = "The Echo"  # type: ignore[attr-defined]

    return docx_of(fill)


def _odt() -> bytes:
    from odf.text import H, P, S

    def fill(document: object) -> None:
        paragraph = P(text=SENTENCE)
        paragraph.addElement(S(c=3))
        for element in (H(outlinelevel=1, text=TITLE), paragraph, P(text=SENTENCE)):
            document.text.addElement(element)  # type: ignore[attr-defined]

    return odt_of(fill)


def _rows() -> list[list[object]]:
    return [["id", "date", "text"], *([n, "2020-02-24", f"{SENTENCE} {n}"] for n in range(5))]


def _pdf(*, packed: bool = True) -> bytes:
    first = [
        (60, 740, 20, TITLE),
        *lines_down(*([SENTENCE[:60]] * 8)),
        *lines_down(*([SENTENCE[:50]] * 8), x=330),
    ]
    return pdf_of(first, lines_down(SENTENCE[:60], SENTENCE[60:]), info=f"/Title ({TITLE})", packed=packed)


def _csv() -> bytes:
    return "\n".join(",".join(f'"{cell}"' for cell in row) for row in _rows()).encode()


MAKERS: dict[str, Callable[[], bytes]] = {
    ".docx": _docx,
    ".odt": _odt,
    ".pdf": _pdf,
    ".xlsx": lambda: xlsx_of(_rows()),
    ".csv": _csv,
}
