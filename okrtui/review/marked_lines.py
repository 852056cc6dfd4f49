"""Lines of ours in a file of somebody else's, between two marks."""

import re
from collections.abc import Iterable

_BEGIN = b"# >>> okrtui git-setup >>>"
_END = b"# <<< okrtui git-setup <<<"
_BLOCK = re.compile(rb"^%s$.*?^%s$\n?" % (re.escape(_BEGIN), re.escape(_END)), re.MULTILINE | re.DOTALL)


def marked(lines: Iterable[bytes]) -> bytes:
    """Lines between the marks, each with its end."""
    return b"\n".join((_BEGIN, *lines, _END, b""))


def has_lines(text: bytes) -> bool:
    """Whether there are marked lines in a text."""
    return _BLOCK.search(text) is not None


def is_damaged(text: bytes) -> bool:
    """Whether one of the two marks is there alone, or one more than once."""
    counts = text.count(_BEGIN), text.count(_END)
    return counts != (0, 0) and (counts != (1, 1) or not has_lines(text))


def with_other_lines(text: bytes, lines: bytes) -> bytes:
    """A text with other marked lines in the place of those in it, or none."""
    return _BLOCK.sub(lambda _old: lines, text)
