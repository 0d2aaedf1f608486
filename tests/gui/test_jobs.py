"""Long work stays off the window's thread, tells how far it is and can be stopped."""

import threading

from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool
from PySide6.QtWidgets import QLabel

from variorum.errors import UnknownThing
from variorum.gui.session.job import Job, Jobs
from variorum.progress import Cancelled, Progress


def test_a_cancelled_job_says_so(qtbot) -> None:
    job = Job(lambda progress: [progress(i, 10, "aligning") for i in range(10)])
    job.cancel()
    with qtbot.waitSignal(job.signals.cancelled, timeout=30_000):
        QThreadPool.globalInstance().start(job)


def test_a_job_tells_how_far_it_is_and_hands_its_answer_to_the_windows_thread(qtbot) -> None:
    jobs, answers, told, listening = Jobs(), [], [], threading.Event()

    def work(progress: Progress) -> threading.Thread:
        listening.wait(2)
        progress(1, 2, "reading")
        return threading.current_thread()

    with qtbot.waitSignal(jobs.idle, timeout=30_000):
        job = jobs.read(work, lambda worker: answers.append((worker, threading.current_thread())))
        job.signals.progressed.connect(lambda *how: told.append(how))
        listening.set()
    assert told == [(1, 2, "reading")]
    [(worker, here)] = answers
    assert here is threading.main_thread() is not worker


def test_what_the_user_can_mend_is_a_sentence_and_our_bug_is_a_bug(qtbot) -> None:
    jobs = Jobs()

    def refuse(progress: object) -> None:
        raise UnknownThing("There is no such case.")

    with qtbot.waitSignal(jobs.failed, timeout=30_000) as said:
        jobs.read(refuse, print)
    assert said.args == ["There is no such case."]
    with qtbot.waitSignal(jobs.broken, timeout=30_000) as bug:
        jobs.read(lambda progress: 1 // 0, print)
    assert isinstance(bug.args[0], ZeroDivisionError)


def test_work_that_ends_before_anybody_listens_is_known_to_have_ended(qtbot, monkeypatch) -> None:
    jobs, ended = Jobs(), []

    def refuse(progress: object) -> None:
        raise UnknownThing("There is no such case.")

    monkeypatch.setattr(jobs._writing, "start", lambda job: job.run())
    jobs.write(refuse, print, lastly=lambda: ended.append(jobs.running))
    qtbot.waitUntil(lambda: jobs.running == 0, timeout=30_000)
    assert ended == [1]


def test_whoever_connects_after_a_job_has_ended_in_the_same_turn_misses_nothing(qtbot) -> None:
    jobs, heard = Jobs(), []

    def stopped(progress: object) -> None:
        raise Cancelled

    job = jobs.write(stopped, print)
    jobs.writing.waitForDone()
    job.signals.cancelled.connect(lambda: heard.append("cancelled"))
    job.signals.ended.connect(lambda: heard.append("ended"))
    qtbot.waitUntil(lambda: jobs.running == 0, timeout=30_000)
    assert heard == ["cancelled", "ended"]


def test_all_writing_happens_on_one_thread_and_in_order(qtbot) -> None:
    jobs, seen = Jobs(), []
    with qtbot.waitSignal(jobs.idle, timeout=30_000):
        for number in range(20):
            jobs.write(
                lambda progress, n=number: seen.append((n, threading.get_ident())), lambda answer: None
            )
    assert [n for n, _ in seen] == list(range(20))
    assert len({thread for _, thread in seen}) == 1


def test_closing_gives_up_reading_but_lets_writing_reach_the_disk(qtbot) -> None:
    jobs, written, going = Jobs(), [], threading.Event()

    def read_for_ever(progress) -> None:
        going.set()
        while True:
            progress(0, 1, "reading")

    jobs.read(read_for_ever, print)
    going.wait(2)
    jobs.write(lambda progress: written.append("decision"), lambda answer: None)
    jobs.close()
    assert written == ["decision"]


def test_writing_that_waits_for_the_painting_keeps_its_place_before_what_comes_later(qtbot) -> None:
    jobs, done = Jobs(), []
    jobs.write(lambda progress: done.append("first"), lambda answer: None, after_painting=True)
    jobs.write(lambda progress: done.append("second"), lambda answer: None)
    qtbot.waitUntil(lambda: jobs.running == 0)
    assert done == ["first", "second"]


def test_closing_lets_even_writing_that_has_not_begun_reach_the_disk(qtbot) -> None:
    jobs, done = Jobs(), []
    jobs.write(lambda progress: done.append("written"), lambda answer: None, after_painting=True)
    jobs.close()
    assert done == ["written"]


def test_an_answer_for_what_is_deleted_meanwhile_is_given_to_nobody(qtbot) -> None:
    jobs, label = Jobs(), QLabel()
    jobs.read(lambda progress: "said", label.setText)
    label.deleteLater()
    QCoreApplication.sendPostedEvents(label, QEvent.Type.DeferredDelete)
    with qtbot.waitSignal(jobs.idle):
        pass
    jobs.close()
