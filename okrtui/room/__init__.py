"""The walkthrough's line between sessions: who is there, what is shown, votes, the lead; never the plan itself."""
