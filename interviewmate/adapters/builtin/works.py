"""What kind of work an action is, so that it is asked about as somebody would ask who knows that work."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from interviewmate.adapters.builtin import grammar
from interviewmate.adapters.builtin.shapes import Requirement, Shape


class Work(StrEnum):
    """What kind of work it is; OTHER where that can't be told."""

    CARE = "care"  # for people: "support residents with washing"
    CHECK = "check"  # "review drawings", "monitor anaesthesia"
    COOPERATE = "cooperate"  # "work with product squads", "liaise with landowners"
    DO = "do"  # with one's hands, again and again: "serve breakfast", "load trailers"
    EXPLAIN = "explain"  # "present results", "advise line managers"
    GROW = "grow"  # people: "coach two analysts"
    IMPROVE = "improve"  # "cut linen costs", "reduce stock loss"
    KEEP = "keep"  # to a rule or a standard: "follow procedures", "keep records"
    KNOW = "know"  # "know your way round Figma", "learn about birds"
    LEAD = "lead"  # people: "run a team of four"
    MAKE = "make"  # something of one's own: "write menus", "build features"
    PLAN = "plan"  # "plan rotas", "schedule crews"
    PREPARE = "prepare"  # what others need on time: "prepare bills", "submit applications"
    RESPOND = "respond"  # to what comes in: "handle complaints", "troubleshoot faults"
    RUN = "run"  # what goes on: "own the roadmap", "manage a budget"
    STANCE = "stance"  # a way of being at work: "stay calm", "muck in"
    STUDY = "study"  # "research attack vectors", "analyse portfolios"
    WIN = "win"  # somebody over: "negotiate settlements", "sell memberships"
    OTHER = "other"


WITH_PEOPLE = frozenset({Work.CARE, Work.COOPERATE, Work.EXPLAIN, Work.GROW, Work.LEAD, Work.WIN})
HABITS = frozenset({Work.STANCE, Work.KEEP})  # how one works, not what one gets done

_VERBS = {
    Work.CARE: "calm care comfort counsel nurse play reassure settle soothe",
    Work.CHECK: """approve assess audit check evaluate examine grade inspect interpret monitor observe proofread
        question recognise recognize reconcile regress review screen spot supervise survey test validate verify""",
    Work.COOPERATE: "accompany agree collaborate engage instruct integrate involve liaise partner represent",
    Work.DO: """adjust administer bag bake bathe book butcher carry chop clean clear climb collect cook count dig
        dispense dispose drill dust empty enter feed fetch fill fillet fold gather greet groom hang hold image iron
        isolate label load milk mix mop move mow pack paint patrol peel perform pick place plant plate polish portion
        pour prune pull regulate remove rig rinse rotate sand scan scrub serve service sew shampoo slice solder sort
        stack stitch strip sweep transport tune unload wash water weed weigh welcome weld wrap""",
    Work.EXPLAIN: "advise brief communicate debrief educate explain inform present speak talk teach tell",
    Work.GROW: "coach equip guide induct mentor precept",
    Work.IMPROVE: """automate change cut evolve extend grow harden improve increase migrate modernise optimise optimize
        rationalize reactivate rebuild reduce refresh replace streamline transform""",
    Work.KEEP: "comply document enforce ensure file follow keep log obey protect secure uphold",
    Work.KNOW: "know learn understand",
    Work.LEAD: "deputise motivate",
    Work.MAKE: """assemble author build code configure create define deploy design develop devise edit film fit
        implement install model program programme prototype photograph script ship specify subtitle write""",
    Work.PLAN: "forecast organise organize plan prioritise prioritize rebook schedule",
    Work.PREPARE: """adapt allocate arrange compile complete draft issue order post prepare process produce quote record
        submit transcribe translate update""",
    Work.RESPOND: """answer debug diagnose escalate fix handle investigate rectify recover repair reply resolve respond
        triage troubleshoot""",
    Work.RUN: "buy chair commission control coordinate lead maintain manage operate oversee own procure run",
    Work.STANCE: """be become believe bring demonstrate embody embrace enjoy feel juggle like remain show
        stand stay thrive walk""",
    Work.STUDY: """analyse analyze appraise calculate compare estimate explore hunt identify interrogate measure
        research study trace uncover""",
    Work.WIN: "bargain convince influence negotiate persuade sell upsell",
}
_BY_VERB = {verb: work for work, verbs in _VERBS.items() for verb in verbs.split()}

# How a rule is kept to.
ALWAYS = r"\b(?:without exception|at all times|every time|each shift|every shift)\b"
_PEOPLE = (
    r"(?:adults|analysts|apprentices|assistants|babies|baby|carers|chefs|child(?:ren)?|clients|colleagues|crews?|customers|"
    r"designers|developers|directors|engineers|families|graduates|guests|juniors?|leaders|learners|managers|mechanics|"
    r"members|nurses|officers|parents|passengers|patients|people|planners|pupils|relatives|reps|residents|SREs|staff|"
    r"students|supervisors|teachers?|teams?|technicians|trainees|tutors|users|volunteers|women|workers|young)\b"
)
_STAFF = (  # who is led, of them
    r"(?:analysts|apprentices|assistants|brigades?|chefs|clerks|colleagues|cooks|crews?|designers|developers|directors|"
    r"drivers|engineers|graduates|"
    r"juniors?|leaders|managers|mechanics|nurses|officers|people|planners|porters|reps|SREs|staff|students|supervisors|"
    r"teachers?|teams?|technicians|trainees|volunteers|workers)\b"
)
_EMPLOYED = (  # whatever is said of them, they are staff
    r"(?:analysts|apprentices|assistants|designers|developers|engineers|juniors?|mechanics|officers|paralegals|reps|"
    r"technicians|trainees?)\b"
)
_SOME = r"(?:(?!(?:that|which|who)\b)[\w'’/-]+,? ){0,4}?"
# What a verb that is used of many things is used of here: the first that fits.
_BY_OBJECT: tuple[tuple[str, Work], ...] = (
    (r"(?:bring|take) (?:[\w'’%-]+,? ){1,9}?(?:below|down|into|out of|up to)\b", Work.IMPROVE),
    (r"use (?:[\w-]+ ){1,4}(?:safely|correctly)\b", Work.DO),
    (r"tell (?:[\w-]+ ){1,4}from\b", Work.CHECK),
    (r"(?:call|email|phone|ring) (?:[\w-]+ ){1,3}to (?:ask|explain|tell|update)\b", Work.EXPLAIN),
    (r"make up\b", Work.DO),
    (rf"(?:appraise|supervise and appraise) {_SOME}{_STAFF}", Work.GROW),
    (r"(?:do|make) (?:[\w-]+ ){0,2}(?:observations|checks|rounds)\b", Work.CHECK),
    (r"give (?:[\w-]+ ){0,2}(?:talks?|tours?|presentations?)\b", Work.EXPLAIN),
    (r"hand (?:in|out|over)\b", Work.DO),
    (r"works? (?:\w+ )?(?:in an? |outside|under|at pace|shifts|evenings|weekends|on your feet)", Work.STANCE),
    (r"\w+ (?:\w+ ){0,2}alongside|communicate (?:\w+ly|openly|with)", Work.STANCE),
    (
        r"(?:ask (?:for help|when|if)|listen to|arrive|turn up|own up|speak up|muck in|pitch in|respond promptly)\b",
        Work.STANCE,
    ),
    (r"work (?:as part of|in) an? (?:\w+ ){0,2}team\b", Work.STANCE),
    (r"get (?:on|along) with\b", Work.STANCE),
    (r"work (?:on your own|without|to (?:[\w-]+ )?(?:targets|deadlines))\b", Work.STANCE),
    (r"(?:help|assist) (?:in|out|around)\b|bring (?:a|your|an?|energy)\b", Work.STANCE),
    (r"treat (?:everyone|people|all|every)|take (?:part|an? |your|feedback)|show (?:initiative|respect)", Work.STANCE),
    (r"work (?:well|closely|hard|safely|flexibly|independently|unsupervised|alone)\b(?! with\b)", Work.STANCE),
    (rf".*{ALWAYS}$", Work.KEEP),
    (r"(?:cut|change)\b(?! (?:\w+ ){0,3}(?:costs?|errors|loss|spend\w*|times?|waste|practices?|habits)\b)", Work.DO),
    (
        r"drive (?:an? |the |our )?(?:[\w-]+ )?"
        r"(?:lorr(?:y|ies)|vans?|bus(?:es)?|vehicles?|trucks?|tractors?|cars?|forklifts?|safely)\b",
        Work.DO,
    ),
    (r"drive\b", Work.IMPROVE),
    (r"win (?:new |more )?(?:business|clients|customers|work)\b", Work.WIN),
    (r"take (?:card |cash )?(?:payments|orders|minutes|bookings|samples)|put (?:away|out)\b", Work.DO),
    (r"(?:make sure|see to it|hold to|stick to)\b", Work.KEEP),
    (rf"maintain {_SOME}(?:records?|logs?|files|registers?|standards)\b", Work.KEEP),
    (rf"(?:recruit|hire)\b.*\b(?:keep|retain|lead|manage)\b.*{_STAFF}", Work.LEAD),
    (rf"(?:coach|supervise|train)(?:, \w+)* and \w+ {_SOME}{_EMPLOYED}", Work.GROW),
    (r"lead(?:, \w+)*,? and (?:coach|develop|inspire|mentor|motivate|support|train)\b", Work.LEAD),
    (rf"(?:direct|lead|run|manage|supervise)(?:, \w+)*(?:,? and \w+)? {_SOME}{_STAFF}(?! through)", Work.LEAD),
    (rf"(?:look after|supervise) (?:a |our |two |three |four |five |six )+{_SOME}{_EMPLOYED}", Work.LEAD),
    (rf"(?:train|develop|bring on|guide) {_SOME}{_PEOPLE}", Work.GROW),
    (rf"(?:support|help|assist|treat|feed|look after|sit with|care for) {_SOME}{_PEOPLE}", Work.CARE),
    (r"build\b.* relationships with (?:children|families|patients|residents|young)\b", Work.CARE),
    (
        rf"(?:build|manage|maintain|develop|foster|cultivate|establish) {_SOME}"
        r"(?:contacts|relation\w*|partnerships?|stakeholders?|networks?|trust)\b",
        Work.COOPERATE,
    ),
    (r"work (?:\w+ly )?(?:in partnership|with|alongside|across)\b", Work.COOPERATE),
    (
        rf"(?:manage|resolve|take) {_SOME}(?:complaints?|conflicts?|emergenc\w+|enquir\w+|incidents?|queries|calls)\b",
        Work.RESPOND,
    ),
    (r"deal\b", Work.RESPOND),
    (
        rf"(?:run|carry out|conduct|do|perform|undertake) {_SOME}"
        r"(?:audits?|checks?|inspections?|tests?|assessments?|reviews?)\b",
        Work.CHECK,
    ),
    (
        rf"(?:conduct|carry out|do) {_SOME}(?:research|analys[ei]s|interviews|investigations|studies|surveys)\b",
        Work.STUDY,
    ),
    (r"(?:clean|explore)\b.*\bdata\b|find out\b", Work.STUDY),
    (r"find (?:[\w-]+ ){0,2}(?:bugs|causes|defects|faults|leaks)\b", Work.RESPOND),
    (r"(?:carry out|undertake)\b", Work.DO),
    (r"set up and (?:clear|pack|put|take)\b", Work.DO),
    (r"set up\b", Work.MAKE),
    (r"set out\b(?! (?:why|how|what|the case)\b)", Work.DO),
    (r"sign off\b", Work.CHECK),
    (r"take off quantities\b", Work.STUDY),
    (r"sort out\b", Work.RESPOND),
    (rf"administer {_SOME}(?:accounts|agreements|budgets?|contracts|grants|packages|programmes?|schemes?)\b", Work.RUN),
    (rf"(?:report|give|provide|deliver) {_SOME}(?:advice|guidance|lessons|talks|training|feedback)\b", Work.EXPLAIN),
    (r"report (?:[\w'’-]+,? ){2}\w+", Work.RESPOND),  # "report safeguarding concerns to the lead"
    (r"answer for\b|look after\b|deliver\b|take (?:on |full )?(?:over|charge|ownership|responsibility)\b", Work.RUN),
    (r"serve as\b", Work.OTHER),
)
_OBJECTS = tuple((re.compile(pattern), work) for pattern, work in _BY_OBJECT)


@lru_cache(maxsize=4096)
def work_of(wanted: Requirement) -> Work:
    """What kind of work an action is."""
    words = wanted.phrase.split()
    if len(words) > 1 and grammar.is_adverb(words[0]):
        words = words[1:]
    if words[0] == "help" and "".join(words[1:2]).lower() == "us":
        words = words[2:] or words
    words = _without_means(words)
    if words[:2] == ["help", "to"]:
        words = ["help", *words[2:]]
    if words[0] == "help" and len(words) > 1 and grammar.is_base(words[1]) and not re.match(_PEOPLE, words[1]):
        words = words[1:]  # "help cook lunch", not "help people to wash"
    phrase = " ".join(words)
    of_it = next((work for pattern, work in _OBJECTS if pattern.match(phrase)), None)
    two = len(words) > 2 and words[1] == "and"  # "hold and calm animals"
    by_verb = (_BY_VERB.get(word.strip(",").lower()) for word in (words[0], words[2] if two else ""))
    return of_it or next((work for work in by_verb if work), Work.OTHER)


def leads(wanted: Requirement) -> bool:
    """Whether it is to lead staff or to bring them on."""
    if wanted.shape is not Shape.ACTION:
        return False
    work, staff = work_of(wanted), re.search(rf"\b{_STAFF}", wanted.phrase)
    return work is Work.LEAD or (work is Work.GROW and bool(staff))


def _without_means(words: list[str]) -> list[str]:
    """What is done with something, where that is what is said first: "use strategies TO CALM A CHILD"."""
    if words[0] != "use":
        return words
    to = (place + 1 for place, word in enumerate(words[:-2]) if word == "to" and grammar.is_base(words[place + 1]))
    return words[next(to, 0) :]
