"""Articles are grouped into events, whatever their order, by work that does not grow with their square."""

import json
from collections import Counter
from collections.abc import Sequence
from random import Random

import pytest
from makers_agreement import agreement
from makers_made_events import corpus

from variorum.article.article import Original
from variorum.article.reading import read_original
from variorum.batch import event
from variorum.batch.fingerprint import Fingerprint, fingerprint
from variorum.batch.grouping import grouped

LIMITS = {"likeness": 0.2, "copies": 0.5, "window": 14}


def prints_of(lines: Sequence[dict[str, str]]) -> list[Fingerprint]:
    found = []
    for number, line in enumerate(lines):
        data = json.dumps(line).encode()
        original = Original(f"made.jsonl#{line['id']}", data, line["id"])
        found.append(fingerprint(read_original(original, id=line["id"]), number=number))
    return found


def told(*texts: str, published: Sequence[str] | None = None) -> list[dict[str, str]]:
    days = published or ["2020-03-02"] * len(texts)
    return [
        {"id": f"t{n}", "text": text, "published": day}
        for n, (text, day) in enumerate(zip(texts, days, strict=True))
    ]


def events(prints: Sequence[Fingerprint], **limits: float) -> set[frozenset[str]]:
    found = grouped(prints, **(LIMITS | limits))
    assert Counter(p.id for group in found for p in group) == Counter(p.id for p in prints)
    return {frozenset(p.id for p in group) for group in found}


@pytest.fixture(scope="module")
def lines():
    return corpus(160, 40, seed=3, days=90)


@pytest.fixture(scope="module")
def prints(lines):
    return prints_of(lines)


def test_articles_of_one_event_come_together(lines, prints):
    truth = {line["id"]: line["event"] for line in lines}
    assert agreement(list(map(list, events(prints))), truth).b_cubed_f1 > 0.93


def test_the_order_of_the_corpus_makes_no_difference(prints):
    turned = list(prints)
    Random(5).shuffle(turned)
    assert events(turned) == events(prints)


FERRY = (
    "A ferry with 120 passengers hit the pier of Marlow on Monday. At least 12 people were injured, "
    "Captain Anna Barstow of the harbour police said. The pier on Kelling Street is closed."
)
COPY = FERRY.replace("12 people", "14 people")
OTHER = (
    "Voters in Denham chose Boris Kessler as their mayor by 311 votes. His rival, Clara Holt, spoke of a "
    "narrow race, and of 17 districts that she had won."
)


def test_a_copy_with_another_figure_is_of_the_same_event():
    assert events(prints_of(told(FERRY, COPY, OTHER))) == {frozenset({"t0", "t1"}), frozenset({"t2"})}


def test_the_same_words_a_year_later_are_another_event():
    late = told(FERRY, COPY, published=["2020-03-02", "2021-03-02"])
    assert events(prints_of(late)) == {frozenset({"t0"}), frozenset({"t1"})}
    assert events(prints_of(late), window=400) == {frozenset({"t0", "t1"})}


def test_an_article_without_a_day_joins_its_like():
    undated = [{"id": "x", "text": COPY}, *told(FERRY, OTHER)]
    assert frozenset({"x", "t0"}) in events(prints_of(undated))


def test_no_articles_make_no_events():
    assert events([]) == set()


def test_the_work_grows_with_the_articles_and_not_with_their_square(monkeypatch, prints):
    counted = Counter[str]()
    whole = event.Event.likeness

    def likeness(self, other):
        counted["held against each other"] += 1
        return whole(self, other)

    monkeypatch.setattr(event.Event, "likeness", likeness)
    events(prints)
    assert 0 < counted["held against each other"] <= 2 * event.CANDIDATES * len(prints)
