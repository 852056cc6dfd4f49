"""`okrtui git-setup`: the hook is there, beside the others, works, and is gone again without a trace."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import Ran, okrtui
from tests.review.clone import PLAN, Clone, alone, new_clone

WRONG = PLAN + '\n[[kpis]]\nid = "k"\n'
MARK = "okrtui git-setup >>>"


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Clone:
    """A repository without commits, in which the commands run."""
    alone(monkeypatch)
    monkeypatch.setenv("OKRTUI_LANG", "en")
    clone = new_clone(tmp_path / "équipe marketing")
    monkeypatch.chdir(clone.folder)
    return clone


def hook(clone: Clone) -> Path:
    return clone.folder / ".git" / "hooks" / "pre-commit"


def an_older_hook(clone: Clone, text: str, mode: int = 0o755) -> None:
    hook(clone).parent.mkdir(exist_ok=True)
    hook(clone).write_text(text)
    hook(clone).chmod(mode)


def commit(clone: Clone, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["git", "commit", "-qm", "m", *words], cwd=clone.folder, capture_output=True, text=True)


def state(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Every file below a folder with its mode and bytes."""
    return {
        str(file.relative_to(folder)): (file.lstat().st_mode, file.read_bytes() if file.is_file() else b"")
        for file in folder.rglob("*")
        if file.name != "index"
    }


def set_up(*words: str) -> Ran:
    ran = okrtui("git-setup", "--yes", *words)
    assert (ran.code, ran.err) == (0, "")
    return ran


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class TestHook:
    def test_it_holds_back_what_a_commit_brings_in_and_nothing_else(self, clone: Clone) -> None:
        set_up()
        clone.stage("notes.txt", "hello")
        assert commit(clone).returncode == 0
        clone.stage("plan.toml", WRONG)
        held = commit(clone)
        assert held.returncode == 1
        assert "plan.toml:8:1: error" in held.stdout + held.stderr
        assert "--no-verify" in held.stderr
        assert commit(clone, "--no-verify").returncode == 0
        clone.stage("plan.toml", WRONG + "# a word\n")
        assert commit(clone).returncode == 0
        clone.write("plan.toml", WRONG + '\n[[kpis]]\nid = "l"\n')
        assert commit(clone, "-a").returncode == 1
        assert commit(clone, "plan.toml").returncode == 1
        assert commit(clone, "--amend", "--allow-empty").returncode == 0

    def test_what_lies_in_the_repository_is_not_what_is_run(self, clone: Clone) -> None:
        set_up()
        for name in ("okrtui/__init__.py", "okrtui/__main__.py", "click.py", "subprocess.py"):
            clone.write(name, "open('sprung', 'w').close()\n")
        clone.stage("plan.toml", PLAN)
        assert commit(clone).returncode == 0
        assert not (clone.folder / "sprung").exists()

    def test_in_a_second_work_tree_it_checks_that_one(self, clone: Clone, tmp_path: Path) -> None:
        clone.commit("plan.toml", PLAN)
        set_up()
        clone.git("worktree", "add", "-q", str(tmp_path / "second"), "-b", "second")
        second = Clone(tmp_path / "second")
        second.stage("plan.toml", WRONG)
        assert commit(second).returncode == 1
        clone.write("notes.txt", "x")
        clone.git("add", "notes.txt")
        assert commit(clone).returncode == 0

    def test_where_okrtui_is_gone_the_commit_is_made_and_it_is_said(self, clone: Clone) -> None:
        set_up()
        script = hook(clone).read_text()
        hook(clone).write_text(script.replace(sys.executable, "/nowhere/python"))
        clone.stage("plan.toml", WRONG)
        path = [folder for folder in os.environ["PATH"].split(":") if not Path(folder, "okrtui").exists()]
        ran = subprocess.run(
            ["git", "commit", "-qm", "m"],
            cwd=clone.folder,
            env={**os.environ, "PATH": ":".join(path)},
            capture_output=True,
            text=True,
        )
        assert ran.returncode == 0
        assert "not checked" in ran.stderr


class TestBesideOthers:
    @pytest.mark.parametrize(
        "older",
        [
            "#!/bin/sh\necho older >> ran\nexit 0\n",
            "#!/usr/bin/env bash\nset -eu\necho older >> ran\nexec true\n",
            f"#!{sys.executable}\nopen('ran', 'a').write('older\\n')\n",
            "#!/bin/sh\r\necho older >> ran\r\n",
        ],
    )
    def test_both_run_and_removing_gives_the_older_one_back(self, clone: Clone, older: str) -> None:
        an_older_hook(clone, older)
        before = state(clone.folder)
        set_up()
        clone.stage("plan.toml", WRONG)
        assert commit(clone).returncode == 1
        clone.stage("plan.toml", PLAN)
        if "\r" not in older:
            assert commit(clone).returncode == 0
            assert (clone.folder / "ran").read_text().splitlines()[-1] == "older"
        set_up("--remove")
        after = state(clone.folder)
        assert {name: after[name] for name in before if "hooks" in name} == {
            name: value for name, value in before.items() if "hooks" in name
        }
        assert [name for name in after if "hooks/" in name] == [name for name in before if "hooks/" in name]

    def test_an_older_hook_that_refuses_still_does(self, clone: Clone) -> None:
        an_older_hook(clone, f"#!{sys.executable}\nraise SystemExit(3)\n")
        set_up()
        clone.stage("plan.toml", PLAN)
        assert commit(clone).returncode == 1

    def test_an_older_hook_that_is_switched_off_stays_so(self, clone: Clone) -> None:
        an_older_hook(clone, "#!/bin/sh\nexit 1\n", mode=0o644)
        set_up()
        clone.stage("plan.toml", PLAN)
        assert commit(clone).returncode == 0
        set_up("--remove")
        assert hook(clone).read_text() == "#!/bin/sh\nexit 1\n"
        assert not os.access(hook(clone), os.X_OK)

    def test_a_linked_hook_is_run_and_what_it_leads_to_is_not_touched(self, clone: Clone) -> None:
        shared = clone.write("tools/hook", "#!/bin/sh\necho linked >> ran\n")
        shared.chmod(0o755)
        hook(clone).parent.mkdir(exist_ok=True)
        hook(clone).unlink(missing_ok=True)
        hook(clone).symlink_to("../../tools/hook")
        set_up()
        clone.stage("plan.toml", PLAN)
        assert commit(clone).returncode == 0
        assert (clone.folder / "ran").read_text() == "linked\n"
        assert MARK not in shared.read_text()
        set_up("--remove")
        assert hook(clone).is_symlink()

    def test_lines_that_were_added_later_stay(self, clone: Clone) -> None:
        set_up()
        hook(clone).write_text(hook(clone).read_text() + "echo mine\n")
        set_up("--remove")
        assert hook(clone).read_text() == "#!/bin/sh\necho mine\n"

    def test_the_framework_is_left_in_charge(self, clone: Clone) -> None:
        an_older_hook(clone, "#!/usr/bin/env bash\n# File generated by pre-commit: https://pre-commit.com\n")
        before = hook(clone).read_bytes()
        assert "entry: okrtui check --staged --new-only HEAD" in set_up().out
        assert hook(clone).read_bytes() == before
        hook(clone).unlink()
        clone.write(".pre-commit-config.yaml", "repos: []\n")
        assert "pre-commit framework" in set_up().out
        assert not hook(clone).exists()

    def test_a_folder_for_hooks_in_the_work_tree(self, clone: Clone, monkeypatch: pytest.MonkeyPatch) -> None:
        clone.git("config", "core.hooksPath", ".hooks of ours")
        (clone.folder / "below").mkdir()
        monkeypatch.chdir(clone.folder / "below")
        ran = okrtui("git-setup", "--yes")
        assert ran.code == 0
        assert "commit the hook" in ran.err
        written = (clone.folder / ".hooks of ours" / "pre-commit").read_text()
        assert sys.executable not in written
        assert str(clone.folder) not in written
        assert not hook(clone).exists()

    def test_a_folder_for_hooks_of_all_clones_is_not_touched(self, clone: Clone, tmp_path: Path) -> None:
        (tmp_path / "hooks of all").mkdir()
        clone.git("config", "core.hooksPath", str(tmp_path / "hooks of all"))
        ran = okrtui("git-setup", "--yes")
        assert ran.code == 2
        assert "core.hooksPath" in ran.err
        assert list((tmp_path / "hooks of all").iterdir()) == []


class TestConsent:
    def test_without_it_nothing_is_done(self, clone: Clone) -> None:
        before = state(clone.folder)
        ran = okrtui("git-setup")
        assert ran.code == 2
        assert "--yes" in ran.err
        assert state(clone.folder) == before

    @pytest.mark.parametrize(("typed", "done"), [("\n", False), ("non\n", False), ("oui\n", True)])
    def test_on_a_terminal_it_is_asked_for(
        self, clone: Clone, monkeypatch: pytest.MonkeyPatch, typed: str, done: bool
    ) -> None:
        before = state(clone.folder)
        monkeypatch.setattr(sys, "stdin", _Terminal(typed))
        ran = okrtui("git-setup")
        assert ran.code == 0
        assert "pre-commit" in ran.out
        assert (state(clone.folder) != before) is done

    def test_a_dry_run_shows_and_does_nothing(self, clone: Clone) -> None:
        an_older_hook(clone, "#!/bin/sh\necho \x1b[31m older\n")
        before = state(clone.folder)
        ran = okrtui("git-setup", "--dry-run")
        assert ran.code == 0
        assert "+# >>> okrtui git-setup >>>" in ran.out
        assert "\x1b" not in ran.out
        assert state(clone.folder) == before

    def test_twice_is_once_and_removing_leaves_nothing(self, clone: Clone) -> None:
        before = state(clone.folder)
        set_up()
        once = state(clone.folder)
        assert "already" in set_up().out
        assert state(clone.folder) == once
        assert "-#!/bin/sh" in set_up("--remove", "--dry-run").out
        assert state(clone.folder) == once
        set_up("--remove")
        assert state(clone.folder) == before
        assert "nothing of okrtui" in set_up("--remove").out

    def test_damaged_marks_are_left_to_their_author(self, clone: Clone) -> None:
        set_up()
        hook(clone).write_text(hook(clone).read_text().replace("# <<< okrtui git-setup <<<", ""))
        for words in ((), ("--remove",)):
            ran = okrtui("git-setup", "--yes", *words)
            assert ran.code == 2
            assert "damaged" in ran.err

    def test_no_work_tree(self, clone: Clone, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        clone.git("init", "-q", "--bare", str(tmp_path / "bare.git"))
        monkeypatch.chdir(tmp_path / "bare.git")
        assert "no work tree" in okrtui("git-setup", "--yes").err
        monkeypatch.chdir(tmp_path)
        assert "no git repository" in okrtui("git-setup", "--yes").err


def test_the_hooks_for_the_framework_are_what_the_command_line_takes() -> None:
    manifest = Path(__file__).parents[2] / ".pre-commit-hooks.yaml"
    lines = manifest.read_text(encoding="utf-8").splitlines()
    entries = [line.partition("entry: ")[2].split() for line in lines if "entry:" in line]
    assert len(entries) == 2
    for program, *words in entries:
        assert program == "okrtui"
        assert okrtui(*words, "--help").code == 0
