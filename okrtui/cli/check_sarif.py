"""The answer of `okrtui check` as SARIF 2.1.0 (OASIS), which code scanning reads."""

from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256
from os import fsencode
from typing import Any
from urllib.parse import quote

from okrtui import __version__
from okrtui.cli.check_place import place_in_repository
from okrtui.cli.checking import Answer, Checked
from okrtui.locales.catalogue import _
from okrtui.locales.language import current_language
from okrtui.locales.sentence import Sentence
from okrtui.plan.path import pointer
from okrtui.rules.diagnostic import Diagnostic
from okrtui.rules.finding import item_path
from okrtui.rules.registry import RULES
from okrtui.rules.rule import Rule
from okrtui.rules.severity import Severity
from okrtui.text.json_text import json_text

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "advice": "note"}
_FINGERPRINT = "okrtuiRemark/v1"


def as_results(checked: Checked) -> list[dict[str, Any]]:
    """The remarks on one file, as results without their `ruleIndex`."""
    uri = _uri(checked.path)
    alike: Counter[str] = Counter()
    results = []
    for diagnostic in checked.diagnostics:
        about = _about(diagnostic)
        results.append(_result(uri, diagnostic, f"{uri}\n{about}\n{alike[about]}"))
        alike[about] += 1
    return results


def as_sarif(answers: Sequence[Answer]) -> str:
    """All results as one log with one run, and the rules that have spoken."""
    results = [result for answer in answers for result in answer.written]
    names = {result["ruleId"] for result in results}
    rules = [rule for rule in RULES if rule.name in names]
    places = {rule.name: place for place, rule in enumerate(rules)}
    run = {
        "tool": {"driver": {"name": "okrtui", "version": __version__, "rules": [_descriptor(rule) for rule in rules]}},
        "language": current_language(),
        "columnKind": "unicodeCodePoints",
        "results": [{**result, "ruleIndex": places[result["ruleId"]]} for result in results],
    }
    return f"{json_text({'$schema': _SCHEMA, 'version': '2.1.0', 'runs': [run]})}\n"


def _result(uri: str, diagnostic: Diagnostic, identity: str) -> dict[str, Any]:
    return {
        "ruleId": diagnostic.name,
        "level": _LEVELS[diagnostic.severity],
        "message": _text(f"{diagnostic.message}\n{diagnostic.help}"),
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": uri},
                    "region": {
                        "startLine": diagnostic.line,
                        "startColumn": diagnostic.column,
                        "endLine": diagnostic.end_line,
                        "endColumn": diagnostic.end_column,
                    },
                }
            }
        ],
        "partialFingerprints": {_FINGERPRINT: sha256(identity.encode()).hexdigest()},
    }


def _about(diagnostic: Diagnostic) -> str:
    """What a remark is about, apart from where in the text that stands and in which language it is said."""
    field = pointer(diagnostic.path[len(item_path(diagnostic.path)) :])
    return f"{diagnostic.name}\n{diagnostic.item}\n{field or diagnostic.marked}"


def _uri(path: str) -> str:
    """The path as a URI: relative, as the server wants it, unless the file lies outside the repository."""
    place = place_in_repository(path)
    return place.as_uri() if place.is_absolute() else quote(fsencode(place.as_posix()), safe="/")


def _text(words: str) -> dict[str, str]:
    """A message of plain text: braces would be places to fill in, and words of a plan could make up a link."""
    return {"text": words.replace("{", "{{").replace("}", "}}").replace("](", "] (")}


def _descriptor(rule: type[Rule]) -> dict[str, Any]:
    return {
        "id": rule.name,
        "name": "".join(word.title() for word in rule.name.split("-")),
        "shortDescription": _text(str(rule.sees)),
        "fullDescription": _text(f"{rule.sees} {rule.why}"),
        "help": {**_text("\n\n".join(_help(rule, ""))), "markdown": "\n\n".join(_help(rule, "```"))},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"code": rule.code},
    }


def _help(rule: type[Rule], fence: str) -> Iterator[str]:
    """What the rule is for, in paragraphs, with its examples in the reader's language."""
    language = current_language()
    yield str(Sentence("Why it matters: {sentence}", sentence=rule.why))
    shown = [(_("It speaks here:"), rule.bad), (_("And not here:"), rule.good)]
    if rule.bad.before is not None:
        shown.insert(0, (_("The plan as it was:"), rule.bad.before))
    for heading, example in shown:
        yield heading
        opening = f"{fence}toml\n" if fence else ""
        closing = f"\n{fence}" if fence else ""
        yield f"{opening}{example.in_language(language).rstrip()}{closing}"
    yield str(Sentence("Who asks for it: {source}", source=rule.source))
