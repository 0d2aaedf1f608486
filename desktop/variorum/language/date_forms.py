"""The forms in which English writes dates, one pattern each, the fullest first."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache

from variorum.language.date_words import (
    alternatives,
    feast_names,
    number_pattern,
    ordinal_pattern,
    relation_words,
)
from variorum.language.lexicon import lexicon

MONTH = (
    r"(?P<month>jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?\.?|july?\.?"
    r"|aug(?:ust|\.)?|sept?(?:ember)?\.?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)(?![a-z])"
)
_NO_DAY = r"(?![\d:]|\.\d|,\d{3}(?!\d)|\s*[ap]\.?m\b|\s*%)"  # 5:30, 5.2, 5,000, 5 pm, 5%
DAY = rf"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?{_NO_DAY}"
_ORDINAL = rf"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th){_NO_DAY}"
YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)(?![\d,]\d|\d)"
_SHORT_YEAR = r"['’](?P<short>\d\d)(?!\d)"
_OF_YEAR = rf"(?:(?:\s*,\s*|\s+(?:of\s+|in\s+)?|[-/]){YEAR}|,?\s+{_SHORT_YEAR})"
_WEEKDAY = (
    r"(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|tues|wed|thu|thur"
    r"|thurs|fri|sat|sun)\.?(?=,|\s+(?:the\s+)?\d))(?![a-z])"
)
_EDGE = (
    r"early|mid|late|(?:the\s+)?(?:very\s+)?(?:end|beginning|start|middle)\s+of"
    r"|(?:later|late|earlier|early)\s+in"
)
_PHASE = rf"(?:(?P<phase>{_EDGE})[\s-]+(?:in\s+|on\s+)?(?:the\s+)?)?"
_PART = r"(?:\s+(?P<part>morning|afternoon|evening|night))?"
_UNITS = r"(?P<unit>minute|min|hour|hr|day|week|month|year|decade)s?"
_TO = r"(?(between)\s+and\s+|\s*(?:-|–|—|\bto\b|\buntil\b|\btill\b|\bthrough\b|\bthru\b)\s*)"
_FROM = r"(?:from\s+|(?P<between>between\s+))?(?:the\s+)?"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_ENDS = r"(?=\s*(?:$|[.!?,;:)\"”]|(?:of|and|or|to|at|in|for|with|from|until|between|through|before|by)\b))"
_DATED = (
    r"(?<=\bon\s)|(?<=\bby\s)|(?<=\bfrom\s)|(?<=\buntil\s)|(?<=\bsince\s)|(?<=\bafter\s)|(?<=\bbefore\s)|^"
)


def _word_day(*, ordinal: bool = False) -> str:
    cardinal = (
        ""
        if ordinal
        else rf"|(?:twenty|thirty)(?:[\s-]+(?:{_ONES})\b)?|{alternatives(lexicon('dates')['units'])}"
    )
    return rf"(?P<dayword>{ordinal_pattern()}{cardinal})(?![\w-])"


def _second(piece: str) -> str:
    """The same piece for the other end of a range."""
    return re.sub(r"\(\?P<(\w+)>", r"(?P<\g<1>2>", piece)


def _relation() -> str:
    return rf"(?P<relation>{relation_words()}|earlier\s+this|later\s+this)"


def _count() -> str:
    vague = alternatives(lexicon("dates")["vague_counts"])
    return rf"(?P<count>\d{{1,3}}|{vague}|{number_pattern()})"


def _seasons() -> str:
    return "|".join(lexicon("dates")["seasons"])


def _numeric() -> list[str]:
    """ISO, slashed, dotted and dashed dates."""
    month, day = r"(?P<month>0?[1-9]|1[0-2])", r"(?P<day>0?[1-9]|[12]\d|3[01])"
    pair = r"(?P<first>0?[1-9]|[12]\d|3[01])(?P<sep>[-/.])(?P<other>0?[1-9]|[12]\d|3[01])"
    slashed = pair.replace("[-/.]", "/")
    return [
        rf"(?P<year>(?:19|20)\d\d)(?P<sep>[-/.]){month}(?P=sep){day}(?:t(?P<clock>[0-2]\d:[0-5]\d)[\d:z.]*)?",
        r"(?P<year>19\d\d|20\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])",
        rf"(?:{_WEEKDAY},?\s+)?{pair}(?P=sep)(?P<year>(?:19|20)\d\d)",
        rf"(?:{_WEEKDAY},?\s+)?{slashed}/(?P<short>\d\d)",
        rf"{_WEEKDAY},?\s+{pair.replace('[-/.]', '[/.]')}",
        rf"{slashed}\s*[-–]\s*{_second(slashed)}",
        rf"(?:{_DATED}){slashed}(?![/-])",
        r"(?P<month>0[1-9]|1[0-2])/(?P<year>20\d\d)",
    ]


def _days() -> list[str]:
    """A day of a named month, and ranges of such days."""
    day = rf"(?:{DAY}|{_word_day()})"
    led, opened = rf"(?:{_WEEKDAY},?\s+(?:the\s+)?)?", rf"{_PHASE}(?:{_WEEKDAY},?\s+)?"
    return [
        rf"{_FROM}(?:{_relation()}\s+)?{MONTH}{_OF_YEAR}?{_TO}{_second(MONTH)}(?:\s+{_second(DAY)})?{_second(_OF_YEAR)}",
        rf"{_FROM}{MONTH}\s*{DAY}{_TO}(?:the\s+)?{_second(DAY)}(?!\s*/){_OF_YEAR}?",
        rf"{_FROM}{led}{DAY}{_TO}(?:the\s+)?(?:{_second(_WEEKDAY)},?\s+)?{_second(DAY)}\s+(?:of\s+)?{MONTH}{_OF_YEAR}?",
        rf"{opened}{MONTH}[\s-]+(?:the\s+)?{day}{_OF_YEAR}?",
        rf"{opened}{MONTH}[-/]?{DAY}{_OF_YEAR}?",
        rf"{opened}(?:the\s+)?{DAY}[\s/-]+(?:of\s+)?{MONTH}{_OF_YEAR}?",
        rf"{opened}(?:the\s+)?{_word_day(ordinal=True)}\s+(?:of\s+)?{MONTH}{_OF_YEAR}?",
    ]


def _days_alone() -> list[str]:
    """A day of a month that is not named."""
    return [
        rf"{_FROM}{DAY}{_TO}(?:the\s+)?{_second(DAY)}(?=\s+(?:(?:of|in)\s+)?(?:the|this|last|next)\s+month)",
        rf"{_WEEKDAY},?\s+(?:the\s+)?(?:{_ORDINAL}|{_word_day(ordinal=True)})",
        rf"{_WEEKDAY}\s+{DAY}(?=\s*(?:$|[.!?;)]))",
        rf"(?<=\bon\s){DAY}(?=\s*[.!?]?$)",
        rf"(?:(?<=\bon\s)|(?<=\bby\s)|(?<=\buntil\s)|(?<=\bsince\s))(?:the\s+)(?:{_ORDINAL}|{_word_day(ordinal=True)})"
        rf"{_ENDS}",
    ]


def _months() -> list[str]:
    """Months with a year or a relation."""
    return [
        rf"{_FROM}(?:{_relation()}\s+)?{MONTH}{_TO}{_second(MONTH)}",
        rf"{_PHASE}{MONTH}(?:(?:\s+of|\s+in)?,?\s+|[-/]){YEAR}",
        rf"{_PHASE}{MONTH}\s+{_SHORT_YEAR}",
        rf"{YEAR}[\s-]+{MONTH}",
        rf"{_PHASE}(?:the\s+)?{_relation()}\s+{MONTH}",
    ]


def _periods() -> list[str]:
    """Quarters, halves and seasons of a year."""
    season, quarter = rf"(?P<season>{_seasons()})", r"(?:q|quarter\s*)(?P<quarter>[1-4])"
    named = r"(?:the\s+)?(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th|last)\s+(?P<unit>quarter|half)"
    return [
        rf"{YEAR}[\s-]*{quarter}",
        rf"h(?P<half>[12])\s+{YEAR}",
        rf"{quarter}(?:\s*(?:,|of|in|-|/)?\s*(?:{YEAR}|{_SHORT_YEAR}))?",
        rf"{named}(?:\s+of)?\s+{YEAR}",
        rf"{_PHASE}{season}(?:\s+of|\s+in|,)?\s+{YEAR}",
    ]


def _feasts() -> list[str]:
    return [
        rf"(?:{_relation()}\s+)?(?P<feast>{alternatives(feast_names())})(?:{_OF_YEAR})?",
    ]


def _counted() -> list[str]:
    """What counts from some day: "three days ago", "two weeks after", "the day before"."""
    about = r"(?:(?P<about>about|some|around|almost|nearly|more\s+than|over|just|roughly)\s+)?"
    number = rf"{_count()}[\s-]+{_UNITS}(?P<more>\s+and\s+a\s+half)?"
    away = r"(?P<away>ago|back|earlier|later|from\s+now|from\s+today|hence)"
    return [
        rf"{about}{number}\s+{away}",
        rf"{about}{number}\s+(?P<origin>before|after|from|since|prior\s+to|following)(?=\s)",
        rf"(?P<soon>in|within(?!\s+\S+\s+(?:\S+\s+)?(?:minute|hour)))\s+{about}{number}(?:['’]s?)?(?P<in>\s+time)?",
        rf"(?:the\s+)?(?P<run>last|past|previous|next|coming|following)\s+{number}",
        rf"{_count()}\s+(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)s\s+{away}",
        r"(?:the\s+)?(?P<unit>week|month|year)\s+(?:(?P<two>after\s+next)|(?P<twoback>before\s+last))",
        r"(?:the\s+)?day\s+(?:(?P<two>after\s+tomorrow)|(?P<twoback>before\s+yesterday))",
        r"(?:the\s+)?(?P<step>next|following|previous)\s+(?P<unit>day)(?!\w)",
        r"(?:that|the)\s+(?P<step>same)\s+(?P<unit>day|morning|afternoon|evening|night|week|month|year)",
        r"(?P<step>that)\s+(?P<unit>day|morning|afternoon|evening|night)(?=\s*(?:$|[.,;:!?]|the\b|he\b|she\b|they\b))",
        r"the\s+(?P<step>next|following|previous|same)\s+(?P<unit>day|morning|afternoon|evening|night|week|month|year)"
        rf"(?!\s+{_count()}\b)",
        r"the\s+(?P<unit>day|night|week|month|year)\s+(?P<step>before|after|earlier|later)(?!\s+(?:the|his|her|its|\d)\b)",
    ]


def _relative() -> list[str]:
    """Days and stretches beside the day of publication."""
    unit = rf"(?P<unit>night|morning|afternoon|evening|week|weekend|month|quarter|year|decade|{_seasons()})"
    nth = rf"(?:the\s+)?(?P<nth>\d{{1,2}}(?:st|nd|rd|th)|last|final|{ordinal_pattern()})"
    return [
        rf"(?:the\s+)?(?P<run>first|last)\s+{_count()}\s+{_UNITS}(?P<of>(?=\s+of\s))",
        r"week\s+(?P<nth>\d\d?)(?=\s+(?:of|in)\s)",
        r"(?:the\s+)?(?P<rest>rest|remainder)\s+of\s+(?:(?:the|this)\s+)?(?P<unit>day|week|month|quarter|year)",
        rf"{nth}\s+(?:(?P<unit>day|week|weekend|month|quarter|half)|{_WEEKDAY})(?=\s+(?:of|in)\s)",
        r"(?:the\s+)?(?P<weekof>week|weekend)\s+(?:of|starting|beginning|commencing|ending)(?:\s+on)?(?=\s)",
        rf"(?:every|each)\s+(?:other\s+|single\s+)?(?P<every>day|week|weekend|month|year|{_WEEKDAY})",
        rf"{_PHASE}(?P<word>today|yesterday|tomorrow|tonight|overnight){_PART}",
        rf"{_PHASE}(?:the\s+)?{_relation()}[\s-]+{unit}",
        r"(?P<phase>later|earlier|late|early)\s+in\s+the\s+(?P<unit>day|week|month|year)",
        r"(?:(?:over|at|on|during|for)\s+)the\s+(?P<unit>weekend)",
        r"(?:the\s+)?(?P<phase>end|beginning|start|middle)\s+of\s+(?:(?:the|this)\s+)?(?P<unit>day|week|month|year)",
        rf"{_PHASE}(?:(?:the\s+)?{_relation()}\s+)?{_WEEKDAY}{_PART}",
        r"(?<=\bof\s)the\s+(?P<whole>week|month|quarter|year)",
        r"(?P<now>right\s+now(?=\s*(?:$|[.,;!?]))|now(?=\s*(?:$|[.!?]\s*$|(?:and|until)\b)))",
    ]


def _coarse() -> list[str]:
    """Years, decades, months alone."""
    before = r"(?:in|since|of|by|from|until|till|during|before|after|to|for|through)"
    return [
        rf"{_PHASE}(?:the[\s-]+)?(?P<decade>1[5-9]\d0['’]?|20[0-3]0['’]?|['’]\d0)s",
        rf"{_PHASE}(?:{before}\s+)?(?:the\s+(?:year\s+)?)?{YEAR}",
        rf"(?:in|since|by|from|until|till|during|before|after|through)\s+{_PHASE}{MONTH}",
        rf"(?P<phase>{_EDGE})[\s-]+{MONTH}",
        rf"(?:(?:the\s+)?month\s+of\s+|(?<=\bof\s)){MONTH}",
    ]


@dataclass(frozen=True, slots=True)
class Family:
    """Forms that all hold one sort of word, without which none of them need be tried."""

    sign: re.Pattern[str]
    forms: tuple[re.Pattern[str], ...]


_NAMED = r"(?<![a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_LENGTH = (
    r"\b(?:minutes?|mins?|hours?|hrs?|weeks?|weekends?|months?|years?|decades?|night|overnight|morning"
    r"|afternoon|evening|quarter|half|now)\b|day"
)


_START = re.compile(r"(?<![\w$£€.,/])(?<![$£€]\s)(?=[\w'’])")
_BEFORE_SIGN = 48  # characters that a date may open before the word that gives it away


def starts(text: str) -> list[int]:
    """Where in a text a date may begin."""
    return [found.start() for found in _START.finditer(text)]


def near(text: str, family: Family, begun: list[int]) -> list[int]:
    """The starts from which a form of this family may reach one of its signs."""
    kept: list[int] = []
    for sign in family.sign.finditer(text):
        first = bisect_left(begun, max(sign.start() - _BEFORE_SIGN, kept[-1] + 1 if kept else 0))
        kept += begun[first : bisect_right(begun, sign.end())]
    return kept


def _family(sign: str, forms: list[str]) -> Family:
    return Family(re.compile(sign), tuple(re.compile(rf"{form}(?!\w)") for form in forms))


@cache
def families() -> tuple[Family, ...]:
    """Every form, in the order in which they may claim a stretch of text."""
    ordinal = rf"(?:\d(?:st|nd|rd|th)|{ordinal_pattern()}|day\s+\d|\bon\s\d|\d\s[a-z\s]{{0,9}}month)"
    return (
        _family(r"\d[-/.]\d|\d{8}|day,?\s\d", _numeric()),
        _family(_NAMED, _days()),
        _family(ordinal, _days_alone()),
        _family(_NAMED, _months()),
        _family(rf"\bq\d|\bh\d|\dq\d|\b(?:quarter|half|{_seasons()})", _periods()),
        _family(
            r"day|night|eve\b|mas\b|easter|thanksgiving|halloween|pentecost|june|fool|may|gras|epiphany|july",
            _feasts(),
        ),
        _family(_LENGTH, _counted()),
        _family(
            rf"{_LENGTH}|\b(?:{_seasons()}|tomorrow|tonight|mon|tues?|wed|thur?s?|fri|sat|sun)\b", _relative()
        ),
        _family(rf"\d\d|{_NAMED}", _coarse()),
    )
