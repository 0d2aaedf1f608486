"""Which pictures are taken: what differs by look is taken in every look, the rest in the plain one."""

from variorum.dispute.decision import State
from variorum.fact.fact import Kind
from variorum.gui.shots.aligning_shots import ALIGNING
from variorum.gui.shots.at_desk_shots import AT_DESK
from variorum.gui.shots.cluster_shots import CLUSTERS
from variorum.gui.shots.dispute_shots import DISPUTES
from variorum.gui.shots.inquiry_shots import INQUIRY
from variorum.gui.shots.language_shots import LANGUAGE_CARDS, LANGUAGE_SHOTS
from variorum.gui.shots.others_shots import OTHERS
from variorum.gui.shots.reach_shots import REACH
from variorum.gui.shots.report_shots import REPORT_SHOTS
from variorum.gui.shots.review_shots import REVIEW_SHOTS
from variorum.gui.shots.shot import CardShots, Look, Shot
from variorum.gui.shots.steps import (
    action,
    card_at_the_right,
    choose,
    earlier,
    fail,
    find,
    history,
    last_row,
    narrow_list_to,
    row_of_longest,
    settled,
    stale,
    work,
)

DARK, HC = "dark", "high-contrast"
number = choose(Kind.QUANTITY)
STATES = ("prefilled", *(str(state) for state in State if state is not State.ORPHANED))
LOOKS = tuple(Look(theme, scale) for theme in ("light", DARK, HC) for scale in (1.0, 1.5))

SAMPLE = (
    Shot("01_main_light", prepare=number),
    Shot("02_main_dark", theme=DARK, prepare=number),
    Shot("03_high_contrast_150", theme=HC, scale=1.5, prepare=number),
    Shot("04_first_run", case=""),
    Shot("05_card_date", prepare=choose(Kind.DATE)),
    Shot("06_card_name", prepare=choose(Kind.NAME)),
    Shot("07_card_label", prepare=choose(Kind.LABEL)),
    Shot("08_card_claim", prepare=choose(Kind.CONTROL)),
    Shot("09_settled", prepare=settled),
    Shot("10_history", prepare=history),
    Shot("11_stale", prepare=stale),
    Shot("12_card_right", prepare=card_at_the_right),
    Shot("13_first_run_dark", theme=DARK, case=""),
    Shot("14_main_light_150", scale=1.5, prepare=number),
    Shot("15_main_dark_150", theme=DARK, scale=1.5, prepare=number),
    Shot("16_main_high_contrast", theme=HC, prepare=number),
    Shot("17_first_run_high_contrast_150", theme=HC, scale=1.5, case=""),
    Shot("18_card_right_dark", theme=DARK, prepare=card_at_the_right),
    Shot("19_stale_dark", theme=DARK, prepare=stale),
    Shot("20_stale_high_contrast_150", theme=HC, scale=1.5, prepare=stale),
    Shot("21_earlier_folded", prepare=earlier(Kind.QUANTITY, unfolded=False)),
    Shot("22_earlier", prepare=earlier(Kind.QUANTITY, unfolded=True)),
    Shot("23_earlier_name_dark", theme=DARK, prepare=earlier(Kind.NAME, unfolded=True)),
    Shot("24_earlier_high_contrast_150", theme=HC, scale=1.5, prepare=earlier(Kind.QUANTITY, unfolded=True)),
)
WINDOW = (
    Shot("30_one_article", case="made 1"),
    Shot("31_five_articles", case="made 5", prepare=number),
    Shot("32_ten_articles", case="made 10", prepare=number),
    Shot("33_ten_articles_dark_150", theme=DARK, scale=1.5, case="made 10", prepare=number),
    Shot("34_empty_list", case="made 5", prepare=narrow_list_to("no such words")),
    Shot("35_busy", case="made 5", prepare=work, busy=True),
    Shot("36_failed", case="made 5", prepare=fail),
    Shot("37_failed_dark", theme=DARK, case="made 5", prepare=fail),
    Shot("38_find", case="made 5", prepare=find("vessary")),
    Shot("39_left_out_row", case="made 5", prepare=last_row),
    Shot("40_long_paragraph", case="long", prepare=row_of_longest),
    Shot("41_arabic", case="arabic", prepare=number),
    Shot("42_arabic_high_contrast_150", theme=HC, scale=1.5, case="arabic", prepare=number),
    Shot("43_narrow", case="made 5", size=(1000, 760), prepare=number),
    Shot("44_narrow_dark", theme=DARK, case="made 5", size=(1000, 760), prepare=number),
    Shot("45_text_at_200", case="made 5", zoom=200, prepare=number),
    Shot("46_all_rows", case="made 5", prepare=action("rows_all")),
    Shot("47_busy_first_run", case="", prepare=work, busy=True),
    Shot("48_wide", case="made 10", size=(2560, 1200), prepare=number),
)
SHOTS = (
    *SAMPLE,
    *WINDOW,
    *ALIGNING,
    *INQUIRY,
    *DISPUTES,
    *AT_DESK,
    *REVIEW_SHOTS,
    *LANGUAGE_SHOTS,
    *REPORT_SHOTS,
    *REACH,
    *OTHERS,
    *CLUSTERS,
)

CARDS = (
    CardShots(Look("light"), STATES),
    CardShots(Look(DARK), STATES),
    CardShots(Look(HC, 1.5), STATES),
    CardShots(Look("light", 1.5), ("prefilled",)),
    CardShots(Look(HC), ("prefilled",)),
    CardShots(Look("light"), ("prefilled", "stale"), upright=True),
    CardShots(Look(DARK), ("prefilled",), upright=True),
    *LANGUAGE_CARDS,
)
