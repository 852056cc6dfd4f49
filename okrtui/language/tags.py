"""What the lexicons say of a word: one bit each, so that a word is looked up once and asked about cheaply.

Plain numbers and no `enum.Flag`: asking one of those costs more than reading the word.
"""

(
    # how words hold a sentence together
    FUNCTION,  # articles, prepositions, pronouns, auxiliaries: they name nothing
    AND,  # joins two things: and, et, ainsi que
    THAT,  # opens a clause about what came before: who, that, qui, dont
    PURPOSE,  # opens what something is for: in order to, pour, afin de
    MEANS,  # opens how it is to come about: by, via, grâce à
    BESIDE,  # opens what else is to hold: without, while, tout en
    DETERMINER,  # tells which ones are meant: our, the, nos, les
    OPENING,  # what may stand before the statement proper: we want to, notre objectif est de, successfully
    # what a verb is for
    MAKE,  # its end is a thing delivered or an activity done
    BUILD,  # that, or a state, by what its object is
    KEEP,  # nothing would change
    AIM,  # a change is meant
    RAISE,
    LOWER,
    GAIN,  # somebody else decides: win, sign, obtain
    DEED,  # a verb that says what it is about by itself: sell, recruit
    PLAIN,  # the form in which a statement says what is to be done: grow, growing, accroître, nous accroissons
    PAST,  # the form in which it says what has been done
    NOUNISH,  # could as well be a noun or an adjective
    NOUN_FIRST,  # and mostly is
    # what a noun stands for
    DELIVERABLE,
    OUTPUT,  # a deliverable that is counted
    STATE,  # trust, culture, experience: no deliverable though one builds it
    WORK,  # a piece of work in one noun: launch, refonte
    UPKEEP,  # going on in one noun: maintien, suivi
    RISE,  # a change in one noun: growth, hausse
    FALL,
    PERSON,  # somebody outside the team
    OUTCOME,  # what others do or what is measured of it: leads, sales, sign-ups
    VANITY,
    AUDIENCE_OF_SOCIAL,  # followers, abonnés: vanity beside a social network
    SOCIAL,
    TRAFFIC,  # vanity as long as it is raw
    QUALIFIED,  # what makes traffic more than that: organic, direct
    GENERIC,  # names nothing that an outsider could tell from anything else
    PERFECT,  # metrics that people decide about: all of it, or none, is out of reach
    LOSS,  # what cannot be brought down to nothing: churn, unsubscribes
    # what goes with numbers
    NUMBER,
    SCALE,  # thousand, million
    FRACTION,
    MULTIPLE,  # double, halve, tenfold
    MORE,
    LESS,
    TIME,  # days, heures
    LONG_TIME,  # months, trimestres
    UNIT,
    MONTH,
    PERIOD,  # quarter, semestre, year-end
    NAMED,  # names that a number belongs to: ISO, CAC, top, version
    EVERY,
    NONE,
    ORDINAL,
    TO,
    FROM,
    OVER,  # more than, at least
    UNDER,  # less than, at most
    LEVEL,  # reach, stand at: what follows is where it is to stand
    PER,
    RATE,  # rate, share, cost: what follows is not what is counted
    DONE,  # up and running, en ligne
    SAME,  # as before, as usual
    BEYOND,  # what may well be more than all of it: NRR, ROI, an objective reached
    GRADE,  # a level that has a name: gold, AA
    DECIDES,  # what people do or not as they please: recommend, stay
    TURNS,  # become more than numbers: converts, transforms
) = (1 << bit for bit in range(65))
