"""Fragments that bring out what the rules say beside their examples, each named by the case that it is."""

from tests.rules.variants.clarity import CLARITY
from tests.rules.variants.execution import EXECUTION
from tests.rules.variants.history import HISTORY
from tests.rules.variants.kpis import KPIS
from tests.rules.variants.load import LOAD
from tests.rules.variants.measurability import MEASURABILITY
from tests.rules.variants.names import NAMES
from tests.rules.variants.ownership import OWNERSHIP
from tests.rules.variants.realism import REALISM
from tests.rules.variants.rhythm import RHYTHM
from tests.rules.variants.variant import Variant
from tests.rules.variants.wording import WORDING

VARIANTS: tuple[Variant, ...] = (
    *WORDING,
    *NAMES,
    *CLARITY,
    *MEASURABILITY,
    *REALISM,
    *OWNERSHIP,
    *KPIS,
    *EXECUTION,
    *LOAD,
    *RHYTHM,
    *HISTORY,
)
