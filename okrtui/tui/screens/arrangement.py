"""Where everything stands on a screen of a given size."""

from collections.abc import Mapping

from textual.geometry import NULL_OFFSET, NULL_SPACING, Region, Size
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.widget import Widget

_WIDE = 120
"""Cells from which on the inspector has a place of its own."""

_LEAST_UPPER, _MOST_UPPER = 9, 18
"""Lines for objectives and key results: three of them in full; beyond the most, they would stand in empty space."""

_HEADER = 2
_FOOT = 2  # the remark, and the keys


PANES = ("objectives", "key_results", "calendar", "sheet", "stage")


def regions(size: Size, alone: str | None = None) -> Mapping[str, Region]:
    """The region of each part of the workbench, by its id; what there is no room for is left out.

    `alone` is the pane that has the room of all panes.
    """
    width, height = size
    header = min(_HEADER, height)
    foot = min(_FOOT, height - header)
    body = height - header - foot
    inspector = min(max(width * 3 // 10, 38), 64) if width >= _WIDE else 0
    left = width - inspector
    objectives = left * 35 // 80
    upper = min(max(body * 9 // 20, _LEAST_UPPER), _MOST_UPPER, body)
    found = {
        "header": Region(0, 0, width, header),
        "objectives": Region(0, header, objectives, upper),
        "key_results": Region(objectives, header, left - objectives, upper),
        "calendar": Region(0, header + upper, left, body - upper),
        "inspector": Region(left, header, inspector, body),
        "remark": Region(0, header + body, width, min(1, foot)),
        "keys": Region(0, header + body + 1, width, max(foot - 1, 0)),
    }
    if alone is not None:
        found |= {pane: Region(0, 0, 0, 0) for pane in PANES}
        found[alone] = Region(0, header, left, body)
    if alone == "stage":
        found["walk_header"] = found.pop("header")
    return {name: region for name, region in found.items() if region.area}


class Arrangement(Layout):
    """Puts the parts of the workbench where `regions` says, and what lies over them where they ask for."""

    name = "workbench"

    def __init__(self) -> None:
        super().__init__()
        self.alone: str | None = None
        """The pane that has the room of all panes; None where each has its own."""

    def arrange(
        self,
        parent: Widget,  # noqa: ARG002 – Textual's interface
        children: list[Widget],
        size: Size,
        greedy: bool = True,  # noqa: ARG002 – Textual's interface
    ) -> ArrangeResult:
        """See Textual's `Layout.arrange`; a widget that has no place is nowhere."""
        places = regions(size, self.alone)
        placements: ArrangeResult = []
        for widget in children:
            region = places.get(widget.id or "") or getattr(widget, "place", _nowhere)(size)
            placements.append(WidgetPlacement(region, NULL_OFFSET, NULL_SPACING, widget))
        return placements


def _nowhere(_size: Size) -> Region:
    return Region(0, 0, 0, 0)
