"""What the desk says of a dispute, in a few words."""

from variorum.dispute.desk import Ask, Desk
from variorum.translation import tr, trn


def desk_texts(desk: Desk) -> tuple[str, ...]:
    """Who is to settle it, who signed it off or is to, and how much was said about it; what there is."""
    assigned = tr("for {editor}", editor=desk.assigned) if desk.assigned else ""
    return tuple(
        filter(None, (assigned, sign_off_text(desk), *map(ask_text, desk.asked), comments_text(desk)))
    )


def sign_off_text(desk: Desk) -> str:
    """Who stands for the decision in force; or that one was signed off which is not in force any more."""
    if desk.holding:
        return tr("signed off by {editors}", editors=signers(desk))
    return tr("sign-off lapsed") if desk.lapsed else ""


def signers(desk: Desk) -> str:
    return ", ".join(one.editor for one in desk.holding)


def ask_text(ask: Ask) -> str:
    return (
        tr("{editor} is to sign it off", editor=ask.of) if ask.of else tr("a second editor is to sign it off")
    )


def comments_text(desk: Desk) -> str:
    count = len(desk.comments)
    return trn("{number} comment", "{number} comments", count) if count else ""
