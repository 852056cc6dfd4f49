"""Targets that cannot be, were met before, or will not be reached."""

from tests.rules.variants.variant import LATER, Variant

REALISM: tuple[Variant, ...] = (
    Variant(
        "shares that cannot be, and targets out of reach",
        """
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "conversion"
metric = "taux de conversion"
unit = "%"
baseline = 60
change = "x2"

[[objectives.key_results]]
id = "part"
metric = "part de marché"
unit = "%"
baseline = -5
target = 12

[[objectives.key_results]]
id = "nps"
metric = "NPS"
baseline = 40
target = 120

[[objectives.key_results]]
id = "leads"
title = "Multiplier par 12 les leads qualifiés"

[[objectives.key_results]]
id = "desabonnements"
metric = "désabonnements par mois"
baseline = 40
target = 0

[[objectives.key_results]]
id = "departs"
title = "Réduire de 150 % les désabonnements"
""",
    ),
    Variant(
        "a target met at the first check-in",
        """
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "trafic"
metric = "trafic direct"
baseline = 20500
target = 24600
check_ins = [{ date = 2027-01-08, value = 25100 }]
""",
    ),
    Variant(
        "an aspirational objective out of reach",
        """
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"
kind = "aspirational"

[[objectives.key_results]]
id = "trafic"
metric = "trafic direct"
baseline = 20500
target = 24600
check_ins = [
  { date = 2027-01-22, value = 20700 },
  { date = 2027-02-05, value = 20800 },
  { date = 2027-02-19, value = 20900 },
  { date = 2027-03-05, value = 21000 },
]

[[initiatives]]
id = "calculateur"
title = "Calculateur du coût d’un arrêt de ligne"
serves = ["trafic"]
start = 2027-01-11
end = 2027-02-26
""",
        LATER,
    ),
)
