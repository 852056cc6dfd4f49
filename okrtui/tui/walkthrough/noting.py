"""Notes, parked questions and decisions, typed as one line where one stands."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from okrtui.editing.add_decision import AddDecision
from okrtui.editing.add_review_note import AddReviewNote
from okrtui.editing.command import Command
from okrtui.editing.quick.decision_line import DecisionContext, read_decision
from okrtui.editing.together import Together
from okrtui.editing.typed_day import TypingContext
from okrtui.editing.worded import worded
from okrtui.locales.catalogue import _
from okrtui.locales.language import current_language
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.items import PLAN_ID
from okrtui.plan.references import ABOUT
from okrtui.tui.drawing.line import Piece
from okrtui.tui.walkthrough.decision_told import decision_understood
from okrtui.tui.widgets.keys import Hint
from okrtui.tui.widgets.prompt import Prompt, Understood

if TYPE_CHECKING:
    from okrtui.tui.walkthrough.walking import Walking

_NOTE_HINTS = (Hint("↵", Sentence("note it")), Hint("esc", Sentence("leave")))
_DECISION_HINTS = (
    Hint("↵", Sentence("write the decision")),
    Hint("⇥", Sentence("complete")),
    Hint("esc", Sentence("leave")),
)
_WIDTH = 72


class Noting:
    """Asks for a line about what is selected, and writes it into the review of the day as one step."""

    def __init__(self, walking: "Walking") -> None:
        self._walking = walking
        self._workbench = walking.workbench
        self._warned: str | None = None
        item = walking.workbench.item
        if item is None or item.kind not in ABOUT.own:
            item = walking.step.item
        self._about = PLAN_ID if item is None else item.key
        self._words: object = Sentence("the plan") if item is None else Quoted(item.words)

    def note(self) -> None:
        """Note something, or park a question."""
        self._ask(
            str(Sentence("Note · {about}", about=self._words)), self._note_understood, self._take_note, _NOTE_HINTS
        )

    def decide(self) -> None:
        """Write a decision down."""
        heading = str(Sentence("Decision · {about}", about=self._words))
        self._ask(heading, self._decision_understood, self._take_decision, _DECISION_HINTS)

    def _ask(
        self,
        heading: str,
        understand: Callable[[str, int], Understood],
        take: Callable[[str], Sentence | None],
        hints: Sequence[Hint],
    ) -> None:
        workbench = self._workbench
        prompt = Prompt(
            workbench.palette,
            heading,
            understand=understand,
            on_taken=take,
            on_closed=workbench.close,
            beside=workbench.row_on,
            after_frame=workbench.after_frame,
            height=6,
        )
        workbench.open(prompt, hints)

    def _note_understood(self, text: str, _cursor: int) -> Understood:
        parks = AddReviewNote(self._workbench.session.today, text, self._about).parks
        words = (
            _("a question, parked for later")
            if parks
            else _("a note in the review of today; “?” first parks a question")
        )
        return Understood([[Piece(words, self._workbench.palette.faint)]])

    def _take_note(self, text: str) -> Sentence | None:
        if not text.strip():
            self._workbench.close()
            return None
        return self._apply(AddReviewNote(self._workbench.session.today, text, self._about))

    def _apply(self, command: Command | Together) -> Sentence | None:
        workbench = self._workbench
        before = workbench.session.plan
        refusal = workbench.session.apply(command)
        if refusal is None:
            workbench.close()
            done = worded(command.label, before, workbench.session.plan)
            key = workbench.keymap.shown("undo")
            workbench.say(Sentence("done: {change}; {key} undoes it", change=done, key=key))
        return refusal

    def _context(self, *, adds_names: bool = False) -> DecisionContext:
        session = self._workbench.session
        typing = TypingContext(current_language(), session.today, session.plan.header.period)
        return DecisionContext(self._workbench.board.directory, typing, adds_names)

    def _decision_understood(self, text: str, cursor: int) -> Understood:
        return decision_understood(self._workbench.palette, text, cursor, self._context(), _WIDTH)

    def _take_decision(self, text: str) -> Sentence | None:
        if not text.strip():
            self._workbench.close()
            return None
        read = read_decision(text, self._context())
        if read.unclear and read.decision is not None and self._warned != text:
            self._warned = text
            names = [Quoted(each.unlisted.name) for each in read.unclear if each.unlisted is not None]
            if names:
                return Sentence("↵ once more adds {names} to the plan", names=names)
            return Sentence("↵ once more takes it as it stands")
        read = read_decision(text, self._context(adds_names=True))
        command = read.command(self._about, self._workbench.session.today)
        if command is None:
            return read.unclear[0].sentence if read.unclear else Sentence("it does not say what is decided")
        return self._apply(self._with_follow_up(command))

    def _with_follow_up(self, command: AddDecision | Together) -> Command | Together:
        """The decision, and what makes the plan say so, too: the state of what is parked or dropped."""
        commands = command.commands if isinstance(command, Together) else (command,)
        decided = commands[-1]
        follow_up = decided.follow_up(self._workbench.session.plan) if isinstance(decided, AddDecision) else None
        return command if follow_up is None else Together(command.label, (*commands, follow_up))
