"""`okrtui due`: what waits for whom, how late, and how it ends."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import okrtui

HEAD = """okrtui = 1

[plan]
title = "Plan"
period = "2027-Q1"
review = "monthly"

[[people]]
id = "claire"
name = "Claire Martin"

[[people]]
id = "marc"
name = "Marc Lemoine"

[[teams]]
id = "web"
name = "Web"

"""
OBJECTIVE = """[[objectives]]
id = "o"
title = "Industrial buyers think of us first"
owner = "marc"

[[objectives.key_results]]
id = "k"
metric = "direct traffic"
baseline = 1
target = 2
owner = "claire"
check_ins = [
  { date = 2027-01-29, value = 1.3 },
]

"""
INITIATIVE = """[[initiatives]]
id = "i"
title = "White paper"
owner = "claire"
start = 2027-01-11
end = 2027-02-05
"""
REVIEW = "[[reviews]]\ndate = 2027-02-03\n"
PLAN = HEAD + OBJECTIVE + INITIATIVE
TODAY = ("--today", "2027-02-15")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that commands run in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def due_of(text: str, *words: str) -> list[dict[str, Any]]:
    Path("plan.toml").write_text(text, encoding="utf-8")
    found: list[dict[str, Any]] = json.loads(okrtui("due", "--format", "json", *TODAY, *words).out)["due"]
    return found


@pytest.mark.usefixtures("folder")
class TestText:
    def test_names_and_below_them_what_waits_the_latest_first(self) -> None:
        Path("plan.toml").write_text(PLAN)
        ran = okrtui("due", *TODAY)
        assert ran.code == 1
        assert ran.out.splitlines() == [
            "Claire Martin",
            "  check-in on “direct traffic”: due on Feb 5, 2027, 10 days ago",
            "  initiative “White paper”: should have ended on Feb 5, 2027, 10 days ago",
            "",
            "Marc Lemoine",
            "  review of “Plan”: due on Feb 1, 2027, 14 days ago",
        ]
        assert ran.err == ""

    def test_where_nothing_is_due_nothing_is_said(self) -> None:
        Path("plan.toml").write_text(PLAN)
        ran = okrtui("due", "--today", "2027-02-04")
        assert (ran.code, ran.out, ran.err) == (0, "", "")

    def test_what_nobody_owns_comes_last(self) -> None:
        Path("plan.toml").write_text(
            PLAN.replace('title = "White paper"\nowner = "claire"\n', 'title = "White paper"\n')
        )
        lines = okrtui("due", *TODAY).out.splitlines()
        assert [line for line in lines if line and line[0] != " "] == [
            "Claire Martin",
            "Marc Lemoine",
            "nobody owns it",
        ]
        assert "White paper" in lines[-1]

    def test_several_plans_are_told_apart(self) -> None:
        Path("a.toml").write_text(PLAN)
        Path("b.toml").write_text(PLAN)
        lines = okrtui("due", *TODAY).out.splitlines()
        assert sum(line.endswith("(a.toml)") for line in lines) == 3
        assert sum(line == "Claire Martin" for line in lines) == 1

    def test_a_plan_cannot_speak_to_the_terminal(self) -> None:
        Path("plan.toml").write_text(PLAN.replace("White paper", "\\u001b]0;x\\u0007").replace("Claire", "\\u001b[2J"))
        assert "\x1b" not in okrtui("due", *TODAY).out

    def test_it_speaks_french(self) -> None:
        Path("plan.toml").write_text(PLAN)
        assert okrtui("due", *TODAY, lang="fr").code == 1

    def test_no_plan_at_all_is_said_and_no_fault(self) -> None:
        ran = okrtui("due")
        assert (ran.code, ran.out) == (0, "")
        assert "okrtui = 1" in ran.err


@pytest.mark.usefixtures("folder")
class TestWhatWaits:
    def test_everything_is_told_with_its_owner_and_since_when(self) -> None:
        found = {(each["kind"], each["code"]): each for each in due_of(PLAN)}
        assert set(found) == {("check-in", "T801"), ("review", "T806"), ("initiative", "E606")}
        check_in = found["check-in", "T801"]
        assert (check_in["item"], check_in["title"], check_in["path"]) == ("k", "direct traffic", "plan.toml")
        assert check_in["owners"] == [{"key": "claire", "name": "Claire Martin"}]
        assert (check_in["since"], check_in["days"]) == ("2027-02-05", 10)

    def test_a_first_check_in_that_never_came(self) -> None:
        without = OBJECTIVE.replace("  { date = 2027-01-29, value = 1.3 },\n", "")
        (told,) = [each for each in due_of(HEAD + without) if each["kind"] == "check-in"]
        assert (told["code"], told["since"]) == ("T802", "2027-01-08")

    def test_each_first_check_in_that_never_came_waits_for_its_owner(self) -> None:
        never = OBJECTIVE.replace("  { date = 2027-01-29, value = 1.3 },\n", "")
        other = never.replace('"o"', '"p"').replace('"k"', '"l"').replace('owner = "claire"', 'owner = "marc"')
        checked_in = OBJECTIVE.replace('"o"', '"q"').replace('"k"', '"m"').replace("2027-01-29", "2027-02-12")
        found = [each for each in due_of(HEAD + never + other + checked_in) if each["kind"] == "check-in"]
        assert [(each["code"], each["item"], each["since"], each["owners"][0]["key"]) for each in found] == [
            ("T802", "k", "2027-01-08", "claire"),
            ("T802", "l", "2027-01-08", "marc"),
        ]

    def test_a_review_waits_for_all_who_own_an_objective(self) -> None:
        more = OBJECTIVE.replace('"o"', '"p"').replace('"k"', '"l"').replace('"marc"', '"claire"')
        (told,) = [each for each in due_of(HEAD + OBJECTIVE + more) if each["kind"] == "review"]
        assert [owner["key"] for owner in told["owners"]] == ["marc", "claire"]

    def test_an_initiative_without_an_owner_waits_for_its_team(self) -> None:
        text = HEAD + INITIATIVE.replace('owner = "claire"', 'team = "web"')
        (told,) = due_of(text)
        assert told["owners"] == [{"key": "web", "name": "Web"}]

    def test_a_plan_that_is_over_asks_for_its_closing_and_no_more_check_ins(self) -> None:
        text = PLAN.replace("2027-Q1", "2027-01").replace("2027-01-29", "2027-01-12")
        assert {(each["kind"], each["item"]) for each in due_of(text)} == {("closing", "o"), ("initiative", "i")}

    @pytest.mark.parametrize(
        "text",
        [
            HEAD + OBJECTIVE.replace("2027-01-29", "2027-02-12") + REVIEW,
            HEAD + OBJECTIVE.replace('owner = "marc"', 'state = "parked"'),
            HEAD + OBJECTIVE.replace('owner = "marc"', "grade = 0.7"),
            HEAD + INITIATIVE + 'state = "done"\n',
            HEAD + INITIATIVE.replace("02-05", "02-15"),
            HEAD.replace("2027-Q1", "2027-Q2") + OBJECTIVE.replace("  { date = 2027-01-29, value = 1.3 },\n", ""),
        ],
        ids=["up to date", "parked", "graded", "done", "ends today", "not begun"],
    )
    def test_nothing_waits(self, text: str) -> None:
        assert due_of(text) == []

    def test_what_is_for_the_next_talk_asks_for_nothing(self) -> None:
        falling = "  { date = 2027-01-30, value = 1, confidence = 9 },\n" * 2
        text = HEAD + OBJECTIVE.replace("2027-01-29, value = 1.3", "2027-02-12, value = 1, confidence = 9")
        assert due_of(text.replace("check_ins = [\n", f"check_ins = [\n{falling}") + REVIEW) == []

    def test_what_the_plan_or_the_workspace_silences_is_not_asked_for(self) -> None:
        silenced = INITIATIVE.replace("[[", "# okrtui: allow initiative-overdue: the printer is late\n[[")
        assert due_of(HEAD + silenced) == []
        Path("okrtui.toml").write_text('[rules]\nignore = ["E606"]\n')
        assert due_of(HEAD + INITIATIVE) == []
        Path("okrtui.toml").write_text('[rules]\nselect = ["S"]\n')
        assert [each["code"] for each in due_of(HEAD + INITIATIVE)] == ["E606"]


@pytest.mark.usefixtures("folder")
class TestOwner:
    @pytest.mark.parametrize("name", ["claire", "Claire Martin", "CLAIRE martin"])
    def test_by_id_or_name(self, name: str) -> None:
        assert {each["kind"] for each in due_of(PLAN, "--owner", name)} == {"check-in", "initiative"}

    def test_text_shows_only_what_waits_for_them(self) -> None:
        more = OBJECTIVE.replace('"o"', '"p"').replace('"k"', '"l"').replace('"marc"', '"claire"')
        Path("plan.toml").write_text(HEAD + OBJECTIVE + more)
        ran = okrtui("due", *TODAY, "--owner", "marc")
        assert ran.out.splitlines() == ["Marc Lemoine", "  review of “Plan”: due on Feb 1, 2027, 14 days ago"]

    def test_who_has_nothing_to_do_sees_nothing(self) -> None:
        Path("plan.toml").write_text(HEAD + INITIATIVE)
        ran = okrtui("due", *TODAY, "--owner", "marc")
        assert (ran.code, ran.out, ran.err) == (0, "", "")

    def test_a_name_that_no_plan_knows_is_no_quiet_answer(self) -> None:
        Path("plan.toml").write_text(PLAN)
        ran = okrtui("due", *TODAY, "--owner", "clair")
        assert (ran.code, ran.out) == (2, "")
        assert "“clair”" in ran.err

    def test_a_plain_name_where_no_people_are_listed(self) -> None:
        text = HEAD.split("[[people]]")[0] + INITIATIVE.replace("claire", "Claire Martin")
        assert len(due_of(text, "--owner", "claire martin")) == 1


@pytest.mark.usefixtures("folder")
class TestUnreadable:
    @pytest.mark.parametrize(
        ("raw", "reason"),
        [
            (b"okrtui = 1\n\xff\n", "UTF-8"),
            (b"okrtui = 1\n[plan\n= =\n", "line "),
        ],
    )
    def test_it_is_said_in_one_sentence_and_the_others_are_read(self, raw: bytes, reason: str) -> None:
        Path("a.toml").write_bytes(raw)
        Path("b.toml").write_text(PLAN)
        ran = okrtui("due", *TODAY)
        assert ran.code == 2
        assert len(ran.err.splitlines()) == 1
        assert ran.err.startswith("okrtui: a.toml: ")
        assert reason in ran.err
        assert "White paper" in ran.out

    def test_a_file_that_is_not_there(self) -> None:
        ran = okrtui("due", "nowhere.toml")
        assert (ran.code, ran.out) == (2, "")
        assert "nowhere.toml" in ran.err

    def test_a_named_file_that_is_no_plan(self) -> None:
        Path("other.toml").write_text("[project]\n")
        assert okrtui("due", "other.toml").code == 2
        assert okrtui("due").code == 0

    def test_a_slip_that_is_understood_does_not_hide_what_is_due(self) -> None:
        assert {each["kind"] for each in due_of(PLAN.replace("= 2027-02-05", "= 05/02/2027"))} >= {"initiative"}

    def test_json_names_the_files_that_could_not_be_read(self) -> None:
        Path("a.toml").write_bytes(b"okrtui = 1\n\xff\n")
        ran = okrtui("due", "--format", "json", *TODAY)
        answer = json.loads(ran.out)
        assert (ran.code, answer["version"], answer["today"]) == (2, 1, "2027-02-15")
        assert answer["files"] == [{"path": "a.toml", "ok": False}]
