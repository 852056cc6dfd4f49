"""The words of OKRs, one for one thing in both languages."""

import re
from collections.abc import Iterator

from tests.locales.entry import Entry

_TERMS = {
    r"objectives?": r"objectifs?",
    r"key results?": r"résultats? clés?",
    r"initiatives?": r"initiatives?",
    r"visions?": r"visions?",
    r"priorit(y|ies)": r"priorités?",
    r"owners?": r"responsables?",
    r"teams?": r"équipes?",
    r"baselines?": r"valeurs? de départ",
    r"targets?": r"cibles?",
    r"metrics?": r"indicateurs?",
    r"units?": r"unités?",
    r"KPIs?": r"KPI",
    r"milestones?": r"jalons?",
    r"weight": r"poids|pondéré[es]*",
    r"check-ins?": r"points?",
    r"confidence": r"confiance",
    r"progress": r"progression",
    r"expected": r"prévue?s?|atten\w+",
    r"forecast": r"projection",
    r"cadence": r"rythme",
    r"on track": r"en bonne voie",
    r"at risk": r"à risque",
    r"off track": r"compromis",
    r"outdated": r"à actualiser",
    r"not started": r"pas commencé",
    r"park(ed)?": r"en réserve",
    r"drop(ped)?": r"abandon\w*",
    r"committed": r"engagée?s?",
    r"aspirational": r"ambitieu\w+",
    r"grade[sd]?": r"notée?s?|notes? finales?",
    r"carr(y|ied) over": r"report\w+",
    r"reviews?": r"revues?",
    r"decisions?|decided": r"décisions?|décidé",
    r"remarks?": r"remarques?",
    r"advice": r"conseils?",
    r"warnings?": r"alertes?",
    r"errors?": r"erreurs?",
    r"silenced?": r"ignor\w+",
    r"edit": r"modifi\w+",
    r"capacity": r"capacité",
    r"person-days?": r"j-h",
    r"dashboard": r"tableau de bord",
    r"walkthrough": r"parcours guidé",
}
"""What the French says where the English says this."""

_NOT_FRENCH = re.compile(
    r"\b(KRs?|baselines?|owners?|targets?|check-?ins?|milestones?|deadlines?|feedbacks?|reporting"
    r"|items?|ids?|diagnostics?|metrics?|progrès|reviews?|tâches?|propriétaires?)\b",
    re.IGNORECASE,
)


def missing_terms(entry: Entry) -> Iterator[str]:
    """Words of the glossary that the English has, and the French does not."""
    english = " ".join(entry.prose(text) for text in entry.english)
    french = " ".join(entry.prose(text) for text in entry.french)
    for term, word in _TERMS.items():
        found = re.search(rf"\b({term})\b", english, re.IGNORECASE)
        if found and found.group().lower() not in entry.otherwise and not _has(word, french):
            yield f"{found.group()} without {word}"


def _has(word: str, french: str) -> bool:
    return re.search(rf"\b({word})\b", french, re.IGNORECASE) is not None


def foreign_words(entry: Entry) -> Iterator[str]:
    """Words in the French that the glossary has better ones for."""
    for text in entry.french:
        yield from (match.group() for match in _NOT_FRENCH.finditer(entry.prose(text)))
