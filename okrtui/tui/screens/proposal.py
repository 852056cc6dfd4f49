"""What a key would put right."""

from typing import TYPE_CHECKING

from okrtui.editing.rewrite_text import MendSlip
from okrtui.editing.take_fix import TakeFix
from okrtui.locales.sentence import Sentence

if TYPE_CHECKING:
    from okrtui.tui.screens.workbench import Workbench


def proposal_at_hand(workbench: "Workbench") -> MendSlip | TakeFix | None:
    """What would put right what the remark at hand is about."""
    remark = workbench.remark.remark
    if remark is None:
        return None
    for slip in workbench.session.document.slips:
        if slip.span == remark.span and slip.mend is not None:
            return MendSlip(slip)
    return None if remark.fix is None else TakeFix(remark.fix)


def text_first(workbench: "Workbench") -> Sentence:
    """That a text has to be put right before anything else, and the keys that can do something about it."""
    shown = workbench.keymap.shown
    if proposal_at_hand(workbench) is None:
        return Sentence("first the text has to be put right: {text_key} shows it", text_key=shown("source"))
    return Sentence(
        "first the text has to be put right: {key} takes the proposal, {text_key} shows the text",
        key=shown("take_proposal"),
        text_key=shown("source"),
    )
