"""A whole plan as text, and what its writer knows about it."""

from dataclasses import dataclass, field
from random import Random

from tests.generated import data as contents
from tests.generated.blocks import Path, blocks
from tests.generated.layouts import LAYOUTS, Style, style
from tests.generated.writer import Writer

_BOM = b"\xef\xbb\xbf"


@dataclass(slots=True, repr=False)
class GeneratedPlan:
    """The text with what it says, and where everything of it stands.

    `owners` says for each comment whose it is; `signs` for each string where its characters stand, from the
    string's first quote.
    """

    text: str
    bom: bool
    data: contents.Data
    style: Style
    values: dict[Path, tuple[int, int]] = field(default_factory=dict)
    keys: dict[Path, tuple[int, int]] = field(default_factory=dict)
    signs: dict[Path, list[tuple[int, int]]] = field(default_factory=dict)
    owners: dict[str, Path | None] = field(default_factory=dict)

    def __repr__(self) -> str:
        return repr(self.raw)

    @property
    def raw(self) -> bytes:
        """The bytes of the file."""
        return (_BOM if self.bom else b"") + self.text.encode()


def generated_plan(random: Random, layout: str | None = None, size: int = 2) -> GeneratedPlan:
    """A plan in one of the layouts; every choice is asked of `random`."""
    ways = style(random, layout or random.choice(LAYOUTS))
    said = contents.plan(random, size)
    return written_plan(random, ways, said)


def written_plan(random: Random, ways: Style, said: contents.Data) -> GeneratedPlan:
    """A plan's data written in a style."""
    writer = Writer(random, ways)
    for block in blocks(random, ways, said):
        writer.block(block)
    writer.end()
    return GeneratedPlan(writer.text, ways.bom, said, ways, writer.values, writer.keys, writer.signs, writer.owners)
