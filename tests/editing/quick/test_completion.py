"""How a quick line is completed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.editing.quick.completion import completions
from okrtui.plan.items import ItemKind
from okrtui.plan.reading import read_plan
from tests.editing.quick.reading import context
from tests.editing.quick.test_read_quick import KINDS, LINES


def _completed(kind: ItemKind, text: str) -> list[str]:
    """The line as each of its completions would make it; the cursor stands at the bar."""
    cursor = text.index("|")
    line = text.replace("|", "")
    found = completions(line, cursor, context(kind))
    return [line[: each.start] + each.text + line[each.end :] for each in found]


@pytest.mark.parametrize(
    ("kind", "text", "lines"),
    [
        ("key_result", "NPS @|", ["NPS @claire", "NPS @marc"]),
        ("key_result", "NPS @CL| 40", ["NPS @claire 40"]),
        ("key_result", "NPS @martin|", ["NPS @claire"]),
        ("key_result", "NPS @claire|", []),
        ("initiative", "Salon #|", ["Salon #communication", "Salon #digital"]),
        ("initiative", "Salon !not|", ["Salon !notoriete", "Salon !spontanee"]),
        ("objective", "Salon !|", ["Salon !b2b"]),
        ("key_result", "NPS !tra|", ["NPS !trafic-organique"]),
        ("key_result", "visiteurs 20 -> 30 |", ["visiteurs 20 -> 30 visites/mois", "visiteurs 20 -> 30 %"]),
        ("key_result", "visiteurs 20 -> 30 vis|", ["visiteurs 20 -> 30 visites/mois"]),
        ("kpi", "Visiteurs ≥ 30 v|", ["Visiteurs ≥ 30 visites/mois"]),
        ("key_result", "Mentions d|", ["mentions dans la presse"]),
        ("key_result", "NPS 40 -> 55 sour|", ["NPS 40 -> 55 source: "]),
    ],
)
def test_a_word_is_completed_from_the_plan(kind: ItemKind, text: str, lines: list[str]) -> None:
    assert _completed(kind, text) == lines


def test_where_a_plan_lists_nobody_those_it_names_are_offered() -> None:
    plan = read_plan({"objectives": [{"title": "O", "owner": "Zoé Petit"}, {"title": "P", "owner": "Ali"}]}).plan
    found = completions("NPS @", 5, context("key_result", plan))
    assert [each.text for each in found] == ['@"Zoé Petit"', "@Ali"]


@given(LINES, KINDS, st.integers(0, 30))
def test_a_completion_replaces_what_stands_around_the_cursor(text: str, kind: ItemKind, cursor: int) -> None:
    cursor = min(cursor, len(text))
    for each in completions(text, cursor, context(kind)):
        assert each.start <= cursor <= each.end <= len(text)
