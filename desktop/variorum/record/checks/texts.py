"""Whether the originals and extractions are the very bytes that were kept."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from sqlalchemy import Connection, select

from variorum.record import schema
from variorum.record.checks.damage import Damage
from variorum.record.revision import Revision
from variorum.record.snapshot import Anchor, Witness
from variorum.translation import tr


@dataclass(slots=True)
class Texts:
    """What is known of the texts of a record once they are checked."""

    originals: int = 0
    absent: int = 0  # originals whose bytes are not here: erased, or handed over without
    extractions: dict[str, str] = field(default_factory=dict)  # SHA-256 → text; without those not here
    named: set[str] = field(default_factory=set)  # SHA-256 of all, also of those not here

    def check_quotes(self, revision: Revision) -> int:
        """How many quotes of a revision stand in their texts; Damage where one does not."""
        snapshots = (revision.snapshot, *revision.parts) if revision.parts else (revision.snapshot,)
        stand = 0
        for snapshot in snapshots:
            if snapshot is not None:
                stand += self._standing(snapshot.witnesses) + self._standing(snapshot.evidence)
        return stand

    def _standing(self, quoting: Sequence[Witness | Anchor]) -> int:
        """How many of them are quoted from a text that is here."""
        stand, texts = 0, self.extractions
        for one in quoting:
            text, place = texts.get(one.extraction), one.selector
            if text is None:
                continue
            said = place.prefix + place.quote + place.suffix
            first = place.start - len(place.prefix)
            if first < 0 or not text.startswith(said, first):
                raise Damage(tr("it quotes “{quote}”, which its article does not say", quote=place.quote))
            stand += 1
        return stand


def checked_texts(connection: Connection) -> Texts:
    texts = Texts()
    for hash, data in connection.execute(select(schema.original)):
        texts.originals += 1
        texts.named.add(hash)
        texts.absent += not data
        if data and sha256(data).hexdigest() != hash:
            raise Damage(tr("original {hash}: its bytes are not those that were kept", hash=hash[:12]))
    for hash, text in connection.execute(select(schema.extraction)):
        texts.named.add(hash)
        if not text:
            continue
        if sha256(text).hexdigest() != hash:
            raise Damage(tr("extraction {hash}: its text is not the one that was kept", hash=hash[:12]))
        texts.extractions[hash] = text.decode("utf-8", "surrogatepass")
    return texts
