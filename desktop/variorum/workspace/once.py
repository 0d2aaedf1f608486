"""Has a model read each paragraph that was not read before, once; everything else comes from the cache."""

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, TypeVar

from variorum.record.cache import parse_key

Reading = TypeVar("Reading")


class Kept(Protocol[Reading]):
    """Readings by key; of each paragraph one."""

    def get(self, key: str) -> tuple[Reading, ...] | None: ...

    def put(self, key: str, read: tuple[Reading, ...]) -> None: ...


def read_once(
    texts: Iterable[str],
    *,
    version: str,
    cache: Kept[Reading] | None,
    read: Callable[[Sequence[str]], Iterable[Reading]],
) -> dict[str, Reading]:
    """Text → how it was read. What is not known yet is read in one go, which models do faster."""
    keys = {text: parse_key([text], version=version) for text in texts}
    found: dict[str, Reading] = {}
    for text, key in keys.items():
        kept = cache.get(key) if cache else None
        if kept is not None and len(kept) == 1:
            found[text] = kept[0]
    missing = [text for text in keys if text not in found]
    for text, reading in zip(missing, read(missing) if missing else (), strict=True):
        found[text] = reading
        if cache:
            cache.put(keys[text], (reading,))
    return found
