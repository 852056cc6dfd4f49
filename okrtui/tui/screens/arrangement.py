"""Where everything stands on a screen of a given size."""

from collections.abc import Mapping
from typing import NamedTuple

from textual.geometry import NULL_OFFSET, NULL_SPACING, Region, Size
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.widget import Widget

_WIDE = 120
"""Cells from which on the inspector has a place of its own."""

_HIGHEST_UPPER = 18
"""Lines beyond which objectives and key results would only stand in empty space."""

_HEADER = 2
_FOOT = 2  # the remark, and the keys


class Room(NamedTuple):
    """Sizes of the parts of the workbench, in cells."""

    inspector: int
    objectives: int
    upper: int


def _room(size: Size) -> Room:
    width, height = size
    inspector = min(max(width * 3 // 10, 38), 64) if width >= _WIDE else 0
    left = width - inspector
    body = max(height - _HEADER - _FOOT, 2)
    upper = min(max(body * 9 // 20, min(9, body - 2)), _HIGHEST_UPPER)
    return Room(inspector, left * 35 // 80, upper)


def regions(size: Size) -> Mapping[str, Region]:
    """The region of each part of the workbench, by its id; what there is no room for is left out."""
    width, height = size
    room = _room(size)
    left = width - room.inspector
    top, foot = _HEADER, height - _FOOT
    lower = top + room.upper
    found = {
        "header": Region(0, 0, width, _HEADER),
        "objectives": Region(0, top, room.objectives, room.upper),
        "key_results": Region(room.objectives, top, left - room.objectives, room.upper),
        "calendar": Region(0, lower, left, foot - lower),
        "inspector": Region(left, top, room.inspector, foot - top),
        "remark": Region(0, foot, width, 1),
        "keys": Region(0, foot + 1, width, 1),
    }
    return {name: region for name, region in found.items() if region.width > 0 and region.height > 0}


class Arrangement(Layout):
    """Puts the parts of the workbench where `regions` says, and what lies over them where they ask for."""

    name = "workbench"

    def arrange(
        self,
        parent: Widget,  # noqa: ARG002 – Textual's interface
        children: list[Widget],
        size: Size,
        greedy: bool = True,  # noqa: ARG002 – Textual's interface
    ) -> ArrangeResult:
        """See Textual's `Layout.arrange`; a widget that has no place is nowhere."""
        places = regions(size)
        placements: ArrangeResult = []
        for widget in children:
            region = places.get(widget.id or "") or getattr(widget, "place", _nowhere)(size)
            placements.append(WidgetPlacement(region, NULL_OFFSET, NULL_SPACING, widget))
        return placements


def _nowhere(_size: Size) -> Region:
    return Region(0, 0, 0, 0)
