"""What an article quotes, word for word, and of whom."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from variorum.article.article import Article
from variorum.fact.certainty import according, speech_verbs
from variorum.fact.fact import Passage
from variorum.fact.passages import passage
from variorum.fact.reading import ReadParagraph, read_story
from variorum.language.grammar import SUBJECTS, Grammar
from variorum.language.naming.folding import folded
from variorum.language.parse import Parse
from variorum.text.span import Span
from variorum.text.tokens import tokens

# The last of each kind may stand open at the end of a paragraph: the quotation goes on in the next.
_MARKED = re.compile(r"“([^“”]+)(?:”|$)|«([^«»]+)(?:»|$)|„([^„“”]+)[“”]|\"([^\"]+)\"")
_NEAR = 4  # tokens after the marks, where a verb of saying begins a sentence of its own
_SENTENCE = 5  # words; a paragraph of fewer is a heading, though in quotation marks
_FEWEST = 3  # words; fewer that nobody says are a label in quotation marks


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks, without the marks, and who is told to have said them."""

    passage: Passage
    speaker: str = ""  # as the article names them; empty where it does not
    key: str = ""  # by which one speaker is known in several articles
    names: frozenset[str] = frozenset()  # first names and the like, which must not contradict
    carried: bool = False  # named earlier: here stands a pronoun, or nothing


@dataclass(frozen=True, slots=True)
class _Speaker:
    """A phrase that names somebody; without a key it is a pronoun."""

    text: str
    key: str
    names: frozenset[str] = frozenset()


def quotations(article: Article, parses: Sequence[Parse]) -> tuple[Quotation, ...]:
    """All quotations of an article's story, in order; `parses` holds one parse a paragraph."""
    found: list[Quotation] = []
    named: _Speaker | None = None  # who was last told to have said something
    for read in read_story(article, parses):
        spans = tuple(marked(read.paragraph.text))
        speech = _Speech(read, spans)
        goes_on = bool(found) and found[-1].passage.paragraph == read.paragraph.number - 1
        for span in spans:
            said = speech.of(span)
            before = speech.last_named(before=span.start) or named
            here = _whom(
                said,
                before,
                alone=goes_on and speech.nothing_else and _words(read.paragraph.text) >= _SENTENCE,
                found=found,
            )
            if here is None and _words(span.of(read.paragraph.text)) < _FEWEST:
                continue
            made = Quotation(passage(article, read.paragraph, span))
            if here is not None:
                carried = said is None or not said.key
                made = replace(made, speaker=here.text, key=here.key, names=here.names, carried=carried)
                named = here
            found.append(made)
        named = speech.last_named() or named
    return tuple(found)


def _whom(
    said: _Speaker | None, before: _Speaker | None, *, alone: bool, found: Sequence[Quotation]
) -> _Speaker | None:
    """Who is named here; whom a pronoun means; who is still speaking in a paragraph of nothing but words."""
    if said is not None:
        return said if said.key else before
    last = found[-1] if alone else None
    return _Speaker(last.speaker, last.key, last.names) if last is not None and last.key else None


def _words(text: str) -> int:
    return sum(span.of(text)[0].isalnum() for span in tokens(text))


def marked(text: str) -> Iterator[Span]:
    """What stands in quotation marks, without the marks and a comma before the last."""
    for match in _MARKED.finditer(text):
        group = match.lastindex or 0
        words = match.group(group)
        start = match.start(group) + len(words) - len(words.lstrip())
        end = start + len(words.strip().rstrip(","))
        if any(c.isalnum() for c in text[start:end]):
            yield Span(start, end)


class _Speech:
    """Who says what in one paragraph, by its verbs of saying outside quotation marks."""

    def __init__(self, read: ReadParagraph, marked: Sequence[Span]) -> None:
        self._read, self._grammar = read, read.grammar
        self._inside = {index for span in marked for index in read.grammar.at(span)}
        self._verbs = [] if read.foreign else [i for i in range(len(self._grammar.tokens)) if self._says(i)]

    @property
    def nothing_else(self) -> bool:
        """Whether nothing but quotation stands in the paragraph."""
        tokens = self._grammar.tokens
        return all(i in self._inside or not t.text[:1].isalnum() for i, t in enumerate(tokens))

    def _says(self, index: int) -> bool:
        token = self._grammar.tokens[index]
        if index in self._inside or token.pos != "VERB" or token.lemma not in speech_verbs():
            return False
        return not any(self._grammar.tokens[c].dep == "nsubjpass" for c in self._grammar.children[index])

    def of(self, span: Span) -> _Speaker | None:
        """Who says these words: the subject of the nearest verb of saying of the sentence."""
        grammar = self._grammar
        inside = grammar.at(span)
        if not inside:
            return None
        first, last = inside[0], inside[-1]
        sentences = {grammar.sentence_of[first], grammar.sentence_of[last]}
        near = [v for v in self._verbs if grammar.sentence_of[v] in sentences or last < v <= last + _NEAR]
        if near:
            return self._subject(min(near, key=lambda v: min(abs(v - first), abs(v - last))), span)
        clause = None if self._read.foreign else grammar.clause_of(first)
        source = [i for i in according(grammar, clause) if i not in self._inside] if clause else []
        return _named(self._read, _head(grammar, source)) if source else None

    def last_named(self, *, before: int | None = None) -> _Speaker | None:
        """The last who is named as saying something, in the paragraph or before a place of it."""
        tokens = self._grammar.tokens
        for verb in reversed(self._verbs):
            if before is None or tokens[verb].start < before:
                named = self._subject(verb)
                if named is not None and named.key:
                    return named
        return None

    def _subject(self, verb: int, span: Span | None = None) -> _Speaker | None:
        """Of "adding" the subject of what it is said with; else the name between the words and the verb."""
        grammar = self._grammar
        above = (index for index in grammar.up(verb) if index in self._verbs)
        for index in (verb, *above):
            subject = grammar.child(index, SUBJECTS)
            if subject is not None and subject not in self._inside:
                return _named(self._read, subject)
        after = grammar.at(span)[-1] if span is not None else verb
        between = range(after + 1, verb) if after < verb else range(verb - 1, max(verb - _NEAR, 0) - 1, -1)
        for index in (*between, *range(verb + 1, min(verb + _NEAR, len(grammar.tokens)))):
            if index not in self._inside and grammar.tokens[index].pos in ("PROPN", "PRON"):
                return _named(self._read, self._last_of_name(index))
        return None

    def _last_of_name(self, index: int) -> int:
        """The surname of the name that a word belongs to."""
        tokens = self._grammar.tokens
        while index + 1 < len(tokens) and tokens[index].pos == tokens[index + 1].pos == "PROPN":
            index += 1
        return index


def _head(grammar: Grammar, phrase: Sequence[int]) -> int:
    """The word of a phrase on which the others hang."""
    within = set(phrase)
    return next((i for i in phrase if grammar.tokens[i].head not in within), phrase[0])


def _named(read: ReadParagraph, noun: int) -> _Speaker:
    """Somebody by the head of the phrase: a surname, or the office with what tells it from others."""
    grammar, text = read.grammar, read.paragraph.text
    token, base = grammar.tokens[noun], grammar.base_phrase(noun)
    if token.pos not in ("PROPN", "NOUN"):
        return _Speaker("", "")
    beside = [c for c in grammar.children[noun] if grammar.tokens[c].dep == "appos"]
    if token.pos == "NOUN" and beside and grammar.tokens[beside[0]].pos == "PROPN":
        noun, base = beside[0], sorted({*base, *grammar.base_phrase(beside[0])})
        token = grammar.tokens[noun]
    words = grammar.span(base).of(text)
    if token.pos == "NOUN":
        return _Speaker(words, folded(words))
    own = [i for i in base if grammar.tokens[i].entity == token.entity != "" and i != noun]
    return _Speaker(words, folded(token.text), frozenset(folded(grammar.tokens[i].text) for i in own) - {""})


def one_speaker(left: Quotation, right: Quotation) -> bool:
    """Whether two quotations may be of one person: the same surname, and no first names that differ."""
    if not left.key or left.key != right.key:
        return False
    return not left.names or not right.names or bool(left.names & right.names)
