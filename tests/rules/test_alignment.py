"""What a plan is aligned with: its vision, its priorities, its parents."""

from pathlib import Path

from okrtui.document.edit import SetValue
from okrtui.rules.diagnostic import Diagnostic
from tests.rules.judging import COMPANY, HEAD, drawn, judge

OBJECTIVE = "[[objectives]]\nid = 'a'\ntitle = 't'\n"
PRIORITY = "[[priorities]]\nid = 'b2b'\ntitle = 'B2B'\n"


def child(folder: Path, rest: str, parent: str = "company.toml") -> tuple[Diagnostic, ...]:
    text = HEAD["en"] + f"parent = '{parent}'\n" + rest
    file = folder / "plan.toml"
    file.write_text(text, encoding="utf-8")
    return judge(text, file=file)


def codes(told: tuple[Diagnostic, ...]) -> set[str]:
    return {diagnostic.code for diagnostic in told}


def test_an_objective_supports_a_priority_where_there_are_any() -> None:
    assert drawn(OBJECTIVE, "A701") == []
    assert drawn(PRIORITY + OBJECTIVE, "A701")
    assert drawn(PRIORITY + OBJECTIVE + "supports = ['b2b']\n", "A701") == []


def test_a_priority_of_the_plan_is_supported_by_an_active_objective() -> None:
    supporting = PRIORITY + OBJECTIVE + "supports = ['b2b']\n"
    assert drawn(supporting, "A702") == []
    assert drawn(supporting + "state = 'parked'\n[[objectives]]\nid = 'c'\ntitle = 't'\n", "A702")


def test_a_plan_without_objectives_holds_its_priorities_for_others() -> None:
    assert drawn(PRIORITY, "A702") == []


def test_vision_and_priorities_of_a_parent_count(tmp_path: Path) -> None:
    (tmp_path / "company.toml").write_text(COMPANY, encoding="utf-8")
    told = child(tmp_path, OBJECTIVE)
    assert "A701" in codes(told)
    assert not {"A702", "A703", "A705", "A706"} & codes(told)
    assert not {"A701", "S006"} & codes(child(tmp_path, OBJECTIVE + "supports = ['b2b']\n"))


def test_a_missing_parent_is_told_and_then_no_support_is_dangling(tmp_path: Path) -> None:
    (tmp_path / "company.toml").write_text(COMPANY, encoding="utf-8")
    told = child(tmp_path, OBJECTIVE + "supports = ['b2b']\n", parent="compny.toml")
    (missing,) = (diagnostic for diagnostic in told if diagnostic.code == "A703")
    assert missing.fix is not None
    assert missing.fix.edits == (SetValue(("plan", "parent"), "company.toml"),)
    assert not {"S006", "A705", "A706"} & codes(told)


def test_a_file_that_is_no_plan_is_no_parent(tmp_path: Path) -> None:
    (tmp_path / "company.toml").write_text("[project]\nname = 'x'\n", encoding="utf-8")
    told = child(tmp_path, OBJECTIVE)
    (missing,) = (diagnostic for diagnostic in told if diagnostic.code == "A703")
    assert "okrtui = 1" in str(missing.message)


def test_parents_that_go_round_in_a_circle_are_an_error(tmp_path: Path) -> None:
    (tmp_path / "company.toml").write_text(HEAD["en"] + "parent = 'plan.toml'\n", encoding="utf-8")
    (circle,) = (told for told in child(tmp_path, "") if told.code == "A704")
    assert circle.severity == "error"
    assert "plan.toml → company.toml → plan.toml" in str(circle.message)
