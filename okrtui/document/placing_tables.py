"""Lines of whole tables: where they go, and the blank lines around them."""

from okrtui.document.index import Index
from okrtui.document.layout import after_blank_lines, past_loose_comments
from okrtui.document.splice import Splice
from okrtui.plan.fields import field_names


def put_below(text: str, at: int, lines: str, gap_lines: int, newline: str) -> Splice:
    """Lines put below what ends at `at`, with blank lines above them."""
    behind = past_loose_comments(text, at)
    if behind > at:
        gap_lines = max(gap_lines, 1)  # else the comment would belong to what comes
    if not text[:behind].strip():
        return Splice(behind, behind, lines + newline * gap_lines if text[behind:].strip() else lines)
    if text.endswith("\n", 0, behind):
        tail = ""
        if behind < len(text) and after_blank_lines(text, behind) == behind and gap_lines:
            tail = newline * gap_lines
        return Splice(behind, behind, newline * gap_lines + lines + tail)
    body = lines[: -len("\r\n")] if lines.endswith("\r\n") else lines.removesuffix("\n")
    return Splice(behind, behind, newline + newline * gap_lines + body)


def home(index: Index, name: str) -> int:
    """Where a table or list of the plan goes: below those that come before it in the order of the format."""
    names = field_names(())
    rank = {name: place for place, name in enumerate(names)}
    mine = rank.get(name, len(names))
    at = index.blocks[0].end
    for block in index.blocks[1:]:
        if rank.get(str(block.path[0]), -1) < mine:
            at = max(at, block.end)
    return at
