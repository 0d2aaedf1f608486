"""One part of a peer on its own, timed within its process: `part.py NAME FILE` prints what it took.

A first call on next to nothing lets the library load what it loads when it is first used.
"""

import json
import sys
import warnings
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

warnings.simplefilter("ignore")


def diff_match_patch(texts: list[str], *, limit: float = 0) -> int:
    from diff_match_patch import diff_match_patch as differ_of

    differ = differ_of()
    differ.Diff_Timeout = limit
    return len(differ.diff_main(*texts, False))


def fast_diff_match_patch(texts: list[str], *, limit: float = 0) -> int:
    from fast_diff_match_patch import diff

    return len(diff(*texts, timelimit=limit, counts_only=False, cleanup="No"))


def quantulum3(sentences: list[str]) -> int:
    from quantulum3 import parser

    return sum(len(parser.parse(sentence)) for sentence in sentences)


def recognizers_text(sentences: list[str]) -> int:
    from recognizers_number import recognize_number
    from recognizers_number_with_unit import recognize_currency, recognize_dimension

    asked = (recognize_number, recognize_dimension, recognize_currency)
    return sum(len(ask(sentence, "en-us")) for sentence in sentences for ask in asked)


def rapidfuzz(pairs: list[list[str]]) -> int:
    from rapidfuzz.fuzz import ratio

    return sum(ratio(a.lower(), b.lower()) >= 50 for a, b in pairs)


PARTS: dict[str, tuple[Callable[[Any], int], Any]] = {
    "diff-match-patch": (diff_match_patch, ["a", "b"]),
    "fast-diff-match-patch": (fast_diff_match_patch, ["a", "b"]),
    # Without their limit they would take hours of what was rewritten.
    "diff-match-patch, 1 s": (partial(diff_match_patch, limit=1), ["a", "b"]),
    "fast-diff-match-patch, 1 s": (partial(fast_diff_match_patch, limit=1), ["a", "b"]),
    "quantulum3": (quantulum3, ["Some 50 people fled 3 km."]),
    "recognizers-text": (recognizers_text, ["Some 50 people fled 3 km."]),
    "rapidfuzz": (rapidfuzz, [["Anna", "Ana"]]),
}


def timed(part: Callable[[Any], int], little: Any) -> None:
    """Print what a part takes for what the file holds."""
    given = json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))
    part(little)
    began, worked = perf_counter(), process_time()
    found = part(given)
    took = {"seconds": perf_counter() - began, "processor": process_time() - worked, "found": found}
    sys.stdout.write(json.dumps(took))


if __name__ == "__main__":
    timed(*PARTS[sys.argv[1]])
