"""A team's repository with everything that `okrtui git-setup` sets up: commit, branch, merge, rebase, diff, log."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import okrtui
from tests.review.clone import PLAN, Clone, alone, new_clone

TEAM = PLAN.replace('"v"', '"Être citée partout"') + (
    '\n[[objectives]]\nid = "o"\ntitle = "Les ateliers nous citent"\n'
    '\n[[objectives.key_results]]\nid = "kr"\nmetric = "notoriété"\nunit = "%"\nbaseline = 20\ntarget = 26\n'
    "check_ins = [\n    { date = 2027-01-11, value = 20.5 },\n]\n"
)
LAST = "    { date = 2027-01-11, value = 20.5 },\n"
MINE = TEAM.replace(LAST, LAST + "    { date = 2027-01-18, value = 21 },\n")
YOURS = TEAM.replace(LAST, LAST + "    { date = 2027-01-25, value = 21.5 },\n").replace("Être citée", "Être connue")


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Clone:
    """A repository of a team, set up, with one plan."""
    alone(monkeypatch)
    monkeypatch.setenv("OKRTUI_LANG", "en")
    clone = new_clone(tmp_path / "équipe d'Ève")
    monkeypatch.chdir(clone.folder)
    assert okrtui("git-setup", "--yes").code == 0
    clone.commit("plans/le plan.toml", TEAM)
    return clone


def branches(clone: Clone, path: str, mine: str, yours: str) -> None:
    """Change a file in one way on `side`, in another on `main`."""
    clone.git("checkout", "-qb", "side")
    clone.commit(path, yours, "yours")
    clone.git("checkout", "-q", "main")
    clone.commit(path, mine, "mine")


def has_both(text: str) -> bool:
    return "2027-01-18, value = 21 }" in text and "2027-01-25, value = 21.5 }" in text and "Être connue" in text


class TestComparing:
    def test_diff_and_log_speak_of_the_plan(self, clone: Clone) -> None:
        clone.commit("plans/le plan.toml", TEAM.replace("target = 26", "target = 22  # a comment"))
        clone.write("plans/le plan.toml", MINE)
        working = clone.git("diff")
        assert "+        check-in of Jan 18, 2027: 21%" in working
        assert "@@ Key result “notoriété”" in working or " Key result “notoriété”" in working
        logged = clone.git("log", "-p", "-1")
        assert "-    target: 26%\n+    target: 22%  # a comment" in logged
        assert clone.git("log", "-p", "-1") == logged
        assert "target = 22  # a comment" in clone.git("log", "-p", "-1", "--no-textconv")

    def test_what_is_no_plan_is_compared_as_it_is(self, clone: Clone) -> None:
        clone.commit("pyproject.toml", "[project]\nname = 'okrtui'\n")
        clone.commit("broken.toml", "okrtui = 1\n= =\n")
        clone.write("pyproject.toml", "[project]\nname = 'x'\n")
        clone.write("broken.toml", "okrtui = 1\n= \n")
        differing = clone.git("diff")
        assert "-name = 'okrtui'\n+name = 'x'" in differing
        assert "-= =\n+= " in differing

    def test_one_line_that_is_no_toml_is_one_line_of_the_diff(self, clone: Clone) -> None:
        clone.commit("plans/le plan.toml", MINE)
        clone.write("plans/le plan.toml", MINE.replace("target = 26\n", "target = 26\n||||||| base\n"))
        differing = [line for line in clone.git("diff").splitlines() if line.startswith(("+", "-"))]
        assert differing[2:] == ["+||||||| base"]

    def test_blame_tells_of_each_line_of_the_file_where_it_is_from(self, clone: Clone) -> None:
        commit = clone.commit("plans/le plan.toml", MINE)
        lines = clone.git("blame", "-l", "plans/le plan.toml").splitlines()
        assert len(lines) == len(MINE.splitlines())
        place = MINE.splitlines().index("    { date = 2027-01-18, value = 21 },")
        assert [line.startswith(commit) for line in lines] == [number == place for number in range(len(lines))]

    def test_a_patch_can_still_be_applied(self, clone: Clone) -> None:
        clone.commit("plans/le plan.toml", MINE)
        patch = clone.git("format-patch", "-1", "--stdout")
        clone.git("reset", "-q", "--hard", "HEAD~1")
        (clone.folder / "p.patch").write_text(patch + "\n")
        clone.git("am", "-q", "p.patch")
        assert (clone.folder / "plans/le plan.toml").read_text() == MINE


class TestMerging:
    @pytest.mark.parametrize(
        "how", [("merge", "-q", "--no-edit", "side"), ("rebase", "-q", "side"), ("cherry-pick", "side")]
    )
    def test_neighbouring_check_ins_of_two_people_are_joined(self, clone: Clone, how: tuple[str, ...]) -> None:
        branches(clone, "plans/le plan.toml", MINE, YOURS)
        clone.git(*how)
        assert has_both((clone.folder / "plans/le plan.toml").read_text())
        assert clone.git("status", "--porcelain") == ""

    def test_a_conflict_shows_both_sides_and_is_left_to_the_people(self, clone: Clone) -> None:
        mine, yours = (TEAM.replace("target = 26", f"target = {target}") for target in (24, 28))
        branches(clone, "plans/le plan.toml", mine, yours)
        with pytest.raises(subprocess.CalledProcessError):
            clone.git("merge", "-q", "side")
        text = (clone.folder / "plans/le plan.toml").read_text()
        assert "target = 24" in text
        assert "target = 28" in text
        assert "<<<<<<<" in text
        assert clone.git("status", "--porcelain").startswith("UU")
        assert okrtui("check", "--staged").code == 2

    def test_an_item_that_both_renamed_is_told_with_the_lines_that_refer_to_it(self, clone: Clone) -> None:
        plan = TEAM + '\n[[initiatives]]\nid = "salon"\nserves = ["o"]\n'
        clone.commit("plans/le plan.toml", plan)
        branches(clone, "plans/le plan.toml", *(plan.replace('"o"', f'"{id}"') for id in ("mine", "yours")))
        with pytest.raises(subprocess.CalledProcessError) as merging:
            clone.git("merge", "-q", "side")
        lines = (clone.folder / "plans/le plan.toml").read_text().split("\n")
        line = lines.index('serves = ["mine"]') + 1
        assert (
            "plans/le plan.toml: conflict: id of “Les ateliers nous citent” is “mine” on our side, “yours” on theirs; "
            f"“mine” is kept where another refers to it: line {line}\n"
        ) in merging.value.stderr.decode()
        assert (
            f"line {line} refers to “mine”: if “yours” is right, change it there too"
            in okrtui("check", "plans/le plan.toml").out
        )

    @pytest.mark.parametrize("broken", ["/nowhere/python", "/bin/false"])
    def test_without_okrtui_git_merges_lines(self, clone: Clone, broken: str) -> None:
        config = clone.folder / ".git" / "config"
        config.write_text(config.read_text().replace(sys.executable, broken))
        branches(clone, "plans/le plan.toml", MINE, TEAM.replace("Être citée", "Être connue"))
        clone.git("merge", "-q", "--no-edit", "side")
        text = (clone.folder / "plans/le plan.toml").read_text()
        assert "2027-01-18" in text
        assert "Être connue" in text

    def test_without_okrtui_a_conflict_still_shows_both_sides(self, clone: Clone) -> None:
        config = clone.folder / ".git" / "config"
        config.write_text(config.read_text().replace(sys.executable, "/nowhere/python"))
        branches(clone, "plans/le plan.toml", MINE, YOURS)
        with pytest.raises(subprocess.CalledProcessError):
            clone.git("merge", "-q", "side")
        assert has_both((clone.folder / "plans/le plan.toml").read_text())

    def test_what_is_no_plan_is_merged_as_ever(self, clone: Clone) -> None:
        base = "[project]\nname = 'x'\n\n\n\nversion = 1\n"
        clone.commit("pyproject.toml", base)
        branches(clone, "pyproject.toml", base.replace("'x'", "'y'"), base.replace("1", "2"))
        clone.git("merge", "-q", "--no-edit", "side")
        assert (clone.folder / "pyproject.toml").read_text() == "[project]\nname = 'y'\n\n\n\nversion = 2\n"


def test_taken_away_git_is_as_it_was(clone: Clone) -> None:
    assert "Plan" in clone.git("log", "-p")
    assert "notes/textconv" in clone.git("for-each-ref")
    attributes = clone.folder / ".git" / "info" / "attributes"
    attributes.write_bytes(attributes.read_bytes() + b"*.txt text\n")
    assert okrtui("git-setup", "--remove", "--yes").code == 0
    assert attributes.read_bytes() == b"*.txt text\n"
    assert "okrtui" not in (clone.folder / ".git" / "config").read_text()
    assert "okrtui" not in clone.git("for-each-ref")
    clone.write("plans/le plan.toml", MINE)
    assert "+    { date = 2027-01-18, value = 21 }," in clone.git("diff")
