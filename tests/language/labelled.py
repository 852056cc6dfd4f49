"""The labelled statements: titles with the faults that a coach would find in them."""

from pathlib import Path
from typing import Literal, NamedTuple

from okrtui.locales.language import Language

Part = Literal["growing", "measuring"]
Kind = Literal["objective", "key result"]

FOLDER = Path(__file__).parent / "statements"
_FILES: dict[Kind, str] = {"objective": "objectives*.tsv", "key result": "key_results*.tsv"}

RULES: dict[Kind, dict[str, str]] = {
    "objective": {"vague": "C201", "numeric": "C202", "task": "C203", "compound": "C204", "usual": "C205"},
    "key result": {
        "unmeasurable": "M301",
        "relative": "M302",
        "task": "M305",
        "vanity": "M307",
        "unrealistic": "R401",
    },
}
"""The rule that a label stands for."""


class Labelled(NamedTuple):
    """A statement and its labels; none for one without a fault."""

    kind: Kind
    text: str
    labels: frozenset[str]


def statements(part: Part, language: Language) -> list[Labelled]:
    """All statements of a part in a language."""
    found = []
    for kind, pattern in _FILES.items():
        for file in sorted((FOLDER / part / language).glob(pattern)):
            for line in file.read_text(encoding="utf-8").splitlines():
                if line and not line.startswith("# "):
                    labels, text = line.split("\t")
                    found.append(Labelled(kind, text, frozenset(labels.split(",")) - {"-"}))
    return found
