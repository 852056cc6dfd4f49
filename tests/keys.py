"""A whole quarter from an empty file, by keys only; how many that takes, against writing its TOML.

python -m tests.keys
"""

import asyncio
import re
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from textual import events
from textual.pilot import Pilot

from tests.tui.looking import workbench

Table = dict[str, Any]

BY_HAND = Path(__file__).parent / "tui" / "plans" / "quarter.toml"
"""The same plan as somebody would write it in an editor, with ids as short as can be."""

_KEYS = {"↵": "enter", "⇥": "tab", "⇧⇥": "shift+tab", "esc": "escape", "^U": "ctrl+u"}
"""Keys as the script below spells them, with Textual's names; a single character is the key that types it."""


class Line(NamedTuple):
    """Text that is typed, and the keys pressed behind it."""

    text: str
    keys: tuple[str, ...] = ("↵",)


def _initiatives(*texts: str) -> list[Line]:
    """Initiatives that serve the key result typed before, and the way back."""
    return [Line("", ("⇥",)), *map(Line, texts), Line("", ("⇧⇥",))]


SHEET: Sequence[Line] = (
    Line("", ("0", "a")),
    Line("Croître sur le marché B2B"),
    Line("Garder les clients que nous avons"),
    Line("", ("⇥",)),
    Line("Claire Martin #communication"),
    Line("Marc Aubry #digital"),
    Line("Sarah Lenoir #digital"),
    Line("", ("⇥",)),
    Line("Communication 8"),
    Line("Digital 10"),
    Line("", ("esc", "g", "↵", "^U")),
    Line("Plan marketing, 1er trimestre 2027", ("⇥", "⇥")),
    Line("Devenir la marque que les PME industrielles citent en premier."),
)

FIRST_OBJECTIVE: Sequence[Line] = (
    Line("", ("1", "a")),
    Line("Les PME industrielles pensent d’abord à nous @claire !b2b pourquoi: on ne nous cite pas spontanément"),
    Line("", ("⇥",)),
    Line("notoriété spontanée 20 -> 26 % @claire source: baromètre de marque"),
    *_initiatives(
        "Livre blanc sur la maintenance prédictive 11/01-05/02 12j #communication @claire type: contenu",
        "Campagne radio 15/02-12/03 10j #communication @claire type: campagne",
    ),
    Line("trafic direct 20500 -> 24600 visites/mois @marc source: analytics"),
    *_initiatives("Refonte du site 04/01-26/02 30j #digital @marc type: refonte"),
    Line("mentions dans la presse 0 -> 3 @claire source: revue de presse"),
    *_initiatives("Relations presse s3-s9 8j #communication @claire type: projet"),
)

OTHER_OBJECTIVES: Sequence[Line] = (
    Line("", ("⇧⇥",)),
    Line("Les commerciaux ne parlent qu’à des entreprises qui nous conviennent @marc !b2b"),
    Line("", ("⇥",)),
    Line("taux de conversion des leads 8 -> 12 % @marc source: CRM"),
    *_initiatives(
        "Grille de qualification 11/01-22/01 4j #digital @marc type: projet",
        "Pages d’atterrissage par secteur 25/01-19/02 9j #digital @sarah type: contenu",
    ),
    Line("délai de rappel 26 h -> 4 h @sarah source: CRM"),
    *_initiatives("Alerte des commerciaux s4-s5 3j #digital @sarah type: projet"),
    Line("coût par lead 90 -> 70 € @marc source: régies"),
    *_initiatives("Audit des campagnes payantes 18/01-29/01 5j #digital @marc type: projet"),
    Line("", ("⇧⇥",)),
    Line("Les clients restent parce que la première année se passe bien @sarah !garder"),
    Line("", ("⇥",)),
    Line("taux de renouvellement 82 -> 88 % @sarah source: facturation"),
    *_initiatives(
        "Parcours d’accueil 01/02-26/02 10j #communication @sarah type: projet",
        "Club utilisateurs 15/03-19/03 6j #communication @claire type: événement",
    ),
    Line("NPS 40 -> 55 @sarah source: enquête trimestrielle"),
    *_initiatives("Enquête de satisfaction s2-s3 2j #communication @sarah type: projet"),
    Line("désabonnements de la lettre <= 0,6 % @claire source: outil d’envoi"),
    *_initiatives("Nouvelle lettre mensuelle s5-s12 7j #communication @claire type: contenu"),
)

SAVE: Sequence[Line] = (Line("", ("esc", "S")),)

SCRIPT = (*SHEET, *FIRST_OBJECTIVE, *OTHER_OBJECTIVES, *SAVE)


class Count(NamedTuple):
    """Keys that were pressed, the plan that came of them, and the text that somebody would write by hand."""

    keys: int
    data: Table
    by_hand: str

    @property
    def characters(self) -> int:
        """Characters of the TOML, blank lines left out: what has to be typed at least."""
        return len(re.sub(r"(?m)^\n", "", self.by_hand))


def without_ids(data: Table) -> Table:
    """The data of a plan with each id as the place where it stands: two plans that differ in their ids only are one."""
    places: dict[str, str] = {}
    _collect(data, "", places)
    return {key: _renamed(value, places) for key, value in data.items()}


def _collect(value: Any, place: str, places: dict[str, str]) -> None:
    for key, each in value.items() if isinstance(value, dict) else enumerate(value):
        if key == "id":
            places[each] = place
        elif isinstance(each, dict | list):
            _collect(each, f"{place}/{key}", places)


def _renamed(value: Any, places: dict[str, str]) -> Any:
    match value:
        case dict():
            return {key: _renamed(each, places) for key, each in value.items()}
        case list():
            return [_renamed(each, places) for each in value]
        case str():
            return places.get(value, value)
    return value


async def type_script(pilot: Pilot[None], script: Iterable[Line]) -> int:
    """Press every key of a script; gives how many these were."""
    count = 0
    for line in script:
        for char in line.text:
            pilot.app.post_message(events.Key("space" if char == " " else char, char))
        await pilot.pause()
        await pilot.press(*(_KEYS.get(key, key) for key in line.keys))
        count += len(line.text) + len(line.keys)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    return count


async def build(file: Path, script: Sequence[Line] = SCRIPT) -> Count:
    """Build a plan in an empty file."""
    file.write_bytes(b"")
    async with workbench(file, language="fr") as pilot:
        keys = await type_script(pilot, script)
    return Count(keys, tomllib.loads(file.read_text(encoding="utf-8")), BY_HAND.read_text(encoding="utf-8"))


async def _main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        count = await build(Path(folder) / "plan.toml")
    share = count.keys / count.characters
    print(f"{count.keys} keys in the workbench, {count.characters} characters of TOML: {share:.0%}")
    if without_ids(count.data) != without_ids(tomllib.loads(count.by_hand)):
        print("and they are not the same plan")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(_main()))
