"""Two long texts held together word by word, with a limit on the work and never on the clock.

The clock would give a busy machine another answer than one at rest.
"""

from collections.abc import Iterable, Iterator

Step = tuple[int, int]  # -1 only on the left, 0 the same, 1 only on the right; and how many characters
_MOST = 10_000_000_000  # characters times steps: seconds of one processor
_FEW = (
    31  # steps looked for at first, and twice as many each time: of near-identical texts that is little work
)


def steps(left: str, right: str, *, most: int = _MOST) -> list[Step]:
    """The steps that turn one text into the other; what was removed stands before what came.

    As few as can be, where one character put in another's place counts once.
    Texts for which steps times characters exceed `most` only keep what both begin and end with.
    """
    joined: list[Step] = []
    for operation, count in _ordered(_whole(left, right, most)):
        if joined and joined[-1][0] == operation:
            count += joined.pop()[1]
        joined.append((operation, count))
    return joined


def _ordered(found: Iterable[Step]) -> Iterator[Step]:
    """Between two stretches that are the same, first all that was removed, then all that came."""
    gone = come = 0
    for operation, count in (*found, (0, 0)):
        if operation == 0:
            yield from ((way, size) for way, size in ((-1, gone), (1, come), (0, count)) if size)
            gone = come = 0
        else:
            gone, come = gone + count * (operation < 0), come + count * (operation > 0)


def _whole(left: str, right: str, most: int) -> Iterator[Step]:
    head = _common(left, right)
    tail = _common(left[head:][::-1], right[head:][::-1])
    inner = left[head : len(left) - tail], right[head : len(right) - tail]
    yield 0, head
    yield from _inner(*inner, most)
    yield 0, tail


def _common(left: str, right: str) -> int:
    """How many characters two texts begin with in common."""
    low, high = 0, min(len(left), len(right))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if left[low:middle] == right[low:middle] else (low, middle - 1)
    return low


def _inner(left: str, right: str, most: int) -> Iterator[Step]:
    from rapidfuzz.distance import Levenshtein

    longer = max(len(left), len(right), 1)
    bound = most // longer
    if bound < longer and Levenshtein.distance(left, right, score_cutoff=bound, score_hint=_FEW) > bound:
        yield -1, len(left)
        yield 1, len(right)
        return
    for step in Levenshtein.opcodes(left, right, score_hint=_FEW):
        if step.tag == "equal":
            yield 0, step.src_end - step.src_start
        else:
            yield -1, step.src_end - step.src_start
            yield 1, step.dest_end - step.dest_start
