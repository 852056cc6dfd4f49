"""Two people edit one plan: what each of them did is in the merged file, or both versions are marked in it."""

import pytest

from okrtui.document.document import Document
from okrtui.editing.merge_plans import merge_plans

BASE = """\
okrtui = 1

# the plan of the quarter
[plan]
title = "Marketing"
period = "2027-Q1"

[[kpis]]
id = "traffic"
title = "Traffic"
observations = [
  { date = 2027-01-04, value = 20500 },
]

# what matters most
[[objectives]]
id = "awareness"
title = "Be known"
supports = ["b2b"]

[[objectives.key_results]]
id = "recall"
metric = "recall"
baseline = 20
target = 26   # agreed with sales
check_ins = [
  { date = 2027-01-29, value = 20.5, confidence = 6, note = "first" },
]

[[objectives.key_results]]
id = "press"
metric = "articles"
baseline = 0
target = 6

[[objectives]]
id = "leads"
title = "More leads"

[[objectives.key_results]]
id = "demos"
metric = "demos"
baseline = 10
target = 30

[[reviews]]
date = 2027-03-30
decisions = [
  { about = "awareness", decision = "keep" },
]
"""
FIRST = '  { date = 2027-01-29, value = 20.5, confidence = 6, note = "first" },\n'
MINE = '  { date = 2027-02-12, value = 22, note = "mine" },   # by phone\n'
THEIRS = "  # read on the train\n  { date = 2027-02-05, value = 21 },\n"
RECALL = BASE[
    BASE.index('[[objectives.key_results]]\nid = "recall"') : BASE.index('[[objectives.key_results]]\nid = "press"')
]
AWARENESS = BASE[BASE.index("# what matters most") : BASE.index('[[objectives]]\nid = "leads"')]


def edited(*pairs: tuple[str, str], text: str = BASE) -> str:
    """The text with each first text, which must stand in it once, replaced by the second."""
    for old, new in pairs:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def merged(ours: str, theirs: str, base: str = BASE) -> str:
    """The merge of two versions that go together, which is the same data whoever is who."""
    there, back = merge_plans(base, ours, theirs), merge_plans(base, theirs, ours)
    assert (there.conflicts, there.notes) == ((), ())
    assert Document.from_text(there.text).data == Document.from_text(back.text).data
    return there.text


def test_check_ins_of_two_people_on_neighbouring_lines_stand_by_date() -> None:
    ours, theirs = edited((FIRST, FIRST + MINE)), edited((FIRST, FIRST + THEIRS))
    both = edited((FIRST, FIRST + THEIRS + MINE))
    assert merged(ours, theirs) == both
    assert merged(theirs, ours) == both


def test_the_first_check_ins_of_two_people_share_one_list() -> None:
    anchor = 'metric = "articles"\nbaseline = 0\ntarget = 6\n'
    ours = edited((anchor, f"{anchor}check_ins = [\n{MINE}]\n"))
    theirs = edited((anchor, f"{anchor}check_ins = [\n{THEIRS}]\n"))
    assert merged(ours, theirs) == edited((anchor, f"{anchor}check_ins = [\n{THEIRS}{MINE}]\n"))


@pytest.mark.parametrize(
    ("line", "mine", "other"),
    [
        (
            "  { date = 2027-01-04, value = 20500 },\n",
            "  { date = 2027-01-11, value = 21_000 },\n",
            "  { date = 2027-01-18, value = 22_000 },\n",
        ),
        (
            '  { about = "awareness", decision = "keep" },\n',
            '  { about = "leads", decision = "drop" },\n',
            '  { about = "press", decision = "adjust" },\n',
        ),
    ],
)
def test_observations_and_decisions_of_both_are_kept(line: str, mine: str, other: str) -> None:
    text = merged(edited((line, line + mine)), edited((line, line + other)))
    assert text in (edited((line, line + mine + other)), edited((line, line + other + mine)))


def test_the_same_check_in_made_twice_is_one() -> None:
    ours = edited((FIRST, FIRST + MINE), ("target = 30", "target = 40"))
    theirs = edited((FIRST, FIRST + MINE), ('"Marketing"', '"Sales"'))
    assert merged(ours, theirs) == edited(
        (FIRST, FIRST + MINE), ("target = 30", "target = 40"), ('"Marketing"', '"Sales"')
    )


def test_two_values_of_one_day_are_a_conflict_and_both_stay() -> None:
    result = merge_plans(BASE, edited((FIRST, FIRST + MINE)), edited((FIRST, FIRST + MINE.replace("22", "23"))))
    assert [conflict.item for conflict in result.conflicts] == ["recall"]
    assert result.text == edited(
        (
            FIRST,
            f"{FIRST}<<<<<<< ours\n{MINE}||||||| base\n=======\n{MINE.replace('22', '23')}>>>>>>> theirs\n",
        )
    )


def test_fields_of_one_check_in_are_told_apart() -> None:
    ours, theirs = edited(("value = 20.5", "value = 20.7")), edited(("confidence = 6", "confidence = 7"))
    assert merged(ours, theirs) == edited(("value = 20.5", "value = 20.7"), ("confidence = 6", "confidence = 7"))


def test_an_item_is_followed_to_another_objective_with_its_comments() -> None:
    ours = edited(("target = 26   #", "target = 28   #"), (FIRST, FIRST + MINE))
    theirs = edited((RECALL, ""), ("[[reviews]]", f"{RECALL}[[reviews]]"))
    moved = edited(("target = 26   #", "target = 28   #"), (FIRST, FIRST + MINE), text=RECALL)
    assert merged(ours, theirs) == edited((RECALL, ""), ("[[reviews]]", f"{moved}[[reviews]]"))


def test_an_objective_moved_by_one_keeps_what_the_other_changed_in_it() -> None:
    ours = edited((AWARENESS, ""), ("[[reviews]]", f"{AWARENESS}[[reviews]]"))
    theirs = edited(('"Be known"', '"Be known by all"'), ("target = 6", "target = 8"))
    changed = edited(('"Be known"', '"Be known by all"'), ("target = 6", "target = 8"), text=AWARENESS)
    both = edited((AWARENESS, ""), ("[[reviews]]", f"{changed}[[reviews]]"))
    assert merged(ours, theirs) == both
    assert merged(theirs, ours) == both


def test_an_id_renamed_by_one_is_the_same_item_for_the_other() -> None:
    ours, theirs = edited(('id = "recall"', 'id = "awareness-recall"')), edited((FIRST, FIRST + MINE))
    assert merged(ours, theirs) == edited(('id = "recall"', 'id = "awareness-recall"'), (FIRST, FIRST + MINE))


def test_a_value_and_the_comment_behind_it_are_told_apart() -> None:
    ours, theirs = edited(("target = 26 ", "target = 24 ")), edited(("# agreed with sales", "# agreed with nobody"))
    assert merged(ours, theirs) == edited(("target = 26   # agreed with sales", "target = 24   # agreed with nobody"))


def test_words_of_both_in_one_list_on_one_line() -> None:
    ours = edited(('supports = ["b2b"]', 'supports = ["b2b", "growth"]'))
    theirs = edited(('supports = ["b2b"]', 'supports = ["b2b", "abroad"]'))
    assert merged(ours, theirs) == edited(('supports = ["b2b"]', 'supports = ["b2b", "abroad", "growth"]'))


def test_new_items_of_both_come_with_their_comments_and_layout() -> None:
    mine = '# ours\n[[initiatives]]\nid = "paper"\ntitle   = "Paper"\n\n'
    other = "# theirs,\n# in two lines\n[[initiatives]]\nid = \"fair\"\ntitle = 'Fair'\n\n"
    text = merged(edited(("[[reviews]]", f"{mine}[[reviews]]")), edited(("[[reviews]]", f"{other}[[reviews]]")))
    assert text == edited(("[[reviews]]", f"{other}{mine}[[reviews]]"))


def test_a_layout_changed_by_one_stays_where_the_other_changed_a_value_beside_it() -> None:
    ours = edited((FIRST, FIRST.replace("{ ", "{").replace(" }", "}")), ("baseline = 10\n", "baseline     = 10\n"))
    theirs = edited((FIRST, FIRST + MINE), ("target = 30", "target = 40"))
    assert merged(ours, theirs) == edited(
        (FIRST, FIRST.replace("{ ", "{").replace(" }", "}") + MINE),
        ("baseline = 10\ntarget = 30", "baseline     = 10\ntarget = 40"),
    )


def test_a_value_changed_in_two_ways_is_marked_on_its_line_and_the_rest_is_merged() -> None:
    ours = edited(("target = 26 ", "target = 24 "), (FIRST, FIRST + MINE))
    theirs = edited(("target = 26 ", "target = 28 "), (FIRST, FIRST + THEIRS))
    result = merge_plans(BASE, ours, theirs)
    (conflict,) = result.conflicts
    assert (conflict.item, conflict.path[-1]) == ("recall", "target")
    assert (conflict.base, conflict.ours, conflict.theirs) == (26, 24, 28)
    assert result.text == edited(
        (
            "target = 26   # agreed with sales\n",
            "<<<<<<< ours\ntarget = 24   # agreed with sales\n||||||| base\ntarget = 26   # agreed with sales\n"
            "=======\ntarget = 28   # agreed with sales\n>>>>>>> theirs\n",
        ),
        (FIRST, FIRST + THEIRS + MINE),
    )


@pytest.mark.parametrize("ours_removes", [True, False])
def test_what_one_removes_and_the_other_changes_is_marked(ours_removes: bool) -> None:
    removed, changed = edited((RECALL, "")), edited((FIRST, FIRST + MINE))
    result = merge_plans(BASE, *((removed, changed) if ours_removes else (changed, removed)))
    assert [conflict.item for conflict in result.conflicts] == ["recall"]
    assert MINE in result.text
    assert "<<<<<<< ours\n" in result.text


def test_an_item_put_in_two_places_stands_where_ours_has_put_it_and_is_told() -> None:
    a, b, c, d, e = (f'[[people]]\nid = "{name}"\n\n' for name in "abcde")
    base, ours, theirs = (
        edited(("[[kpis]]", "".join([*people, "[[kpis]]"])))
        for people in ((a, b, c, d, e), (b, c, a, d, e), (b, c, d, e, a))
    )
    result = merge_plans(base, ours, theirs)
    assert [(conflict.item, conflict.moved) for conflict in result.conflicts] == [("a", True)]
    assert result.text == ours


def test_windows_line_ends_taken_by_one_side_count_for_what_the_other_adds() -> None:
    ours = edited(("target = 30", "target = 40")).replace("\n", "\r\n")
    assert merged(ours, edited((FIRST, FIRST + MINE))) == edited(
        ("target = 30", "target = 40"), (FIRST, FIRST + MINE)
    ).replace("\n", "\r\n")


def test_a_plan_that_does_not_parse_is_merged_by_lines_and_that_is_said() -> None:
    ours, theirs = edited(("target = 30", "target = 4O %")), edited((FIRST, FIRST + MINE))
    result = merge_plans(BASE, ours, theirs)
    assert result.conflicts == ()
    assert len(result.notes) == 1
    assert result.text == edited(("target = 30", "target = 4O %"), (FIRST, FIRST + MINE))


@pytest.mark.parametrize("depth", [50, 300])
@pytest.mark.parametrize("brackets", ["[]", "{}"])
def test_deep_brackets_are_merged_or_marked(depth: int, brackets: str) -> None:
    opening, closing = brackets[0] + ("a = " if brackets == "{}" else ""), brackets[1]
    base = f"okrtui = 1\nx-deep = {opening * depth}1{closing * depth}\ny = 1\nz = 2\n"
    ours, theirs = (
        base.replace("y = 1", "y = 3").replace(f"1{closing}", f"5{closing}"),
        base.replace(f"1{closing}", f"6{closing}").replace("z = 2", "z = 4"),
    )
    text = merge_plans(base, ours, theirs).text
    assert all(said in text for said in ("y = 3\n", "z = 4\n", "5", "6"))


def test_a_plan_without_a_common_past_keeps_both() -> None:
    ours, theirs = 'okrtui = 1\n[plan]\ntitle = "A"\n', 'okrtui = 1\n[plan]\ntitle = "B"\n'
    result = merge_plans("", ours, theirs)
    assert [conflict.path for conflict in result.conflicts] == [("plan", "title")]
    assert 'title = "A"\n' in result.text
    assert 'title = "B"\n' in result.text


@pytest.mark.parametrize("swapped", [False, True])
def test_a_key_result_put_into_what_the_other_side_removed_keeps_what_was_changed(swapped: bool) -> None:
    base = (
        'okrtui = 1\n[[objectives]]\nid = "a"\ntitle = "A"\n[[objectives]]\nid = "b"\ntitle = "B"\n'
        '[[objectives.key_results]]\nid = "k"\nmetric = "m"\ntarget = 3\n'
    )
    key_result = '[[objectives.key_results]]\nid = "k"\nmetric = "m"\ntarget = 3\n'
    removed = base.replace('[[objectives]]\nid = "a"\ntitle = "A"\n', "").replace('id = "k"', 'id = "new"')
    moved = base.replace(key_result, "").replace('title = "A"\n', 'title = "A"\n' + key_result)
    ours, theirs = (moved, removed) if swapped else (removed, moved)
    merged = merge_plans(base, ours, theirs)
    assert merged.conflicts
    assert 'id = "new"' in merged.text
    assert 'id = "a"' in merged.text
