"""What each field of an account reads just now, and what is said of it when it is pointed at."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from variorum.dispute.decision import Reconciliation, Standing, State
from variorum.dispute.edited_text import EditedText, words_of
from variorum.settings import Settings
from variorum.translation import tr
from variorum.wording.names import state_name
from variorum.wording.sentences import say

if TYPE_CHECKING:
    from variorum.report.copytext.composing import Composed


@dataclass(frozen=True, slots=True)
class Reads:
    """A field as the report has it."""

    words: str
    note: str = ""  # its number


def readings(text: EditedText, case: Reconciliation, settings: Settings) -> dict[str, Reads]:
    """By the name of each field that stands in no other."""
    from variorum.report.copytext.case import case_of
    from variorum.report.copytext.composing import composed
    from variorum.report.house_style import house_style, in_style, with_names
    from variorum.wording.style import written_in

    house = house_style(settings)
    with in_style(house), written_in(house.form):
        told = with_names(replace(case, account=text), house)
        return _by_field(composed(text, case_of(told)))


def _by_field(account: "Composed") -> dict[str, Reads]:
    from variorum.report.outline import Style

    words: dict[str, str] = {}
    notes: dict[str, str] = {}
    for said in (said for block in account.blocks for said in block.said if said.fields):
        name = said.fields[0]
        if said.run.style is Style.NOTE:
            notes.setdefault(name, said.run.text)
        else:
            words[name] = words.get(name, "") + said.run.text
    return {name: Reads(text.strip(), notes.get(name, "")) for name, text in words.items()}


@dataclass(frozen=True, slots=True)
class Said:
    """What a chip shows."""

    words: str
    note: str
    standing: Standing | None

    @property
    def state(self) -> State:
        return self.standing.state if self.standing else State.ORPHANED

    @property
    def question(self) -> str:
        return say(self.standing.dispute.question) if self.standing else ""

    @property
    def told(self) -> str:
        """In a line, for those who point at it or hear it."""
        if self.standing is None:
            return tr("“{words}”: the dispute is no longer found in the articles.", words=self.words)
        return tr(
            "{question} {state}. Reads: {words}",
            question=self.question,
            state=state_name(self.state),
            words=self.words or tr("nothing"),
        )


def said_of(
    text: EditedText, reads: Mapping[str, Reads], standings: Mapping[str, Standing]
) -> dict[str, Said]:
    """Of each field; where it is not known yet how it reads, its own words."""
    found = {}
    for field in text.fields:
        now = reads.get(field.name) or Reads(words_of(field.inside).strip())
        found[field.name] = Said(now.words, now.note, standings.get(field.dispute))
    return found
