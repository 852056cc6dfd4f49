"""A plan in words, as git compares it: line for line, with nothing left out."""

from pathlib import Path

import pytest

from okrtui.document.document import Document
from okrtui.locales.language import speaking
from okrtui.review.in_words import plan_in_words
from tests.review.clone import PLAN

SHIPPED = sorted((Path(__file__).parents[2] / "plans").glob("*/*.toml"))


def words(text: str) -> list[str]:
    lines = plan_in_words(Document.from_text(text))
    assert lines is not None
    return lines


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


def test_a_text_that_is_no_toml_is_in_no_words() -> None:
    assert plan_in_words(Document.from_text(PLAN + "title = ???\n")) is None
