"""Conflicts decided one by one: what was chosen is there, and what was in no conflict is from both."""

from random import Random

import pytest
from hypothesis import given

from okrtui.document.applying import apply
from okrtui.document.document import Document
from okrtui.document.intended import same
from okrtui.document.refused import Refused
from okrtui.editing.deciding import Choice, Deciding
from okrtui.editing.joining import join
from tests.document.examples import few
from tests.generated.edits import random_edit
from tests.generated.plans import GeneratedPlan
from tests.generated.strategies import choices, plans

PLAN = """\
okrtui = 1
[plan]
title = "Plan"  # nom
[[objectives]]
id = "a"
title = "a0"
[[objectives]]
id = "b"
title = "b0"
[[objectives.key_results]]
id = "k"
target = 1
check_ins = [
  { date = 2027-01-05, value = 1 },
]
[[objectives]]
id = "c"
title = "c0"
"""


def deciding(ours: str, theirs: str, base: str = PLAN) -> Deciding:
    return Deciding(join(*map(Document.from_text, (base, ours, theirs))))


@pytest.mark.parametrize("title", ["ours", "theirs"])
@pytest.mark.parametrize("target", ["ours", "theirs"])
def test_each_is_chosen_for_itself(title: Choice, target: Choice) -> None:
    values = {"base": ("a0", "1"), "ours": ("à nous", "2"), "theirs": ("à eux", "3")}
    sides = {
        side: PLAN.replace("a0", one).replace("target = 1", f"target = {two}") for side, (one, two) in values.items()
    }
    theirs = sides["theirs"].replace("nom", "leur nom")
    found = deciding(sides["ours"].replace("c0", "c nous"), theirs)
    assert [point.choices for point in found.points] == [("ours", "theirs")] * 2
    assert found.text((title, target)) == (
        PLAN.replace("nom", "leur nom")
        .replace("c0", "c nous")
        .replace("a0", values[title][0])
        .replace("target = 1", f"target = {values[target][1]}")
    )


def test_of_two_check_ins_of_one_day_both_can_be_kept() -> None:
    line = "  {{ date = 2027-01-12, value = {} }},\n]\n"
    ours, theirs = (PLAN.replace("},\n]\n", "},\n" + line.format(value)) for value in (2, 3))
    (point,) = deciding(ours, theirs).points
    assert point.choices == ("ours", "theirs", "both")
    check_ins = Document.from_text(deciding(ours, theirs).text(("both",))).data["objectives"][1]["key_results"][0]
    assert [each["value"] for each in check_ins["check_ins"]] == [1, 2, 3]


def test_a_comment_that_both_have_changed_is_chosen_or_both_are_kept() -> None:
    above = '# {}\n[[objectives]]\nid = "c"'
    base, ours, theirs = (PLAN.replace('[[objectives]]\nid = "c"', above.format(word)) for word in ("x", "y", "z"))
    found = deciding(ours, theirs, base)
    assert found.text(("theirs",)) == theirs
    assert found.points[0].choices == ("ours", "theirs", "both")
    assert "# y\n# z\n" in found.text(("both",))


def test_what_one_has_removed_and_the_other_changed_goes_or_stays() -> None:
    ours = PLAN.replace('[[objectives]]\nid = "a"\ntitle = "a0"\n', "")
    theirs = PLAN.replace("a0", "à eux")
    found = deciding(ours, theirs)
    assert found.text(("ours",)) == ours
    assert found.text(("theirs",)) == theirs


def test_what_both_have_moved_goes_where_either_has_put_it() -> None:
    head = PLAN[: PLAN.index("[[objectives]]")]
    blocks = {id: f'[[objectives]]\nid = "{id}"\ntitle = "{id}0"\n' for id in "abcd"}
    plans = {order: head + "".join(blocks[id] for id in order) for order in ("abcd", "bcad", "bcda")}
    found = deciding(plans["bcad"], plans["bcda"], plans["abcd"])
    for choice, order in (("ours", "bcad"), ("theirs", "bcda")):
        assert found.text((choice,)) == plans[order]


def test_an_item_that_both_have_renamed_is_followed_by_what_refers_to_it() -> None:
    serving = PLAN + '[[initiatives]]\nid = "i"\nserves = ["a"]\n'
    base, ours, theirs = (serving.replace('"a"', f'"{id}"') for id in ("a", "a1", "a2"))
    found = deciding(ours, theirs, base)
    assert found.text(("ours",)) == ours
    assert found.text(("theirs",)) == theirs


@few(30)
@given(plans(2), choices())
def test_all_of_one_side_is_what_that_side_would_have_and_mixtures_can_be_read(
    plan: GeneratedPlan, random: Random
) -> None:
    base = Document.from_text(plan.text)
    sides = []
    for _ in range(2):
        side = base
        for _ in range(random.randint(1, 4)):
            try:
                side = apply(side, [random_edit(random, side.data)]).document
            except Refused:
                continue
        sides.append(side)
    joined, swapped = join(base, *sides), join(base, *reversed(sides))
    if not joined.conflicts:
        return
    found = Deciding(joined)
    assert found.text(["ours"] * len(found.points)) == joined.document.text
    if not any(conflict.moved for conflict in joined.conflicts):
        theirs = Document.from_text(found.text(["theirs"] * len(found.points)))
        assert same(theirs.data, swapped.document.data)
    chosen = [random.choice(point.choices) for point in found.points]
    try:
        assert Document.from_text(found.text(chosen)).slips == ()
    except Refused:
        assert len(found.points) > 1
