"""Which tables of a plan get a header of their own, and which stand in dotted keys or inline."""

from dataclasses import dataclass, field
from random import Random
from typing import Any

from tests.generated.data import MAKERS, Data
from tests.generated.layouts import Style

Path = tuple[str | int, ...]


@dataclass(slots=True)
class Block:
    """A header with the statements below it, each with its (dotted) key; the top of a file has no header."""

    path: Path
    array: bool
    statements: list[tuple[list[str], Any]] = field(default_factory=list)


def blocks(random: Random, style: Style, data: Data) -> list[Block]:
    """All blocks of a plan, the top first."""
    top = Block((), False)
    streams = [stream for stream in _divided(random, style, top, data) if stream]
    if not style.interleaved:
        return [top, *(block for stream in streams for block in stream)]
    mixed = [top]
    while streams:
        stream = random.choice(streams)
        mixed.append(stream.pop(0))
        streams = [stream for stream in streams if stream]
    return mixed


def _divided(random: Random, style: Style, block: Block, table: Data) -> list[list[Block]]:
    """The table's own values are put into the block; the blocks of each of its other keys are given back."""
    streams = []
    for key, value in table.items():
        path = (*block.path, key)
        if isinstance(value, dict) and random.randint(0, 99) >= style.inline and (not value or random.randint(0, 2)):
            inner = Block(path, False)
            below = [b for stream in _divided(random, style, inner, value) for b in stream]
            implied = below and not inner.statements and not any(b.array for b in below) and random.randint(0, 1)
            streams.append(below if implied else [inner, *below])
        elif isinstance(value, dict) and value and random.randint(0, 1):
            block.statements.extend(_dotted(random, [key], value))
        elif _as_tables(random, style, key, value):
            streams.append(_array(random, style, path, value))
        else:
            block.statements.append(([key], value))
    if random.randint(0, 9) == 0:
        random.shuffle(block.statements)
    return streams


def _as_tables(random: Random, style: Style, key: str, value: Any) -> bool:
    if not isinstance(value, list) or not value or not all(isinstance(element, dict) for element in value):
        return False
    history = key in ("check_ins", "observations", "expected", "decisions") or key not in MAKERS
    return random.randint(0, 99) >= (95 if history else style.inline)


def _array(random: Random, style: Style, path: Path, items: list[Data]) -> list[Block]:
    made = []
    for place, item in enumerate(items):
        block = Block((*path, place), True)
        below = _divided(random, style, block, item)
        made.append(block)
        made.extend(b for stream in below for b in stream)
    return made


def _dotted(random: Random, keys: list[str], table: Data) -> list[tuple[list[str], Any]]:
    found: list[tuple[list[str], Any]] = []
    for key, value in table.items():
        if isinstance(value, dict) and value and random.randint(0, 1):
            found.extend(_dotted(random, [*keys, key], value))
        else:
            found.append(([*keys, key], value))
    return found
