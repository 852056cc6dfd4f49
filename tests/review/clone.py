"""A real git repository of a test, with nothing of this machine's configuration in it."""

import os
import subprocess
from pathlib import Path

import pytest

PLAN = 'okrtui = 1\n\n[plan]\ntitle = "Plan"\nperiod = "2027-Q1"\nvision = "v"\n'


class Clone:
    """A clone, and git run in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def git(self, *words: str) -> str:
        """Run git, which must do it; gives what it writes."""
        ran = subprocess.run(["git", *words], cwd=self.folder, capture_output=True, check=True)
        return ran.stdout.decode("utf-8", "surrogateescape").strip()

    def git_given(self, *words: str, given: bytes) -> None:
        """Run git, which must do it, with these bytes to read."""
        subprocess.run(["git", *words], cwd=self.folder, input=given, capture_output=True, check=True)

    def write(self, path: str, text: str) -> Path:
        """Write a file of the work tree, as bytes of UTF-8."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode("utf-8"))
        return file

    def stage(self, path: str, text: str) -> Path:
        """Write a file and put it into the index."""
        file = self.write(path, text)
        self.git("--literal-pathspecs", "add", "--", path)
        return file

    def commit(self, path: str, text: str, message: str = "A plan") -> str:
        """Write a file and commit it; gives the commit."""
        self.stage(path, text)
        self.git("commit", "-q", "--no-verify", "-m", message)
        return self.git("rev-parse", "HEAD")


def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take away what this machine tells git: its configuration, and what a hook is told."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "Claire Morel")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "claire@example.org")


def new_clone(folder: Path) -> Clone:
    """A repository without commits."""
    folder.mkdir(parents=True, exist_ok=True)
    clone = Clone(folder)
    clone.git("init", "-q", "-b", "main")
    return clone
