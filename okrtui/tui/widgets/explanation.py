"""What is behind a remark: why it is made, who asks for it, and an example put right."""

from collections.abc import Callable

from rich.segment import Segment
from textual.geometry import Region, Size
from textual.strip import Strip

from okrtui.locales.catalogue import _
from okrtui.locales.language import current_language
from okrtui.rules.diagnostic import Diagnostic
from okrtui.rules.selection import rules_meant
from okrtui.rules.severity import WORDS
from okrtui.rules.structure.invalid_toml import InvalidToml
from okrtui.tui.drawing.column import Column, Pair
from okrtui.tui.drawing.frame import EDGES
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.panes.pieces import severity_sign
from okrtui.tui.widgets.scrolled import Scrolled

_WIDTH = 92
_BELOW = 2  # the remark and the keys stay in sight


class Explanation(Scrolled):
    """What `okrtui explain` tells of a rule, with the remark that it has made."""

    def __init__(self, palette: Palette, remark: Diagnostic, on_closed: Callable[[], None]) -> None:
        super().__init__(palette, on_closed)
        self._remark = remark

    @property
    def remark(self) -> Diagnostic | None:
        """The remark that is explained."""
        return self._remark

    @property
    def heading(self) -> str:
        remark = self._remark
        return f"{remark.name} · {remark.code} · {WORDS[remark.severity]}"

    def content(self, width: int) -> list[Strip]:
        palette, remark = self.palette, self._remark
        rule = rules_meant(remark.code)[0]
        column = Column(palette, max(width - 2, 1))
        column.text(str(remark.message), palette.strong, sign=severity_sign(palette, remark.severity))
        column.gap()
        pairs = [Pair(_("why"), str(rule.why)), Pair(_("what to do"), str(remark.help))]
        if remark.fix is not None:
            pairs.append(Pair(_("proposal"), str(remark.fix.description)))
        pairs += [Pair(_("what it sees"), str(rule.sees)), Pair(_("who asks for it"), str(rule.source))]
        column.pairs(pairs)
        shown = [(_("It speaks here:"), rule.bad), (_("And not here:"), rule.good)]
        if rule.bad.before is not None:
            shown.insert(0, (_("The plan as it was:"), rule.bad.before))
        for heading, example in shown:
            column.gap()
            column.text(heading, palette.strong)
            for row in example.in_language(current_language()).splitlines():
                column.text(f"  {row}", palette.text)
        if rule is not InvalidToml:
            column.gap()
            silence = Pair(_("to silence it here, with the reason"), f"# okrtui: allow {rule.name}: …")
            column.pairs([silence])
        pad = Segment(" ", palette.text)
        return [Strip([pad, *strip, pad], width) for strip in column.strips]

    def place(self, size: Size) -> Region:
        """In the middle, as high as its content where the screen allows it."""
        width = min(_WIDTH, size.width)
        room = max(size.height - _BELOW, 1)
        height = min(len(self.content(width - EDGES)) + EDGES, room)
        return Region((size.width - width) // 2, (room - height) // 2, width, height)
