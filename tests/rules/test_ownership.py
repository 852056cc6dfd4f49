"""Who counts as an owner, and who does not."""

import pytest

from okrtui.rules.ownership.not_one_person import names_in, not_one_person
from tests.rules.judging import drawn

OBJECTIVE = "[[objectives]]\nid = 'a'\ntitle = 't'\n"
KEY_RESULT = "[[objectives.key_results]]\nid = 'b'\nmetric = 'm'\n"


@pytest.mark.parametrize(
    "name",
    [
        "the team",
        "The marketing team",
        "tout le monde",
        "Tout le monde",
        "l'équipe marketing",
        "L’équipe marketing",
        "toute l'équipe",
        "Everyone",
        "everybody",
        "Claire et Marc",
        "Claire / Marc",
        "Claire/Marc",
        "Claire & Marc",
        "Claire Martin and Marc Lemoine",
        "Claire ou Marc",
        "Claire, Marc et Julie",
        "Marketing",
        "Marketing et communication",
        "Pôle digital",
        "Direction marketing",
        "l’agence",
        "the agency",
        "Service communication",
        "TBD",
        "à définir",
        "?",
        "Digital squad",
    ],
)
def test_a_group_several_people_or_nobody(name: str) -> None:
    assert not_one_person(name)


@pytest.mark.parametrize(
    "name",
    [
        "Claire",
        "Claire Martin",
        "claire",
        "Jean-Pierre Le Tallec",
        "Anne de La Tour",
        "Ana Etxeberria",
        "Land, Andrew",
        "Head of Sales and Marketing",
        "Directrice marketing et communication",
        "Responsable du service client",
        "Team lead acquisition",
        "Chef d'équipe",
        "CMO",
        "Claire Martin (marketing / web)",
        "Martin, Claire",
        "O'Neill",
        "Le Gall",
        "Toussaint Tous",
        "Alle Bonde",
        "李小龙",
    ],
)
def test_one_person(name: str) -> None:
    assert not not_one_person(name)


def test_the_names_of_several_are_told_apart() -> None:
    assert names_in("Claire et Marc") == ["Claire", "Marc"]
    assert names_in("Claire / Marc / Julie") == ["Claire", "Marc", "Julie"]
    assert names_in("Claire Martin / Communication") == ["Claire Martin"]


def test_a_person_is_judged_by_her_name_and_not_by_her_id() -> None:
    people = "[[people]]\nid = 'agence'\nname = 'Claire Martin'\n[[people]]\nid = 'x'\nname = 'Agence Dupont'\n"
    assert drawn(people + OBJECTIVE + "owner = 'agence'\n", "O504") == []
    assert len(drawn(people + OBJECTIVE + "owner = 'x'\n", "O504")) == 1


def test_the_plans_own_team_is_no_person() -> None:
    text = "[[teams]]\nid = 'rp'\nname = 'Relations publiques'\n" + OBJECTIVE + "owner = '{}'\n"
    assert drawn(text.format("Relations publiques"), "O504")
    assert drawn(text.format("rp"), "O504")
    assert drawn(text.format("Rp Dupont"), "O504") == []


def test_an_owner_who_is_no_known_person_is_told_only_once() -> None:
    text = "[[people]]\nid = 'claire'\n" + OBJECTIVE + "owner = 'the team'\n"
    assert drawn(text, "O504") == []
    assert drawn(text, "S006")


def test_the_members_of_a_team_are_proposed() -> None:
    text = (
        "[[people]]\nid = 'claire'\nname = 'Claire'\nteam = 'com'\n"
        "[[people]]\nid = 'com'\nname = 'Équipe com'\n" + OBJECTIVE + "owner = 'com'\n"
    )
    (told,) = drawn(text, "O504")
    assert "“Claire”" in str(told.help)


def test_a_key_result_without_owner_is_told_with_the_objectives_owner() -> None:
    (told,) = drawn(OBJECTIVE + "owner = 'Claire'\n" + KEY_RESULT, "O501")
    assert "“Claire” owns the objective" in str(told.help)
    assert told.item == "b"
    assert told.marked == "[[objectives.key_results]]"


def test_nobody_proposes_everybody() -> None:
    (told,) = drawn(OBJECTIVE + "owner = 'everyone'\n" + KEY_RESULT, "O501")
    assert "everyone" not in str(told.help)


@pytest.mark.parametrize("owner", ["''", "'  '"])
def test_a_blank_owner_is_none(owner: str) -> None:
    assert drawn(OBJECTIVE + f"owner = {owner}\n", "O502")


@pytest.mark.parametrize("state", ["parked", "done", "dropped"])
def test_what_is_no_longer_active_needs_no_owner(state: str) -> None:
    assert drawn(OBJECTIVE + f"state = '{state}'\n" + KEY_RESULT, "O501") == []
    assert drawn(OBJECTIVE + KEY_RESULT + f"state = '{state}'\n", "O501") == []


def test_a_team_is_enough_for_an_initiative() -> None:
    initiative = "[[initiatives]]\nid = 'i'\ntitle = 't'\n"
    assert drawn(initiative, "O503")
    assert drawn(initiative + "team = 'Web'\n", "O503") == []
    assert drawn(initiative + "state = 'done'\n", "O503") == []
