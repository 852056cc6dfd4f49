"""What was written here and by another program alike: it stays theirs where ours is taken back."""

from collections.abc import Iterable
from typing import NamedTuple

from okrtui.editing.put_on import put_on


class Agreed(NamedTuple):
    """A text, and what another program made of it that was written here as well, in part or all of it."""

    base: str
    theirs: str


def agreed_in(base: str, ours: str, theirs: str, together: str) -> tuple[Agreed, ...]:
    """The two texts of the other side, where taking ours back out of both together would take some of theirs along."""
    if base in (ours, theirs):
        return ()
    without_ours = base if ours == theirs == together else put_on(ours, together, base)
    if without_ours is not None and sorted(without_ours.split("\n")) == sorted(theirs.split("\n")):
        return ()  # all of theirs is there, be it in another place
    return (Agreed(base, theirs),)


def with_theirs(text: str, agreed: Iterable[Agreed]) -> str | None:
    """A text with all that the other program wrote; None where it says something else there."""
    for base, theirs in agreed:
        together = put_on(base, text, theirs)
        if together is None:
            return None
        text = together
    return text
