"""Which part of the overview map is in sight, and how near: at first all of it."""

from dataclasses import dataclass, replace

NEAREST = 12.0  # zoom


@dataclass(frozen=True, slots=True)
class Sight:
    """The map enlarged by `zoom` and moved up by `shift` pixels; heights count from where the lines begin."""

    zoom: float = 1.0
    shift: float = 0.0

    def at(self, y: float) -> float:
        """Where a height of the whole map stands now."""
        return y * self.zoom - self.shift

    def zoomed(self, zoom: float, around: float, room: float) -> "Sight":
        """Nearer or farther; what stands at `around` stays there as far as the map reaches."""
        shift = (self.shift + around) * zoom / self.zoom - around
        return Sight(zoom, max(0.0, min(shift, room * (zoom - 1))))

    def showing(self, first: float, last: float, top: float, room: float) -> "Sight":
        """Moved so that what stands now between two heights is in sight; itself if it is."""
        above, below = first - top, last - top - room
        by = above if above < 0 or last - first > room else max(0.0, min(below, above))
        if self.zoom <= 1 or not by:
            return self
        return replace(self, shift=max(0.0, min(self.shift + by, room * (self.zoom - 1))))
