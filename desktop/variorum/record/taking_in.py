"""Takes articles into a case: new ones, those that were set aside, newer versions of one that is there."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection

from variorum.article.article import Article
from variorum.errors import DecisionRefused, UnknownThing
from variorum.record import originals, revisions, steps
from variorum.record.history import History
from variorum.record.holding import HeldArticle, held, inside
from variorum.record.revision import Revision
from variorum.record.steps import Pen
from variorum.translation import tr

Taken = tuple[tuple[Article, ...], tuple[Article, ...]]


def every_article(connection: Connection, case: int, history: History) -> tuple[HeldArticle, ...]:
    """Every article of the case under the id that it has here: a merged copy may have given it another."""
    ids = originals.taken(connection, case)
    return tuple(replace(one, id=ids[one.sha256]) for one in held(history) if one.sha256 in ids)


def take_in(
    connection: Connection,
    case: int,
    history: History,
    pen: Pen,
    articles: Sequence[Article],
    *,
    replaces: str | None,
) -> Taken:
    """Write all articles or none; returns those that came in, under their ids, and those that were there."""
    old = _replaced(every_article(connection, case, history), replaces) if replaces else None
    there, past = originals.taken(connection, case), list(history)
    if old is not None and any(a.original.sha256 not in inside(past) for a in articles):
        # What comes and what gives way to it are one step.
        pen = replace(pen, together=(len(past) + 1, len(articles) + 1))
    added, already = [], []
    for article in articles:
        known = there.get(article.original.sha256)
        if known is not None:
            originals.complete(connection, article)
        if known is not None and article.original.sha256 in inside(past):
            already.append(replace(article, id=known))
            continue
        slug = known or originals.slug_for(article.id, there.values())
        there[article.original.sha256] = slug
        past.append(_written(connection, case, past, pen, article, slug, again=known is not None))
        added.append(replace(article, id=slug))
    if old is not None:
        new = _version_of(old, (*added, *already))
        revisions.insert(connection, case, steps.take_out(past, pen, old, replaced_by=new))
    return tuple(added), tuple(already)


def _written(
    connection: Connection,
    case: int,
    past: Sequence[Revision],
    pen: Pen,
    article: Article,
    slug: str,
    *,
    again: bool,
) -> Revision:
    if again:
        entry = steps.bring_in(past, pen, HeldArticle(slug, article.original.sha256))
    else:
        entry = steps.add_article(past, pen, originals.about(article, slug))
        originals.insert(connection, case, article, slug)
    revisions.insert(connection, case, entry)
    return entry


def _replaced(articles: Sequence[HeldArticle], id: str) -> HeldArticle:
    for one in articles:
        if one.id == id and one.inside:
            return one
    raise UnknownThing(tr("The case has no article “{id}” that could give way to another.", id=id))


def _version_of(old: HeldArticle, articles: Sequence[Article]) -> str:
    """The SHA-256 of the one article that takes the place of another."""
    if len(articles) != 1:
        raise DecisionRefused(
            tr("One article takes the place of “{id}”: give one file that can be read.", id=old.id)
        )
    new = articles[0].original.sha256
    if new == old.sha256:
        raise DecisionRefused(tr("“{id}” has this very text: there is nothing to replace.", id=old.id))
    return new
