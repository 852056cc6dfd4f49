"""Teams with more work than they have days."""

from tests.rules.variants.variant import Variant

LOAD: tuple[Variant, ...] = (
    Variant(
        "a team with too much at once",
        """
[[teams]]
id = "contenu"
name = "Contenu"
capacity = 5

[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"
"""
        + "".join(
            f"""
[[initiatives]]
id = "{id}"
title = "{title}"
team = "contenu"
serves = ["notoriete"]
effort = {effort}
start = 2027-03-01
end = 2027-03-05
"""
            for id, title, effort in [
                ("livre-blanc", "Livre blanc sur la maintenance", 4),
                ("salon", "Stand au salon de Lyon", 3),
                ("tribune", "Tribune dans la presse", 2),
                ("guide", "Guide de l’atelier", 1),
            ]
        ),
    ),
    Variant(
        "a team that is free two weeks later",
        """
[[teams]]
id = "contenu"
name = "Contenu"
capacity = 5

[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"
"""
        + "".join(
            f"""
[[initiatives]]
id = "{id}"
title = "{title}"
team = "contenu"
serves = ["notoriete"]
state = "{state}"
effort = {effort}
start = 2027-02-15
end = 2027-02-{end}
"""
            for id, title, state, effort, end in [
                ("livre-blanc", "Livre blanc sur la maintenance", "running", 9, 26),
                ("salon", "Stand au salon de Lyon", "planned", 4, 19),
            ]
        ),
    ),
)
