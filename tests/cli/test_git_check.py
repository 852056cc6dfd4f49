"""`okrtui check --staged` and `--new-only`: what git would commit, and what of it is new."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.cli.running import Ran, okrtui
from tests.review.clone import PLAN, Clone, alone, new_clone

TODAY = ("--today", "2027-02-15")
WRONG = PLAN + '\n[[kpis]]\nid = "k"\n'
WRONG_TWICE = WRONG + '\n[[kpis]]\nid = "l"\n'
OBJECTIVE = '\n[[objectives]]\nid = "o"\ntitle = "Être la marque que les ateliers citent"\n'
KEY_RESULT = (
    '[[objectives.key_results]]\nid = "kr"\nmetric = "notoriété"\nunit = "%"\nbaseline = 20\ntarget = {target}\n'
)


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Clone:
    """A repository without commits, in which the commands run."""
    alone(monkeypatch)
    clone = new_clone(tmp_path / "équipe marketing")
    monkeypatch.chdir(clone.folder)
    return clone


def rows(*words: str | Path) -> list[tuple[str, str, str]]:
    """The path, rule and item of each remark of severity “error”."""
    answer = json.loads(okrtui("check", "--format", "json", *TODAY, *words).out)
    return [(told["path"], told["name"], told["item"]) for told in answer["diagnostics"] if told["severity"] == "error"]


def paths(*words: str | Path) -> list[str]:
    answer = json.loads(okrtui("check", "--format", "json", *TODAY, *words).out)
    return [file["path"] for file in answer["files"]]


def failed(ran: Ran, words: str) -> None:
    assert ran.code == 2
    assert words in ran.err
    assert ran.err.count("\n") == 1


class TestStaged:
    def test_what_is_in_the_index_counts_and_not_the_file(self, clone: Clone) -> None:
        clone.stage("plan.toml", WRONG)
        clone.write("plan.toml", PLAN)
        assert okrtui("check", "--staged", *TODAY).code == 1
        assert okrtui("check", *TODAY).code == 0
        clone.git("add", "plan.toml")
        clone.write("plan.toml", WRONG)
        assert okrtui("check", "--staged", *TODAY).code == 0

    def test_the_plans_that_the_commit_would_change(self, clone: Clone, monkeypatch: pytest.MonkeyPatch) -> None:
        clone.commit("same.toml", PLAN + "# as it was\n")
        clone.commit("gone.toml", PLAN + "# soon gone\n" * 9)
        clone.stage("plans/été 1.toml", PLAN)
        clone.stage("pyproject.toml", "[project]\n")
        clone.git("rm", "-q", "gone.toml")
        assert paths("--staged") == ["plans/été 1.toml"]
        assert paths("--staged", "same.toml") == ["same.toml"]
        assert paths("--staged", ".", "same.toml") == ["plans/été 1.toml", "same.toml"]
        clone.stage("other/b.toml", PLAN)
        monkeypatch.chdir(clone.folder / "plans")
        assert paths("--staged") == ["été 1.toml"]
        assert paths("--staged", "../other") == ["../other/b.toml"]

    def test_nothing_staged_is_said_to_a_person_and_not_to_a_hook(self, clone: Clone) -> None:
        clone.commit("plan.toml", WRONG)
        assert okrtui("check", "--staged") == Ran(0, "", "no plan is staged\n")
        assert okrtui("check", "--staged", "--new-only", "HEAD") == Ran(0, "", "")

    def test_a_named_plan_that_is_not_in_the_index_could_not_be_checked(self, clone: Clone) -> None:
        clone.write("plan.toml", PLAN)
        ran = okrtui("check", "--staged", "plan.toml")
        assert ran.code == 2
        assert "not staged" in ran.out

    def test_a_parent_is_as_it_is_staged(self, clone: Clone) -> None:
        clone.commit("company.toml", PLAN + '[[priorities]]\nid = "b2b"\ntitle = "B2B"\n')
        child = PLAN.replace("vision", 'parent = "company.toml"\nvision') + OBJECTIVE + 'supports = ["b2b"]\n'
        clone.stage("plan.toml", child)
        clone.write("company.toml", PLAN)
        assert rows("--staged") == []
        assert [rule for _path, rule, _item in rows("plan.toml")] == ["dangling-reference"]
        clone.git("add", "company.toml")
        assert [rule for _path, rule, _item in rows("--staged", "plan.toml")] == ["dangling-reference"]

    def test_what_depends_on_the_day_is_left_out_unless_selected(self, clone: Clone) -> None:
        late = '\n[[initiatives]]\nid = "i"\ntitle = "Livre blanc"\nend = 2027-01-20\nstart = 2027-01-12\n'
        clone.stage("plan.toml", PLAN + late)
        named = [told["name"] for told in json.loads(okrtui("check", "--format", "json", *TODAY).out)["diagnostics"]]
        assert "initiative-overdue" in named
        staged = ("check", "--staged", "--format", "json", *TODAY)
        assert "initiative-overdue" not in okrtui(*staged).out
        assert "initiative-overdue" in okrtui(*staged, "--select", "initiative-overdue").out

    def test_an_unfinished_merge_is_said(self, clone: Clone) -> None:
        clone.commit("plan.toml", PLAN)
        clone.git("checkout", "-qb", "side")
        clone.commit("plan.toml", PLAN.replace('"v"', '"w"'))
        clone.git("checkout", "-q", "main")
        clone.commit("plan.toml", PLAN.replace('"v"', '"u"'))
        with pytest.raises(subprocess.CalledProcessError):
            clone.git("merge", "-q", "side")
        for words in ((), ("plan.toml",)):
            ran = okrtui("check", "--staged", *words)
            assert ran.code == 2
            assert "merge is not finished" in ran.out


class TestNewOnly:
    def test_what_was_there_already_is_neither_shown_nor_a_failure(self, clone: Clone) -> None:
        clone.commit("plan.toml", WRONG)
        clone.write("plan.toml", WRONG + "# a word\n")
        ran = okrtui("check", "--new-only", "HEAD", *TODAY)
        assert ran.code == 0
        assert ran.out == "1 plan checked: nothing new to remark\n"
        clone.write("plan.toml", WRONG_TWICE)
        assert {item for _path, _rule, item in rows("--new-only", "HEAD")} == {"l"}
        assert okrtui("check", "--new-only", "HEAD", *TODAY).code == 1
        clone.git("commit", "-qam", "as it is")
        assert rows("--new-only", "HEAD") == []
        assert {item for _path, _rule, item in rows("--new-only", "HEAD~1")} == {"l"}

    def test_before_the_first_commit_everything_is_new(self, clone: Clone) -> None:
        clone.stage("plan.toml", WRONG)
        assert {item for _path, _rule, item in rows("--staged", "--new-only", "HEAD")} == {"k"}

    def test_a_renamed_plan_is_compared_with_what_it_was(self, clone: Clone) -> None:
        clone.commit("a.toml", WRONG)
        clone.git("mv", "a.toml", "b.toml")
        assert rows("--new-only", "HEAD") == []
        assert rows("--staged", "--new-only", "HEAD") == []

    def test_a_change_that_eases_a_target_is_told(self, clone: Clone) -> None:
        clone.commit("plan.toml", PLAN + OBJECTIVE + KEY_RESULT.format(target=26))
        clone.stage("plan.toml", PLAN + OBJECTIVE + KEY_RESULT.format(target=22))
        assert "target-eased" in okrtui("check", "--staged", "--new-only", "HEAD", "--format", "json", *TODAY).out
        assert "target-eased" not in okrtui("check", "--staged", "--format", "json", *TODAY).out

    def test_a_parent_that_loses_what_a_plan_supports(self, clone: Clone) -> None:
        clone.commit("company.toml", PLAN + '[[priorities]]\nid = "b2b"\ntitle = "B2B"\n')
        child = PLAN.replace("vision", 'parent = "company.toml"\nvision') + OBJECTIVE + 'supports = ["b2b"]\n'
        clone.commit("plan.toml", child)
        assert rows("--new-only", "HEAD") == []
        clone.write("company.toml", PLAN)
        assert [rule for _path, rule, _item in rows("--new-only", "HEAD", "plan.toml")] == ["dangling-reference"]

    def test_many_plans_in_several_processes(self, clone: Clone) -> None:
        for number in range(6):
            clone.stage(f"{number}.toml", WRONG)
        clone.git("commit", "-qm", "six")
        clone.write("3.toml", WRONG_TWICE)
        told = rows("--new-only", "HEAD", "--jobs", "2")
        assert {(path, item) for path, _rule, item in told} == {("3.toml", "l")}
        failed(okrtui("check", "--new-only", "no-such", "--jobs", "2"), "no revision")

    def test_a_plan_that_was_not_readable_then(self, clone: Clone) -> None:
        (clone.folder / "plan.toml").write_bytes(b"okrtui = 1\n\xff\n")
        clone.git("add", ".")
        clone.git("commit", "-qm", "not UTF-8")
        clone.write("plan.toml", WRONG)
        assert {item for _path, _rule, item in rows("--new-only", "HEAD")} == {"k"}


class TestRefused:
    @pytest.mark.parametrize("revision", ["--output=x", "no-such", "", "HEAD~9"])
    def test_no_such_revision(self, clone: Clone, revision: str) -> None:
        clone.commit("plan.toml", PLAN)
        failed(okrtui("check", f"--new-only={revision}"), "no revision")
        assert sorted(file.name for file in clone.folder.iterdir()) == [".git", "plan.toml"]

    def test_no_repository(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        alone(monkeypatch)
        monkeypatch.chdir(tmp_path)
        (tmp_path / "plan.toml").write_text(PLAN)
        failed(okrtui("check", "--staged"), "no git repository")
        failed(okrtui("check", "--new-only", "HEAD"), "no git repository")

    @pytest.mark.usefixtures("clone")
    @pytest.mark.parametrize("option", ["--staged", "--new-only=HEAD"])
    def test_what_makes_no_sense_together(self, option: str) -> None:
        failed(okrtui("check", option, "--fix"), "--fix")
        failed(okrtui("check", option, "-"), "standard input")
