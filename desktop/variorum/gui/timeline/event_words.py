"""An event as a sentence, for those who hear the window."""

from variorum.gui.synopsis.spoken import state_in_line
from variorum.translation import tr
from variorum.wording.decisions import value_as_decided
from variorum.wording.values import value_text
from variorum.workspace.events import Event


def spoken(event: Event) -> str:
    """What happened, how that stands, and when every article says that it did."""
    told = "; ".join(f"{', '.join(row.letters)}: {value_text(row.moment)}" for row in event.rows)
    best = event.decision.best if event.decision else None
    parts = [state_in_line(event.state)] if event.state else []
    parts += [told]
    parts += [tr("best account {best}", best=value_as_decided(best))] if best else []
    asked = event.what if event.what.endswith(("?", "…")) else event.what.rstrip(".") + "."
    return f"{asked} {'. '.join(parts)}."
