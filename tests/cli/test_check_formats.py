"""`okrtui check --format github|sarif|junit`: what CI servers read, whatever words stand in a plan."""

import json
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.cli.running import okrtui
from tests.cli.sarif_schema import SARIF

HEAD = 'okrtui = 1\n\n[plan]\ntitle = "Plan"\nperiod = "2027-Q1"\nvision = "v"\n\n'
PRIORITY = '[[priorities]]\nid = "b2b"\ntitle = "B2B"\n\n'
HOSTILE = r"""::error file=x::%0A::warning::\u001B]0;t\u0007 ]]> <b>&\u0000\uFFFE {0} [x](http://a.b) \r\n::error::"""
INITIATIVE = f'[[initiatives]]\nid = "i"\ntitle = "{HOSTILE}"\n'
LATE = '[[initiatives]]\nid = "i"\ntitle = "t"\nserves = ["x"]\nstart = 2027-01-11\nend = 2027-01-12\n'
TODAY = ("--today", "2027-02-15")
PLANS = Path(__file__).parents[2] / "plans"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that commands run in, and no server that has checked anything out."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)
    return tmp_path


def write(file: Path, text: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def check(form: str, *words: str | Path, lang: str = "en") -> str:
    return okrtui("check", "--format", form, *TODAY, *words, lang=lang).out


def commands(out: str) -> list[tuple[str, dict[str, str], str]]:
    """What the runner makes of the output: a line that begins with :: is a command."""
    found = []
    for line in out.split("\n")[:-1]:
        _nothing, head, message = line.split("::", 2)
        name, _space, properties = head.partition(" ")
        pairs = dict(pair.split("=", 1) for pair in properties.split(","))
        decoded = {key: _decoded(value.replace("%3A", ":").replace("%2C", ",")) for key, value in pairs.items()}
        found.append((name, decoded, _decoded(message)))
    return found


def _decoded(text: str) -> str:
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


def run_of(out: str) -> dict[str, Any]:
    log = json.loads(out)
    jsonschema.Draft202012Validator(SARIF, format_checker=jsonschema.FormatChecker()).validate(log)
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


class TestGitHub:
    def test_a_remark_is_an_annotation_of_its_words(self, folder: Path) -> None:
        write(folder / "plan.toml", HEAD + PRIORITY + '[[initiatives]]\nid = "i"\ntitle = "t"\nkind = "x"\n')
        (command, *_others) = [told for told in commands(check("github")) if told[0] == "error"]
        assert command[1] == {
            "file": "plan.toml",
            "line": "15",
            "col": "8",
            "endLine": "15",
            "endColumn": "10",
            "title": "wrong-type",
        }
        assert "\nPut one of these words" in command[2]

    def test_severities(self, folder: Path) -> None:
        write(folder / "plan.toml", HEAD + PRIORITY + INITIATIVE + '[[kpis]]\nid = "k"\n')
        names = {properties["title"]: name for name, properties, _message in commands(check("github"))}
        assert names["missing-field"] == "error"
        assert names["initiative-serves-nothing"] == "warning"
        assert names["unscheduled-initiative"] == "notice"

    def test_words_of_a_plan_are_no_commands(self, folder: Path) -> None:
        write(folder / "a,b:%c.toml", HEAD + PRIORITY + INITIATIVE)
        out = check("github")
        told = commands(out)
        assert {properties["file"] for _name, properties, _message in told} == {"a,b:%c.toml"}
        assert all(message.count("\n") == 1 for _name, _properties, message in told)
        assert "%0A::warning" in next(message for _name, _properties, message in told if "serves" in message)
        assert not set(out) & {chr(code) for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) != "\n"}

    def test_what_goes_over_several_lines_has_no_columns(self, folder: Path) -> None:
        write(folder / "plan.toml", HEAD + PRIORITY + '[[kpis]]\nid = "k"\ntitle = "t"\nat_most = """\nx\n"""\n')
        (told,) = [properties for _name, properties, _message in commands(check("github", "--select", "S002"))]
        assert (told["line"], told["endLine"]) == ("15", "17")
        assert not {"col", "endColumn"} & told.keys()

    def test_a_file_is_named_from_the_top_of_the_repository(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        file = write(folder / "plans" / "q1" / "plan.toml", HEAD + PRIORITY + INITIATIVE)
        monkeypatch.setenv("GITHUB_WORKSPACE", str(folder))
        monkeypatch.chdir(folder / "plans")
        for path in (".", "q1/plan.toml", "q1/../q1/plan.toml", str(file)):
            assert {told[1]["file"] for told in commands(check("github", path))} == {"plans/q1/plan.toml"}

    def test_nothing_is_written_where_nothing_is_to_remark(self, folder: Path) -> None:
        write(folder / "plan.toml", HEAD + PRIORITY)
        assert check("github") == ""


class TestSarif:
    @pytest.mark.usefixtures("folder")
    @pytest.mark.parametrize("lang", ["en", "fr"])
    def test_real_plans_make_a_valid_log(self, lang: str) -> None:
        run = run_of(check("sarif", PLANS, lang=lang))
        assert run["language"] == lang
        assert run["columnKind"] == "unicodeCodePoints"
        assert run["results"]
        rules = run["tool"]["driver"]["rules"]
        for result in run["results"]:
            assert rules[result["ruleIndex"]]["id"] == result["ruleId"]

    def test_no_plan_and_no_remark_make_a_valid_log(self, folder: Path) -> None:
        assert run_of(check("sarif"))["results"] == []
        write(folder / "plan.toml", HEAD + PRIORITY)
        assert run_of(check("sarif"))["results"] == []

    def test_a_remark_is_a_result_at_its_words(self, folder: Path) -> None:
        write(folder / "plan.toml", HEAD + PRIORITY + '[[kpis]]\nid = "k"\ntitle = "計画𝄞"\nat_most = "計𝄞"  # x\n')
        (result,) = run_of(check("sarif", "--select", "S002"))["results"]
        assert (result["ruleId"], result["level"]) == ("wrong-type", "error")
        region = result["locations"][0]["physicalLocation"]["region"]
        assert region == {"startLine": 15, "startColumn": 11, "endLine": 15, "endColumn": 15}
        assert "fixes" not in result

    def test_a_rule_is_described_in_the_readers_language(self, folder: Path) -> None:
        write(folder / "plan.toml", HEAD + PRIORITY + INITIATIVE)
        for lang, fragment in (("en", "White paper"), ("fr", "Livre blanc")):
            (rule,) = run_of(check("sarif", "--select", "E602", lang=lang))["tool"]["driver"]["rules"]
            assert rule["name"] == "InitiativeServesNothing"
            assert rule["properties"] == {"code": "E602"}
            assert rule["defaultConfiguration"] == {"level": "warning"}
            assert fragment in rule["help"]["text"]
            assert "```toml\n" in rule["help"]["markdown"]
            assert rule["fullDescription"]["text"].startswith(rule["shortDescription"]["text"])

    def test_words_of_a_plan_make_no_link_and_no_place_to_fill_in(self, folder: Path) -> None:
        write(folder / "plan.toml", HEAD + PRIORITY + INITIATIVE)
        for result in run_of(check("sarif"))["results"]:
            text = result["message"]["text"]
            assert "](" not in text
            assert "{0}" not in text.replace("{{0}}", "")
            assert "\x1b" not in text

    @pytest.mark.parametrize("name", ["plan d’été.toml", "a:b.toml", "100%.toml", "a b/c#d?.toml", "日本.toml"])
    def test_a_file_is_a_relative_uri(self, folder: Path, name: str) -> None:
        from urllib.parse import unquote, urlsplit

        write(folder / name, HEAD + PRIORITY + INITIATIVE)
        for path in (".", str(folder / name)):
            results = run_of(check("sarif", path))["results"]
            (uri,) = {told["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for told in results}
            parts = urlsplit(uri)
            assert (parts.scheme, parts.netloc, parts.query, parts.fragment) == ("", "", "", "")
            assert unquote(parts.path) == name
            assert uri.isascii()
            assert " " not in uri

    def test_a_file_outside_is_an_absolute_uri(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        file = write(folder / "plan.toml", HEAD + PRIORITY + INITIATIVE)
        (folder / "below").mkdir()
        monkeypatch.chdir(folder / "below")
        result = run_of(check("sarif", file))["results"][0]
        assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == file.as_uri()

    def test_fingerprints_stay_when_lines_shift_or_the_language_changes_and_tell_remarks_apart(
        self, folder: Path
    ) -> None:
        text = HEAD + PRIORITY + INITIATIVE + INITIATIVE.replace('"i"', '"j"') + "x1 = 1\nx2 = 1\n"
        text += '[[initiatives]]\nid = "k"\ntitle = "u"\nserves = ["n1", "n2", "n1"]\n'
        file = write(folder / "plan.toml", text)

        def prints(lang: str = "en") -> list[str]:
            results = run_of(check("sarif", lang=lang))["results"]
            return [fingerprint for told in results for fingerprint in told["partialFingerprints"].values()]

        before = prints()
        assert len(set(before)) == len(before) > 5
        assert prints("fr") == before
        write(file, text.replace("[[initiatives]]", "# a line more\n\n[[initiatives]]"))
        assert prints() == before


class TestJUnit:
    def suites(self, *words: str | Path) -> list[ET.Element]:
        root = ET.fromstring(check("junit", *words))
        assert root.tag == "testsuites"
        for attribute in ("tests", "failures"):
            assert int(root.attrib[attribute]) == sum(int(suite.attrib[attribute]) for suite in root)
        for suite in root:
            assert int(suite.attrib["tests"]) == len(suite.findall("testcase"))
            assert int(suite.attrib["failures"]) == len(suite.findall("testcase/failure"))
        return list(root)

    def test_a_plan_is_a_suite_and_a_rule_a_test(self, folder: Path) -> None:
        write(folder / "a.toml", HEAD + PRIORITY)
        write(folder / "q1" / "b.toml", HEAD + PRIORITY + INITIATIVE + INITIATIVE.replace('"i"', '"j"'))
        good, bad = self.suites("--fail-on", "warning")
        assert (good.attrib["name"], bad.attrib["name"]) == ("a.toml", "q1/b.toml")
        assert [(case.attrib["name"], list(case)) for case in good] == [("okrtui", [])]
        cases = {case.attrib["name"]: case for case in bad}
        assert cases.keys() == {"initiative-serves-nothing", "initiative-without-owner", "unscheduled-initiative"}
        failure = cases["initiative-serves-nothing"].find("failure")
        assert failure is not None
        assert failure.attrib["type"] == "warning"
        assert (failure.text or "").count("q1/b.toml:") == 2
        assert (failure.text or "").count("\n") == 3

    def test_what_fails_is_what_the_exit_code_says(self, folder: Path) -> None:
        write(folder / "plan.toml", HEAD + PRIORITY + INITIATIVE)
        for fail_on, failures in (("error", 0), ("warning", 1), ("advice", 3)):
            (suite,) = self.suites("--fail-on", fail_on)
            assert int(suite.attrib["failures"]) == failures
            assert int(suite.attrib["tests"]) == 3
            assert all(len(case) == 1 for case in suite)
            assert okrtui("check", "--format", "junit", "--fail-on", fail_on, *TODAY).code == bool(failures)

    def test_characters_that_xml_cannot_hold_are_shown(self, folder: Path) -> None:
        write(folder / 'a<&">.toml', HEAD + PRIORITY + INITIATIVE)
        (suite,) = self.suites("--fail-on", "advice")
        assert suite.attrib["name"] == 'a<&">.toml'
        text = "".join(failure.text or "" for failure in suite.iter("failure"))
        assert "]]> <b>&␀‹FFFE›" in text
        assert "␛]0;t␇" in text

    @pytest.mark.usefixtures("folder")
    def test_no_plan_makes_a_document_too(self) -> None:
        assert self.suites() == []

    @pytest.mark.usefixtures("folder")
    def test_real_plans(self) -> None:
        assert len(self.suites(PLANS)) == len(list(PLANS.rglob("*.toml")))


@pytest.mark.parametrize("form", ["github", "sarif", "junit"])
class TestAll:
    def test_an_unchanged_plan_does_not_turn_red_overnight(self, folder: Path, form: str) -> None:
        write(folder / "plan.toml", HEAD + PRIORITY + LATE)
        assert "initiative-overdue" in check("text")
        assert "initiative-overdue" in check("json")
        assert "initiative-overdue" not in check(form)
        assert "initiative-overdue" in check(form, "--select", "E606")
        assert "initiative-overdue" in check(form, "--select", "initiative-overdue")

    def test_fail_on_counts(self, folder: Path, form: str) -> None:
        write(folder / "plan.toml", HEAD + PRIORITY + INITIATIVE)
        assert okrtui("check", "--format", form, *TODAY).code == 0
        assert okrtui("check", "--format", form, *TODAY, "--fail-on", "warning").code == 1

    def test_a_file_that_cannot_be_read_is_a_remark_like_another(self, folder: Path, form: str) -> None:
        (folder / "plan.toml").write_bytes(b"okrtui = 1\n\xff\n")
        ran = okrtui("check", "--format", form, *TODAY)
        assert ran.code == 1
        assert "not UTF-8" in ran.out

    def test_several_processes_answer_as_one_does(self, folder: Path, form: str) -> None:
        for number in range(3):
            write(folder / f"{number}.toml", HEAD + PRIORITY + INITIATIVE)
        assert check(form, "--jobs", "2") == check(form, "--jobs", "1")


def test_only_the_form_that_is_asked_for_is_imported(folder: Path) -> None:
    import subprocess
    import sys

    write(folder / "plan.toml", HEAD)
    for form, own in (("text", "text"), ("json", "json"), ("github", "github"), ("sarif", "sarif"), ("junit", "junit")):
        program = (
            f"import sys; from okrtui.cli.program import run; run(['check', '--format', '{form}', 'plan.toml'], None);"
            "print([name for name in ('text', 'json', 'github', 'sarif', 'junit', 'fix')"
            " if f'okrtui.cli.check_{name}' in sys.modules])"
        )
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True)
        assert done.stdout.splitlines()[-1] == f"['{own}']"
