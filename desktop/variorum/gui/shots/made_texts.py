"""Ten short articles on an event that never happened, for pictures of what the sample articles do not show.

A grain store burns in the invented port of Vessary. Every article is a list of
paragraphs by topic; the same topic makes a row.
"""

from collections.abc import Mapping

TITLE = "title"
TOPICS = ("hurt", "begun", "town", "quay", "order", "crowd", "cause", "words", "after")
PUBLISHED = (
    "2025-03-05",
    "2025-03-05",
    "2025-03-06",
    "2025-03-04",
    "2025-03-07",
    "2025-03-05",
    "2025-03-06",
    "2025-03-08",
    "2025-03-05",
    "2025-03-09",
)

ARTICLES: tuple[Mapping[str, str], ...] = (
    {
        TITLE: "Grain store burns in Vessary",
        "hurt": "At least 40 people were injured when the fire spread to the huts, the harbour office said.",
        "begun": "The fire began on Tuesday 4 March, shortly after the morning shift had started.",
        "town": "Vessary, a town on the north bank of the Arl, ships most of the valley's grain.",
        "quay": "The port guard holds the north quay and has closed it to everyone but firefighters.",
        "order": "The harbour office ordered the store to be emptied at noon, two hours too late.",
        "crowd": "Strikers had stood at the gate since Monday and helped to carry the injured away.",
        "cause": "A faulty cable in the drying hall caused the fire, an inspector found.",
        "words": "“We warned them twice,” said Ilse Marrant, the harbour master.",
        "after": "The store is to be pulled down in the summer.",
    },
    {
        TITLE: "Dozens hurt as port fire rages",
        "hurt": "Dozens were injured in the blaze, among them two firefighters from the next valley.",
        "begun": "Flames were first seen late on Monday 3 March above the drying hall.",
        "town": "Vesary, a city on the south bank of the river, lives by its port.",
        "quay": "The strike committee holds the north quay, and nobody passes without its leave.",
        "order": "It was the mayor who ordered the store to be emptied, according to her office.",
        "crowd": "Rioters at the gate held up the fire engines for an hour, the port guard said.",
        "cause": "The fire was lit on purpose, the port guard believes.",
        "words": "“We warned them, more than once,” the port director Ilse Marrant told reporters.",
    },
    {
        TITLE: "What is known of the Vessary fire",
        "hurt": "Between 30 and 45 people were injured, hospitals reported by Thursday morning.",
        "begun": "The first call reached the fire brigade in the first days of March, early on the fourth.",
        "town": "The village of Vessary on the Arl has no hospital of its own.",
        "quay": "Who holds the north quay is disputed between the port guard and the strike committee.",
        "cause": "Sparks from welding may have caused the fire, but no report has been published.",
        "words": "The harbour office denied that it had been warned.",
        "after": "Grain prices in the valley rose by a tenth within the week.",
    },
    {
        TITLE: "Feuer im Hafen: first report",
        "hurt": "Up to 60 people were injured, a first count says.",
        "begun": "It has burned since Tuesday morning.",
        "town": "Vessary lies where the Arl meets the sea.",
        "crowd": "Protesters watched from the gate.",
        "cause": "What caused the fire is not known.",
    },
    {
        TITLE: "The fire at Vessary, three days on",
        "hurt": "The final count is 43 injured, the ministry said on Friday.",
        "begun": "The fire broke out on Tuesday, 4 March, at ten in the morning.",
        "town": "Vessary, a port town on the north bank, was founded by salt traders.",
        "quay": "The north quay was handed back to the port guard on Thursday evening.",
        "order": "The order to empty the store came from the fire brigade, not from the harbour office.",
        "crowd": "Strikers and their families are being housed in the school.",
        "cause": "An electrical fault caused the fire, the ministry's report says.",
        "words": "“We warned them twice,” the deputy harbour master Ilse Marrant repeated.",
    },
    {
        TITLE: "Port fire leaves about 50 hurt",
        "hurt": "About 50 people were injured.",
        "begun": "It started on Tuesday.",
        "crowd": "Workers on strike were the first to call for help.",
    },
    {
        TITLE: "Store fire: the inquiry begins",
        "hurt": "More than 35 people are still being treated for burns.",
        "begun": "The inquiry will look at the night from Monday to Tuesday.",
        "cause": "It has not been confirmed that a cable was at fault.",
    },
    {
        TITLE: "Vessary counts the cost",
        "hurt": "Nearly 50 were injured and the whole of last year's harvest was lost.",
        "town": "The town will need years to recover.",
        "after": "Insurers speak of 12 million crowns.",
    },
    {
        TITLE: "Smoke over the Arl",
        "hurt": "Fewer than 60 people were brought to three hospitals.",
        "quay": "The quay is&nbsp;quot;open to no oneand; a guard said.",
    },
    {
        TITLE: "A week after the fire",
        "hurt": "Over 40 of the injured have gone home.",
        "begun": "The fire of 4 March was the third in ten years.",
        "cause": "Dust in the drying hall made the fire worse, experts say.",
    },
)

_ARABIC: Mapping[str, str] = {
    TITLE: "حريق في مخزن الحبوب",
    "hurt": "أصيب نحو خمسين شخصا في الحريق الذي اندلع في مخزن الحبوب قرب الميناء.",
    "begun": "بدأ الحريق صباح يوم الثلاثاء في الرابع من مارس بعد بدء العمل بقليل.",
    "town": "تقع فيساري على الضفة الشمالية من نهر آرل وفيها ميناء صغير.",
    "quay": "يسيطر حرس الميناء على الرصيف الشمالي منذ مساء الخميس.",
    "cause": "قال مفتش إن سلكا تالفا في قاعة التجفيف كان سبب الحريق.",
}

EVERY = (*ARTICLES, _ARABIC)
ARABIC = len(ARTICLES)  # its place among them

_LONG = (
    "The inquiry heard the keeper of the scales, who had counted the sacks on the evening before.",
    "He had found the doors of the drying hall open and the lamp beside them still warm.",
    "Nobody had signed for the lamp, and the book in which such things are kept was lost.",
    "Of the 43 people who were injured, nine had slept in the huts behind the hall.",
    "The fire brigade had the plan of an older building, in which there was a second stair.",
    "The harbour office answered that the plan had been sent in time and never read.",
)


def long_paragraph(words: int) -> str:
    """A paragraph of at least so many words."""
    said: list[str] = []
    while sum(len(sentence.split()) for sentence in said) < words:
        said.append(_LONG[len(said) % len(_LONG)])
    return " ".join(said)
