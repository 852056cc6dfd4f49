"""The sentences of the program, found in its source."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]

_CALLS = ("Sentence", "_")


class NotLiteral(Exception):
    """A sentence whose template is not written out where it is used, so that nobody could translate it."""


class Template(NamedTuple):
    """A sentence as it stands in the source.

    `plural` is None where the sentence has one form. `fields` are the names given to it; None where they are not
    written out, as in ``Sentence("…", **fields)``.
    """

    singular: str
    plural: str | None
    fields: frozenset[str] | None
    file: str
    line: int

    @property
    def msgid(self) -> str | tuple[str, str]:
        """The key of its translation, as Babel has it."""
        return self.singular if self.plural is None else (self.singular, self.plural)


def templates(root: Path = ROOT, package: str = "okrtui") -> list[Template]:
    """Every sentence in a package, in the order of files and lines.

    Raises:
        NotLiteral: a template is put together or comes from elsewhere; tells where.
    """
    return [template for file in sorted((root / package).rglob("*.py")) for template in _in_file(file, root)]


def _in_file(file: Path, root: Path) -> list[Template]:
    calls = (node for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(node, ast.Call))
    named = (call for call in calls if isinstance(call.func, ast.Name) and call.func.id in _CALLS)
    return [
        _template(call, file.relative_to(root).as_posix())
        for call in sorted(named, key=lambda call: (call.lineno, call.col_offset))
    ]


def _template(call: ast.Call, file: str) -> Template:
    texts = list(_literals(call, file))
    names = [keyword.arg for keyword in call.keywords]
    fields = None if None in names else frozenset(name for name in names if name is not None)
    return Template(texts[0], texts[1] if len(texts) == 2 else None, fields, file, call.lineno)


def _literals(call: ast.Call, file: str) -> Iterator[str]:
    if len(call.args) not in (1, 2):
        raise NotLiteral(f"{file}:{call.lineno}: a sentence is one template, or a singular and a plural")
    for argument in call.args:
        if not isinstance(argument, ast.Constant) or not isinstance(argument.value, str):
            raise NotLiteral(f"{file}:{argument.lineno}: {ast.unparse(argument)}")
        yield argument.value
