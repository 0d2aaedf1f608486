"""In which order columns stand after one of them was moved; what is out of view keeps its neighbours."""

from collections.abc import Sequence


def dropped(order: Sequence[str], shown: Sequence[str], article: str, at: int) -> tuple[str, ...]:
    """The order after a column was let go before the shown column `at`, or after the last."""
    rest = [one for one in order if one != article]
    others = [one for one in shown[at:] if one != article]
    if others:
        place = rest.index(others[0])
    else:
        before = [one for one in shown[:at] if one != article]
        place = rest.index(before[-1]) + 1 if before else len(rest)
    return (*rest[:place], article, *rest[place:])


def stepped(order: Sequence[str], shown: Sequence[str], article: str, by: int) -> tuple[str, ...]:
    """The order after a column has passed its neighbour in view; the same where it has none."""
    at = shown.index(article) if article in shown else -1
    if at < 0 or not 0 <= at + by < len(shown):
        return tuple(order)
    return dropped(order, shown, article, at + by + (by > 0))
