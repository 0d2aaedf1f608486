"""Everything a user can set, each with its default, its bounds and one line of description."""

from collections.abc import Callable, Sequence
from dataclasses import Field, dataclass, field, fields
from enum import StrEnum
from typing import Any

from variorum.errors import UserError
from variorum.translation import LANGUAGES, later, tr

LONGEST_TEXT = 200
# The parts of a report that follow the account.
APPENDICES = ("disputes", "notes", "agreements", "only", "sources", "method")
# The disputes that a report may tell, by how they stand.
TOLD = ("settled", "stale", "unresolved", "open", "dismissed")
ALL, NONE = "all", "none"
SYSTEM, AS_LANGUAGE = "system", "language"


class Takes(StrEnum):
    """When a change of a setting takes effect."""

    AT_ONCE = "at once"
    NEW_ANALYSIS = "new analysis"
    NEXT_START = "next start"


class SettingRefused(UserError):
    """A setting that does not exist, or a value that it cannot have."""

    exit_status = 2


def _setting(
    default: Any,
    description: str,
    *,
    least: float | None = None,
    most: float | None = None,
    choices: Sequence[str] = (),
    several: bool = False,
    takes: Takes = Takes.AT_ONCE,
) -> Any:
    told = {
        "description": description,
        "least": least,
        "most": most,
        "choices": tuple(choices),
        "several": several,
        "takes": takes,
    }
    return field(default=default, metadata=told)


@dataclass(frozen=True, slots=True)
class Settings:
    """How the program behaves; the dialog, `--set`, the settings file and the manual are made from this."""

    link_threshold: float = _setting(
        0.3,
        later("How sure a link between two paragraphs must be to be shown."),
        least=0.0,
        most=1.0,
        takes=Takes.NEW_ANALYSIS,
    )
    most_disputes: int = _setting(
        60,
        later("How many disputes are listed at the most."),
        least=1,
        most=1000,
        takes=Takes.NEW_ANALYSIS,
    )
    most_clauses: int = _setting(
        6000,
        later("How many clauses of one comparison are compared at the most; more take more memory and time."),
        least=100,
        most=50_000,
        takes=Takes.NEW_ANALYSIS,
    )
    meaning: str = _setting(
        "yes",
        later("Compare clauses by meaning too, not by words alone: finds more, takes longer."),
        choices=("yes", "no"),
        takes=Takes.NEXT_START,
    )
    event_likeness: float = _setting(
        0.2,
        later("How much of what is rare in a corpus articles must share to be of one event."),
        least=0.05,
        most=1.0,
    )
    event_copies: float = _setting(
        0.5,
        later("How much of the wording articles must share to be copies, and so of one event."),
        least=0.1,
        most=1.0,
    )
    event_window: int = _setting(
        14,
        later("How many days may lie between the first and the last article of one event."),
        least=0,
        most=36500,
    )
    record_on_network: str = _setting(
        "refuse",
        later("Write to a record on a network drive: “allow” only where no other machine opens it."),
        choices=("refuse", "allow"),
        takes=Takes.NEXT_START,
    )
    editor: str = _setting("", later("The name under which decisions are recorded; empty: your login name."))
    language: str = _setting(
        SYSTEM,
        later("Language of the window and of reports; takes effect at the next start."),
        choices=(SYSTEM, *LANGUAGES),
        takes=Takes.NEXT_START,
    )
    layout: str = _setting(
        SYSTEM,
        later("Which way the window runs: as its language does, from left to right, or from right to left."),
        choices=(SYSTEM, "ltr", "rtl"),
        takes=Takes.NEXT_START,
    )
    grading: str = _setting(
        "no",
        later(
            "Offer grades of sources and accounts, and how exactly places and dates are known, on the card."
        ),
        choices=("no", "yes"),
    )
    review_on_import: str = _setting(
        "yes",
        later("Show how articles were read before a new case of yours is compared for the first time."),
        choices=("yes", "no"),
    )
    theme: str = _setting(
        "system", "Colours of the window.", choices=("system", "light", "dark", "high-contrast")
    )
    text_zoom: int = _setting(
        100, later("Size of the articles' text in the window, in percent."), least=80, most=250
    )
    motion: str = _setting(
        "system",
        later("Movement in the window, such as scrolling to a row: as the system has it, or none."),
        choices=("system", "none"),
    )
    report_dates: str = _setting(
        AS_LANGUAGE,
        later(
            "Dates in reports: as the language has them, 24 February 2020, February 24, 2020 or 2020-02-24."
        ),
        choices=(AS_LANGUAGE, "day-first", "month-first", "iso"),
    )
    report_numbers: str = _setting(
        AS_LANGUAGE,
        later("Numbers in reports: as the language has them, 1,000.5 or 1 000.5 or 1.000,5 or 1000.5."),
        choices=(AS_LANGUAGE, "comma", "space", "point", "plain"),
    )
    report_spelling: str = _setting(
        "preferred",
        later("Names in reports: as your rules of equivalence prefer them, or as each article writes them."),
        choices=("preferred", "as-written"),
    )
    report_citations: str = _setting(
        "plain",
        later("How reports list their sources: plain, or in the style of a manual."),
        choices=("plain", "chicago", "chicago-author-date", "apa"),
    )
    report_appendices: str = _setting(
        ALL,
        later("What follows the account in reports, with commas between; or all, or none."),
        choices=APPENDICES,
        several=True,
    )
    report_account: str = _setting(
        "yes", later("Whether reports tell the account as running text."), choices=("yes", "no")
    )
    report_pictures: str = _setting(
        "yes", later("Whether reports draw number lines and timelines."), choices=("yes", "no")
    )
    report_synopsis: str = _setting(
        "no", later("Whether reports set all paragraphs of the articles row by row."), choices=("yes", "no")
    )
    report_disputes: str = _setting(
        ",".join(TOLD[:4]),
        later("Which disputes reports tell, by how they stand, with commas between; or all, or none."),
        choices=TOLD,
        several=True,
    )
    report_quote_words: int = _setting(
        0,
        later("How many words of one passage reports quote at the most; 0 for no limit."),
        least=0,
        most=1000,
    )
    report_paper: str = _setting("a4", later("The paper of reports with pages."), choices=("a4", "letter"))


def named(name: str) -> "Field[Any]":
    """The setting of that name, which may be written with hyphens."""
    known = {one.name: one for one in fields(Settings)}
    written = name.strip().replace("-", "_")
    if written not in known:
        raise SettingRefused(
            tr("There is no setting “{written}”; there are {known}.", written=written, known=", ".join(known))
        )
    return known[written]


_KINDS: dict[type, Callable[[str], Any]] = {float: float, int: int, str: str}


def value_from(setting: "Field[Any]", text: str) -> Any:
    """The value that somebody typed, if the setting can have it."""
    try:
        value = _KINDS[type(setting.default)](text)
    except ValueError as error:
        raise SettingRefused(
            tr("The setting {name} wants a number, not “{text}”.", name=setting.name, text=text)
        ) from error
    return checked(setting, value)


def checked(setting: "Field[Any]", value: Any) -> Any:
    """The value, if it is of the setting's kind and within its bounds."""
    kind: type = type(setting.default)
    if type(value) is not kind and (kind, type(value)) != (float, int):
        wanted = tr("text") if kind is str else tr("a number")
        raise SettingRefused(
            tr(
                "The setting {name} wants {wanted}, not {value}.",
                name=setting.name,
                wanted=wanted,
                value=f"{value!r}",
            )
        )
    least, most = setting.metadata["least"], setting.metadata["most"]
    if least is not None and not least <= value <= most:
        raise SettingRefused(
            tr(
                "The setting {name} lies between {least} and {most}, not at {value}.",
                name=setting.name,
                least=least,
                most=most,
                value=value,
            )
        )
    if kind is str and (len(value) > LONGEST_TEXT or not value.isprintable()):
        raise SettingRefused(
            tr(
                "The setting {name} takes one line of at most {longest_text} characters.",
                name=setting.name,
                longest_text=LONGEST_TEXT,
            )
        )
    choices = setting.metadata["choices"]
    if setting.metadata["several"]:
        _refuse_unknown(setting, value)
    elif choices and value not in choices:
        raise SettingRefused(
            tr(
                "The setting {name} is one of {choices}, not “{value}”.",
                name=setting.name,
                choices=", ".join(choices),
                value=value,
            )
        )
    return kind(value)


def _refuse_unknown(setting: "Field[Any]", value: str) -> None:
    choices: tuple[str, ...] = setting.metadata["choices"]
    unknown = [part for part in listed(value, choices) if part not in choices]
    if unknown:
        known = ", ".join((*choices, ALL, NONE))
        raise SettingRefused(
            tr(
                "The setting {name} takes some of {known}, not “{unknown}”.",
                name=setting.name,
                known=known,
                unknown=unknown[0],
            )
        )


def listed(value: str, choices: Sequence[str]) -> tuple[str, ...]:
    """The parts of a setting that takes several: each once, all or none of them by those words."""
    parts = tuple(dict.fromkeys(part.strip() for part in value.split(",") if part.strip()))
    if parts == (ALL,):
        return tuple(choices)
    return () if parts == (NONE,) else parts


def bounds_of(setting: "Field[Any]") -> str:
    """What values a setting can have, for people; empty where it may be any."""
    least, most = setting.metadata["least"], setting.metadata["most"]
    choices: tuple[str, ...] = setting.metadata["choices"]
    if setting.metadata["several"]:
        choices = (*choices, ALL, NONE)
    return ", ".join(choices) if least is None else f"{least} – {most}"
