"""Which keys are worth naming below the panes."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from okrtui.locales.sentence import Sentence
from okrtui.tui.actions import Action
from okrtui.tui.key_names import shown
from okrtui.tui.screens.proposal import proposal_at_hand
from okrtui.tui.widgets.keys import Hint

if TYPE_CHECKING:
    from okrtui.tui.screens.workbench import Workbench

_ALWAYS = ("commands", "help")
"""Actions whose keys lead to all others."""

_NARROW = 72
"""Cells below which the first of them gives way to what is worth most where something is unsaved."""

_FIRST = (
    *("edit", "save", "undo", "compare", "take_proposal", "explain"),
    *("add_below", "check_in", "move_to", "state", "find"),
)
"""What is worth most, from the first: a narrow screen has room for seven."""

_OF_CHANGES = ("compare",)
"""What is worth most where something is unsaved, and is in its own place else."""

_OF_EMPTY = ("add_below", "sheet")
"""What a plan of nothing is begun with."""

_WITH_STATE = ("objective", "key_result", "initiative")
_CHECKED_IN = (*_WITH_STATE, "kpi")


def useful_hints(workbench: "Workbench") -> list[Hint]:
    """The keys that are of use now."""
    useless = set(_of_no_use_without_items(workbench))
    if proposal_at_hand(workbench) is None:
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
    always = _ALWAYS[1:] if _is_crowded(workbench) else _ALWAYS
    hints = [
        Hint(shown(action.keys[0]), action.words, always=action.name in always)
        for action in sorted(workbench.keymap.actions, key=_ranking(workbench))
        if action.words and action.keys and action.where == "workbench" and action.name not in useless
    ]
    panes = " ".join(workbench.keymap.shown(pane.id or "") for pane in workbench.panes)
    return [*hints, Hint(panes, Sentence("panes"))]


def _of_no_use_without_items(workbench: "Workbench") -> Iterator[str]:
    """What there is nothing for where no item is selected, or there is none."""
    on_sheet = workbench.active is workbench.sheet
    if workbench.item is None:
        yield "read"
        if not on_sheet:
            yield "edit"
    if not workbench.board.plan.items:
        yield "find"
    if not workbench.board.diagnostics:
        yield "next_remark"
    if on_sheet:
        yield "sheet"


def _is_crowded(workbench: "Workbench") -> bool:
    """Whether there is hardly room for what is worth most."""
    return workbench.session.modified and workbench.size.width < _NARROW


def _ranking(workbench: "Workbench") -> Callable[[Action], int]:
    """What puts the actions in the order of their worth."""
    first = [name for name in _FIRST if workbench.session.modified or name not in _OF_CHANGES]
    if _is_crowded(workbench):
        first.insert(first.index("compare") + 1, _ALWAYS[0])
    if workbench.session.document.slips:
        first = ["source", *first]
    elif not workbench.board.plan.items:
        first = [*_OF_EMPTY, *(name for name in first if name not in _OF_EMPTY)]
    places = {name: place for place, name in enumerate(first)}
    return lambda action: places.get(action.name, len(places))
