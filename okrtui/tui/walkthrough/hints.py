"""Which keys are worth naming below the stage."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from okrtui.locales.sentence import Sentence
from okrtui.tui.key_names import shown
from okrtui.tui.widgets.keys import Hint

if TYPE_CHECKING:
    from okrtui.tui.walkthrough.walking import Walking


def walking_hints(walking: "Walking") -> list[Hint]:
    """The keys that are of use now, from what is worth most."""
    keymap = walking.workbench.keymap
    found = [Hint(_turning(walking), Sentence("step"))]
    for name in _names(walking):
        action = keymap.by_name[name]
        if action.words is not None and action.keys:
            found.append(Hint(shown(action.keys[0]), action.words, always=name in ("help", "walk_back", "walk_leave")))
    return found


def _turning(walking: "Walking") -> str:
    keymap = walking.workbench.keymap
    return f"{keymap.shown('walk_previous')} {keymap.shown('walk_next')}"


def _names(walking: "Walking") -> Iterator[str]:
    voted = walking.voting.ballot is not None
    if not walking.leads:
        yield from ("walk_back",) if walking.away else ()
        yield from ("walk_vote",) if voted else ()
        yield from ("walk_people", "read", "help", "quit")
        return
    closing = walking.step.kind == "closing"
    yield from ("walk_minutes", "walk_review") if closing else ()
    yield from ("walk_note", "walk_decide")
    if not closing:
        yield from ("check_in", "walk_vote", "edit")
    yield from ("walk_blank", "walk_people", "help", "undo", "walk_leave")
