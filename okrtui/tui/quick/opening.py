"""Opening a quick line in the workbench, or over what lies over it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from okrtui.locales.sentence import Sentence
from okrtui.plan.items import Item, ItemKind
from okrtui.tui.quick.line_entry import LineEntry
from okrtui.tui.quick.target import Target

if TYPE_CHECKING:
    from okrtui.tui.screens.workbench import Workbench


def open_quick_line(
    workbench: "Workbench", target: Target | Sentence, on_added: Callable[[Item], None] | None = None
) -> None:
    """Have items typed line by line for a place, or say why there is none.

    `on_added` is told each new item, that it be selected; by itself, that is done in the pane that shows it.
    """
    if workbench.session.document.slips:
        workbench.say_text_first()
    elif isinstance(target, Sentence):
        workbench.say(target)
    else:
        LineEntry(workbench, target, on_added).open()


def add_of_kind(workbench: "Workbench", kind: ItemKind, after: Item | None, on_added: Callable[[Item], None]) -> None:
    """Have items of one kind typed, behind one of them or at the end: people, teams, priorities, KPIs."""
    open_quick_line(workbench, Target(kind, after=None if after is None else after.key), on_added)
