"""French and English: numbers, verbs, lexicons, and what a sentence of a plan says."""
