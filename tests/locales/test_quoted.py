"""Words of a plan stand in the quotation marks of the reader's language, their own within these."""

import pytest

from okrtui.locales.language import Language, speaking
from okrtui.locales.sentence import Quoted


@pytest.mark.parametrize(
    ("language", "words", "quoted"),
    [
        ("fr", "Être plus visibles", "«\u202fÊtre plus visibles\u202f»"),
        ("fr", "Campagne «\u202fLe bruit\u202f» 2027", "«\u202fCampagne “Le bruit” 2027\u202f»"),
        ("fr", "Campagne « Le bruit »", "«\u202fCampagne “Le bruit”\u202f»"),
        ("fr", "Campagne «Le bruit»", "«\u202fCampagne “Le bruit”\u202f»"),
        ("en", "Be seen more", "“Be seen more”"),
        ("en", "The “noise” campaign", "“The ‘noise’ campaign”"),
    ],
)
def test_quotation_marks_do_not_stand_within_the_same_ones(language: Language, words: str, quoted: str) -> None:
    with speaking(language):
        assert str(Quoted(words)) == quoted
