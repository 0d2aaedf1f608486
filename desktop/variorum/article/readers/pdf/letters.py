"""Takes a PDF apart into its pages and their letters, each with its place and size; the home of pdfminer."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from io import BytesIO
from typing import Any

from variorum.article.readers.faults import FAULTS
from variorum.article.readers.pdf.bounds import step
from variorum.errors import UnreadableArticle
from variorum.translation import later, tr

MOST_PAGES = 300
_MOST_LETTERS = 60_000  # on one page; a broadsheet holds about 40,000
_LETTER = 60  # steps
_PATH = 2
_LOCKED = later("This PDF is locked with a password; save a copy without it.")
_DAMAGED = later("This PDF is damaged: its pages cannot be read.")
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\u00a0": " "}
)
_BOLD = ("bold", "black", "heavy", "demi")


@dataclass(frozen=True, slots=True)
class Letter:
    """A character as it is printed; places are in points from the lower left corner of its page."""

    text: str
    x0: float
    x1: float
    y: float  # of the line it stands on
    size: float
    bold: bool


@dataclass(slots=True)
class Page:
    """One page's letters in the order in which the file prints them."""

    number: int  # from 1
    width: float
    height: float
    letters: list[Letter] = field(default_factory=list)
    turned: list[Letter] = field(default_factory=list)  # letters that do not stand upright
    gathered: int = 0  # letters
    pictures: int = 0
    unknown: int = 0  # letters of which the font does not say what they are
    damaged: bool = False

    def release(self) -> None:
        """Forget the letters, not their number."""
        self.letters, self.turned = [], []


def opened(data: bytes) -> Any:
    """pdfminer's document; UnreadableArticle where it is locked or damaged."""
    from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError, PDFPasswordIncorrect
    from pdfminer.pdfparser import PDFParser

    try:
        return PDFDocument(PDFParser(BytesIO(data)))
    except (PDFPasswordIncorrect, PDFEncryptionError) as error:
        raise UnreadableArticle(tr(_LOCKED)) from error
    except _faults() as error:
        raise UnreadableArticle(tr(_DAMAGED)) from error


def pages_of(document: Any) -> Iterator[Page]:
    """The pages of a document, those that cannot be read marked; UnreadableArticle if there is none."""
    number = 0
    try:
        for page in _pages(document):
            number = page.number
            if number > MOST_PAGES:
                raise UnreadableArticle(
                    tr(
                        "This PDF has more than {most_pages} pages, too many for an article.",
                        most_pages=MOST_PAGES,
                    )
                )
            yield page
    except _faults() as error:
        if not number:
            raise UnreadableArticle(tr(_DAMAGED)) from error
        yield Page(number + 1, 1, 1, damaged=True)
    if not number:
        raise UnreadableArticle(tr(_DAMAGED))


def _pages(document: Any) -> Iterator[Page]:
    from pdfminer.pdfpage import PDFPage

    interpreter, device = _machinery()
    for number, page in enumerate(PDFPage.create_pages(document), 1):
        x0, y0, x1, y1 = page.mediabox
        width, height = abs(x1 - x0), abs(y1 - y0)
        if page.rotate in (90, 270):
            width, height = height, width
        device.page = Page(number, width, height)
        step(1000)
        try:
            interpreter.process_page(page)
        except _faults():
            device.reset()
            device.page.damaged = True
        yield device.page


def _machinery() -> tuple[Any, Any]:
    """pdfminer's interpreter with a device of ours, made here so that pdfminer is imported only for a PDF."""
    from pdfminer.converter import PDFLayoutAnalyzer
    from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager

    class Device(PDFLayoutAnalyzer):
        """Gathers letters and nothing else."""

        page = Page(0, 1, 1)

        def reset(self) -> None:
            self._stack.clear()

        def render_char(self, matrix: Any, font: Any, fontsize: float, *rest: Any) -> float:
            step(_LETTER)
            advance = super().render_char(matrix, font, fontsize, *rest)
            container: Any = self.cur_item
            _gather(self.page, container._objs.pop())
            return advance

        def handle_undefined_char(self, font: Any, cid: int) -> str:
            self.page.unknown += 1
            return "\ufffd"

        def render_image(self, name: str, stream: Any) -> None:
            self.page.pictures += 1

        def paint_path(self, *_: Any) -> None:
            step(_PATH)

    class Interpreter(PDFPageInterpreter):
        """Follows no lines and curves, which could be without end."""

        def do_EI(self, obj: Any) -> None:  # noqa: N802 (an operator's name)
            self.pictured()

        def pictured(self) -> None:
            device.page.pictures += 1

        def do_Do(self, xobjid_arg: Any) -> None:  # noqa: N802 (an operator's name)
            step(500)
            super().do_Do(xobjid_arg)

    resources = PDFResourceManager()
    device = Device(resources)
    return Interpreter(resources, device), device


@cache
def _faults() -> tuple[type[Exception], ...]:
    from pdfminer.psexceptions import PSException

    return (PSException, *FAULTS)


def _gather(page: Page, char: Any) -> None:
    text = "".join(
        c for c in char.get_text().translate(_LIGATURES) if c == "\ufffd" or c.isprintable() or c == "\xad"
    )
    letter = Letter(text, char.x0, char.x1, char.matrix[5], char.size, _is_bold(char.fontname))
    if not text or not _is_placed(letter):
        return
    page.gathered += 1
    if page.gathered > _MOST_LETTERS:
        raise UnreadableArticle(
            tr(
                "A page of this PDF holds more than {most_letters} letters, too many to read.",
                most_letters=f"{_MOST_LETTERS:,}",
            )
        )
    (page.letters if char.upright else page.turned).append(letter)


def _is_placed(letter: Letter) -> bool:
    return all(-1e5 < place < 1e5 for place in (letter.x0, letter.x1, letter.y)) and 0.5 < letter.size < 2000


def _is_bold(name: object) -> bool:
    return any(mark in str(name).lower() for mark in _BOLD)


def properties_of(document: Any) -> dict[str, str]:
    from pdfminer.pdftypes import resolve1
    from pdfminer.utils import decode_text

    found: dict[str, str] = {}
    for info in reversed(document.info[:5]):
        for key, value in info.items() if isinstance(info, dict) else ():
            try:
                value = resolve1(value)
                text = decode_text(value) if isinstance(value, bytes) else ""
            except _faults():
                continue
            if text.strip():
                found[str(key)] = "".join(c for c in text[:2000] if c.isprintable())
    return found
