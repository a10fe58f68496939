"""A requirement taken apart: its shape, and the one phrase that questions need."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from interviewmate.adapters.builtin import grammar, phrases

FEWEST_QUOTED = 5  # words
_A_FIELD_OF_WORK = re.compile(
    r"(?:ment|ing|tion|ics|care|retail|sales|design|logistics|industry|sector|operations|security|research)$"
)
# What is done with somebody, not what they do: "you'll be attached to a producer", "are studying marketing".
PLACED = re.compile(
    r"(?:(?:attached|assigned|allocated|seconded|based|employed|supported|trained|paired|placed|given|offered|invited|"
    r"shown)\b|sitting (?:next|beside|with|between|in)\b|(?:currently )?studying\b)"
)
_YOU_ARE_PLACED = re.compile(rf"you(?:['’]re| are|['’]ll be| will be) {PLACED.pattern}", re.I)
# How the work is arranged: nothing that somebody could be good at.
_ARRANGEMENT = re.compile(
    r"(?:(?:lift|carry(?! out\b)|stand(?! (?:in|by)\b)|be on your feet)\b|"
    r"lives? (?:within|near|locally|in|aboard|on)\b|"
    r"stay (?:late|for (?:the )?(?:evening|late))\b|(?:early|late) (?:starts|finishes|mornings|nights)\b|"
    r"pass (?:an?|our|the) (?:[\w-]+,? ){0,3}(?:medical|test|check|exam|screening|assessment)\b|"
    r"(?:currently )?stud(?:y|ying) (?:anything|for|towards)\b|band \d|"
    r"join (?:an?|our|the|us|[A-Z]{2,})\b|raise the bar$|hear back\b|"
    r"come\b|climb stairs|get to (?:our|the|work)\b|out (?:with|and about)\b|"
    r"(?:perform|do|carry out|undertake) (?:any )?other (?:[\w-]+ )*(?:duties|tasks)\b|log (?:on|in)(?: at\b|$)|"
    r"get up\b|go out (?:with|on)\b|"
    r"work (?:alternate |every |most |some |the odd )?(?:weekends?|evenings?|nights?|shifts?|Saturdays?|Sundays?)\b|"
    r"clock (?:on|in)\b|(?:\w+(?:,| and) )+\w+ using\b|"
    r"travel\b|commute\b|physically\b|fit enough\b|(?:walk|lift) (?:up to |at least |over )?\d+|attend \d+|drive and\b|"
    r"work an? \S*(?:day|night|week|schedule|shift|pattern|rota)\b|"
    r"report (?:directly )?to|be based|work from|be paid|start|spend|sorry|"
    r"work (?:\w+ )?(?:with|beside|alongside) [A-Z][a-z]+,|"
    r"hold (?:the )?(?:eligibility|right)|(?:first )?interviews?(?= (?:are|at|by|from|in|is|on|take|will)\b|$))(?!\w)"
)
_A_BENEFIT = re.compile(
    r"\b(?:WFH|holidays?|annual leave|pension|days? (?:on|off)|parking|discounts?|salary|bonus|free|paid (?:for|extra)|"
    r"sponsorship|village|transport|time served|reimbursed|colou?r vision|eyesight|"
    r"(?:as|other duties) assigned|age or older)\b",
    re.I,
)
_A_PLACE = re.compile(
    r"\b(?:job|role|setting|environment|operation|department|firm|practice|organi[sz]ation|"
    r"shop|store|cafe|restaurant|hotel|ward|school|office|hospital|industry|sector|laborator(?:y|ies)|lab|clinic|"
    r"warehouse|kitchen|nursery|library|museum|garage|workshop|bakery|factory|pharmacy|"
    r"government|retail|e-commerce|manufacturing|company|startup|agency|team)\b",
    re.I,
)
_OF_THEIRS = re.compile(r"\b(?:we|we['’]\w+|us)\b|^our \w+ (?:includes?|is|are|has|have)\b", re.I)
# What can only be done there: "our rota", "work with other teams at 18F", "seven field reps".
THEIR_OWN = re.compile(
    r"\b(?:our|us|we|two|three|four|five|six|seven|eight|nine|ten|twelve)\b|"
    r"\b\d+(?![\d.,]*-[a-z])|\bat [A-Z]|\bthe (?:[\w-]+ ){1,3}team\b|"
    r"\bin(?:to)? the (?:[\w-]+ ){0,2}system\b"
)
_NOT_NEEDED = re.compile(
    r"\b(?:don['’]t|do not|needn['’]t) (?:need|have to|expect)\b|\bno\b.*\b(?:needed|necessary|required)\b|"
    r"\byou(?:['’]ll| will) be (?:supported|trained|given|offered|mentored)\b|"
    r"\b(?:with|around|behind|beside) you\b|\bnot (?:be )?(?:accepted|needed|required)\b|\bif you have$",
    re.I,
)


# "tell the room leader straight away if you have a worry", "report it when something looks wrong"
_TOLD_WHEN = re.compile(
    r"(?:alert|ask|call|escalate|flag|inform|notify|report|ring|say|speak|stop|tell)\b(?:(?!\b(?:if|when)\b).)*"
    r"\b(?:if|when(?:ever)?|as soon as)\s"
    r"(?P<who>you|(?:any|every|some)(?:body|one|thing)|(?:an?|the) (?:[\w-]+ )?(?!can(?:not)?\b)[\w-]+(?<!s))"
    r"\s(?P<verb>[\w’']+)(?P<rest>\s.*|$)"
)
_PAST = {"is": "was", "are": "were", "has": "had", "have": "had", "does": "did", "do": "did", "can": "could"} | {
    "isn't": "wasn't",
    "aren't": "weren't",
    "hasn't": "hadn't",
    "haven't": "hadn't",
    "doesn't": "didn't",
    "don't": "didn't",
    "can't": "couldn't",
    "cannot": "couldn't",
}


def _past(word: str) -> str:
    """The past tense of a verb that stands in the present, or in the past already."""
    return word if grammar.is_past(word) and not grammar.is_base(word) else grammar.past(grammar.base(word))


class Shape(StrEnum):
    """What kind of phrase it is."""

    ACTION = "action"  # "support agencies by analysing propositions"
    DONE = "done"  # something one has done: "led a field team for three years or more"
    FIELD = "field"  # something one has worked with: "a message broker such as Kafka"
    KNOWLEDGE = "knowledge"  # something one knows: "UK employment law"
    QUALITY = "quality"  # something one is looked for: "good conflict resolution skills"
    STATE = "state"  # something one is: "curious about machines"
    CREDENTIAL = "credential"  # "a valid driving licence"
    LISTED = "listed"  # a line of the posting that is said as it stands: "QTS", "hit shift KPIs"
    LANGUAGE = "language"  # "fluent English"
    YEARS = "years"  # "three years in a hotel front office"
    QUOTE = "quote"  # could not be taken apart


@dataclass(frozen=True)
class Requirement:
    """The shape and the phrase; ``gerund`` is an action's -ing form, empty where it can't be told safely."""

    shape: Shape
    phrase: str
    gerund: str = ""

    @property
    def whole(self) -> bool:
        """Whether there is an -ing form that says all that the phrase says."""
        return bool(self.gerund) and len(self.gerund.split()) == len(self.phrase.split())

    @property
    def brief(self) -> str:
        """A few words that name it, to come back to; empty if it has no short name."""
        if self.shape not in {Shape.ACTION, Shape.FIELD, Shape.KNOWLEDGE}:
            return ""
        return phrases.first_part(self.gerund if self.shape is Shape.ACTION else self.phrase)

    @property
    def case(self) -> str:
        """When somebody is to be told, as it may be supposed: "you had a worry"; empty where that isn't said."""
        match = _TOLD_WHEN.match(self.phrase) if self.shape is Shape.ACTION else None
        word = match["verb"].lower() if match else ""
        past = _PAST.get(word) or (_past(word) if grammar.base(word) else "")
        said = f"{match['who']} {past}{match['rest']}" if match and past else ""
        return said if len(said.split()) >= FEWEST_QUOTED else ""

    @property
    def names(self) -> tuple[str, ...]:
        """The forms in which a question may name it."""
        return tuple(form for form in (self.phrase, self.gerund, self.case) if form)

    @property
    def working(self) -> str:
        """How one works with it: "with Kafka", "in retail management"."""
        if self.somewhere:
            return f"in {self.brief or self.phrase}"
        if re.match(r"[a-z]+ing\b", self.phrase):  # "teaching in Upper Key Stage 2", "monitoring of anaesthesia"
            return re.sub(r"^(\w+) of ", r"\1 ", self.brief or self.phrase)
        head = re.split(r",|\s(?:and|or|of|for|on|at|such as|including|with)\s", self.phrase)[0].split()[-1].lower()
        in_it = _A_FIELD_OF_WORK.search(head) or self.phrase.endswith(" work")
        return f"{'in' if in_it else 'with'} {self.brief or self.phrase}"

    @property
    def somewhere(self) -> bool:
        """Whether it is where one has worked: "a law firm", "a regulated environment"."""
        return self.shape is Shape.FIELD and any(_A_PLACE.search(item.split()[-1]) for item in self.heads)

    @property
    def heads(self) -> list[str]:
        """What stands before what is said of it, each by itself: "a school MIS", "an acute ward or community team"."""
        head = re.split(r"\s(?:of|for|on|at|in|such as|including|with|that|where|which)\s", self.phrase)[0]
        return [item for item in re.split(r",\s+(?:and\s|or\s)?|\s(?:and|or)\s", head) if item]

    @property
    def askable(self) -> bool:
        """Whether a question can be built on it that stands by itself."""
        plain = f" {self.phrase.lower()}"
        if _ARRANGEMENT.match(self.phrase) or _NOT_NEEDED.search(self.phrase):
            return False
        if self.shape is Shape.ACTION and " " not in self.phrase:
            return False
        if self.shape is Shape.LISTED:
            owned = self.phrase.startswith(("own ", "your "))  # "own transport"
            one_word = " " not in self.phrase and self.phrase == self.phrase.lower()
            broken = one_word or self.phrase.count("(") != self.phrase.count(")")
            posts = "," in self.phrase and all(word[0].isupper() for word in self.phrase.split() if word != "and")
            told = re.search(r"\byou\b", self.phrase)  # "the second half you'll move on to the larder"
            clause = re.match(r"know (?:which|what|when|how|who|where)\b|\w+ so\b", self.phrase)
            no_work = (
                broken
                or owned
                or posts
                or told
                or clause
                or _OF_THEIRS.search(self.phrase)
                or _A_BENEFIT.search(self.phrase)
            )
            return not no_work
        to_you = re.match(
            r" you\b|(?! if | we)(?!.*\b(?:where|when|that|which|so|because|if) you\b)"
            r".*\byou(?:['’]ll| will| must| should| need to| have to)\b",
            plain,
        )
        if re.search(r"\b(?:about|at|for|in|of|on|to|with) (?:that|this|these|those)\b", self.phrase):
            return False  # "lead the payroll side of that project": of what stands elsewhere
        if re.search(
            r"^(?!.*\b(?:that|whatever|which|who)\b.* you\b)"
            r".*\b(?:to|for|on|at|from) you\b(?! (?:can|are|have|will|work))",
            self.phrase,
        ):
            return False  # "parents will look to you first"
        if self.shape is Shape.ACTION and re.match(r"\w+ you\b|not\b", self.phrase):
            return False  # "beneficiaries will ring you for updates"
        if self.shape is Shape.KNOWLEDGE and re.match(r"(?:that|what|how|why|when|where)\b", self.phrase):
            return False  # "understands that what is heard in school stays in school"
        return self.shape is not Shape.QUOTE or (
            bool(to_you)
            and not _YOU_ARE_PLACED.match(self.phrase)
            and not phrases.dangling_pronoun(self.phrase)
            and "opportunity" not in plain
            and len(self.phrase.split()) > FEWEST_QUOTED
        )
