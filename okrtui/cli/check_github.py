"""The answer of `okrtui check` as commands that GitHub Actions turns into annotations of the files."""

from collections.abc import Iterator

from okrtui.cli.check_place import place_in_repository
from okrtui.cli.checking import Checked
from okrtui.rules.diagnostic import Diagnostic
from okrtui.rules.severity import Severity
from okrtui.text.safe import visible

_COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "advice": "notice"}

_IN_A_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_A_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})
"""What the runner decodes again, as its toolkit (@actions/core) encodes it."""


def as_commands(checked: Checked) -> str:
    """One line for each remark on a file, each with its end."""
    return "".join(f"{_command(checked.path, diagnostic)}\n" for diagnostic in checked.diagnostics)


def _command(path: str, diagnostic: Diagnostic) -> str:
    properties = ",".join(f"{name}={value.translate(_IN_A_PROPERTY)}" for name, value in _properties(path, diagnostic))
    message = f"{diagnostic.message}\n{diagnostic.help}".translate(_IN_A_MESSAGE)
    return f"::{_COMMANDS[diagnostic.severity]} {properties}::{message}"


def _properties(path: str, diagnostic: Diagnostic) -> Iterator[tuple[str, str]]:
    yield "file", visible(place_in_repository(path).as_posix())
    yield "line", str(diagnostic.line)
    one_line = diagnostic.end_line == diagnostic.line
    if one_line:  # GitHub refuses columns of what goes over several lines
        yield "col", str(diagnostic.column)
    yield "endLine", str(diagnostic.end_line)
    if one_line:
        # the last column that is meant: left out, it would be the first
        yield "endColumn", str(max(diagnostic.column, diagnostic.end_column - 1))
    yield "title", diagnostic.name
