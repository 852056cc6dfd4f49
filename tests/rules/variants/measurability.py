"""Key results that lack a start, a target or a unit, or contradict what stands elsewhere."""

from tests.rules.variants.variant import Variant

MEASURABILITY: tuple[Variant, ...] = (
    Variant(
        "nothing to tell by, and a start",
        """
[[kpis]]
id = "devis"
title = "Demandes de devis"
observations = [{ date = 2027-02-01, value = 42 }]

[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "devis-usines"
metric = "demandes de devis"

[[objectives.key_results]]
id = "essais"
metric = "essais gratuits"
baseline = 40
""",
    ),
    Variant(
        "a start that a KPI or the title knows",
        """
[[kpis]]
id = "devis"
title = "Demandes de devis"
observations = [{ date = 2027-02-01, value = 42 }]

[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "un"
metric = "demandes de devis"
change = "+25 %"

[[objectives]]
id = "confiance"
title = "Les ateliers nous confient leurs lignes"

[[objectives.key_results]]
id = "deux"
metric = "demandes de devis"
target = 60

[[objectives.key_results]]
id = "trois"
title = "Essais gratuits de 40 à 55"
target = 55

[[objectives.key_results]]
id = "quatre"
metric = "demandes de devis"
title = "Des demandes de devis en hausse de 10 points"
""",
    ),
    Variant(
        "units of money and shares",
        """
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "cout"
metric = "coût par lead"
baseline = 42.5
target = 30

[[objectives.key_results]]
id = "conversion"
metric = "taux de conversion"
baseline = 12
target = 20

[[objectives.key_results]]
id = "ouverture"
metric = "taux d’ouverture"
baseline = 22
target = 30
""",
    ),
    Variant(
        "a change of nothing, and one metric pulled two ways",
        """
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "essais"
metric = "essais gratuits"
baseline = 0
change = "+25 %"

[[objectives.key_results]]
id = "appels"
metric = "appels au support"
baseline = 200
target = 300

[[objectives.key_results]]
id = "appels-bas"
metric = "appels au support"
baseline = 200
target = 120
""",
    ),
    Variant(
        "a title that says another target",
        """
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "essais"
title = "Atteindre 1 200 essais gratuits"
target = 1500
""",
    ),
)
