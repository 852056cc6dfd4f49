"""A comment silences rules for its item, says why, and is told when it silences nothing."""

import pytest

from okrtui.rules.settings import Settings
from tests.rules.judging import HEAD, drawn, framed, judge

OBJECTIVE = "[[objectives]]\nid = 'a'\ntitle = 't'\n"


def codes(text: str) -> list[str]:
    return [told.code for told in judge(framed(text))]


@pytest.mark.parametrize(
    "text",
    [
        f"# okrtui: allow objective-without-owner: found next week\n{OBJECTIVE}",
        f"# okrtui: allow O502: found next week\n{OBJECTIVE}",
        f"#okrtui:allow o502:found next week\n{OBJECTIVE}",
        f"# Okrtui: Allow O502: found next week\n{OBJECTIVE}",
        OBJECTIVE.replace("]]", "]]  # okrtui: allow O502: found next week"),
        OBJECTIVE.replace("'t'", "'t'  # okrtui: allow O502: found next week"),
        f"# a word before\n# okrtui: allow O502: found next week\n# and one after\n{OBJECTIVE}",
        f"# okrtui: allow E601, O502: found next week\n{OBJECTIVE}",
    ],
)
def test_a_comment_above_the_item_or_at_the_end_of_its_line_silences(text: str) -> None:
    assert "O502" in codes(OBJECTIVE)
    assert "O502" not in codes(text)
    assert "S010" not in codes(text)
    assert "F103" in codes(text)


def test_other_items_are_not_silenced() -> None:
    other = OBJECTIVE.replace("'a'", "'b'")
    told = drawn(f"# okrtui: allow O502: next week\n{OBJECTIVE}\n{other}", "O502")
    assert [diagnostic.item for diagnostic in told] == ["b"]


def test_a_key_result_is_not_silenced_by_its_objective() -> None:
    text = f"# okrtui: allow O501: next week\n{OBJECTIVE}[[objectives.key_results]]\nid = 'k'\nmetric = 'm'\n"
    assert {"O501", "S010"} <= set(codes(text))


def test_what_concerns_the_whole_plan_is_silenced_above_its_table() -> None:
    objectives = "".join(OBJECTIVE.replace("'a'", f"'{id}'") for id in "abcd")
    silenced = HEAD["en"].replace("[plan]", "# okrtui: allow too-many-objectives: four markets\n[plan]")
    assert "F101" in codes(objectives)
    assert not {"F101", "S010"} & set(codes(silenced + objectives))


@pytest.mark.parametrize(
    ("comment", "marked", "words"),
    [
        ("# okrtui: allow O501: because", "O501", "nothing to say"),
        ("# okrtui: allow O502, vague-objectiv: because", "vague-objectiv", "No rule"),
        ("# okrtui: allow O502", "# okrtui: allow O502", "does not say why"),
        ("# okrtui: allow O502 found next week", "# okrtui: allow O502 found next week", "does not say why"),
        ("# okrtui: allow O501", "O501", "nothing to say"),
        ("# okrtui: allow", "# okrtui: allow", "does not say why"),
        ("# okrtui: ignore O502: because", "# okrtui: ignore O502: because", "does not say allow"),
        ("# okrtui: noqa", "# okrtui: noqa", "does not say allow"),
        ("# okrtui: allow O502: because\n", "# okrtui: allow O502: because", "belongs to no item"),
    ],
)
def test_what_is_wrong_with_a_comment_is_told_at_its_place(comment: str, marked: str, words: str) -> None:
    (told,) = drawn(f"{comment}\n{OBJECTIVE}", "S010")
    assert told.marked == marked
    assert words in str(told.message)


def test_the_nearest_name_is_proposed_for_a_misspelt_one() -> None:
    (told,) = drawn(f"# okrtui: allow objective-without-ownr: because\n{OBJECTIVE}", "S010")
    assert "objective-without-owner" in str(told.help)


def test_what_is_not_said_with_allow_silences_nothing() -> None:
    assert "O502" in codes(f"# okrtui: ignore O502: because\n{OBJECTIVE}")


def test_any_other_word_behind_the_name_of_the_program_is_the_authors() -> None:
    assert drawn(f"# okrtui: see the board’s notes\n{OBJECTIVE}", "S010") == []


def test_a_rule_that_was_not_asked_may_be_silenced() -> None:
    text = framed(f"# okrtui: allow initiative-overdue: because\n{OBJECTIVE}")
    assert "S010" not in [told.code for told in judge(text, day_rules=False)]
    assert "S010" in [told.code for told in judge(text, day_rules=True)]
    unasked = Settings(ignore=frozenset({"E606"}))
    assert "S010" not in [told.code for told in judge(text, settings=unasked)]


def test_what_a_parked_item_keeps_silent_for_later_is_not_told() -> None:
    assert drawn(f"# okrtui: allow O502: because\n{OBJECTIVE}state = 'parked'\n", "S010") == []


def test_words_in_a_text_are_no_comment() -> None:
    text = OBJECTIVE + 'why = """\n# okrtui: allow O502: no\n"""\n'
    assert "O502" in codes(text)


def test_a_slip_cannot_be_silenced() -> None:
    text = HEAD["en"].replace("[plan]", "# okrtui: allow S001: because\n[plan]") + "cadence = 26,5\n"
    assert "S001" in [told.code for told in judge(text)]


def test_comments_silence_in_a_file_with_a_slip_too() -> None:
    text = framed(
        f"{OBJECTIVE}grade = 0,5\n# okrtui: allow O501: next week\n[[objectives.key_results]]\nmetric = 'm'\n"
    )
    told = [diagnostic.code for diagnostic in judge(text)]
    assert "S001" in told
    assert "O501" not in told
