"""What is said of an action: its words, where it is found, its keys and what is called."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spec:
    """One action. `call` is a method of `Commands`; `local` ones work only in card, list and synopsis."""

    name: str
    text: str
    call: str
    keys: tuple[str, ...] = ()
    menu: str = ""
    icon: str = ""
    local: bool = False
    checkable: bool = False
    needs_case: bool = True
    tip: str = ""
