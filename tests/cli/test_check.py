"""`okrtui check`: which files, what is said about them, and how it ends."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import Ran, okrtui

HEAD = 'okrtui = 1\n\n[plan]\ntitle = "Plan"\nperiod = "2027-Q1"\nvision = "v"\n'
GOOD = HEAD + '\n[[priorities]]\nid = "b2b"\ntitle = "B2B"\n'
WARNING = GOOD + '\n[[initiatives]]\nid = "i"\ntitle = "Livre blanc"\nteam = "Web"\n'
ERROR = GOOD + '\n[[kpis]]\nid = "k"\n'
TODAY = ("--today", "2027-02-15")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that commands run in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(file: Path, text: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def as_json(*words: str | Path) -> dict[str, Any]:
    answer = json.loads(okrtui("check", "--format", "json", *TODAY, *words).out)
    assert isinstance(answer, dict)
    return answer


def paths(answer: dict[str, Any]) -> list[str]:
    return [file["path"] for file in answer["files"]]


class TestFiles:
    def test_the_plans_of_a_folder_and_no_other_file(self, folder: Path) -> None:
        write(folder / "b.toml", GOOD)
        write(folder / "a.toml", GOOD)
        write(folder / "teams" / "web.toml", GOOD)
        write(folder / "pyproject.toml", "[project]\nname = 'x'\n")
        write(folder / "tool.toml", "[tool]\nokrtui = 1\n")
        write(folder / "text.toml", "a = '''\nokrtui = 1\n'''\n")
        write(folder / "plan.txt", GOOD)
        write(folder / ".git" / "plan.toml", GOOD)
        assert paths(as_json()) == ["a.toml", "b.toml", "teams/web.toml"]
        assert paths(as_json("teams")) == ["teams/web.toml"]

    def test_a_broken_file_counts_as_a_plan_by_its_line(self, folder: Path) -> None:
        write(folder / "broken.toml", "# a plan\n  okrtui = 1\n[plan\n= =\n")
        write(folder / "other.toml", "[project\n")
        assert as_json()["files"] == [{"path": "broken.toml", "ok": False}]

    def test_a_plan_with_a_byte_order_mark_is_found(self, folder: Path) -> None:
        (folder / "plan.toml").write_bytes(b"\xef\xbb\xbf" + GOOD.encode())
        assert paths(as_json()) == ["plan.toml"]

    def test_a_named_file_is_checked_whatever_it_is(self, folder: Path) -> None:
        write(folder / "pyproject.toml", "[project]\nname = 'x'\n")
        answer = as_json("pyproject.toml")
        assert {told["code"] for told in answer["diagnostics"]} >= {"S003", "S004"}

    def test_a_file_that_is_named_twice_is_checked_once(self, folder: Path) -> None:
        write(folder / "plan.toml", GOOD)
        assert paths(as_json("plan.toml", ".", "plan.toml")) == ["plan.toml"]

    @pytest.mark.usefixtures("folder")
    def test_no_plan_at_all_is_said_and_no_fault(self) -> None:
        ran = okrtui("check")
        assert ran.code == 0
        assert ran.out == ""
        assert "okrtui = 1" in ran.err

    def test_standard_input(self, folder: Path) -> None:
        write(folder / "company.toml", GOOD)
        text = WARNING.replace("[plan]\n", "[plan]\nparent = 'company.toml'\n")
        ran = subprocess.run(
            [sys.executable, "-m", "okrtui", "check", "-", *TODAY],
            input=text.encode(),
            capture_output=True,
            check=False,
        )
        assert b"-:13:1: warning:" in ran.stdout
        assert b"cannot be read" not in ran.stdout

    def test_an_unreadable_file_is_a_remark_and_the_others_are_checked(self, folder: Path) -> None:
        (folder / "a.toml").write_bytes(b"okrtui = 1\n\xff\n")
        write(folder / "b.toml", GOOD)
        answer = as_json()
        assert answer["files"] == [{"path": "a.toml", "ok": False}, {"path": "b.toml", "ok": True}]
        assert [told["code"] for told in answer["diagnostics"]] == ["S001"]

    @pytest.mark.parametrize("text", [GOOD, ERROR])
    def test_a_file_that_is_not_there_is_a_remark_the_others_are_checked_and_2_is_the_end(
        self, folder: Path, text: str
    ) -> None:
        write(folder / "good.toml", text)
        ran = okrtui("check", "--format", "json", *TODAY, "nowhere.toml", "good.toml")
        answer = json.loads(ran.out)
        assert (ran.code, ran.err) == (2, "")
        assert answer["files"] == [{"path": "nowhere.toml", "ok": False}, {"path": "good.toml", "ok": True}]
        assert answer["diagnostics"][0]["code"] == "S001"


class TestPipe:
    @pytest.mark.parametrize(
        ("words", "code"),
        [(("check", "plan.toml", *TODAY), 1), (("explain",), 0), (("explain", "S001"), 0), (("check", "-h"), 0)],
    )
    def test_a_reader_who_has_seen_enough_is_no_fault(self, folder: Path, words: tuple[str, ...], code: int) -> None:
        write(folder / "plan.toml", ERROR)
        reading, writing = os.pipe()
        os.close(reading)
        ran = subprocess.run(
            [sys.executable, "-m", "okrtui", *words], stdout=writing, stderr=subprocess.PIPE, check=False
        )
        os.close(writing)
        assert (ran.returncode, ran.stderr) == (code, b"")


class TestEnd:
    @pytest.mark.parametrize(
        ("text", "fail_on", "code"),
        [
            (GOOD, "advice", 0),
            (WARNING, "error", 0),
            (WARNING, "warning", 1),
            (WARNING, "advice", 1),
            (ERROR, "error", 1),
        ],
    )
    def test_1_from_the_asked_severity_on(self, folder: Path, text: str, fail_on: str, code: int) -> None:
        write(folder / "plan.toml", text)
        assert okrtui("check", "--fail-on", fail_on, *TODAY).code == code

    def test_error_is_the_measure_where_none_is_asked(self, folder: Path) -> None:
        write(folder / "plan.toml", WARNING)
        assert okrtui("check", *TODAY).code == 0

    @pytest.mark.parametrize(
        "words",
        [
            ("--format", "yaml"),
            ("--today", "soon"),
            ("--jobs", "0"),
            ("--select", "no-such-rule"),
            ("--ignore", "too-many-objectivs"),
            ("--nope",),
            ("",),
            ("--select", ""),
            ("--ui-lang",),
        ],
    )
    @pytest.mark.parametrize("lang", ["en", "fr"])
    def test_2_and_one_line_where_it_cannot_be_done(self, folder: Path, words: tuple[str, ...], lang: str) -> None:
        write(folder / "plan.toml", GOOD)
        ran = okrtui("check", *words, lang=lang)
        assert ran.code == 2
        assert ran.out == ""
        assert ran.err.count("\n") == 1

    def test_a_broken_workspace_file_is_said_in_one_line(self, folder: Path) -> None:
        write(folder / "plan.toml", GOOD)
        write(folder / "okrtui.toml", "[rules]\nignore = 3\n")
        ran = okrtui("check")
        assert ran.code == 2
        assert ran.err.count("\n") == 1
        assert "okrtui.toml" in ran.err


class TestChoice:
    def codes(self, *words: str) -> set[str]:
        return {told["code"] for told in as_json(*words)["diagnostics"]}

    def test_rules_are_selected_and_ignored_by_name_code_or_group(self, folder: Path) -> None:
        write(folder / "plan.toml", WARNING)
        assert self.codes() == {"E602", "E608"}
        assert self.codes("--select", "E602") == {"E602"}
        assert self.codes("--select", "E6,S", "--ignore", "unscheduled-initiative") == {"E602"}
        assert self.codes("--ignore", "E602", "--ignore", "E608") == set()

    def test_the_command_overrules_the_workspace_file(self, folder: Path) -> None:
        write(folder / "plan.toml", WARNING)
        write(folder / "okrtui.toml", "[rules]\nignore = ['E6']\n")
        assert self.codes() == set()
        assert self.codes("--select", "E602") == {"E602"}

    def test_each_plan_is_judged_by_the_workspace_file_above_it(self, folder: Path) -> None:
        write(folder / "a" / "okrtui.toml", "[rules]\nignore = ['E6']\n")
        write(folder / "a" / "plan.toml", WARNING)
        write(folder / "b" / "plan.toml", WARNING)
        assert {told["path"] for told in as_json()["diagnostics"]} == {"b/plan.toml"}

    def test_today_is_what_is_said(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        write(folder / "plan.toml", WARNING + "start = 2027-01-11\nend = 2027-02-05\nserves = ['x']\n")
        for today, late in (("2027-02-05", False), ("2027-02-06", True)):
            ran = okrtui("check", "--format", "json", "--today", today)
            assert ("E606" in ran.out) is late
            monkeypatch.setenv("OKRTUI_TODAY", today)
            assert ("E606" in okrtui("check", "--format", "json").out) is late


class TestJson:
    def test_its_shape(self, folder: Path) -> None:
        write(folder / "plan.toml", WARNING)
        assert as_json("plan.toml") == {
            "version": 1,
            "files": [{"path": "plan.toml", "ok": True}],
            "diagnostics": [
                {
                    "path": "plan.toml",
                    "code": "E602",
                    "name": "initiative-serves-nothing",
                    "severity": "warning",
                    "line": 12,
                    "column": 1,
                    "end_line": 12,
                    "end_column": 16,
                    "item": "i",
                    "pointer": "/initiatives/0/serves",
                    "message": "“Livre blanc” serves no objective and no key result",
                    "help": "Say what it serves, or leave it out of the plan.",
                    "fix": None,
                },
                {
                    "path": "plan.toml",
                    "code": "E608",
                    "name": "unscheduled-initiative",
                    "severity": "advice",
                    "line": 12,
                    "column": 1,
                    "end_line": 12,
                    "end_column": 16,
                    "item": "i",
                    "pointer": "/initiatives/0/start",
                    "message": "“Livre blanc” has no start and no end",
                    "help": "Give it both days: the calendar shows where its team has room.",
                    "fix": None,
                },
            ],
            "summary": {"files": 1, "error": 0, "warning": 1, "advice": 1},
        }

    def test_a_fix_is_its_edits(self, folder: Path) -> None:
        write(folder / "plan.toml", GOOD.replace("2027-Q1", "2027-T1"))
        (told,) = as_json("plan.toml")["diagnostics"]
        assert told["fix"] == {
            "description": 'write "2027-Q1"',
            "safe": True,
            "edits": [{"kind": "SetValue", "path": "/plan/period", "value": "2027-Q1"}],
        }

    def test_days_in_edits_are_text(self, folder: Path) -> None:
        write(folder / "plan.toml", WARNING + "start = 2027-02-05\nend = 2027-01-11\n")
        told = next(told for told in as_json("plan.toml")["diagnostics"] if told["code"] == "S009")
        assert told["fix"]["edits"][0]["value"] == "2027-01-11"


class TestText:
    def lines(self, *words: str, lang: str = "en") -> list[str]:
        return okrtui("check", *TODAY, *words, lang=lang).out.splitlines()

    def test_a_remark_marks_the_words_in_their_line(self, folder: Path) -> None:
        write(
            folder / "plan.toml", GOOD + "[[initiatives]]\nid = 'i'\ntitle = 'été'\nkind = 'évènemant'  # plus tard\n"
        )
        words = '"campaign", "project", "redesign", "content" and "event"'
        assert self.lines("--select", "S")[:4] == [
            f"plan.toml:14:8: error: The key “kind” should be one of these words: {words}, not the text “évènemant”",
            "  14 | kind = 'évènemant'  # plus tard",
            "     |        ^^^^^^^^^^^",
            '  Write "event". (wrong-type)',
        ]

    def test_marks_stand_below_wide_characters_too(self, folder: Path) -> None:
        write(folder / "plan.toml", GOOD + "[[kpis]]\nid = 'k'\ntitle = '計画'\nat_most = '計'\n")
        line = self.lines()
        assert line[1].index("'計'") == line[2].index("^^^^")
        assert line[2].count("^") == 4

    @pytest.mark.parametrize("before", [0, 40_000])
    @pytest.mark.parametrize("after", [0, 40_000])
    def test_a_long_line_is_cut_around_the_words(self, folder: Path, before: int, after: int) -> None:
        line = f"kpis = [{{ id = 'k', title = '{'x ' * before}', at_most = 'many', unit = '{'y ' * after}' }}]"
        write(folder / "plan.toml", GOOD.replace("[plan]", f"{line}\n[plan]"))
        source, marks = self.lines("--select", "S002")[1:3]
        assert len(source) <= 100
        assert source[marks.index("^") : marks.rindex("^") + 1] == "'many'"

    def test_words_longer_than_the_line_are_marked_as_far_as_it_goes(self, folder: Path) -> None:
        write(folder / "plan.toml", GOOD.replace('"2027-Q1"', f"'{'x' * 10_000}'"))
        source, marks = self.lines("--select", "S002")[1:3]
        assert len(source) == len(marks) == 100

    def test_advice_is_counted_unless_it_is_asked_for(self, folder: Path) -> None:
        write(folder / "plan.toml", WARNING)
        assert self.lines()[-1] == "1 plan checked: 1 warning and 1 piece of advice (shown with --advice)"
        assert not any("unscheduled" in line for line in self.lines())
        assert self.lines("--advice")[-1] == "1 plan checked: 1 warning and 1 piece of advice"
        assert any("unscheduled" in line for line in self.lines("--advice"))

    def test_nothing_to_remark_is_said(self, folder: Path) -> None:
        write(folder / "plan.toml", GOOD)
        assert self.lines() == ["1 plan checked: nothing to remark"]

    def test_a_file_that_cannot_be_read_has_no_line_to_show(self, folder: Path) -> None:
        (folder / "plan.toml").write_bytes(b"okrtui = 1\n\xff\n")
        assert len(self.lines()) == 4

    def test_colour_only_where_it_is_wanted(self, folder: Path) -> None:
        write(folder / "plan.toml", WARNING)
        assert "\x1b" not in okrtui("check").out


class TestJobs:
    def test_several_processes_answer_as_one_does(self, folder: Path) -> None:
        for number in range(50):
            write(folder / f"{number:02}.toml", (WARNING, GOOD, ERROR)[number % 3])
        one = self.run("--jobs", "1", "--ui-lang", "fr")
        assert one == self.run("--jobs", "3", "--ui-lang", "fr")
        assert one == self.run("--ui-lang", "fr")
        assert one.out.count("Livre blanc") == 17

    def test_a_broken_workspace_file_is_said_from_another_process(self, folder: Path) -> None:
        for number in range(3):
            write(folder / f"{number}.toml", GOOD)
        write(folder / "okrtui.toml", "[rules]\nignore = 3\n")
        ran = self.run("--jobs", "2")
        assert ran.code == 2
        assert ran.err.count("\n") == 1

    @staticmethod
    def run(*words: str) -> Ran:
        done = subprocess.run(
            [sys.executable, "-m", "okrtui", "check", *TODAY, *words], capture_output=True, check=False, text=True
        )
        return Ran(done.returncode, done.stdout, done.stderr)


def test_a_check_loads_nothing_that_it_does_not_need(folder: Path) -> None:
    write(folder / "plan.toml", WARNING)
    program = (
        "import sys; from okrtui.cli.program import run; run(['check', 'plan.toml'], None);"
        "print([name for name in ('textual', 'rich', 'babel', 'tomlkit', 'rapidfuzz', 'difflib', 'multiprocessing',"
        " 'subprocess', 'asyncio', 'platformdirs', 'jsonschema', 'tomllib') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_whoever_stops_reading_is_left_in_peace(folder: Path) -> None:
    write(folder / "plan.toml", "".join(f"a{number} = 1\n" for number in range(3000)) + HEAD)
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "okrtui", "check", "plan.toml"], stdout=writing, stderr=subprocess.PIPE, check=False
    )
    os.close(writing)
    assert done.stderr == b""
