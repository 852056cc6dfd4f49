"""Initiatives: over without effect, for one key result only, too late, or an aim."""

from tests.rules.variants.variant import LATER, Variant

EXECUTION: tuple[Variant, ...] = (
    Variant(
        "work that is over",
        """
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "trafic"
metric = "trafic direct"
baseline = 20500
target = 24600
check_ins = [
  { date = 2027-01-08, value = 20500 },
  { date = 2027-03-08, value = 20550 },
]

[[initiatives]]
id = "calculateur"
title = "Calculateur du coût d’un arrêt de ligne"
serves = ["trafic"]
state = "done"
start = 2027-01-11
end = 2027-01-29

[[initiatives]]
id = "salon"
title = "Stand au salon de Lyon"
serves = ["trafic"]
state = "done"
start = 2027-01-11
end = 2027-01-22
""",
        LATER,
    ),
    Variant(
        "work for one key result only, on no known day",
        """
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "trafic"
metric = "trafic direct"
baseline = 20500
target = 24600

[[objectives.key_results]]
metric = "mentions dans la presse"
baseline = 2
target = 6

[[initiatives]]
title = "Calculateur du coût d’un arrêt de ligne"
serves = ["trafic"]
end = 2027-03-20
""",
    ),
    Variant(
        "a campaign that begins late, and an aim in the place of work",
        """
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "trafic"
metric = "trafic direct"
baseline = 20500
target = 24600

[[initiatives]]
id = "printemps"
title = "Campagne de printemps"
kind = "campaign"
serves = ["trafic"]
start = 2027-03-15
end = 2027-03-26

[[initiatives]]
id = "marque"
title = "Améliorer la notoriété"
""",
    ),
)
