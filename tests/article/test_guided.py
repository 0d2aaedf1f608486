"""What an editor laid down about an article holds when it is read again."""

from makers_article import SENTENCE, read_text

from variorum.article.article import Role
from variorum.guidance.guidance import Guidance, Selector, SourceEdit

TEXT = f"{SENTENCE}\n\nFollow us on Facebook\n\n{SENTENCE}\n\nFollow us on Facebook"
OWN = read_text(TEXT).original.sha256


def test_a_paragraph_put_back_is_part_of_the_story():
    where = TEXT.index("Follow")
    kept = Guidance(put_back=frozenset({Selector(OWN, "Follow us on Facebook", start=where)}))
    roles = [p.role for p in read_text(TEXT, guidance=kept).paragraphs]
    assert roles == [Role.BODY, Role.BODY, Role.BODY, Role.BOILERPLATE]


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
