"""What the line below the panes says of what is selected."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from okrtui.plan.items import Item
from okrtui.rules.diagnostic import Diagnostic
from okrtui.rules.structure.invalid_toml import InvalidToml
from okrtui.tui.thread import above

if TYPE_CHECKING:
    from okrtui.tui.screens.workbench import Workbench


def say_what_is_selected(workbench: "Workbench", item: Item | None) -> None:
    """Its remarks, else its words and what it serves, as far as they do not stand on the screen already."""
    walking = workbench.walking is not None
    on_sheet = workbench.active is workbench.sheet
    # an objective's words stand above its key results, and a walkthrough has the thread at the top
    words = "" if item is None or walking or workbench.active is workbench.objectives else item.words
    thread: Sequence[str] = ()
    if item is not None and not walking:
        thread = [knot.words for knot in above(workbench.board, item, to_vision=False)]
    workbench.remark.show(
        _remarks_at_hand(workbench, item), workbench.sheet.words_here if on_sheet else words, thread=thread
    )


def _remarks_at_hand(workbench: "Workbench", item: Item | None) -> Sequence[Diagnostic]:
    """The slips of a text that does not parse, since nothing else can be right before; else those of the item."""
    board = workbench.board
    if workbench.session.document.slips:
        return [remark for remark in board.diagnostics if remark.code == InvalidToml.code]
    if item is None and workbench.active is workbench.sheet:
        return workbench.sheet.remarks_here
    return board.remarks(item) if item is not None else ()
