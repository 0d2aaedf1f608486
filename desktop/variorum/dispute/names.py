"""Names written differently, and things described differently."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np

from variorum.dispute.candidate import Candidate, group_features
from variorum.dispute.dispute import Verdict
from variorum.fact.extraction import Mention
from variorum.fact.fact import Fact, Kind, Term
from variorum.fact.names import folded, initials_of, name_features
from variorum.language.trained import Trained
from variorum.text.message import Message

_SURE = 0.7  # chance at which two spellings are taken for one name


def one_name(keys: Sequence[str], forms: dict[str, str], trained: Trained) -> dict[str, str]:
    """Folded name → the one that stands for its group: spellings, short forms and initials of one name."""
    ordered = sorted(keys, key=lambda key: (-len(key.split()), -len(key), key))
    group = {key: key for key in ordered}
    for position, key in enumerate(ordered):
        homes = [other for other in ordered[:position] if _same(key, other, forms, trained)]
        roots = {group[home] for home in homes}
        if len(roots) == 1:  # a surname that two people share stays apart
            group[key] = roots.pop()
    return group


def _same(short: str, long: str, forms: dict[str, str], trained: Trained) -> bool:
    left, right = short.split(), long.split()
    if initials_of(forms[short], forms[long]):
        return True
    if len(left) < len(right):
        return bool(left) and (left[-1] == right[-1] or left[0] == right[0]) and set(left) <= set(right)
    if abs(len(short) - len(long)) > 6 or (short[:1] != long[:1] and left[-1:] != right[-1:]):
        return False
    model = trained.models["name"]
    return float(model.probability(name_features(short, long))) >= _SURE


def name_candidates(names: Sequence[Mention], trained: Trained) -> Iterator[Candidate]:
    """Names that two or more articles write in different forms; each article's forms once, where first."""
    first: dict[tuple[str, str], Mention] = {}
    for mention in names:
        first.setdefault((mention.fact.passage.article, mention.key), mention)
    forms: dict[str, str] = {}
    for mention in names:
        forms.setdefault(mention.key, mention.fact.passage.quote)
    group = one_name([key for key in forms if key], forms, trained)
    members: dict[str, list[Mention]] = defaultdict(list)
    for (_, key), mention in first.items():
        if key:
            members[group[key]].append(mention)
    counts: dict[str, int] = defaultdict(int)
    for mention in names:
        counts[group.get(mention.key, "")] += 1
    for root, mentions in sorted(members.items()):
        if len({m.fact.passage.article for m in mentions}) > 1 and len({m.key for m in mentions}) > 1:
            yield _name(root, mentions[:10], counts[root])


def _renamed(fact: Fact, canonical: str) -> Fact:
    return Fact(
        fact.kind,
        fact.passage,
        Term(canonical, fact.passage.quote),
        fact.about,
        fact.sentence,
        fact.attribution,
        fact.certainty,
    )


def _name(root: str, mentions: list[Mention], count: int) -> Candidate:
    canonical = next(m.fact.passage.quote for m in mentions if m.key == root)
    facts = [_renamed(m.fact, canonical) for m in mentions]
    keys = sorted({m.key for m in mentions})
    spelled = [pair for pair in combinations(keys, 2) if not _part_of(*pair)]
    shorter = len(spelled) == 0
    initials = any(
        initials_of(a.fact.passage.quote, b.fact.passage.quote) for a in mentions for b in mentions
    )
    verdict = Verdict.PRECISION if shorter else Verdict.WORDING if initials else Verdict.SPELLING
    features = group_features(
        facts, np.ones((len(facts), len(facts)), np.float32), [m.depth for m in mentions]
    ) | {
        "forms": float(len(keys)),
        "spelled differently": float(bool(spelled)),
        "same number of words": float(any(len(a.split()) == len(b.split()) for a, b in spelled)),
        "initials": float(initials),
        "mentions": min(30.0, float(count)) / 10,
        "words": float(max(len(key.split()) for key in keys)),
        "in all articles": float(
            all(
                _forms(mentions, a) != _forms(mentions, b)
                for a, b in combinations(sorted({m.fact.passage.article for m in mentions}), 2)
            )
        ),
        "likeness": float(np.mean([name_features(a, b)["ratio"] for a, b in combinations(keys, 2)])),
    }
    why = Message("The name is written in {count} ways.", {"count": len(keys)})
    return Candidate(
        Kind.NAME,
        tuple(facts),
        Message("How is {name} written?", {"name": canonical}),
        verdict,
        why,
        "name",
        features,
    )


def _forms(mentions: list[Mention], article: str) -> frozenset[str]:
    return frozenset(m.key for m in mentions if m.fact.passage.article == article)


def _part_of(left: str, right: str) -> bool:
    a, b = set(left.split()), set(right.split())
    return a <= b or b <= a


def descriptor_candidates(found: Sequence[Mention], trained: Trained) -> Iterator[Candidate]:
    """Things that two or more articles describe with different words: village, town or city."""
    forms: dict[str, str] = {}
    for mention in found:
        forms.setdefault(mention.key, mention.key)
    group = one_name([key for key in forms if key], forms, trained)
    members: dict[tuple[str, Kind], list[Mention]] = defaultdict(list)
    seen: set[tuple[str, str, str]] = set()
    for mention in found:
        root = group.get(mention.key, "")
        place = (mention.fact.passage.article, root, _head(mention))
        if root and place not in seen:
            seen.add(place)
            members[root, mention.fact.kind].append(mention)
    for (root, kind), mentions in sorted(members.items()):
        if len({m.fact.passage.article for m in mentions}) > 1 and len({_form(m) for m in mentions}) > 1:
            yield _descriptor(root, kind, mentions[:10])


def _head(mention: Mention) -> str:
    assert isinstance(mention.fact.value, Term)
    return mention.fact.value.text


def _form(mention: Mention) -> str:
    assert isinstance(mention.fact.value, Term)
    return folded(mention.fact.value.form)


def _descriptor(root: str, kind: Kind, mentions: list[Mention]) -> Candidate:
    heads = {_head(m) for m in mentions}
    per_article = {
        m.fact.passage.article: frozenset(
            _head(o) for o in mentions if o.fact.passage.article == m.fact.passage.article
        )
        for m in mentions
    }
    apart = any(not a & b for a, b in combinations(per_article.values(), 2))
    facts = [m.fact for m in mentions]
    features = group_features(
        facts, np.ones((len(facts), len(facts)), np.float32), [m.depth for m in mentions]
    ) | {
        "heads": float(len(heads)),
        "heads differ": float(len(heads) > 1),
        "no head shared": float(apart),
        "of a place": float(kind is Kind.PLACE_KIND),
        "forms": float(len({_form(m) for m in mentions})),
    }
    template = "What kind of place is {name}?" if kind is Kind.PLACE_KIND else "How is {name} described?"
    name = max(
        (m.fact.passage.quote for m in mentions),
        key=lambda quote: (folded(quote).endswith(root), -len(quote)),
    )
    verdict = Verdict.CONTRADICTION if kind is Kind.PLACE_KIND and apart else Verdict.PRECISION
    why = Message("The accounts use {count} different words for it.", {"count": len(heads)})
    return Candidate(
        kind,
        tuple(facts),
        Message(template, {"name": root.title() or name}),
        verdict,
        why,
        "descriptor",
        features,
    )
