"""What a rule found: where in the plan, what it saw, what to do about it."""

from typing import NamedTuple

from okrtui.document.span import Span
from okrtui.locales.sentence import Sentence
from okrtui.plan.path import Path
from okrtui.rules.fix import Fix
from okrtui.rules.severity import Severity


class Finding(NamedTuple):
    """One fault. It knows no line: the document turns paths into lines.

    `path` leads to the value in question, or to where a missing one should stand; `words` are the characters
    of a text that it is about, the end excluded; with `on_key`, the key is meant and not its value.
    `place` is a stretch of the document where no path leads. A finding `about_plan` concerns the plan as a
    whole, though it is shown at one of its items. `severity` is given where it differs from the rule's.
    """

    path: Path
    message: Sentence
    help: Sentence
    fix: Fix | None = None
    words: tuple[int, int] | None = None
    on_key: bool = False
    place: Span | None = None
    about_plan: bool = False
    severity: Severity | None = None


def item_path(path: Path) -> Path:
    """The path of the item that a path leads into; ``()`` for the plan itself."""
    if len(path) < 2 or not isinstance(path[1], int):
        return ()
    if len(path) >= 4 and path[2] == "key_results" and isinstance(path[3], int):
        return path[:4]
    return path[:2]
