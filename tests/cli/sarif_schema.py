"""What a SARIF 2.1.0 log must be, for the objects that okrtui writes.

Put together from the OASIS standard “Static Analysis Results Interchange Format (SARIF) Version 2.1.0”: the
required properties, types and ranges of the objects in its sections 3.4 to 3.49. A property that okrtui does
not write is not listed, and none but the listed ones may stand in a log.
"""

from typing import Any


def _object(required: str = "", **properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": required.split(),
        "properties": properties,
    }


_TEXT = {"type": "string", "minLength": 1}
_FROM_1 = {"type": "integer", "minimum": 1}
_LEVEL = {"enum": ["none", "note", "warning", "error"]}
_MESSAGE = _object("text", text=_TEXT)
_MULTIFORMAT = _object("text", text=_TEXT, markdown=_TEXT)

_RULE = _object(
    "id",
    id=_TEXT,
    name=_TEXT,
    shortDescription=_MULTIFORMAT,
    fullDescription=_MULTIFORMAT,
    help=_MULTIFORMAT,
    defaultConfiguration=_object(level=_LEVEL),
    properties={"type": "object"},
)

_LOCATION = _object(
    physicalLocation=_object(
        "artifactLocation",
        artifactLocation=_object(uri={"type": "string", "format": "uri-reference"}),
        region=_object(startLine=_FROM_1, startColumn=_FROM_1, endLine=_FROM_1, endColumn=_FROM_1),
    )
)

_RESULT = _object(
    "message",
    ruleId=_TEXT,
    ruleIndex={"type": "integer", "minimum": -1},
    level=_LEVEL,
    message=_MESSAGE,
    locations={"type": "array", "items": _LOCATION},
    partialFingerprints={"type": "object", "additionalProperties": {"type": "string"}},
)

_RUN = _object(
    "tool",
    tool=_object(
        "driver",
        driver=_object("name", name=_TEXT, version=_TEXT, rules={"type": "array", "uniqueItems": True, "items": _RULE}),
    ),
    language={"type": "string", "pattern": "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$"},
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    results={"type": "array", "items": _RESULT},
)

SARIF = _object(
    "version runs",
    **{"$schema": {"type": "string", "format": "uri"}},
    version={"enum": ["2.1.0"]},
    runs={"type": "array", "items": _RUN},
)
