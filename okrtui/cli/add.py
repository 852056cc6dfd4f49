"""`okrtui add`: an item, its fields given as options."""

from pathlib import Path
from typing import get_args

import click

from okrtui.cli.change import make_change, tell_what_is_new
from okrtui.cli.failure import Failure
from okrtui.cli.options import dry_run_option, plan_argument
from okrtui.document.edit import Value
from okrtui.document.refused import Refused
from okrtui.editing.add_item import LISTS, AddItem
from okrtui.editing.set_field import known_field
from okrtui.editing.typed import read_typed
from okrtui.locales.catalogue import _
from okrtui.plan.fields import field_names
from okrtui.plan.items import ItemKind
from okrtui.plan.meanings import MEANINGS
from okrtui.plan.path import Path as PlanPath
from okrtui.plan.shapes import field_at

_OTHERWISE = {"after": "starts-after"}
"""Fields whose name means something else as an option: `--after` says where the new item goes."""


def _table(kind: ItemKind) -> PlanPath:
    return ("objectives", 0, "key_results", 0) if kind == "key_result" else (LISTS[kind], 0)


def _fields() -> dict[str, dict[str, list[str]]]:
    """Every field that an option can fill, all but lists of tables: what it means, and for which kinds."""
    fields: dict[str, dict[str, list[str]]] = {}
    for kind in get_args(ItemKind):
        table = field_at(_table(kind))
        assert table is not None
        assert table.part is not None
        for field in field_names(_table(kind)):
            shape = field_at((*_table(kind), field))
            if shape is not None and not (shape.many and shape.part is not None):
                meaning = str(MEANINGS[table.part][field])
                fields.setdefault(field, {}).setdefault(meaning, []).append(kind)
    return fields


def _help(meanings: dict[str, list[str]]) -> str:
    """The meanings of a field, each marked with the kinds of items that take it so, as they are typed."""
    if sum(map(len, meanings.values())) == len(get_args(ItemKind)) and len(meanings) == 1:
        return f"{next(iter(meanings))}."
    return " ".join(f"[{', '.join(kinds)}] {meaning}." for meaning, kinds in meanings.items())


def command() -> click.Command:
    """The command, in the current language."""

    @click.command("add", help=_("Add an item to a plan. Its fields are given as options; the command prints its id."))
    @plan_argument()
    @click.argument("kind", type=click.Choice(get_args(ItemKind)))
    @click.option("--under", metavar="ID", help=_("The objective that a key result goes under."))
    @click.option("--before", metavar="ID", help=_("The item that it goes before."))
    @click.option("--after", metavar="ID", help=_("The item that it goes after."))
    @dry_run_option()
    def add_item(
        plan: Path,
        kind: ItemKind,
        under: str | None,
        before: str | None,
        after: str | None,
        dry_run: bool,
        **written: str | None,
    ) -> None:
        try:
            item = AddItem(kind, _values(kind, written), under=under, before=before, after=after)
        except Refused as error:
            raise Failure(error.sentence, plan) from None
        once = make_change(plan, item, dry_run=dry_run)
        id = item.id(once.plan)
        if not dry_run:
            click.echo(id)
        tell_what_is_new(plan, once, id, ("error",))

    for field, meanings in _fields().items():
        name = _OTHERWISE.get(field, field.replace("_", "-"))
        option = click.Option([f"--{name}", f"field_{field}"], metavar=_("VALUE"), help=_help(meanings))
        add_item.params.append(option)
    return add_item


def _values(kind: ItemKind, written: dict[str, str | None]) -> dict[str, Value]:
    """The fields as values, in the order of the format.

    Raises:
        Refused: a field that this kind of item has not, or a text that it cannot hold.
    """
    table = _table(kind)
    values: dict[str, Value] = {}
    for option, text in written.items():
        field = option.removeprefix("field_")
        if text is not None:
            known_field(table, field)
            value = read_typed((*table, field), text, written.get("field_unit"))
            if value is not None:
                values[field] = value
    return values
