"""The seeds in other forms, as Hypothesis draws them, and what must stay of their findings."""

import importlib.util
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType

from hypothesis import strategies as st

from variorum.dispute.dispute import Comparison
from variorum.language.spacy_analyser import SpacyAnalyser
from variorum.paths import seeds
from variorum.record.cache import ParseCache
from variorum.settings import Settings
from variorum.workspace.analysing import Analysis


def _loaded(name: str) -> ModuleType:
    """A module of what measures the program, which is no package."""
    file = Path(__file__).resolve().parent.parent / "packaging" / "training" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(name, file)
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


variants = _loaded("variants")
steadiness = _loaded("steadiness")
SEEDS = {path.name: path.read_text("utf-8") for path in seeds()}

CHOIR = variants.UNRELATED
ORCHARD = """The apple harvest at Tollmere has begun two weeks early this year, growers said on
Friday.

Warm nights in May are the reason, said Agneta Brusk, who has 40 hectares of trees above
the river. She expects some 600 tonnes, a third more than last autumn, and has hired 25
pickers.

Prices are another matter. A kilo brought the growers 60 cents last year and may bring
less than 50 now, because the cold stores of the valley are still half full.

The harvest festival will be held on the first Sunday of October. There will be a market
with 30 stalls, a prize for the heaviest apple, and the crowning of a queen.
"""

orders = st.permutations(range(len(SEEDS))).map(lambda order: variants.reordered(SEEDS, order))
paddings = st.builds(
    lambda lines, every: variants.padded(SEEDS, lines, every=every),
    st.lists(st.sampled_from(variants.BOILERPLATE), min_size=1, max_size=4, unique=True),
    st.integers(2, 6),
)
copies = st.sampled_from(sorted(SEEDS)).map(lambda name: variants.repeated(SEEDS, name))
companions = st.builds(
    lambda article, published: variants.accompanied(SEEDS, article, published=published),
    st.sampled_from([CHOIR, ORCHARD]),
    st.dates().map(lambda day: max(day.isoformat(), "1900-01-01")),
)
spacings = st.builds(
    lambda end, blank: variants.spaced(SEEDS, end=end, blank=blank),
    st.sampled_from(["\n", " \n", "\r\n", "  \r\n", "\t\n"]),
    st.integers(1, 4),
)
widths = st.integers(60, 100).map(lambda width: variants.wrapped(SEEDS, width=width))


class Case:
    """The seeds as they are, and their comparison in other forms."""

    def __init__(self, cache: Path, analyser: SpacyAnalyser) -> None:
        self._analysis = Analysis(analyser, ParseCache(cache), Settings())
        self.own = self.compared(SEEDS)

    def compared(self, texts) -> Comparison:
        with TemporaryDirectory() as folder:
            return steadiness.compared(texts, self._analysis, Path(folder))

    def held_against(self, variant):
        """The other form's comparison, and what became of the seeds' disputes in it."""
        found = self.compared(variant.texts)
        return found, steadiness.held_against(self.own.disputes, found.disputes, variant)
