"""Words by which people name a group, or nobody, where one person should be named; folded, both languages."""

EVERYBODY = frozenset(
    {
        *("all", "all of us", "everybody", "everyone", "the whole team", "us", "we", "whole team"),
        *("nous", "nous tous", "tous", "toutes", "tout le monde", "chacun", "l'ensemble de l'equipe"),
    }
)

NOBODY = frozenset(
    {
        *("?", "??", "-", "n/a", "na", "nobody", "none", "no one", "tba", "tbc", "tbd", "to be defined"),
        *("to be decided", "unassigned", "open", "a definir", "a determiner", "a nommer", "aucun", "personne"),
        *("non attribue", "xxx"),
    }
)

GROUPS = frozenset(
    {
        *("agency", "board", "committee", "department", "dept", "division", "group", "squad", "staff", "team"),
        *("teams", "unit"),
        *("agence", "cellule", "comite", "departement", "equipe", "equipes", "groupe", "pole", "poles", "service"),
        *("services", "tribu"),
    }
)
"""A name with one of these words in it is that of a group, unless it is that of a post."""

TRADES = frozenset(
    {
        *("acquisition", "advertising", "brand", "branding", "communication", "communications", "content", "crm"),
        *("design", "digital", "events", "finance", "growth", "hr", "it", "legal", "marketing", "media"),
        *("operations", "ops", "partnerships", "pr", "press", "product", "research", "sales", "seo", "support"),
        *("commerce", "commercial", "contenu", "contenus", "conception", "evenementiel", "juridique", "marque"),
        *("numerique", "partenariats", "presse", "produit", "publicite", "relation client", "rh", "ventes", "web"),
        *("direction", "direction generale", "direction marketing", "direction commerciale", "management"),
        *("direction de la communication", "produits"),
    }
)
"""What departments are called: an owner who is called only that is one."""

POSTS = frozenset(
    {
        *("ceo", "cfo", "chief", "cmo", "cto", "coo", "cro", "coordinator", "director", "head", "lead", "leader"),
        *("manager", "officer", "president", "specialist", "vp"),
        *("assistant", "assistante", "charge", "chargee", "chef", "cheffe", "coordinateur", "coordinatrice"),
        *("dg", "dircom", "directeur", "directrice", "presidente", "referent", "referente", "responsable"),
    }
)
"""A post is held by one person, whatever else its name says: “Head of Sales and Marketing”."""

JOINTS = (" et ", " and ", " & ", " + ", "/", " ou ", " or ", ";")
"""What stands between two names."""

ARTICLES = ("the ", "our ", "l'", "le ", "la ", "les ", "notre ", "toute ", "tout ", "une ", "un ", "an ", "a ")
