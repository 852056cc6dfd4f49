"""What tells git to compare plans in the words of OKRs and to merge them item by item (gitattributes(5))."""

import os
import shlex
import sys
from collections.abc import Iterator

from okrtui import __version__
from okrtui.locales.language import current_language
from okrtui.locales.sentence import Sentence
from okrtui.review.git import Repository
from okrtui.review.marked_lines import has_lines, is_damaged, marked, with_other_lines
from okrtui.review.setup import CannotSetUp, Change, Configured, Forgotten, Rewritten, bytes_of

_LIKE_A_PLAN = "grep -q 'okrtui.*='"
"""Other TOML files fall under the same attributes; they are not worth a start of okrtui."""

_KEPT = "refs/notes/textconv/okrtui"
"""Where git keeps texts in words (``cachetextconv``), for a second `git log -p` in no time."""

_ATTRIBUTES = (b"*.toml diff=okrtui merge=okrtui",)


def drivers_to_set_up(repository: Repository) -> Iterator[Change]:
    """What has git compare and merge plans; nothing where it does already.

    Raises:
        CannotSetUp: the marks in the attributes of the clone are damaged.
        GitCannot: git cannot be asked.
    """
    for key, value in _settings().items():
        before = _setting(repository, key)
        if before != value:
            yield Configured(key, before, value)
    attributes = _attributes(repository)
    old = attributes.before or b""
    lines = marked(_ATTRIBUTES)
    # at the beginning: what its owner has written for the same files comes later, and counts
    new = with_other_lines(old, lines) if has_lines(old) else lines + old
    if new != old:
        yield attributes._replace(after=new)


def drivers_to_take_away(repository: Repository) -> Iterator[Change]:
    """What undoes that; nothing where there is nothing of it; raises as `drivers_to_set_up`."""
    attributes = _attributes(repository)
    old = attributes.before or b""
    if has_lines(old):
        yield attributes._replace(after=with_other_lines(old, b"") or None)
    for key in _settings():
        before = _setting(repository, key)
        if before is not None:
            yield Configured(key, before, None)
    if repository.git.ask("rev-parse", "--verify", "--quiet", _KEPT).well:
        yield Forgotten(_KEPT)


def _settings() -> dict[str, str]:
    python = shlex.quote(sys.executable)
    program = f"{python} -P -m okrtui"
    # git keeps what it was told of a text for as long as the command is the same one, so that version and language
    # have to be part of it
    textconv = (
        f'okrtui_words() {{ : {__version__}; if {_LIKE_A_PLAN} "$1" && [ -x {python} ]; '
        f'then {program} --ui-lang {current_language()} textconv "$1" || cat "$1"; else cat "$1"; fi; }}; okrtui_words'
    )
    # without okrtui, git's own merge of lines: it marks conflicts where a driver that fails would leave ours alone
    lines = "git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B"
    merge = (
        f"if {_LIKE_A_PLAN} %A && [ -x {_percent(python)} ]; "
        f"then {_percent(program)} merge --marker-size %L --path %P -- %O %A %B; okrtui_ended=$?; "
        f"if [ $okrtui_ended -eq 0 ] || grep -q '<<<<<<<' %A; then exit $okrtui_ended; fi; fi; {lines}"
    )
    return {
        "diff.okrtui.textconv": textconv,
        "diff.okrtui.cachetextconv": "true",
        "diff.okrtui.xfuncname": "^[^] #a-z0-9\"'[].*$",
        "merge.okrtui.name": "OKR plans, item by item",
        "merge.okrtui.driver": merge,
    }


def _percent(text: str) -> str:
    """A text in a merge driver, where a percent sign stands for something else."""
    return text.replace("%", "%%")


def _setting(repository: Repository, key: str) -> str | None:
    said = repository.git.ask("config", "--local", "-z", "--get", key)
    return os.fsdecode(said.out.removesuffix(b"\0")) if said.well else None


def _attributes(repository: Repository) -> Rewritten:
    """The attributes of this clone alone, as they are.

    Raises:
        CannotSetUp: the marks in them are damaged.
    """
    file = repository.git.path("--git-path", "info/attributes")
    raw = bytes_of(file)
    if raw is not None and is_damaged(raw):
        raise CannotSetUp(Sentence("the marks of okrtui in {file} are damaged: mend them by hand", file=str(file)))
    return Rewritten(file, raw, raw)
