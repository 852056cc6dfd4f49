"""Objectives: more of the same, long titles, figures in them, and work in their place."""

from tests.rules.variants.variant import Variant

CLARITY: tuple[Variant, ...] = (
    Variant(
        "more of the same, watched by a KPI",
        """
[[kpis]]
id = "satisfaction"
title = "Satisfaction des clients"

[[objectives]]
id = "satisfaits"
title = "Maintenir la satisfaction des clients"
""",
    ),
    Variant(
        "more of the same, with key results to reach",
        """
[[objectives]]
id = "service"
title = "Continuer à soigner notre service client"

[[objectives.key_results]]
id = "delai"
metric = "délai de première réponse"
unit = "h"
baseline = 26
target = 8

[[objectives.key_results]]
id = "rappels"
metric = "clients rappelés dans la journée"
baseline = 12
target = 40
""",
    ),
    Variant(
        "long titles",
        f"""
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "devis"
title = "Demandes de devis venues du site, hors doublons, hors étudiants, hors concurrents, {"hors " * 6}
 partenaires et anciens clients"
baseline = 40
target = 60

[[initiatives]]
id = "livre-blanc"
title = "Livre blanc sur la maintenance prédictive des lignes de conditionnement et d’emballage dans les usines de moins
 de 200 personnes, en trois langues"
serves = ["notoriete"]
""".replace("\n partenaires", "partenaires").replace("\n de 200", " de 200"),
    ),
    Variant(
        "a figure that a key result has",
        """
[[objectives]]
id = "cliniques"
title = "Augmenter de 30 % les demandes de démo des cliniques privées"

[[objectives.key_results]]
id = "demos"
title = "Demandes de démo des cliniques privées : +30 %"
metric = "demandes de démo des cliniques"
baseline = 40
change = "+30 %"

[[objectives]]
id = "references"
title = "Compter 12 hôpitaux parmi nos références"

[[objectives.key_results]]
id = "hopitaux"
metric = "hôpitaux cités en référence"
baseline = 4
target = 12

[[objectives]]
id = "nps"
title = "NPS de 40 à 55"

[[objectives.key_results]]
id = "nps-clients"
metric = "NPS"
baseline = 40
target = 50
""",
    ),
    Variant(
        "a figure without which nothing is left",
        """
[[objectives]]
id = "leads"
title = "Atteindre 500 leads"
""",
    ),
    Variant(
        "work that is an initiative already",
        """
[[objectives]]
id = "flottes"
title = "Lancer le configurateur pour convaincre les gestionnaires de flotte"

[[objectives]]
id = "site"
title = "Refondre le site"

[[objectives]]
id = "salon"
title = "Organiser le salon de Lyon"

[[objectives.key_results]]
id = "visiteurs"
metric = "rendez-vous pris avec des acheteurs"
baseline = 12
target = 30

[[initiatives]]
id = "configurateur"
title = "Lancer le configurateur"
serves = ["flottes"]

[[initiatives]]
id = "refonte"
title = "Refondre le site"
serves = ["site"]
""",
    ),
    Variant(
        "a vague title with a reason",
        """
[[objectives]]
id = "marketing"
title = "Améliorer le marketing"
why = "Les directeurs d’usine ne nous appellent qu’en cas de panne."
""",
    ),
)
