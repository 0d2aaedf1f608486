"""The command for many events at once: batch."""

import os
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from variorum.cli.console import emit, progress, tell
from variorum.cli.session import session_of

if TYPE_CHECKING:
    from variorum.batch.pool import Pool
    from variorum.batch.summary import Summary


def add_to(app: typer.Typer) -> None:
    app.command()(batch)


def batch(
    context: typer.Context,
    corpus: Annotated[
        Path,
        typer.Argument(
            metavar="CORPUS", help="JSON lines, one article each; or a folder, or a file that holds several."
        ),
    ],
    out: Annotated[
        Path, typer.Option("--out", metavar="DIR", help="The folder for what is found; made if need be.")
    ],
    workers: Annotated[
        int | None,
        typer.Option("--workers", metavar="N", min=1, help="How many processes; else one for each core."),
    ] = None,
    scheduler: Annotated[
        str | None,
        typer.Option(
            "--scheduler",
            metavar="ADDRESS",
            help="Let the workers of this Dask scheduler do it, as in tcp://10.0.0.5:8786.",
        ),
    ] = None,
    least: Annotated[
        int, typer.Option("--least", metavar="N", min=1, help="Compare events of at least N articles.")
    ] = 2,
) -> None:
    """Group many articles into events, and compare each event.

    Articles are of one event where they share what is rare in the corpus
    within some days; --set event_likeness, event_copies and event_window say
    how much of it, and how many days.

    DIR gets one comparison an event, as “compare --format json” prints it,
    and summary.json and summary.csv. A run that was broken off or killed goes
    on where it was when the same command is given again. What is found does
    not depend on how many workers there are, or where.

    \b
    Examples:
      variorum batch week.jsonl --out week
      variorum batch week.jsonl --out week --scheduler tcp://10.0.0.5:8786
    """
    from variorum.batch.corpus import corpus_at
    from variorum.batch.run_folder import RunFolder
    from variorum.batch.running import Batch, run
    from variorum.bootstrap import analysis

    session = session_of(context)
    made = Batch(corpus_at(corpus), RunFolder(out), analysis, session.settings(), least=least)
    try:
        with progress(quiet=session.quiet) as advance, _pool(workers, scheduler) as pool:
            summary = run(made, pool, progress=advance)
    except KeyboardInterrupt:
        tell("Broken off. Give the same command again to go on.")
        raise
    _told(summary, out)


def _pool(workers: int | None, scheduler: str | None) -> "AbstractContextManager[Pool]":
    if scheduler is not None:
        from variorum.batch.cluster import Cluster

        return Cluster(scheduler, tell=tell)
    from variorum.batch.processes import Processes

    return Processes(workers or os.cpu_count() or 1, tell=tell)


def _told(summary: "Summary", out: Path) -> None:
    counts = summary.counts
    for one in summary.unreadable:
        tell(f"{one.source}: {one.reason}")
    for line in summary.events:
        if line.reason:
            tell(f"Event {line.id}: {line.reason}")
    emit(
        f"{counts.articles} articles, {counts.events} events: {counts.compared} compared with "
        f"{counts.disputes} disputes, {counts.single} told by too few, {counts.failed} failed; "
        f"{counts.unreadable} articles could not be read."
    )
    emit(f"The summary is in {out / 'summary.json'}.")
