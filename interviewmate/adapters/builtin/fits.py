"""Whether a way to ask fits a requirement, so that the question makes sense and takes nothing for granted."""

from __future__ import annotations

import re
from functools import lru_cache

from interviewmate.adapters.builtin import grammar
from interviewmate.adapters.builtin.angle import Angle, Kind, Need
from interviewmate.adapters.builtin.shapes import THEIR_OWN, Requirement, Shape
from interviewmate.adapters.builtin.works import ALWAYS, work_of
from interviewmate.words import content_words

EASY_TO_FOLLOW = 12  # words of a phrase inside a sentence that goes on after it
MOST_WORDS = {Shape.ACTION: 16, Shape.LISTED: 11}  # of a phrase that can be said in a question
_SIMPLE = re.compile(r"\b(?:simple|basic|first|small|some|clean|tidy)\b")
_SOME_ONE_THING = re.compile(r"an? (?!range|variety|number)")
_OTHERS = re.compile(r"\b(?:with|to|across|between)\s+((?:[\w-]+ ?){1,4})")
_OF_THINGS = {"accompany", "agree", "integrate"}  # "agree definitions" names nobody; "engage residents" does
_BARE_MANNER = re.compile(r"\w+ \w+ly")  # "write clearly": nothing is named that it is done to
_INTERVAL = re.compile(r"\b(?:every|each|once|twice)\b.*|\b[A-Za-z]+\d+\b")
_GOES_ON = r"(?:look after|hold|maintain|own|keep|lead from|know|stay|be|have)\b"  # has no last time
_SERVED = r"(?:adults|babies|carers|children|clients|customers|families|guests|parents|patients|people|public|" + (
    r"pupils|relatives|residents|students|tenants|volunteers|women|young|elderly)\b"
)
_WHO_CALL = r"(?:callers|calls|enquiries|passengers|visitors)\b"
# What has to be in a phrase, and what must not be, for each need that words tell.
_HAS: dict[Need, re.Pattern[str]] = {
    Need.ACTIVITY: re.compile(
        r"\b(?!(?:bear|belong|build|fitt|furnish|sett|surround|th)ings\b)[\w-]+"
        r"(?:[a-z]ings?|(?:tion|sion|ment|ance)s?|ysis)\b(?! skills?\b)|"
        r"\b(?:audits?|builds?|calls|changeovers?|checks?|claims|control|conversations|forecasts?|huddles|interviews|"
        r"ledgers?|orders?|payroll|queries|recs|repairs?|responsibility|returns?|reviews?|sales|strategy|support|surveys|takes|teas|tests?|"
        r"visits?|work)\b"
    ),
    Need.ASKED: re.compile(
        rf"^(?:advise|answer|deal with|greet|meet|serve|show|speak|take|talk|welcome)\b.*\b(?:{_WHO_CALL}|{_SERVED})"
    ),
    Need.AUDIENCE: re.compile(r"^(?:brief|demonstrate|educate|explain|present|teach)\b(?!.*\bdefend\b)"),
    Need.CALLERS: re.compile(r"\b(?:calls?|complaints?|customers|enquiries|guests|passengers|public|switchboard)\b"),
    Need.CARED: re.compile(
        r"\b(?:adults|children|clients|dementia|families|homeless|patients|people living|residents|young people)\b"
    ),
    Need.CHARGE: re.compile(
        r"^(?:answer for|lead|look after|manage|oversee|own|take (?:over|charge|ownership|responsibility))\b"
    ),
    Need.CRAFT: re.compile(
        r"^(?:build|create|define|design|develop|devise)\b"
        r"(?!.*\b(?:your|activities|budgets?|class(?:es)?|contacts|courses?|goals|lessons?|programmes?|recovery|sessions?|skills|training|workshops?)\b)"
    ),
    Need.EXAMINED: re.compile(
        r"^(?:clinically )?(?:audit|check|inspect|proofread|reconcile|review|spot|test|validate|verify)\b"
        r"(?!.*\b(?:accounts|business reviews|plans)\b)|"
        r"^(?:run|carry out|conduct|do|perform|undertake)\b.*\b(?:audits?|checks?|inspections?|tests?)\b"
    ),
    Need.EXACT: re.compile(r"^(?:administer|dispense|enter|image|label|load|mix|pack|pick|scan|sort|weigh)\b"),
    Need.FINDINGS: re.compile(
        r"^(?:analy[sz]e|evaluate|interrogate|investigate|measure|study)\b|"
        r"^(?:carry out|conduct|do|run)\b.*\b(?:research|studies|analys[ei]s)\b"
    ),
    Need.GAIN: re.compile(r"^(?:cut|grow|improve|increase|optimi[sz]e|reduce|streamline)\b"),
    Need.GROUP: re.compile(r"^(?:brief|demonstrate|educate|present|teach|explain)\b(?!.*\b(?:customers|callers)\b)"),
    Need.INCOMING: re.compile(
        r"\b(?:alerts|bugs|breakdowns|claims|complaints|defects|emails|enquiries|faults|incidents|orders|queries|"
        r"referrals|requests|tickets)\b"
    ),
    Need.LIST: re.compile(r", .*, | or .*, |, .* or "),
    Need.MANNER: re.compile(
        r"^(?:(?:stay|remain|keep) calm|juggle|(?:speak|own) up|ask for help|take feedback|communicate|treat|"
        r"work (?:well )?(?:under|at pace|independently|to)|muck in|pitch in)\b"
    ),
    Need.MET: re.compile(
        r"^(?:advise|answer|comfort|deal with|greet|help|look after|meet|play|serve|settle|show|speak|support|take|"
        rf"talk|teach|welcome)\b.*\b(?:{_WHO_CALL}|{_SERVED})"
    ),
    Need.PAPERS: re.compile(
        r"^(?:allocate|arrange|compile|draft|issue|prepare|process|produce|submit|translate)\b"
        r"(?!.*\b(?:meals?|food|breakfasts?|lunch(?:es)?|dinners?|drinks|dishes|rooms?|patrols)\b)"
    ),
    Need.RULE: re.compile(
        r"^(?:comply|adhere|obey|respect)\b|"
        r"^(?:follow|keep to) .*\b(?:guid\w+|measures|polic\w+|practices?|procedures?|protocols?|rules?)\b|"
        r"^(?:keep|maintain) (?:[\w-]+,? ){0,4}(?:standards|safe)\b|" + ALWAYS
    ),
    Need.SOLVED: re.compile(
        r"^(?:analy[sz]e|automate|build|calculate|code|compare|create|debug|design|develop|estimate|explore|implement|"
        r"improve|investigate|measure|model|optimi[sz]e|program|research|script|write)\b"
    ),
    Need.TASK: re.compile(  # work that is given as a task, with a beginning and a result
        r"^(?:analy[sz]e|arrange|assemble|book|build|calibrate|carry out|check|clean|collect|compile|conduct|create|"
        r"design|develop|draft|edit|find|fix|install|load|map|measure|model|organi[sz]e|pack|plan|prepare|process|"
        r"produce|recruit|research|review|run|schedule|set up|submit|test|translate|update|write)\b(?!.*\bdaily\b)"
    ),
    Need.THING: re.compile(r"^[A-Z][\w+#.-]*"),
    Need.TRAIT: re.compile(
        r"^(?:an? |the |good |strong |sound |excellent |real |genuine )*(?:[\w-]+ ){0,2}(?:attention|calm|commitment|"
        r"composure|concentration|confidence|discretion|empathy|eye|head|honest\w*|integrity|judge?ment|nerve|patien\w+|"
        r"persistence|reliab\w+|resilien\w+|tact|temper)\b|\bunder pressure\b|\bnot afraid\b"
    ),
    Need.WRITTEN: re.compile(
        r"^(?:document|file|log)\b|"
        r"\b(?:accurate|catalogues?|diar(?:y|ies)|files|logs?|records?|registers?|up to date)\b"
    ),
}
_LACKS: dict[Need, re.Pattern[str]] = {
    Need.RULE: re.compile(r"\bup to date\b"),
    Need.ASKED: re.compile(r"\b(?:babies|children|toddlers|upset)\b"),
    Need.ACTIVITY: re.compile(
        r"^(?:an?|authority|being|evidence|knowledge|proof|ok)\b| / |\bexperience\b|^[^,]*,(?!.*\b(?:and|or)\b)"
    ),
    Need.CHARGE: re.compile(r"\b(?:appraisals|deadlines|demands|features|queries|shortages|sickness|workload)\b"),
    Need.BEGINNERS: re.compile(r"\b(?:mid|senior|managers?|leaders?|teachers|supervisors|athletes|players|coaches)\b"),
    Need.MANNER: re.compile(r",|\byou\b"),
    Need.NAMELESS: re.compile(r"^\w*[A-Z]"),
    Need.OCCASION: re.compile(
        rf"^{_GOES_ON}|^get to know\b|^(?:act|adjust|code|complete|leave|listen|model|open|program|programme|record|"
        r"script|serve|speak|talk|work|write)\b|,|\b(?!(?:apply|early|family|only|reply|supply)\b)\w+ly\b|"
        r"\b(?:all|always|as necessary|daily|each|every|own|without)\b"
    ),
    Need.PARTNERS: re.compile(rf"\b{_SERVED}"),
    Need.SINGLE: re.compile(r","),
    Need.AUDIENCE: re.compile(r", and "),
    Need.STAKES: re.compile(  # it can be answered with the word alone: "somebody could get hurt"
        r"^(?:greet|welcome)\b|\b(?:carefully|clean|nice|safe|safely|safety|safeguarding|spotless|tidy)\b"
    ),
    Need.INCOMING: re.compile(  # who hands it on; or two duties
        r"^(?:document|file|log|raise|record|report)\b|\band [a-z]+ (?:for|out|up|an?|the|any|all|them)\b"
    ),
    Need.LASTING: re.compile(r"^(?:document|file|log)\b"),
    Need.STEPS: re.compile(
        rf"^{_GOES_ON}|^(?:assist|help|support) (?!\w+ing\b)(?!.*\b(?:{_SERVED}))|"
        r"^(?:accompany|act|ask|function|get|listen|never|notice|shadow|sit|speak|talk)\b"
    ),
    Need.STRENGTH: re.compile(r",|\b(?:commitment|interest|record|surveys)\b"),
    Need.SUBJECT: re.compile(rf"^{_SOME_ONE_THING.pattern}|\b(?:tools|systems?|software|your?)\b| or "),
    Need.TIMES: re.compile(rf"^{_GOES_ON}|,"),
    Need.TRAIT: re.compile(r"[,\d]|\b(?:English|GCSE|grade|hygiene)\b"),
}
_OF_THE_EMPLOYER = re.compile(
    r"^represent [A-Z]|\bthe (?i:company|council|department|firm|practice|school|trust|university)['’]s\b"
)
# How it is done there nobody from elsewhere can know.
_INSIDE = re.compile(r"\bour (?:[\w-]+ ){0,3}(?:conventions?|process|programme|sheets?|systems?|templates?)\b")
_SLOT = re.compile(r"\{\w+\}")
_LED = frozenset({"people", "staff", "team"})  # who is led; each is a verb, too
TO_YOU = re.compile(r"\byou(?:r|rself)?\b")


@lru_cache(maxsize=8192)
def fits(angle: Angle, wanted: Requirement) -> bool:
    """Whether the angle can be asked about the requirement."""
    return _can_be_filled(angle, wanted) and _makes_sense(angle, wanted) and not _says_twice(angle, wanted.phrase)


def _can_be_filled(angle: Angle, wanted: Requirement) -> bool:
    """Whether the requirement has the forms that the angle's slots need, short enough to be followed."""
    if ("{gerund}" in angle.text and not wanted.whole) or ("{brief}" in angle.text and not wanted.brief):
        return False
    if "{case}" in angle.text:
        return bool(wanted.case) and len(wanted.case.split()) <= MOST_WORDS[Shape.ACTION]
    if len(wanted.phrase.split()) > MOST_WORDS.get(wanted.shape, EASY_TO_FOLLOW * 2):
        return False
    return _easy(wanted.phrase) or not angle.goes_on


def _makes_sense(angle: Angle, wanted: Requirement) -> bool:
    """Whether what the angle is after is there to be told of the requirement."""
    phrase, acts = wanted.phrase, wanted.shape is Shape.ACTION
    senseless = (
        wanted.case and "{case}" not in angle.text,
        acts and _BARE_MANNER.fullmatch(phrase),
        acts and angle.works and work_of(wanted) not in angle.works,
        wanted.shape in {Shape.ACTION, Shape.LISTED} and angle.presumes and _theirs(phrase),
        angle.asks_how and _INSIDE.search(phrase),
        angle.hardest and _SIMPLE.search(phrase),
        angle.kind is Kind.TRADE_OFF and "trade-off" in phrase,
        "people" in angle.text and "{lead}" not in angle.text and TO_YOU.search(phrase),
        wanted.somewhere and "{phrase}" in angle.text,
        not all(_meets(need, wanted) for need in angle.needs),
    )
    return not any(senseless)


def _theirs(phrase: str) -> bool:
    """Whether it can only be done there; how often something is done is the same elsewhere."""
    return bool(THEIR_OWN.search(_INTERVAL.sub("", phrase)) or _OF_THE_EMPLOYER.search(phrase))


def _meets(need: Need, wanted: Requirement) -> bool:
    phrase = wanted.phrase
    match need:
        case Need.MANY:
            return any(grammar.is_plural(word.strip(",")) for word in phrase.split()[1:])
        case Need.OTHERS:
            verb, *rest = phrase.split()
            named = [*_OTHERS.findall(phrase), *(rest[:2] if verb not in _OF_THINGS else ())]
            return any(grammar.is_plural(word) for part in named for word in part.split())
        case Need.THEIRS:
            return _theirs(phrase)
        case Need.GOODS:
            several = [
                item for item in re.split(r", (?:and |or )?| and | or ", phrase) if grammar.is_plural(item.split()[-1])
            ]
            return len(several) > 1 and not _meets(Need.ACTIVITY, wanted)
    has, lacks = _HAS.get(need), _LACKS.get(need)
    return (not has or bool(has.search(phrase))) and not (lacks and lacks.search(phrase))


def _says_twice(angle: Angle, phrase: str) -> bool:
    """Whether a verb of the angle or its "before" is in the phrase: "explain fees. How would you explain that?"."""
    if "before" in angle.text and re.search(r"\bbefore\b", phrase):
        return True
    if "when you {" in angle.text and re.search(r"\bwhen\b", phrase):
        return True
    own = {word[:6] for word in content_words(_SLOT.sub("", angle.text))} - _LED
    return any(word[:6] in own for word in content_words(phrase) if grammar.base(word))


def _easy(phrase: str) -> bool:
    """Whether a sentence may go on after it: short, and no clause or list of its own."""
    return len(phrase.split()) <= EASY_TO_FOLLOW and not re.search(
        r"[,:]|\b(?:that|which|who|if|when|what|how|often|always|every|each|next)\b", phrase
    )
