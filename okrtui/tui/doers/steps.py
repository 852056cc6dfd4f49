"""The steps of the session and what waits to be decided, opened over the panes."""

from asyncio import to_thread
from collections.abc import Sequence
from functools import partial
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
        self._before = workbench.session.document
        """The plan before a step of the list is gone to or taken back."""

    def steps(self) -> None:
        """All steps: gone back to, or taken back alone."""
        workbench = self._workbench
        if not workbench.session.history.steps:
            workbench.say(Sentence("nothing has been done yet"))
            return
        self._before = workbench.session.document
        steps = StepList(workbench.palette, workbench.session, on_done=self._stepped, on_closed=workbench.close)
        self._open(steps, STEP_HINTS)

    def _open(self, overlay: Overlay, hints: Sequence[Hint]) -> None:
        self._workbench.open(overlay, hints)
        self._workbench.remark.show([], "")

    def _stepped(self, refusal: Sentence | None) -> None:
        self._workbench.movement.to_changed(self._before)
        self._before = self._workbench.session.document
        if refusal is not None:
            self._workbench.say(refusal)

    def decide(self) -> None:
        """What both we and another program have changed, side by side."""
        self._workbench.run_worker(self._look_and_show(), group="decide")

    async def _look_and_show(self) -> None:
        """Show what there is to decide now, taken apart in a thread of its own."""
        workbench = self._workbench
        await workbench.taking_in.look_now()
        pending = workbench.session.pending
        if pending is None:
            self._leave(Sentence("there is nothing to decide"))
            return
        to_decide = await to_thread(self._taken_apart, pending)
        if workbench.session.pending is not pending:
            return  # what has taken its place has been asked for as well
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
                keys=dict.fromkeys(workbench.keymap.by_name["help"].keys, partial(workbench.do, "help")),
            )
            self._open(conflicts, conflicts.hints)

    def _leave(self, why: Sentence) -> None:
        if isinstance(self._workbench.overlay, ConflictView):
            self._workbench.close()
        self._workbench.say(why)

    def _taken_apart(self, joined: Joined) -> ToDecide:
        deciding = Deciding(joined)
        return ToDecide(deciding, [sides_of(point, self._workbench.session.today) for point in deciding.points])

    def _moved_on(self) -> None:
        """Either side may have another revision: show what is left to decide."""
        workbench = self._workbench
        view = workbench.overlay
        pending = workbench.session.pending
        if pending is None:
            self._leave(Sentence("there is nothing left to decide"))
        elif isinstance(view, ConflictView) and pending is not view.deciding.joined:
            self.decide()

    def _decided(self, deciding: Deciding, choices: Sequence[Choice]) -> None:
        workbench = self._workbench
        try:
            text = deciding.text(choices)
        except Refused as refused:
            workbench.say(refused.sentence)
            return
        count = len(choices) or len(deciding.joined.conflicts)
        refusal = workbench.session.decide(deciding.joined, text, count)
        if refusal is not None:
            workbench.say(refusal)
            self.decide()
            return
        key, save_key = workbench.keymap.shown("undo"), workbench.keymap.shown("save")
        if workbench.session.modified:
            self._leave(Sentence("decided; {key} undoes it, {save_key} saves", key=key, save_key=save_key))
        else:  # what was taken is what the file has
            self._leave(Sentence("decided; {key} undoes it", key=key))
        workbench.show_all()
