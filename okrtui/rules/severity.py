"""How much a remark matters."""

from typing import Literal, get_args

from okrtui.locales.sentence import Sentence

Severity = Literal["error", "warning", "advice"]
"""error: the file cannot be understood there; warning: it will not work as a plan; advice: it could be better."""

SEVERITIES: tuple[Severity, ...] = get_args(Severity)
"""From the gravest to the lightest."""

WORDS: dict[Severity, Sentence] = {
    "error": Sentence("error"),
    "warning": Sentence("warning"),
    "advice": Sentence("advice"),
}


def at_least(severity: Severity, measure: Severity) -> bool:
    """Whether a severity is as grave as a measure, or graver."""
    return SEVERITIES.index(severity) <= SEVERITIES.index(measure)
