"""`okrtui [PATH]`: which plan the workbench opens."""

import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import click

from okrtui.cli.consent import agrees
from okrtui.cli.failure import Failure
from okrtui.cli.options import FilePath, today_option
from okrtui.cli.plan_files import plans_in
from okrtui.document.unreadable import Unreadable
from okrtui.locales.sentence import Sentence
from okrtui.text.safe import visible

_FIRST_PLAN = Path("plan.toml")


def command(workbench: Callable[[Path, date], int]) -> click.Command:
    """The command, in the current language; `workbench` raises Unreadable for a file that is no text."""

    @click.command("open", add_help_option=False)
    @click.argument("path", required=False, type=FilePath())
    @today_option()
    def open_workbench(path: Path | None, today: date) -> None:
        file = _plan_to_open(path or Path(), today)
        try:
            code = workbench(file, today)
        except Unreadable as error:
            raise Failure(error.sentence, file) from None
        click.get_current_context().exit(code)

    return open_workbench


def _plan_to_open(path: Path, today: date) -> Path:
    """The file that was named, or one of the plans in a folder.

    Raises:
        Failure: there is nothing at the path, and it is no name for a plan in a folder that is there.
    """
    if not os.path.lexists(path):
        if path.suffix == ".toml" and path.parent.is_dir() and somebody_is_there():
            return _made(path, str(Sentence("There is no file {file}.", file=str(path))), today)
        raise Failure(Sentence("there is no such file or folder"), path)
    if not path.is_dir():
        return path
    plans = plans_in(path)
    if not plans:
        return _made(path / _FIRST_PLAN, str(Sentence("There is no plan in {folder}.", folder=_named(path))), today)
    return plans[0] if len(plans) == 1 else _chosen(plans)


def _chosen(plans: list[Path]) -> Path:
    """The plan that the user picks from a numbered list."""
    for number, plan in enumerate(plans, 1):
        click.echo(f"{number:>4}  {visible(str(plan))}")

    def chosen(typed: str) -> Path:
        if not typed.strip().isdecimal() or not 1 <= int(typed) <= len(plans):
            raise click.UsageError(str(Sentence("a number from 1 to {last}, please", last=len(plans))))
        return plans[int(typed) - 1]

    question = str(Sentence("Which plan? Its number, from 1 to {last}", last=len(plans)))
    answer: Path = click.prompt(question, value_proc=chosen)
    return answer


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
