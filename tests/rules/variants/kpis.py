"""KPIs out of their range."""

from tests.rules.variants.variant import Variant

KPIS: tuple[Variant, ...] = (
    Variant(
        "a KPI above its range, that a key result stands for",
        """
[[kpis]]
id = "desabonnements"
title = "Désabonnements"
at_most = 2
observations = [{ date = 2027-02-01, value = 3.4 }]

[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "contacts"
metric = "contacts joints chaque mois"
kpi = "desabonnements"
baseline = 200
target = 400
""",
    ),
)
