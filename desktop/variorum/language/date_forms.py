"""The forms in which English writes dates, one pattern each, the fullest first."""

import re
from functools import cache

from variorum.language.date_words import alternatives, day_words, feast_names, numbers, ordinals, relation_words
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
_ENDS = r"(?=\s*(?:$|[.!?,;:)\"”]|(?:of|and|or|to|at|in|for|with|from|until|between|through|before|by)\b))"
_DATED = r"(?<=\bon\s)|(?<=\bby\s)|(?<=\bfrom\s)|(?<=\buntil\s)|(?<=\bsince\s)|(?<=\bafter\s)|(?<=\bbefore\s)|^"


def _word_day(*, ordinal: bool = False) -> str:
    return rf"(?P<dayword>{alternatives(ordinals() if ordinal else day_words())})(?![\w-])"


def _second(piece: str) -> str:
    """The same piece for the other end of a range."""
    return re.sub(r"\(\?P<(\w+)>", r"(?P<\g<1>2>", piece)


def _relation() -> str:
    return rf"(?P<relation>{relation_words()}|earlier\s+this|later\s+this)"


def _count() -> str:
    vague = alternatives(lexicon("dates")["vague_counts"])
    return rf"(?P<count>\d{{1,3}}|{vague}|{alternatives(numbers())})"


def _seasons() -> str:
    return "|".join(lexicon("dates")["seasons"])


def _numeric() -> list[str]:
    """ISO, slashed, dotted and dashed dates."""
    month, day = r"(?P<month>0?[1-9]|1[0-2])", r"(?P<day>0?[1-9]|[12]\d|3[01])"
    pair = r"(?P<first>0?[1-9]|[12]\d|3[01])(?P<sep>[-/.])(?P<other>0?[1-9]|[12]\d|3[01])"
    slashed = pair.replace("[-/.]", "/")
    return [
        rf"(?P<year>(?:19|20)\d\d)(?P<sep>[-/.]){month}(?P=sep){day}(?:T(?P<clock>[0-2]\d:[0-5]\d)[\d:Z.]*)?",
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
        rf"{_FROM}{MONTH}\s*{DAY}{_TO}(?:the\s+)?{_second(DAY)}(?!\s*/){_OF_YEAR}?",
        rf"{_FROM}{led}{DAY}{_TO}(?:the\s+)?(?:{_second(_WEEKDAY)},?\s+)?{_second(DAY)}\s+(?:of\s+)?{MONTH}{_OF_YEAR}?",
        rf"{_FROM}{DAY}{_TO}(?:the\s+)?{_second(DAY)}(?=\s+(?:(?:of|in)\s+)?(?:the|this|last|next)\s+month)",
        rf"{opened}{MONTH}[\s-]+(?:the\s+)?{day}{_OF_YEAR}?",
        rf"{opened}{MONTH}[-/]?{DAY}{_OF_YEAR}?",
        rf"{opened}(?:the\s+)?{DAY}[\s/-]+(?:of\s+)?{MONTH}{_OF_YEAR}?",
        rf"{opened}(?:the\s+)?{_word_day(ordinal=True)}\s+(?:of\s+)?{MONTH}{_OF_YEAR}?",
        rf"{_WEEKDAY},?\s+(?:the\s+)?(?:{_ORDINAL}|{_word_day(ordinal=True)})",
        rf"{_WEEKDAY}\s+{DAY}(?=\s*(?:$|[.!?;)]))",
        rf"(?<=\bon\s){DAY}(?=\s*[.!?]?$)",
        rf"(?:(?<=\bon\s)|(?<=\bby\s)|(?<=\buntil\s)|(?<=\bsince\s))(?:the\s+)(?:{_ORDINAL}|{_word_day(ordinal=True)})"
        rf"{_ENDS}",
    ]


def _months() -> list[str]:
    """Months with a year or a relation, quarters, seasons."""
    season, quarter = rf"(?P<season>{_seasons()})", r"(?:q|quarter\s*)(?P<quarter>[1-4])"
    named = rf"(?:the\s+)?(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th|last)\s+(?P<unit>quarter|half)"
    return [
        rf"{_FROM}(?:{_relation()}\s+)?{MONTH}{_OF_YEAR}?{_TO}{_second(MONTH)}(?:\s+{_second(DAY)})?{_second(_OF_YEAR)}",
        rf"{_FROM}(?:{_relation()}\s+)?{MONTH}{_TO}{_second(MONTH)}",
        rf"{_PHASE}{MONTH}(?:(?:\s+of|\s+in)?,?\s+|[-/]){YEAR}",
        rf"{_PHASE}{MONTH}\s+{_SHORT_YEAR}",
        rf"{YEAR}[\s-]+{MONTH}",
        rf"{_PHASE}(?:the\s+)?{_relation()}\s+{MONTH}",
        rf"{YEAR}[\s-]*{quarter}",
        rf"h(?P<half>[12])\s+{YEAR}",
        rf"{quarter}(?:\s*(?:,|of|in|-|/)?\s*(?:{YEAR}|{_SHORT_YEAR}))?",
        rf"{named}(?:\s+of)?\s+{YEAR}",
        rf"{_PHASE}{season}(?:\s+of|\s+in|,)?\s+{YEAR}",
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
        rf"(?P<soon>in|within)\s+{about}{number}(?:['’]s?)?(?P<in>\s+time)?",
        rf"(?:the\s+)?(?P<run>last|past|previous|next|coming|following)\s+{number}",
        rf"{_count()}\s+{_WEEKDAY}s\s+{away}",
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
    nth = rf"(?:the\s+)?(?P<nth>\d{{1,2}}(?:st|nd|rd|th)|last|final|{alternatives(ordinals())})"
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
        r"(?P<now>right\s+now|now(?=\s*(?:$|[.!?]\s*$|(?:and|until)\b)))",
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


@cache
def forms() -> tuple[re.Pattern[str], ...]:
    """Every form, in the order in which they may claim a stretch of text."""
    found = [*_numeric(), *_days(), *_months(), *_counted(), *_relative(), *_coarse()]
    return tuple(re.compile(rf"(?<![\w$£€.,/])(?<![$£€]\s){form}(?!\w)", re.IGNORECASE) for form in found)
