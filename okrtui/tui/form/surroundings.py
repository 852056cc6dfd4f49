"""What a form is given of the screen that it lies on."""

from collections.abc import Callable
from typing import NamedTuple, Protocol

from textual.geometry import Region, Size
from textual.timer import Timer

from okrtui.locales.sentence import Sentence


class AfterPause(Protocol):
    """Calls something once, after so many seconds."""

    def __call__(self, delay: float, callback: Callable[[], None], /) -> Timer: ...


class Surroundings(NamedTuple):
    """How a form reaches its screen.

    `beside` is the row of the item on a screen of a given size. `on_closed` is called when the form is left,
    `after_frame` calls something once the screen is painted, `after_pause` after a number of seconds. `on_typed` is
    told what the plan would be with what is typed, None once that is the plan's; `on_judged` that there may be
    something else to say; `on_asked` an action that one of its keys asked for, once the form is left; `say` says a
    sentence until the next key.
    """

    beside: Callable[[Size], Region]
    on_closed: Callable[[], None]
    on_typed: Callable[[str | None], None]
    on_judged: Callable[[], None]
    on_asked: Callable[[str], None]
    say: Callable[[Sentence], None]
    after_frame: Callable[[Callable[[], None]], object]
    after_pause: AfterPause
