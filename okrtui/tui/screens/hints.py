"""Which keys are worth naming below the panes."""

from typing import TYPE_CHECKING

from okrtui.locales.sentence import Sentence
from okrtui.tui.key_names import shown
from okrtui.tui.widgets.keys import Hint

if TYPE_CHECKING:
    from okrtui.tui.screens.workbench import Workbench

_ALWAYS = ("commands", "help")
"""Actions whose keys lead to all others."""


def useful_hints(workbench: "Workbench") -> list[Hint]:
    """The keys that are of use now."""
    useless = set()
    if workbench.proposal() is None:
        useless.add("take_proposal")
    if workbench.remark.remark is None:
        useless.add("explain")
    if workbench.item is None or workbench.item.kind != "initiative":
        useless.add("move_to")
    if not workbench.session.history.has_own:
        useless.add("undo")
    if not workbench.session.modified:
        useless.add("save")
    hints = [
        Hint(shown(action.keys[0]), action.words, always=action.name in _ALWAYS)
        for action in workbench.keymap.actions
        if action.words and action.keys and action.name not in useless
    ]
    panes = " ".join(workbench.keymap.shown(pane.id or "") for pane in workbench.panes)
    return [*hints, Hint(panes, Sentence("panes"))]
