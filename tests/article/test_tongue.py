"""The language of an article is told from its small words or its script."""

import pytest

from variorum.article.tongue import language_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The council said on Monday that the bridge would stay closed for three weeks.", "en"),
        ("Der Rat sagte am Montag, dass die Brücke für drei Wochen gesperrt ist und nicht mehr.", "de"),
        ("Le conseil a déclaré lundi que le pont restera fermé pour trois semaines dans la ville.", "fr"),
        ("El consejo dijo el lunes que el puente estará cerrado por tres semanas en la ciudad.", "es"),
        ("قال المجلس يوم الاثنين إن الجسر سيبقى مغلقا في المدينة من بعد هذا على أن", "ar"),
        ("Совет заявил в понедельник, что мост будет закрыт на три недели и не только в городе.", "ru"),
        ("理事会は月曜日、橋を三週間閉鎖すると発表した。", "ja"),
        ("市议会周一表示，这座桥将关闭三个星期。", "zh"),
        ("המועצה אמרה ביום שני כי הגשר יישאר סגור", "he"),
    ],
)
def test_a_language_is_told(text, code):
    assert language_of(text) == code


@pytest.mark.parametrize("text", ["", "12 34", "Kyiv Paris Rome", "x " * 50])
def test_what_says_nothing_clearly_has_no_language(text):
    assert language_of(text) is None
