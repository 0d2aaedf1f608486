"""The words that an editor has gathered so far, and which of the passages offered were ticked."""

from dataclasses import dataclass, field

from variorum.workspace.raising import Heard, Proposal, Words


@dataclass(slots=True)
class Gathered:
    """Words selected in the columns stay listed when they are unticked; those offered only while they are."""

    own: list[Words] = field(default_factory=list)
    off: set[tuple[str, int, int | None]] = field(default_factory=set)  # own ones that are unticked
    taken: list[Words] = field(default_factory=list)  # offered, and ticked

    @property
    def words(self) -> tuple[Words, ...]:
        """What the dispute would be made of."""
        return (*(one for one in self.own if place(one) not in self.off), *self.taken)

    def add(self, words: Words) -> None:
        """Take words of a column; they replace those that they overlap."""
        self.own = [one for one in self.own if not _overlap(one, words)]
        self.taken = [one for one in self.taken if not _overlap(one, words)]
        self.off.discard(place(words))
        self.own.append(words)

    def tick(self, words: Words, *, on: bool) -> None:
        here = place(words)
        if here in {place(one) for one in self.own}:
            (self.off.discard if on else self.off.add)(here)
        elif on:
            self.taken.append(words)
        else:
            self.taken = [one for one in self.taken if place(one) != here]

    def listed(self, proposal: Proposal) -> tuple[tuple[Heard, bool], ...]:
        """Every passage with whether it is ticked: the words by hand, then those that are offered."""
        heard = {place(one.words): one for one in proposal.heard}
        shown = [
            (heard.get(place(one)) or Heard(one, None, ""), place(one) not in self.off) for one in self.own
        ]
        taken = [(heard[place(one)], True) for one in self.taken if place(one) in heard]
        known = {place(one.words) for one, _ in (*shown, *taken)}
        offered = [(one, False) for one in proposal.offered if place(one.words) not in known]
        return (*shown, *taken, *offered)


def place(words: Words) -> tuple[str, int, int | None]:
    return words.article, words.paragraph, words.start


def _overlap(one: Words, other: Words) -> bool:
    if (one.article, one.paragraph) != (other.article, other.paragraph):
        return False
    a, b = one.start or 0, other.start or 0
    return a < b + len(other.quote) and b < a + len(one.quote)
