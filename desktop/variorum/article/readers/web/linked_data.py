"""Reads the particulars that a page states for search engines (JSON-LD), however broken they are."""

import html
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

_MOST_SCRIPTS = 20
_LONGEST_SCRIPT = 1 << 20
_MOST_NODES = 3000
_MOST_NAMES = 20
_WRAPPING = re.compile(
    r"\A\s{0,99}(?:<!--|//\s?<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s?\]\]>|\]\]>)\s{0,99};?\s{0,99}\Z"
)
_LAST_COMMA = re.compile(r",(\s{0,99}[}\]])")
_FIELD = re.compile(
    r'"(headline|datePublished|dateModified|articleBody|inLanguage|url)"\s{0,20}:\s{0,20}"((?:[^"\\]|\\.){1,2000})"'
)
_ARTICLES = ("Article", "Posting", "Report", "Review")
# Where an article names others: what stands beside or within it, not itself.
_OF_OTHERS = (
    "isPartOf",
    "hasPart",
    "mentions",
    "itemListElement",
    "relatedLink",
    "isBasedOn",
    "citation",
    "comment",
)

Node = Mapping[str, Any]


def linked_data(tree: Any, *, address: str | None) -> dict[str, Any]:
    """What the page says of its article; of several, of the one that goes by the page's own address."""
    nodes = [node for text in _scripts(tree) for node in _nodes(_loaded(text))]
    known = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    articles = [node for node in nodes if _is_article(node)]
    if not articles:
        return {}
    own = (node for node in articles if address and address in (_address(node), node.get("@id")))
    return _fields(next(own, articles[0]), known)


def _scripts(tree: Any) -> Iterator[str]:
    found = (s for s in tree.iter("script") if "ld+json" in (s.get("type") or "").lower())
    for number, script in enumerate(found):
        if number < _MOST_SCRIPTS:
            yield (script.text or "")[:_LONGEST_SCRIPT]


def _loaded(text: str) -> object:
    """The block as JSON; mended where a program left it wrapped, escaped or with a comma too many."""
    text = _WRAPPING.sub("", text)
    for mend in (str, html.unescape, lambda t: _LAST_COMMA.sub(r"\1", t)):
        try:
            return json.loads(mend(text), strict=False)
        except (ValueError, RecursionError):
            continue
    return _picked(text)


def _picked(text: str) -> object:
    """The plain fields of a block that is no JSON at all; each counts where it stands first."""
    found: dict[str, str] = {}
    for name, value in _FIELD.findall(text[:200_000]):
        found.setdefault(name, re.sub(r"\\(.)", r"\1", value))
    return {"@type": "Article", **found} if "headline" in found else None


def _nodes(loaded: object) -> Iterator[Node]:
    """Every object of a block, outermost first, but those of other articles."""
    waiting: list[object] = [loaded]
    for seen, node in enumerate(waiting):
        if seen > _MOST_NODES:
            return
        if isinstance(node, dict):
            yield node
            waiting += [v for k, v in node.items() if isinstance(v, dict | list) and k not in _OF_OTHERS]
        elif isinstance(node, list):
            waiting += node[:_MOST_NODES]


def _is_article(node: Node) -> bool:
    kind = node.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    named = any(isinstance(k, str) and k.endswith(_ARTICLES) for k in kinds)
    return named and bool(node.get("headline") or node.get("datePublished"))


def _fields(node: Node, known: Mapping[str, Node]) -> dict[str, Any]:
    return {
        "title": _name(node.get("headline"), known),
        "outlet": _name(node.get("publisher"), known),
        "byline": _name(node.get("author") or node.get("creator"), known),
        "published": _name(node.get("datePublished"), known),
        "updated": _name(node.get("dateModified"), known),
        "url": _address(node),
        "language": _name(node.get("inLanguage"), known),
    }


def _address(node: Node) -> str | None:
    return _name(node.get("url"), {}, keys=("@id", "url")) or _name(
        node.get("mainEntityOfPage"), {}, keys=("@id", "url")
    )


def _name(value: Any, known: Mapping[str, Node], *, keys: Sequence[str] = ("name", "@value")) -> str | None:
    """The name of a person or body, however it is put: by itself, as an object, by its id, several joined."""
    if isinstance(value, dict):
        value = known.get(str(value.get("@id")), value) if not any(value.get(k) for k in keys) else value
        value = next((value.get(key) for key in keys if value.get(key)), None)
    if isinstance(value, list):
        names = [_name(item, known, keys=keys) for item in value[:_MOST_NAMES] if not isinstance(item, list)]
        value = ", ".join(dict.fromkeys(name for name in names if name))
    return html.unescape(value).strip() or None if isinstance(value, str) else None
