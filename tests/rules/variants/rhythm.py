"""Check-ins on wrong days, key results that are far behind, and late reviews."""

from datetime import date

from tests.rules.variants.variant import HEAD, LATER, Variant

RHYTHM: tuple[Variant, ...] = (
    Variant(
        "check-ins on wrong days",
        """
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "un"
metric = "trafic direct"
baseline = 20500
target = 24600
check_ins = [{ date = 2027-03-12, value = 21000 }]

[[objectives.key_results]]
id = "deux"
metric = "essais gratuits"
baseline = 12
target = 40
check_ins = [{ date = 2027-03-12, value = 14 }, { date = 2027-03-19, value = 15 }]

[[objectives.key_results]]
id = "trois"
metric = "appels"
baseline = 12
target = 40
check_ins = [{ date = 2028-03-19, value = 15 }]
""",
    ),
    Variant(
        "a check-in long after the period",
        """
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"
grade = 0.7

[[objectives.key_results]]
id = "un"
metric = "trafic direct"
baseline = 20500
target = 24600
check_ins = [{ date = 2027-05-20, value = 21000 }]
""",
        date(2027, 6, 1),
    ),
    Variant(
        "far behind, each in its way",
        """
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "reference"
title = "Un premier groupe hospitalier nous recommande"
done = false
due = 2027-02-26
check_ins = [{ date = 2027-03-08, confidence = 5 }]

[[objectives.key_results]]
id = "note"
metric = "note moyenne des avis"
at_least = 4.5
check_ins = [
  { date = 2027-01-08, value = 4.1, confidence = 5 },
  { date = 2027-03-08, value = 4.0, confidence = 5 },
]

[[objectives.key_results]]
id = "trafic"
metric = "trafic direct"
baseline = 20500
target = 24600
check_ins = [{ date = 2027-03-08, value = 19800, confidence = 5 }]

[[objectives.key_results]]
id = "inscrits"
metric = "inscrits à l’infolettre"
baseline = 400
target = 700
check_ins = [{ date = 2027-03-12, value = 410, confidence = 5 }]

[[objectives.key_results]]
id = "demandes"
metric = "demandes de démonstration"
baseline = 40
target = 60
check_ins = [{ date = 2027-03-12, value = 35, confidence = 5 }]
""",
        LATER,
    ),
    Variant(
        "a review that is late after another",
        HEAD
        + """period = "2027-Q1"
review = "monthly"

[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[reviews]]
date = 2027-02-01
decisions = [{ about = "notoriete", decision = "keep" }]
""",
        LATER,
    ),
)
