"""Reshaping the plan: items moved, copied, pasted, removed."""

from typing import TYPE_CHECKING

from okrtui.document import clipboard
from okrtui.document.refused import Refused
from okrtui.editing.copied import Copied, copied_from, copy_of
from okrtui.editing.move_item import MoveItem
from okrtui.editing.paste_item import PasteItem
from okrtui.editing.remove_item import RemoveItem
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.items import Item
from okrtui.tui.board import is_resting, key_of

if TYPE_CHECKING:
    from okrtui.tui.screens.workbench import Workbench


class Doer:
    """Each method is an action by its name."""

    def __init__(self, workbench: "Workbench") -> None:
        self._workbench = workbench
        self._copied: Copied | None = None

    def move_down(self) -> None:
        """Move the selected item below the next one."""
        self._move(1)

    def move_up(self) -> None:
        """Move the selected item above the one before."""
        self._move(-1)

    def _move(self, steps: int) -> None:
        workbench = self._workbench
        item = workbench.item
        if item is None:
            workbench.say(Sentence("there is nothing to move here"))
            return
        beside = self._neighbour(item, steps)
        if beside is None:
            workbench.say(Sentence("it is the last already") if steps > 0 else Sentence("it is the first already"))
        elif steps > 0:
            workbench.change(MoveItem(item.key, after=beside.key), coalesce=f"move {key_of(item)}")
        else:
            workbench.change(MoveItem(item.key, before=beside.key), coalesce=f"move {key_of(item)}")

    def _neighbour(self, item: Item, steps: int) -> Item | None:
        """The next item of the same kind as the pane shows them; an initiative stays in its lane."""
        by_key = self._workbench.board.by_key
        keys = self._workbench.active.keys
        place = keys.index(key_of(item)) + steps
        while 0 <= place < len(keys):
            other = by_key.get(keys[place])
            if other is not None and other.kind == item.kind:
                # objectives that rest are shown behind the others, wherever they stand in the file
                apart = item.kind == "objective" and is_resting(other) != is_resting(item)
                return None if apart or other.path[:-1] != item.path[:-1] else other
            if item.kind == "initiative":
                return None
            place += steps
        return None

    def remove(self) -> None:
        """Remove the selected item; where others refer to it, it is asked first, with their names."""
        workbench = self._workbench
        item = workbench.item
        if item is None:
            workbench.say(Sentence("there is nothing to remove here"))
            return
        trial = workbench.session.trial(RemoveItem(item.key))
        if trial.refusal is None:
            self._remove(item, force=False)
            return
        forced = workbench.session.trial(RemoveItem(item.key, force=True))
        if forced.refusal is not None:
            workbench.say(self._instead(item, forced.refusal))
            return
        self._ask(item, trial.refusal)

    def _instead(self, item: Item, refusal: Sentence) -> Sentence:
        """Why an item stays, and what can be done where it has a state; a key says it better than a command."""
        if not hasattr(item.part, "state"):
            return refusal
        return Sentence(
            "a review has decided about it, so it stays in the plan: {key} drops or parks it",
            key=self._workbench.keymap.shown("state"),
        )

    def _ask(self, item: Item, referred_to: Sentence) -> None:
        from okrtui.tui.widgets.question import Answer, Question  # seldom needed

        workbench = self._workbench
        answers = [
            Answer("X", Sentence("remove it, and these references to it"), lambda: self._remove(item, force=True)),
            Answer("escape", Sentence("keep it"), workbench.close),
        ]
        workbench.open(Question(workbench.palette, referred_to, answers))

    def _remove(self, item: Item, *, force: bool) -> None:
        workbench = self._workbench
        under = len(workbench.board.key_results(item)) if item.kind == "objective" else 0
        workbench.close()
        if not workbench.change(RemoveItem(item.key, force)):
            return
        fields = {"item": Quoted(item.words), "key": workbench.keymap.shown("undo")}
        if under:
            workbench.say(
                Sentence(
                    "removed, with its key result: {item}; {key} brings it back",
                    "removed, with its {count} key results: {item}; {key} brings it back",
                    count=under,
                    **fields,
                )
            )
        else:
            workbench.say(Sentence("removed: {item}; {key} brings it back", **fields))

    def copy(self) -> None:
        """Copy the selected item, for other plans too."""
        workbench = self._workbench
        item = workbench.item
        if item is None:
            workbench.say(Sentence("there is nothing to copy here"))
            return
        self._copied = copy_of(workbench.session.document, item)
        try:
            clipboard.put(self._copied.as_text())
        except OSError as error:
            reason = error.strerror or str(error)
            workbench.say(Sentence("copied for this plan only, not for others: {reason}", reason=reason))
        else:
            workbench.say(Sentence("copied: {item}; p pastes it, in other plans too", item=Quoted(item.words)))

    def paste(self) -> None:
        """Paste what was copied last behind the selected item."""
        workbench = self._workbench
        text = clipboard.get()
        try:
            copied = self._copied if text is None else copied_from(text)
            if copied is None:
                workbench.say(Sentence("nothing was copied yet: y copies the selected item"))
                return
            paste = PasteItem(copied, after=self._same_kind(copied), under=self._objective())
            place = paste.place(workbench.session.plan)
        except Refused as refused:
            workbench.say(refused.sentence)
            return
        if workbench.change(paste):
            pasted = next(item for item in workbench.session.plan.items if item.path == place)
            workbench.movement.to_item(pasted)
            workbench.say(
                Sentence(
                    "pasted: {item}; {key} undoes it", item=Quoted(pasted.words), key=workbench.keymap.shown("undo")
                )
            )

    def _same_kind(self, copied: Copied) -> str | None:
        item = self._workbench.item
        return item.key if item is not None and item.kind == copied.kind else None

    def _objective(self) -> str | None:
        """The objective that the panes show the key results of."""
        board = self._workbench.board
        objective = board.by_key.get(self._workbench.objectives.selected or "")
        return None if objective is None else objective.key
