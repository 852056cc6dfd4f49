"""`okrtui schema`: the JSON Schema of the format, for TOML editors."""

import json

import click

from okrtui.locales.catalogue import _


def command() -> click.Command:
    """The command, in the current language."""

    @click.command("schema", help=_("Print the JSON Schema of the plan format, for TOML editors."))
    def schema() -> None:
        from okrtui.plan.schema import plan_schema  # builds on parts of pydantic that nothing else needs

        click.echo(json.dumps(plan_schema(), ensure_ascii=False, indent=2))

    return schema
