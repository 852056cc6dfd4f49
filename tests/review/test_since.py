"""A plan that is being edited, compared with what it was in a revision, wherever it lies."""

from datetime import date
from pathlib import Path

import pytest

from okrtui.document.document import Document
from okrtui.review.git_program import GitCannot
from okrtui.review.past import last_commits
from okrtui.review.since import Since, plan_since
from tests.review.clone import PLAN, Clone, new_clone

TODAY = date(2027, 1, 20)


def told(since: Since, text: str) -> list[str]:
    """What changed since then, in sentences."""
    return [str(each.sentence) for each in since.account(Document.from_text(text), TODAY).told]


def test_what_is_in_the_session_is_compared_and_not_what_is_on_disk(clone: Clone) -> None:
    clone.commit("plan.toml", PLAN)
    file = clone.write("plan.toml", PLAN.replace('"Plan"', '"On disk"'))
    assert told(plan_since(file), PLAN.replace('"v"', '"w"')) == ["Plan: vision changed from “v” to “w”"]


@pytest.mark.parametrize("path", ["plan.toml", "équipe à Lyon/plan d’été [1].toml", ":(glob)*.toml", "-plan.toml"])
def test_a_path_is_a_path_whatever_is_in_it(clone: Clone, path: str) -> None:
    clone.commit(path, PLAN)
    since = plan_since(clone.folder / path)
    assert (since.path, since.document and since.document.text) == (path, PLAN)
    assert since.commit is not None
    assert since.commit.subject == "A plan"


def test_before_the_first_commit_and_in_an_untracked_file_the_plan_is_new(clone: Clone) -> None:
    file = clone.write("plan.toml", PLAN)
    since = plan_since(file)
    assert (since.document, since.commit) == (None, None)
    assert told(since, PLAN) == ["Plan: the plan is new: 0 objectives, 0 key results and 0 initiatives"]
    clone.commit("other.toml", PLAN)
    since = plan_since(file)
    assert since.document is None
    assert since.commit is not None


def test_a_plan_that_was_moved_in_the_index_is_followed(clone: Clone) -> None:
    clone.commit("plan.toml", PLAN + "# as it was\n" * 9)
    clone.git("mv", "plan.toml", "renamed.toml")
    since = plan_since(clone.folder / "renamed.toml")
    assert since.path_before == "plan.toml"
    assert told(since, PLAN) == []


def test_a_link_is_the_plan_that_it_leads_to(clone: Clone) -> None:
    clone.commit("plans/plan.toml", PLAN)
    link = clone.folder / "link.toml"
    link.symlink_to("plans/plan.toml")
    assert plan_since(link).path == "plans/plan.toml"


def test_a_linked_work_tree_and_a_submodule_are_repositories_of_their_own(clone: Clone, tmp_path: Path) -> None:
    clone.commit("plan.toml", PLAN)
    clone.git("worktree", "add", "-q", "../tree", "-b", "other")
    assert told(plan_since(tmp_path / "tree" / "plan.toml"), PLAN) == []
    outer = new_clone(tmp_path / "outer")
    outer.commit("README", "outer")
    outer.git("-c", "protocol.file.allow=always", "submodule", "add", "-q", str(clone.folder), "inner")
    since = plan_since(tmp_path / "outer" / "inner" / "plan.toml")
    assert since.path == "plan.toml"
    assert told(since, PLAN) == []


def test_line_endings_that_git_would_store_otherwise_are_no_change(clone: Clone) -> None:
    clone.git("config", "core.autocrlf", "true")
    file = clone.stage("plan.toml", PLAN)
    clone.git("commit", "-q", "-m", "A plan")
    windows = PLAN.replace("\n", "\r\n")
    account = plan_since(file).account(Document.from_text(windows), TODAY)
    assert account.empty
    clone.git("config", "core.autocrlf", "false")
    assert str(plan_since(file).account(Document.from_text(windows), TODAY).remark) == (
        "only the layout differs: the plan says what it said"
    )


def test_why_there_is_nothing_to_compare_with_is_one_sentence(
    clone: Clone, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = tmp_path / "alone" / "plan.toml"
    alone.parent.mkdir()
    alone.write_text(PLAN)
    with pytest.raises(GitCannot, match=r"lies in no git repository$"):
        plan_since(alone)
    file = clone.write("plan.toml", PLAN)
    with pytest.raises(GitCannot, match=r"^there is no revision “v1” here$"):
        plan_since(file, "v1")
    with pytest.raises(GitCannot, match=r"^there is no revision “--help” here$"):
        plan_since(file, "--help")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(GitCannot, match=r"^git is not installed, or not found on the PATH$"):
        plan_since(file)


def test_a_git_that_is_too_old_is_said(clone: Clone, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = tmp_path / "bin" / "git"
    old.parent.mkdir()
    old.write_text("#!/bin/sh\necho git version 2.20.1\n")
    old.chmod(0o755)
    monkeypatch.setenv("PATH", f"{old.parent}:/usr/bin:/bin")
    with pytest.raises(GitCannot, match=r"^git is too old: git version 2\.20\.1; version 2\.31 or newer is needed$"):
        plan_since(clone.write("plan.toml", PLAN))


def test_the_last_commits_are_those_of_the_plan_under_all_its_names(clone: Clone) -> None:
    clone.commit("plan.toml", PLAN + "# as it was\n" * 9, "First")
    clone.commit("other.toml", PLAN, "Of another plan")
    clone.git("mv", "plan.toml", "renamed.toml")
    clone.git("commit", "-q", "-m", "Renamed")
    clone.commit("renamed.toml", PLAN + "# as it is\n" * 9, "Third")
    since = plan_since(clone.folder / "renamed.toml")
    assert [each.subject for each in last_commits(since.repository.git, since.path, 9)] == ["Third", "Renamed", "First"]
    assert [each.subject for each in last_commits(since.repository.git, since.path, 1)] == ["Third"]
