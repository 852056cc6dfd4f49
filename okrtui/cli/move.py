"""`okrtui move`: an item to another place, an initiative to other days."""

from pathlib import Path

import click

from okrtui.cli.change import make_change
from okrtui.cli.failure import Failure
from okrtui.cli.options import dry_run_option, plan_argument
from okrtui.document.refused import Refused
from okrtui.editing.changing import Change
from okrtui.editing.move_item import MoveItem
from okrtui.editing.shift_initiative import ShiftInitiative, parse_shift
from okrtui.editing.typed import read_day
from okrtui.locales.catalogue import _


def command() -> click.Command:
    """The command, in the current language."""

    @click.command("move", help=_("Move an ITEM of a plan. To another place or, for an initiative, to other days."))
    @plan_argument()
    @click.argument("item")
    @click.option("--up", "ways", flag_value="up", multiple=True, help=_("Before the one above it."))
    @click.option("--down", "ways", flag_value="down", multiple=True, help=_("After the one below it."))
    @click.option("--before", metavar="ID", help=_("Before this item."))
    @click.option("--after", metavar="ID", help=_("After this item."))
    @click.option("--under", metavar="ID", help=_("A key result to the end of this objective."))
    @click.option("--by", metavar=_("TIME"), help=_("An initiative by a stretch of time: 2w, -3d."))
    @click.option("--start", metavar=_("DAY"), help=_("An initiative to this first day; its length stays."))
    @click.option("--end", metavar=_("DAY"), help=_("An initiative to this last day; its start stays."))
    @dry_run_option()
    def move_item(plan: Path, item: str, dry_run: bool, **asked: str | tuple[str, ...] | None) -> None:
        try:
            change = _change(item, asked)
        except Refused as error:
            raise Failure(error.sentence, plan) from None
        make_change(plan, change, dry_run=dry_run)

    return move_item


def _change(item: str, asked: dict[str, str | tuple[str, ...] | None]) -> Change:
    """What the options ask for: one place, or days.

    Raises:
        Refused: a day or a stretch of time that is none.
    """
    given = {name: value for name, value in asked.items() if value}
    days = {name: str(given[name]) for name in ("by", "start", "end") if name in given}
    places = [name for name in given if name not in days]
    if len(places) + bool(days) != 1 or ("by" in days and len(days) > 1):
        raise click.UsageError(_("say one place to move it to, or the days of an initiative"))
    if days:
        return ShiftInitiative(
            item,
            by=parse_shift(days["by"]) if "by" in days else None,
            start=read_day(days["start"]) if "start" in days else None,
            end=read_day(days["end"]) if "end" in days else None,
        )
    ways = given.get("ways")
    if ways:
        if len(ways) > 1:
            raise click.UsageError(_("say one place to move it to, or the days of an initiative"))
        return MoveItem(item, direction="up" if ways[0] == "up" else "down")
    place = str(given[places[0]])
    match places[0]:
        case "before":
            return MoveItem(item, before=place)
        case "after":
            return MoveItem(item, after=place)
        case _:
            return MoveItem(item, under=place)
