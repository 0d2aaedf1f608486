"""Drives two real records with everything an editor does, and holds each answer against the plain model."""

import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache, partial
from itertools import count
from pathlib import Path
from typing import Any, ClassVar

import pytest
from hypothesis import HealthCheck, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test
from makers_model import Case, Claims, Desk, Found, Ruling, Said, Stands, standings
from makers_scripted import ARTICLES, FACTS, LEFT_OUT, Office, mark
from makers_server import Server

from variorum.alignment.link import Place
from variorum.dispute.decision import Decision, Evidence, Outcome, Reconciliation, Standing, State
from variorum.dispute.dispute import Dispute
from variorum.errors import DecisionRefused, NameRefused, UnknownThing, UserError
from variorum.fact.fact import Kind
from variorum.guidance.equivalence import Equivalence, Scope
from variorum.record.desk.address import Address, address
from variorum.record.desk.role import Role
from variorum.record.desk.setting_up import admit, set_up
from variorum.record.record import Record
from variorum.workspace.raising import Words
from variorum.workspace.together import Bulk
from variorum.workspace.workspace import Workspace

EDITORS = ("ada", "ben")
STEPS = (Bulk.DISMISS, Bulk.TRIVIAL, Bulk.UNRESOLVED)
# What an editor does, and how often beside the rest.
DEEDS = {
    **{"settle": 9, "dismiss": 2, "withdraw": 2, "reinstate": 3, "undo": 6, "redo": 3},
    **{"add": 3, "article": 3, "order": 1, "source": 2, "text": 2, "rule": 2, "origins": 4, "link": 2},
    **{"raise": 4, "together": 4, "assign": 2, "comment": 3},
    **{"group": 2, "new case": 1, "rename": 1, "remove": 1, "touch": 1, "read anew": 8, "reopen": 1},
    **{"hand over": 6, "erase": 1, "erase editor": 1, "verify": 2},
}
PARTLY_TOLD = ("unresolved",)  # on a dispute that was made of two others
Act = Callable[[], object]


@cache
def empty_record() -> bytes:
    """A record without cases: making one takes longer than copying its file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "record.db"
        Record(path).close()
        return path.read_bytes()


class TwoRecords(RuleBasedStateMachine):
    """Two editors, each with a record of their own, who hand cases to each other."""

    done: ClassVar[int] = 0  # steps of all runs
    server: ClassVar[Server | None] = None  # where records lie in databases

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="variorum-model-"))
        self.databases: list[str] = []
        self.offices = [self._office(editor) for editor in EDITORS]
        self.desks = [Desk(), Desk()]

    def _office(self, editor: str) -> Office:
        if self.server is not None:
            return Office(self._desk(self.server, editor), editor)
        folder = self.folder / editor
        folder.mkdir()
        (folder / "record.db").write_bytes(empty_record())
        return Office(folder / "record.db", editor)

    def _desk(self, server: Server, editor: str) -> Address:
        """A database in which the editor, as its owner, may erase and take in."""
        name = server.database()
        self.databases.append(name)
        set_up(address(server.address(name)))
        login = server.login(f"{editor}_{name}")
        admit(address(server.address(name)), login, role=Role.OWNER, name=editor)
        return address(server.address(name, login=login))

    @initialize()
    def begin(self) -> None:
        self.make(0, "Idlib")
        for article in ARTICLES[:3]:
            self.bring(0, self.desks[0].cases[0], article)
        self.agree(0)
        self.hand_over(0, self.desks[0].cases[0], True)

    @rule(
        at=st.sampled_from((0, 1)),
        deed=st.sampled_from([name for name, weight in DEEDS.items() for _ in range(weight)]),
        pick=st.integers(0, 5),
        which=st.integers(0, 5),
        number=st.integers(0, 60),
        article=st.sampled_from(ARTICLES),
        yes=st.booleans(),
    )
    def go_on(self, at: int, deed: str, pick: int, which: int, number: int, article: str, yes: bool) -> None:
        """One thing that an editor does, or that befalls a record."""
        case = self.one(at, pick)
        name = ("Idlib", "Aleppo", "Homs")[number % 3]
        match deed:
            case "new case":
                self.new_case(at, name)
            case "touch":
                self.touch_what_is_off_the_list(at, which)
            case "undo" | "redo":
                self.turn(at, pick, deed == "undo")
            case "read anew":
                self.read_anew(at, FACTS[number % 3], article, which)
            case "reopen":
                self.offices[at].reopen()
                self.agree(at)
            case "erase editor":
                self.erase_editor(at, EDITORS[number % 2])
            case "verify":
                self.verify(at, number)
            case _ if case is not None:
                self.go_on_with(case, at, deed, which, number, article, yes)

    def go_on_with(
        self, case: Case, at: int, deed: str, which: int, number: int, article: str, yes: bool
    ) -> None:
        """The same, where it is about a case on the list."""
        name, one = ("Idlib", "Aleppo", "Homs")[number % 3], ARTICLES[number % len(ARTICLES)]
        match deed:
            case "add":
                self.add(at, case, article)
            case "settle":
                self.settle(at, case, which, number % 3, "so" if yes else "thus", back=number % 4)
            case "dismiss":
                self.dismiss(at, case, which, back=number % 4)
            case "withdraw":
                self.withdraw(at, case, which, back=number % 4)
            case "reinstate":
                self.reinstate(at, case, which, number)
            case "source":
                self.edit_source(at, case, article, "Desk" if yes else "")
            case "text":
                self.put_back_or_leave_out(at, case, article, yes)
            case "rule":
                self.lay_down_a_rule(at, case, "ab"[number % 2], "all" if yes else "case")
            case "origins":
                self.correct_origins(at, case, which, number, ("UN", "", None)[number % 3])
            case "article":
                self.take_out_or_bring_in(at, case, article, yes)
            case "order":
                self.put_first(at, case, article)
            case "link":
                self.link_or_unlink(at, case, article, one, yes)
            case "group":
                self.regroup_and_undo(at, case, yes)
            case "raise":
                self.raise_dispute(at, case, {article, one})
            case "together":
                self.decide_together(at, case, which, number)
            case "assign":
                self.assign(at, case, which, ("", "cara", "dora")[number % 3])
            case "comment":
                self.comment(at, case, which)
            case "rename":
                self.rename_case(at, case, name)
            case "remove":
                self.remove_case(at, case)
            case "hand over":
                self.hand_over(at, case, number % 4 > 0)
            case "erase":
                self.erase_article(at, case, article, yes)

    # What every rule stands on

    def one(self, at: int, pick: int) -> Case | None:
        """A case on the list."""
        listed = self.desks[at].listed()
        return listed[pick % len(listed)] if listed else None

    def here(self, at: int, case: Case) -> list[str]:
        return [one for one in case.inside if one in self.desks[at].texts]

    def found(self, at: int, case: Case) -> Found:
        return self.offices[at].script.finds(self.here(at, case), case.origins, case.raised)

    def stand(self, at: int, case: Case) -> list[Stands]:
        return sorted(standings(case, self.found(at, case)), key=lambda s: (s.fact, s.id or "", s.state))

    def does(self, at: int, case: Case, act: Act, stands: Any, *subject: Any, **more: Any) -> None:
        act()
        case.write(Said(subject, stands, EDITORS[at], **more))
        self.agree(at, case)

    def refused(self, at: int, case: Case, error: type[UserError], act: Act) -> None:
        with pytest.raises(error):
            act()
        self.agree(at, case)

    def agree(self, at: int, *changed: Case) -> None:
        """What the record shows is what the model says."""
        type(self).done += 1
        desk, workspace = self.desks[at], self.offices[at].workspace
        shown = {case.name: case.articles for case in workspace.cases()}
        assert shown == {case.name: len(case.inside) for case in desk.listed()}
        for case in changed or desk.cases:
            if desk.meant(case.name) is case:
                self._same_history(at, case)
            if case.on_list:
                self._same_standings(at, case)

    def _same_history(self, at: int, case: Case) -> None:
        history = self.offices[at].workspace.history(case.name)
        assert len(history) == len(case.line)
        for entry, revision in zip(case.line, history, strict=True):
            entry.hash = entry.hash or revision.hash
        assert [e.hash for e in case.line] == [r.hash for r in history]
        assert [e.by for e in case.line] == [r.editor for r in history]
        turns = self.offices[at].workspace.turns(case.name)
        can = [pile[-1].entries[0].hash if pile else None for pile in (case.done, case.undone)]
        assert [turn and turn.hash for turn in (turns.undo, turns.redo)] == can

    def _same_standings(self, at: int, case: Case) -> None:
        opened = self.offices[at].workspace.open_case(case.name)
        shown = [seen(standing) for standing in opened.standings]
        for wanted in self.stand(at, case):
            like = [one for one in shown if replace(one, id=wanted.id) == wanted]
            same = [one for one in like if wanted.id in (None, one.id)]
            assert same, f"{wanted} is not among {shown}"
            shown.remove(same[0])
        assert not shown
        for standing in opened.standings:
            assert (standing.desk.assigned or "", told(standing)) == said_of(case, standing.dispute.id)
        ids = [standing.dispute.id for standing in opened.standings]
        assert len(set(ids)) == len(ids)
        self._same_guidance(at, case, opened)

    def _same_guidance(self, at: int, case: Case, opened: Reconciliation) -> None:
        articles = {article.id: article for article in opened.comparison.articles}
        assert list(articles) == [one for one in case.order if one in self.here(at, case)]
        linked = {frozenset((link.a.article, link.b.article)) for link in opened.comparison.links}
        wanted = {s[1] for s, e in case.now.items() if s[0] == "link" and e.stands}
        assert linked == {pair for pair in wanted if pair <= set(articles)}
        for id, article in articles.items():
            assert article.source.outlet == (case.stands("source", id) or None)
            assert article.paragraph(LEFT_OUT).in_story is bool(case.stands("text", id))
        rules = {" ".join(rule.key): rule.preferred for rule in opened.equivalences}
        assert rules == self.desks[at].rules(case)
        claims = self.found(at, case).claims
        for dispute in opened.comparison.disputes:
            for account in dispute.accounts:
                _, origin = claims[fact_of(dispute)][account.passage.article]
                assert account.origin_by_editor is (origin is not None)
                assert (account.attribution or "") == (origin or "")

    def target(self, at: int, case: Case, pick: int) -> tuple[Stands, str] | None:
        """A dispute of a case, and the id under which it is shown."""
        stand = self.stand(at, case)
        if not stand:
            return None
        chosen = stand[pick % len(stand)]
        if chosen.id is not None:
            return chosen, chosen.id
        shown = self.offices[at].workspace.open_case(case.name).standings
        known = {one.id for one in stand}
        free = (s.dispute.id for s in shown if seen(s).fact == chosen.fact and s.dispute.id not in known)
        return chosen, next(free)

    def claims(self, at: int, case: Case, target: Stands) -> tuple[Claims, frozenset[str]]:
        """The accounts of a dispute as a decision on it would keep them, and which of them show no quote."""
        if target.state == "orphaned":
            ruling = case.rulings[str(target.id)]
            return ruling.claims, ruling.hidden
        return self.found(at, case).claims[target.fact], frozenset()

    # Cases and articles

    def make(self, at: int, name: str) -> None:
        self.offices[at].workspace.new_case(name)
        case = Case(name)
        case.write(Said(("lasting",), None, EDITORS[at], lasting=True))
        self.desks[at].cases.append(case)

    def new_case(self, at: int, name: str) -> None:
        if self.desks[at].find(name):
            with pytest.raises(NameRefused):
                self.offices[at].workspace.new_case(name)
        elif len(self.desks[at].cases) < 3:
            self.make(at, name)
        self.agree(at)

    def bring(self, at: int, case: Case, article: str) -> None:
        """Add an article; one that is there already brings at most its text."""
        self.offices[at].workspace.add(case.name, [Path(f"{article}.txt")])
        self.desks[at].texts.add(article)
        if article not in case.inside:
            case.write(Said(("article", article), "in", EDITORS[at], adds=article))

    def add(self, at: int, case: Case, article: str) -> None:
        if article in self.desks[at].erased:
            add = self.offices[at].workspace.add
            self.refused(at, case, DecisionRefused, lambda: add(case.name, [Path(f"{article}.txt")]))
            return
        self.bring(at, case, article)
        self.agree(at)

    def take_out_or_bring_in(self, at: int, case: Case, article: str, out: bool) -> None:
        workspace = self.offices[at].workspace
        act = workspace.take_out if out else workspace.bring_in

        def turn() -> object:
            return act(case.name, article)

        if article not in case.articles:
            self.refused(at, case, UnknownThing, turn)
        elif (article in case.inside) is not out:
            self.refused(at, case, DecisionRefused, turn)
        else:
            self.does(at, case, turn, "out" if out else "in", "article", article)

    def put_first(self, at: int, case: Case, article: str) -> None:
        """Let an article stand before the others."""
        workspace = self.offices[at].workspace
        if article not in case.articles:
            return
        order = tuple(dict.fromkeys((article, *case.order)))

        def act() -> object:
            return workspace.order(case.name, [article])

        if order == case.order:
            self.refused(at, case, DecisionRefused, act)
        else:
            self.does(at, case, act, order, "order")

    def link_or_unlink(self, at: int, case: Case, one: str, other: str, together: bool) -> None:
        workspace = self.offices[at].workspace
        if not {one, other} <= set(self.here(at, case)):
            return
        act = workspace.link if together else workspace.unlink
        pair = frozenset((one, other))

        def lay_down() -> object:
            return act(case.name, Place(one, 1), Place(other, 1))

        if one == other or bool(case.stands("link", pair)) is together:
            self.refused(at, case, DecisionRefused, lay_down)
        else:
            self.does(at, case, lay_down, together, "link", pair)

    def rename_case(self, at: int, case: Case, name: str) -> None:
        workspace = self.offices[at].workspace
        old = case.name
        if self.desks[at].bears(name, other_than=case):
            self.refused(at, case, NameRefused, lambda: workspace.rename_case(old, name))
        elif old == name:
            self.refused(at, case, DecisionRefused, lambda: workspace.rename_case(old, name))
        else:
            self.does(at, case, lambda: workspace.rename_case(old, name), name, "name")

    def remove_case(self, at: int, case: Case) -> None:
        workspace = self.offices[at].workspace
        self.does(at, case, lambda: workspace.remove_case(case.name), False, "case")

    def touch_what_is_off_the_list(self, at: int, what: int) -> None:
        desk, workspace = self.desks[at], self.offices[at].workspace
        gone = [case for case in desk.cases if not case.on_list and desk.meant(case.name) is case]
        if not gone:
            return
        name = gone[-1].name
        acts: list[Act] = [
            lambda: workspace.set_equivalence(name, Equivalence(("a", "b"), "a")),
            lambda: workspace.add(name, [Path("post.txt")]),
            lambda: workspace.dismiss(name, "1", reason="none"),
            lambda: workspace.edit_source(name, "post", field="outlet", value="x"),
            lambda: workspace.export_case(name, self.folder / "none.variorum"),
            lambda: workspace.remove_case(name),
        ]
        self.refused(at, gone[-1], UnknownThing, acts[what])

    # Decisions

    def settle(self, at: int, case: Case, which: int, how: int, reason: str, *, back: int) -> None:
        """The editor rules on the dispute as it stood so many rulings before."""
        target = self.target(at, case, which)
        if not target:
            return
        told, id = target
        claims, hidden = self.claims(at, case, told)
        if told.state == "orphaned":  # the evidence of its own value might be gone
            how %= 2
        decision = wanted(how, which, reason, list(claims))
        settle = self.offices[at].workspace.settle
        words = _words(told.fact, decision, claims)
        ruling = Ruling(told.fact, claims, words, hidden=hidden)
        seen, unseen = case.as_it_stood(id, back)
        act = partial(settle, case.name, id, decision, seen=seen)
        self.does(at, case, act, ruling, "dispute", id, unseen=unseen)

    def dismiss(self, at: int, case: Case, which: int, *, back: int) -> None:
        target = self.target(at, case, which)
        if not target:
            return
        told, id = target
        claims, hidden = self.claims(at, case, told)
        ruling = Ruling(told.fact, claims, ("trivial", (), "none", (), ()), dismissed=True, hidden=hidden)
        dismiss = self.offices[at].workspace.dismiss
        seen, unseen = case.as_it_stood(id, back)
        act = partial(dismiss, case.name, id, reason="none", seen=seen)
        self.does(at, case, act, ruling, "dispute", id, unseen=unseen)

    def withdraw(self, at: int, case: Case, which: int, *, back: int) -> None:
        target = self.target(at, case, which)
        if not target:
            return
        id, withdraw = target[1], self.offices[at].workspace.withdraw
        ruling = case.rulings.get(id)
        if ruling is None or ruling.decision is None:
            self.refused(at, case, DecisionRefused, lambda: withdraw(case.name, id))
            return
        taken = replace(ruling, decision=None, dismissed=False)
        seen, unseen = case.as_it_stood(id, back)
        act = partial(withdraw, case.name, id, seen=seen)
        self.does(at, case, act, taken, "dispute", id, unseen=unseen)

    def reinstate(self, at: int, case: Case, which: int, number: int) -> None:
        target = self.target(at, case, which)
        if not target:
            return
        id, reinstate = target[1], self.offices[at].workspace.reinstate
        own = [n for n, e in enumerate(case.line, 1) if e.subject == ("dispute", id)]
        number = own[number % len(own)] if own else number
        earlier = case.line[number - 1].stands if own else None
        if earlier and earlier.decision == PARTLY_TOLD:
            return
        if earlier is None or earlier.decision is None:
            error = DecisionRefused if own else UnknownThing
            self.refused(at, case, error, lambda: reinstate(case.name, id, revision=number))
            return
        self.does(at, case, lambda: reinstate(case.name, id, revision=number), earlier, "dispute", id)

    def turn(self, at: int, pick: int, back: bool) -> None:
        """Undo or redo, also of a case that is off the list."""
        desk, workspace = self.desks[at], self.offices[at].workspace
        case = desk.meant(desk.cases[pick % len(desk.cases)].name) if desk.cases else None
        if case is None:
            return
        pile, act = (case.done, workspace.undo) if back else (case.undone, workspace.redo)
        if not pile:
            self.refused(at, case, DecisionRefused, lambda: act(case.name))
            return
        turn, how = pile[-1], "undoes" if back else "redoes"
        told = list(zip(turn.entries, turn.before, strict=True))
        stands = [(e, before if back else e.stands) for e, before in (reversed(told) if back else told)]
        if self._name_taken(desk, case, stands[0][0].subject, stands[0][1]):
            self.refused(at, case, NameRefused, lambda: act(case.name))
            return
        act(case.name)
        for entry, stand in stands:
            case.write(Said(entry.subject, stand, EDITORS[at], **{how: entry.hash}))
        self.agree(at, case)

    def _name_taken(self, desk: Desk, case: Case, subject: tuple[Any, ...], stands: Any) -> bool:
        if subject == ("case",) and stands:
            return desk.bears(case.name, other_than=case)
        return subject == ("name",) and desk.bears(stands, other_than=case)

    def decide_together(self, at: int, case: Case, which: int, number: int) -> None:
        """One word on several: those that are decided are passed over, and all go back at once."""
        workspace, step = self.offices[at].workspace, list(STEPS)[number % len(STEPS)]
        targets = {
            id: told for n in range(which + 1) if (found := self.target(at, case, n)) for told, id in [found]
        }
        chosen = {id: told for id, told in targets.items() if told.state in ("open", "stale")}

        def act() -> object:
            return workspace.decide_together(case.name, list(targets), step, reason="all")

        if not targets or not chosen:
            self.refused(at, case, DecisionRefused, act)
            return
        act()
        word = f"{len(case.line)} {case.line[-1].hash}" if len(chosen) > 1 else ""
        for id, told in chosen.items():
            claims, hidden = self.claims(at, case, told)
            ruling = Ruling(told.fact, claims, *self._left(told.fact, claims, step), hidden=hidden)
            case.write(Said(("dispute", id), ruling, EDITORS[at], step=word))
        self.agree(at, case)

    def _left(self, fact: str, claims: Claims, step: Bulk) -> tuple[tuple[Any, ...], bool]:
        if step is Bulk.DISMISS:
            return ("trivial", (), "all", (), ()), True
        said = tuple((article, place_in(fact)) for article in claims)
        return (step.value, (), "all", (), said), False

    def raise_dispute(self, at: int, case: Case, articles: set[str]) -> None:
        """Set the first words of some articles against each other."""
        workspace, here = self.offices[at].workspace, self.here(at, case)
        words = {article: f"The {article} gives" for article in sorted(articles)}
        chosen = [Words(article, 1, quote) for article, quote in words.items()]

        def act() -> Any:
            return workspace.raise_dispute(case.name, chosen, kind=Kind.LABEL, question="Who gives?")

        if not articles <= set(here):
            self.refused(at, case, UnknownThing, act)
        elif len(articles) < 2 or words in case.raised.values():
            self.refused(at, case, DecisionRefused, act)
        else:
            [id] = act().disputes
            case.write(Said(("raise", id), words, EDITORS[at]))
            self.agree(at, case)

    # What the desk says: here of what was decided once, which keeps its id whatever is found

    def assign(self, at: int, case: Case, which: int, to: str) -> None:
        id, workspace = self._decided(at, case, which), self.offices[at].workspace
        if id is None:
            return

        def act() -> object:
            return workspace.assign(case.name, id, to)

        if (case.stands("assign", id) or "") == to:
            self.refused(at, case, DecisionRefused, act)
        else:
            self.does(at, case, act, to, "assign", id)

    def comment(self, at: int, case: Case, which: int) -> None:
        id, workspace = self._decided(at, case, which), self.offices[at].workspace
        if id is None:
            return
        text = f"{EDITORS[at]} says {len(case.line)}"
        self.does(at, case, lambda: workspace.comment(case.name, id, text), text, "comment", id, text)

    def _decided(self, at: int, case: Case, which: int) -> str | None:
        target = self.target(at, case, which)
        return target[1] if target is not None and target[0].decision is not None else None

    # What is laid down by hand

    def edit_source(self, at: int, case: Case, article: str, value: str) -> None:
        edit = self.offices[at].workspace.edit_source

        def act() -> object:
            return edit(case.name, article, field="outlet", value=value)

        if article not in self.here(at, case):
            self.refused(at, case, UnknownThing, act)
        else:
            self.does(at, case, act, value, "source", article)

    def put_back_or_leave_out(self, at: int, case: Case, article: str, back: bool) -> None:
        workspace = self.offices[at].workspace
        if article not in self.here(at, case):
            return
        act = workspace.put_back if back else workspace.leave_out

        def lay_down() -> object:
            return act(case.name, article, paragraphs=[LEFT_OUT])

        if not back and not case.stands("text", article):
            self.refused(at, case, DecisionRefused, lay_down)
        else:
            self.does(at, case, lay_down, back, "text", article)

    def lay_down_a_rule(self, at: int, case: Case, form: str, scope: str) -> None:
        workspace = self.offices[at].workspace
        forms = tuple(f"{case.line[0].hash[:8]}{letter}" for letter in "ab")
        chosen = forms["ab".index(form)]
        made = Equivalence(forms, chosen, Scope(scope))
        subject = ("rule", " ".join(sorted(forms)))
        self.does(at, case, lambda: workspace.set_equivalence(case.name, made), (chosen, scope), *subject)

    def correct_origins(self, at: int, case: Case, which: int, number: int, name: str | None) -> None:
        workspace = self.offices[at].workspace
        target = self.target(at, case, which)
        if not target:
            return
        told, id = target
        said = list(self.claims(at, case, told)[0])
        number %= len(said)

        def act() -> object:
            return workspace.correct_origins(case.name, id, {number + 1: name})

        if told.state == "orphaned":
            self.refused(at, case, DecisionRefused, act)
            return
        # What is raised here quotes the same words of an article each time: one passage, one origin.
        fact = told.fact if told.fact in FACTS else "raised"
        known = {place: case.origins[place] for a in said if (place := (fact, a)) in case.origins}
        own = case.stands("origin", id) or {}
        stands = {**own, **known, (fact, said[number]): name}
        self.does(at, case, act, stands, "origin", id)

    def regroup_and_undo(self, at: int, case: Case, split: bool) -> None:
        """Merge two disputes, or split one: an undo brings back all as it was."""
        workspace = self.offices[at].workspace
        before = bare(workspace.open_case(case.name))
        act = _split(workspace, case.name, before) if split else _merge(workspace, case.name, before)
        if act is None:
            return
        act()
        case.write(Said(("group",), object(), EDITORS[at]))
        self._same_history(at, case)
        after = bare(workspace.open_case(case.name))
        assert after != before
        self._settle_and_undo(at, case, [s for s in after if s not in before])
        assert bare(workspace.open_case(case.name)) == after
        workspace.undo(case.name)
        case.write(Said(("group",), None, EDITORS[at], undoes=case.done[-1].entries[0].hash))
        assert bare(workspace.open_case(case.name)) == before
        self.agree(at, case)
        # So that it is not redone later, when what it would do might not be told here.
        self.lay_down_a_rule(at, case, "a", "case")

    def _settle_and_undo(self, at: int, case: Case, changed: list[Standing]) -> None:
        """Decide one that an editor made of others, where it was decided before; then take that back."""
        made = [s.dispute.id for s in changed if s.state is not State.ORPHANED and s.decision]
        if not made:
            return
        subject, workspace = ("dispute", made[0]), self.offices[at].workspace
        workspace.settle(case.name, made[0], Decision(Outcome.UNRESOLVED, reason="one event"))
        ruling = case.rulings[made[0]]
        case.write(Said(subject, replace(ruling, decision=PARTLY_TOLD), EDITORS[at]))
        self._same_history(at, case)
        standing = workspace.open_case(case.name).standing(made[0])
        assert standing is not None and standing.state is State.UNRESOLVED
        workspace.undo(case.name)
        case.write(Said(subject, ruling, EDITORS[at], undoes=case.line[-1].hash))
        self._same_history(at, case)

    # What happens to a record

    def read_anew(self, at: int, fact: str, article: str, how: int) -> None:
        """The program reads the same articles otherwise."""
        script = self.offices[at].script
        script.version += 1
        match how:
            case 0:
                script.ids[fact] = f"{fact}-{at}-{script.version}"
            case 1 | 2 if (fact, article) in script.says:
                del script.says[fact, article]
            case 3:
                script.says[fact, article] = str(200 + script.version)
            case 4:  # an id is given anew to another fact
                script.ids["dead"], script.ids["place"] = script.ids["place"], script.ids["dead"]
            case 5:
                script.gap = "\n\n\n" if script.gap == "\n\n" else "\n\n"
            case _:
                script.says[fact, article] = "100"
        self.agree(at)

    def hand_over(self, at: int, case: Case, texts: bool) -> None:
        to = 1 - at
        file = self.folder / "case.variorum"
        self.offices[at].workspace.export_case(case.name, file, texts=texts)
        merged = self.offices[to].workspace.import_case(file).value
        along = [a for a in case.articles if a in self.desks[at].texts] if texts else []
        taken = self.desks[to].take_in(case.line, along, case.first_name, EDITORS[to])
        assert merged.case == taken.name
        self.agree(to)

    def erase_article(self, at: int, case: Case, article: str, quotes: bool) -> None:
        desk, office = self.desks[at], self.offices[at]

        def act() -> object:
            return office.workspace.erase_article(case.name, article, quotes=quotes, reason="by order")

        if article not in case.articles:
            self.refused(at, case, UnknownThing, act)
        elif article in desk.erased and article not in desk.texts:
            self.refused(at, case, DecisionRefused, act)
        else:
            act()
            self._erased(desk, at, article, quotes)
            assert not (quotes and office.holds(mark(article)))
            self.agree(at)

    def _erased(self, desk: Desk, at: int, article: str, quotes: bool) -> None:
        for holding in (case for case in desk.cases if article in case.articles):
            if quotes:
                holding.redact(article)
            holding.write(Said(("lasting",), None, EDITORS[at], lasting=True, erases=article))
        desk.texts.discard(article)
        desk.erased.add(article)

    def erase_editor(self, at: int, name: str) -> None:
        desk, instead = self.desks[at], f"erased by {EDITORS[at]}"
        written = [case for case in desk.cases if any(e.by == name for e in case.line)]
        erase = self.offices[at].workspace.erase_editor
        if not written:
            with pytest.raises(UnknownThing):
                erase(name, instead=instead, reason="by order")
            return
        erase(name, instead=instead, reason="by order")
        for case in written:
            for entry in case.line:
                entry.by = instead if entry.by == name else entry.by
            by = instead if EDITORS[at] == name else EDITORS[at]
            case.write(Said(("lasting",), None, by, lasting=True))
        self.agree(at)

    def verify(self, at: int, pick: int) -> None:
        """The record is whole, and goes on from a head that was printed before."""
        office = self.offices[at]
        head = list(office.heads)[pick % len(office.heads)] if office.heads else ""
        found = office.workspace.verify(head=head)
        assert found.ok, found.damaged
        assert found.revisions == sum(len(case.line) for case in self.desks[at].cases)
        assert found.since == (found.revisions - office.heads[head] if head else None)
        office.heads[found.head] = found.revisions
        gone = [mark(article) for article in self.desks[at].erased - self.desks[at].texts]
        assert not [word for word in gone if office.reads(word)]

    def teardown(self) -> None:
        try:
            for at in range(len(self.offices)):
                self.agree(at)
                self.verify(at, 0)
        finally:
            for office in self.offices:
                office.close()
            shutil.rmtree(self.folder)
            for name in self.databases:
                assert self.server is not None
                self.server.drop(name)


def bare(opened: Reconciliation) -> list[Standing]:
    """The standings without what tells in which entry they were last written."""
    return [replace(one, revision=None, editor=None, decided=None, ruled="") for one in opened.standings]


def _merge(workspace: Workspace, case: str, standings: Sequence[Standing]) -> Act | None:
    """Merge two disputes of one kind, of which at most one is decided."""
    found = [s for s in standings if s.state is not State.ORPHANED and s.dispute.kind is Kind.QUANTITY]
    if len(found) < 2 or all(s.decision for s in found[:2]):
        return None
    ids = [s.dispute.id for s in found[:2]]
    return lambda: workspace.merge(case, ids, reason="one event")


def _split(workspace: Workspace, case: str, standings: Sequence[Standing]) -> Act | None:
    for standing in standings:
        if standing.state is not State.ORPHANED and len(standing.dispute.accounts) > 2:
            return lambda: workspace.split(case, standing.dispute.id, [2], reason="another event")
    return None


def wanted(how: int, which: int, reason: str, said: list[str]) -> Decision:
    """A decision on a dispute on which these articles give an account."""
    if how == 0:
        return Decision(Outcome.ACCEPT, accounts=(1 + which % len(said),), reason=reason)
    if how == 1:
        return Decision(Outcome.UNRESOLVED, reason=reason)
    evidence = (Evidence(said[0], LEFT_OUT, ""),)
    return Decision(Outcome.OWN_VALUE, values=("7",), evidence=evidence, reason=reason)


def _words(fact: str, decision: Decision, claims: Claims) -> tuple[Any, ...]:
    """What the record must say of it."""
    said, place = list(claims), place_in(fact)
    match decision.outcome:
        case Outcome.ACCEPT:
            [number] = decision.accounts
            article = said[number - 1]
            return "accept", (claims[article][0],), decision.reason, (number,), ((article, place),)
        case Outcome.UNRESOLVED:
            return "unresolved", (), decision.reason, (), tuple((article, place) for article in said)
        case _:
            return "own-value", ("7",), decision.reason, (), ((said[0], LEFT_OUT),)


def place_in(fact: str) -> int:
    """The paragraph in which the accounts of a fact stand; what an editor raises here is of the first."""
    return FACTS.index(fact) + 1 if fact in FACTS else 1


def fact_of(dispute: Dispute) -> str:
    """A fact of the script, or the id under which an editor raised it."""
    return dispute.question.template if dispute.question.template in FACTS else dispute.id


def seen(standing: Standing) -> Stands:
    """A standing as the model tells it."""
    decision = standing.decision
    words = decision and (
        decision.outcome.value,
        decision.values,
        decision.reason,
        decision.accounts,
        tuple((one.article, one.paragraph) for one in decision.evidence),
    )
    return Stands(
        fact_of(standing.dispute),
        standing.state.value,
        standing.dispute.id,
        words,
        standing.editor,
        standing.revision,
    )


def told(standing: Standing) -> list[str]:
    return sorted(one.text for one in standing.desk.comments)


def said_of(case: Case, id: str) -> tuple[str, list[str]]:
    """For whom a dispute is, and what was said of it and not taken back."""
    texts = (e.stands for s, e in case.now.items() if s[:2] == ("comment", id) and e.stands)
    return case.stands("assign", id) or "", sorted(texts)


def run(steps: int, *, first_seed: int = 0, server: Server | None = None) -> None:
    """So many steps altogether, in runs of at most fifty; from the same seed always the same.

    With a server, the records lie in databases of it.
    """
    TwoRecords.server = server
    how = settings(
        max_examples=6,
        stateful_step_count=50,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    TwoRecords.done = 0
    for number in count(first_seed):
        run_state_machine_as_test(seed(number)(TwoRecords), settings=how)
        if TwoRecords.done >= steps:
            return
