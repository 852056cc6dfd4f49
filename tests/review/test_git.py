"""What a repository says of its plans, however it is set up."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from okrtui.document.unreadable import Unreadable
from okrtui.review.git import Repository
from okrtui.review.git_program import NoRepository
from okrtui.review.revision import NoRevision
from tests.review.clone import PLAN, Clone, new_clone

NEWER = PLAN.replace('"v"', '"w"')
ODD_PATHS = [
    "plan.toml",
    "plans/plan d’été.toml",
    "-rf.toml",
    "two\nlines.toml",
    ":(top)*.toml",
    "[a]*?.toml",
    'q"\t.toml',
]


def changed(pairs: object) -> list[tuple[str | None, str | None]]:
    return [(plan.before, plan.after) for plan in pairs]  # type: ignore[attr-defined]  # of three methods


class TestTexts:
    @pytest.mark.parametrize("path", ODD_PATHS)
    def test_a_plan_is_read_from_commit_and_index_whatever_its_path(self, clone: Clone, path: str) -> None:
        clone.commit("other.toml", "[tool]\n")
        clone.commit(path, PLAN)
        file = clone.stage(path, NEWER)
        file.write_text("something else")
        repository = Repository.containing(file)
        assert repository.relative(file) == path
        assert repository.text_at("HEAD", path) == PLAN.encode()
        assert repository.staged(path) == NEWER.encode()
        assert repository.text_at("HEAD~1", path) is None
        assert repository.plans_in("HEAD") == (path,)
        assert changed(repository.plans_staged()) == [(path, path)]
        assert changed(repository.plans_unstaged()) == [(path, path)]
        assert changed(repository.plans_changed("HEAD~1", "HEAD")) == [(None, path)]

    def test_a_path_that_is_not_utf_8(self, clone: Clone) -> None:
        name = os.fsdecode(b"\xe9t\xe9.toml")
        try:
            clone.commit(name, PLAN)
        except OSError:
            pytest.skip("this file system refuses such names")
        repository = Repository.containing(clone.folder)
        assert repository.plans_in("HEAD") == (name,)
        assert repository.text_at("HEAD", name) == PLAN.encode()

    def test_folders_links_and_submodules_are_no_plans(self, clone: Clone, tmp_path: Path) -> None:
        other = new_clone(tmp_path / "other")
        other.commit("inner.toml", PLAN)
        clone.commit("plans/a.toml", PLAN)
        (clone.folder / "link.toml").symlink_to("plans/a.toml")
        clone.git("add", "link.toml")
        clone.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(other.folder), "sub.toml")
        repository = Repository.containing(clone.folder)
        for path in ("plans", "link.toml", "sub.toml"):
            assert repository.staged(path) is None
        assert changed(repository.plans_staged()) == []
        inner = Repository.containing(clone.folder / "sub.toml" / "inner.toml")
        assert inner.top == clone.folder / "sub.toml"
        assert inner.text_at("HEAD", "inner.toml") == PLAN.encode()

    def test_a_text_larger_than_any_plan_is_refused(self, clone: Clone) -> None:
        clone.commit("plan.toml", "x" * 8_000_001)
        with pytest.raises(Unreadable, match="larger"):
            Repository.containing(clone.folder).text_at("HEAD", "plan.toml")


class TestChanges:
    def test_a_renamed_plan_is_one_change(self, clone: Clone) -> None:
        clone.commit("a.toml", PLAN + "# of the spring\n" * 9)
        clone.git("mv", "a.toml", "b.toml")
        clone.stage("b.toml", (clone.folder / "b.toml").read_text() + "# more\n")
        repository = Repository.containing(clone.folder)
        assert changed(repository.plans_staged()) == [("a.toml", "b.toml")]
        clone.git("commit", "-qm", "renamed")
        assert changed(repository.plans_changed("HEAD~1", "HEAD")) == [("a.toml", "b.toml")]

    def test_new_deleted_and_broken_plans_are_changes_and_other_files_are_not(self, clone: Clone) -> None:
        clone.commit("gone.toml", PLAN)
        clone.commit("pyproject.toml", "[project]\n")
        clone.git("rm", "-q", "gone.toml")
        clone.stage("new.toml", NEWER + "# quite another\n" * 20)
        clone.stage("broken.toml", "okrtui = 1\n= =\n")
        clone.stage("pyproject.toml", "[project]\nname = 'x'\n")
        clone.stage("node_modules/x.toml", "okrtui = 1\n")
        found = Repository.containing(clone.folder).plans_staged()
        assert changed(found) == [(None, "broken.toml"), ("gone.toml", None), (None, "new.toml")]
        assert [plan.new for plan in found][1] is None
        assert found[1].old == PLAN.encode()

    def test_what_is_deleted_and_not_staged(self, clone: Clone) -> None:
        clone.commit("plan.toml", PLAN).strip()
        (clone.folder / "plan.toml").unlink()
        assert changed(Repository.containing(clone.folder).plans_unstaged()) == [("plan.toml", None)]


class TestRevisions:
    def test_head_before_the_first_commit_holds_nothing(self, clone: Clone) -> None:
        file = clone.stage("plan.toml", PLAN)
        repository = Repository.containing(file)
        assert repository.text_at("HEAD", "plan.toml") is None
        assert repository.plans_in("HEAD") == ()
        assert changed(repository.plans_staged()) == [(None, "plan.toml")]
        with pytest.raises(NoRevision, match="HEAD~1"):
            repository.tree("HEAD~1")

    @pytest.mark.parametrize(
        "revision", ["--output=x", "-x", "--all", "", "no-such", "main..main", "HEAD:plan.toml", "a\0b", "^main", "--"]
    )
    def test_a_word_that_is_no_revision_is_said_and_does_nothing(self, clone: Clone, revision: str) -> None:
        clone.commit("plan.toml", PLAN)
        before = sorted(clone.folder.iterdir())
        with pytest.raises(NoRevision):
            Repository.containing(clone.folder).tree(revision)
        assert sorted(clone.folder.iterdir()) == before

    def test_branches_tags_and_commits_are_revisions(self, clone: Clone) -> None:
        commit = clone.commit("plan.toml", PLAN)
        clone.git("tag", "-a", "-m", "t", "q1")
        clone.git("branch", "été")
        clone.commit("plan.toml", NEWER)
        clone.git("update-ref", "refs/heads/-dashed", commit)
        repository = Repository.containing(clone.folder)
        for revision in (commit, commit[:9], "q1", "été", "HEAD^", "@~1", "main~1", "-dashed", f"{commit}^{{tree}}"):
            assert repository.text_at(revision, "plan.toml") == PLAN.encode()

    def test_the_fork_of_two_branches(self, clone: Clone) -> None:
        base = clone.commit("plan.toml", PLAN)
        clone.git("checkout", "-qb", "side")
        clone.commit("side.toml", PLAN)
        clone.git("checkout", "-q", "main")
        clone.commit("plan.toml", NEWER)
        repository = Repository.containing(clone.folder)
        assert repository.fork_point("main", "side") == base
        with pytest.raises(NoRevision):
            repository.fork_point("main", "--all")
        clone.git("checkout", "-q", "--orphan", "stranger")
        clone.git("commit", "-qm", "from nothing")
        with pytest.raises(NoRevision, match="in common"):
            repository.fork_point("main", "stranger")


class TestOddRepositories:
    def test_bare(self, clone: Clone, tmp_path: Path) -> None:
        clone.commit("plan.toml", PLAN)
        clone.git("clone", "-q", "--bare", ".", str(tmp_path / "bare.git"))
        repository = Repository.containing(tmp_path / "bare.git")
        assert repository.top is None
        assert repository.text_at("main", "plan.toml") == PLAN.encode()
        assert repository.plans_in("HEAD") == ("plan.toml",)
        for ask in (repository.plans_staged, repository.plans_unstaged, lambda: repository.staged("plan.toml")):
            with pytest.raises(NoRepository, match="no work tree"):
                ask()

    def test_shallow_says_where_the_rest_is(self, clone: Clone, tmp_path: Path) -> None:
        first = clone.commit("plan.toml", PLAN)
        clone.commit("plan.toml", NEWER)
        clone.git("clone", "-q", "--depth", "1", f"file://{clone.folder}", str(tmp_path / "shallow"))
        repository = Repository.containing(tmp_path / "shallow" / "plan.toml")
        assert repository.text_at("HEAD", "plan.toml") == NEWER.encode()
        with pytest.raises(NoRevision, match="--unshallow"):
            repository.tree(first)

    def test_a_second_work_tree_has_its_own_index_and_head(self, clone: Clone, tmp_path: Path) -> None:
        clone.commit("plan.toml", PLAN)
        clone.git("worktree", "add", "-q", "--detach", str(tmp_path / "second"))
        second = Clone(tmp_path / "second")
        second.stage("plan.toml", NEWER)
        assert Repository.containing(second.folder / "plan.toml").staged("plan.toml") == NEWER.encode()
        assert Repository.containing(clone.folder).staged("plan.toml") == PLAN.encode()

    def test_an_unfinished_merge_has_all_versions_and_none_is_staged(self, clone: Clone) -> None:
        clone.commit("plan.toml", PLAN)
        clone.git("checkout", "-qb", "side")
        clone.commit("plan.toml", NEWER)
        clone.git("checkout", "-q", "main")
        ours = PLAN.replace('"v"', '"u"')
        clone.commit("plan.toml", ours)
        with pytest.raises(subprocess.CalledProcessError):
            clone.git("merge", "-q", "side")
        repository = Repository.containing(clone.folder)
        assert repository.staged("plan.toml") is None
        assert repository.conflict("plan.toml") == (PLAN.encode(), ours.encode(), NEWER.encode())
        assert [(plan.after, plan.unmerged) for plan in repository.plans_staged()] == [("plan.toml", True)]
        assert [(plan.after, plan.unmerged) for plan in repository.plans_unstaged()] == [("plan.toml", True)]

    @pytest.mark.parametrize("attribute", ["text eol=crlf", "text=auto", "eol=crlf"])
    def test_line_endings_that_git_turns_are_no_change(self, clone: Clone, attribute: str) -> None:
        clone.stage(".gitattributes", f"*.toml {attribute}\n")
        clone.commit("plan.toml", PLAN)
        windows = PLAN.replace("\n", "\r\n")
        clone.write("plan.toml", windows)
        repository = Repository.containing(clone.folder)
        assert repository.working("plan.toml") == PLAN.encode()
        assert changed(repository.plans_unstaged()) == []

    def test_line_endings_that_git_keeps_are_a_change(self, clone: Clone) -> None:
        clone.commit("plan.toml", PLAN)
        windows = PLAN.replace("\n", "\r\n")
        clone.write("plan.toml", windows)
        repository = Repository.containing(clone.folder)
        assert repository.working("plan.toml") == windows.encode()
        clone.git("config", "core.autocrlf", "input")
        assert repository.working("plan.toml") == PLAN.encode()

    def test_a_plan_and_its_folder_that_are_gone(self, clone: Clone) -> None:
        clone.commit("plans/q1/plan.toml", PLAN)
        shutil.rmtree(clone.folder / "plans")
        file = clone.folder / "plans" / "q1" / "plan.toml"
        repository = Repository.containing(file)
        assert repository.text_at("HEAD", repository.relative(file)) == PLAN.encode()

    def test_from_a_folder_below_and_through_a_link(self, clone: Clone, tmp_path: Path) -> None:
        file = clone.commit("plans/q1/plan.toml", PLAN) and clone.folder / "plans/q1/plan.toml"
        (tmp_path / "link").symlink_to(clone.folder / "plans")
        through = tmp_path / "link" / "q1" / "plan.toml"
        for path in (file, through):
            repository = Repository.containing(path)
            assert repository.staged(repository.relative(path)) == PLAN.encode()

    def test_outside_is_said(self, clone: Clone, tmp_path: Path) -> None:
        with pytest.raises(NoRepository, match="no git repository"):
            Repository.containing(tmp_path / "plan.toml")
        with pytest.raises(NoRepository, match="outside"):
            Repository.containing(clone.folder).relative(tmp_path / "plan.toml")

    def test_in_a_hook_a_plan_in_a_folder_below(self, clone: Clone, monkeypatch: pytest.MonkeyPatch) -> None:
        clone.commit("plans/plan.toml", PLAN)
        (clone.folder / ".git" / "index").rename(clone.folder / ".git" / "next-index")
        monkeypatch.chdir(clone.folder)
        monkeypatch.setenv("GIT_DIR", ".git")
        monkeypatch.setenv("GIT_INDEX_FILE", ".git/next-index")
        monkeypatch.setenv("GIT_WORK_TREE", ".")
        assert Repository.containing(Path("plans/plan.toml")).staged("plans/plan.toml") == PLAN.encode()

    def test_another_repository_than_that_of_the_hook(
        self, clone: Clone, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        other = new_clone(tmp_path / "other")
        other.commit("plan.toml", NEWER)
        clone.commit("plan.toml", PLAN)
        monkeypatch.chdir(clone.folder)
        monkeypatch.setenv("GIT_DIR", ".git")
        monkeypatch.setenv("GIT_INDEX_FILE", ".git/index")
        assert Repository.containing(Path("plan.toml")).staged("plan.toml") == PLAN.encode()
        assert Repository.containing(other.folder / "plan.toml").staged("plan.toml") == NEWER.encode()


class TestGitItself:
    def test_not_installed(self, clone: Clone, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        monkeypatch.setenv("PATH", str(tmp_path))
        with pytest.raises(NoRepository, match="not installed"):
            Repository.containing(clone.folder)

    def test_too_old(self, clone: Clone, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        program = tmp_path / "bin" / "git"
        program.parent.mkdir()
        program.write_text("#!/bin/sh\necho git version 2.30.9\n")
        program.chmod(0o755)
        monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")
        with pytest.raises(NoRepository, match=r"too old: git version 2\.30\.9; version 2\.31"):
            Repository.containing(clone.folder)
