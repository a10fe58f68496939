"""The ways to ask about a piece of work: those that go with any, and for each kind what one asks who knows it."""

from __future__ import annotations

from dataclasses import replace

from interviewmate.adapters.builtin.angle import EARLY, FROM_MID, UPPER, Angle, Kind, Need, ask, for_levels
from interviewmate.adapters.builtin.angles_of_any_work import ANY
from interviewmate.adapters.builtin.works import Work
from interviewmate.interview import Level


def _of(work: Work, *some: Angle) -> tuple[Angle, ...]:
    return tuple(replace(angle, works=(work,)) for angle in some)


CARE = _of(
    Work.CARE,
    *ask(
        Kind.EXPERIENCE,
        "{lead} Tell me about one person you helped, and how you knew what they needed.",
        needs=(Need.CARED,),
    ),
    *ask(Kind.SITUATION, "{lead} Somebody refuses your help. What do you do?", needs=(Need.CARED,)),
    *ask(Kind.DEPTH, "{lead} How do you give each of them enough time on a busy day?", needs=(Need.CARED, Need.MANY)),
    *for_levels(
        FROM_MID,
        *ask(Kind.FAILURE, "{lead} Tell me about a day when that was really hard.", hardness=1, needs=(Need.CARED,)),
    ),
)
CHECK = _of(
    Work.CHECK,
    *for_levels(
        FROM_MID,
        *ask(
            Kind.EXPERIENCE,
            "{lead} Tell me about something you found that others had missed.",
            needs=(Need.EXAMINED,),
        ),
        *ask(
            Kind.FAILURE,
            "{lead} Tell me about something that slipped past you, and what you changed.",
            hardness=1,
            needs=(Need.EXAMINED,),
        ),
    ),
    *ask(
        Kind.SITUATION,
        "{lead} You find something that doesn't look right, and everybody is in a hurry. What do you do?",
        needs=(Need.EXAMINED,),
    ),
    *for_levels(FROM_MID, *ask(Kind.DEPTH, "{lead} What do you look at first, and why?")),
    *for_levels(EARLY, *ask(Kind.DEPTH, "{lead} How would you make sure that you don't miss anything?")),
)
COOPERATE = _of(
    Work.COOPERATE,
    *for_levels(
        FROM_MID,
        *ask(
            Kind.PEOPLE,
            "{lead} Tell me about a time when you disagreed with somebody you depended on.",
            needs=(Need.PARTNERS,),
        ),
    ),
    *ask(Kind.DEPTH, "{lead} How do you find out what they need from you?", needs=(Need.OTHERS,)),
    *ask(
        Kind.SITUATION,
        "{lead} One of them doesn't get back to you, and you can't go on without an answer. What do you do?",
        "{lead} They want one thing and your manager wants another. What do you do?",
        needs=(Need.OTHERS, Need.PARTNERS),
    ),
)
DO = _of(
    Work.DO,
    *ask(
        Kind.SITUATION, "{lead} Halfway through, you notice a mistake of your own. What do you do?", needs=(Need.EXACT,)
    ),
    *for_levels(
        FROM_MID,
        *ask(Kind.DEPTH, "{lead} What do people who are new to it usually get wrong?", needs=(Need.SINGLE,)),
        *ask(Kind.FAILURE, "{lead} Tell me about a day when that went wrong, and what you did.", hardness=1),
    ),
)
EXPLAIN = _of(
    Work.EXPLAIN,
    *ask(Kind.DEPTH, "{lead} How do you check that you've been understood?", needs=(Need.AUDIENCE,)),
    *ask(
        Kind.SITUATION,
        "{lead} You can see that they've stopped following. What do you do?",
        needs=(Need.GROUP, Need.OTHERS),
    ),
    *for_levels(
        FROM_MID,
        *ask(
            Kind.FAILURE,
            "{lead} Tell me about a time when it didn't get across at first. What did you change?",
            hardness=1,
            needs=(Need.AUDIENCE,),
        ),
    ),
)
GROW = _of(
    Work.GROW,
    *for_levels(
        FROM_MID,
        *ask(Kind.PEOPLE, "{lead} Tell me about somebody you brought on, and what you did for them."),
        *ask(Kind.FAILURE, "{lead} Tell me about somebody who was struggling, and what you did.", hardness=1),
    ),
    *ask(
        Kind.DEPTH,
        "{lead} How do you tell when somebody is ready to work without you?",
        needs=(Need.BEGINNERS,),
    ),
    *ask(Kind.SITUATION, "{lead} One of them keeps making the same mistake. What do you do?", needs=(Need.MANY,)),
    *for_levels(EARLY, *ask(Kind.PEOPLE, "{lead} Tell me about a time you helped somebody to learn something.")),
)
IMPROVE = _of(
    Work.IMPROVE,
    *for_levels(
        FROM_MID,
        *ask(
            Kind.EXPERIENCE, "{lead} Tell me about something you improved, and how you measured it.", needs=(Need.GAIN,)
        ),
        *ask(Kind.FAILURE, "{lead} Tell me about a change that didn't bring what it should have.", hardness=1),
        *ask(Kind.PEOPLE, "{lead} People are used to the old way. How do you bring them along?"),
    ),
    *ask(Kind.SITUATION, "{lead} Where would you look first?", needs=(Need.GAIN,)),
)
KEEP = _of(
    Work.KEEP,
    *ask(Kind.DEPTH, "{lead} What can go wrong if that isn't done properly?", needs=(Need.STAKES, Need.WRITTEN)),
    *ask(Kind.DEPTH, "{lead} What can go wrong if that isn't done properly?", needs=(Need.STAKES, Need.RULE)),
    *for_levels(
        EARLY,
        *ask(Kind.SITUATION, "How would you {phrase}?", needs=(Need.LASTING,)),
        *ask(
            Kind.SITUATION,
            "{lead} It's a busy day, and it would be easy to leave that for later. What do you do?",
            needs=(Need.WRITTEN,),
        ),
    ),
    *for_levels(
        FROM_MID,
        *ask(Kind.EXPERIENCE, "{lead} Where have you had to do that before, and what made it hard?"),
        *ask(Kind.FAILURE, "{lead} When has that been hard, and what did you do?", hardness=1),
    ),
)
LEAD = _of(
    Work.LEAD,
    *for_levels(
        FROM_MID,
        *ask(
            Kind.FAILURE,
            "{lead} Tell me about somebody in your team who wasn't pulling their weight.",
            hardness=1,
            needs=(Need.PARTNERS,),
        ),
        *ask(Kind.EXPERIENCE, "{lead} Tell me about a team you've led, and what you changed about how it worked."),
    ),
    *ask(Kind.SITUATION, "{lead} Two of your people don't get on, and the work suffers. What do you do?"),
    *for_levels(
        UPPER,
        *ask(Kind.TRADE_OFF, "{lead} Tell me about an unpopular decision you had to make.", hardness=1),
        *ask(Kind.DEPTH, "{lead} How do you know what's going on in your team when nobody tells you?"),
    ),
    *for_levels(EARLY, *ask(Kind.PEOPLE, "{lead} When have you taken the lead in a group, and how did it go?")),
)
MAKE = _of(
    Work.MAKE,
    *for_levels(
        FROM_MID,
        *ask(
            Kind.EXPERIENCE,
            "{lead} Which piece of work of that kind are you proudest of, and why?",
            needs=(Need.CRAFT,),
        ),
        *ask(
            Kind.FAILURE,
            "{lead} Tell me about a piece of work like that which didn't turn out well.",
            hardness=1,
            needs=(Need.STEPS,),
        ),
        *ask(Kind.DEPTH, "How do you check your own work when you {phrase}?", needs=(Need.STEPS,)),
        *ask(Kind.DEPTH, "{lead} How do you decide that something is good enough to hand over?", needs=(Need.CRAFT,)),
        *ask(Kind.PEOPLE, "{lead} Whose opinion do you ask for on the way, and when?", needs=(Need.CRAFT,)),
    ),
    *for_levels(
        UPPER,
        *ask(
            Kind.TRADE_OFF,
            "What's the hardest decision you've had to make when {gerund}?",
            "{lead} When did you last choose the simpler way, and what did you give up for it?",
            hardness=1,
            needs=(Need.CRAFT,),
        ),
    ),
)
PLAN = _of(
    Work.PLAN,
    *for_levels(
        FROM_MID,
        *ask(
            Kind.FAILURE,
            "{lead} Tell me about a plan of yours that fell apart, and what you did.",
            hardness=1,
            needs=(Need.TASK,),
        ),
    ),
    *ask(Kind.DEPTH, "{lead} How do you decide what comes first?"),
    *for_levels(
        EARLY,
        *ask(
            Kind.EXPERIENCE,
            "{lead} What's the biggest thing you've had to organise so far, and how did it go?",
            needs=(Need.TASK,),
        ),
    ),
)
RESPOND = _of(
    Work.RESPOND,
    *for_levels(
        FROM_MID,
        *ask(Kind.EXPERIENCE, "{lead} Tell me about a case that was hard to sort out, and what you did."),
        *ask(
            Kind.FAILURE,
            "{lead} Tell me about one that you couldn't sort out by yourself.",
            hardness=1,
            needs=(Need.INCOMING,),
        ),
    ),
    *ask(
        Kind.SITUATION,
        "{lead} Several come in at the same time. How do you decide what to do first?",
        needs=(Need.INCOMING,),
    ),
    *for_levels(
        (*EARLY, Level.MID),
        *ask(
            Kind.SITUATION,
            "{lead} Somebody gets angry with you, and it isn't your fault. What do you do?",
            needs=(Need.CALLERS,),
        ),
    ),
    *ask(Kind.DEPTH, "{lead} What do you do first, and why?"),
)
RUN = _of(
    Work.RUN,
    *for_levels(
        FROM_MID,
        *ask(
            Kind.SITUATION,
            "{lead} It's your first month. What do you look at first, and why?",
            needs=(Need.CHARGE,),
        ),
        *ask(
            Kind.FAILURE,
            "{lead} Tell me about a time when something like that went wrong, and what you did.",
            hardness=1,
        ),
    ),
)
PREPARE = _of(
    Work.PREPARE,
    *for_levels(
        FROM_MID,
        *ask(Kind.DEPTH, "{lead} Where do mistakes creep in, and how do you catch them?", needs=(Need.PAPERS,)),
        *ask(Kind.DEPTH, "How do you check your own work when you {phrase}?", needs=(Need.PAPERS,)),
        *ask(
            Kind.FAILURE,
            "{lead} Tell me about a mistake you made with something like that, and what you did about it.",
            hardness=1,
            needs=(Need.PAPERS,),
        ),
    ),
)
STANCE = _of(
    Work.STANCE,
    *for_levels(
        EARLY,
        *ask(
            Kind.EXPERIENCE,
            "Tell me about a time, at school, in a job or at home, when you had to {phrase}.",
            needs=(Need.MANNER,),
        ),
    ),
    *for_levels(
        FROM_MID,
        *ask(Kind.EXPERIENCE, "Tell me about a time when you had to {phrase}.", needs=(Need.MANNER,)),
        *ask(
            Kind.FAILURE,
            "When was it really hard to {phrase}, and what did you do?",
            hardness=1,
            needs=(Need.MANNER,),
        ),
    ),
)
STUDY = _of(
    Work.STUDY,
    *for_levels(
        FROM_MID,
        *ask(
            Kind.EXPERIENCE, "{lead} Tell me about a time when what you found surprised people.", needs=(Need.FINDINGS,)
        ),
        *ask(
            Kind.FAILURE,
            "{lead} Tell me about a conclusion that you had to take back.",
            hardness=1,
            needs=(Need.FINDINGS,),
        ),
    ),
    *ask(Kind.DEPTH, "{lead} How do you know that you can trust what you've found?", needs=(Need.FINDINGS,)),
    *ask(
        Kind.SITUATION,
        "{lead} What you find isn't what your manager wants to hear. What do you do?",
        needs=(Need.FINDINGS,),
    ),
)
WIN = _of(
    Work.WIN,
    *for_levels(
        FROM_MID,
        *ask(Kind.EXPERIENCE, "{lead} Tell me about a time when the answer was no at first, and what you did."),
        *ask(
            Kind.FAILURE,
            "{lead} Tell me about a time when it didn't work out, and what you learned from it.",
            hardness=1,
        ),
    ),
    *ask(Kind.DEPTH, "{lead} How do you prepare before you speak to them?", needs=(Need.OTHERS,)),
    *for_levels(UPPER, *ask(Kind.TRADE_OFF, "{lead} When did you last walk away, and why?", hardness=1)),
    *for_levels(EARLY, *ask(Kind.EXPERIENCE, "{lead} Tell me about a time you changed somebody's mind.")),
)
ACTION = (
    *ANY,
    *(CARE + CHECK + COOPERATE + DO + EXPLAIN + GROW + IMPROVE + KEEP + LEAD),
    *(MAKE + PLAN + PREPARE + RESPOND + RUN + STANCE + STUDY + WIN),
)
