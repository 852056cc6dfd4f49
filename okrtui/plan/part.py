"""What every part of a plan has in common."""

import sys
from datetime import date
from types import ModuleType
from typing import ClassVar

from pydantic import BaseModel, ConfigDict, Strict

Day = date
"""A calendar day; named apart from the fields called `date`."""

AnyList = Strict(False)
"""A container is read from any list, strict though its members are."""

PLUGIN_LOADER = "pydantic.plugin._loader"


def _read_without_plugins() -> None:
    """Leave pydantic's plug-ins out: looking for them reads the metadata of every installed package.

    That is a sixth of the time that a check of a plan takes, and what a plan means is not up to another
    package. The loader is put in the place of pydantic's own, unless that one is at work already.
    """
    if PLUGIN_LOADER not in sys.modules:
        loader = ModuleType(PLUGIN_LOADER)
        loader.__dict__["get_plugins"] = tuple
        sys.modules[PLUGIN_LOADER] = loader


_read_without_plugins()


class Part(BaseModel):
    """A table of the plan file, read and never changed.

    Every field is optional: a plan that is not in order opens all the same, and what is required is a rule.
    Scalars are strict (no number in a string, no true for 1, no nan). `required` names the fields that the
    format asks for; where it holds alternatives in one tuple, one of them is enough.
    """

    model_config = ConfigDict(
        frozen=True,
        strict=True,
        allow_inf_nan=False,
        extra="ignore",
        populate_by_name=True,
        defer_build=True,  # the plan at the top builds them all at once, in half the time
    )

    required: ClassVar[tuple[tuple[str, ...], ...]] = ()
