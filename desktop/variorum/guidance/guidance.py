"""What the editor has laid down and the analysis must respect."""

from dataclasses import dataclass, field

from variorum.guidance.equivalence import Equivalence
from variorum.text.message import Message


@dataclass(frozen=True, slots=True)
class Selector:
    """Finds a passage again after its article changed: quote, what stands around it, where it was."""

    article: str  # SHA-256 of the original
    quote: str
    prefix: str = ""
    suffix: str = ""
    start: int = 0  # in the extraction


@dataclass(frozen=True, slots=True)
class SourceEdit:
    """An editor's correction of one field of a source card."""

    article: str  # SHA-256 of the original
    field: str
    value: str


@dataclass(frozen=True, slots=True)
class OriginEdit:
    """An editor's word on where an account comes from; one name makes several accounts one origin."""

    passage: Selector
    rests_on: str | None  # a named origin; empty: an origin of its own; None: what the article says holds


@dataclass(frozen=True, slots=True)
class LinkEdit:
    """An editor's word on two paragraphs: they tell the same, or they do not."""

    a: Selector
    b: Selector
    linked: bool


@dataclass(frozen=True, slots=True)
class Raised:
    """An editor's word that passages speak of one fact and differ."""

    id: str  # of the dispute that they are
    kind: str  # of fact
    question: Message
    passages: tuple[Selector, ...]


@dataclass(frozen=True, slots=True)
class Guidance:
    """All that an editor laid down for one case."""

    put_back: frozenset[Selector] = field(default_factory=frozenset)
    left_out: frozenset[Selector] = field(default_factory=frozenset)  # of the story, by the editor
    as_printed: frozenset[Selector] = field(default_factory=frozenset)  # stretches that are not repaired
    source_edits: tuple[SourceEdit, ...] = ()
    equivalences: tuple[Equivalence, ...] = ()  # the one laid down last at the end
    origins: tuple[OriginEdit, ...] = ()  # one for each passage
    raised: tuple[Raised, ...] = ()
    links: tuple[LinkEdit, ...] = ()  # the one laid down last at the end
    order: tuple[str, ...] = ()  # SHA-256 of the originals, as they are to stand beside each other
