"""One plan being edited: its text, what it says, what there is to say about it, and the way back."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from okrtui.document.document import Document
from okrtui.document.journal import Journal
from okrtui.document.parents import ParentLibrary, Parents
from okrtui.document.reading import read_document
from okrtui.document.refused import Refused
from okrtui.document.saving import tidy_before_reading
from okrtui.document.source import Source
from okrtui.document.splice import reversed_splices
from okrtui.editing.agreed import Agreed
from okrtui.editing.history import History, Stepped
from okrtui.editing.keep_safe import keep_safe
from okrtui.editing.step import Splices, Step, foreign_label
from okrtui.editing.trial import Trial
from okrtui.editing.worded import worded
from okrtui.locales.sentence import Sentence
from okrtui.plan.plan import Plan
from okrtui.plan.reading import Reading, read_plan
from okrtui.rules.diagnose import diagnose
from okrtui.rules.diagnostic import Diagnostic
from okrtui.rules.judge import Ask, Judge
from okrtui.rules.settings import DEFAULT_SETTINGS, Settings
from okrtui.rules.workspace import BrokenWorkspace, Workspace

# What changes, saves or merges a plan is imported where it is done: the first frame does not wait for it.
if TYPE_CHECKING:
    from okrtui.editing.changing import Change
    from okrtui.editing.joining import Joined
    from okrtui.editing.look_job import LookJob, LookResult
    from okrtui.editing.save_job import SaveJob, SaveResult
    from okrtui.editing.undecided import Undecided
    from okrtui.plan.changes import PlanChange


class Session:
    """The one plan and the one history behind all panes.

    `revision` counts the states of the text; listeners are told each new one, after the journal has been
    written. `base` is what stands in the file as far as this session knows. `journal_trouble` says why what is
    unsaved is not safe against a crash, `workspace_trouble` why the workspace file is not followed, `file_trouble` why
    what another program has left in the file is not taken in; with `file_gone` there is no file. `pending` are both
    sides where that program has changed the same as we have: until it is decided on, nothing of either is overwritten.
    With the decision undone, it is `undecided` again, although what the other program wrote is in the `base` or was
    saved over.
    """

    def __init__(self, file: Path, document: Document, *, today: date, journal: Journal | None = None) -> None:
        self.file = file
        self.today = today
        self.base = document
        self.revision = 0
        self.history = History()
        self.journal_trouble: Sentence | None = None
        self.workspace_trouble: Sentence | None = None
        self.file_trouble: Sentence | None = None
        self.file_gone = False
        self.pending: Joined | None = None
        self._reopened: list[Undecided] = []
        self._journal = journal
        self._listeners: list[Callable[[int], None]] = []
        self._settings = self._settings_of(file)
        self._library = ParentLibrary()
        self._judge = Judge()
        self._take(document)

    @classmethod
    def open(cls, file: Path, *, today: date, journal: Journal | None = None) -> "Session":
        """Read a plan file, after looking after a save of it that was killed.

        Raises:
            Unreadable: the file cannot be read as text.
        """
        tidy_before_reading(file)
        return cls(file, read_document(file), today=today, journal=journal)

    @property
    def plan(self) -> Plan:
        """What the text says."""
        return self.reading.plan

    @property
    def parents(self) -> Parents:
        """The plans that this one serves."""
        return self._parents_of(self.plan)

    def _parents_of(self, plan: Plan) -> Parents:
        return self._library.parents_of(plan, self.file)

    @property
    def modified(self) -> bool:
        """Whether the text differs from what stands in the file, or nothing does."""
        return self.differs_from_file(self.document.text)

    def differs_from_file(self, text: str) -> bool:
        """Whether a text is not the one that stands in the file."""
        return self.file_gone or text != self.base.text

    @property
    def undecided(self) -> "Undecided | None":
        """What was decided, and is no longer: the decision was undone."""
        return self._reopened[-1] if self._reopened else None

    @property
    def origin(self) -> Source:
        """The text that both what is edited here and what stands in the file have come from."""
        return self.base.source if self.undecided is None else self.undecided.ancestor

    def subscribe(self, listener: Callable[[int], None]) -> None:
        """Have a function called with each new revision."""
        self._listeners.append(listener)

    def unsubscribe(self, listener: Callable[[int], None]) -> None:
        """Call it no more."""
        self._listeners.remove(listener)

    def apply(self, change: "Change", *, coalesce: str | None = None) -> Sentence | None:
        """Make a change as one step of the history; gives why not, where it is refused and nothing has changed.

        Changes with the same `coalesce`, one right after the other, are one step: a bar that is moved five times.
        """
        try:
            after, undo = self._changed(change)
        except Refused as refused:
            return refused.sentence
        if undo:
            before = self.plan
            self._take(after)
            self.history.did(Step(worded(change.label, before, self.plan), undo, coalesce=coalesce), after.text)
            self._tell()
        return None

    def _changed(self, change: "Change") -> tuple[Document, Splices]:
        from okrtui.editing.changing import changed

        return changed(self.document, self.plan, change)

    def join_steps(self, since: int, label: Sentence) -> None:
        """Make the steps after the one numbered `since` one; what another program wrote between them stays apart."""
        self.history.join(since, label, self.document.text)

    def trial(self, change: "Change") -> Trial:
        """What would be said of a change; nothing changes."""
        try:
            after, _undo = self._changed(change)
        except Refused as refused:
            return Trial(refused.sentence)
        reading = read_plan(after.data)
        return Trial(None, self._diagnosed(after, reading, self._judge.ask_on_trial), after.text, reading.plan)

    def undo(self) -> Sentence | None:
        """Take our last step back, byte for byte; gives what it was, None if there is none.

        Raises:
            Refused: another program has changed the same since.
        """
        return self._stepped(self.history.undo(self.document.text))

    def redo(self) -> Sentence | None:
        """Do the last undone step again; gives what it is, None if there is none.

        Raises:
            Refused: another program has changed the same since.
        """
        return self._stepped(self.history.redo(self.document.text))

    def go_to(self, number: int) -> Sentence | None:
        """Go back or forth to where a step was the last of ours done, 0 for none; gives why it stopped on the way."""
        stepped, refusal = None, None
        try:
            for step in self.history.way_to(self.document.text, number):
                stepped = step
                self._pass(step)
        except Refused as refused:
            refusal = refused.sentence
        self._arrive(stepped)
        return refusal

    def take_back(self, number: int) -> Sentence | None:
        """Take one older step back alone, as a new step; gives why not, where what it changed has changed since."""
        from okrtui.editing.step_alone import without_step

        try:
            change = without_step(self.history, self.document, number)
        except Refused as refused:
            return refused.sentence
        return self.apply(change)

    def save_job(self, *, anew: bool = True, with_folder: bool = False) -> "SaveJob":
        """What there is to save now; it can run in another thread, its result is given to `saved`.

        Where the file is gone it is made `anew`, `with_folder` also where its folder is gone.
        """
        from okrtui.editing.save_job import SaveJob

        return SaveJob(self.file, self.document, self.base, self.undecided, self.file_gone and anew, with_folder)

    def saved(self, result: "SaveResult") -> None:
        """Take in how a save went: what was edited meanwhile stays, and is unsaved."""
        if result.base is None:
            self.pending = result.conflict or self.pending
            self.file_gone = self.file_gone or result.gone
            return
        self.file_trouble, self.file_gone = None, False
        if result.undecided is self.undecided:
            self._settled()
        if result.merged is None:
            self.base = result.base
            self._note()
            return
        from okrtui.editing.joining import join

        joined = join(result.document, self.document, result.merged)
        if joined.conflicts:  # edited meanwhile, in the very same places
            self.base, self.pending = result.document, joined
            self._note()
        else:
            self._take_in(joined, agreed=result.agreed)

    def look_job(self, typed: str | None = None) -> "LookJob":
        """What there is to look at in the file; it can run in another thread, its result is given to `looked`.

        `typed` is the text that the plan would have with what is being typed.
        """
        from okrtui.editing.look_job import LookJob

        return LookJob(self.file, self.document, self.base, typed, self.undecided)

    def looked(self, result: "LookResult") -> bool:
        """Take in what another program has made of the file; False where we were faster, and have to look again."""
        asked = result.document, result.base, result.undecided
        if not all(one is other for one, other in zip(asked, (self.document, self.base, self.undecided), strict=True)):
            return False
        joined = result.joined
        self.file_trouble, self.file_gone = result.trouble, result.gone
        if joined is None or not joined.conflicts:
            self.pending = self.pending if self._reopened else None
        elif self.pending is None or not self.pending.is_like(joined):
            self.pending = joined
        if joined is not None and not joined.conflicts and not result.typing:
            self._settled()
            self._take_in(joined, result.changes)
        return True

    def decide(self, joined: "Joined", text: str, count: int) -> Sentence | None:
        """Settle `count` conflicts: take in what another program wrote, then what `text` says, as a step of ours.

        Gives why not, where either side has moved on meanwhile.
        """
        from okrtui.editing.rewrite_text import SetText
        from okrtui.editing.undecided import undecided_in

        if joined is not self.pending or joined.ours is not self.document:
            return Sentence("the plan has changed meanwhile: look again")
        undecided = undecided_in(self.origin, joined)
        self._settled()
        self._take_in(joined)
        decided = Sentence("{count} conflict decided", "{count} conflicts decided", count=count)
        after, undo = self._changed(SetText(text, decided))
        self.history.did(Step(decided, undo, decision=undecided), after.text)  # one of ours, too, changes no text
        self._advance(after)
        return None

    def save(self) -> "SaveResult":
        """Save here and now."""
        result = self.save_job().run()
        self.saved(result)
        return result

    def go_on_from(self, base: Source, text: str) -> None:
        """Take up, as a step, a text that was made from another state of the file: the next look puts both together."""
        from okrtui.editing.rewrite_text import SetText

        self.base = Document(base)
        self.apply(SetText(text, Sentence("what a session that was cut off had changed")))

    def close(self) -> None:
        """Leave the session: what is unsaved now was given up by its author."""
        if self._journal is not None:
            self._journal.clear()

    def _take_in(
        self, joined: "Joined", changes: "Sequence[PlanChange] | None" = None, agreed: Sequence[Agreed] = ()
    ) -> None:
        """Somebody else's changes as a step of the history, which undo passes over."""
        from okrtui.editing.joining import brought, called

        before, after = self.document, joined.document
        self.base = joined.standing
        agreed = (*agreed, *joined.agreed)
        if joined.splices or agreed:
            changes = brought(joined) if changes is None else changes
            plans = self.plan, read_plan(after.data).plan
            label = foreign_label(len(changes), [called(change, *plans) for change in changes[:2]])
            if not joined.splices:
                label = Sentence("another program has written the same")
            undo = (reversed_splices(before.text, joined.splices),)
            self.history.took_in(Step(label, undo, foreign=True, agreed=agreed))
        if after.source == before.source:
            self._note()
        else:
            self._advance(after)

    def _settled(self) -> None:
        """Nothing is left to decide."""
        self.pending = None
        self._reopened.clear()

    def _stepped(self, stepped: Stepped | None) -> Sentence | None:
        if stepped is None:
            return None
        self._pass(stepped)
        self._arrive(stepped)
        return stepped.label

    def _pass(self, stepped: Stepped) -> None:
        """Follow what a step has decided, or no longer decides."""
        if stepped.reopened is not None:  # what is open already was written later, on top of what is open again
            later = self.undecided
            self._reopened.append(stepped.reopened if later is None else stepped.reopened.with_theirs_of(later))
        elif stepped.decides:
            self.pending = None
            del self._reopened[-1:]

    def _arrive(self, stepped: Stepped | None) -> None:
        """Take the text after a step; where it is undecided again, both sides wait before anybody hears of it."""
        if stepped is None:
            return
        document = Document(Source(stepped.text, self.document.source.bom))
        joined = None if self.undecided is None else self.undecided.joined(document, self.base)
        if joined is not None:
            self.pending = joined
        self._advance(document)
        if joined is not None and not joined.conflicts:
            self._settled()
            self._take_in(joined)

    def _take(self, document: Document) -> None:
        self.document = document
        self.reading: Reading = read_plan(document.data)
        self._diagnostics: tuple[Diagnostic, ...] | None = None

    @property
    def judged(self) -> bool:
        """Whether the remarks on the plan as it is now have been found already."""
        return self._diagnostics is not None

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """The remarks on the plan as it is now; the rules are asked when somebody wants to know."""
        if self._diagnostics is None:
            self._diagnostics = self._diagnosed(self.document, self.reading, self._judge.ask)
        return self._diagnostics

    def judge(self) -> None:
        """Ask the rules about the plan as it is now, unless that has been done."""
        self._diagnostics = self.diagnostics

    def judge_anew(self) -> None:
        """Ask the rules again: the language that is spoken is another one, and a plan may not say its own."""
        self._diagnostics = None

    def _diagnosed(self, document: Document, reading: Reading, ask: Ask) -> tuple[Diagnostic, ...]:
        return diagnose(
            document,
            self._settings,
            parents=self._parents_of(reading.plan),
            today=self.today,
            day_rules=True,
            reading=reading,
            ask=ask,
        )

    def _settings_of(self, file: Path) -> Settings:
        try:
            return Workspace().settings_for(file.parent)
        except BrokenWorkspace as broken:
            self.workspace_trouble = broken.sentence
            return DEFAULT_SETTINGS

    def _advance(self, document: Document) -> None:
        self._take(document)
        self._tell()

    def _tell(self) -> None:
        self.revision += 1
        self._note()
        for listener in self._listeners:
            listener(self.revision)

    def _note(self) -> None:
        """Write down what is unsaved, or that nothing is."""
        if self._journal is not None:
            unsaved = self.document.source if self.modified else None
            self.journal_trouble = keep_safe(self._journal, self.origin, unsaved)
