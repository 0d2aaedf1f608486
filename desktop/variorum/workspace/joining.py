"""Joins and parts rows by hand: what takes several links is one step, and is undone as one."""

from collections.abc import Iterable, Iterator, Sequence

from variorum.alignment.by_hand import Pair, pair
from variorum.alignment.link import Place
from variorum.dispute.decision import Reconciliation
from variorum.errors import DecisionRefused, UnknownThing
from variorum.record import history as histories
from variorum.record import steps
from variorum.record.snapshot import paragraph_selector
from variorum.record.together import One as Step
from variorum.record.together import together
from variorum.translation import tr
from variorum.workspace.changes import DECIDED, Answer, Changes
from variorum.workspace.opened import Opened


class Joining(Opened):
    """Each method is one revision group; no article is read again for it, and no dispute changes."""

    def pin(self, case: str, one: Place, other: Place, *, reason: str = "") -> Answer[Reconciliation]:
        """Link two paragraphs by hand, and let nothing that was parted by hand keep them out of one row."""
        opened = self.open_case(case)
        _refuse_pair(opened, one, other)
        said = self._said(opened)
        if said.get(pair(one, other)):
            raise DecisionRefused(tr("These paragraphs are linked by hand already."))
        rows = [_row_of(opened, place) for place in (one, other)]
        apart = [p for p in _pairs(*rows) if said.get(p) is False and p != pair(one, other)]
        free = [_leaving(opened, p) for p in apart]
        return self._together(opened, [*free, _linking(opened, pair(one, other), linked=True, reason=reason)])

    def join(
        self, case: str, these: Sequence[Place], those: Sequence[Place], *, reason: str = ""
    ) -> Answer[Reconciliation]:
        """Say that these paragraphs tell the same as those: each two of two articles are linked."""
        opened = self.open_case(case)
        said = self._said(opened)
        wanted = list(dict.fromkeys(_pairs(these, those)))
        if not wanted:
            raise DecisionRefused(
                tr("These are paragraphs of one article: there is nothing to set beside them.")
            )
        new = [p for p in wanted if not said.get(p)]
        if not new:
            raise DecisionRefused(tr("These are joined by hand already."))
        return self._together(opened, [_linking(opened, p, linked=True, reason=reason) for p in new])

    def part(
        self, case: str, going: Sequence[Place], staying: Sequence[Place], *, reason: str = ""
    ) -> Answer[Reconciliation]:
        """Say that these paragraphs do not tell the same as those: no two of them stand in one row."""
        opened = self.open_case(case)
        said = self._said(opened)
        new = [p for p in dict.fromkeys(_pairs(going, staying)) if said.get(p) is not False]
        if not new:
            raise DecisionRefused(tr("Nothing stands beside it that it could be split from."))
        return self._together(opened, [_linking(opened, p, linked=False, reason=reason) for p in new])

    def leave_to_program(
        self, case: str, one: Place, other: Place, *, reason: str = ""
    ) -> Answer[Reconciliation]:
        """Take back what was said of two paragraphs by hand: they are linked where the program finds so."""
        opened = self.open_case(case)
        if pair(one, other) not in self._said(opened):
            raise DecisionRefused(tr("Nothing was said of these paragraphs by hand."))
        return self._together(opened, [_leaving(opened, pair(one, other), reason)])

    def say_why(
        self, case: str, these: Sequence[Place], those: Sequence[Place], *, reason: str
    ) -> Answer[Reconciliation]:
        """Give the reason for what was said by hand of these and those; it stands as it was."""
        opened = self.open_case(case)
        said = self._said(opened)
        pairs = [p for p in dict.fromkeys(_pairs(these, those)) if p in said]
        if not pairs:
            raise DecisionRefused(tr("Nothing was said of these paragraphs by hand."))
        return self._together(opened, [_explaining(opened, p, reason) for p in pairs])

    def _said(self, opened: Reconciliation) -> dict[Pair, bool]:
        """What an editor said of pairs of paragraphs, as the articles are read now."""
        from variorum.record.arranging import by_hand

        history = self._kept_in(opened.case).record.history(opened.case)
        return by_hand(opened.comparison, histories.guidance(history))

    def _together(self, opened: Reconciliation, wanted: Sequence[Step]) -> Answer[Reconciliation]:
        pen = self._pen(opened.case)
        now = self._kept_in(opened.case).lay_down(opened, lambda history: together(history, pen, wanted))
        return Answer(now, Changes.ALIGNMENT | DECIDED)


def _pairs(these: Iterable[Place], those: Iterable[Place]) -> Iterator[Pair]:
    others = tuple(those)
    return (pair(one, other) for one in these for other in others if one.article != other.article)


def _row_of(opened: Reconciliation, place: Place) -> list[Place]:
    """The paragraphs of the row that holds one; it alone where it stands in none."""
    for row in opened.comparison.rows:
        if place.paragraph in row.cells.get(place.article, ()):
            return [Place(article, number) for article, numbers in row.cells.items() for number in numbers]
    return [place]


def _linking(opened: Reconciliation, places: Pair, *, linked: bool, reason: str) -> Step:
    passages = _passages(opened, places)
    return lambda history, pen: steps.link(history, pen, passages, linked=linked, reason=reason)


def _explaining(opened: Reconciliation, places: Pair, reason: str) -> Step:
    passages = _passages(opened, places)
    return lambda history, pen: steps.say_why_linked(history, pen, passages, reason=reason)


def _leaving(opened: Reconciliation, places: Pair, reason: str = "") -> Step:
    passages = _passages(opened, places)
    return lambda history, pen: steps.leave_to_program(history, pen, passages, reason=reason)


def _passages(opened: Reconciliation, places: Pair) -> steps.Pair:
    _refuse_pair(opened, *places)
    a, b = (paragraph_selector(opened.comparison.article(p.article), p.paragraph) for p in places)
    return a, b


def _refuse_pair(opened: Reconciliation, *places: Place) -> None:
    """DecisionRefused or UnknownThing where these cannot stand beside each other."""
    ids = {article.id for article in opened.comparison.articles}
    for place in places:
        if place.article not in ids:
            raise UnknownThing(
                tr("The case “{case}” has no article “{article}”.", case=opened.case, article=place.article)
            )
        article = opened.comparison.article(place.article)
        paragraph_selector(article, place.paragraph)  # refuses one that is not there
        if not article.paragraph(place.paragraph).in_story:
            words = tr(
                "Paragraph {number} of “{article}” is left out of the story; put it back before you link it.",
                number=place.paragraph,
                article=place.article,
            )
            raise DecisionRefused(words)
    if len({place.article for place in places}) < len(places):
        raise DecisionRefused(tr("Paragraphs are linked between two articles; both of these are of one."))
