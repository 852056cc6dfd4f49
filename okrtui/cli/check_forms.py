"""The forms that the answer of `okrtui check` can take; only the one that is asked for is imported."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from okrtui.cli.checking import Answer, Writer
from okrtui.rules.severity import Severity

FORMS = ("text", "json", "github", "sarif", "junit")

WITHOUT_DAY_RULES = ("github", "sarif", "junit")
"""What CI servers read: an unchanged plan must not turn red there overnight."""


class Form(NamedTuple):
    """How the remarks on a file are put, and what is written of all of them at the end.

    Where it is `streamed`, what `writer` makes of each file is text that is written as soon as it is there.
    """

    writer: Writer
    ending: Callable[[Sequence[Answer]], str]
    streamed: bool = False


def form_called(name: str, *, advice: bool, fail_on: Severity, only_new: bool) -> Form:
    """One of `FORMS`; `advice`, `fail_on` and whether only what is new counts are as the command was asked."""
    match name:
        case "json":
            from okrtui.cli.check_json import as_json, as_rows

            return Form(as_rows, as_json)
        case "github":
            from okrtui.cli.check_github import as_commands

            return Form(as_commands, lambda _answers: "", streamed=True)
        case "sarif":
            from okrtui.cli.check_sarif import as_results, as_sarif

            return Form(as_results, as_sarif)
        case "junit":
            from okrtui.cli.check_junit import as_junit, as_suite

            return Form(partial(as_suite, fail_on=fail_on), as_junit)
    from okrtui.cli.check_text import as_text, last_line

    return Form(partial(as_text, advice=advice), partial(last_line, advice=advice, only_new=only_new), streamed=True)
