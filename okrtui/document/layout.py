"""How the lines of a text are laid out: where they begin and end, what is blank between them."""

from okrtui.document.index import Block, Index, Statement
from okrtui.document.span import Span


def line_start(text: str, at: int) -> int:
    """Where the line of a place begins."""
    return text.rfind("\n", 0, at) + 1


def after_blank_lines(text: str, at: int) -> int:
    """Where the first line that is not blank begins, from the line that begins at `at`; the end if there is none."""
    while at < len(text):
        newline = text.find("\n", at)
        end = len(text) if newline < 0 else newline + 1
        if text[at:end].strip():
            return at
        at = end
    return at


def before_blank_lines(text: str, at: int) -> int:
    """Where the blank lines directly above the line that begins at `at` begin."""
    while at > 0:
        start = line_start(text, at - 1)
        if text[start:at].strip():
            return at
        at = start
    return at


def without_last_newline(text: str, at: int) -> int:
    """The place before the line end that stands directly before `at`."""
    if text.endswith("\r\n", 0, at):
        return at - 2
    return at - 1 if text.endswith("\n", 0, at) else at


def cut(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch to take out with the whole lines from `start` to `end`, so that no gap is left.

    The blank lines below go too; at the end of the text those above instead, and its last line keeps what it
    had at its end: a line break or none.
    """
    below = after_blank_lines(text, end)
    if below < len(text):
        return start, below
    above = before_blank_lines(text, start)
    if end == len(text) and not text.endswith("\n"):
        above = without_last_newline(text, above)
    return above, end


def cut_statement(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch to take out with a key, so that no two gaps become one large one."""
    if end == len(text) and not text.endswith("\n"):
        return cut(text, start, end)
    below = after_blank_lines(text, end)
    if before_blank_lines(text, start) < start and end < below < len(text):
        return start, below
    return start, end


def joined(text: str, spans: list[Span]) -> list[Span]:
    """Stretches of whole lines in order, as one where nothing but blank lines stands between."""
    whole: list[Span] = []
    for span in sorted(spans):
        if whole and not text[whole[-1].end : span.start].strip():
            whole[-1] = Span(whole[-1].start, span.end)
        else:
            whole.append(span)
    return whole


def past_loose_comments(text: str, at: int) -> int:
    """Where comment lines that stand directly below `at`, and directly above a blank line or the end, are over.

    They belong to nothing and keep their place below what they stand under.
    """
    end = at
    while end < len(text):
        newline = text.find("\n", end)
        after = len(text) if newline < 0 else newline + 1
        line = text[end:after].strip()
        if not line:
            return end
        if not line.startswith("#"):
            return at
        end = after
    return end


def indent_of(text: str, block: Block) -> str:
    """The blanks before a header."""
    return text[block.line_start : block.header.start]


def statement_style(index: Index, block: Block) -> tuple[str, int | None]:
    """The blanks before the keys of a table, and the column of their equals signs where these are aligned."""
    text = index.text
    simple = [s for s in block.statements if "\n" not in text[s.key.end : s.value.start]]
    if not simple:
        return indent_of(text, block) if block.header.end else "", None
    indent = text[simple[-1].line_start : simple[-1].key.start]
    columns = {text.index("=", s.key.end) - s.line_start for s in simple}
    padded = any(text[s.key.end : s.key.end + 2] == "  " for s in simple)
    return indent, columns.pop() if len(simple) > 1 and len(columns) == 1 and padded else None


def gap_above(text: str, block: Block) -> int | None:
    """Number of blank lines above a table and its comments; None for the first thing in the text."""
    if not text[: block.start].strip():
        return None
    return text.count("\n", before_blank_lines(text, block.start), block.start)


def usual_gap(index: Index) -> int:
    """Number of blank lines that most tables have above them; one where there are no tables to learn from."""
    gaps = [gap for block in index.blocks if block.header.end and (gap := gap_above(index.text, block)) is not None]
    return max(set(gaps), key=lambda gap: (gaps.count(gap), gap)) if gaps else 1


def follows(statements: list[Statement], names: tuple[str, ...], key: str, depth: int) -> Statement | None:
    """The statement that a new key should stand below, by the order of the names; None: above all."""
    rank = {name: place for place, name in enumerate(names)}
    mine = rank.get(key, len(names))
    found = None
    for statement in statements:
        if rank.get(str(statement.path[depth]), len(names)) <= mine:
            found = statement
    return found
