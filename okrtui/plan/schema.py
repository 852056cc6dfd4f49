"""The JSON Schema (draft 2020-12) of format 1, made from the model: for TOML editors and other programs.

Descriptions are in English, like the keys. What a schema cannot say is left to the rules: references, shapes of
key results, dates that are in order. A day is a string of format `date`, which TOML tools take a local date for.
"""

from typing import Any, cast

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue, NoDefault
from pydantic_core import core_schema

from okrtui.locales.language import speaking
from okrtui.plan.change import CHANGE_PATTERN, Change
from okrtui.plan.meanings import MEANINGS
from okrtui.plan.part import Part
from okrtui.plan.period import PERIOD_PATTERN, Period
from okrtui.plan.plan import Plan

SCHEMA_ID = "urn:okrtui:plan:1"
ID_PATTERN = r"^[a-z0-9-]+$"

FORMAT = 1


def plan_schema() -> dict[str, Any]:
    """The schema as plain data, keys in the order of the model; the same on every call."""
    with speaking("en"):
        made = Plan.model_json_schema(schema_generator=_PlanSchema)
    definitions = made.pop("$defs")
    made["properties"] |= {"okrtui": {**made["properties"]["okrtui"], "const": FORMAT}}
    made["properties"]["meta"] = {
        "type": "object",
        "description": "The author's own; nothing in it is looked at",
        "additionalProperties": True,
    }
    return {
        "$schema": GenerateJsonSchema.schema_dialect,
        "$id": SCHEMA_ID,
        "title": "OKR plan, format 1",
        "description": "Objectives, key results and initiatives of a team, read by okrtui",
        **made,
        "$defs": definitions,
    }


class _PlanSchema(GenerateJsonSchema):
    """As pydantic makes it, for TOML: no null, only known keys, required is what the format asks for."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """TOML has no null: what may be missing is not required."""
        return self.generate_inner(schema["schema"])

    def get_default_value(self, schema: core_schema.WithDefaultSchema) -> Any:
        """Only words and numbers: an empty list or table as a default tells nobody anything."""
        default = super().get_default_value(schema)
        return default if isinstance(default, str | int | float) else NoDefault

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002
        """A title that only repeats the key is left out."""
        return False

    def sort(self, value: JsonSchemaValue, parent_key: str | None = None) -> JsonSchemaValue:  # noqa: ARG002
        """In the order of the model, which is that of the format."""
        return value

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """A kind of table; a change is written as text, a period as text or table."""
        kind = cast("type[BaseModel]", schema["cls"])
        if kind is Change:
            return {"type": "string", "pattern": CHANGE_PATTERN}
        if not issubclass(kind, Part):
            return super().model_schema(schema)
        table = self._table(kind, super().model_schema(schema)["properties"])
        if kind is Period:
            return {"oneOf": [{"type": "string", "pattern": PERIOD_PATTERN}, table]}
        return table

    def _table(self, kind: type[Part], properties: dict[str, Any]) -> JsonSchemaValue:
        kept = {
            field.alias or name for name, field in kind.model_fields.items() if not field.exclude
        }  # the others are beside what the file says, not in it
        described = {
            key: {"description": str(MEANINGS[kind][key]), **value} for key, value in properties.items() if key in kept
        }
        if "id" in described:
            described["id"]["pattern"] = ID_PATTERN
        table: JsonSchemaValue = {
            "type": "object",
            "properties": described,
            "patternProperties": {"^x-": {}},
            "additionalProperties": False,
        }
        alone = [alternatives[0] for alternatives in kind.required if len(alternatives) == 1]
        if alone:
            table["required"] = alone
        for alternatives in kind.required:
            if len(alternatives) > 1:
                table["anyOf"] = [{"required": [key]} for key in alternatives]
        return table
