"""What keeps a file from being read: slips of TOML, heads, fields and values."""

from tests.rules.variants.variant import HEAD, Variant

WORDING: tuple[Variant, ...] = (
    Variant("slips that stop the reading", 'okrtui = 1\n\n[plan]\ntitle = "Plan" marketing\nperiod = = "2027-Q1"\n'),
    Variant("an empty file", "okrtui = 1\n"),
    Variant("no word that it is a plan", '[plan]\ntitle = "Plan marketing"\nperiod = "2027-Q1"\n'),
    Variant("no period", HEAD),
    Variant("no end of the period", HEAD + "period = { start = 2027-01-04 }\n"),
    Variant("no start of the period", HEAD + "period = { end = 2027-03-28 }\n"),
    Variant("a period the wrong way round", HEAD + "period = { start = 2027-03-28, end = 2027-01-04 }\n"),
    Variant("a period in other words", HEAD + 'period = "2027-T1"\n'),
    Variant("a parent that nothing is like", HEAD + 'period = "2027-Q1"\nparent = "groupe/strategie.toml"\n'),
    Variant(
        "fields that must be there",
        """
[[objectives]]
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
target = 26
expected = [{ date = 2027-01-29 }, { value = 3 }]
check_ins = [{ value = 12 }]

[[objectives]]
why = "La concurrence est devant nous"

[[kpis]]
title = "Trafic organique"
observations = [{ date = 2027-01-29 }]

[[reviews]]
date = 2027-01-29
decisions = [{ note = "On garde le cap." }]
""",
    ),
    Variant(
        "values of the wrong type",
        """
[[objectives]]
id = "Notoriété"
title = 12
supports = [12, "croissance"]

[[objectives.key_results]]
id = "trafic"
metric = "trafic direct"
baseline = "beaucoup"
target = 24600
done = false
at_least = 3
""",
    ),
    Variant(
        "keys in the wrong place",
        """
[[objectives]]
id = "plan"
title = "Les acheteurs industriels pensent d’abord à nous"
baseline = 12
vision = "La première marque à laquelle on pense"
okrtui = 1
initiatives = []
zzz = 1
""",
    ),
)
