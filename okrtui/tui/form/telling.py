"""What is said below a field that is typed in: what is wrong, why, what to do, and the key that does it."""

from collections.abc import Sequence

from rich.style import Style

from okrtui.locales.catalogue import _
from okrtui.locales.sentence import Sentence
from okrtui.rules.diagnostic import Diagnostic
from okrtui.rules.selection import rules_meant
from okrtui.tui.drawing.cells import cell_len, clip, wrap
from okrtui.tui.drawing.line import Piece, Pieces
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.drawing.signs import SEVERITY_SIGNS
from okrtui.tui.panes.pieces import severity_sign
from okrtui.tui.widgets.keys import Hint

LEAVING = (Hint("esc", Sentence("leave without it")),)
"""What answers the question whether to leave without what is typed."""

NOT_TAKEN = Sentence("What is typed here is not taken yet.")
"""What is asked about before the program is left."""

_TO_DO = "→"
_MESSAGE_LINES = 3
_OFFER_LINES = 2


def question_told(palette: Palette, width: int) -> list[Pieces]:
    """Whether to leave without what is typed."""
    words = _("esc or x leaves without what is typed; any other key goes on")
    return _hung(Piece("?", palette.warning), wrap(words, width - 2, _OFFER_LINES), palette.strong)


def refusal_told(palette: Palette, refusal: Sentence, width: int) -> list[Pieces]:
    """Why a text cannot be taken."""
    sign = Piece(SEVERITY_SIGNS["error"], palette.error)
    return _hung(sign, wrap(str(refusal), width - 2, _MESSAGE_LINES), palette.text)


def remarks_told(
    palette: Palette,
    remarks: Sequence[Diagnostic],
    place: int,
    width: int,
    height: int,
    *,
    key: str,
    next_key: str,
    faint: bool,
) -> list[Pieces]:
    """One of the remarks in full, the others by their first words, in at most so many lines of `width` cells.

    `key` takes the proposal, `next_key` tells the next remark in full. Where there is not room for all of it, the
    proposal with its key stays, then what is wrong, what to do, and why. With `faint`, it is said in a low voice:
    the last word may only be half typed.
    """
    remark = remarks[place]
    text = palette.faint if faint else palette.text
    sign = Piece(SEVERITY_SIGNS[remark.severity], palette.faint) if faint else severity_sign(palette, remark.severity)
    count = f"{place + 1}/{len(remarks)} " if len(remarks) > 1 else ""
    offer: list[str] = []
    if remark.fix is not None:
        offer = wrap(str(remark.fix.description), width - cell_len(key) - 1, _OFFER_LINES if height > 4 else 1)
    left = height - len(offer)
    message = wrap(count + str(remark.message), width - 2, max(min(left, _MESSAGE_LINES), 1))
    left -= len(message)
    help = wrap(str(remark.help), width - 2, left) if left > 0 else []
    left -= len(help)
    why = wrap(str(rules_meant(remark.code)[0].why), width - 2, left) if left > 0 else []
    accent = palette.faint if faint else palette.accent
    told = [
        *_hung(sign, message, text),
        *_hung(Piece(" ", text), why, palette.faint),
        *_hung(Piece(_TO_DO, palette.faint), help, text),
        *_hung(Piece(key, accent), offer, accent),
    ]
    others = [*remarks[place + 1 :], *remarks[:place]]
    for at, other in enumerate(others[: max(height - len(told), 0)]):
        turn = f"{next_key} " if at == 0 else " " * (cell_len(next_key) + 1)
        words = clip(str(other.message), width - cell_len(turn) - 2)
        told.append([Piece(turn, accent), Piece(f"{SEVERITY_SIGNS[other.severity]} {words}", palette.faint)])
    return told[:height]


def _hung(sign: Piece, lines: Sequence[str], style: Style) -> list[Pieces]:
    """Lines behind a sign that stands before the first of them."""
    head = sign
    told: list[Pieces] = []
    for words in lines:
        told.append([head, Piece(f" {words}", style)])
        head = Piece(" " * cell_len(sign.text), style)
    return told
