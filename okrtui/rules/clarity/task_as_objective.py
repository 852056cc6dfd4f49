"""C203: an objective that is work, and not what the work is for."""

from collections.abc import Iterator

from okrtui.document.edit import Edit, Insert, SetValue
from okrtui.language.sameness import words_key
from okrtui.language.work import work_named
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.ids import ids_beside, new_id
from okrtui.plan.initiative import Initiative
from okrtui.plan.plan import Plan
from okrtui.rules.clarity.key_result_metrics import quoted_metrics
from okrtui.rules.clarity.purpose import Purpose, purpose_of
from okrtui.rules.context import ActiveObjective, Context, Placed
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.fix import Fix
from okrtui.rules.rule import Rule
from okrtui.rules.sources import ARTICLE
from okrtui.rules.statements import objective_statements


class TaskAsObjective(Rule):
    """A deliverable, a milestone or an activity in the place of the state that it is for."""

    code = "C203"
    name = "task-as-objective"
    severity = "warning"
    reads = frozenset({"plan", "priorities", "kpis", "objectives", "key_results", "initiatives"})
    sees = Sentence("An objective names a piece of work, not the state that the work is for.")
    why = Sentence("Once the work is done the objective counts as reached, whether or not it has changed anything.")
    source = ARTICLE
    bad = Example(
        en="""
[[objectives]]
id = "website"
title = "Launch the new website so that industrial buyers find the right machine"
owner = "Claire Martin"
""",
        fr="""
[[objectives]]
id = "site"
title = "Lancer le nouveau site pour accroître la notoriété auprès des PME industrielles"
owner = "Claire Martin"
""",
    )
    good = Example(
        en="""
[[objectives]]
id = "website"
title = "Industrial buyers find the right machine"
owner = "Claire Martin"
""",
        fr="""
[[objectives]]
id = "site"
title = "Accroître la notoriété auprès des PME industrielles"
owner = "Claire Martin"
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every active objective that names work, with what the work is for where the title tells it."""
        for active, statement in objective_statements(context):
            span = work_named(statement)
            if span is None:
                continue
            purpose = purpose_of(statement)
            said = _initiative_for(purpose.work if purpose else statement.text, active, context)
            yield Finding(
                active.objective.title_path,
                Sentence("{words} is work, not what the work is for", words=Quoted(statement.text[span[0] : span[1]])),
                _help(active, said) if purpose is None else _rewrite(purpose, said),
                None if purpose is None else _fix(active, purpose, said, context),
                span,
            )


def _initiative_for(work: str, active: ActiveObjective, context: Context) -> Placed[Initiative] | None:
    """The initiative that says what a piece of work is; of those that serve the objective, also in fewer words."""
    wanted = words_key(work, context.language)
    serving = {placed.path for placed in context.served_by(active.objective.part)}
    for placed in context.initiatives:
        if placed.part.title and placed.part.state != "dropped":
            said = words_key(placed.part.title, context.language)
            if said == wanted or (placed.path in serving and (said <= wanted or wanted <= said)):
                return placed
    return None


def _rewrite(purpose: Purpose, said: Placed[Initiative] | None) -> Sentence:
    if said is not None:
        return Sentence(
            "What it is for is the objective: {aim}. The work is there already, as the initiative {initiative}.",
            aim=Quoted(purpose.aim),
            initiative=Quoted(said.words),
        )
    return Sentence(
        "What it is for is the objective: {aim}. The work goes among the initiatives: {work}.",
        aim=Quoted(purpose.aim),
        work=Quoted(purpose.work),
    )


def _help(active: ActiveObjective, said: Placed[Initiative] | None) -> Sentence:
    metrics = quoted_metrics(active)
    if said is not None:
        return Sentence(
            "What would be different once it is done, and for whom? That is the objective; the work is there already, "
            "as the initiative {initiative}.",
            initiative=Quoted(said.words),
        )
    if metrics:
        return Sentence(
            "Its key results are about {metrics}: what would be different, and for whom? That is the objective; the "
            "work belongs among the initiatives.",
            metrics=metrics,
        )
    return Sentence(
        "What would be different once it is done, and for whom? That is the objective; the work belongs among the "
        "initiatives."
    )


def _fix(active: ActiveObjective, purpose: Purpose, said: Placed[Initiative] | None, context: Context) -> Fix | None:
    """Title and initiative in one; none where the work would be lost, because nothing can serve what has no id."""
    edits: list[Edit] = [SetValue((*active.objective.path, "title"), purpose.aim)]
    if said is not None:
        return Fix(Sentence("make what it is for the objective"), tuple(edits))
    if active.objective.part.id is None:
        return None
    initiative = {
        "id": new_id(purpose.work, ids_beside(context.plan, "initiative")),
        "title": purpose.work,
        "serves": [active.objective.part.id],
    }
    edits.append(Insert(("initiatives",), len(context.plan.initiatives), initiative))
    return Fix(Sentence("make what it is for the objective, and the work an initiative"), tuple(edits))
