"""`okrtui set`: one value."""

from pathlib import Path

import click

from okrtui.cli.change import make_change, tell_what_is_new
from okrtui.cli.failure import Failure
from okrtui.cli.options import dry_run_option, plan_argument
from okrtui.document.reading import read_document
from okrtui.document.refused import Refused
from okrtui.document.unreadable import Unreadable
from okrtui.editing.finding_items import find_item, find_table
from okrtui.editing.set_field import SetField
from okrtui.editing.typed import read_typed
from okrtui.locales.catalogue import _
from okrtui.plan.items import PLAN_ID
from okrtui.plan.reading import read_plan


def command() -> click.Command:
    """The command, in the current language."""

    @click.command(
        "set",
        help=_(
            "Change one FIELD of an item. ITEM is its id, a JSON pointer, or plan; an empty VALUE removes the field."
        ),
        context_settings={"ignore_unknown_options": True},  # a VALUE such as -5
    )
    @plan_argument()
    @click.argument("item")
    @click.argument("field")
    @click.argument("value")
    @dry_run_option()
    def set_value(plan: Path, item: str, field: str, value: str, dry_run: bool) -> None:
        try:
            read = read_plan(read_document(plan).data).plan
            table = find_table(read, item)
            unit = None if item == PLAN_ID else getattr(find_item(read, item).part, "unit", None)
            meant = read_typed((*table, field), value, unit)
        except (Unreadable, Refused) as error:
            raise Failure(error.sentence, plan) from None
        once = make_change(plan, SetField(item, field, meant), dry_run=dry_run)
        renamed = field == "id" and not item.startswith("/")
        tell_what_is_new(plan, once, str(meant) if renamed else item, ("error", "warning"))

    return set_value
