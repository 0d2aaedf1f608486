"""Learns what tells a page's furniture from its story, and measures it on events it has not seen.

    python packaging/training/furniture.py GOLD_FOLDER [--write]

GOLD_FOLDER holds one folder an event: its texts (or, for the seeds, only their names), `paragraphs.json`
and `annot_*/furniture.json`. Prints the F1 of every event, first with the shipped weights, then with
weights learnt from all other events. With --write the weights learnt from all events are shipped; that
needs scikit-learn, which the program itself does not.
"""

import argparse
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from variorum import paths
from variorum.article.article import Article, Role
from variorum.article.furniture import Weights
from variorum.article.reading import read_files
from variorum.article.roles import roles_of
from variorum.article.traits import traits_of

STRENGTH = 0.5  # of the data against the wish for small weights (scikit-learn's C)
THRESHOLD = 0.5
SEEDS_EVENT = "idlib"


@dataclass(frozen=True)
class Example:
    """One annotated article."""

    article: Article
    either: frozenset[int]  # paragraphs that some annotator calls furniture
    both: frozenset[int]  # paragraphs that all do

    @property
    def texts(self) -> list[str]:
        return [p.text for p in self.article.paragraphs]


def events(gold: Path) -> dict[str, list[Example]]:
    folders = sorted(folder for folder in gold.iterdir() if (folder / "paragraphs.json").exists())
    return {folder.name: examples(folder) for folder in folders}


def examples(folder: Path) -> list[Example]:
    marked = [json.loads(path.read_text()) for path in sorted(folder.glob("annot_*/furniture.json"))]
    return [
        Example(article_of(folder, name), marks(marked, name, any), marks(marked, name, all))
        for name in json.loads((folder / "paragraphs.json").read_text())
    ]


def article_of(folder: Path, name: str) -> Article:
    path = folder / f"{name}.txt"
    seeds = {seed.stem: seed for seed in paths.seeds()}
    articles, _ = read_files([path if path.exists() else seeds[name]])
    return articles[0]


def marks(marked: Sequence[dict], name: str, agree: Callable[[Iterable[bool]], bool]) -> frozenset[int]:
    given = [{int(n) for n, kind in one.get(name, {}).items() if kind != "title"} for one in marked]
    return frozenset(n for n in set().union(*given) if agree(n in one for one in given))


def f1(found: Sequence[tuple[Example, set[int]]]) -> float | None:
    """As gold's own scorer counts: precision against either annotator, recall against both."""
    # A paragraph without words matches nothing there, so it cannot be found.
    listed = sum(len(numbers) for _, numbers in found)
    right = sum(len(numbers & example.either) for example, numbers in found)
    both = sum(len(example.both) for example, _ in found)
    hit = sum(len(numbers & example.both) for example, numbers in found)
    if not any(example.either for example, _ in found):
        return None
    precision, recall = right / max(1, listed), hit / max(1, both)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def furniture(example: Example, weights: Weights | None) -> set[int]:
    """The numbers of the paragraphs told from the story, with these weights (None: with the shipped ones)."""
    told = [p.role for p in example.article.paragraphs]
    if weights:
        titled = next((n for n, role in enumerate(told) if role is Role.TITLE), None)
        told = [
            a.role
            for a in roles_of(
                example.texts,
                title=example.article.source.title,
                titled=titled,
                english=example.article.source.language in ("en", None),
                weights=weights,
            )
        ]
    return {
        n
        for n, role in enumerate(told, 1)
        if role not in (Role.BODY, Role.TITLE) and any(c.isalnum() for c in example.texts[n - 1])
    }


def learnt(sample: Sequence[Example]) -> Weights:
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    traits, answers = [], []
    for example in sample:
        traits += traits_of(example.texts, title=example.article.source.title)
        answers += [n in example.either for n in range(1, len(example.texts) + 1)]
    vectors = DictVectorizer()
    model = LogisticRegression(C=STRENGTH, max_iter=5000).fit(vectors.fit_transform(traits), answers)
    named = zip(vectors.get_feature_names_out(), model.coef_[0], strict=True)
    return Weights(
        round(float(model.intercept_[0]), 4), {n: round(float(w), 4) for n, w in sorted(named)}, THRESHOLD
    )


def report(title: str, scored: dict[str, float | None]) -> None:
    others = [value for name, value in scored.items() if value is not None and name != SEEDS_EVENT]
    print(title)
    for name, value in scored.items():
        print(f"  {name:18} {'-' if value is None else format(value, '.3f')}")
    print(f"  {'mean of the others':18} {sum(others) / max(1, len(others)):.3f}\n")


def write(weights: Weights) -> None:
    stored = {"start": weights.start, "threshold": weights.threshold, "weights": dict(weights.of_trait)}
    path = paths.resources() / "models" / "furniture.json"
    path.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path)
    parser.add_argument("--write", action="store_true", help="ship the weights learnt from all events")
    arguments = parser.parse_args()
    known = events(arguments.gold)
    shipped = {name: f1([(e, furniture(e, None)) for e in sample]) for name, sample in known.items()}
    report("with the shipped weights", shipped)
    apart = {}
    for name, sample in known.items():
        weights = learnt([e for other, more in known.items() if other != name for e in more])
        apart[name] = f1([(e, furniture(e, weights)) for e in sample])
    report("each event with weights learnt from the others", apart)
    if arguments.write:
        write(learnt([e for sample in known.values() for e in sample]))


if __name__ == "__main__":
    main()
