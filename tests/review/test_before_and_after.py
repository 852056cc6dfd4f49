"""Before and after a change, in full."""

from datetime import date
from typing import Any

import pytest

from okrtui.document.document import Document
from okrtui.locales.language import speaking
from okrtui.plan.changes import changes_and_paths
from okrtui.plan.reading import read_plan
from okrtui.review.before_and_after import SideBySide, Sides
from okrtui.review.comparison import compare
from okrtui.review.names import shortened
from okrtui.rules.settings import DEFAULT_SETTINGS
from tests.review.test_take_back import OLD

LONG = "Buyers of machines think of us first when a line stands still, and call us before they call others. " * 3


def sides(old: str, new: str) -> list[Sides]:
    """Both sides of all changes."""
    data: list[Any] = [Document.from_text(text).data for text in (old, new)]
    beside = SideBySide(*(read_plan(each).plan for each in data))
    return [beside.of(change) for change in changes_and_paths(*data).changes]


def sides_of_new(text: str) -> list[Sides]:
    """Both sides of the changes where there was no plan before."""
    comparison = compare("plan.toml", None, Document.from_text(text), DEFAULT_SETTINGS, today=date(2027, 1, 20))
    return [SideBySide(*comparison.plans).of(change) for change in comparison.changes]


@pytest.mark.parametrize(
    ("old", "new", "item", "before", "after"),
    [
        ("target = 26", "target = 24.5", "unaided awareness", [("", "26")], [("", "24.5")]),
        ("target = 26", 'unit = "%"\ntarget = 26', "unaided awareness", [], [("", "%")]),
        ('title = "Better leads"', f'title = "{LONG}"', shortened(LONG), [("", "Better leads")], [("", LONG)]),
        ('"Better leads"', '"Better leads"\nstate = "parked"', "Better leads", [], [("", "parked")]),
        ('title = "Plan"', 'title = "Our plan"', "Our plan", [("", "Plan")], [("", "Our plan")]),
        (
            "target = 26   # of the tracker",
            "target = 26\ncheck_ins = [{ date = 2027-01-08, value = 21, note = 'First wave' }]",
            "unaided awareness",
            [],
            [("", "check-in of Jan 8, 2027"), ("value", "21"), ("note", "First wave")],
        ),
    ],
)
def test_a_value_is_shown_as_it_was_and_as_it_is(
    old: str, new: str, item: str, before: list[tuple[str, str]], after: list[tuple[str, str]]
) -> None:
    (found,) = sides(OLD, OLD.replace(old, new))
    assert found.item == item
    assert [tuple(side) for side in found.before] == before
    assert [tuple(side) for side in found.after] == after


def test_what_is_gone_is_shown_with_all_that_it_said() -> None:
    gone = OLD[: OLD.index("# what we")] + OLD[OLD.index('[[objectives]]\nid = "leads"') :]
    (found,) = sides(OLD, gone)
    assert found.item == "Buyers think of us first"
    assert [tuple(side) for side in found.before] == [
        ("id", "awareness"),
        ("title", "Buyers think of us first"),
        ("key result", "unaided awareness"),
    ]
    assert found.after == ()


def test_another_rank_is_shown_as_ranks() -> None:
    first = OLD.index("# what we")
    second = OLD.index('[[objectives]]\nid = "leads"')
    moved = OLD[:first] + OLD[second:] + "\n" + OLD[first:second]
    (found,) = sides(OLD, moved)
    assert {found.before[0].words, found.after[0].words} == {"rank 1", "rank 2"}


def test_a_new_plan_is_shown_field_by_field_and_its_items_are_counted() -> None:
    with speaking("fr"):
        (found,) = sides_of_new(OLD)
    shown = [tuple(side) for side in found.after]
    assert ("titre", "Plan") in shown
    assert ("objectifs", "2") in shown
    assert not any("{" in words or "plan" in label for label, words in shown)
    assert found.before == ()
