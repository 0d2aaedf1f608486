"""Names written differently, and things described differently."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np

from variorum.dispute.candidate import Candidate, group_features
from variorum.dispute.dispute import Verdict
from variorum.fact.extraction import Mention
from variorum.fact.fact import Fact, Kind, Term
from variorum.language.lexicon import lexicon
from variorum.language.naming.folding import capitals, first_letters, folded, initials_of
from variorum.language.naming.judging import same_name_probabilities
from variorum.language.naming.likeness import name_features
from variorum.text.message import Message
from variorum.translation import later

_MARKS = str.maketrans("’‘ʼ`´“”–", "'''''\"\"-")
_SURE = 0.85  # chance at which two spellings are taken for one name; most pairs of a case are not
_SHORTEST = 4  # what is shorter is an abbreviation, not a spelling


def one_name(keys: Sequence[str], forms: dict[str, str]) -> dict[str, str]:
    """Folded name → the one that stands for its group: spellings, short forms and initials of one name."""
    ordered = sorted(keys, key=lambda key: (-len(key.split()), -len(key), key))
    alike: dict[str, list[str]] = defaultdict(list)
    for key, other in _alike(ordered, forms):
        alike[key].append(other)
    group: dict[str, str] = {}
    index: dict[tuple[str, str], list[str]] = defaultdict(list)
    for key in ordered:
        near = (other for place in _places(key, key) for other in index[place])
        homes = [*alike[key], *(other for other in near if _shortens(key, other))]
        homes += index["of letters", capitals(forms[key])] if len(capitals(forms[key])) > 1 else []
        roots = {group[home] for home in homes}
        # A surname that two people share stays apart.
        group[key] = roots.pop() if len(roots) == 1 else key
        for place in (*_places(key, key), ("of letters", first_letters(forms[key]))):
            index[place].append(key)
    return group


def _places(first: str, last: str) -> tuple[tuple[str, str], tuple[str, str]]:
    """Where a name stands in an index of first and of last words."""
    return ("first", (first.split() or [""])[0]), ("last", (last.split() or [""])[-1])


def _shortens(short: str, long: str) -> bool:
    left, right = short.split(), long.split()
    if not left or len(left) >= len(right):
        return False
    return (left[-1] == right[-1] or left[0] == right[0]) and set(left) <= set(right)


def _alike(ordered: Sequence[str], forms: dict[str, str]) -> frozenset[tuple[str, str]]:
    """Later and earlier names that are likely one name in two spellings."""
    index: dict[tuple[str, str], list[int]] = defaultdict(list)
    asked = []
    for n, key in enumerate(ordered):
        places = _places(key[:1], key)
        near = sorted({k for place in places for k in index[place]})
        asked += [(key, ordered[k]) for k in near if _near(key, ordered[k])]
        for place in places:
            index[place].append(n)
    chances = same_name_probabilities([(forms[key], forms[other]) for key, other in asked])
    return frozenset(pair for pair, chance in zip(asked, chances, strict=True) if chance >= _SURE)


def _near(short: str, long: str) -> bool:
    """Whether it is worth asking; two names of one name are seldom of unlike length, start and end."""
    left, right = short.split(), long.split()
    if len(left) != len(right) and "".join(left) != "".join(right):
        return False
    if abs(len(short) - len(long)) > 6 or min(len(short), len(long)) < _SHORTEST:
        return False
    if any(map(_derived, left, right)):
        return False
    return short[:1] == long[:1] or left[-1:] == right[-1:]


def _derived(one: str, other: str) -> bool:
    """Whether a word is made of the other: a demonym, a plural."""
    stem, word = sorted((one, other), key=len)
    return word != stem and word.startswith(stem) and word.removeprefix(stem) in lexicon("naming")["derived"]


def name_candidates(names: Sequence[Mention]) -> Iterator[Candidate]:
    """Names that two or more articles write in different forms; each article's forms once, where first."""
    forms: dict[str, str] = {}
    counts: dict[str, int] = defaultdict(int)
    for mention in names:
        forms.setdefault(mention.key, mention.fact.passage.quote)
    group = one_name([key for key in forms if key], forms)
    members: dict[str, dict[tuple[str, str], Mention]] = defaultdict(dict)
    for mention in names:
        if root := group.get(mention.key, ""):
            counts[root] += 1
            members[root].setdefault((mention.fact.passage.article, _written(mention)), mention)
    for root, found in sorted(members.items()):
        mentions = _full(list(found.values()))
        if len({m.fact.passage.article for m in mentions}) > 1 and len(set(map(_written, mentions))) > 1:
            yield _name(forms[root], mentions[:10], counts[root])


def _written(mention: Mention) -> str:
    """A form with its accents, hyphens and inner capitals, whatever its quotation marks, dots and article."""
    plain = mention.fact.passage.quote.translate(_MARKS).replace(".", "").removesuffix("'s").removesuffix("'")
    words = [word if _inner_capital(word) else word.lower() for word in plain.split()]
    return " ".join(words).removeprefix("the ")


def _inner_capital(word: str) -> bool:
    return not word.isupper() and any(part[1:] != part[1:].lower() for part in word.split("-"))


def _full(mentions: list[Mention]) -> list[Mention]:
    """Without short forms that say nothing of how a name is written: surnames, initials after the words."""
    words = [m for m in mentions if len(m.key.split()) == 1]
    misspelled = any(not any(_part(m, other) for other in mentions) for m in words)
    kept = mentions if misspelled else [m for m in mentions if m not in words]
    return [m for m in kept if not any(_same_article(m, o) and _short_for(m, o) for o in mentions)]


def _part(short: Mention, long: Mention) -> bool:
    return set(short.key.split()) < set(long.key.split())


def _short_for(short: Mention, long: Mention) -> bool:
    return _part(short, long) or initials_of(short.fact.passage.quote, long.fact.passage.quote)


def _same_article(one: Mention, other: Mention) -> bool:
    return one.fact.passage.article == other.fact.passage.article


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


def _name(canonical: str, mentions: list[Mention], count: int) -> Candidate:
    facts = [_renamed(m.fact, canonical) for m in mentions]
    keys = sorted({m.key for m in mentions})
    spelled = [pair for pair in combinations(keys, 2) if not _part_of(*pair)]
    initials = any(
        initials_of(a.fact.passage.quote, b.fact.passage.quote) for a in mentions for b in mentions
    )
    longer = len(keys) > 1 and not spelled
    written = sorted(set(map(_written, mentions)))
    return Candidate(
        Kind.NAME,
        tuple(facts),
        Message("How is {name} written?", {"name": canonical}),
        Verdict.PRECISION if longer else Verdict.WORDING if initials else Verdict.SPELLING,
        _ways(mentions),
        "name",
        group_features(facts, np.ones((len(facts), len(facts)), np.float32), [m.depth for m in mentions])
        | _spread(mentions, count)
        | _difference(keys, spelled, written)
        | {"initials": float(initials)},
    )


def _ways(mentions: list[Mention]) -> Message:
    """The forms themselves where they are two."""
    forms = {_written(m): m.fact.passage.quote for m in reversed(mentions)}
    if len(forms) == 2:
        left, right = (forms[key] for key in sorted(forms))
        return Message("The name is written “{left}” and “{right}”.", {"left": left, "right": right})
    return Message("The name is written in {count} ways.", {"count": len(forms)})


def _spread(mentions: list[Mention], count: int) -> dict[str, float]:
    articles = sorted({m.fact.passage.article for m in mentions})
    apart = [_forms(mentions, a) != _forms(mentions, b) for a, b in combinations(articles, 2)]
    shared = [bool(_forms(mentions, a) & _forms(mentions, b)) for a, b in combinations(articles, 2)]
    entities = [m.fact.passage.quote for m in mentions]
    return {
        "mentions": min(30.0, float(count)) / 10,
        "in all articles": float(all(apart)),
        "no form shared": float(not any(shared)),
        "forms agree in": float(np.mean(shared)),
        "capitals": float(np.mean([quote.isupper() for quote in entities])),
    }


def _difference(keys: list[str], spelled: list[tuple[str, str]], written: list[str]) -> dict[str, float]:
    pairs = [name_features(a, b) for a, b in combinations(keys, 2)] or [name_features(keys[0], keys[0])]
    words = [len(key.split()) for key in keys]
    return {
        "forms": float(len(keys)),
        "marks only": float(len(keys) == 1),
        "written": float(len(written)),
        "spelled differently": float(bool(spelled)),
        "same number of words": float(any(len(a.split()) == len(b.split()) for a, b in spelled)),
        "words": float(max(words)),
        "fewest words": float(min(words)),
        "likeness": float(np.mean([one["ratio"] for one in pairs])),
        "sounds": float(np.mean([one["sounds ratio"] for one in pairs])),
        "kind on one side": float(np.mean([one["kind on one side"] for one in pairs])),
        "least left": float(np.mean([one["least left"] for one in pairs])),
        "most left": float(np.mean([one["most left"] for one in pairs])),
    }


def _forms(mentions: list[Mention], article: str) -> frozenset[str]:
    return frozenset(_written(m) for m in mentions if m.fact.passage.article == article)


def _part_of(left: str, right: str) -> bool:
    a, b = set(left.split()), set(right.split())
    return a <= b or b <= a


def descriptor_candidates(found: Sequence[Mention]) -> Iterator[Candidate]:
    """Things that two or more articles describe with different words: village, town or city."""
    forms: dict[str, str] = {}
    for mention in found:
        forms.setdefault(mention.key, mention.key)
    group = one_name([key for key in forms if key], forms)
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
    template = (
        later("What kind of place is {name}?")
        if kind is Kind.PLACE_KIND
        else later("How is {name} described?")
    )
    name = max(
        (m.fact.passage.quote for m in mentions),
        key=lambda quote: (folded(quote).endswith(root), -len(quote)),
    )
    verdict = Verdict.CONTRADICTION if kind is Kind.PLACE_KIND and apart else Verdict.PRECISION
    why = Message(
        "The accounts call it {words}.", {"words": ", ".join(f"“{head}”" for head in sorted(heads))}
    )
    if len(heads) == 1:
        why = Message("One account says more than another.")
    return Candidate(
        kind,
        tuple(facts),
        Message(template, {"name": root.title() or name}),
        verdict,
        why,
        "descriptor",
        features,
    )
