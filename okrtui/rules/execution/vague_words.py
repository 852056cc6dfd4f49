"""Words that name no piece of work by themselves; folded and in the singular, both languages."""

from okrtui.locales.language import Language

_WORK = frozenset(
    {
        *("action", "activity", "activite", "work", "travail", "travailler", "task", "tache", "effort", "initiative"),
        *("project", "projet", "campaign", "campagne", "operation", "event", "evenement", "content", "contenu"),
        *("thing", "chose", "stuff", "chantier", "support", "improvement", "amelioration", "optimisation"),
        *(
            "optimization",
            "do",
            "doing",
            "continue",
            "continuer",
            "communiquer",
            "suite",
            "suivi",
            "follow",
            "up",
            "followup",
        ),
    }
)
_TRADES = frozenset(
    {
        *("marketing", "communication", "com", "comm", "digital", "digitale", "digitaux", "numerique", "online", "web"),
        *("internet", "social", "sociale", "sociaux", "media", "network", "reseau", "seo", "sea", "sem", "smo", "pr"),
        *("rp", "press", "presse", "advertising", "ad", "publicite", "pub", "brand", "branding", "marque", "email"),
        *("emailing", "promotion", "influence", "growth", "croissance", "acquisition", "sale", "vente", "commercial"),
        *("commerciale", "evenementiel", "ligne", "terrain"),
    }
)
_ANY = frozenset(
    {
        *("various", "other", "misc", "miscellaneous", "several", "ongoing", "general", "etc", "tbd", "tbc", "tba"),
        *("continuous", "daily", "day", "usual", "present"),
        *("diver", "diverse", "autre", "quelque", "plusieur", "nouveau", "generale", "definir", "preciser", "continu"),
        *("quotidien",),
    }
)
JOINING: dict[Language, frozenset[str]] = {
    "en": frozenset({"on", "for", "in", "and", "with", "of", "to", "be", "more", "us", "some", "new"}),
    "fr": frozenset({"de", "a", "au", "aux", "en", "sur", "pour", "et", "dans", "avec", "par", "plus", "faire"}),
}
"""What joins other words; alone it makes no title, not even a vague one."""

VAGUE: dict[Language, frozenset[str]] = {
    language: _WORK | _TRADES | _ANY | joining for language, joining in JOINING.items()
}
"""A title that is made of these alone can be neither begun nor finished."""

CAMPAIGNS = frozenset({"campaign", "campagne", "event", "evenement"})
CHANNELS = frozenset({"seo", "sea", "sem", "email", "emailing", "press", "presse", "influence", "pub", "publicite"})
"""A campaign on one of these is one thing; a campaign as such, or a channel as such, is not."""

DAY = "day"
"""What is held on one can be begun and finished; twice, in “day to day”, it is none."""
