"""One plan being edited: its text, what it says, what there is to say about it, and the way back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from okrtui.document.document import Document
from okrtui.document.journal import Journal
from okrtui.document.parents import ParentLibrary, Parents
from okrtui.document.reading import read_document
from okrtui.document.refused import Refused
from okrtui.document.saving import tidy_before_reading
from okrtui.editing.changing import Change, changed
from okrtui.editing.history import History, Step
from okrtui.editing.merging import merge_texts
from okrtui.editing.rewrite_text import SetText
from okrtui.editing.save_job import SaveJob, SaveResult
from okrtui.locales.sentence import Sentence
from okrtui.plan.plan import Plan
from okrtui.plan.reading import Reading, read_plan
from okrtui.rules.diagnose import diagnose
from okrtui.rules.diagnostic import Diagnostic
from okrtui.rules.judge import Ask, Judge
from okrtui.rules.settings import DEFAULT_SETTINGS, Settings
from okrtui.rules.workspace import BrokenWorkspace, Workspace


@dataclass(frozen=True, slots=True)
class Trial:
    """What would be if something were done: why it would be refused, or the diagnostics and the text after it."""

    refusal: Sentence | None
    diagnostics: tuple[Diagnostic, ...] = ()
    text: str | None = None


class Session:
    """The one plan and the one history behind all panes.

    `revision` counts the states of the text; listeners are told each new one, after the journal has been
    written. `base` is what stands in the file as far as this session knows. `journal_trouble` says why what is
    unsaved is not safe against a crash, `workspace_trouble` why the workspace file is not followed.
    """

    def __init__(self, file: Path, document: Document, *, today: date, journal: Journal | None = None) -> None:
        self.file = file
        self.today = today
        self.base = document
        self.revision = 0
        self.history = History()
        self.journal_trouble: Sentence | None = None
        self.workspace_trouble: Sentence | None = None
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
        """Whether the text differs from what stands in the file."""
        return self.document.text != self.base.text

    def subscribe(self, listener: Callable[[int], None]) -> None:
        """Have a function called with each new revision."""
        self._listeners.append(listener)

    def apply(self, change: Change) -> Sentence | None:
        """Make a change as one step of the history; gives why not, where it is refused and nothing has changed."""
        try:
            after, undo = changed(self.document, self.plan, change)
        except Refused as refused:
            return refused.sentence
        if undo:
            self.history.did(Step(change.label, undo))
            self._advance(after)
        return None

    def trial(self, change: Change) -> Trial:
        """What would be said of a change; nothing changes."""
        try:
            after, _undo = changed(self.document, self.plan, change)
        except Refused as refused:
            return Trial(refused.sentence)
        return Trial(None, self._diagnosed(after, read_plan(after.data), self._judge.ask_on_trial), after.text)

    def undo(self) -> Sentence | None:
        """Take the last step back, byte for byte; gives what it was, None if there is none."""
        return self._stepped(self.history.undo(self.document))

    def redo(self) -> Sentence | None:
        """Do the last undone step again; gives what it is, None if there is none."""
        return self._stepped(self.history.redo(self.document))

    def save_job(self) -> SaveJob:
        """What there is to save now; it can run in another thread, its result is given to `saved`."""
        return SaveJob(self.file, self.document, self.base)

    def saved(self, result: SaveResult) -> None:
        """Take in how a save went: what was edited meanwhile stays, and is unsaved."""
        if result.base is None:
            return
        self.base = result.base
        if result.merged is not None:
            self._take_in(result.document, result.merged)
        else:
            self._note()

    def save(self) -> SaveResult:
        """Save here and now."""
        result = self.save_job().run()
        self.saved(result)
        return result

    def close(self) -> None:
        """Leave the session: what is unsaved now was given up by its author."""
        if self._journal is not None:
            self._journal.clear()

    def _take_in(self, ours: Document, merged: Document) -> None:
        """Somebody else's changes, which came in with a save, as a step of the history."""
        text = merge_texts(ours.text, self.document.text, merged.text)
        if text is None:
            self.base = ours  # edited meanwhile in the very same lines: the next save will say so
            return
        taking_in = SetText(text)
        after, undo = changed(self.document, self.plan, taking_in)
        if undo:
            self.history.did(Step(Sentence("changes of another program"), undo, foreign=True))
            self._advance(after)

    def _stepped(self, stepped: tuple[Document, Sentence] | None) -> Sentence | None:
        if stepped is None:
            return None
        document, label = stepped
        self._advance(document)
        return label

    def _take(self, document: Document) -> None:
        self.document = document
        self.reading: Reading = read_plan(document.data)
        self.diagnostics: tuple[Diagnostic, ...] = self._diagnosed(document, self.reading, self._judge.ask)

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
        self.revision += 1
        self._note()
        for listener in self._listeners:
            listener(self.revision)

    def _note(self) -> None:
        """Write down what is unsaved, or that nothing is."""
        if self._journal is None:
            return
        try:
            if self.modified:
                self._journal.keep(self.base.source, self.document.source)
            else:
                self._journal.clear()
        except OSError as error:
            self.journal_trouble = Sentence(
                "what is unsaved cannot be kept safe against a crash: {reason}", reason=error.strerror or str(error)
            )
        else:
            self.journal_trouble = None
