"""How often and where the articles use each form of a name."""

from makers_gui import article, seed_articles, seed_comparison

from variorum.dispute.decision import Outcome
from variorum.dispute.dispute import Account, Dispute, Verdict
from variorum.fact.fact import Certainty, Kind, Passage, Term
from variorum.gui.card.form_uses import FormUse, own_form, places_in_words, uses_of
from variorum.text.message import Message
from variorum.text.span import Span

LETTERS = {"one": "A", "two": "B"}


def named(*forms: tuple[str, str]) -> Dispute:
    """Accounts as (article, form); all share one canonical form."""
    accounts = tuple(
        Account(
            n,
            Passage(of, 1, Span(0, len(form)), Span(0, len(form)), form),
            Term(forms[0][1], form),
            form,
            None,
            Certainty.ASSERTED,
            f"o{n}",
        )
        for n, (of, form) in enumerate(forms, 1)
    )
    return Dispute("d", 1, Kind.NAME, Message("?"), Verdict.SPELLING, Message(""), accounts)


def counts(uses: tuple[FormUse, ...]) -> dict[str, int]:
    return {use.form: use.count for use in uses}


def test_every_use_in_the_stories_is_counted_and_nothing_outside_them() -> None:
    [dispute] = [d for d in seed_comparison().disputes if d.kind is Kind.NAME]
    articles = seed_articles()
    for use in uses_of(dispute, articles):
        texts = [(a.id, p) for a in articles for p in a.story]
        assert use.count == sum(p.text.count(use.form) for _, p in texts)
        assert use.places == tuple((of, p.number) for of, p in texts if use.form in p.text)


def test_only_whole_words_are_uses() -> None:
    text = article("one", "Idlib and the Idlibis of Idlib-city fled; in Idlib’s north nobody was left.")
    assert counts(uses_of(named(("one", "Idlib"), ("one", "Idleb")), [text])) == {"Idlib": 3, "Idleb": 0}


def test_the_longer_of_two_forms_is_what_was_written() -> None:
    text = article("one", "Sergei Lavrov spoke first; then Lavrov left, and Sergei Lavrov came back again.")
    found = uses_of(named(("one", "Sergei Lavrov"), ("one", "Lavrov")), [text])
    assert counts(found) == {"Sergei Lavrov": 2, "Lavrov": 1}


def test_a_genitive_is_a_use_of_the_form() -> None:
    text = article("one", "It was Saraqib's fall that counted, and Saraqib’s market that burned down then.")
    assert counts(uses_of(named(("one", "Saraqib’s"), ("one", "Saraqeb")), [text]))["Saraqib"] == 2


def test_a_form_of_several_articles_has_its_first_account() -> None:
    found = uses_of(named(("one", "Saraqib"), ("one", "Saraqeb"), ("two", "Saraqib")), [])
    assert [(use.form, use.account) for use in found] == [("Saraqib", 1), ("Saraqeb", 2)]


def test_places_are_told_by_letter_and_paragraph() -> None:
    use = FormUse("x", 1, (("one", 1), ("one", 3), ("two", 2)), 4)
    assert places_in_words(use, LETTERS) == "A ¶1, ¶3; B ¶2"
    assert use.articles == ("one", "two")


def test_what_has_no_room_is_counted_but_never_a_single_place() -> None:
    use = FormUse("x", 1, (("one", 1), ("one", 3), ("two", 2)), 4)
    assert places_in_words(use, LETTERS, most=1) == "A ¶1 and 2 more"
    assert places_in_words(use, LETTERS, most=2) == "A ¶1, ¶3; B ¶2"


def test_a_spelling_of_one_s_own_rests_on_all_accounts() -> None:
    draft = own_form(named(("one", "Saraqib"), ("two", "Saraqeb")), " Sarāqib ")
    assert (draft.outcome, draft.values, draft.evidence) == (Outcome.OWN_VALUE, ("Sarāqib",), (1, 2))
    assert own_form(named(("one", "Saraqib")), " ").values == ()


def test_a_form_within_a_longer_word_is_not_counted_and_hides_none_that_follows() -> None:
    dispute = named(("one", "Ann"), ("two", "Ann Ann"))
    texts = (article("one", "Joann Ann went. XAnn Ann Ann came; Anna did not."),)
    assert counts(uses_of(dispute, texts)) == {"Ann": 1, "Ann Ann": 1}
