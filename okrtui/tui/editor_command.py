"""How the user's editor is called on a line of a file."""

import os
import shlex
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from okrtui.document.refused import Refused
from okrtui.locales.sentence import Sentence

_PLUS = frozenset(
    [
        *("vi", "vim", "nvim", "nvi", "vis", "ex", "elvis", "gvim", "mvim", "view", "kak"),
        *(
            "nano",
            "pico",
            "rnano",
            "micro",
            "ne",
            "joe",
            "jmacs",
            "jstar",
            "jpico",
            "mcedit",
            "editor",
            "sensible-editor",
        ),
        *("emacs", "emacsclient", "xemacs", "mg", "zile", "jove", "gedit"),
    ]
)
"""Editors that take `+LINE FILE`."""

_COLON = frozenset({"hx", "helix", "subl", "zed", "zeditor", "lapce", "lite-xl"})
"""Editors that take `FILE:LINE`."""

_GOTO = frozenset({"code", "code-insiders", "codium", "vscodium", "cursor", "windsurf", "positron"})
"""Editors that take `--goto FILE:LINE`."""

_WAITING = {
    **dict.fromkeys(_GOTO, ("-w", "--wait")),
    **dict.fromkeys(("subl", "zed", "zeditor", "gedit"), ("-w", "--wait")),
    **dict.fromkeys(("gvim", "mvim"), ("-f", "--nofork")),
}
"""Editors with windows of their own, and what has them end no sooner than the file is closed: short, and long."""

_USUAL = ("sensible-editor", "editor", "nano", "vim", "vi")


def editor_of(environ: Mapping[str, str]) -> list[str]:
    """The command of `VISUAL`, else of `EDITOR`, else of an editor that is usually there.

    Raises:
        Refused: none is set and none is there, or what is set is no command.
    """
    for name in ("VISUAL", "EDITOR"):
        written = environ.get(name, "").strip()
        if not written:
            continue
        try:
            return shlex.split(written)
        except ValueError:
            raise Refused(Sentence("{variable} is no command: {written}", variable=name, written=written)) from None
    found = next((name for name in _USUAL if shutil.which(name)), None)
    if found is None:
        raise Refused(Sentence("no editor is set: write its name into the variable EDITOR"))
    return [found]


def name_of(command: Sequence[str]) -> str:
    """What an editor is called: its program without folder and ending."""
    return Path(command[0]).name.removesuffix(".exe")


def called_at(command: Sequence[str], file: Path, line: int) -> list[str]:
    """The command with a file, opened at a line where the editor is known to understand one; it waits for the end."""
    program, waiting = name_of(command), _WAITING.get(name_of(command))
    called = list(command)
    if waiting is not None and not set(waiting) & set(called):
        called.append(waiting[1])
    if program in _PLUS:
        return [*called, f"+{line}", os.fspath(file)]
    if program in _COLON:
        return [*called, f"{file}:{line}"]
    if program in _GOTO:
        return [*called, "--goto", f"{file}:{line}"]
    return [*called, os.fspath(file)]
