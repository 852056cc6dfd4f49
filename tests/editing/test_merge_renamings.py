"""Two people give one item another id each: one thing to decide, and all that refers to the item stays together."""

import pytest

from okrtui.document.document import Document
from okrtui.editing.merge_plans import merge_plans
from okrtui.plan.reading import read_plan
from okrtui.plan.references import references_of

BASE = """\
okrtui = 1

[[people]]
id = "person"
name = "Claire"
team = "team"

[[teams]]
id = "team"

[[priorities]]
id = "priority"

[[kpis]]
id = "kpi"

[[objectives]]
id = "objective"
title = "Be known"
owner = "person" # since March
supports = ["priority"]

[[objectives.key_results]]
id = "key-result"
metric = "recall"
owner = "person"
kpi = "kpi"

[[initiatives]]
id = "initiative"
title = "Fair"
team = "team"
serves = ["objective", "key-result"]

[[initiatives]]
id = "blog"
title = "Blog"
serves = [
  "key-result",
  "objective", # above all
]
after = ["initiative"]

[[reviews]]
date = 2027-03-30
decisions = [
  { about = "objective", decision = "keep", owner = "person" },
]
"""
ITEMS = ("person", "team", "priority", "kpi", "objective", "key-result", "initiative")


def renamed(id: str, new: str, text: str = BASE) -> str:
    """The plan with an id changed, and all that refers to it."""
    assert f'"{id}"' in text
    return text.replace(f'"{id}"', f'"{new}"')


def marked(id: str, ours: str = "ours", theirs: str = "theirs", text: str = BASE) -> str:
    """The plan with the id's own line in conflict, and ours in all that refers to it."""
    lines = [f'id = "{word}"\n' for word in (ours, id, theirs)]
    conflict = f"<<<<<<< ours\n{lines[0]}||||||| base\n{lines[1]}=======\n{lines[2]}>>>>>>> theirs\n"
    return renamed(id, ours, text).replace(lines[0], conflict)


def lines_saying(word: str, text: str) -> tuple[int, ...]:
    """The lines that say a word, but for the one that gives it as an id."""
    lines = enumerate(text.split("\n"), start=1)
    return tuple(number for number, line in lines if f'"{word}"' in line and not line.startswith("id = "))


@pytest.mark.parametrize("id", ITEMS)
def test_what_refers_to_the_item_goes_by_the_id_of_ours_and_only_the_id_is_in_conflict(id: str) -> None:
    result = merge_plans(BASE, renamed(id, "ours"), renamed(id, "theirs"))
    assert result.text == marked(id)
    (conflict,) = result.conflicts
    assert (conflict.base, conflict.ours, conflict.theirs) == (id, "ours", "theirs")
    assert conflict.followed == lines_saying("ours", result.text) != ()


@pytest.mark.parametrize("marker_size", [3, 12])
def test_the_lines_are_named_in_a_file_with_windows_line_ends_and_other_marks(marker_size: int) -> None:
    versions = (text.replace("\n", "\r\n") for text in (BASE, renamed("kpi", "ours"), renamed("kpi", "theirs")))
    (conflict,) = merge_plans(*versions, marker_size=marker_size).conflicts
    assert str(conflict.sentence) == (
        "id of “ours” is “ours” on our side, “theirs” on theirs; “ours” is kept where another refers to it: line 33"
    )


def test_the_sentence_names_all_lines() -> None:
    (conflict,) = merge_plans(BASE, renamed("objective", "ours"), renamed("objective", "theirs")).conflicts
    assert str(conflict.sentence) == (
        "id of “Be known” is “ours” on our side, “theirs” on theirs; "
        "“ours” is kept where others refer to it: lines 39, 46 and 53"
    )


def test_the_lines_of_a_long_plan_are_told_apart_from_each_other() -> None:
    base = BASE.replace("okrtui = 1\n", "okrtui = 1\n" + "\n" * 2000)
    (conflict,) = merge_plans(base, renamed("objective", "ours", base), renamed("objective", "theirs", base)).conflicts
    assert str(conflict.sentence).endswith(": lines 2039, 2046 and 2053")


def test_what_theirs_has_added_and_changed_beside_it_follows_too() -> None:
    review = "[[reviews]]"
    new = "[[initiatives]]\nid = \"new\"\nserves = ['objective']   # theirs\n\n"
    theirs = BASE.replace(review, new + review).replace("# above all", "# above everything")
    ours = BASE.replace('  "key-result",\n', "")
    result = merge_plans(BASE, renamed("objective", "ours", ours), renamed("objective", "theirs", theirs))
    both = theirs.replace('  "key-result",\n', "").replace("['objective']", "['ours']")
    assert result.text == marked("objective", text=both)
    assert len(result.conflicts) == 1


def test_a_line_that_ours_forgot_to_change_follows_what_theirs_did() -> None:
    ours = renamed("objective", "ours").replace('"ours", # above all', '"objective", # above all')
    result = merge_plans(BASE, ours, renamed("objective", "theirs"))
    assert result.text == marked("objective")


def test_a_line_that_both_forgot_to_change_stays() -> None:
    forgotten = '"objective", # above all'
    ours = renamed("objective", "ours").replace('"ours", # above all', forgotten)
    theirs = renamed("objective", "theirs").replace('"theirs", # above all', forgotten)
    assert merge_plans(BASE, ours, theirs).text == marked("objective").replace('"ours", # above all', forgotten)


def test_two_items_renamed_by_both_are_told_apart() -> None:
    ours = renamed("key-result", "one-ours", renamed("objective", "two-ours"))
    theirs = renamed("key-result", "one-theirs", renamed("objective", "two-theirs"))
    result = merge_plans(BASE, ours, theirs)
    once = marked("objective", "two-ours", "two-theirs")
    assert result.text == marked("key-result", "one-ours", "one-theirs", once)
    assert [conflict.followed for conflict in result.conflicts] == [
        lines_saying(conflict.ours, result.text) for conflict in result.conflicts
    ]


def test_an_id_that_several_items_share_is_left_alone_and_nothing_is_lost() -> None:
    base = BASE.replace('[[kpis]]\nid = "kpi"', '[[kpis]]\nid = "kpi"\n\n[[kpis]]\nid = "theirs"\ntitle = "Other"')
    result = merge_plans(base, renamed("kpi", "ours", base), renamed("kpi", "theirs", base))
    assert 'kpi = "ours"\n' in result.text
    assert 'kpi = "theirs"\n' in result.text
    assert len(result.conflicts) == 2


def test_who_decides_for_theirs_and_changes_the_named_lines_has_their_plan() -> None:
    theirs = renamed("objective", "theirs")
    result = merge_plans(BASE, renamed("objective", "ours"), theirs)
    lines = result.text.split("\n")
    for number in result.conflicts[0].followed:
        lines[number - 1] = lines[number - 1].replace('"ours"', '"theirs"')
    decided = "\n".join(lines)
    before, _, rest = decided.partition("<<<<<<< ours\n")
    after = rest.partition("=======\n")[2].replace(">>>>>>> theirs\n", "")
    assert before + after == theirs


def test_an_id_that_one_side_has_changed_is_no_conflict() -> None:
    result = merge_plans(BASE, renamed("objective", "ours"), BASE.replace("# since March", "# since May"))
    assert result.conflicts == ()
    words = [found.word for found in references_of(read_plan(Document.from_text(result.text).data).plan)]
    assert "objective" not in words
    assert words.count("ours") == 3
