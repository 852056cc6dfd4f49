"""The git program, asked so that no path, revision or configuration of a repository can make it run anything."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from okrtui.locales.sentence import Sentence

OLDEST = (2, 31)
"""The first version that takes what it is asked here: revisions behind --end-of-options, settings from outside."""

_SETTINGS = ("core.fsmonitor=false", "core.untrackedCache=false", "core.quotePath=false")
"""What no repository may overrule: a file system monitor is a program that git starts by itself."""

_ENVIRONMENT = {
    "GIT_LITERAL_PATHSPECS": "1",  # a path is a path, whatever stars and colons it has
    "GIT_OPTIONAL_LOCKS": "0",  # reading writes nothing, so no hook that follows a writing is run
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_PAGER": "cat",
    "LC_ALL": "C",  # its sentences are read here, never shown
}
_NOT_HANDED_ON = ("GIT_EXTERNAL_DIFF", "GIT_DIFF_OPTS", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "LANGUAGE")
PLACES = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY")
"""What git tells its hooks, relative to where they start."""

_SECONDS = 120


class GitCannot(Exception):
    """What is asked of a repository cannot be told: why, in one sentence."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence)
        self.sentence = sentence

    def __str__(self) -> str:
        return str(self.sentence)


class NoRepository(GitCannot):
    """There is no repository that could be asked, or no git to ask it with."""


class GitSaid(NamedTuple):
    """How git ended, and what it wrote."""

    code: int
    out: bytes
    err: bytes

    @property
    def well(self) -> bool:
        """Whether it did what it was asked."""
        return self.code == 0

    @property
    def line(self) -> str:
        """The one line that was asked for, a path as the system spells it."""
        return os.fsdecode(self.out.removesuffix(b"\n"))


class GitProgram:
    """Runs git in a folder; `places` says whether what a hook is told about its repository holds here too."""

    def __init__(self, folder: Path, *, places: bool = True) -> None:
        self.folder = folder
        self.places = places
        self._environment = _environment(os.environ, places=places)

    def ask(self, *words: str, given: bytes | None = None) -> GitSaid:
        """Run git with these words, and with these bytes to read.

        Raises:
            NoRepository: git is not installed, or does not come to an end.
        """
        import subprocess  # a check of files needs no other program

        settings = [word for setting in _SETTINGS for word in ("-c", setting)]
        try:
            ran = subprocess.run(
                ["git", "--no-pager", *settings, *words],
                cwd=self.folder,
                env=self._environment,
                input=b"" if given is None else given,
                capture_output=True,
                timeout=_SECONDS,
                check=False,
            )
        except FileNotFoundError:
            raise NoRepository(Sentence("git is not installed, or not found on the PATH")) from None
        except PermissionError:
            raise NoRepository(Sentence("git cannot be run here: you are not allowed to")) from None
        except subprocess.TimeoutExpired:
            raise NoRepository(Sentence("git does not answer")) from None
        return GitSaid(ran.returncode, ran.stdout, ran.stderr)

    def must(self, *words: str, given: bytes | None = None) -> bytes:
        """What git writes when it does what it is asked.

        Raises:
            NoRepository: it does not; the sentence holds git's own.
        """
        said = self.ask(*words, given=given)
        if not said.well:
            raise NoRepository(Sentence("git says: {reason}", reason=_foremost_line(said.err)))
        return said.out

    def path(self, *question: str) -> Path:
        """The path that ``rev-parse`` answers with, which is relative to where git was started; raises as `must`."""
        return (self.folder / os.fsdecode(self.must("rev-parse", *question).removesuffix(b"\n"))).resolve()

    def refuse_old(self) -> None:
        """Check that git is new enough to be asked safely.

        Raises:
            NoRepository: it is not.
        """
        written = self.must("version").decode("ascii", "replace")
        if _version(written) < OLDEST:
            raise NoRepository(
                Sentence(
                    "git is too old: {found}; version {oldest} or newer is needed",
                    found=written.strip(),
                    oldest=".".join(map(str, OLDEST)),
                )
            )


def _environment(given: Mapping[str, str], *, places: bool) -> dict[str, str]:
    """The environment for git: a hook's places made absolute, and nothing in it that would start a program."""
    environment = with_places(given, places=places)
    return {name: value for name, value in environment.items() if name not in _NOT_HANDED_ON} | _ENVIRONMENT


def with_places(given: Mapping[str, str], *, places: bool) -> dict[str, str]:
    """An environment in which what a hook is told about its repository is absolute, or is not there."""
    environment = dict(given)
    for name in PLACES:
        if name in environment:
            if places:
                environment[name] = str(Path(environment[name]).absolute())
            else:
                del environment[name]
    return environment


def _version(written: str) -> tuple[int, ...]:
    """The numbers of ``git version 2.39.5 (Apple Git-154)``, the first two."""
    words = written.split()
    numbers = (words[2] if len(words) > 2 else "").split(".")[:2]
    return tuple(int(number) if number.isdecimal() else 0 for number in numbers)


def _foremost_line(err: bytes) -> str:
    """The line that says why; what stands before it are warnings, and behind it what could be done."""
    lines = [line for line in err.decode("utf-8", "replace").splitlines() if line.strip()]
    why = next((line for line in lines if line.startswith(("fatal: ", "error: "))), lines[0] if lines else "–")
    return why.removeprefix("fatal: ").removeprefix("error: ")
