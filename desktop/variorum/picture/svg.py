"""Writes a picture as SVG: roles become classes and colours."""

from collections.abc import Mapping
from html import escape

from variorum.picture.picture import Picture
from variorum.picture.shapes import Circle, Fade, Hatch, Line, Polygon, Rect, Shape, Text

_HATCH_STEP = 5.0


def variables(roles: Mapping[str, str]) -> dict[str, str]:
    """Instead of colours, the names under which a style sheet gives them: var(--on-ink)."""
    return {role: f"var(--{role.replace(' ', '-')})" for role in roles}


def svg(picture: Picture, palette: Mapping[str, str], *, prefix: str = "p") -> str:
    """`prefix` keeps the ids of several pictures on one page apart."""
    width, height = _n(picture.width), _n(picture.height)
    drawn = "".join(_drawn(shape, palette, f"{prefix}-{n}") for n, shape in enumerate(picture.shapes))
    words = escape(picture.description)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="picture" role="img" '
        f'width="{width}" height="{height}" viewBox="0 0 {width} {height}" '
        f'aria-label="{words}"><title>{words}</title>{drawn}</svg>'
    )


def _drawn(shape: Shape, palette: Mapping[str, str], name: str) -> str:
    colour = palette.get(shape.role, "currentColor")
    match shape:
        case Line():
            return _line(shape, colour)
        case Rect():
            return (
                f'<rect {_box(shape)} {_class(shape)} style="fill:{colour}" opacity="{_n(shape.opacity)}"/>'
            )
        case Circle():
            inside = colour if shape.filled else palette.get("pane", "white")
            return (
                f'<circle {_class(shape)} cx="{_n(shape.x)}" cy="{_n(shape.y)}" r="{_n(shape.radius)}" '
                f'style="fill:{inside};stroke:{colour};stroke-width:1.5"/>'
            )
        case Polygon():
            return _polygon(shape, colour, palette.get("pane", "white"))
        case Text():
            return _text(shape, colour)
        case Fade():
            return _fade(shape, colour, name)
        case Hatch():
            return _hatch(shape, colour)


def _line(line: Line, colour: str) -> str:
    ends = f'x1="{_n(line.x1)}" y1="{_n(line.y1)}" x2="{_n(line.x2)}" y2="{_n(line.y2)}"'
    stroke = f"stroke:{colour};stroke-width:{_n(line.width)}{_dash(line.dash)}"
    return f'<line {_class(line)} {ends} style="{stroke}"/>'


def _polygon(polygon: Polygon, colour: str, paper: str) -> str:
    points = " ".join(f"{_n(x)},{_n(y)}" for x, y in polygon.points)
    tag = "polygon" if polygon.closed else "polyline"
    inside = colour if polygon.filled else paper if polygon.closed else "none"
    style = f"fill:{inside};stroke:{colour};stroke-width:{_n(polygon.width)}{_dash(polygon.dash)}"
    return f'<{tag} {_class(polygon)} points="{points}" style="{style}"/>'


def _text(text: Text, colour: str) -> str:
    weight = ' font-weight="600"' if text.strong else ""
    return (
        f'<text {_class(text)} x="{_n(text.x)}" y="{_n(text.y)}" font-size="{_n(text.size)}" '
        f'text-anchor="{text.anchor.value}"{weight} style="fill:{colour}">{escape(text.text)}</text>'
    )


def _fade(fade: Fade, colour: str, name: str) -> str:
    stops = "".join(
        f'<stop offset="{_n(place)}" style="stop-color:{colour};stop-opacity:{_n(opacity)}"/>'
        for place, opacity in fade.stops
    )
    return (
        f'<linearGradient id="{escape(name)}">{stops}</linearGradient>'
        f'<rect {_class(fade)} {_box(fade)} fill="url(#{escape(name)})"/>'
    )


def _hatch(hatch: Hatch, colour: str) -> str:
    lines = "".join(
        f"M{_n(x1)} {_n(y1)}L{_n(x2)} {_n(y2)}" for x1, y1, x2, y2 in hatch_lines(hatch, step=_HATCH_STEP)
    )
    return (
        f'<g {_class(hatch)} style="stroke:{colour};fill:none"><path d="{lines}" stroke-width="1"/>'
        f'<rect {_box(hatch)} stroke-width="1" stroke-dasharray="3 2"/></g>'
    )


def hatch_lines(hatch: Hatch, *, step: float) -> list[tuple[float, float, float, float]]:
    """45° lines, rising to the right, cut off at the box."""
    lines = []
    offset = step
    while offset < hatch.width + hatch.height:
        x1, x2 = max(0.0, offset - hatch.height), min(offset, hatch.width)
        lines.append((hatch.x + x1, hatch.y + offset - x1, hatch.x + x2, hatch.y + offset - x2))
        offset += step
    return lines


def _class(shape: Shape) -> str:
    return f'class="{type(shape).__name__.lower()} {escape(shape.role.replace(" ", "-"))}"'


def _box(box: Rect | Fade | Hatch) -> str:
    return f'x="{_n(box.x)}" y="{_n(box.y)}" width="{_n(box.width)}" height="{_n(box.height)}"'


def _dash(dash: tuple[float, ...]) -> str:
    return f";stroke-dasharray:{' '.join(map(_n, dash))}" if dash else ""


def _n(number: float) -> str:
    """Two decimals at the most: no eye sees more."""
    return f"{number:.2f}".rstrip("0").rstrip(".")
