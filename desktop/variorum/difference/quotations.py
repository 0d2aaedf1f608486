"""Quotations of one speaker side by side: which articles have the same words, and where they differ."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from variorum.difference.words import Change, word_edits
from variorum.fact.quotations import Quotation, one_speaker
from variorum.text.span import Span
from variorum.text.tokens import tokens

ALIKE = 0.5  # share of the shorter one's words, in their order, that two quotations of one remark have
SURELY = 0.75  # the same from which words without a name are those of somebody named elsewhere
_FEWEST = 3  # words in common; two short remarks may share less by chance
_SHORT = 3  # letters; a word this short carries nothing
_STEM = 6  # letters by which two forms of a word are taken for one


@dataclass(frozen=True, slots=True)
class Quoted:
    """One quotation with its words that the others of its row do not have; spans count in its words."""

    quotation: Quotation
    differing: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Remark:
    """What a speaker said once, as one or more articles quote it, in the order of the articles."""

    quoted: tuple[Quoted, ...]

    @property
    def articles(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(one.quotation.passage.article for one in self.quoted))

    @property
    def differs(self) -> bool:
        """Whether articles quote it with different words."""
        return len(self.articles) > 1 and any(one.differing for one in self.quoted)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who is quoted: the fullest way in which an article names them; empty: nobody is named."""

    name: str
    remarks: tuple[Remark, ...]  # those that are quoted with different words first

    @property
    def articles(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(article for remark in self.remarks for article in remark.articles))

    @property
    def differs(self) -> bool:
        return any(remark.differs for remark in self.remarks)


def compared(quotations: Sequence[Quotation]) -> tuple[Speaker, ...]:
    """Speakers whom several articles quote with different words first, unnamed ones last."""
    made = [_speaker(group) for group in _by_speaker(quotations)]
    return tuple(sorted(made, key=_rank))


def _rank(speaker: Speaker) -> tuple[bool, bool, int, str]:
    return not speaker.name, not speaker.differs, -len(speaker.articles), speaker.name


def _by_speaker(quotations: Sequence[Quotation]) -> list[list[Quotation]]:
    groups: list[list[Quotation]] = []
    nobody: list[Quotation] = []
    for quotation in quotations:
        if not quotation.key:
            nobody.append(quotation)
            continue
        same = next((group for group in groups if all(one_speaker(quotation, q) for q in group)), None)
        if same is None:
            groups.append([quotation])
        else:
            same.append(quotation)
    left = [quotation for quotation in nobody if not _joined_to(quotation, groups)]
    return [*groups, *([left] if left else [])]


def _joined_to(quotation: Quotation, groups: Sequence[list[Quotation]]) -> bool:
    """Words that one article gives without a name and another as somebody's are that person's."""
    for group in groups:
        others = (q for q in group if q.passage.article != quotation.passage.article)
        if any(_in_order(q.passage.quote, quotation.passage.quote) >= SURELY for q in others):
            group.append(quotation)
            return True
    return False


def _speaker(group: Sequence[Quotation]) -> Speaker:
    name = max((q.speaker for q in group), key=len)
    remarks = [_remark(one) for one in _by_remark(group)]
    first = {id(remark): number for number, remark in enumerate(remarks)}
    return Speaker(
        name, tuple(sorted(remarks, key=lambda r: (not r.differs, -len(r.articles), first[id(r)])))
    )


def _by_remark(group: Sequence[Quotation]) -> list[list[Quotation]]:
    """Quotations that share their words stand together, each with the one that it is most like."""
    remarks: list[list[Quotation]] = []
    for quotation in sorted(group, key=lambda q: -len(q.passage.quote)):
        share, home = max(
            ((_share(quotation, other), at) for at, remark in enumerate(remarks) for other in remark),
            default=(0.0, -1),
        )
        if share >= ALIKE:
            remarks[home].append(quotation)
        else:
            remarks.append([quotation])
    place = {id(quotation): at for at, quotation in enumerate(group)}
    ordered = [sorted(remark, key=lambda q: place[id(q)]) for remark in remarks]
    return sorted(ordered, key=lambda remark: place[id(remark[0])])


def _share(left: Quotation, right: Quotation) -> float:
    """How much of the shorter one stands in the longer: word by word, or as words that say the same."""
    if left.passage.article == right.passage.article:
        return 0.0
    a, b = left.passage.quote, right.passage.quote
    return max(_in_order(a, b), _in_any_order(a, b))


def _in_order(left: str, right: str) -> float:
    a, b = _small(left), _small(right)
    # A speaker may be quoted hundreds of times: only what could be alike is compared word by word.
    if (_counted(a) & _counted(b)).total() < ALIKE * min(_words(a), _words(b)):
        return 0.0
    same = [e.left for e in word_edits(a, b) if e.change is Change.SAME]
    words = sum(_words(span.of(a)) for span in same)
    shorter = min(_words(a), _words(b))
    return words / shorter if words >= min(_FEWEST, shorter) and shorter else 0.0


def _in_any_order(left: str, right: str) -> float:
    """Two articles translate or paraphrase one remark: the words that carry it are the same, no more."""
    a, b = _stems(left), _stems(right)
    return len(a & b) / min(len(a), len(b)) if len(a & b) >= _FEWEST else 0.0


@lru_cache(maxsize=4096)
def _stems(text: str) -> frozenset[str]:
    words = (span.of(text) for span in tokens(text))
    return frozenset(_stem(word) for word in words if len(word) > _SHORT)


def _stem(word: str) -> str:
    return _small(word)[:_STEM]


@lru_cache(maxsize=4096)
def _counted(text: str) -> Counter[str]:
    return Counter(span.of(text) for span in tokens(text))


@lru_cache(maxsize=4096)
def _small(text: str) -> str:
    """In small letters, character for character: what has no single small letter stays."""
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


@lru_cache(maxsize=4096)
def _words(text: str) -> int:
    return sum(span.of(text)[0].isalnum() for span in tokens(text))


def _remark(quotations: Sequence[Quotation]) -> Remark:
    told = []
    for one in quotations:
        elsewhere = [q.passage.quote for q in quotations if q.passage.article != one.passage.article]
        told.append(Quoted(one, _differing(one.passage.quote, elsewhere)))
    return Remark(tuple(told))


def _differing(text: str, others: Sequence[str]) -> tuple[Span, ...]:
    """The words that some other has not at this place; letter case and marks make no difference.

    Where another article quotes only a part of it, the rest is no difference.
    Of a paraphrase the words are told that no other has at all.
    """
    near = [other for other in others if _in_order(text, other) >= ALIKE]
    if others and not near:
        known = frozenset().union(*map(_stems, others))
        own = (s for s in tokens(text) if len(s) > _SHORT and _stem(s.of(text)) not in known)
        return _joined(text, own)
    changed = [span for other in near for span in _changed(_small(text), _small(other))]
    return _joined(text, (span for span in changed if _words(span.of(text))))


def _changed(text: str, other: str) -> Iterator[Span]:
    edits = word_edits(text, other)
    same = [at for at, edit in enumerate(edits) if edit.change is Change.SAME]
    first, last = (same[0], same[-1]) if same else (0, -1)
    for at, edit in enumerate(edits):
        if edit.change is not Change.REMOVED:
            continue
        end = edits[:first] if at < first else edits[last + 1 :] if at > last else None
        if end is None or any(e.change is Change.ADDED and _words(e.right.of(other)) for e in end):
            yield edit.left


def _joined(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Runs that overlap, or have nothing but space between them, as one, without marks at their ends."""
    runs: list[Span] = []
    for span in sorted(spans):
        if runs and not text[runs[-1].end : span.start].strip():
            runs[-1] = runs[-1].cover(span)
        else:
            runs.append(span)
    return tuple(_bare(text, run) for run in runs)


def _bare(text: str, run: Span) -> Span:
    words = [span for span in tokens(run.of(text)) if span.of(run.of(text))[0].isalnum()]
    return Span(words[0].start, words[-1].end).shifted(run.start) if words else run
