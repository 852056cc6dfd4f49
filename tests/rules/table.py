"""The table of all rules in the documentation, made from the rules; `python -m tests.rules.table` writes it."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from okrtui.locales.language import Language, speaking
from okrtui.rules.registry import RULES
from okrtui.rules.rule import Rule
from okrtui.rules.severity import WORDS

_DOCS = Path(__file__).parents[2] / "docs"

FILES: dict[Language, Path] = {"en": _DOCS / "rules.md", "fr": _DOCS / "regles.md"}

_TITLE: dict[Language, str] = {"en": "The rules", "fr": "Les règles"}

_OPENING: dict[Language, str] = {
    "en": """
What `okrtui check` and the workbench look for. A rule goes by its name or its code; `okrtui explain NAME` shows where
it speaks and where it is silent, on examples in English and in French. [En français](regles.md)

An *error* is something that cannot be understood, a *warning* something that will not work as a plan, *advice*
something that could be better. What depends on the day can be remarked tomorrow on a plan that nobody has touched:
CI formats (`github`, `sarif`, `junit`) leave it out unless it is selected. The rules of changes (D) speak only where a
plan is compared with what it was.

A comment above an item silences a rule there, and says why: `# okrtui: allow NAME: the reason`. A file `okrtui.toml`
in the plan’s folder or above it chooses rules, severities and limits for all plans below.
""",
    "fr": """
Ce que cherchent `okrtui check` et l’atelier. Une règle se désigne par son nom ou son code ; `okrtui explain NOM`
montre où elle réagit et où elle se tait, exemples à l’appui, en français et en anglais. [In English](rules.md)

Une *erreur* signale ce qui ne peut pas être compris, une *alerte* ce qui ne tiendra pas comme plan, un *conseil* ce qui
pourrait être mieux. Ce qui dépend du jour peut apparaître demain sur un plan auquel personne n’a touché : les formats
pour l’intégration continue (`github`, `sarif`, `junit`) n’en tiennent compte que si la règle est sélectionnée. Les
règles sur les modifications (D) ne réagissent que lorsqu’un plan est comparé à ce qu’il était.

Un commentaire au-dessus d’un élément y fait ignorer une règle, en disant pourquoi :
`# okrtui: allow NOM: la raison`. Un fichier `okrtui.toml`, dans le dossier du plan ou plus haut, choisit les règles,
les gravités et les limites de tous les plans qui s’y trouvent.
""",
}

_HEADS: dict[Language, tuple[str, ...]] = {
    "en": ("Code", "Name", "Severity", "What it sees", "Why it matters", "Depends on the day"),
    "fr": ("Code", "Nom", "Gravité", "Ce qu’elle voit", "Pourquoi c’est important", "Dépend du jour"),
}

_YES: dict[Language, str] = {"en": "yes", "fr": "oui"}

_GROUPS: dict[str, dict[Language, str]] = {
    "S": {"en": "Structure: can it be read?", "fr": "Structure : se lit-il ?"},
    "F": {"en": "Focus", "fr": "Concentration"},
    "C": {"en": "Objectives", "fr": "Objectifs"},
    "M": {"en": "Key results", "fr": "Résultats clés"},
    "R": {"en": "Realism", "fr": "Réalisme"},
    "O": {"en": "Owners", "fr": "Responsables"},
    "E": {"en": "Initiatives", "fr": "Initiatives"},
    "A": {"en": "Alignment", "fr": "Alignement"},
    "K": {"en": "KPIs", "fr": "KPI"},
    "T": {"en": "Rhythm", "fr": "Rythme"},
    "D": {"en": "Changes", "fr": "Modifications"},
}


def page(language: Language) -> str:
    """The page of all rules, group by group."""
    with speaking(language):
        return "\n".join(_lines(language))


def _lines(language: Language) -> Iterator[str]:
    yield f"# {_TITLE[language]}"
    yield _OPENING[language]
    for group, rules in groupby(RULES, lambda rule: rule.code[0]):
        yield f"## {_GROUPS[group][language]}"
        yield ""
        yield _row(*_HEADS[language])
        yield _row(*["---"] * len(_HEADS[language]))
        yield from (_row(*_cells(rule, language)) for rule in rules)
        yield ""


def _cells(rule: type[Rule], language: Language) -> Iterator[str]:
    yield rule.code
    yield f"`{rule.name}`"
    yield str(WORDS[rule.severity])
    yield str(rule.sees)
    yield str(rule.why)
    yield _YES[language] if rule.by_day else ""


def _row(*cells: str) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |".replace("  |", " |")


if __name__ == "__main__":
    _DOCS.mkdir(exist_ok=True)
    for language, file in FILES.items():
        file.write_text(page(language), encoding="utf-8")
