"""How many cells a character takes, as far as terminals agree on that."""

from functools import lru_cache

_AGREED = (
    (" ", "~"),
    ("\u00a0", "\u00ac"),
    ("\u00ae", "\u02ff"),
    ("\u0370", "\u052f"),
    ("\u1e00", "\u1fff"),
    ("\u2010", "\u2027"),
    ("\u202f", "\u205e"),
    ("\u20a0", "\u20bf"),
    ("\u2190", "\u2193"),
    ("\u219a", "\u21a8"),
    ("\u21ab", "\u22ff"),
    ("\u232b", "\u23ce"),
    ("\u2400", "\u2426"),
    ("\u2500", "\u25a9"),
    ("\u25ac", "\u25b5"),
    ("\u25b7", "\u25bf"),
    ("\u25c1", "\u25fa"),
    ("\u26a0", "\u26a0"),
    ("\u2713", "\u2713"),
    ("\u2717", "\u2718"),
    ("\u2800", "\u28ff"),
    ("\u3041", "\u33ff"),
    ("\u3400", "\u9fff"),
    ("\uac00", "\ud7a3"),
    ("\uff01", "\uff60"),
)
"""Ranges, first and last, of what has the same width everywhere: letters and ideographs, punctuation, arrows, frames.

Between them lie emoji, and what only some terminals put on top of the character before it.
"""

_MOST = 2
"""Cells that a terminal gives a code point at most."""


@lru_cache(4096)
def is_agreed(text: str) -> bool:
    """Whether every terminal gives a character as many cells; none at all, the second half of a wide one, is."""
    return not text or (len(text) == 1 and any(first <= text <= last for first, last in _AGREED))


def spill(text: str, width: int) -> int:
    """Cells beyond its own that a terminal may give to a character: those of all its code points one by one."""
    return 0 if is_agreed(text) else max(_MOST * len(text) - width, 0)
