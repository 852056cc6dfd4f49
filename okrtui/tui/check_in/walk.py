"""The way from one item that is asked for its figure to the next."""

from collections.abc import Callable, Sequence

Key = str


class Walk:
    """Goes from a first item on to those that are still due; remembers where it was, so that one can go back.

    `due` are the keys of the items that are asked for now, in their order: what is noted is no longer among them.
    """

    def __init__(self, first: Key, due: Callable[[], Sequence[Key]]) -> None:
        self._due = due
        self._visited = [first]
        self._place = 0
        self._noted: set[Key] = set()

    @property
    def key(self) -> Key:
        """The item that is asked now."""
        return self._visited[self._place]

    @property
    def noted(self) -> int:
        """How many items were noted."""
        return len(self._noted)

    @property
    def left(self) -> list[Key]:
        """What is still due: skipped, or not yet asked."""
        return [key for key in self._due() if key not in self._noted]

    @property
    def total(self) -> int:
        """How many items there are on the whole way."""
        return len({*self._visited, *self._due()})

    @property
    def number(self) -> int:
        """Which of them is asked now, the first being 1."""
        return self._place + 1

    def note(self) -> None:
        """The item that is asked now has answered."""
        self._noted.add(self.key)

    def turn(self, steps: int) -> bool:
        """Go on to the next item, or back to the one before; False where there is none."""
        place = self._place + steps
        if place == len(self._visited):
            self._visited += [key for key in self._due() if key not in self._visited][:1]
        if not 0 <= place < len(self._visited):
            return False
        self._place = place
        return True
