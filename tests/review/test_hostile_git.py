"""A repository that somebody else has set up cannot make a reading of it run anything."""

from pathlib import Path

import pytest

from okrtui.review.git import Repository
from tests.review.clone import PLAN, Clone

HOOKS = ("pre-commit", "post-index-change", "post-checkout", "fsmonitor-watchman", "reference-transaction")


@pytest.fixture
def hostile(clone: Clone, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Clone:
    """A clone in which everything that git can be told to run writes a file."""
    clone.commit("plan.toml", PLAN + "# as it was\n" * 9)
    clone.git("mv", "plan.toml", "renamed.toml")
    script = tmp_path / "trap"
    script.write_text(f"#!/bin/sh\necho \"$0 $*\" >> '{_sprung(clone)}'\ncat\n")
    script.chmod(0o755)
    hooks = clone.folder / ".git" / "hooks"
    hooks.mkdir(exist_ok=True)
    for name in HOOKS:
        (hooks / name).write_text(script.read_text())
        (hooks / name).chmod(0o755)
    (clone.folder / ".git" / "info").mkdir(exist_ok=True)
    (clone.folder / ".git" / "info" / "attributes").write_text(
        "*.toml diff=trap filter=trap merge=trap text eol=crlf\n"
    )
    for setting in (
        "core.fsmonitor",
        "core.pager",
        "core.editor",
        "core.sshCommand",
        "diff.external",
        "diff.trap.textconv",
        "diff.trap.command",
        "filter.trap.clean",
        "filter.trap.smudge",
        "filter.trap.process",
        "merge.trap.driver",
        "gpg.program",
        "pager.diff",
        "credential.helper",
    ):
        clone.git("config", setting, str(script))
    for command in ("cat-file", "rev-parse", "diff-index", "ls-files"):
        clone.git("config", f"alias.{command}", f"!{script}")
    clone.git("config", "filter.trap.required", "true")
    monkeypatch.setenv("GIT_EXTERNAL_DIFF", str(script))
    (clone.folder / "renamed.toml").write_text(PLAN)
    _sprung(clone).unlink(missing_ok=True)
    return clone


def _sprung(clone: Clone) -> Path:
    return clone.folder.parent / "sprung"


def test_reading_runs_nothing(hostile: Clone) -> None:
    repository = Repository.containing(hostile.folder)
    assert repository.text_at("HEAD", "plan.toml") is not None
    assert repository.staged("renamed.toml") is not None
    assert repository.working("renamed.toml") == PLAN.encode()
    assert repository.plans_in("HEAD") == ("plan.toml",)
    assert [plan.before for plan in repository.plans_staged()] == ["plan.toml"]
    assert [plan.after for plan in repository.plans_unstaged()] == ["renamed.toml"]
    assert repository.plans_changed("HEAD", "HEAD") == ()
    assert not _sprung(hostile).exists()


def test_the_traps_are_armed(hostile: Clone) -> None:
    hostile.git("status")
    hostile.git("-c", "filter.trap.required=false", "-c", "filter.trap.process=", "diff", "HEAD")
    assert _sprung(hostile).exists()
