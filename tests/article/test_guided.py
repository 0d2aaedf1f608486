"""What an editor laid down about an article holds when it is read again."""

from makers_article import SENTENCE, read_text

from variorum.article.article import Role
from variorum.article.guided import LEFT_OUT
from variorum.guidance.guidance import Guidance, Selector, SourceEdit

TEXT = f"{SENTENCE}\n\nFollow us on Facebook\n\n{SENTENCE}\n\nFollow us on Facebook"
OWN = read_text(TEXT).original.sha256


def test_a_paragraph_put_back_is_part_of_the_story():
    where = TEXT.index("Follow")
    kept = Guidance(put_back=frozenset({Selector(OWN, "Follow us on Facebook", start=where)}))
    roles = [p.role for p in read_text(TEXT, guidance=kept).paragraphs]
    assert roles == [Role.BODY, Role.BODY, Role.BODY, Role.BOILERPLATE]


def test_a_paragraph_of_the_story_that_the_editor_leaves_out_says_so():
    wanted = Guidance(left_out=frozenset({Selector(OWN, SENTENCE, start=0)}))
    first, *_, third, _ = read_text(TEXT, guidance=wanted).paragraphs
    assert (first.role, first.reason) == (Role.BOILERPLATE, LEFT_OUT)
    assert third.in_story


def test_a_repair_that_the_editor_takes_back_leaves_what_was_printed():
    torn = "The &quot;city&quot; fell &amp; burned for days, the mayor told reporters on Monday."
    own = read_text(torn)
    code = own.paragraphs[0].repairs[0]
    wanted = Selector(own.original.sha256, code.was, "The ", "city&quot; fell", code.source.start)
    (kept,) = read_text(torn, guidance=Guidance(as_printed=frozenset({wanted}))).paragraphs
    assert kept.text.startswith("The &quot;city” fell & burned".replace("”", '"'))
    assert [repair.was for repair in kept.as_printed] == ["&quot;"]
    assert len(kept.repairs) == 2


def test_guidance_for_another_article_changes_nothing():
    other = Guidance(
        put_back=frozenset({Selector("0" * 64, "Follow us on Facebook")}),
        source_edits=(SourceEdit("0" * 64, "title", "Another"),),
    )
    assert read_text(TEXT, guidance=other) == read_text(TEXT)


def test_the_editors_source_card_stands_before_all_others():
    edits = (
        SourceEdit(OWN, "outlet", "The Echo"),
        SourceEdit(OWN, "published", "March 4, 2021"),
        SourceEdit(OWN, "nonsense", "x"),
    )
    card = read_text(TEXT, guidance=Guidance(source_edits=edits)).source
    assert (card.outlet, card.published, card.published_from) == ("The Echo", "2021-03-04", "editor")


def test_an_emptied_field_is_unknown():
    edits = (SourceEdit(OWN, "published", "2021-03-04"), SourceEdit(OWN, "published", ""))
    card = read_text(TEXT, guidance=Guidance(source_edits=edits)).source
    assert (card.published, card.published_from) == (None, None)
