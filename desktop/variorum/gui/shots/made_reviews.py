"""Articles as they come in, with all that is left out of them or mended: for pictures of the review."""

from dataclasses import replace
from pathlib import Path

from variorum.article.article import Article, Unreadable
from variorum.article.dating import date_articles
from variorum.article.pasted import Pasted, read_pasted
from variorum.dispute.decision import Reconciliation
from variorum.gui.shots.made_case import NAME
from variorum.gui.shots.made_texts import ARABIC, EVERY, TITLE, TOPICS
from variorum.workspace.analysing import NOTHING
from variorum.workspace.checking import Several

_FIRST = """Grain store burns in Vessary

By Ilse Marrant

date 2025-03-05

At least 40 people were injured when the fire spread to the huts, the harbour office said on Tuesday.

The port guard closed the quay to everyone but firefighters &quot;until further notice&quot;.

A firefighter carries a hose along the north quay of Vessary. (Photo: Ana Rule / Harbour News)

Hard night expected

Strikers had stood at the gate since Monday and helped to carry the injured away.

The store&#39;s doors had been locked, the office &#160; said.

The harbour office ordered the store to be emptied at noon, two hours too late, and the mayor agreed.

The store is to be pulled down by March 20, and a new one is to be built since April 2024 was too late.

It had stood on the north bank of the Arl since 1911, and had burned twice before.

The valley ships most of its grain through Vessary, and prices rose by a tenth within the week.

Follow us on Facebook, Twitter and Instagram to stay connected
"""
_SECOND = """Dozens were injured in the blaze, among them two firefighters from the next valley, on Thursday.

Flames were first seen late in the evening above the drying hall, a guard of the port told reporters.

The strike committee holds the north quay, and nobody passes without its leave, he said.

At least 40 people were injured when the fire spread to the huts, the harbour office said on Tuesday.
"""
_THIRD = """What is known of the Vessary fire

date 2025-03-06

Between 30 and 45 people were injured, hospitals reported by Thursday morning, and nobody was killed.

The first call reached the fire brigade in the first days of March, early on the fourth, it said.

Who holds the north quay is disputed between the port guard and the strike committee, as before.

Sparks from welding may have caused the fire, but no report has been published so far by anybody.
"""


def review_case() -> Reconciliation:
    """Three articles and one that is read from right to left, as they were read."""
    arabic = "\n\n".join([EVERY[ARABIC][TITLE], *(EVERY[ARABIC][t] for t in TOPICS if t in EVERY[ARABIC])])
    texts = {"harbour-news": _FIRST, "valley-post": _SECOND, "arl-courier": _THIRD, "mina": arabic}
    articles, _ = read_pasted([Pasted(f"{name}.txt", text.encode()) for name, text in texts.items()])
    return Reconciliation(NAME, replace(NOTHING, articles=date_articles(articles)), ())


def several() -> Several:
    """A file of five articles."""
    return Several(Path("agency-week.jsonl"), tuple((n, _short(n)) for n in range(1, 6)))


def _short(number: int) -> Article:
    text = EVERY[number]
    words = "\n\n".join(text[topic] for topic in (TITLE, *TOPICS) if topic in text)
    [article], _ = read_pasted([Pasted(f"agency-week-{number}.txt", words.encode())])
    source = replace(article.source, outlet="Arl Agency", published=f"2025-03-0{number}")
    return replace(article, source=source)


def unread() -> Unreadable:
    return Unreadable(
        "/home/okafor/articles/scan.pdf",
        "This PDF holds pictures of text only. Paste the text, or add it as a document.",
    )
