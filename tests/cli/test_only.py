"""What one article alone claims is listed apart."""

import json

HARBOUR = "A fire in the harbour of Ashford killed twelve people on Monday, the mayor said. "
ALONE = "Nine firefighters were injured when a roof fell in."


def compared(variorum, tmp_path, *texts: str) -> dict:
    files = [tmp_path / f"{n}.txt" for n in range(len(texts))]
    for file, text in zip(files, texts, strict=True):
        file.write_text(text, encoding="utf-8")
    return json.loads(variorum("compare", *files, "--format", "json").out)


def test_a_claim_of_weight_of_one_article_is_listed_apart(variorum, tmp_path):
    found = compared(variorum, tmp_path, HARBOUR, HARBOUR + ALONE)
    assert [[a["value"]["number"] for a in claim["accounts"]] for claim in found["only"]] == [[9]]
    assert [a["article"] for claim in found["only"] for a in claim["accounts"]] == ["1"]


def test_words_printed_twice_are_still_one_account(variorum, tmp_path):
    found = compared(variorum, tmp_path, HARBOUR, HARBOUR + ALONE, HARBOUR + ALONE)
    assert [len(claim["accounts"]) for claim in found["only"]] == [1]


def test_what_two_articles_claim_is_not_listed_apart(variorum, tmp_path):
    told = HARBOUR + ALONE
    found = compared(variorum, tmp_path, told, f"{told} The quay was closed.")
    assert found["only"] == []
