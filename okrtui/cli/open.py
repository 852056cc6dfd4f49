"""`okrtui [PATH]`: which plan the workbench opens, or the plans of which folder it lists."""

import os
import sys
from datetime import date
from pathlib import Path
from typing import Any

import click

from okrtui.cli.consent import agrees
from okrtui.cli.failure import Failure
from okrtui.cli.opening import Opening, Workbench, look_options
from okrtui.cli.options import FilePath, today_option
from okrtui.cli.plan_files import plans_in
from okrtui.document.unreadable import Unreadable
from okrtui.locales.sentence import Sentence

_FIRST_PLAN = Path("plan.toml")


def command(workbench: Workbench) -> click.Command:
    """The command, in the current language; `workbench` raises Unreadable for a file that is no text."""

    @click.command("open", add_help_option=False)
    @click.argument("path", required=False, type=FilePath())
    @today_option()
    def open_workbench(path: Path | None, today: date, theme: str | None, mouse: bool | None) -> None:
        opened = _plans_to_open(path or Path(), today)
        above = click.get_current_context().parent
        given: dict[str, Any] = {} if above is None else above.params
        opening = Opening(opened, today, theme or given.get("theme"), given.get("mouse") if mouse is None else mouse)
        try:
            code = workbench(opening)
        except Unreadable as error:
            raise Failure(error.sentence, opened) from None
        click.get_current_context().exit(code)

    open_workbench.params += look_options()
    return open_workbench


def _plans_to_open(path: Path, today: date) -> Path:
    """The file that was named, the only plan in a folder, or the folder itself.

    Raises:
        Failure: there is nothing at the path, and it is no name for a plan in a folder that is there.
    """
    if not os.path.lexists(path):
        if path.suffix == ".toml" and path.parent.is_dir() and somebody_is_there():
            return _made(path, str(Sentence("There is no file {file}.", file=str(path))), today)
        raise Failure(Sentence("there is no such file or folder"), path)
    if not path.is_dir():
        return path
    match plans_in(path):
        case []:
            lacking = Sentence("There is no plan in {folder}.", folder=_named(path))
            return _made(path / _FIRST_PLAN, str(lacking), today)
        case [plan]:
            return plan
    return path


def somebody_is_there() -> bool:
    """Whether there is somebody to ask: a script is told what is wrong."""
    return sys.stdin.isatty()


def _made(file: Path, lacking: str, today: date) -> Path:
    """A plan that is not there yet, if the user wants one."""
    from okrtui.cli.new import make_plan  # one's first plan only

    click.echo(lacking)
    if not agrees(str(Sentence("Make one, {file}? [Y/n]", file=str(file))), unless_said=True):
        click.get_current_context().exit(0)
    make_plan(file, today=today)
    return file


def _named(folder: Path) -> str:
    """A folder as a reader knows it; the current one by its name."""
    return str(folder) if folder.name.strip(".") else folder.resolve().name or str(folder.resolve())
