"""What a key would put right."""

from typing import TYPE_CHECKING

from okrtui.editing.rewrite_text import MendSlip
from okrtui.editing.take_fix import TakeFix

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
