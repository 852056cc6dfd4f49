"""A plan staged and committed by itself, as git would do it for its user: hooks, identity, signing, other files."""

import os
import time
from pathlib import Path
from threading import Thread

import pytest

from okrtui.review.committing import Committed, Standing, commit, stage, standing_of
from okrtui.review.git import Repository
from okrtui.review.git_at_work import GitAtWork
from okrtui.review.git_program import GitCannot
from tests.review.clone import PLAN, Clone

PATHS = ["plan.toml", "équipe à Lyon/plan d’été [1].toml", ":(glob)*.toml", "-plan.toml"]


def committed(clone: Clone, path: str = "plan.toml", message: str = "A change") -> Committed:
    """Commit a plan of a clone."""
    repository = Repository.containing(clone.folder / path)
    return commit(GitAtWork(repository.git), repository, path, message)


def hook(clone: Clone, name: str, script: str) -> None:
    """Have git run a script."""
    file = clone.folder / ".git" / "hooks" / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(f"#!/bin/sh\n{script}\n")
    file.chmod(0o755)


@pytest.mark.parametrize("path", PATHS)
def test_only_the_plan_is_committed_and_what_else_is_staged_stays_so(clone: Clone, path: str) -> None:
    clone.commit(path, PLAN)
    clone.commit("1.toml", PLAN)
    clone.stage("other.txt", "staged")
    clone.stage("1.toml", PLAN + "# staged\n")
    clone.write(path, PLAN + "# later\n")
    repository = Repository.containing(clone.folder)
    assert sorted(standing_of(repository, path).others) == ["1.toml", "other.txt"]
    done = committed(clone, path, "Sujet à l’accent\n\n- a point\n# not a comment")
    assert done.id == clone.git("rev-parse", "--short", "HEAD")
    assert clone.git("show", "--name-only", "--format=", "-z", "HEAD").rstrip("\0") == path
    assert clone.git("log", "-1", "--format=%B") == "Sujet à l’accent\n\n- a point\n# not a comment"
    assert clone.git("diff", "--cached", "--name-only").split() == ["1.toml", "other.txt"]
    assert clone.git("cat-file", "blob", f"HEAD:{path}") == (PLAN + "# later").strip()


@pytest.mark.parametrize("path", PATHS)
def test_a_plan_that_git_does_not_know_yet_is_added_also_as_the_first_commit(clone: Clone, path: str) -> None:
    clone.write(path, PLAN)
    clone.write("1.toml", PLAN)
    repository = Repository.containing(clone.folder)
    assert standing_of(repository, path) == Standing("main", tracked=False, others=())
    assert committed(clone, path).id is not None
    assert clone.git("show", "--name-only", "--format=", "-z", "HEAD").rstrip("\0") == path


def test_staging_is_staging(clone: Clone) -> None:
    clone.commit("plan.toml", PLAN)
    clone.write("plan.toml", PLAN + "# later\n")
    repository = Repository.containing(clone.folder)
    assert stage(GitAtWork(repository.git), "plan.toml").worked.well
    assert repository.staged("plan.toml") == (PLAN + "# later\n").encode()
    assert clone.git("log", "--format=%s") == "A plan"


def test_hooks_run_and_what_a_failing_one_says_is_kept_line_by_line(clone: Clone, tmp_path: Path) -> None:
    clone.commit("plan.toml", PLAN)
    clone.write("plan.toml", PLAN + "# later\n")
    hook(
        clone, "pre-commit", "printf '\\033[31mno\\033[0m \\033]0;owned\\007\\n10%%\\r99%%\\n'; echo never >&2; exit 3"
    )
    done = committed(clone)
    assert done.id is None
    assert done.worked.said == ("no \x1b]0;owned\x07", "99%", "never")
    assert clone.git("log", "--format=%s") == "A plan"
    assert clone.git("diff", "--cached", "--name-only") == ""
    hook(clone, "pre-commit", f"echo run > '{tmp_path / 'run'}'")
    hook(clone, "commit-msg", 'echo "Signed-off-by: hook" >> "$1"')
    assert committed(clone).id is not None
    assert (tmp_path / "run").exists()
    assert clone.git("log", "-1", "--format=%B") == "A change\nSigned-off-by: hook"


def test_what_a_hook_leaves_running_is_not_waited_for(clone: Clone) -> None:
    clone.commit("plan.toml", PLAN)
    clone.write("plan.toml", PLAN + "# later\n")
    hook(clone, "post-commit", "sleep 20 &")
    start = time.monotonic()
    assert committed(clone).id is not None
    assert time.monotonic() - start < 10


def test_a_commit_that_is_stopped_in_a_hook_behind_it_is_made(clone: Clone, tmp_path: Path) -> None:
    clone.commit("plan.toml", PLAN)
    clone.write("plan.toml", PLAN + "# later\n")
    hook(clone, "post-commit", f"touch '{tmp_path / 'begun'}'; exec sleep 60")
    repository = Repository.containing(clone.folder)
    work = GitAtWork(repository.git)
    ended: list[Committed] = []
    thread = Thread(target=lambda: ended.append(commit(work, repository, "plan.toml", "m")))
    thread.start()
    while not (tmp_path / "begun").exists():
        assert thread.is_alive()
        time.sleep(0.01)
    work.stop()
    thread.join(20)
    assert [done.id for done in ended] == [clone.git("rev-parse", "--short", "HEAD")]
    assert clone.git("log", "-1", "--format=%s") == "m"


def test_hooks_have_the_paths_and_the_language_of_their_user(clone: Clone, monkeypatch: pytest.MonkeyPatch) -> None:
    clone.commit("plan.toml", PLAN)
    clone.write("plan.toml", PLAN + "# later\n")
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("GPG_TTY", "/dev/tty")
    asked = "(: < /dev/tty) 2>/dev/null || echo no terminal"
    hook(clone, "pre-commit", f'echo "$LC_ALL [$GIT_LITERAL_PATHSPECS] [$GPG_TTY]"; {asked}; exit 1')
    assert committed(clone).worked.said == ("C.UTF-8 [] []", "no terminal")


def test_a_signature_that_cannot_be_made_is_said_in_git_s_own_words(
    clone: Clone, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setenv("LANGUAGE", "C")
    clone.commit("plan.toml", PLAN)
    clone.write("plan.toml", PLAN + "# later\n")
    program = tmp_path / "gpg"
    program.write_text("#!/bin/sh\necho 'no passphrase here' >&2\nexit 2\n")
    program.chmod(0o755)
    clone.git("config", "commit.gpgsign", "true")
    clone.git("config", "gpg.program", str(program))
    said = committed(clone).worked.said
    assert "error: gpg failed to sign the data" in said
    assert clone.git("log", "--format=%s") == "A plan"


def test_what_git_cannot_tell_is_told_in_the_line_that_says_why(clone: Clone) -> None:
    repository = Repository.containing(clone.folder)
    with pytest.raises(GitCannot, match=r"^git says: ambiguous argument 'nothing'"):
        repository.git.must("log", "nothing")


def test_who_has_no_name_is_told_so_by_git(clone: Clone, monkeypatch: pytest.MonkeyPatch) -> None:
    clone.commit("plan.toml", PLAN)
    clone.write("plan.toml", PLAN + "# later\n")
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.delenv(f"GIT_{who}_NAME")
        monkeypatch.delenv(f"GIT_{who}_EMAIL")
    clone.git("config", "user.useConfigOnly", "true")
    monkeypatch.setenv("HOME", str(clone.folder))
    assert any("user.email" in line for line in committed(clone).worked.said)


def test_a_commit_that_is_stopped_leaves_the_repository_usable(clone: Clone, tmp_path: Path) -> None:
    clone.commit("plan.toml", PLAN)
    clone.write("plan.toml", PLAN + "# later\n")
    hook(clone, "pre-commit", f"touch '{tmp_path / 'begun'}'; exec sleep 60")
    repository = Repository.containing(clone.folder)
    work = GitAtWork(repository.git)
    ended: list[Committed] = []
    thread = Thread(target=lambda: ended.append(commit(work, repository, "plan.toml", "m")))
    thread.start()
    while not (tmp_path / "begun").exists():
        assert thread.is_alive()
        time.sleep(0.01)
    work.stop()
    thread.join(20)
    assert [done.id for done in ended] == [None]
    (clone.folder / ".git" / "hooks" / "pre-commit").unlink()
    assert committed(clone).id is not None


def test_a_plan_that_was_added_for_a_commit_that_failed_is_not_left_staged(clone: Clone) -> None:
    hook(clone, "pre-commit", "exit 1")
    for first in (True, False):
        clone.write("plan.toml", PLAN)
        assert committed(clone).id is None
        assert clone.git("ls-files", "-s", "plan.toml") == ""
        assert (clone.folder / "plan.toml").read_text(encoding="utf-8") == PLAN
        if first:
            clone.commit("other.txt", "1")


def conflicting(clone: Clone, *, how: str = "merge") -> Repository:
    """A plan, and a file beside it, that both sides have changed, and git in the midst of bringing them together."""
    for path in ("plan.toml", "notes.txt"):
        clone.stage(path, PLAN)
    clone.commit("others.txt", "1", "Base")
    clone.git("checkout", "-q", "-b", "theirs")
    clone.stage("notes.txt", "theirs")
    clone.stage("others.txt", "2")
    clone.commit("plan.toml", PLAN.replace('"v"', '"theirs"'), "Theirs")
    clone.git("checkout", "-q", "main")
    clone.stage("notes.txt", "ours")
    clone.commit("plan.toml", PLAN.replace('"v"', '"ours"'), "Ours")
    with pytest.raises(Exception, match="git"):
        clone.git(how, "theirs")
    return Repository.containing(clone.folder)


@pytest.mark.parametrize("how", ["merge", "cherry-pick"])
def test_a_merge_whose_text_is_mended_is_finished_as_a_whole_once_nothing_else_waits(clone: Clone, how: str) -> None:
    repository = conflicting(clone, how=how)
    clone.write("plan.toml", PLAN.replace('"v"', '"both"'))
    standing = standing_of(repository, "plan.toml")
    assert (standing.unmerged, standing.waiting) == (True, ("notes.txt",))
    with pytest.raises(GitCannot, match=r"^the merge of another file is not finished.*: “notes.txt”$"):
        committed(clone)
    assert clone.git("diff", "--name-only", "--diff-filter=U").split() == ["notes.txt", "plan.toml"]
    clone.stage("notes.txt", "both")
    standing = standing_of(repository, "plan.toml")
    assert standing.ends is not None
    assert standing.ends.message == ("Merge branch 'theirs'" if how == "merge" else "Theirs")
    assert standing.others == ("notes.txt", "others.txt")
    assert committed(clone, message="Both").id is not None
    assert len(clone.git("log", "-1", "--format=%P").split()) == (2 if how == "merge" else 1)
    assert clone.git("show", "HEAD:others.txt", "HEAD:notes.txt") == "2both"
    assert clone.git("status", "--porcelain") == ""
    assert standing_of(repository, "plan.toml") == Standing("main", tracked=True, others=())


def test_a_mended_merge_that_a_hook_refuses_stays_staged_and_that_is_told(clone: Clone) -> None:
    conflicting(clone)
    clone.write("plan.toml", PLAN.replace('"v"', '"both"'))
    clone.stage("notes.txt", "both")
    hook(clone, "pre-commit", "exit 1")
    done = committed(clone)
    assert (done.id, done.staged) == (None, True)
    assert clone.git("diff", "--name-only", "--diff-filter=U") == ""


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (PLAN + "\n<<<<<<< ours\na = 1\n=======\na = 2\n>>>>>>> theirs\n", 8),
        (PLAN + "||||||| base\n", 7),
        (PLAN + ">>>>>>> theirs\r\n", 7),
    ],
)
def test_a_merge_whose_text_has_marks_is_not_taken(clone: Clone, text: str, line: int) -> None:
    repository = conflicting(clone)
    clone.write("plan.toml", text)
    with pytest.raises(GitCannot, match=f"^its merge is not finished: line {line} is still a mark of it"):
        standing_of(repository, "plan.toml")


def test_why_git_would_not_take_a_plan_is_said_before(clone: Clone) -> None:
    clone.commit("plan.toml", PLAN)
    repository = Repository.containing(clone.folder)
    clone.write(".gitignore", "*.draft.toml\n/drafts/\n")
    for path in ("a.draft.toml", "drafts/plan.toml"):
        clone.write(path, PLAN)
        with pytest.raises(GitCannot, match=r"^git ignores this file \(see \.gitignore\)$"):
            standing_of(repository, path)


def test_a_commit_on_no_branch_is_known_as_one(clone: Clone) -> None:
    id = clone.commit("plan.toml", PLAN)
    clone.git("checkout", "-q", id)
    assert standing_of(Repository.containing(clone.folder), "plan.toml").branch is None


def test_the_environment_of_this_process_stays_as_it_was(clone: Clone) -> None:
    before = dict(os.environ)
    clone.commit("plan.toml", PLAN)
    clone.write("plan.toml", PLAN + "# later\n")
    committed(clone)
    assert dict(os.environ) == before
