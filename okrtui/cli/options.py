"""Arguments and options that several commands share."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click

from okrtui.locales.catalogue import _

Decorator = Callable[[Any], Any]
_VARIABLE = "OKRTUI_TODAY"


class FilePath(click.Path):
    """A path that is there: an empty one, of a variable that is not set, would mean the current folder."""

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The path.

        Raises:
            BadParameter: the text is empty.
        """
        if value == "":
            self.fail(_("it is empty; is a variable not set?"), param, ctx)
        return super().convert(value, param, ctx)


def plan_argument() -> Decorator:
    """The plan file that a command is about."""
    return click.argument("plan", type=FilePath())


def dry_run_option() -> Decorator:
    """Show, and change nothing."""
    return click.option("--dry-run", is_flag=True, help=_("Show what would change, as a unified diff; change nothing."))


def today_option() -> Decorator:
    """The day that counts as today: the option, then `OKRTUI_TODAY`, then the clock."""
    return click.option(
        "--today", metavar=_("DAY"), callback=_day, help=_("The day that counts as today, such as 2027-02-01.")
    )


def _day(_context: click.Context, _parameter: click.Parameter, written: str | None) -> date:
    return today_given(written)


def today_given(written: str | None) -> date:
    """The day that was written, else that of `OKRTUI_TODAY`, else the clock's.

    Raises:
        BadParameter: it is no day.
    """
    text = written if written is not None else os.environ.get(_VARIABLE)
    if not text:
        return date.today()
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise click.BadParameter(_("not a day; write it as 2027-01-11"), param_hint=written or _VARIABLE) from None
