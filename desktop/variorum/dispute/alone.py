"""Claims of weight that one article alone makes."""

from collections.abc import Iterator, Sequence

import numpy as np

from variorum.alignment.cells import Square
from variorum.dispute.candidate import Candidate
from variorum.dispute.dispute import Verdict
from variorum.fact.extraction import Mention
from variorum.fact.fact import Quantity
from variorum.language.lexicon import lexicon
from variorum.text.message import Message

_MATCHED = 0.15  # chance above which a figure of another article counts as one of the same thing
_MOST = 20


def alone(figures: Sequence[Mention], chance: Square) -> Iterator[Candidate]:
    """Figures of a happening (killed, displaced, freed …) to which nothing in another article answers."""
    articles = np.array([mention.fact.passage.article for mention in figures])
    weighty = sorted(range(len(figures)), key=lambda n: (figures[n].depth, articles[n], n))
    made = 0
    for n in weighty:
        value = figures[n].fact.value
        if not isinstance(value, Quantity) or value.what not in lexicon("happenings") or value.what == "aged":
            continue
        others = chance[n][articles != articles[n]]
        if others.size and others.max() < _MATCHED and made < _MOST:
            made += 1
            question = Message(
                "Told by one article alone: “{quote}”", {"quote": figures[n].fact.passage.quote}
            )
            why = Message("No other article gives this figure.")
            yield Candidate(
                figures[n].fact.kind, (figures[n].fact,), question, Verdict.SCOPE, why, "figure", {}
            )
