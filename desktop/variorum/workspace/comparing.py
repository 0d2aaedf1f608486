"""Takes articles through the stages: facts, links, rows, disputes; reads and keeps nothing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from variorum.alignment.likeness import Likeness, likeness, pair_model
from variorum.alignment.link import Link, Row
from variorum.alignment.links import links, told
from variorum.alignment.mentions import mention_likeness
from variorum.alignment.nearness import Meanings
from variorum.alignment.rows import rows
from variorum.alignment.spelling import Vocabulary
from variorum.article.article import Article, Unreadable
from variorum.dispute.alone import alone
from variorum.dispute.candidate import Candidate
from variorum.dispute.claim_pool import claim_pool
from variorum.dispute.dates import agreed_dates, date_pool
from variorum.dispute.dispute import Comparison
from variorum.dispute.figures import agreed_figures, figure_pool
from variorum.dispute.garbles import garbles
from variorum.dispute.listing import Lister
from variorum.dispute.names import descriptor_candidates, name_candidates
from variorum.dispute.pool import Pool, pool_of
from variorum.dispute.ranking import ranked, totals_first, without_repeats
from variorum.fact.extraction import ArticleFacts, Mention, read_facts
from variorum.fact.fact import Fact
from variorum.fact.proposition import Proposition
from variorum.guidance.guidance import Guidance
from variorum.language.parse import Parse
from variorum.language.trained import Trained, shipped
from variorum.origin.same_text import Beside
from variorum.progress import Progress, silent
from variorum.settings import Settings
from variorum.wording.values import value_text
from variorum.workspace.apart import dated_among_their_own, set_apart
from variorum.workspace.bounds import notes, within


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
    figures_alike: Likeness
    dates_alike: Likeness


def facts_of(article: Article, parses: Sequence[Parse]) -> tuple[Fact, ...]:
    """The values and claims of one article, in order of the text."""
    return read_facts(article, parses).facts()


def gather(facts: Sequence[ArticleFacts], trained: Trained, meanings: Meanings | None = None) -> Gathered:
    """Facts of several articles side by side, whatever the order in which they came."""
    ordered = tuple(sorted(facts, key=lambda f: f.article.id))
    vocabulary = Vocabulary({name for f in ordered for p in f.propositions for name in p.names})
    said = [p for f in ordered for p in f.propositions]
    alike = likeness(said, vocabulary, pair_model(trained), meanings)
    figures, dates = (
        mention_likeness(mentions, vocabulary, trained.models[kind], said, alike.features)
        for kind, mentions in (
            ("figure", [m for f in ordered for m in f.figures]),
            ("date", [m for f in ordered for m in f.dates]),
        )
    )
    return _side_by_side(ordered, vocabulary, alike, figures, dates)


def gather_with(facts: Sequence[ArticleFacts], alike: Mapping[str, Likeness]) -> Gathered:
    """The same from likenesses that were made before; training makes their features once."""
    ordered = tuple(sorted(facts, key=lambda f: f.article.id))
    vocabulary = Vocabulary({name for f in ordered for p in f.propositions for name in p.names})
    return _side_by_side(ordered, vocabulary, alike["proposition"], alike["figure"], alike["date"])


def _side_by_side(
    ordered: tuple[ArticleFacts, ...],
    vocabulary: Vocabulary,
    alike: Likeness,
    figures: Likeness,
    dates: Likeness,
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


def pools(gathered: Gathered, trained: Trained) -> list[Pool]:
    """Everything that may be disputed, of every kind, not yet judged."""
    names = [m for f in gathered.facts for m in f.names]
    called = [m for f in gathered.facts for m in f.descriptors]
    damaged = [garble for article in gathered.articles for garble in garbles(article)]
    return [
        claim_pool(gathered.said, gathered.claims, gathered.alike, trained),
        figure_pool(gathered.figures, gathered.figures_alike, trained),
        date_pool(gathered.dates, gathered.dates_alike, trained),
        pool_of("name", list(name_candidates(names))),
        pool_of("descriptor", list(descriptor_candidates(called))),
        pool_of("garble", damaged),
    ]


def agreed(gathered: Gathered, trained: Trained) -> list[tuple[Candidate, float]]:
    """Figures and dates that articles give alike, the likeliest to be of one fact first."""
    found = [
        *agreed_figures(gathered.figures, gathered.figures_alike.probability, trained),
        *agreed_dates(gathered.dates, gathered.dates_alike.probability, trained),
    ]
    scored = [(candidate, candidate.features["mean chance"]) for candidate in found]
    return sorted(scored, key=lambda pair: (-round(pair[1], 6), pair[0].facts[0].passage.quote))


def compare_articles(
    articles: Sequence[Article],
    *,
    unreadable: Sequence[Unreadable] = (),
    parses: Mapping[str, Sequence[Parse]],
    meanings: Meanings | None = None,
    guidance: Guidance | None = None,
    settings: Settings | None = None,
    progress: Progress = silent,
    trained: Trained | None = None,
    aligned: Callable[[Comparison], None] | None = None,
    read: Callable[[Article, Sequence[Parse]], ArticleFacts] | None = None,
) -> Comparison:
    """Everything the program finds in some articles; the same for any order of them.

    `parses` holds for each article id one parse a paragraph, `meanings` what
    each paragraph means, None to go by words alone. What the editor
    laid down about the articles themselves is in them already; `guidance`
    holds what bears on their comparison.
    """
    chosen, limits = settings or Settings(), trained or shipped(meaning=meanings is not None)
    told_by = []
    for done, article in enumerate(articles):
        progress(done, len(articles) + 2, "Reading the facts")
        told_by.append((read or read_facts)(article, parses[article.id]))
    progress(len(articles), len(articles) + 2, "Lining up")
    apart = set_apart(told_by)
    if apart.strays:
        told_by = dated_among_their_own(told_by, apart.strays, parses)
        apart = set_apart(told_by)
    kept = within(apart.weighed, most=chosen.most_clauses)
    gathered = gather(kept, limits, meanings)
    found = links(
        told(gathered.said, gathered.vocabulary),
        gathered.alike,
        limits.models["link"],
        limits.models["link same"],
        threshold=chosen.link_threshold,
    )
    told_alike = apart.beside.links(found)
    if aligned is not None:
        in_order = tuple(f.article for f in told_by)
        aligned(
            Comparison(in_order, tuple(unreadable), told_alike, rows_of(in_order, told_alike), (), (), ())
        )
    progress(len(articles) + 1, len(articles) + 2, "Looking for disputes")
    comparison = _comparison(
        tuple(f.article for f in told_by),
        gathered,
        told_alike,
        tuple(unreadable),
        limits,
        beside=apart.beside,
        most=chosen.most_disputes,
    )
    return replace(comparison, notes=(*apart.notes(), *notes(told_by, kept, parses)))


def rows_of(articles: Sequence[Article], found: Sequence[Link]) -> tuple[Row, ...]:
    return rows({a.id: [p.number for p in a.story] for a in articles}, found)


def _comparison(
    articles: tuple[Article, ...],
    gathered: Gathered,
    found: tuple[Link, ...],
    unreadable: tuple[Unreadable, ...],
    trained: Trained,
    *,
    beside: Beside,
    most: int,
) -> Comparison:
    lister = Lister(articles, in_words=value_text, beside=beside)
    scored = ranked(pools(gathered, trained), trained)
    differing = [pair for pair in scored if pair[1] >= trained.thresholds["least score"]]
    alike = totals_first(without_repeats(agreed(gathered, trained), most=most))
    told_once = [
        (candidate, 0.0) for candidate in alone(gathered.figures, gathered.figures_alike.probability)
    ]
    return Comparison(
        articles=articles,
        unreadable=unreadable,
        links=found,
        rows=rows_of(articles, found),
        disputes=lister.listed(without_repeats(differing, most=most)),
        only=lister.listed(told_once, verdicts=False),
        agreements=lister.listed(alike, verdicts=False),
    )
