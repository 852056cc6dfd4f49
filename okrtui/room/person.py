"""Who is in a room."""

from typing import Annotated

from pydantic import AfterValidator, Field

from okrtui.room.frozen import Frozen
from okrtui.text.safe import visible
from okrtui.text.width import cell_width, first_cells

PRESENTER = 0
"""The number of who presents; guests have theirs from 1."""

_CELLS = 32
_CHARACTERS = 48
"""A name takes no more, however many accents are heaped on its letters."""


def shown_name(text: str) -> str:
    """A name as it may stand on a screen: nothing in it that a terminal obeys, and short; empty if none can be seen."""
    name = first_cells(visible(" ".join(text.split()))[:_CHARACTERS], _CELLS).rstrip()
    return name if cell_width(name) else ""


Name = Annotated[str, AfterValidator(shown_name)]
Cells = Annotated[int, Field(ge=1, le=9999)]


class Introduction(Frozen):
    """What a session says of itself: what its user calls himself, its size in cells, the language it speaks."""

    name: Name = ""
    columns: Cells = 80
    rows: Cells = 24
    language: Annotated[str, Field(pattern="^[a-z]{2}$")] = "en"


class Person(Introduction):
    """Somebody in the room.

    `login` is the name of the account, which the presenter's session has from the system; `name` is what the person
    claims to be called. Both are safe to show.
    """

    id: Annotated[int, Field(ge=0, le=2**53)]
    login: Name

    @property
    def words(self) -> str:
        """The name to show: what the person is called, with the account where that says something else."""
        if not self.name or self.name == self.login:
            return self.login
        return f"{self.name} ({self.login})"
