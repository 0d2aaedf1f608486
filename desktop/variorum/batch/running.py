"""Takes a corpus from its articles to one comparison an event, and goes on where a killed run stopped."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

import variorum
from variorum.batch.corpus import Corpus
from variorum.batch.fingerprint import Fingerprint
from variorum.batch.grouping import grouped
from variorum.batch.pool import Failed, Pool
from variorum.batch.reading import fingerprints
from variorum.batch.run_folder import Listed, Mark, Member, RunFolder, Unread, WorkList
from variorum.batch.summary import Summary, summary_of, write_summary
from variorum.batch.tasks import MakeAnalysis, ToCompare
from variorum.progress import Progress, silent
from variorum.settings import Settings
from variorum.translation import tr

# The settings that results depend on.
_DEPENDS = (
    "event_likeness",
    "event_copies",
    "event_window",
    "link_threshold",
    "most_disputes",
    "most_clauses",
)


@dataclass(frozen=True, slots=True)
class Batch:
    """A corpus, the folder that is to hold what is found in it, and how it is found."""

    corpus: Corpus
    folder: RunFolder
    make: MakeAnalysis
    settings: Settings
    least: int = 2  # articles of an event that is compared

    def mark(self) -> Mark:
        analysis = self.make(self.settings)
        meaning = analysis.encoder.version if analysis.encoder else "by words alone"
        return Mark(
            corpus=self.corpus.name,
            sha256=self.corpus.mark,
            settings={name: getattr(self.settings, name) for name in _DEPENDS} | {"least": self.least},
            program=f"variorum {variorum.__version__}; {analysis.analyser.version}; {meaning}",
        )


def run(batch: Batch, pool: Pool, *, progress: Progress = silent) -> Summary:
    """Compare every event that is not yet compared, and sum up; BatchRefused where another run is at it."""
    with batch.folder.alone():
        return _run(batch, pool, progress)


def _run(batch: Batch, pool: Pool, progress: Progress) -> Summary:
    batch.folder.claim(batch.mark())
    listed = work_list(batch, pool, progress=progress)
    wanted = [event for event in listed.events if len(event.articles) >= batch.least]
    failed = _compare(batch, pool, wanted, progress)
    summary = summary_of(batch.folder, listed, failed, least=batch.least)
    write_summary(batch.folder, summary)
    return summary


def _compare(batch: Batch, pool: Pool, wanted: Sequence[Listed], progress: Progress) -> dict[str, str]:
    """Answers the events that could not be compared, and why."""
    failed: dict[str, str] = {}
    missing = [event for event in wanted if not batch.folder.is_done(event.id)]
    # The largest first: nobody waits in the end for one that was begun last.
    missing.sort(key=lambda event: (-len(event.articles), event.id))
    done = len(wanted) - len(missing)
    progress(done, len(wanted), tr("Comparing events"))
    for finished in pool.answers(_to_compare(batch, event) for event in missing):
        event = missing[finished.number].id
        if isinstance(finished.answer, Failed):
            failed[event] = finished.answer.reason
        else:
            batch.folder.keep(event, finished.answer)
        done += 1
        progress(done, len(wanted), tr("Comparing events"))
    return failed


def _to_compare(batch: Batch, event: Listed) -> ToCompare:
    items = tuple(batch.corpus.item(member.number) for member in event.articles)
    return ToCompare(items, batch.make, batch.settings)


def work_list(batch: Batch, pool: Pool, *, progress: Progress = silent) -> WorkList:
    """The events of the corpus, as they were found before or are found now."""
    kept = batch.folder.kept_list()
    if kept is not None:
        return kept
    prints, refused = fingerprints(batch.corpus, pool, progress=progress)
    progress(0, 1, tr("Grouping articles into events"))
    chosen = batch.settings
    events = grouped(
        prints, likeness=chosen.event_likeness, copies=chosen.event_copies, window=chosen.event_window
    )
    listed = WorkList(
        articles=len(batch.corpus),
        unreadable=[Unread(batch.corpus.place(n), reason) for n, reason in sorted(refused.items())],
        events=_named(events),
    )
    batch.folder.keep_list(listed)
    return listed


def _named(events: Sequence[Sequence[Fingerprint]]) -> list[Listed]:
    """Each under a name that its articles give it, whatever else is in the corpus; in order of their days."""
    found = []
    for articles in events:
        days = [one.day for one in articles if one.day is not None]
        name = sha256("\n".join(sorted(one.sha256 for one in articles)).encode()).hexdigest()[:16]
        members = [Member(one.number, one.id) for one in articles]
        found.append(Listed(name, _iso(min(days, default=None)), _iso(max(days, default=None)), members))
    return sorted(found, key=lambda event: (event.first or "9", event.id))


def _iso(day: int | None) -> str | None:
    return date.fromordinal(day).isoformat() if day else None
