"""Fragments that bring out what the rules say beside their examples, each named by the case that it is."""

from datetime import date
from typing import NamedTuple

from okrtui.locales.language import Language

_LATER = date(2027, 3, 12)

_HEAD = 'okrtui = 1\n\n[plan]\ntitle = "Plan marketing"\nlang = "fr"\n'


class Variant(NamedTuple):
    """A fragment of a plan file in the language of its words; the day is that of all tests where none is given."""

    case: str
    text: str
    today: date | None = None
    language: Language = "fr"


VARIANTS: tuple[Variant, ...] = (
    Variant("slips that stop the reading", 'okrtui = 1\n\n[plan]\ntitle = "Plan" marketing\nperiod = = "2027-Q1"\n'),
    Variant("an empty file", "okrtui = 1\n"),
    Variant("no word that it is a plan", '[plan]\ntitle = "Plan marketing"\nperiod = "2027-Q1"\n'),
    Variant("no period", _HEAD),
    Variant("no end of the period", _HEAD + "period = { start = 2027-01-04 }\n"),
    Variant("no start of the period", _HEAD + "period = { end = 2027-03-28 }\n"),
    Variant("a period the wrong way round", _HEAD + "period = { start = 2027-03-28, end = 2027-01-04 }\n"),
    Variant("a period in other words", _HEAD + 'period = "2027-T1"\n'),
    Variant("a parent that nothing is like", _HEAD + 'period = "2027-Q1"\nparent = "groupe/strategie.toml"\n'),
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
        _LATER,
    ),
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
        _LATER,
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
        _LATER,
    ),
    Variant(
        "a review that is late after another",
        _HEAD
        + """period = "2027-Q1"
review = "monthly"

[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[reviews]]
date = 2027-02-01
decisions = [{ about = "notoriete", decision = "keep" }]
""",
        _LATER,
    ),
)
