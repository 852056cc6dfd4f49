"""Titles as people write them, good and bad, in both languages, no two the same, each with a word of its own."""

from math import gcd, prod
from typing import NamedTuple

from okrtui.locales.language import Language


class Pattern(NamedTuple):
    """Titles put together from one part of each list."""

    parts: tuple[tuple[str, ...], ...]

    def title(self, number: int) -> str:
        """The title of a number: different for all numbers, and neighbours have little in common."""
        count = prod(map(len, self.parts))
        stride = next(step for step in range(int(count * 0.618), count) if gcd(step, count) == 1)
        place = number * stride % count
        words = []
        for part in self.parts:
            place, chosen = divmod(place, len(part))
            words.append(part[chosen])
        return " ".join([*filter(None, words), _name(number)])


def _name(number: int) -> str:
    """An invented name, another one for every number."""
    syllables = ["".join((consonant, vowel)) for consonant in "bdfgklmnprstvz" for vowel in "aeiou"]
    name = ""
    number += len(syllables)
    while number:
        number, syllable = divmod(number, len(syllables))
        name += syllables[syllable]
    return name.title()


_AUDIENCES: dict[Language, tuple[str, ...]] = {
    "en": (
        *("industrial buyers", "plant managers", "maintenance teams", "mid-sized manufacturers", "hospital buyers"),
        *("building contractors", "retail chains", "logistics directors", "finance managers", "HR directors"),
        *("first-time customers", "long-standing customers", "resellers", "local authorities", "engineering schools"),
        *("food producers", "energy suppliers", "start-ups", "purchasing departments", "technical journalists"),
        *("independent workshops", "public hospitals", "regional banks"),
    ),
    "fr": (
        *("acheteurs industriels", "directeurs d’usine", "équipes de maintenance", "ETI", "PME", "hôpitaux publics"),
        *("artisans du bâtiment", "enseignes", "directeurs logistiques", "directions financières", "DRH"),
        *("nouveaux clients", "clients fidèles", "revendeurs", "collectivités", "écoles d’ingénieurs"),
        *("industriels de l’agroalimentaire", "énergéticiens", "jeunes pousses", "services achats"),
        *("journalistes spécialisés", "ateliers indépendants", "banques régionales"),
    ),
}
_PLACES: dict[Language, tuple[str, ...]] = {
    "en": (
        *("", "in northern France", "in Belgium", "in the Rhône valley", "in Brittany", "across Benelux", "in Spain"),
        *("in our three regions", "outside Paris", "on the west coast", "in Quebec", "in Romandy", "by autumn"),
    ),
    "fr": (
        *("", "dans les Hauts-de-France", "en Belgique", "dans la vallée du Rhône", "en Bretagne", "au Benelux"),
        *("en Espagne", "dans nos trois régions", "hors d’Île-de-France", "sur la façade atlantique", "au Québec"),
        *("en Suisse romande", "d’ici l’automne"),
    ),
}
_QUALITIES: dict[Language, tuple[str, ...]] = {
    "en": (
        *("", "who plan maintenance", "with several sites", "that are growing", "new to the subject"),
        *("who know us only by name", "under cost pressure"),
    ),
    "fr": (
        *("", "qui planifient leur maintenance", "à plusieurs sites", "en croissance", "novices sur le sujet"),
        *("qui ne nous connaissent que de nom", "aux budgets serrés"),
    ),
}
_OBJECTIVES: dict[Language, Pattern] = {
    "en": Pattern(
        (
            (
                *("Be the name that comes first to", "Earn the trust of", "Become the reference for", "Win back"),
                *("Give every reason to choose us to", "Make buying easy for", "Be recommended unasked by"),
                *("Improve our communication with", "Continue to serve", "Launch the new site for", "Be better for"),
                *("Grow qualified demand and reduce churn among", "Increase by 20 % our sales to", "Stand out among"),
                *("Have a shorter way from first contact to contract with", "Turn into advocates"),
            ),
            _AUDIENCES["en"],
            _QUALITIES["en"],
            _PLACES["en"],
        )
    ),
    "fr": Pattern(
        (
            (
                *("Être le premier nom cité par les", "Gagner la confiance des", "Devenir la référence des"),
                *("Reconquérir les", "Donner envie de nous choisir aux", "Simplifier l’achat pour les"),
                *(
                    "Être recommandés spontanément par les",
                    "Améliorer notre communication avec les",
                    "Continuer à servir les",
                ),
                *(
                    "Lancer le nouveau site pour les",
                    "Être meilleurs pour les",
                    "Développer la demande et la fidélité chez les",
                ),
                *("Augmenter de 20 % nos ventes aux", "Se démarquer auprès des", "Rendre autonomes les"),
                "Raccourcir le chemin du premier contact au contrat avec les",
            ),
            _AUDIENCES["fr"],
            _QUALITIES["fr"],
            _PLACES["fr"],
        )
    ),
}
_METRICS: dict[Language, Pattern] = {
    "en": Pattern(
        (
            (
                *("unaided awareness", "direct traffic", "qualified leads", "conversion rate", "trade press mentions"),
                *("net promoter score", "renewal rate", "demo requests", "cost per lead", "time to first answer"),
                *("newsletter opening rate", "referrals", "returning visitors", "repeat orders", "aided awareness"),
                *("first meetings held", "share of voice", "webinar attendance", "trial sign-ups", "average basket"),
            ),
            ("among", "measured for", "coming from", "with"),
            _AUDIENCES["en"],
            _QUALITIES["en"],
            _PLACES["en"],
        )
    ),
    "fr": Pattern(
        (
            (
                *("notoriété spontanée", "trafic direct", "leads qualifiés", "taux de conversion", "citations presse"),
                *("score de recommandation", "taux de renouvellement", "demandes de démonstration", "coût par lead"),
                *("délai de première réponse", "taux d’ouverture de la lettre", "recommandations", "visiteurs fidèles"),
                *("commandes répétées", "notoriété assistée", "premiers rendez-vous", "part de voix", "panier moyen"),
                *("participation aux webinaires", "essais ouverts"),
            ),
            ("auprès des", "mesuré pour les", "venant des", "chez les"),
            _AUDIENCES["fr"],
            _QUALITIES["fr"],
            _PLACES["fr"],
        )
    ),
}
_KEY_RESULTS: dict[Language, Pattern] = {
    "en": Pattern(
        (
            ("Raise", "Bring", "Take", "Publish 3 articles on", "Improve", "Reach a better", "Lift"),
            (
                *("unaided awareness", "direct traffic", "qualified leads", "the conversion rate", "press mentions"),
                *("the net promoter score", "renewals", "demo requests", "the opening rate", "first meetings"),
            ),
            ("among", "for", "with"),
            _AUDIENCES["en"],
            (
                *("", "from 12 % to 20 %", "by 30 %", "to 4,500 a month", "from 40 to 55", "x2", "40 → 55", "+12 pts"),
                *("in under 2 h", "to at least 95%", "from 1.2k to 2k", "by a third", "before the end of March"),
            ),
        )
    ),
    "fr": Pattern(
        (
            ("Porter", "Faire passer", "Augmenter", "Publier 3 articles sur", "Améliorer", "Hisser", "Doper"),
            (
                *("la notoriété spontanée", "le trafic direct", "les leads qualifiés", "le taux de conversion"),
                *("les citations presse", "le score de recommandation", "les renouvellements", "le taux d’ouverture"),
                *("les demandes de démonstration", "les premiers rendez-vous"),
            ),
            ("auprès des", "pour les", "chez les"),
            _AUDIENCES["fr"],
            (
                *("", "de 12 à 20 %", "de 30 %", "à 4 500 par mois", "de 40 à 55", "x2", "40 → 55", "de 12 pts"),
                *("à moins de 2 h", "à 95 % au moins", "de 1,2k à 2k", "d’un tiers", "avant fin mars"),
            ),
        )
    ),
}
_INITIATIVES: dict[Language, Pattern] = {
    "en": Pattern(
        (
            (
                *("White paper for", "Breakfast with", "Video case study of", "Trade fair stand for", "Mailing to"),
                *("New landing page for", "Press tour for", "Podcast with", "Reference visits of", "Survey of"),
            ),
            _AUDIENCES["en"],
            (
                *("on predictive maintenance", "on energy costs", "on spare parts", "on the new standard", "on delays"),
                *("on quality records", "on training", "on safety", "on remote support", "on subsidies"),
            ),
            _PLACES["en"],
        )
    ),
    "fr": Pattern(
        (
            (
                *(
                    "Livre blanc pour les",
                    "Petit déjeuner avec les",
                    "Témoignages en vidéo des",
                    "Salon des",
                    "Envoi aux",
                ),
                *(
                    "Nouvelle page d’accueil pour les",
                    "Conférence pour les",
                    "Podcast avec les",
                    "Visites chez les",
                    "Enquête auprès des",
                ),
            ),
            _AUDIENCES["fr"],
            (
                *("sur la maintenance prédictive", "sur le coût de l’énergie", "sur les pièces détachées"),
                *("sur la nouvelle norme", "sur les retards", "sur la traçabilité", "sur la formation"),
                *("sur la sécurité", "sur l’assistance à distance", "sur les aides"),
            ),
            _PLACES["fr"],
        )
    ),
}


def objective_title(number: int, language: Language) -> str:
    """What is to be different, or what people write in its place."""
    return _OBJECTIVES[language].title(number)


def metric(number: int, language: Language) -> str:
    """What is measured."""
    return _METRICS[language].title(number)


def key_result_title(number: int, language: Language) -> str:
    """A key result in words: with the figures to reach, or without."""
    return _KEY_RESULTS[language].title(number)


def initiative_title(number: int, language: Language) -> str:
    """A piece of work."""
    return _INITIATIVES[language].title(number)
