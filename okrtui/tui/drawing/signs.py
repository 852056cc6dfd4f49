"""Signs that stand for a state beside its word, and small pictures of figures."""

from collections.abc import Sequence

from okrtui.rules.severity import Severity

CURSOR = "▸"
CONNECTED = "◆"
UNSAVED = "●"
TODAY = "▼"
BEFORE, AFTER = "‹", "›"
OUTSIDE = "!"
NOTHING = "—"
CHOSEN = "●"
NOT_CHOSEN = "○"
FOREIGN = "⇣"

SEVERITY_SIGNS: dict[Severity, str] = {"error": "✗", "warning": "⚠", "advice": "◇"}
BAR_SIGNS = {"planned": "░", "running": "▇", "done": "▒", "dropped": "┄"}

_LEVELS = "▁▂▃▄▅▆▇█"


def bar(share: float | None, width: int) -> str:
    """A share of 1 as a bar; empty where there is none. Anything above nothing shows, and only 1 is full."""
    if share is None:
        return "▱" * width
    full = round(min(max(share, 0.0), 1.0) * width)
    if share > 0 and full == 0:
        full = 1
    if share < 1 and full == width:
        full = width - 1
    return "▰" * full + "▱" * (width - full)


def curve(values: Sequence[float], width: int) -> str:
    """The last `width` values as a small curve, from their least to their greatest."""
    seen = values[-width:]
    if not seen:
        return ""
    low, high = min(seen), max(seen)
    if low == high:
        return _LEVELS[3] * len(seen)
    return "".join(_LEVELS[round((value - low) / (high - low) * (len(_LEVELS) - 1))] for value in seen)
