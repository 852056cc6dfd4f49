"""Comments at the end of a line that is in conflict: each side's own, so that nobody seems to have said another's."""

import pytest

from okrtui.editing.merge_plans import merge_plans

HEAD = 'okrtui = 1\n[[objectives]]\nid = "o"\n[[objectives.key_results]]\nid = "kr"\n'
TARGET = "target = {}{}\n"
CHECK_IN = "check_ins = [\n  {{ date = 2027-01-29, value = {} }},{}\n]\n"
LAST = "check_ins = [\n  {{ date = 2027-01-29, value = {} }}{}\n]\n"
ON_ONE_LINE = "check_ins = [ {{ date = 2027-01-29, value = {} }} ]{}\n"


def conflict(ours: str, base: str, theirs: str) -> str:
    """Lines of one place, those that all have in common around the marks."""
    sides = [side.splitlines(keepends=True) for side in (ours, base, theirs)]
    head = next(n for n in range(len(sides[0])) if len({side[n] for side in sides}) > 1)
    tail = len(sides[0]) - head - 1
    mine, was, other = ("".join(side[head : len(side) - tail]) for side in sides)
    marked = f"<<<<<<< ours\n{mine}||||||| base\n{was}=======\n{other}>>>>>>> theirs\n"
    return "".join(sides[0][:head]) + marked + "".join(sides[0][len(sides[0]) - tail :] if tail else ())


@pytest.mark.parametrize("line", [TARGET, CHECK_IN, LAST, ON_ONE_LINE])
@pytest.mark.parametrize(
    ("base", "ours", "theirs"),
    [
        ("", " # agreed with Claire", ""),
        ("", "", " # agreed with Paul"),
        (" # to be agreed", " # agreed with Claire", " # to be agreed"),
        (" # to be agreed", "", " # to be agreed"),
        (" # to be agreed", " # agreed with Claire", " # agreed with Paul"),
        (" # agreed", " # agreed", " # agreed"),
    ],
)
def test_each_side_has_its_own(line: str, base: str, ours: str, theirs: str) -> None:
    was, mine, other = line.format(26, base), line.format(28, ours), line.format(30, theirs)
    result = merge_plans(HEAD + was, HEAD + mine, HEAD + other)
    assert result.text == HEAD + conflict(mine, was, other)
    assert len(result.conflicts) == 1


def test_a_comment_behind_the_brackets_is_joined_where_only_a_line_within_them_is_in_conflict() -> None:
    check_ins = "check_ins = [\n  {{ date = 2027-01-29, value = {} }},\n]{}\n"
    was, mine, other = (check_ins.format(value, "") for value in (20, 21, 22))
    text = merge_plans(HEAD + was, HEAD + check_ins.format(21, " # by phone"), HEAD + other).text
    assert text == HEAD + conflict(mine, was, other).replace("\n]\n", "\n] # by phone\n")


def test_a_comment_of_the_next_line_is_no_part_of_it() -> None:
    lines = "target = {}\nunit = 'PME'{}\n"
    was, mine, other = (lines.format(value, "") for value in (26, 28, 30))
    text = merge_plans(HEAD + was, HEAD + lines.format(28, " # mine"), HEAD + other).text
    assert text == HEAD + conflict(mine, was, other).replace("'PME'\n", "'PME' # mine\n")
