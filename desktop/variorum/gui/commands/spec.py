"""What is said of an action: its words, where it is found, its keys and what is called."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spec:
    """One action. `call` is a method of `Commands`; `local` ones work only in card, list and synopsis.

    Those of a `page` work only on a page that has the whole place and takes them.
    """

    name: str
    text: str
    call: str
    keys: tuple[str, ...] = ()
    menu: str = ""
    icon: str = ""
    local: bool = False
    page: bool = False
    checkable: bool = False
    needs_case: bool = True
    tip: str = ""
