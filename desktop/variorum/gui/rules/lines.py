"""A rule of spelling as a line of the list: its forms, where it holds, what it does, who laid it down."""

from dataclasses import dataclass

from variorum.gui.pages.case_list import day_of
from variorum.guidance.equivalence import Scope
from variorum.translation import later, tr
from variorum.workspace.rules import RuleKept

COLUMNS = (
    later("Forms"),
    later("Written as"),
    later("Holds in"),
    later("In use"),
    later("Still marked"),
    later("Reason"),
    later("Who"),
    later("When"),
)


@dataclass(frozen=True, slots=True)
class RuleLine:
    """One rule in words, column by column."""

    kept: RuleKept
    words: tuple[str, ...]

    @property
    def spoken(self) -> str:
        """The line as a sentence."""
        named = zip(COLUMNS, self.words, strict=True)
        return ". ".join(f"{tr(name)}: {words}" for name, words in named if words) + "."


def line_of(kept: RuleKept) -> RuleLine:
    rule = kept.rule
    scope = tr("All my cases") if rule.scope is Scope.ALL else tr("This case")
    if not kept.own and rule.case:
        scope = tr("All my cases, from “{case}”", case=rule.case)
    written = rule.preferred if rule.use_throughout else tr("as each article has it")
    return RuleLine(
        kept,
        (
            " = ".join(rule.forms),
            written,
            scope,
            tr("yes") if rule.in_use else tr("no"),
            tr("no") if rule.stop_marking and rule.in_use else tr("yes"),
            rule.reason,
            kept.entry.editor if kept.entry else "",
            day_of(kept.entry.at) if kept.entry else "",
        ),
    )
