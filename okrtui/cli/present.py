"""`okrtui present` and `okrtui follow`: a room goes through a plan, objective by objective."""

from datetime import date
from pathlib import Path

import click

from okrtui.cli.failure import Failure
from okrtui.cli.opening import Opening, Walk, Workbench, look_options
from okrtui.cli.options import Decorator, plan_argument, today_option
from okrtui.locales.catalogue import _
from okrtui.locales.sentence import Sentence

_MOST_MINUTES = 24 * 60


def command(workbench: Workbench) -> click.Command:
    """`okrtui present`, in the current language."""

    @click.command("present", help=_("Walk a room through a plan; others follow with okrtui follow."))
    @plan_argument()
    @_name_option()
    @_room_option()
    @click.option(
        "--minutes",
        type=click.IntRange(1, _MOST_MINUTES),
        metavar=_("NUMBER"),
        help=_("How long all of it may take; the clock says when it is over."),
    )
    @click.option(
        "--minutes-each",
        type=click.IntRange(1, _MOST_MINUTES),
        metavar=_("NUMBER"),
        help=_("How long one objective may take."),
    )
    @today_option()
    def present(
        plan: Path,
        name: str | None,
        room: Path | None,
        minutes: int | None,
        minutes_each: int | None,
        today: date,
        theme: str | None,
        mouse: bool | None,
    ) -> None:
        _open(workbench, Opening(plan, today, theme, mouse, Walk(False, name, room, minutes, minutes_each)))

    present.params += look_options()
    return present


def follow_command(workbench: Workbench) -> click.Command:
    """`okrtui follow`, in the current language."""

    @click.command("follow", help=_("Follow who presents a plan, in a session of one’s own; look around, and vote."))
    @plan_argument()
    @_name_option()
    @_room_option()
    @today_option()
    def follow(
        plan: Path, name: str | None, room: Path | None, today: date, theme: str | None, mouse: bool | None
    ) -> None:
        _open(workbench, Opening(plan, today, theme, mouse, Walk(True, name, room)))

    follow.params += look_options()
    return follow


def _name_option() -> Decorator:
    return click.option(
        "--name",
        envvar="OKRTUI_NAME",
        metavar=_("NAME"),
        help=_("What the others see you called; that of your account if left out."),
    )


def _room_option() -> Decorator:
    return click.option(
        "--room",
        metavar=_("FOLDER"),
        type=click.Path(path_type=Path),
        help=_("A folder of a group, so that its other members can follow; without it only sessions of your own can."),
    )


def _open(workbench: Workbench, opening: Opening) -> None:
    if opening.path.is_dir():
        raise Failure(Sentence("this is a folder; a walkthrough goes through one plan"), opening.path)
    if not opening.path.exists():
        raise Failure(Sentence("there is no such file or folder"), opening.path)
    click.get_current_context().exit(workbench(opening))
