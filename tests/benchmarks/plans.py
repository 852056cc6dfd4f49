"""Plans of a given size, the same in every run."""

import random
from pathlib import Path

_AREAS = ("l’industrie", "la santé", "le bâtiment", "l’énergie", "la logistique", "la banque", "le commerce")
_METRICS = ("notoriété spontanée", "trafic direct", "leads qualifiés", "taux de conversion", "mentions dans la presse")


def plan_text(seed: int, lines: int = 300) -> str:
    """A plan of about this many lines: as many objectives, key results and initiatives as it takes, in good order."""
    chance = random.Random(seed)
    text = [
        *("okrtui = 1", "", "[plan]", f'title = "Plan marketing {seed}"', 'team = "Marketing"', 'lang = "fr"'),
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
        text += _objective(chance, number)
        number += 1
    while len(text) < lines:
        text += _initiative(chance, number, serves=f"o{number % max(1, len(text) // 100)}-0")
        number += 1
    return "\n".join(text)


def _objective(chance: random.Random, number: int) -> list[str]:
    area = chance.choice(_AREAS)
    text = [
        *("[[objectives]]", f'id = "o{number}"', f'title = "Accroître la notoriété {number} auprès de {area}"'),
        *('owner = "claire"', 'supports = ["b2b"]', ""),
    ]
    for under in range(3):
        text += [
            *("[[objectives.key_results]]", f'id = "o{number}-{under}"', f'metric = "{chance.choice(_METRICS)}"'),
            *('unit = "%"', f"baseline = {chance.randrange(10, 30)}", f"target = {chance.randrange(40, 60)}"),
            *('owner = "marc"', 'source = "baromètre"', "check_ins = ["),
            *(
                f'  {{ date = 2027-01-{day:02}, value = {chance.randrange(20, 40)}.5, confidence = 6, note = "Vu" }},'
                for day in range(4, 28, 7)
            ),
            *("]", ""),
        ]
    return [*text, *_initiative(chance, number, serves=f"o{number}-0")]


def _initiative(chance: random.Random, number: int, serves: str) -> list[str]:
    start = chance.randrange(4, 20)
    return [
        *("[[initiatives]]", f'id = "i{number}"', f'title = "Livre blanc {number}"', 'kind = "content"'),
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
