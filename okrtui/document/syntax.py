"""Text that should be TOML: its data, and every slip in it.

A plan with slips is still shown: each is put right or left out in memory, line by line, and the text is read
again. The text itself is never touched by this.
"""

import re
from collections.abc import Callable
from typing import Any, NamedTuple

import tomli

from okrtui.document.slip import Slip
from okrtui.document.span import Span
from okrtui.locales.sentence import Sentence

_LONG_NUMBER = re.compile(r"[0-9](?:_?[0-9]){4299}")


class Parsed(NamedTuple):
    """Data of a text; `text` is what it was read from: the same lines, some mended or left empty.

    `placed` says where a character of that text stands in the text itself.
    """

    data: dict[str, Any]
    text: str
    slips: tuple[Slip, ...] = ()
    placed: Callable[[int], int] | None = None


def parse(text: str) -> Parsed:
    """Read TOML 1.1, telling slips instead of failing."""
    read = _read(text)
    return Parsed(read, text) if isinstance(read, dict) else _recover(text, read)


def parse_settled(text: str) -> Parsed:
    """Read TOML likewise; the marks of a merge are slips as any other."""
    read = _read(text)
    return Parsed(read, text) if isinstance(read, dict) else _mended(text, read)


def _read(text: str) -> dict[str, Any] | tomli.TOMLDecodeError | RecursionError:
    try:
        return tomli.loads(text)
    except (tomli.TOMLDecodeError, RecursionError) as error:
        return error
    except ValueError:  # what is no TOMLDecodeError comes from Python, which reads no number of so many digits
        found = _LONG_NUMBER.search(text)
        return tomli.TOMLDecodeError("too many digits", text, 0 if found is None else found.start())


def _recover(text: str, error: tomli.TOMLDecodeError | RecursionError) -> Parsed:
    # needed only for text with slips, which few files have
    from okrtui.document.undecided import undecided_in, with_ours
    from okrtui.document.undecided_slips import slips_of

    undecided = undecided_in(text)
    if not undecided:
        return _mended(text, error)
    left = parse_settled(with_ours(text, undecided))
    told = (*slips_of(text, undecided), *left.slips)
    return left._replace(slips=tuple(sorted(told, key=lambda slip: slip.span)))


def _mended(text: str, error: tomli.TOMLDecodeError | RecursionError) -> Parsed:
    from okrtui.document.mended_lines import Places
    from okrtui.document.recovery import Recovery

    recovery = Recovery(text)
    while not isinstance(error, RecursionError):
        mended = recovery.take(error)
        if mended is None:
            # what is left is not worth guessing at, and the later slips may come from the first
            return Parsed({}, "", tuple(recovery.slips[:1]))
        read = _read(mended)
        if isinstance(read, dict):
            slips = tuple(sorted(recovery.slips, key=lambda slip: slip.span))
            return Parsed(read, mended, slips, Places(recovery.lines).placed)
        error = read
    return Parsed({}, "", (*recovery.slips, _too_deep(text)))


def _too_deep(text: str) -> Slip:
    start = max(text.find("[" * 50), text.find("{" * 50), 0)
    return Slip(Span(start, start), Sentence("brackets are nested too deeply for a plan"))
