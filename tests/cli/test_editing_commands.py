"""The editing commands: what they change in a file, what they refuse, and what they print."""

import shutil
from pathlib import Path

import pytest

from okrtui.document.reading import read_document
from okrtui.plan.directory import Directory
from okrtui.plan.reading import read_plan
from okrtui.plan.references import SUPPORTS
from tests.cli.running import okrtui

SHIPPED = Path(__file__).parents[2] / "plans" / "en" / "marketing-2026-q4.toml"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return Path(shutil.copy(SHIPPED, tmp_path / "plan.toml"))


def lines_changed(before: str, after: str) -> list[tuple[str, str]]:
    assert len(before.splitlines()) == len(after.splitlines())
    return [pair for pair in zip(before.splitlines(), after.splitlines(), strict=True) if pair[0] != pair[1]]


def test_set_changes_one_value_and_keeps_the_comment_behind_it(plan: Path) -> None:
    before = plan.read_text()
    assert okrtui("set", plan, "plan", "team", "Marché & cie").code == 0
    ((old, new),) = lines_changed(before, plan.read_text())
    assert new == old.replace('"Marketing"', '"Marché & cie"')
    assert "#" in new


@pytest.mark.parametrize(("typed", "written"), [("14 500,5", "14500.5"), ("14500.5", "14500.5"), ("-5", "-5")])
def test_set_reads_numbers_as_people_write_them(plan: Path, typed: str, written: str) -> None:
    assert okrtui("set", plan, "press-mentions", "target", typed).code == 0
    assert f"target = {written}" in plan.read_text()


def test_an_empty_value_takes_the_field_away(plan: Path) -> None:
    before = plan.read_text()
    assert okrtui("set", plan, "plan", "team", "").code == 0
    gone = set(before.splitlines()) - set(plan.read_text().splitlines())
    assert [line.split(" ")[0] for line in gone] == ["team"]
    after = plan.read_text()
    assert okrtui("set", plan, "plan", "team", "").code == 0
    assert plan.read_text() == after


def test_a_dry_run_prints_a_diff_and_changes_nothing(plan: Path) -> None:
    before = plan.read_bytes()
    ran = okrtui("set", plan, "press-mentions", "target", "9", "--dry-run")
    assert ran.code == 0
    assert "+target = 9" in ran.out.splitlines()
    assert plan.read_bytes() == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("set", "press-mention", "target", "9"), "press-mentions"),
        (("set", "press-mentions", "tarjet", "9"), "target"),
        (("set", "press-mentions", "target", "many"), "many"),
        (("set", "press-mentions", "state", "asleep"), "parked"),
        (("move", "press-mentions", "--under", "press-mentions"), "objective"),
        (("move", "press-mentions"), "place"),
        (("move", "press-mentions", "--by", "2w"), "initiative"),
        (("remove", "press-mentions"), "referred"),
        (("add", "goal"), "goal"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(plan: Path, words: tuple[str, ...], said: str) -> None:
    before = plan.read_bytes()
    command, *rest = words
    ran = okrtui(command, plan, *rest)
    assert ran.code == 2
    assert said in ran.err
    assert ran.err.count("\n") == 1
    assert plan.read_bytes() == before


def test_add_prints_the_id_it_made_and_writes_fields_in_order(plan: Path) -> None:
    ran = okrtui("add", plan, "key_result", "--under", "leads", "--target", "900", "--metric", "Coût par lead é")
    assert ran == type(ran)(0, "cout-par-lead-e\n", "")
    made = read_plan(read_document(plan).data).plan.by_id["cout-par-lead-e"]
    assert made.path[:3] == ("objectives", 1, "key_results")
    text = plan.read_text()
    assert '[[objectives.key_results]]\nid = "cout-par-lead-e"\nmetric = "Coût par lead é"\ntarget = 900\n' in text


def test_an_id_that_is_taken_gets_a_number(plan: Path) -> None:
    assert okrtui("add", plan, "priority", "--title", "Leads").out == "leads-2\n"


def test_move_down_and_up_gives_the_old_bytes_back(plan: Path) -> None:
    before = plan.read_bytes()
    assert okrtui("move", plan, "leads", "--up").code == 0
    assert read_plan(read_document(plan).data).plan.objectives[0].id == "leads"
    assert okrtui("move", plan, "leads", "--down").code == 0
    assert plan.read_bytes() == before


def test_an_initiative_moves_by_two_weeks(plan: Path) -> None:
    plan_before = read_plan(read_document(plan).data).plan.initiatives[0]
    assert okrtui("move", plan, plan_before.id or "", "--by", "2w").code == 0
    moved = read_plan(read_document(plan).data).plan.initiatives[0]
    assert plan_before.start is not None
    assert moved.start is not None
    assert (moved.start - plan_before.start).days == 14


def test_remove_with_force_takes_the_references_along(plan: Path) -> None:
    assert okrtui("remove", plan, "press-mentions").code == 2
    assert okrtui("remove", plan, "press-mentions", "--force").code == 0
    assert "press-mentions" not in [
        word for i in read_plan(read_document(plan).data).plan.initiatives for word in i.serves
    ]
    assert 'id = "press-mentions"' not in plan.read_text()


def test_new_makes_a_plan_and_never_overwrites(tmp_path: Path) -> None:
    file = tmp_path / "new.toml"
    ran = okrtui("new", file, "--lang", "fr", "--period", "2027-T2", "--title", 'Le « plan » "fort"')
    assert (ran.code, ran.out, ran.err) == (0, f"{file}\n", "")
    made = read_plan(read_document(file).data).plan
    assert (made.header.title, made.header.lang) == ('Le « plan » "fort"', "fr")
    assert made.header.period is not None
    assert made.header.period.canonical == "2027-Q2"
    before = file.read_bytes()
    again = okrtui("new", file)
    assert (again.code, again.out, again.err) == (2, "", f"okrtui: {file} is there already\n")
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    ("file", "said"), [(".", "it is a folder"), ("nowhere/plan.toml", "no such folder"), ("file/plan.toml", "a file")]
)
def test_new_says_in_one_line_where_no_plan_can_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("file").write_text("")
    ran = okrtui("new", file)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert said in ran.err


def test_a_hostile_name_does_not_reach_the_terminal(tmp_path: Path) -> None:
    ran = okrtui("set", tmp_path / "a\x1b]0;x\x07.toml", "a", "b", "c")
    assert ran.code == 2
    assert "\x1b" not in ran.err
    assert "\x07" not in ran.err


FRENCH = SHIPPED.parents[1] / "fr" / "marketing-2026-q4.toml"


@pytest.fixture
def french(tmp_path: Path) -> Path:
    return Path(shutil.copy(FRENCH, tmp_path / "plan.toml"))


def dangling(plan: Path) -> list[str]:
    """The ids in a plan that stand for nothing in it, but for those that may stand in its parent."""
    read = Directory(read_plan(read_document(plan).data).plan)
    return [reference.word for reference in read.dangling() if reference.field is not SUPPORTS]


def test_an_id_is_renamed_wherever_the_file_refers_to_it(french: Path) -> None:
    before = french.read_text()
    assert okrtui("set", french, "mentions-presse", "id", "presse").code == 0
    assert okrtui("set", french, "notoriete", "id", "visibilite").code == 0
    assert okrtui("set", french, "helene", "id", "helene-d").code == 0
    assert okrtui("set", french, "communication", "id", "com").code == 0
    after = french.read_text()
    for old, new in (("mentions-presse", "presse"), ("notoriete", "visibilite"), ("helene", "helene-d")):
        assert f'"{old}"' not in after
        assert after.count(f'"{new}"') == before.count(f'"{old}"') > 1
    assert dangling(french) == []


@pytest.mark.parametrize(
    ("id", "said"),
    [("leads", "taken"), ("Visi bilité", "no id"), ("plan", "plan itself"), ("", "referred")],
)
def test_an_id_that_cannot_be_is_refused(french: Path, id: str, said: str) -> None:
    before = french.read_bytes()
    ran = okrtui("set", french, "notoriete", "id", id)
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert said in ran.err
    assert french.read_bytes() == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("objective",), "title"),
        (("objective", "--title", " "), "title"),
        (("key_result", "--under", "leads", "--target", "9"), "metric"),
        (("objective", "--title", "x", "--id", "leads"), "taken"),
        (("objective", "--title", "x", "--id", "Le ads"), "no id"),
    ],
)
def test_no_item_is_added_that_the_format_does_not_have(french: Path, words: tuple[str, ...], said: str) -> None:
    before = french.read_bytes()
    kind, *rest = words
    ran = okrtui("add", french, kind, *rest)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert said in ran.err
    assert french.read_bytes() == before


def test_what_a_review_has_decided_about_is_not_removed(french: Path) -> None:
    before = french.read_bytes()
    ran = okrtui("remove", french, "notoriete", "--force")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "notoriete state dropped" in ran.err
    assert french.read_bytes() == before


@pytest.mark.parametrize(
    ("item", "field", "value", "said"),
    [
        ("plan", "period", "T1", "Q1 2027"),
        ("plan", "period", "", "period is missing"),
        ("notoriete", "title", "", "title is missing"),
        ("mentions-presse", "metric", "", "metric"),
        ("mentions-presse", "change", "a lot", "+30 %"),
        ("mentions-presse", "target", "9" * 20, "larger"),
    ],
)
def test_what_the_format_does_not_have_is_refused(french: Path, item: str, field: str, value: str, said: str) -> None:
    before = french.read_bytes()
    ran = okrtui("set", french, item, field, value)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert said in ran.err
    assert french.read_bytes() == before


@pytest.mark.parametrize(
    ("item", "field", "value", "rules"),
    [
        ("notoriete", "owner", "nobody", ["dangling-reference"]),
        ("stand-salon", "start", "2026-12-10", ["dates-reversed"]),
        ("notoriete", "why", "Parce que.", []),
        ("notoriete", "id", "visibilite", []),
    ],
)
def test_what_a_change_brings_in_is_told_and_made(
    french: Path, item: str, field: str, value: str, rules: list[str]
) -> None:
    ran = okrtui("set", french, item, field, value)
    assert (ran.code, ran.out) == (0, "")
    assert [line.rpartition("(")[2].rstrip(")") for line in ran.err.splitlines()] == rules
    assert value in french.read_text()
    assert okrtui("set", french, item if field != "id" else value, field, value).err == ""


def test_a_french_quarter_is_written_as_the_format_has_it(french: Path) -> None:
    assert okrtui("set", french, "plan", "period", "2026-T4").code == 0
    assert 'period = "2026-Q4"' in french.read_text()


def test_the_unit_of_the_item_may_stand_behind_a_number(french: Path) -> None:
    assert okrtui("set", french, "mentions-presse", "target", "7 mentions").code == 0
    assert "target = 7\n" in french.read_text()
    assert okrtui("set", french, "demandes-en-rendez-vous", "target", "26 %").code == 0
    assert "target = 26\n" in french.read_text()


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_help_of_add_has_a_word_for_every_option_and_who_takes_it(lang: str) -> None:
    text = " ".join(okrtui("add", "--help", lang=lang).out.split())
    for option in text.split(" --")[1:]:
        assert len(option.split()) > 2, option
    assert "--baseline" in text
    assert "[key_result]" in text.partition("--baseline")[2][:40]
    assert "--starts-after" in text


def test_a_decision_about_what_has_no_state_stays_too(tmp_path: Path) -> None:
    plan = tmp_path / "plan.toml"
    plan.write_text(
        'okrtui = 1\n[plan]\ntitle = "Plan"\nperiod = "2027-Q1"\n[[kpis]]\nid = "k"\ntitle = "Coût"\n[[reviews]]\n'
        'date = 2027-02-01\ndecisions = [{ about = "k", decision = "keep" }]\n'
    )
    ran = okrtui("remove", plan, "k", "--force")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "state dropped" not in ran.err
