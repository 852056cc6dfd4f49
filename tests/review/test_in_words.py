"""A plan in words, as git compares it: line for line, with nothing left out."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrtui.document.document import Document
from okrtui.locales.language import speaking
from okrtui.review.in_words import plan_in_words
from tests.document.examples import few
from tests.review.clone import PLAN

SHIPPED = sorted((Path(__file__).parents[2] / "plans").glob("*/*.toml"))


def words(text: str) -> list[str]:
    return plan_in_words(Document.from_text(text))


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_each_line_of_the_file_is_a_line_of_words_and_keeps_its_comment(file: Path) -> None:
    written = file.read_text(encoding="utf-8").split("\n")
    said = words("\n".join(written))
    assert len(said) == len(written)
    for before, after in zip(written, said, strict=True):
        if before.lstrip().startswith("#") or not before.strip():
            assert after == before
        elif "  # " in before:
            assert after.endswith(before.partition("  # ")[2].rstrip())
    assert sum(before != after for before, after in zip(written, said, strict=True)) > len(written) / 5


def test_what_shares_its_line_or_takes_several_stays_as_it_is_written() -> None:
    odd = PLAN + (
        '\n[[objectives]]\ntitle = """\nTwo\nlines"""\nkey_results = [{ id = "kr", metric = "m", target = 3 }]\n'
        '[[kpis]]\nid = "k"\nobservations = [{ date = 2027-01-11, value = 1 }, { date = 2027-01-18, value = 2 }]\n'
    )
    said = words(odd)
    assert len(said) == len(odd.split("\n"))
    for line in ('title = """', "Two", 'lines"""', 'key_results = [{ id = "kr", metric = "m", target = 3 }]'):
        assert line in said
    assert "observations = [{ date = 2027-01-11, value = 1 }, { date = 2027-01-18, value = 2 }]" in said


def test_a_long_text_is_there_to_its_end_and_nothing_is_obeyed() -> None:
    long = PLAN + '\n[[objectives]]\ntitle = "' + "mot " * 80 + 'fin\\u001b[31m"\n'
    line = next(line for line in words(long) if "mot mot" in line and line.startswith(" "))
    assert "fin␛[31m" in line


def test_line_ends_of_windows_make_no_other_words() -> None:
    assert words(PLAN.replace("\n", "\r\n")) == words(PLAN)


def test_in_french() -> None:
    with speaking("fr"):
        assert "    titre\u00a0: «\u202fPlan\u202f»" in words(PLAN)


def test_what_a_merge_left_undecided_is_in_words_on_both_sides_between_its_marks() -> None:
    line = 'vision = "v"'
    both = f'<<<<<<< ours\n{line}\n||||||| base\n{line}\n=======\nvision = "w"\n>>>>>>> theirs'
    said = words(PLAN.replace(line, both, 1))
    plain = words(PLAN)
    at = said.index("<<<<<<< ours")
    ours = plain[at]
    assert said[at : at + 7] == [
        "<<<<<<< ours",
        ours,
        "||||||| base",
        line,
        "=======",
        ours.replace("v”", "w”"),
        ">>>>>>> theirs",
    ]
    assert ours != line
    assert [*said[:at], ours, *said[at + 7 :]] == plain


SLIPS = ["||||||| base", "=======", ">>>>>>> theirs", "mine = ???", 'mine = "unclosed', "mine = 12 %"]


@few(60)
@given(st.sampled_from(SHIPPED), st.sampled_from(SLIPS), st.integers(0))
def test_one_line_that_is_no_toml_changes_that_line_and_few_others(file: Path, slip: str, place: int) -> None:
    written = file.read_text(encoding="utf-8").split("\n")
    headers = [number for number, line in enumerate(written) if line.startswith("[")]
    at = headers[place % len(headers)] + 1
    said = words("\n".join(written))
    broken = words("\n".join([*written[:at], slip, *written[at:]]))
    assert broken[at] == slip
    assert len(broken) == len(said) + 1
    others = [*broken[:at], *broken[at + 1 :]]
    assert sum(before != after for before, after in zip(said, others, strict=True)) <= 1


def test_a_line_with_a_slip_is_as_it_is_written_and_the_others_are_in_words() -> None:
    plain = words(PLAN)
    assert words(PLAN.replace('vision = "v"', 'vision = "v')) == [
        'vision = "v' if line.startswith("    vision") else line for line in plain
    ]


def test_a_text_of_which_nothing_can_be_read_is_there_line_by_line() -> None:
    text = PLAN + "a = " + "[" * 5000 + "\n"
    assert words(text) == text.split("\n")
