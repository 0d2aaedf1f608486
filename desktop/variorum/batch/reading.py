"""Has the articles of a corpus read once, for what tells their events apart."""

from collections.abc import Iterable, Iterator, Sequence

from variorum.batch.corpus import Corpus, Item
from variorum.batch.fingerprint import Fingerprint
from variorum.batch.pool import Failed, Pool
from variorum.batch.tasks import ToFingerprint
from variorum.errors import UnreadableArticle
from variorum.progress import Progress
from variorum.translation import tr

_AT_ONCE = 25  # articles of one task
Refusals = dict[int, str]  # an article's number → why it could not be read


def fingerprints(corpus: Corpus, pool: Pool, *, progress: Progress) -> tuple[list[Fingerprint], Refusals]:
    """Of all articles that can be read; one at which a worker fails costs the others nothing."""
    everything = range(len(corpus))
    chunks = [everything[n : n + _AT_ONCE] for n in everything[::_AT_ONCE]]
    reading = _Reading(corpus, progress)
    reading.read(chunks, pool)
    broken, reading.broken = reading.broken, []
    reading.read([(number,) for number in broken], pool)
    return reading.prints, reading.refused


class _Reading:
    """What was read so far."""

    def __init__(self, corpus: Corpus, progress: Progress) -> None:
        self._corpus, self._progress = corpus, progress
        self.prints: list[Fingerprint] = []
        self.refused: Refusals = {}
        self.broken: list[int] = []

    def read(self, chunks: Sequence[Sequence[int]], pool: Pool) -> None:
        tasks = (ToFingerprint(tuple(self._items(chunk))) for chunk in chunks)
        for finished in pool.answers(tasks):
            if isinstance(finished.answer, Failed):
                self._failed(chunks[finished.number], finished.answer.reason)
            else:
                self._take(finished.answer)
            read = len(self.prints) + len(self.refused)
            self._progress(read, len(self._corpus), tr("Reading articles"))

    def _items(self, numbers: Iterable[int]) -> Iterator[Item]:
        for number in numbers:
            try:
                yield self._corpus.item(number)
            except UnreadableArticle as error:
                self.refused[number] = str(error)

    def _failed(self, numbers: Sequence[int], reason: str) -> None:
        """Of several the guilty one is found by asking for each; one alone is it."""
        if len(numbers) > 1:
            self.broken += numbers
        else:
            self.refused[numbers[0]] = reason

    def _take(self, answer: Iterable[Fingerprint | tuple[int, str]]) -> None:
        for one in answer:
            if isinstance(one, Fingerprint):
                self.prints.append(one)
            else:
                self.refused[one[0]] = one[1]
