"""A plan built from an empty file by keys only; `python -m tests.keys` builds the whole quarter."""

import tomllib
from pathlib import Path

from tests.keys import FIRST_OBJECTIVE, SAVE, SHEET, build, without_ids


async def test_sheet_objective_key_results_and_initiatives_take_fewer_keys_than_their_toml(tmp_path: Path) -> None:
    count = await build(tmp_path / "plan.toml", (*SHEET, *FIRST_OBJECTIVE, *SAVE))
    whole = tomllib.loads(count.by_hand)
    wanted = {**whole, "objectives": whole["objectives"][:1], "initiatives": whole["initiatives"][:4]}
    assert without_ids(count.data) == without_ids(wanted)
    assert count.keys < 1000  # 1922 for the whole quarter, whose TOML has 4,648 characters
