"""`okrtui remove`: an item."""

from pathlib import Path

import click

from okrtui.cli.change import make_change
from okrtui.cli.options import dry_run_option, plan_argument
from okrtui.editing.remove_item import RemoveItem
from okrtui.locales.catalogue import _


def command() -> click.Command:
    """The command, in the current language."""

    @click.command("remove", help=_("Remove an ITEM from a plan. Refused while others refer to it."))
    @plan_argument()
    @click.argument("item")
    @click.option("--force", is_flag=True, help=_("Take what refers to it along."))
    @dry_run_option()
    def remove_item(plan: Path, item: str, force: bool, dry_run: bool) -> None:
        make_change(plan, RemoveItem(item, force), dry_run=dry_run)

    return remove_item
