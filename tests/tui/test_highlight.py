"""The text of a plan in colours: every stretch is what TOML says it is."""

from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.document.document import Document
from okrtui.plan.path import Path as PlanPath
from okrtui.tui.source.highlight import Role, parts_of, within_at
from tests.tui.looking import PLANS, roles, shown, workbench

_PLANS = [*(Path(__file__).parents[2] / "plans").rglob("*.toml"), *PLANS.glob("*.toml")]

_ODD = '''
# a comment with """ in it
why = """
a "quoted" word # no comment
key = 3
[table]
\\"""still""""
note = \'\'\'
it\'s = 1
\'\'\'  # a comment
"odd = key".sub = [ "x # y", 1_000, -2.5, 1e6 ]  # another
day = 2027-01-04 10:30:00
[[a."b.c"]] # of a table
list = [
  ["not a table"],
  { date = 2027-01-04, value = +0.5, on = true },
]
'''


def told(text: str) -> list[Role | None]:
    """What each character of a text is told to be."""
    found: list[Role | None] = []
    lines = text.split("\n")
    for number, line in enumerate(lines):
        parts, after = parts_of(line, within_at(lines, number))
        assert after == within_at(lines, number + 1)
        each: list[Role | None] = [None] * (len(line) + 1)
        for start, end, role in parts:
            each[start:end] = [role] * (end - start)
        found += each
    return found[:-1]


def values(data: Any, path: PlanPath = ()) -> list[tuple[PlanPath, Any]]:
    """The values of a document that are neither lists nor tables."""
    match data:
        case dict():
            return [found for key, value in data.items() for found in values(value, (*path, key))]
        case list():
            return [found for place, value in enumerate(data) for found in values(value, (*path, place))]
    return [(path, data)]


@pytest.mark.parametrize("text", [_ODD, *(file.read_text(encoding="utf-8") for file in _PLANS)])
def test_comments_strings_numbers_and_tables_are_told_apart_as_the_document_has_them(text: str) -> None:
    document = Document.from_text(text)
    assert not document.slips
    seen = told(text)
    comments = {at for span in document.comments for at in range(span.start, span.end)}
    assert {at for at, role in enumerate(seen) if role == "comment"} == comments
    for path, value in values(document.data):
        span = document.value_span(path)
        assert span is not None
        wanted = "string" if isinstance(value, str) else "number" if isinstance(value, int | float | date) else None
        inside = {
            role
            for role, char in zip(seen[span.start : span.end], text[span.start : span.end], strict=True)
            if char != "\n"
        }
        assert inside == {wanted}, path
    headers = {block.header.start for block in document.index.blocks if block.header.end}
    assert {at for at, role in enumerate(seen) if role == "table" and seen[at - 1] != "table"} == headers


@given(st.text(st.sampled_from("ab ='\"#[].\\\n1-é"), max_size=60))
def test_whatever_is_typed_is_told_and_each_part_lies_within_its_line(text: str) -> None:
    lines = text.split("\n")
    for number, line in enumerate(lines):
        parts, _after = parts_of(line, within_at(lines, number))
        assert all(0 <= start < end <= len(line) or start == end == 0 == len(line) for start, end, _role in parts)
        assert all(one.end <= other.start for one, other in pairwise(parts))


async def test_the_text_shows_keys_strings_numbers_and_comments_each_in_its_role(plan: Path) -> None:
    async with workbench(plan, size=(80, 40), theme="dark") as pilot:
        await pilot.press("2", "T")
        await pilot.pause()
        picture = dict(zip(shown(pilot).splitlines(), roles(pilot).splitlines(), strict=False))
        line = next(line for line in picture if "value = 20.5" in line)
        letters = picture[line]
        assert letters[line.index("date")] == "k"
        assert letters[line.index("2027")] == "9"
        assert letters[line.index("confidence")] == "k"
