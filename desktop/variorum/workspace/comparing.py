"""Takes articles through the stages: facts, links, rows, disputes; reads and keeps nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from variorum.alignment.likeness import Likeness, likeness
from variorum.alignment.link import Link
from variorum.alignment.links import links, told
from variorum.alignment.mentions import mention_likeness
from variorum.alignment.overlap import Matrix
from variorum.alignment.rows import rows
from variorum.alignment.spelling import Vocabulary
from variorum.article.article import Article, Unreadable
from variorum.dispute.alone import alone
from variorum.dispute.candidate import Candidate
from variorum.dispute.claims import claim_candidates
from variorum.dispute.dates import date_candidates
from variorum.dispute.dispute import Comparison
from variorum.dispute.figures import figure_candidates
from variorum.dispute.garbles import garbles
from variorum.dispute.listing import Lister
from variorum.dispute.names import descriptor_candidates, name_candidates
from variorum.dispute.ranking import ranked, without_repeats
from variorum.fact.extraction import ArticleFacts, Mention, read_facts
from variorum.fact.fact import Fact
from variorum.fact.proposition import Proposition
from variorum.guidance.guidance import Guidance
from variorum.language.parse import Parse
from variorum.language.trained import Trained, shipped
from variorum.progress import Progress, silent
from variorum.settings import Settings
from variorum.wording.values import value_text
from variorum.workspace.bounds import notes, within

_LEAST_SCORE = 0.05


@dataclass(frozen=True, slots=True)
class Gathered:
    """The facts of all articles in order of article id, with how alike they are."""

    articles: tuple[Article, ...]
    facts: tuple[ArticleFacts, ...]
    said: tuple[Proposition, ...]
    claims: tuple[Fact, ...]
    figures: tuple[Mention, ...]
    dates: tuple[Mention, ...]
    vocabulary: Vocabulary
    alike: Likeness
    figures_alike: Matrix
    dates_alike: Matrix


def facts_of(article: Article, parses: Sequence[Parse]) -> tuple[Fact, ...]:
    """The values and claims of one article, in order of the text."""
    return read_facts(article, parses).facts()


def gather(facts: Sequence[ArticleFacts], trained: Trained) -> Gathered:
    """Facts of several articles side by side, whatever the order in which they came."""
    ordered = tuple(sorted(facts, key=lambda f: f.article.id))
    vocabulary = Vocabulary({name for f in ordered for p in f.propositions for name in p.names})
    said = [p for f in ordered for p in f.propositions]
    alike = likeness(said, vocabulary, trained.models["proposition"])
    figures, dates = (
        mention_likeness(mentions, vocabulary, trained.models[kind], said, alike.features)
        for kind, mentions in (
            ("figure", [m for f in ordered for m in f.figures]),
            ("date", [m for f in ordered for m in f.dates]),
        )
    )
    return _side_by_side(ordered, vocabulary, alike, figures, dates)


def gather_with(
    facts: Sequence[ArticleFacts], chances: Mapping[str, Matrix], features: dict[str, Matrix]
) -> Gathered:
    """The same from chances and clause features that were made before; training makes them once."""
    ordered = tuple(sorted(facts, key=lambda f: f.article.id))
    vocabulary = Vocabulary({name for f in ordered for p in f.propositions for name in p.names})
    alike = Likeness(features, chances["proposition"])
    return _side_by_side(ordered, vocabulary, alike, chances["figure"], chances["date"])


def _side_by_side(
    ordered: tuple[ArticleFacts, ...], vocabulary: Vocabulary, alike: Likeness, figures: Matrix, dates: Matrix
) -> Gathered:
    return Gathered(
        articles=tuple(f.article for f in ordered),
        facts=ordered,
        said=tuple(p for f in ordered for p in f.propositions),
        claims=tuple(c for f in ordered for c in f.claims),
        figures=tuple(m for f in ordered for m in f.figures),
        dates=tuple(m for f in ordered for m in f.dates),
        vocabulary=vocabulary,
        alike=alike,
        figures_alike=figures,
        dates_alike=dates,
    )


def candidates(gathered: Gathered, trained: Trained) -> list[Candidate]:
    """Everything that may be disputed or agreed, of every kind, not yet judged."""
    names = [m for f in gathered.facts for m in f.names]
    called = [m for f in gathered.facts for m in f.descriptors]
    return [
        *claim_candidates(gathered.said, gathered.claims, gathered.alike, trained),
        *figure_candidates(gathered.figures, gathered.figures_alike, trained),
        *date_candidates(gathered.dates, gathered.dates_alike, trained),
        *name_candidates(names),
        *descriptor_candidates(called),
        *(garble for article in gathered.articles for garble in garbles(article)),
    ]


def compare_articles(
    articles: Sequence[Article],
    *,
    unreadable: Sequence[Unreadable] = (),
    parses: Mapping[str, Sequence[Parse]],
    guidance: Guidance | None = None,
    settings: Settings | None = None,
    progress: Progress = silent,
    trained: Trained | None = None,
) -> Comparison:
    """Everything the program finds in some articles; the same for any order of them.

    `parses` holds for each article id one parse a paragraph. What the editor
    laid down about the articles themselves is in them already; `guidance`
    holds what bears on their comparison.
    """
    chosen, limits = settings or Settings(), trained or shipped()
    read = []
    for done, article in enumerate(articles):
        progress(done, len(articles) + 2, "Reading the facts")
        read.append(read_facts(article, parses[article.id]))
    progress(len(articles), len(articles) + 2, "Lining up")
    kept = within(read)
    gathered = gather(kept, limits)
    found = links(
        told(gathered.said, gathered.vocabulary),
        gathered.alike,
        limits.models["link"],
        limits.models["link same"],
        threshold=chosen.link_threshold,
    )
    progress(len(articles) + 1, len(articles) + 2, "Looking for disputes")
    comparison = _comparison(
        tuple(articles), gathered, found, tuple(unreadable), limits, most=chosen.most_disputes
    )
    return replace(comparison, notes=notes(read, kept, parses))


def _comparison(
    articles: tuple[Article, ...],
    gathered: Gathered,
    found: tuple[Link, ...],
    unreadable: tuple[Unreadable, ...],
    trained: Trained,
    *,
    most: int,
) -> Comparison:
    lister = Lister(gathered.articles, in_words=value_text)
    scored = ranked(candidates(gathered, trained), trained)
    differing = [pair for pair in scored if not pair[0].agreed and pair[1] >= _LEAST_SCORE]
    agreeing = [pair for pair in scored if pair[0].agreed and pair[0].judge != "claim"]
    told_once = [(candidate, 0.0) for candidate in alone(gathered.figures, gathered.figures_alike)]
    return Comparison(
        articles=articles,
        unreadable=unreadable,
        links=found,
        rows=rows({a.id: [p.number for p in a.story] for a in articles}, found),
        disputes=lister.listed(without_repeats(differing, most=most)),
        only=lister.listed(told_once, verdicts=False),
        agreements=lister.listed(without_repeats(agreeing, most=most), verdicts=False),
    )
