"""Five hundred documents of each kind, altered by chance, each in bounds of time and memory.

Each kind has a process of its own that may take no more than 500 MB, so that what
would take more fails here and not on somebody's machine. Run it by hand:

    python -m pytest tests/campaign/test_mutated_documents_for_long.py -s
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).parent.parent
NUMBER = 500
LONGEST = 5.0  # seconds a file
MOST_MEMORY = 500 << 20  # bytes

READ = """
import resource, sys, tempfile, time
from pathlib import Path

from makers_article import is_one_sentence, leads_back
from makers_mutated import mutated

from variorum.article.reading import read_files

suffix, number, most = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
resource.setrlimit(resource.RLIMIT_DATA, (most, most))
path = Path(tempfile.mkdtemp()) / f"altered{suffix}"
longest, read, refused = 0.0, 0, 0
for n, data in enumerate(mutated(suffix, number=number, seed=6)):
    path.write_bytes(data)
    began = time.perf_counter()
    try:
        articles, unreadable = read_files([path])
    except BaseException:
        print(f"number {n}", file=sys.stderr)
        raise
    longest = max(longest, time.perf_counter() - began)
    assert articles or unreadable, n
    assert all(is_one_sentence(one) for one in unreadable), unreadable
    assert all(leads_back(article) for article in articles), n
    read, refused = read + bool(articles), refused + (not articles)
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(suffix, number, f"read {read}", f"refused {refused}", f"{longest:.2f} s", f"{memory:.0f} MB", sep=" | ")
assert longest < float(sys.argv[4])
"""


@pytest.mark.parametrize("suffix", [".docx", ".odt", ".pdf", ".xlsx", ".csv"])
def test_documents_altered_by_chance_give_an_article_or_one_sentence_in_bounds(suffix, capsys):
    path = os.pathsep.join([str(TESTS), str(TESTS / "article"), os.environ.get("PYTHONPATH", "")])
    ran = subprocess.run(
        [sys.executable, "-c", READ, suffix, str(NUMBER), str(MOST_MEMORY), str(LONGEST)],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    with capsys.disabled():
        sys.stdout.write(f"\n{ran.stdout.strip()}\n")
    assert ran.returncode == 0, ran.stderr[-3000:]
