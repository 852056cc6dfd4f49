"""Plans of a given size, the same in every run."""

import random
from pathlib import Path

from okrtui.locales.language import Language
from tests.benchmarks.titles import initiative_title, key_result_title, metric, objective_title

_LINES_OF_AN_ITEM = 7
"""There are fewer lines to no item: so many titles that no two plans of a size share one."""


def plan_text(seed: int, lines: int = 300) -> str:
    """A plan of about this many lines: as many objectives, key results and initiatives as it takes, in good order.

    Every second one is French. No two items have the same title, nor have those of two plans of the same length:
    what is remembered of a text is of no use for another.
    """
    language: Language = "fr" if seed % 2 else "en"
    chance = random.Random(seed)
    first = seed // 2 * (lines // _LINES_OF_AN_ITEM)
    text = [
        *("okrtui = 1", "", "[plan]", f'title = "Plan marketing {seed}"', 'team = "Marketing"', f'lang = "{language}"'),
        *('period = "2027-Q1"', 'vision = "Devenir la marque que les PME citent en premier."', ""),
        *(
            "[[people]]",
            'id = "claire"',
            'name = "Claire Martin"',
            "",
            "[[people]]",
            'id = "marc"',
            'name = "Marc Petit"',
            "",
        ),
        *("[[priorities]]", 'id = "b2b"', 'title = "Croître sur le marché B2B"', ""),
    ]
    number = 0
    while len(text) < lines - 70:
        text += _objective(chance, number, first, language)
        number += 1
    while len(text) < lines:
        served = f"o{number % max(1, len(text) // 100)}-0"
        text += _initiative(chance, number, served, initiative_title(first + number, language))
        number += 1
    return "\n".join(text)


def _objective(chance: random.Random, number: int, first: int, language: Language) -> list[str]:
    text = [
        *("[[objectives]]", f'id = "o{number}"', f'title = "{objective_title(first + number, language)}"'),
        *('owner = "claire"', 'supports = ["b2b"]', ""),
    ]
    for under in range(3):
        text += [
            *("[[objectives.key_results]]", f'id = "o{number}-{under}"'),
            *_measure(chance, first + 3 * number + under, language),
            *('owner = "marc"', 'source = "baromètre"', "check_ins = ["),
            *(
                f'  {{ date = 2027-01-{day:02}, value = {chance.randrange(20, 40)}.5, confidence = 6, note = "Vu" }},'
                for day in range(4, 28, 7)
            ),
            *("]", ""),
        ]
    title = initiative_title(first + number, language)
    return [*text, *_initiative(chance, number, f"o{number}-0", title)]


def _measure(chance: random.Random, number: int, language: Language) -> list[str]:
    """What is measured and what it should come to: mostly in fields, at times in words alone."""
    if number % 9 == 0:
        return [f'title = "{key_result_title(number, language)}"']
    return [
        *(f'metric = "{metric(number, language)}"', 'unit = "%"'),
        *(f"baseline = {chance.randrange(10, 30)}", f"target = {chance.randrange(40, 60)}"),
    ]


def _initiative(chance: random.Random, number: int, serves: str, title: str) -> list[str]:
    start = chance.randrange(4, 20)
    return [
        *("[[initiatives]]", f'id = "i{number}"', f'title = "{title}"', 'kind = "content"'),
        *(
            f'serves = ["{serves}"]',
            'owner = "claire"',
            f"start = 2027-01-{start:02}",
            "end = 2027-02-26",
            "effort = 12",
            "",
        ),
    ]


def write_plans(folder: Path, count: int, lines: int = 300) -> list[Path]:
    """Plans of this size in a folder."""
    files = []
    for seed in range(count):
        file = folder / f"plan-{seed:04}.toml"
        file.write_text(plan_text(seed, lines), encoding="utf-8")
        files.append(file)
    return files
