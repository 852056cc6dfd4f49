"""Small stretches of text between values – comments, blanks, brackets – as both sides have left them."""

from collections.abc import Sequence

from okrtui.editing.clash import Clash, Part, ends_in_clash
from okrtui.editing.merging import merge_texts


def settled(base: str, ours: str, theirs: str) -> list[Part]:
    """What the side that has changed it says; of two ways to leave a blank, ours."""
    if ours in (theirs, base):
        return [theirs]
    if theirs == base or not (ours.strip() or theirs.strip()):
        return [ours]
    if ours.strip() == theirs.strip() or not (base.strip() or theirs.strip()):
        return [ours]
    if not (base.strip() or ours.strip()):
        return [theirs]
    together = merge_texts(base, ours, theirs) if "\n" in ours and "\n" in theirs else None
    return [Clash(base, ours, theirs)] if together is None else [together]


def settled_behind(before: Sequence[Part], base: str, ours: str, theirs: str) -> list[Part]:
    """What stands at the end of a line; in a line that will be marked, each side has its own comment there."""
    if ends_in_clash(before) and len({base.strip(), ours.strip(), theirs.strip()}) > 1:
        return [Clash(base, ours, theirs)]
    return settled(base, ours, theirs)


def gap_of(gaps: Sequence[str | None]) -> list[Part] | None:
    """What stands behind an element that is not the last; None where it has been the last on every side.

    A side on which it is the last, or is not, has nothing to say.
    """
    base, ours, theirs = gaps
    if ours is None or theirs is None:
        only = theirs if ours is None else ours
        only = base if only is None else only
        return None if only is None else [only]
    return settled("" if base is None else base, ours, theirs)
