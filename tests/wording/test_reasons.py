"""Sentences for a reason say what is known, and nothing that is not."""

from dataclasses import replace

from variorum.dispute.dispute import Account, Dispute, Verdict
from variorum.fact.fact import Bound, Certainty, Kind, Passage, Quantity
from variorum.text.message import Message
from variorum.text.span import Span
from variorum.wording.marks import mark_text
from variorum.wording.reasons import Known, reasons

LETTERS = {"x": "A", "y": "B", "z": "C"}


def account(number: int, article: str, value: Quantity, **more: object) -> Account:
    passage = Passage(article, number + 1, Span(0, 1), Span(0, 1), "x")
    made = Account(number, passage, value, "", None, Certainty.ASSERTED, f"o{number}")
    return replace(made, **more)  # type: ignore[arg-type]


def dispute(*accounts: Account, verdict: Verdict | None = None) -> Dispute:
    return Dispute("d", 1, Kind.QUANTITY, Message("How many?"), verdict, Message(""), accounts)


ABOUT = Quantity(10.0, Bound.ABOUT, 9.0, 11.0)
EXACT = Quantity(12.0, Bound.EXACT, 12.0, 12.0)


def test_the_latest_is_named_only_where_one_article_is_later_than_all_others() -> None:
    told = dispute(account(1, "x", ABOUT), account(2, "y", ABOUT))
    later = reasons(told, Known(LETTERS, {"x": "2020-02-24", "y": "2020-02-27"}))
    assert "B is the latest dated account (Thu 27 Feb 2020)." in later
    same = reasons(told, Known(LETTERS, {"x": "2020-02-27", "y": "2020-02-27"}))
    assert not any("latest" in sentence for sentence in same)


def test_a_named_source_is_told_with_letter_and_paragraph() -> None:
    told = dispute(account(1, "x", ABOUT, attribution="the UN"), account(2, "y", ABOUT))
    assert "Only A ¶ 2 names its source: the UN." in reasons(told, Known(LETTERS))
    both = dispute(*(replace(a, attribution="the UN") for a in told.accounts))
    assert "B ¶ 3 names its source: the UN." in reasons(both, Known(LETTERS))


def test_somebody_who_was_there_is_told_only_where_no_other_account_has_one() -> None:
    seen = account(1, "x", ABOUT, attribution="an AFP correspondent")
    alone = reasons(dispute(seen, account(2, "y", ABOUT)), Known(LETTERS))
    assert any("was there" in sentence for sentence in alone)
    two = reasons(dispute(seen, account(2, "y", ABOUT, attribution="a witness")), Known(LETTERS))
    assert not any("was there" in sentence for sentence in two)


def test_figures_are_told_apart_by_start_state_and_exactness() -> None:
    since = Quantity(10.0, Bound.ABOUT, 9.0, 11.0, since="2019-11-01", as_of="2020-02-27")
    said = reasons(dispute(account(1, "x", since), account(2, "y", EXACT)), Known(LETTERS))
    assert "A counts from Fri 1 Nov 2019; not all others do." in said
    assert "A gives the state of Thu 27 Feb 2020." in said
    assert "Only B ¶ 3 gives an exact figure." in said


def test_damage_doubt_and_shared_origins_are_told() -> None:
    told = dispute(
        account(1, "x", ABOUT, certainty=Certainty.UNVERIFIED),
        account(2, "y", ABOUT, origin="o1"),
        account(3, "z", ABOUT),
        verdict=Verdict.TIME,
    )
    said = reasons(told, Known(LETTERS, damaged=frozenset({("z", 4)})))
    assert "A ¶ 2 does not vouch for it: not verified." in said
    assert "The text of C ¶ 4 is damaged, perhaps by translation." in said
    assert "A, B go back to one origin and count once." in said
    assert any("up to date" in sentence for sentence in said)


def test_the_chosen_account_comes_first_and_nothing_is_said_twice() -> None:
    told = dispute(account(1, "x", ABOUT, attribution="a"), account(2, "y", ABOUT, attribution="b"))
    said = reasons(told, Known(LETTERS), chosen=(2,))
    assert said[0].startswith("B ¶ 3")
    assert len(said) == len(set(said))


def test_every_wording_says_how_it_is_drawn() -> None:
    for bound in Bound:
        assert mark_text(Quantity(10.0, bound, 9.0, 11.0)).startswith("Drawn")
