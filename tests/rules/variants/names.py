"""Names that lead nowhere, of items and of rules, and items that have none."""

from tests.rules.variants.variant import Variant

NAMES: tuple[Variant, ...] = (
    Variant(
        "references that lead nowhere",
        """
[[people]]
id = "claire"
name = "Claire Martin"

[[teams]]
id = "contenu"
name = "Contenu"

[[priorities]]
id = "croissance"
title = "Grandir avec les PME industrielles"

[[kpis]]
id = "trafic"
title = "Trafic organique"

[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"
owner = "zoe-durand"
supports = ["international", "trafic"]

[[objectives.key_results]]
id = "presse"
metric = "mentions dans la presse"
kpi = "xyz"
baseline = 2
target = 6

[[initiatives]]
id = "livre-blanc"
title = "Livre blanc sur la maintenance prédictive"
team = "web-europe"
serves = ["contenu", "croissance", "claire", "livre-blanc"]
after = ["qqq-www", "notoriete", "presse"]

[[reviews]]
date = 2027-02-01
decisions = [{ about = "zzz-yyy", decision = "keep" }]
""",
    ),
    Variant(
        "a reference where nothing could be meant",
        """
[[initiatives]]
title = "Livre blanc sur la maintenance prédictive"
after = ["salon"]
serves = ["notoriete"]
""",
    ),
    Variant(
        "a reference where much could be meant",
        "".join(
            f'[[objectives]]\nid = "{id}"\ntitle = "Les {words} nous recommandent à leurs confrères"\n\n'
            for id, words in [
                *(("lyon", "Lyonnais"), ("lille", "Lillois"), ("nantes", "Nantais"), ("brest", "Brestois")),
                *(("nice", "Niçois"), ("reims", "Rémois"), ("dijon", "Dijonnais"), ("tours", "Tourangeaux")),
            ]
        )
        + '[[initiatives]]\nid = "salon"\ntitle = "Salon de Bordeaux"\nserves = ["zzz-www"]\n',
    ),
    Variant(
        "comments that silence nothing",
        """
# okrtui: allow vague-objectif: mots de la direction
# okrtui: allow qqqqqqqq: mots de la direction
# okrtui: ignore vague-objective
# okrtui: allow vague-objective
[[objectives]]
id = "marketing"
title = "Améliorer le marketing"

# okrtui: allow long-title: mots de la direction

[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"
""",
    ),
    Variant(
        "many items without an id",
        "".join(
            f'[[objectives]]\ntitle = "Nos clients de {town} nous amènent leurs voisins"\n\n'
            for town in (
                "Lyon",
                "Lille",
                "Nantes",
                "Brest",
                "Nice",
            )
        ),
    ),
    Variant(
        "priorities without an id",
        """
[[priorities]]
title = "Grandir avec les PME industrielles"

[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"
""",
    ),
)
