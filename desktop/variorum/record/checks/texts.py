"""Whether the originals and extractions are the very bytes that were kept."""

from dataclasses import dataclass, field
from hashlib import sha256

from sqlalchemy import Connection, select

from variorum.guidance.guidance import Selector
from variorum.record import schema
from variorum.record.checks.damage import Damage
from variorum.record.revision import Revision


@dataclass(slots=True)
class Texts:
    """What is known of the texts of a record once they are checked."""

    originals: int = 0
    absent: int = 0  # originals whose bytes are not here: erased, or handed over without
    extractions: dict[str, str] = field(default_factory=dict)  # SHA-256 → text; without those not here

    def stands(self, selector: Selector, extraction: str) -> bool | None:
        """Whether the text says what a selector quotes; None where the text is not here."""
        text = self.extractions.get(extraction)
        if text is None:
            return None
        start, quote = selector.start, selector.quote
        first = max(0, start - len(selector.prefix))
        stretch = text[first : start + len(quote) + len(selector.suffix)]
        return start >= 0 and stretch == selector.prefix + quote + selector.suffix

    def check_quotes(self, revision: Revision) -> int:
        """How many quotes of a revision stand in their texts; Damage where one does not."""
        stand = 0
        for snapshot in filter(None, (revision.snapshot, *revision.parts)):
            for witness in snapshot.witnesses:
                stand += self._check(witness.selector, witness.extraction)
            for anchor in snapshot.evidence:
                stand += self._check(anchor.selector, anchor.extraction)
        return stand

    def _check(self, selector: Selector, extraction: str) -> bool:
        stands = self.stands(selector, extraction)
        if stands is False:
            raise Damage(f"it quotes “{selector.quote}”, which its article does not say")
        return stands is True


def checked_texts(connection: Connection) -> Texts:
    texts = Texts()
    for hash, data in connection.execute(select(schema.original)):
        texts.originals += 1
        texts.absent += not data
        if data and sha256(data).hexdigest() != hash:
            raise Damage(f"original {hash[:12]}: its bytes are not those that were kept")
    for hash, text in connection.execute(select(schema.extraction)):
        if not text:
            continue
        if sha256(text).hexdigest() != hash:
            raise Damage(f"extraction {hash[:12]}: its text is not the one that was kept")
        texts.extractions[hash] = text.decode("utf-8", "surrogatepass")
    return texts
