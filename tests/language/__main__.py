"""`python -m tests.language [growing|measuring]`: how often the rules on titles are right, label by label."""

import sys
from typing import get_args

from okrtui.locales.language import LANGUAGES
from tests.language.labelled import RULES, Part
from tests.language.scoring import score


def _table(part: Part) -> None:
    for language in LANGUAGES:
        found = score(part, language)
        print(f"{part}, {language}")
        print(f"  {'':24}{'precision':>10}{'recall':>8}{'F1':>7}{'right':>7}{'wrong':>7}{'missed':>8}")
        for (kind, label), count in found.by_label.items():
            name = f"{RULES[kind][label]} {label}"
            print(
                f"  {name:24}{count.precision:>10.2f}{count.recall:>8.2f}{count.f1:>7.2f}"
                f"{count.right:>7}{count.wrong:>7}{count.missed:>8}"
            )
        total = found.total
        print(
            f"  {'all':24}{total.precision:>10.3f}{total.recall:>8.3f}{total.f1:>7.3f}"
            f"{total.right:>7}{total.wrong:>7}{total.missed:>8}"
        )
        print(f"  false alarms: {found.alarms} of {found.clean} statements without a fault, {found.false_alarms:.1%}\n")


for part in get_args(Part):
    if part in (sys.argv[1:] or get_args(Part)):
        _table(part)
