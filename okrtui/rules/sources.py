"""Who asks for what the rules look for."""

from okrtui.locales.sentence import Sentence

FORMAT = Sentence("The plan file, format 1")

ARTICLE = Sentence("“Passer de la stratégie au plan : fixer de vrais objectifs avec les OKR marketing”")

PRACTICE = Sentence("Common practice of teams that work with OKRs")
