"""How far the findings about a case stay when its form changes and its substance does not."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory

from variants import FORMS, Texts, Variant

from variorum.article.article import Article, Unreadable
from variorum.dispute.dispute import Comparison, Dispute
from variorum.workspace.analysing import Analysis

# A finding is known by what it is and by the words it quotes: places in a file move when the file changes.
Finding = tuple[str, frozenset[tuple[str, str]]]


@dataclass(frozen=True)
class Steadiness:
    """What became of a case's disputes in another form of it."""

    before: int
    unchanged: int
    new: int  # of the case's own articles
    about_added: int  # that quote an added article which tells of something else

    def __add__(self, other: "Steadiness") -> "Steadiness":
        return Steadiness(
            self.before + other.before,
            self.unchanged + other.unchanged,
            self.new + other.new,
            self.about_added + other.about_added,
        )

    @property
    def share(self) -> float:
        return self.unchanged / self.before if self.before else 1.0


def finding(dispute: Dispute, *, but: frozenset[str] = frozenset()) -> Finding:
    """A dispute as it can be known again; accounts of the articles named in `but` are left out."""
    quoted = ((a.passage.article, a.passage.quote) for a in dispute.accounts)
    return str(dispute.kind), frozenset(pair for pair in quoted if pair[0] not in but)


Read = tuple[tuple[Article, ...], tuple[Unreadable, ...]]


def read(texts: Texts, analysis: Analysis, folder: Path) -> Read:
    """The files as `variorum compare` reads them, in the order given."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / name for name in texts]
    for path, text in zip(paths, texts.values(), strict=True):
        path.write_bytes(text.encode("utf-8"))
    return analysis.read(paths)


def compared(texts: Texts, analysis: Analysis, folder: Path) -> Comparison:
    """The files as `variorum compare` compares them."""
    articles, unreadable = read(texts, analysis, folder)
    return analysis.compare(articles, unreadable=unreadable)


def _seen(articles: Sequence[Article]) -> list[object]:
    """All that the stages after reading see of articles, but for where their words stand in the files."""
    return [(a.id, a.source, [(p.number, p.role, p.text) for p in a.paragraphs]) for a in articles]


def held_against(before: Sequence[Dispute], after: Sequence[Dispute], variant: Variant) -> Steadiness:
    """Which disputes stayed with their very accounts; a copy's accounts count with those of its original."""
    added = frozenset(PurePath(name).stem for name in variant.added)
    original = PurePath(variant.copy_of).stem
    known = [finding(dispute) for dispute in before]
    found = [finding(dispute, but=added) for dispute in after]
    stays = set(known) & set(found)
    strange = () if original else (d for d in after if _articles(d) & added)
    return Steadiness(
        len(known), sum(f in stays for f in known), sum(f not in stays for f in found), _count(strange)
    )


def _articles(dispute: Dispute) -> frozenset[str]:
    return frozenset(a.passage.article for a in dispute.accounts)


def _count(what: Iterable[object]) -> int:
    return sum(1 for _ in what)


def steadiness(texts: Texts, analysis: Analysis) -> dict[str, Steadiness]:
    """Every form of a case held against the case as it is; what reads alike is not compared again."""
    with TemporaryDirectory() as folder:
        own, unreadable = read(texts, analysis, Path(folder, "as it is"))
        before = analysis.compare(own, unreadable=unreadable).disputes
        found = {}
        for name, form in FORMS.items():
            variant = form(texts)
            articles, unreadable = read(variant.texts, analysis, Path(folder, name))
            alike = _seen(articles) == _seen(own)
            after = before if alike else analysis.compare(articles, unreadable=unreadable).disputes
            found[name] = held_against(before, after, variant)
    return found
