"""What can be ticked of a report, each tick bound to a setting."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from variorum.settings import APPENDICES, AS_LANGUAGE, NONE, TOLD, Settings, listed
from variorum.translation import later


@dataclass(frozen=True, slots=True)
class Part:
    """One tick: words, a line under them, and the setting it stands for; `among` is a part of a list."""

    words: str
    setting: str
    among: str = ""
    more: str = ""

    def is_in(self, settings: Settings) -> bool:
        value = str(getattr(settings, self.setting))
        return self.among in listed(value, APPENDICES) if self.among else value == "yes"

    def put(self, settings: Settings, *, wanted: bool) -> Settings:
        if not self.among:
            return replace(settings, **{self.setting: "yes" if wanted else "no"})  # type: ignore[arg-type]
        kept = set(listed(str(getattr(settings, self.setting)), APPENDICES)) - {self.among}
        return with_appendices(settings, kept | ({self.among} if wanted else set()))


PARTS = (
    Part(later("Account as running text"), "report_account"),
    Part(
        later("Other accounts and reasons"),
        "report_appendices",
        "notes",
        later("In notes, with article and paragraph"),
    ),
    Part(later("Table of disputes"), "report_appendices", "disputes"),
    Part(later("Number lines and timelines"), "report_pictures"),
    Part(later("What the articles give alike"), "report_appendices", "agreements"),
    Part(later("What one article alone tells"), "report_appendices", "only"),
    Part(later("Sources, with origins and dates"), "report_appendices", "sources"),
    Part(later("Full synopsis of all rows"), "report_synopsis"),
    Part(
        later("How this was made"),
        "report_appendices",
        "method",
        later("Rules used, who decided"),
    ),
)


def with_appendices(settings: Settings, chosen: "set[str]") -> Settings:
    """In the order in which a report has them; all of them, or none, by these words."""
    return replace(
        settings, report_appendices=joined([one for one in APPENDICES if one in chosen], APPENDICES)
    )


def joined(chosen: Sequence[str], choices: Sequence[str]) -> str:
    return "all" if len(chosen) == len(choices) else ",".join(chosen) or NONE


# Which disputes are told, by the words of the choice.
WHICH = {
    "settled,stale,unresolved,open": later("All but dismissed"),
    "settled,stale,unresolved": later("Settled, unresolved and stale"),
    "settled,stale": later("Settled and stale"),
    "settled": later("Settled only"),
    "all": later("All, with dismissed"),
}


def which(settings: Settings) -> str:
    """The states that are told, as `WHICH` has them where it does."""
    told = listed(settings.report_disputes, TOLD)
    return joined([one for one in TOLD if one in told], TOLD)


CITATIONS = {
    "plain": later("Plain"),
    "chicago": later("Chicago, notes"),
    "chicago-author-date": later("Chicago, author and date"),
    "apa": later("APA"),
}
DATES = {
    AS_LANGUAGE: later("As the language has them"),
    "day-first": "24 February 2020",
    "month-first": "February 24, 2020",
    "iso": "2020-02-24",
}
NUMBERS = {
    AS_LANGUAGE: later("As the language has them"),
    "comma": "1,000.5",
    "space": "1\N{NARROW NO-BREAK SPACE}000.5",
    "point": "1.000,5",
    "plain": "1000.5",
}
SPELLING = {
    "preferred": later("Names as your rules prefer them"),
    "as-written": later("Names as each article writes them"),
}
PAPER = {"a4": "A4", "letter": "Letter"}


def appendices(settings: Settings) -> tuple[str, ...]:
    return listed(settings.report_appendices, APPENDICES)
