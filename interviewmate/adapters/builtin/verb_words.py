"""Words of which the dictionary does not say whether they are verbs or nouns where they stand in a posting."""

from __future__ import annotations

# Nothing that is to be done, whatever follows.
NOT_HEADS = frozenset(
    "gentle thanks comfort transition experience language interest background need languages major "
    "end people welsh retail".split()
)
NOUNS_FOR = frozenset("respect regard concern eye".split())  # "respect for confidentiality"
USE_IT = frozenset("use share build gain apply develop show demonstrate bring".split())  # "use past experience to …"
SAID_OF_ONE = frozenset({"organised", "organized"})  # how somebody is: no adjectives in the dictionary
# "care with numbers", "trained in first aid"
BEGIN_A_THING = frozenset(
    {("care", "with"), ("care", "over"), ("care", "in"), ("training", "in"), ("trained", "in")}
    | {("design", "history"), ("lead", "generation"), ("lead", "times"), ("lead", "tracking"), ("market", "appraisals")}
    | {
        ("return", "to"),
        ("slow", "queries"),
        ("test", "cases"),
        ("test", "data"),
        ("test", "plans"),
        ("test", "summary"),
    }
    | {("decon", "to"), ("dog", "in"), ("training", "given"), ("training", "provided"), ("working", "sessions")}
)
COPULAS = frozenset("stay remain be keep feel become".split())  # "stay polite and calm"
PARTICLES = frozenset("up down off out over away back".split())
# Nouns or adjectives in the dictionary, but at the head of a line nearly always verbs.
MOSTLY_VERBS = frozenset(
    """take make get give keep set put help use build run lead hold turn deal bring try treat install cut own check
    write read find fix follow drive gather grow interview move start stop show sell teach answer serve win plan draft
    review design test research support recruit open deliver conduct update coach climb produce delegate
    monitor book challenge cover forecast hit launch meet present preserve record spot track
    collect commission contact coordinate dig handle isolate report ring train tune
    watch""".split()
)
BEFORE_THINGS = frozenset(
    "design test support review research draft plan check cut forecast launch record report track".split()
)  # "test results"
AS_NOUNS = frozenset("record ins outs ups keeping writing".split())  # "track record", "check ins"
MOSTLY_NOUNS = frozenset(
    """abuse people wound weekend evening risk process project stock code record budget contract load waste product time
    team brand market crew cost weight""".split()
)
# -ing forms that mostly stand before a noun: "batch and streaming pipelines".
BEFORE_NOUNS = frozenset(
    "cleaning streaming staffing working onboarding operating mailing marketing learning safeguarding".split()
)
BEFORE_ONE_THING = frozenset({"building"})  # "building control", not "building relationships"
FIELDS = frozenset("accounting banking catering engineering manufacturing marketing nursing retailing".split())
# What heads a line as a noun, unless an article follows it: "Site visits", "Total viable counts", "Band 7".
NOUN_HEADS = frozenset(
    """accounts acupuncture apprentice band bank bar bat board bounce breakfast career cash certificate
    credit crew cycle damp decon dog fatigue fault field fire floor foul full function group heat key leak
    level lunch machine mortgage name noise nurse outside pension phone phones police power pressure risk
    roof room rope salary school shift site skill sound staff stage state stock storm table task team temp
    time title total trade tree ward waste water""".split()
)
DESCRIBING = frozenset("calving breeding outstanding emerging existing understanding willing promising".split())
NOUN_ENDS = frozenset(
    """experience skills skill knowledge background mindset expertise attitude license licence certificate
    certification qualification degree""".split()
)
