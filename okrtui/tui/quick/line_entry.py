"""Adding items line by line: what a quick line says becomes one item with `↵`, and the next line begins."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.geometry import Region, Size

from okrtui.document.refused import Refused
from okrtui.editing.begin_plan import has_begun
from okrtui.editing.quick.completion import completions
from okrtui.editing.quick.quick_line import QuickLine
from okrtui.editing.quick.read_quick import read_quick
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.items import Item
from okrtui.rules.diagnostic import Diagnostic
from okrtui.rules.fix import Fix
from okrtui.tui.drawing.line import Pieces
from okrtui.tui.quick.judged_line import command_for, context_of, judge_line
from okrtui.tui.quick.levels import Levels
from okrtui.tui.quick.quick_prompt import QuickPrompt
from okrtui.tui.quick.target import Target
from okrtui.tui.quick.telling import judged_told, ways_told
from okrtui.tui.screens.arrangement import PANES, regions
from okrtui.tui.widgets.keys import Hint
from okrtui.tui.widgets.prompt import Candidate, Understood

if TYPE_CHECKING:
    from okrtui.tui.screens.workbench import Workbench


class LineEntry:
    """A quick line that is open in the workbench, and where the items that it adds go."""

    def __init__(self, workbench: "Workbench", target: Target, on_added: Callable[[Item], None] | None) -> None:
        self._workbench = workbench
        self._levels = Levels(target)
        self._on_added = on_added or workbench.movement.to_item
        self._added: list[tuple[str, Target]] = []
        self._warned: str | None = None
        self._judged = judge_line(workbench.session, target, "")
        self._half = False
        self._prompt = QuickPrompt(
            workbench.palette, self._heading, self, place=self._place, after_frame=workbench.after_frame
        )

    def open(self) -> None:
        """Show it; it lies over what lies over the panes already."""
        workbench = self._workbench
        show = workbench.open if workbench.overlay is None else workbench.lay_over
        show(self._prompt, self.hints)
        workbench.remark.show([], "")  # what there is to say is told within the frame

    @property
    def _target(self) -> Target:
        return self._levels.target

    @property
    def _heading(self) -> str:
        return self._target.heading(self._workbench.board)

    @property
    def hints(self) -> list[Hint]:
        """The keys that are of use now."""
        hints = [Hint("↵", Sentence("add")), Hint("⇥", Sentence("complete"))]
        if self._judged.mend or self._judged.fix:
            hints.append(Hint("^Y", Sentence("put right")))
        if self.remark is not None:
            hints.append(Hint("F2", Sentence("why")))
        return [*hints, Hint("esc", Sentence("leave"))]

    def _place(self, size: Size) -> Region:
        """Over what is not added to: the calendar, else what stands above it; the fields of the plan on its sheet."""
        places = regions(size)
        width = max((place.right for pane, place in places.items() if pane in PANES), default=size.width)
        height = min(QuickPrompt.HEIGHT, size.height)
        upper, lower = places.get("objectives"), places.get("calendar")
        if self._target.kind not in ("objective", "key_result") or lower is None:
            return Region(0, 0 if upper is None else upper.y, width, height)
        return Region(0, max(lower.bottom - height, 0), width, height)

    def understand(self, text: str, cursor: int) -> Understood:
        """What a line means now; what the plan would be with it is kept safe."""
        session = self._workbench.session
        self._judged = judge_line(session, self._target, text)
        self._half = cursor > 0 and text[cursor - 1 : cursor].isalnum()
        self._workbench.keep_typed(self._judged.trial.text)
        self._workbench.keys.show(self.hints)
        found = completions(text, cursor, context_of(session, self._target)) if text.strip() else []
        return Understood((), [Candidate(*each) for each in found], self._judged.marked(session))

    @property
    def remark(self) -> Diagnostic | None:
        """The remark that is told in full."""
        return self._judged.remark

    def told(self, width: int, height: int) -> list[Pieces]:
        """The fields, what is unclear, what there is to say; on an empty line, how one may look."""
        palette, session = self._workbench.palette, self._workbench.session
        if not self._judged.line.pieces:
            return ways_told(palette, self._target.kind, bool(self._added), width)[: max(height, 0)]
        directory = context_of(session, self._target).directory
        return judged_told(palette, self._judged, directory, width, height, faint=self._half)

    def mended(self, text: str) -> str | None:
        """The line with the first of its unclear words mended; None where none can be."""
        if self._judged.mend is None:
            return None
        start, end, mend = self._judged.mend
        return text[:start] + mend + text[end:]

    def take(self, text: str) -> Sentence | None:
        """Add what a line says; what is unclear is said first, and taken as it stands the second time."""
        context = context_of(self._workbench.session, self._target)
        line = read_quick(text, context)
        if line.unclear and self._warned != text:
            self._warned = text
            names = [Quoted(each.unlisted.name) for each in line.unclear if each.unlisted is not None]
            if names:
                return Sentence("↵ once more adds {names} to the plan", names=names)
            return Sentence("↵ once more takes it as it stands")
        return self._add(text, read_quick(text, context._replace(adds_names=True)))

    def take_with_proposal(self, text: str) -> Sentence | None:
        """Add what a line says, and do what the remark on it proposes."""
        if self._judged.fix is None:
            return Sentence("there is no proposal here")
        return self._add(text, self._judged.line, self._judged.fix)

    def _add(self, text: str, line: QuickLine, fix: Fix | None = None) -> Sentence | None:
        workbench, session = self._workbench, self._workbench.session
        command = command_for(session, self._target, line, fix)
        began = has_begun(session.plan)
        id = command.add.id(session.plan)
        workbench.keep_typed(None)
        refusal = session.apply(command)
        if refusal is not None:
            return refusal
        self._added.append((text, self._target))
        self._levels.added(id)
        self._begin()
        period = session.plan.header.period
        if not began and period is not None and period.canonical is not None:
            said = Sentence("the plan begins with the period {period}; 0 changes it", period=period.canonical)
        else:
            said = Sentence("done: {change}; ^Z takes it back", change=fix.description if fix else command.label)
        workbench.say(said)
        return None

    def _begin(self, text: str = "") -> None:
        """Begin a line for the place that is reached now, with what it goes behind selected."""
        self._warned = None
        last = self._levels.last(self._workbench.board)
        if last is not None:
            self._on_added(last)
        self._prompt.begin(text, self._heading)

    def turn(self, levels: int) -> None:
        """Go on under what was added last, or where one was before that."""
        board = self._workbench.board
        place = self._place(self._workbench.size)
        refusal = self._levels.up(board) if levels < 0 else self._levels.down(board)
        if refusal is not None:
            self._workbench.say(refusal)
            return
        self._begin()
        if self._place(self._workbench.size) != place:
            self._prompt.refresh(layout=True)

    def undo(self) -> None:
        """Take back what was added last, and have its line typed again."""
        workbench = self._workbench
        if not self._added:
            workbench.say(Sentence("there is nothing to undo"))
            return
        try:
            label = workbench.session.undo()
        except Refused as refused:
            workbench.say(refused.sentence)
            return
        text, target = self._added.pop()
        self._levels.go_to(target)
        self._begin(text)
        if label is not None:
            workbench.say(Sentence("undone: {change}", change=label))

    def close(self, then: str | None = None) -> None:
        """Leave, and do the action of this name."""
        workbench = self._workbench
        workbench.keep_typed(None)
        workbench.uncover()
        if then is not None:
            workbench.do(then)
