"""Owners who are to be named, and one who owns too much."""

from tests.rules.variants.variant import Variant

OWNERSHIP: tuple[Variant, ...] = (
    Variant(
        "owners to choose from",
        """
[[people]]
id = "claire"
name = "Claire Martin"
team = "contenu"

[[people]]
id = "karim"
name = "Karim Benali"
team = "contenu"

[[people]]
id = "contenu-web"
name = "L’équipe contenu"

[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"
owner = "claire"

[[objectives.key_results]]
id = "presse"
metric = "mentions dans la presse"
baseline = 2
target = 6

[[objectives]]
id = "confiance"
title = "Les ateliers nous confient leurs lignes"

[[objectives.key_results]]
id = "essais"
metric = "essais gratuits"
owner = "contenu-web"
baseline = 2
target = 6
""",
    ),
    *(
        Variant(
            f"one who owns too much, and {len(others)} who could help",
            """
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"
"""
            + "".join(
                f'\n[[objectives.key_results]]\nmetric = "{town} : visites"\nowner = "Claire Martin"\ntarget = 12\n'
                for town in ("Lyon", "Lille", "Nantes", "Brest", "Nice", "Reims")
            )
            + "".join(
                f'\n[[objectives.key_results]]\nmetric = "appels"\nowner = "{name}"\ntarget = 12\n' for name in others
            ),
        )
        for others in (("Karim Benali",), ("Karim Benali", "Léa Petit"))
    ),
)
