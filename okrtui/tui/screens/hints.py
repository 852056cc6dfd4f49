"""Which keys are worth naming below the panes."""

from typing import TYPE_CHECKING

from okrtui.locales.sentence import Sentence
from okrtui.tui.actions import Action
from okrtui.tui.key_names import shown
from okrtui.tui.widgets.keys import Hint

if TYPE_CHECKING:
    from okrtui.tui.screens.workbench import Workbench

_ALWAYS = ("commands", "help")
"""Actions whose keys lead to all others."""

_FIRST = ("edit", "take_proposal", "explain", "save", "undo", "add_below", "check_in", "move_to", "state", "find")
"""What is worth most, from the first: a narrow screen has room for eight."""

_WITH_STATE = ("objective", "key_result", "initiative")
_CHECKED_IN = (*_WITH_STATE, "kpi")


def useful_hints(workbench: "Workbench") -> list[Hint]:
    """The keys that are of use now."""
    useless = set()
    if workbench.proposal() is None:
        useless.add("take_proposal")
    if workbench.remark.remark is None:
        useless.add("explain")
    kind = None if workbench.item is None else workbench.item.kind
    if kind != "initiative":
        useless.add("move_to")
    if kind not in _WITH_STATE:
        useless.add("state")
    if kind not in _CHECKED_IN:
        useless.add("check_in")
    if not workbench.session.history.has_own:
        useless.add("undo")
    if not workbench.session.modified:
        useless.add("save")
    hints = [
        Hint(shown(action.keys[0]), action.words, always=action.name in _ALWAYS)
        for action in sorted(workbench.keymap.actions, key=_rank)
        if action.words and action.keys and action.name not in useless
    ]
    panes = " ".join(workbench.keymap.shown(pane.id or "") for pane in workbench.panes)
    return [*hints, Hint(panes, Sentence("panes"))]


def _rank(action: Action) -> int:
    return _FIRST.index(action.name) if action.name in _FIRST else len(_FIRST)
