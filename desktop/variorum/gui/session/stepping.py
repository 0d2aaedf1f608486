"""Which dispute comes next when the list is walked with the keys."""

from collections.abc import Collection, Sequence


def neighbour(
    order: Sequence[str], current: str | None, by: int, *, among: Collection[str] | None = None
) -> str | None:
    """The next dispute (`by` > 0) or the one before; None at the end of the list.

    With `among`, the nearest of those: forward the search goes on at the top
    when it has come to the end, so that none that waits is passed over.
    """
    forward = by > 0
    at = order.index(current) if current in order else (-1 if forward else len(order))
    found = order[at + 1 :] if forward else order[:at][::-1]
    if among is not None:
        round_about = order[: at + 1] if forward else ()
        found = [dispute for dispute in (*found, *round_about) if dispute in among and dispute != current]
    return found[0] if found else None
