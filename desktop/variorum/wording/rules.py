"""Says in a sentence what each rule takes as low, best and high."""

from variorum.dispute.decision import Rule
from variorum.text.message import Message
from variorum.translation import later
from variorum.wording.sentences import say

_TEXTS = {
    Rule.OWN: later("You give low, best and high yourself."),
    Rule.LATEST: (
        later(
            "Best is what the article published last gives; low and high span what all accounts admit. "
            "Of the dead, a higher exact figure that is as well supported stands."
        )
    ),
    Rule.UCDP: (
        later(
            "As UCDP does: best is what most independent origins give, "
            "low and high span what all accounts admit."
        )
    ),
    Rule.CONSERVATIVE: later(
        "As ACLED does: best and low are the lowest figure given; of dates, the earliest."
    ),
    Rule.MEDIAN: later("Best is the middle one of what the independent origins give, each counted once."),
}


def rule_text(rule: Rule) -> str:
    """What a rule does."""
    return say(Message(_TEXTS[rule]))
