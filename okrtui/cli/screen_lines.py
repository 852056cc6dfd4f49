"""Lines for a screen: broken between words, which a terminal does not do."""

from typing import IO, Any

import click

from okrtui.text.width import cell_width

_USUAL = (100, 24)


def screen_width(stream: IO[Any]) -> int | None:
    """Cells of a line of the terminal that a stream goes to; None where it goes elsewhere."""
    if not stream.isatty():
        return None
    from shutil import get_terminal_size  # a pipe has no size

    return get_terminal_size(_USUAL).columns


def wrapped(line: str, stream: IO[Any], *, indent: int = 0) -> str:
    """A line as it is or, for a terminal, as many as it takes, those after the first indented by so many cells.

    It is broken at spaces only: a place, a name or a word with a no-break space stays whole.
    """
    width = screen_width(stream)
    if width is None or cell_width(click.unstyle(line)) <= width:
        return line
    margin = line[: len(line) - len(line.lstrip(" "))]
    first, *words = line.lstrip(" ").split(" ")
    lines = [margin + first]
    taken = cell_width(click.unstyle(lines[0]))
    for word in words:
        cells = cell_width(click.unstyle(word))
        if taken + 1 + cells > width:
            lines.append(" " * indent + word)
            taken = indent + cells
        else:
            lines[-1] += f" {word}"
            taken += 1 + cells
    return "\n".join(lines)
