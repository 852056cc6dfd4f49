"""Words of the format in the reader's language."""

from collections.abc import Mapping

from okrtui.locales.sentence import Sentence

STATES: dict[str, Sentence] = {
    "active": Sentence("active"),
    "parked": Sentence("parked"),
    "done": Sentence("done"),
    "dropped": Sentence("dropped"),
    "planned": Sentence("planned"),
    "running": Sentence("running"),
}

KINDS: dict[str, Sentence] = {
    "committed": Sentence("committed"),
    "aspirational": Sentence("aspirational"),
    "campaign": Sentence("campaign"),
    "project": Sentence("project"),
    "redesign": Sentence("redesign"),
    "content": Sentence("content"),
    "event": Sentence("event"),
}

CADENCES: dict[str, Sentence] = {
    "weekly": Sentence("weekly"),
    "biweekly": Sentence("every two weeks"),
    "monthly": Sentence("monthly"),
    "quarterly": Sentence("quarterly"),
    "end": Sentence("once, at the end"),
}

LANGUAGES: dict[str, Sentence] = {
    "fr": Sentence("French"),
    "en": Sentence("English"),
}

DECISIONS: dict[str, Sentence] = {
    "keep": Sentence("keep"),
    "adjust": Sentence("adjust"),
    "park": Sentence("park"),
    "drop": Sentence("drop"),
    "carry-over": Sentence("carry over"),
}

ENUMS: Mapping[str, Mapping[str, Sentence]] = {
    "state": STATES,
    "kind": KINDS,
    "cadence": CADENCES,
    "review": CADENCES,
    "lang": LANGUAGES,
}
"""The words that a field may hold, by the field."""

FIELDS: dict[str, Sentence] = {
    "id": Sentence("id"),
    "title": Sentence("title"),
    "name": Sentence("name"),
    "why": Sentence("why"),
    "metric": Sentence("metric"),
    "unit": Sentence("unit"),
    "baseline": Sentence("baseline"),
    "target": Sentence("target"),
    "change": Sentence("change"),
    "at_least": Sentence("at least"),
    "at_most": Sentence("at most"),
    "done": Sentence("done"),
    "establish": Sentence("to be established"),
    "owner": Sentence("owner"),
    "source": Sentence("source"),
    "cadence": Sentence("cadence"),
    "kpi": Sentence("KPI"),
    "weight": Sentence("weight"),
    "due": Sentence("due"),
    "state": Sentence("state"),
    "kind": Sentence("kind"),
    "supports": Sentence("supports"),
    "serves": Sentence("serves"),
    "team": Sentence("team"),
    "capacity": Sentence("capacity"),
    "start": Sentence("start"),
    "end": Sentence("end"),
    "effort": Sentence("effort"),
    "after": Sentence("after"),
    "link": Sentence("link"),
    "note": Sentence("note"),
    "grade": Sentence("grade"),
    "grade_why": Sentence("why this grade"),
    "carried_from": Sentence("carried over from"),
    "expected": Sentence("expected values"),
    "observations": Sentence("observations"),
    "vision": Sentence("vision"),
    "lang": Sentence("language"),
    "period": Sentence("period"),
    "review": Sentence("rhythm of reviews"),
    "parent": Sentence("parent plan"),
    "date": Sentence("day"),
    "learned": Sentence("lesson"),
    "value": Sentence("value"),
    "confidence": Sentence("confidence"),
    "about": Sentence("subject"),
    "decision": Sentence("decision"),
    "check_ins": Sentence("check-ins"),
    "decisions": Sentence("decisions"),
    "key_results": Sentence("key results"),
    "okrtui": Sentence("version of the format"),
    "people": Sentence("people"),
    "teams": Sentence("teams"),
    "priorities": Sentence("priorities"),
    "kpis": Sentence("KPIs"),
    "objectives": Sentence("objectives"),
    "initiatives": Sentence("initiatives"),
    "reviews": Sentence("reviews"),
}
"""The keys of the format as forms and sentences call them, those of histories and lists too."""

ITEMS: dict[str, Sentence] = {
    "plan": Sentence("plan"),
    "person": Sentence("person"),
    "team": Sentence("team"),
    "priority": Sentence("priority"),
    "kpi": Sentence("KPI"),
    "objective": Sentence("objective"),
    "key_result": Sentence("key result"),
    "initiative": Sentence("initiative"),
}


def word(words: Mapping[str, Sentence], written: str) -> str:
    """A word of the format in the reader's language; itself where the format does not know it."""
    return str(words.get(written, written))
