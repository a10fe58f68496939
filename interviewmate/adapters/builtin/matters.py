"""Matters: what a passage asks for, one by one, and how much each is worth a question."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from interviewmate.adapters.builtin import grammar, nominals, requirement
from interviewmate.adapters.builtin.shapes import THEIR_OWN, Requirement, Shape
from interviewmate.adapters.builtin.works import HABITS, Work, work_of
from interviewmate.interview import Level, Passage, PassageKind
from interviewmate.passages import optional
from interviewmate.words import content_words

# How well a shape carries a question: better ones are asked first.
WORTH = {
    Shape.ACTION: 1.0,
    Shape.DONE: 0.7,
    Shape.FIELD: 0.9,
    Shape.KNOWLEDGE: 0.9,
    Shape.QUALITY: 0.6,
    Shape.STATE: 0.5,
    Shape.LISTED: 0.4,
    Shape.LANGUAGE: 0.0,
    Shape.YEARS: 0.0,
    Shape.CREDENTIAL: 0.0,
    Shape.QUOTE: 0.0,
}
STANCE_COSTS = 0.4  # of an action's worth where it is only a way of being at work
NOTHING_TO_TELL_COSTS = 1.0  # what everybody says of themselves or does on the way, what names no work
DUTY_ADDS = 0.3  # to a line that is said as it stands, where it is among the duties
LEADING_ADDS = 0.3  # for a lead, where it is about leading people
OPTIONAL_COSTS = 0.7  # where the job can do without it
MINOR_COSTS = 0.7  # where it is said to be little, or is what anybody does on the way
HELPING_COSTS = 0.2  # where somebody else does it
PART_COSTS = 0.3  # of what a passage asks for after the first thing
NAMED_BEFORE_COSTS = 0.7  # of a part that speaks of what was named before it
QUALITY_OF_DUTY_COSTS = 0.4  # where a list of duties seems to name a quality: "clear archive clips"
SMALL, SMALL_COSTS = 4, 0.15  # words of a part that says little by itself
VAGUE_COSTS = 0.15  # of the worth for each word that could stand in any posting, three at most
EASY_WORDS, LENGTH_COSTS = 9, 0.05  # what is said in more words is hard to ask about, a word
THEIR_OWN_COSTS = 0.25  # of what nobody can have done elsewhere as it stands
UNTOLD_COSTS = 0.4  # where it can't be told what kind of work it is
ENOUGH_WORDS, BARE_COSTS = 3, 0.6  # what fewer words say is thin: "run sites"
BARE_DUTY_COSTS = 0.3  # the same of a line of duties that is said as it stands: "credit control"
ONLY_THINGS_COST = 0.65  # of such a line that names things and no work: "turkeys, spiced beef and hams"
_LEADING = re.compile(
    r"\b(?:lead|team|hire|recruit|coach|mentor|supervise|line.manage|performance reviews?|escalat\w+)\b", re.I
)
_VAGUE = re.compile(
    r"\b(?:approach(?:es)?|best practices?|challenges|complex|culture|diverse|environment|excellence|goals|impact|"
    r"initiatives|innovat\w+|landscape|lasting|meaningful|mission|needs|objectives|opportunit\w+|philosophy|pride|"
    r"principles|processes|solutions|standards|strategic|successfully|tools|values|various|vision|world)\b",
    re.I,
)
_MINOR = re.compile(
    r"(?:some|occasional\w*|other|any|ad hoc|general|use(?!.* (?:to|safely|correctly)\b)|share|"
    r"watch (?:an?|how|other\w*|our|the|your)|attend|join|meet (?:with )?your \w+|"
    r"keep an? (?:\w+ )?journal|shadow|sit in|participate|"
    r"take part|contribute)\b",
    re.I,
)
_ON_THE_SIDE = re.compile(
    r"^occasionally\b|\b(?:now and again|from time to time|when (?:we|it|they)\S* (?:\w+ )?busy|as needed)\b", re.I
)
_NOT_EVERY_DAY = re.compile(
    r"\b(?:every (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:an?|one|two) \w+ a (?:week|month)|at weekends)\b", re.I
)
# What anybody does on the way and has little to tell of.
_CHORE = re.compile(
    r"(?:mop|scrub|sharpen|fetch|pick up from|hand in (?:lost )?\w+|keep (?:the )?\w+ (?:stocked|topped up)|"
    r"(?:un)?load (?:the )?van|empty (?:the )?bins)\b|"
    r"(?:keep|maintain|leave) (?!.*\b(?:accounts|books|code|data|filings|ledgers?|records?)\b)"
    r"(?:[\w'’-]+,? ){0,9}?"
    r"(?:tidy\b|clean(?:$|,| and \w+(?:$| (?:away|back|up|where)\b))|"
    r"(?:clean|neat) and (?:clean|orderly|tidy)\b|clear of)|"
    r"(?:tidy|sweep|wash|wipe|count the)\b|put up (?:\w+ )?(?:displays?|notices|posters|signs)\b|"
    r"put (?:\w+ ){1,2}away\b|open (?:new )?files\b|"
    r"(?:answer|pick up) (?:the |incoming )?(?:phones?|calls?)$|help (?:out )?(?:on|at) (?:the )?(?:reception|till)\b|"
    r"(?:make|book) (?:new )?(?:\w+ ){1,2}(?:cards|rooms)\b|take (?:\w+ ){0,3}pics\b|hand over to\b|"
    r"update (?:the )?(?:\w+ ){0,3}(?:lists?|trackers?|spreadsheets?)\b|(?:meet|greet) the client$|"
    r"send (?:out )?(?:\w+ )?(?:samples|parcels|letters|actions)\b|keep (?:\w+ ){1,3}swept\b|"
    r"follow the cleaning\b|keep an eye on\b|"
    r"keep to the timetable$|keep (?:[\w-]+,? ){0,6}?(?:(?:job|time) ?sheets?|paperwork)\b",
    re.I,
)
# "write up the savings", "do the briefings", "get the decision right the first time"
_NAMED_BEFORE = re.compile(r"\w+ (?:up |out |off )?the [\w-]+(?: right\b.*)?$")
# How everybody says that they are: nothing that could be told of one and not of another.
_TRAIT = re.compile(
    r"(?:(?:take|accept|receive) (?:\w+ )?(?:criticism|feedback|instructions?|direction)|turn up|arrive|"
    r"work (?:as part of|in an?|well|alone|on your own|independently|without supervision|under|alongside)\b|"
    r"work (?:hard|to targets|both)|communicate (?:clearly|well|effectively|openly)|"
    r"check your own work$|care about|write well|(?:deal|work|talk|communicate) with people at all levels|"
    r"talk to members|listen (?:well|carefully)|write (?:(?:clear |plain |good )+English|clearly|clean copy|a clear)|"
    r"(?:remain|stay|keep) calm(?: and \w+)*(?: under pressure)?$|remain calm and|stay on your feet|"
    r"write things down$|respect|wear|keep (?:an? )?confiden\w+|"
    r"keep (?:[\w'’-]+ ){1,5}(?:inside the office|to yourself)|"
    r"tell (?:[\w'’]+ )+the truth|"
    r"care not|sooner|take (?:[\w'’]+ ){1,4}seriously|stop and ask|ask (?:for help )?(?:when|if)|speak up|"
    r"follow (?:[\w'’-]+ ){0,5}(?:instructions|directions|recipes|step by step)|"
    r"lead (?:from|by)|handle (?:[\w-]+ )+with care|work safely|"
    r"juggle (?:several|multiple) (?:projects|priorities|tasks)|"
    r"(?:manage|plan|organi[sz]e|prioriti[sz]e) your own (?:workload|work|time|day|diary)|"
    r"follow (?:[\w'’]+ )+lead$)\b",
    re.I,
)
_A_PERSON = re.compile(
    r"\b(?:sense of humou?r|good memory|player|worker|(?:time|good|record)-?keeper|proofreader|communicator|listener|"
    r"learner|starter|thinker|"
    r"organi[sz]er|writer)\b|\bexperience\b",
    re.I,
)
# Lines that are said as they stand and say no piece of work: a number of posts, a list of things, a row of traits.
_NO_WORK = re.compile(
    r"(?:an?|the|one|two|three|four|five|six|seven|eight|nine|ten|at least|subject to|previous|proof|"
    r"being (?!\w+ (?:with|about)\b)|\w+ing project)\b|"
    r"heavy lifting\b|(?:made|been|done)\b|.*\b(?:background|experience)$|"
    r"\w+ed (?:with|in|to)\b|\w+ but \w+$|.* / |.*\bappearance\b",
    re.I,
)
_BARE_TRAITS = re.compile(r"\w+(?:, \w+)*,? and \w+")  # "warm, unflappable and tidy"
_HARDY = re.compile(  # "not afraid of mud or early starts", "happy on the phone"
    r"happy (?:in|on|to|with|working)\b|"
    r"not (?:afraid|bothered|fazed|scared|shy|squeamish) (?:to (?:get|muck|roll|walk|work)|(?:about|by|of) "
    r"(?:an? |the )?(?:[\w-]+ )?"
    r"(?:cold|dirt|dust|graft|heights|mess|mornings?|mud|muck|rain|sawdust|starts?|weather|work))\b"
)
_OFFICE = re.compile(r"(?:(?:,|/| and| or)? ?(?:(?:MS|Microsoft) )?(?:Excel|Office|Outlook|PowerPoint|Teams|Word))+")
_AN_EMPLOYER = re.compile(
    r"an? (?:[\w-]+ ){0,3}(?:contractor|setting|sport|subbie|builder|firm|consultancy|agency|charity)"
)
_GOES_ON_TO_SAY = re.compile(r":\s(?:we|you|our)\b", re.I)
_EXPERIENCE = re.compile(r"\b(?:experience|years?['’]?)\b", re.I)


@dataclass(frozen=True)
class Matter:
    """One thing that a passage asks for; ``part`` counts them within the passage."""

    passage: Passage
    wanted: Requirement
    part: int = 0

    @property
    def is_work(self) -> bool:
        """Whether it is a piece of the work itself, told in more than two words."""
        if len(self.wanted.phrase.split()) < ENOUGH_WORDS:
            return False
        duty = self.passage.kind is PassageKind.DUTY and not optional(self.passage)
        return duty and self.wanted.shape in {Shape.ACTION, Shape.LISTED}

    @property
    def is_minor(self) -> bool:
        """Whether it is a small part of the work, or done on the side."""
        seldom = _ON_THE_SIDE.search(self.passage.text) or _NOT_EVERY_DAY.search(self.passage.text)
        return bool(seldom or _MINOR.match(self.wanted.phrase))

    @property
    def tells_nothing(self) -> bool:
        """Whether nobody's answer would tell them from another: a chore, a common trait, a thing that is only named."""
        phrase = self.wanted.phrase
        if self.wanted.shape is Shape.ACTION:
            return bool(_CHORE.match(phrase) or _TRAIT.match(phrase)) or work_of(self.wanted) is Work.KNOW
        if self._is_label:
            return True
        if self.wanted.shape is Shape.STATE:
            return bool(_BARE_TRAITS.fullmatch(phrase) or _HARDY.match(phrase))
        if self.wanted.shape is Shape.QUALITY:
            return bool(_A_PERSON.search(phrase))
        if self.wanted.shape in {Shape.FIELD, Shape.KNOWLEDGE} and _OFFICE.fullmatch(phrase):
            return True
        if self.wanted.shape is Shape.FIELD:
            return any(map(_AN_EMPLOYER.fullmatch, self.wanted.heads))
        asked_for = self.passage.kind is not PassageKind.DUTY
        return self.wanted.shape is Shape.LISTED and (asked_for or bool(_NO_WORK.match(phrase)))

    @property
    def _names_things(self) -> bool:
        """Whether it is a row of things, and of no work with them."""
        a_list = re.search(r", .*\b(?:and|or)\b", self.wanted.phrase)
        return bool(a_list) and not any(map(_is_of_work, re.findall(r"[a-z]+", self.wanted.phrase)))

    @property
    def _is_label(self) -> bool:
        """Whether it only names what the passage goes on to say: "a sensible attitude to retail: we recommend …"."""
        phrase, text = self.wanted.phrase, self.passage.text
        labels = self.wanted.shape in {Shape.LISTED, Shape.QUALITY, Shape.STATE}
        opens = labels and text[: len(phrase)].lower() == phrase.lower()
        return opens and bool(_GOES_ON_TO_SAY.match(text, len(phrase)))

    @property
    def opens(self) -> bool:
        """Whether an interview may begin with it: with a piece of work, not with a habit or a rule."""
        small = sum(1 for _ in content_words(self.wanted.phrase)) < ENOUGH_WORDS  # "load the van"
        return self.wanted.shape is not Shape.ACTION or not (
            small or self.is_minor or work_of(self.wanted) in {*HABITS, Work.KNOW}
        )

    @property
    def is_lived(self) -> bool:
        """Whether it asks for experience of doing something: nobody plans to have had three years of it."""
        required = self.wanted.shape is Shape.ACTION and self.passage.kind is PassageKind.REQUIREMENT
        return required and bool(_EXPERIENCE.search(self.passage.text))

    def worth(self, level: Level) -> float:
        """How much it is worth a question, about 1 for a piece of work."""
        wanted, phrase = self.wanted, self.wanted.phrase
        stance = wanted.shape is Shape.ACTION and not wanted.case and work_of(wanted) is Work.STANCE
        worth = WORTH[wanted.shape] - STANCE_COSTS * stance - PART_COSTS * (self.part > 0 and not wanted.case)
        worth -= VAGUE_COSTS * min(3, len(_VAGUE.findall(phrase)))
        count = len((wanted.case or phrase).split())
        told_in_nouns = wanted.shape is Shape.LISTED and self.passage.kind is PassageKind.DUTY
        worth -= (BARE_DUTY_COSTS if told_in_nouns else BARE_COSTS) * (count < ENOUGH_WORDS)
        worth -= ONLY_THINGS_COST * (told_in_nouns and self._names_things) + LENGTH_COSTS * max(0, count - EASY_WORDS)
        worth -= NAMED_BEFORE_COSTS * (self.part > 0 and bool(_NAMED_BEFORE.match(phrase)))
        worth -= QUALITY_OF_DUTY_COSTS * (wanted.shape is Shape.QUALITY and self.passage.kind is PassageKind.DUTY)
        worth -= SMALL_COSTS * (self.part > 0 and count <= SMALL)
        worth -= THEIR_OWN_COSTS * bool(THEIR_OWN.search(phrase))
        worth -= UNTOLD_COSTS * (wanted.shape is Shape.ACTION and not wanted.case and work_of(wanted) is Work.OTHER)
        worth -= HELPING_COSTS * bool(
            re.match(r"(?:help|assist|support)\b(?! (?:people|children|residents|patients))", phrase)
        )
        worth += DUTY_ADDS * told_in_nouns
        worth -= MINOR_COSTS * self.is_minor + NOTHING_TO_TELL_COSTS * self.tells_nothing
        worth -= OPTIONAL_COSTS * optional(self.passage)
        return worth + LEADING_ADDS * (level is Level.LEAD and bool(_LEADING.search(phrase)))


def _is_of_work(noun: str) -> bool:
    """Whether a noun names what is done: "quotations", "warnings", "forecasts"."""
    return bool(nominals.verb(noun) or nominals.verb(noun.removesuffix("s"))) or grammar.is_third(noun)


def of(passage: Passage, names: frozenset[str]) -> Iterator[Matter]:
    """What a passage asks for that a question can be built on."""
    for part, wanted in enumerate(requirement.every(passage, names)):
        if wanted.askable:
            yield Matter(passage, wanted, part)
