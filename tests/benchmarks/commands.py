"""Whole commands against a named reference, run in turn."""

import os
import subprocess
import sys
import sysconfig
import tempfile
import time
from pathlib import Path

from tests.benchmarks.figure import Figure, ratio
from tests.benchmarks.plans import write_plans

REFERENCE = """
import tomli
from pydantic import BaseModel
class Model(BaseModel):
    title: str
    target: float
"""
"""A Python that imports pydantic and tomli and defines one model."""

TAPLO = Path(sysconfig.get_path("scripts")) / "taplo"
# compiled modules are kept, as they are for a user
_ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
_ENVIRONMENT["OKRTUI_TODAY"] = "2027-02-01"  # within the period of the plans, whenever this runs


def _seconds(command: list[str], folder: Path) -> float:
    start = time.perf_counter()
    done = subprocess.run(command, cwd=folder, env=_ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    took = time.perf_counter() - start
    if done.returncode not in (0, 1):
        raise RuntimeError(f"{command}: {done.stderr.decode()}")
    return took


def in_turn(ours: list[str], reference: list[str], folder: Path, runs: int) -> tuple[list[float], list[float]]:
    """The seconds of two commands, one after the other, so many times, after one run of each that does not count."""
    _seconds(ours, folder)
    _seconds(reference, folder)
    pairs = [(_seconds(ours, folder), _seconds(reference, folder)) for _ in range(runs)]
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs]


def one_plan() -> Figure:
    """`okrtui check` on one plan of 300 lines."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (file,) = write_plans(folder, 1)
        (folder / "reference.py").write_text(REFERENCE)
        ours = [sys.executable, "-m", "okrtui", "check", file.name]
        return ratio(
            "okrtui check, one plan / pydantic and tomli imported",
            *in_turn(ours, [sys.executable, "reference.py"], folder, 21),
            most=1.5,
        )


def many_plans() -> Figure:
    """`okrtui check` on 1,000 plans of 300 lines against `taplo check` with the schema."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = [file.name for file in write_plans(folder, 1000)]
        schema = subprocess.run([sys.executable, "-m", "okrtui", "schema"], check=True, capture_output=True).stdout
        (folder / "schema.json").write_bytes(schema)
        ours = [sys.executable, "-m", "okrtui", "check", "--jobs", str(os.cpu_count() or 1), *files]
        reference = [str(TAPLO), "check", "--schema", (folder / "schema.json").as_uri(), *files]
        return ratio("okrtui check, 1,000 plans / taplo check", *in_turn(ours, reference, folder, 5), most=2)
