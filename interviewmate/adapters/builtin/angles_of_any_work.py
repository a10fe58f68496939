"""The ways to ask about a piece of work that go with any kind of it, or with several."""

from __future__ import annotations

from interviewmate.adapters.builtin.angle import EARLY, FROM_MID, UPPER, Angle, Kind, Need, ask, for_levels
from interviewmate.adapters.builtin.works import HABITS, Work
from interviewmate.interview import Level

_WORK = tuple(work for work in Work if work not in {*HABITS, Work.KNOW})
_STEPS = tuple(work for work in _WORK if work is not Work.LEAD)  # one can be walked through it
_TASKS = (Work.CHECK, Work.DO, Work.IMPROVE, Work.MAKE, Work.PLAN, Work.PREPARE, Work.STUDY)  # given to somebody
_LARGER = (Work.IMPROVE, Work.LEAD, Work.MAKE, Work.PLAN, Work.RUN, Work.STUDY)  # not done by everybody every day
_BEGUN = (Work.IMPROVE, Work.LEAD, Work.MAKE, Work.PLAN, Work.STUDY)  # has a beginning
_DECIDED = (Work.GROW, Work.IMPROVE, Work.LEAD, Work.PLAN, Work.RESPOND, Work.RUN)
# done at a time
_ONCE = (Work.EXPLAIN, Work.IMPROVE, Work.MAKE, Work.PLAN, Work.PREPARE, Work.RESPOND, Work.STUDY, Work.WIN)
_OF_ITS_OWN = tuple(work for work in _WORK if work not in {Work.GROW, Work.LEAD, Work.COOPERATE})  # has single cases
_WATCHED = (Work.CARE, Work.DO, Work.IMPROVE, Work.PLAN, Work.PREPARE, Work.RUN)
_CAREFUL = (Work.CARE, Work.CHECK, Work.DO, Work.MAKE, Work.PREPARE, Work.RESPOND)
# what anybody can picture
_PICTURED = (
    *(Work.CARE, Work.CHECK, Work.EXPLAIN, Work.PLAN, Work.PREPARE, Work.RESPOND, Work.STUDY, Work.WIN),
    Work.OTHER,
)
_TOLD = (Work.EXPLAIN, Work.MAKE, Work.PREPARE, Work.RESPOND, Work.WIN)  # step by step, by somebody who is new to it
_EXACTING = (Work.CHECK, Work.DO, Work.PREPARE)  # something follows where it is done badly
_BY_RULE = (*_EXACTING, Work.KEEP)


def _shown(works: tuple[Work, ...], *needs: Need) -> tuple[Angle, ...]:
    """What can be asked of beginners about work that has to be done just as they are shown."""
    return ask(
        Kind.SITUATION,
        "{lead} You've been shown how, and now you're not sure about one step. What do you do?",
        "{lead} Say you notice later that you got something wrong, and nobody else has seen it. What do you do?",
        "{lead} Somebody shows you a quicker way than the one you were taught. What do you do?",
        works=works,
        needs=needs,
    )


CASE = ask(Kind.SITUATION, "What would you do if {case}?", "Say {case}. What would you do first, and why?")
ANY = (
    *CASE,
    *for_levels(
        EARLY,
        *ask(
            Kind.EXPERIENCE,
            "Have you done anything like {gerund} before? Tell me about it.",
            hardness=-1,
            works=_WORK,
        ),
        *ask(
            Kind.EXPERIENCE,
            "What have you learned so far that would help you {phrase}?",
            works=(Work.CHECK, Work.EXPLAIN, Work.STUDY),
            needs=(Need.SINGLE,),
        ),
        *ask(
            Kind.EXPERIENCE,
            "Have you ever had to {phrase}? Tell me how it went, or how you'd go about it.",
            works=_OF_ITS_OWN,
            needs=(Need.OCCASION,),
        ),
        *ask(
            Kind.SITUATION,
            "Say you're asked to {phrase} in your first week. Where do you start?",
            works=tuple(work for work in _TASKS if work is not Work.DO),
            needs=(Need.TASK,),
        ),
        *ask(Kind.SITUATION, "How would you go about {gerund}?", works=_PICTURED, needs=(Need.STEPS,)),
        *ask(Kind.SITUATION, "Walk me through how you'd {phrase}.", works=_TOLD, needs=(Need.STEPS, Need.SINGLE)),
        *ask(
            Kind.SITUATION,
            "{lead} You get stuck. What do you try yourself before you ask somebody?",
            works=(Work.IMPROVE, Work.MAKE, Work.STUDY),
            needs=(Need.SOLVED,),
        ),
        *ask(
            Kind.PEOPLE,
            "{lead} You're asked something that you don't know. What do you say?",
            needs=(Need.ASKED,),
        ),
        *_shown(_BY_RULE, Need.EXACT, Need.STAKES),
        *ask(
            Kind.DEPTH,
            "{lead} What would you want to be sure of before you did that on your own for the first time?",
            works=(*_EXACTING, Work.MAKE, Work.RUN),
            needs=(Need.STEPS, Need.STAKES),
        ),
        *ask(
            Kind.DEPTH, "What would you be most careful about when you {phrase}?", works=_CAREFUL, needs=(Need.STAKES,)
        ),
        *ask(
            Kind.DEPTH,
            "What do you think matters most when you {phrase}?",
            works=(Work.EXPLAIN, Work.GROW, Work.OTHER, Work.PLAN, Work.RESPOND, Work.WIN),
            needs=(Need.STEPS, Need.SINGLE),
        ),
        *ask(
            Kind.DEPTH,
            "{lead} What can go wrong if that isn't done properly?",
            works=(Work.MAKE, Work.RUN),
            needs=(Need.STEPS, Need.STAKES),
        ),
        *ask(
            Kind.MOTIVATION,
            "{lead} What do you think you'd enjoy about that, and what would take some getting used to?",
            needs=(Need.MET, Need.SINGLE),
        ),
    ),
    *for_levels(
        FROM_MID,
        *ask(Kind.EXPERIENCE, "Tell me about your experience of {gerund}.", works=_WORK),
        *ask(Kind.EXPERIENCE, "Tell me about a time you had to {phrase}.", works=_ONCE, needs=(Need.OCCASION,)),
        *ask(
            Kind.EXPERIENCE,
            "What have you done that comes closest to {gerund}?",
            works=(*_LARGER, Work.OTHER, Work.RESPOND),
            needs=(Need.THEIRS,),
        ),
        *ask(Kind.SITUATION, "Walk me through how you'd {phrase}.", works=_STEPS, needs=(Need.STEPS,)),
        *ask(
            Kind.SITUATION,
            "How would you go about {gerund}?",
            "How would you {phrase}?",
            works=_STEPS,
            needs=(Need.STEPS, Need.THEIRS),
        ),
        *ask(Kind.SITUATION, "{lead} Where would you start?", works=_BEGUN, needs=(Need.THEIRS,)),
        *ask(
            Kind.DEPTH,
            "What do you look out for when you {phrase}?",
            works=(Work.CARE, Work.CHECK, Work.PREPARE, Work.RESPOND),
            needs=(Need.TIMES,),
        ),
        *ask(
            Kind.DEPTH,
            "How do you {phrase}?",
            works=(Work.EXPLAIN, Work.IMPROVE, Work.KEEP, Work.PLAN, Work.WIN),
        ),
        *ask(
            Kind.DEPTH,
            "What's the hardest part of {gerund}, and how do you deal with it?",
            hardness=1,
            works=(*_WORK, Work.KEEP),
        ),
        *ask(Kind.DEPTH, "{lead} What do you keep the closest eye on, and why?", works=_WATCHED, needs=(Need.SINGLE,)),
        *ask(
            Kind.FAILURE,
            "Tell me about a time when {gerund} didn't go to plan.",
            hardness=1,
            works=(Work.CHECK, Work.DO, Work.IMPROVE, Work.MAKE, Work.PLAN, Work.STUDY),
            needs=(Need.OCCASION,),
        ),
        *ask(
            Kind.FAILURE,
            "What tends to go wrong when you {phrase}, and how do you prevent it?",
            hardness=1,
            works=(*_TASKS, Work.OTHER),
            needs=(Need.STEPS, Need.SINGLE),
        ),
    ),
    *for_levels(
        (Level.MID,),  # too wide for who has done it for years
        *ask(Kind.DEPTH, "How do you go about {gerund}?", works=_STEPS, needs=(Need.STEPS,)),
    ),
    *for_levels(
        UPPER,
        *ask(
            Kind.TRADE_OFF,
            "What's the hardest decision you've had to make when {gerund}?",
            hardness=1,
            works=_DECIDED,
        ),
        *ask(
            Kind.DESIGN,
            "What do people most often get wrong about {gerund}?",
            hardness=1,
            works=_WORK,
            needs=(Need.STEPS, Need.SINGLE),
        ),
    ),
    *ask(Kind.DEPTH, "{lead} What can go wrong if that isn't done properly?", works=_EXACTING, needs=(Need.STAKES,)),
)
