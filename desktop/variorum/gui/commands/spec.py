"""What is said of an action: its words, where it is found, its keys and what is called."""

from dataclasses import dataclass

from variorum.translation import later

REVIEW_PAGE, ACCOUNT_PAGE = "review", "account"
PAGES = {REVIEW_PAGE: later("Check what was read"), ACCOUNT_PAGE: later("Reconciled account")}
COVERED = ("&Row", "&Dispute")  # menus of what a page covers


@dataclass(frozen=True, slots=True)
class Spec:
    """One action. `call` is a method of `Commands`; `local` ones work only in card, list and synopsis.

    Those of a `page` work only while that one has the whole place.
    """

    name: str
    text: str
    call: str
    keys: tuple[str, ...] = ()
    menu: str = ""
    icon: str = ""
    local: bool = False
    page: str = ""  # its name, one of PAGES
    checkable: bool = False
    needs_case: bool = True
    tip: str = ""


def meet(one: Spec, other: Spec) -> bool:
    """Whether both may be called at the same place, so that a key can be only one's."""
    if one.page == other.page:
        return True
    if one.page and other.page:
        return False
    anywhere = other if one.page else one
    return not anywhere.local and anywhere.menu not in COVERED
