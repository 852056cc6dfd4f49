"""How a generated plan is laid out."""

from dataclasses import dataclass
from random import Random

LAYOUTS = ("plain", "windows", "tabs", "tight", "unended", "interleaved")
"""LF; CRLF; tabs and indented; no blank lines; no last newline; initiatives between objectives."""


@dataclass(slots=True)
class Style:
    """One author's ways; figures are chances out of 100.

    `gap` is the number of blank lines above a table; None where there is none in the whole text.
    """

    newline: str
    gap: int | None
    indent: str
    ended: bool
    interleaved: bool
    bom: bool
    comments: int
    loose: int
    aligned: bool
    toml_1_1: bool
    odd: int
    inline: int
    mixed: bool


def style(random: Random, layout: str) -> Style:
    """The style of a layout, with the rest of its ways at random."""
    return Style(
        newline="\r\n" if layout == "windows" else "\n",
        gap=None if layout == "tight" else random.choice((0, 1, 1, 1, 2)),
        indent=random.choice(("\t", "  ", "    ")) if layout == "tabs" else "",
        ended=layout != "unended",
        interleaved=layout == "interleaved",
        bom=random.randint(0, 5) == 0,
        comments=random.choice((0, 15, 40)),
        loose=random.choice((0, 5, 20)),
        aligned=random.randint(0, 3) == 0,
        toml_1_1=random.randint(0, 4) == 0,
        odd=random.choice((0, 0, 3, 15)),
        inline=random.choice((0, 0, 0, 20)),
        mixed=layout == "plain" and random.randint(0, 15) == 0,
    )
