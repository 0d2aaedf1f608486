"""What a report is asked for, and what it then is: the pages to look at and the file are made of the same."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from variorum.dispute.decision import Reconciliation
from variorum.progress import Progress
from variorum.settings import Settings
from variorum.translation import later

if TYPE_CHECKING:
    from variorum.report.writers.typeset.pages import Page

# Those that people read, in the order in which they are offered.
READ = {
    "docx": later("Word"),
    "pdf": later("PDF"),
    "html": later("HTML"),
    "md": later("Markdown"),
    "odt": later("OpenDocument"),
    "txt": later("Text"),
}
PAGED = ("docx", "pdf", "odt")
SAME = later("The file will match this preview")
IN_A_BROWSER = later("Words, tables and pictures as in the file; lines are for the browser to set")
SET_ANEW = later(
    "Words, tables and pictures as in the file; lines and pages are for the word processor to set"
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A report of a case as it stands, in a format, in the style that settings give, of a day."""

    case: Reconciliation
    format: str
    settings: Settings
    made: date

    @property
    def match(self) -> str:
        """How far what is shown is the file."""
        return {"docx": SET_ANEW, "odt": SET_ANEW, "html": IN_A_BROWSER}.get(self.format, SAME)


@dataclass(frozen=True, slots=True)
class Made:
    """What was asked for: pages, or the text of the file."""

    asked: Asked
    pages: "tuple[Page, ...]" = ()
    text: str = ""


def made(asked: Asked, progress: Progress) -> Made:
    """Make a report to be looked at; ReportRefused where a template of the user's own fails."""
    from variorum.report.house_style import house_style
    from variorum.report.writing import data_of

    progress(0, 0, "")
    house = house_style(asked.settings)
    if asked.format in PAGED:
        from variorum.report.writers.typeset.pages import pages_of

        return Made(asked, pages=pages_of(asked.case, made=asked.made, house=house))
    return Made(asked, text=data_of(asked.case, asked.format, made=asked.made, house=house).decode())


def data(asked: Asked) -> bytes:
    """The file, byte for byte."""
    from variorum.report.house_style import house_style
    from variorum.report.writing import data_of

    return data_of(asked.case, asked.format, made=asked.made, house=house_style(asked.settings))
