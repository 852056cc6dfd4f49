"""The steps of the session and what waits to be decided, opened over the panes."""

from asyncio import to_thread
from collections.abc import Sequence
from typing import TYPE_CHECKING

from okrtui.document.refused import Refused
from okrtui.editing.deciding import Choice, Deciding
from okrtui.editing.joining import Joined
from okrtui.locales.sentence import Sentence
from okrtui.review.sides import sides_of
from okrtui.tui.widgets.conflict_view import ConflictView, ToDecide
from okrtui.tui.widgets.keys import Hint
from okrtui.tui.widgets.overlay import Overlay
from okrtui.tui.widgets.step_list import StepList

if TYPE_CHECKING:
    from okrtui.tui.screens.workbench import Workbench

STEP_HINTS = (
    Hint("↵", Sentence("go there")),
    Hint("x", Sentence("take it back alone")),
    Hint("esc", Sentence("close")),
)


class Doer:
    """Each method is an action by its name."""

    def __init__(self, workbench: "Workbench") -> None:
        self._workbench = workbench

    def steps(self) -> None:
        """All steps: gone back to, or taken back alone."""
        workbench = self._workbench
        if not workbench.session.history.steps:
            workbench.say(Sentence("nothing has been done yet"))
            return
        steps = StepList(workbench.palette, workbench.session, on_done=self._stepped, on_closed=workbench.close)
        self._open(steps, STEP_HINTS)

    def _open(self, overlay: Overlay, hints: Sequence[Hint]) -> None:
        self._workbench.open(overlay, hints)
        self._workbench.remark.show([], "")

    def _stepped(self, refusal: Sentence | None) -> None:
        if refusal is not None:
            self._workbench.say(refusal)

    def decide(self) -> None:
        """What both we and another program have changed, side by side."""
        workbench = self._workbench
        if workbench.session.pending is None:
            workbench.say(Sentence("there is nothing to decide"))
            return
        workbench.run_worker(self._show(workbench.session.pending), group="decide")

    async def _show(self, joined: Joined) -> None:
        """Take the conflict apart in a thread of its own, and show it, unless something has moved on meanwhile."""
        workbench = self._workbench
        to_decide = await to_thread(self._taken_apart, joined)
        if workbench.session.pending is not joined:
            return
        view = workbench.overlay
        if not to_decide.sides:  # only places in lists are in question, and theirs are there no more
            self._decided(to_decide.deciding, ())
        elif isinstance(view, ConflictView):
            view.show(to_decide)
            workbench.keys.show(view.hints)
        elif view is None:
            conflicts = ConflictView(
                workbench.palette,
                to_decide,
                on_decided=self._decided,
                on_closed=workbench.close,
                on_stale=self._moved_on,
                say=workbench.say,
            )
            self._open(conflicts, conflicts.hints)

    def _taken_apart(self, joined: Joined) -> ToDecide:
        deciding = Deciding(joined)
        return ToDecide(deciding, [sides_of(point, self._workbench.session.today) for point in deciding.points])

    def _moved_on(self) -> None:
        """Either side has another revision: show what is left to decide."""
        workbench = self._workbench
        view = workbench.overlay
        pending = workbench.session.pending
        if not isinstance(view, ConflictView) or pending is view.deciding.joined:
            return
        if pending is not None:
            workbench.run_worker(self._show(pending), group="decide")
            return
        workbench.close()
        workbench.say(Sentence("there is nothing left to decide"))

    def _decided(self, deciding: Deciding, choices: Sequence[Choice]) -> None:
        workbench = self._workbench
        try:
            text = deciding.text(choices)
        except Refused as refused:
            workbench.say(refused.sentence)
            return
        workbench.close()
        count = len(choices) or len(deciding.joined.conflicts)
        refusal = workbench.session.decide(deciding.joined, text, count)
        workbench.show_all()
        shown = workbench.keymap.shown
        decided = Sentence("decided; {key} undoes it, {save_key} saves", key=shown("undo"), save_key=shown("save"))
        workbench.say(refusal or decided)
