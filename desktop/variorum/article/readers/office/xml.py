"""Walks the XML of an office document by local names, so that every edition of a format reads alike."""

from typing import Any


def local(element: Any) -> str:
    """An element's name without its namespace; empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Any, name: str) -> str | None:
    """An attribute by its local name."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return str(value)
    return None


def child(element: Any, *path: str) -> Any:
    """The first descendant along a path of local names, or None."""
    for name in path:
        element = next((one for one in element if local(one) == name), None)
        if element is None:
            return None
    return element


def value(element: Any, *path: str) -> str | None:
    """The attribute `val` of the first descendant along a path."""
    found = child(element, *path)
    return None if found is None else attribute(found, "val")


def texts_by_name(root: Any) -> dict[str, str]:
    """Every element that holds a text and no element, by its local name: properties of a document."""
    found: dict[str, str] = {}
    for element in root.iter():
        if local(element) and not len(element) and (element.text or "").strip():
            found.setdefault(local(element), element.text.strip()[:2000])
    return found
