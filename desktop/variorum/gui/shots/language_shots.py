"""The window in another language, and running from right to left: what fits in English must fit here too."""

from variorum.fact.fact import Kind
from variorum.gui.shots.shot import CardShots, Look, Shot
from variorum.gui.shots.steps import card_at_the_right, choose, history, settled, stale

GERMAN, DARK, HC = "de", "dark", "high-contrast"
number = choose(Kind.QUANTITY)

LANGUAGE_SHOTS = (
    Shot("80_german", language=GERMAN, case="made 5", prepare=number),
    Shot("81_german_150", language=GERMAN, scale=1.5, case="made 5", prepare=number),
    Shot(
        "82_german_narrow_dark", language=GERMAN, theme=DARK, size=(1000, 760), case="made 5", prepare=number
    ),
    Shot("83_german_first_run", language=GERMAN, case=""),
    Shot("84_german_history", language=GERMAN, case="settled 5", prepare=history),
    Shot("85_german_stale", language=GERMAN, case="settled 5", prepare=stale),
    Shot("86_german_card_right", language=GERMAN, case="made 5", prepare=card_at_the_right),
    Shot("87_mirrored", mirrored=True, case="made 5", prepare=number),
    Shot("88_mirrored_high_contrast_150", mirrored=True, theme=HC, scale=1.5, case="made 5", prepare=number),
    Shot("89_mirrored_first_run", mirrored=True, case=""),
    Shot("90_mirrored_arabic", mirrored=True, case="arabic", prepare=number),
    Shot("91_mirrored_dates_dark", mirrored=True, theme=DARK, case="made 5", prepare=choose(Kind.DATE)),
    Shot("92_mirrored_settled", mirrored=True, case="settled 5", prepare=settled),
    Shot("93_mirrored_card_right", mirrored=True, case="made 5", prepare=card_at_the_right),
)
LANGUAGE_CARDS = (
    CardShots(Look(language=GERMAN), ("prefilled", "stale")),
    CardShots(Look(language=GERMAN), ("prefilled",), upright=True),
    CardShots(Look(mirrored=True), ("prefilled", "stale")),
)
