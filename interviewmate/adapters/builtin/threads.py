"""The threads of an answer that are worth pulling: what each leaves to ask, and the words that show it.

A story has its turn, the last thing that its teller did of their own accord before it ended; that is asked about, and
not how the story began. What was told is not asked for again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from interviewmate.adapters.builtin import findings, grammar, likeness, mentions, outcomes, signals, tense
from interviewmate.adapters.builtin.angles import asks_for_a_failure
from interviewmate.adapters.builtin.likeness import Likeness
from interviewmate.adapters.builtin.mentions import Mood, Told
from interviewmate.adapters.builtin.weighed import Weighed
from interviewmate.interview import Behaviour

FEWEST_SAID, FEWEST_TOLD = 7, 5  # words of a step, and of anything else, that is said back
SEVERAL = 2  # steps, of which one may have made the difference
MANY = 3  # steps of a story or of a plan, of which one may be the hard one
IN_PASSING = 2  # sentences at most that tell a case beside a view,
BRIEFLY = 20  # words at most of them, and then the case itself is still to be told
FAIRLY_DEEP = 3  # on the scale
MOSTLY_SHARED = 0.35  # share of "I" below which "we" is the voice of an answer
# Worth, beside likeness: of coming late, of being one's own, of being a choice, what an errand is worth less, a word.
LATE, OWN, CHOSEN, ERRAND, WORD = 0.6, 0.6, 0.4, 0.8, 0.02


class Pull(StrEnum):
    """What a thread leaves to ask, the most telling first."""

    OWN_PART = "own part"
    PROOF = "proof"
    HOW_MUCH = "how much"
    MEASURE = "measure"
    CASE = "case"
    OUTCOME = "outcome"
    LOOKING_BACK = "looking back"
    DIFFERENCE = "difference"
    DECISION = "decision"
    CHOICE = "choice"
    SINCE = "since"
    PLAN_B = "plan b"
    LASTED = "lasted"
    ALTERNATIVES = "alternatives"
    MADE = "made"
    HARDEST = "hardest"
    HABIT = "habit"
    STEPS = "steps"
    DONE_SO = "done so"
    PLAN = "plan"
    PLAN_TO_ASK = "plan to ask"
    PLAN_WITH_OTHERS = "plan with others"
    VIEW = "view"
    WHY = "why"


@dataclass(frozen=True)
class Thread:
    """What there is to ask, and the words that show it, as they were said; empty where it is about the whole case."""

    pull: Pull
    said: str


# How something changed; that the figure for it is a guess; that it was good, without a figure.
_CHANGED = re.compile(
    r"\b(?:fell|dropped|rose|grew)(?: (?!it|them)\w+)? (?:by|to|from|about|around|nearly|over)\b|"
    r"\b(?:doubled|halved)\b|\b(?:came|come|went|got|gone)(?: it| them| that)? (?:(?:up|down) (?:by|to|from)|from)\b|"
    r"\b(?:went|got) to (?:\d|\w+(?:ty|teen)\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|zero)\b)|"
    r"\bended (?:with|on|up)\b|\bfrom .{1,40} to\b",
    re.I,
)
_GUESSED = re.compile(
    r"\b(?:about|around|roughly|nearly|almost|maybe)\b[^.]{0,20}(?:%|\b(?:percent|per cent|third|half|quarter|times)\b)"
    r"|\bI (?:think|guess)\b",
    re.I,
)
_GOOD = re.compile(
    r"\b(?:it|that|this|which|they|things?|everything|everyone|everybody|people|customers?|clients?|managers?)"
    r"(?:['’]s| is| are| was| were| got| became| felt)\b[^.,]{0,25}\b"
    r"(?:better|easier|faster|smoother|quicker|happy|happier|pleased|good|great|success\w*)\b|"
    r"\b(?:went|worked|did)(?: \w+)? well\b|\b(?:it|that|this) (?:all )?helped\b|\bimproved\b|\bgood feedback\b",
    re.I,
)
# That something got more or less, and what shows that it did.
_MORE_OR_LESS = re.compile(
    r"(?<!\bI)(?<!\bwe)(?<!\bhe)(?<!\bshe)(?<!\bthey) (?:fell|dropped|rose|increased|decreased|improved|"
    r"(?:went|came|come|gone) (?:up|down))\b(?! (?:an?|the|my|our|his|her|their|to|with|in|on|for|into)\b)|"
    r"\b(?:got|became|went|was|were|is|are|['’]s) (?:an? (?:good )?(?:lot|bit|deal)|much|far|way|so much)"
    r" (?:less|fewer|worse|\w{3,}er)\b",
    re.I,
)
_EACH_TIME = re.compile(r"\b(?:every|each|any) time\b|\bwhen(?:ever)?\b", re.I)  # what is told of then is no change
_SHOWN = re.compile(
    r"\b(?:because|so (?:I|we) (?:know|knew)|feedback|told (?:me|us)|said|thanked|asked|measured|counted)\b", re.I
)
_A_LEVEL = re.compile(
    r"\b(?:fell|dropped|rose|grew|went|came|come|gone|got|cut|brought|improved|reduced)\b.{0,60}\bto\b|\bdown to\b",
    re.I,
)
_STILL = re.compile(r"\b(?:still|since|now|ever after|these days|to this day|until)\b", re.I)
_HARD = re.compile(
    r"\b(?:hard(?:est|er)?|difficult\w*|awkward|tricky|trouble|problem|struggl\w+|resist\w+|obstacle|catch|argu\w+|"
    r"worst|refus\w+|angry|livid|against)\b",
    re.I,
)
_TRIED_OUT = re.compile(r"\b(?:test|check|trial|pilot|prove|compar)\w*", re.I)
_WRONG = re.compile(r"\b(?:refused|walked|failed|missed|lost|cost (?:me|us)|complained)\b", re.I)
_DENIED = re.compile(r"\b(?:not|never|no|nobody)\b|n['’]t\b", re.I)
_AFTERWARDS = re.compile(
    r"(?:['’](?:re|s)| are| is) still\b|\b(?:since|afterwards|after that|in the end|by then|these days|"
    r"(?:days|weeks|months|years?) (?:on|later))\b",
    re.I,
)
_ENDS = frozenset("settle finish end win reach achieve hit pass".split())
_DECIDED = re.compile(r"\b(?:decided|chose)\b", re.I)
_CHOICE = re.compile(r"\b(?:rather than|refused|insisted)\b|\binstead(?:$| of (?:the|an?|just|my|our)\b)", re.I)
# What was made can be made in another way, and what was changed could have been changed into something else.
_MAKES = frozenset("build create develop program".split())
_CHANGES = frozenset("move change split switch replace swap reorganise reorganize redesign rebuild merge".split())
# What a question was after, where any answer to it leaves the same to ask.
_WHAT_DO_YOU_DO = re.compile(r"\bWhat (?:do|would) you do\?$")
# What says when it was, or what one's job was: the setting of a story, and no step in it.
_SETTING = re.compile(
    r"^(?:when|while|after|before|back when|at the time)\b(?![^.]*,)|"
    r"\bin my (?:last|current|previous|old) (?:job|role|position|company|place|team)\b|"
    r"\b(?:looked after|was (?:a|an|the|in charge|responsible)|supervised|managed|worked (?:as|for|at|in)|"
    r"been (?:a|an|the))\b|"
    r"\bfor (?:\w+ )?(?:\w+ )?(?:years|months)\b|\bfor a year\b|\b(?:worry|worried|afraid|scared)\b",
    re.I,
)
# What anybody does on the way; what is only added.
_ERRANDS = frozenset(
    """ring phone call email text tell ask check go pay raise report speak talk look try read fill document record note
    file""".split()
)
_ADDED = re.compile(r"\b(?:also|as well|too)\b", re.I)
# That somebody else was to be moved by it: "I asked him", not "I took her number" or "I counted them".
_OTHERS = re.compile(
    r"\b(?:I|we)(?:['’]d| would)? (?!brought|bought|bring|buy|took)\w+ (?:to |with |at )?(?:him|"
    r"her(?= (?:what|if|to|the|an?|one|two|three|through|back|down|in|on|that|how|when|aside|and)\b|$))\b|"
    r"\b(?:to|with|told?|tell|asked?|show(?:ed)?|gave|give|taught|teach|train(?:ed)?|offer(?:ed)?) them\b",
    re.I,
)
_ONE_TIME = re.compile(  # that one case is told, and not what is usual
    r"\bonce\b|\b(?:recently|ago)\b|\blast (?:week|month|year|spring|summer|autumn|fall|winter)\b|"
    r"\bone (?:time|job|day|night|case|site|project)\b|"
    r"\bone I\b|\b(?:I|we) (?:had one(?! of)|did (?:it|that|this|one)(?! in\b))\b",
    re.I,
)
_UNNAMED = re.compile(r"^\W*(?:\w+ ){0,4}(?:I|we) \w+ (?:it|them|this|that)\b", re.I)  # "I moved it"
# That somebody was to be won over, which may fail; who is only told or asked for something can hardly refuse.
_WINS_OVER = frozenset("offer suggest propose show persuade convince".split())
_ASKED_WHETHER = re.compile(r"\b(?:I|we) asked (?:\w+ ){1,3}(?:whether|if)\b", re.I)
_OFFERS = re.compile(r"\bask\b.* if\b", re.I)
_CORRECTED = re.compile(r", (?:well|no)\b", re.I)  # "the knife, no, the rope"
_NOT_DONE = re.compile(r"\bnever\b|\b(?:haven['’]t|have not|['’]ve (?:not|only))\b", re.I)
_DONE_ASKED = re.compile(r"\bhave (?:you|done)\b|\bexperience\b", re.I)  # in a question
# Who says so has looked back already.
_LEARNED = re.compile(
    r"\b(?:learn(?:ed|t)|next time|differently|since then|these days|ever since|would now|changed?|"
    r"now I|I now|now we|we now|from then on|lesson|taught me|(?:I|we)['’]d [^.]*\bnow|after(?:wards| that)|"
    r"looking back|in hindsight|I'd have|should have)\b",
    re.I,
)
_SETTLED = re.compile(
    r"\bagain\W*$|\b(?:do|if I did) (?:it|that|the same)\b.{0,20}\bagain\b|\bwouldn['’]t change\b|\bdifferently\b|"
    r"\b(?:should|could)['’]ve\b|\bought to have\b|\bI['’]d (?:change|do (?:\w+ )?(?:sooner|different))|"
    r"\b(?:I|we) (?:\w+ ){2,7}now\b|\bnow,? (?:always|every time)\b|\b(?:always|every time) now\b|"
    r"\b(?:so|and) now\b|^Now\b",
    re.I | re.M,
)
# That something was changed for good after it went wrong.
_MENDED = re.compile(
    r"\b(?:haven|hasn|have|has|never|not|['’](?:ve|s))\b[^.!?]*\bsince\b(?=\W*$|\W*[.,!?]| and\b)|"
    r"\bsince (?:and|then)\b|\bstill (?:in use|use[sd]?|do(?:es|ing)?)\b",
    re.I,
)
# What somebody does since, or means to do, for having done it once.
_RESOLVED = re.compile(
    r"\b(?:(?:I|we)(?:['’]ve)? learn(?:ed|t) (?:that (?:I|we|you|the|an?|it|people|each|every|no)|to|how|not)\b|"
    r"taught me (?:to|that|how)|since then|after (?:that|this),? (?:I|we) (?:always|never)|from then on|ever since|"
    r"now (?:I|we)|(?:I|we) now|now,? always|(?:always|every time) now|my rule)\b|^Now,? (?:I|we)\b",
    re.I,
)
_OWN = re.compile(r"^(?!(?:She|He|They)\b).*\b(?:I|we|my rule|taught me)\b", re.I)
_GOES_ON = re.compile(r",? (?:and|but|so) (?:the|they|he|she|it|that)\b")  # with what others did
_PEOPLE = re.compile(r"(?:They|People|Most|Everybody|Everyone|Somebody|Someone|Nobody)$")


def of(answer: Weighed, question: str) -> list[Thread]:
    """The threads of an answer, the one that is most worth pulling first; empty where there is none."""
    of_a_case = findings.asks_for_a_case(question)
    told = [each for each in mentions.told(answer.text, of_a_case=of_a_case) if worth_saying(each)]
    steps = [each for each in told if each.mood is Mood.PAST and not _SETTLED.search(each.said)]
    story = Story(tuple(steps), _turn(steps, answer.likeness), answer)
    if of_a_case or (len(steps) >= SEVERAL and 2 * len(steps) > len(told)):
        found = {**_of_its_parts(story), **_of_the_whole(story, question)}
    elif steps or any(map(tense.own_past, mentions.parts(answer.text))):  # a case is told beside a view
        found = _of_its_parts(story)
    else:
        found = _of_a_view(told, answer, question)
    return [Thread(pull, found[pull]) for pull in Pull if pull in found]


def left_by_any(answer: Weighed, question: str) -> Pull | None:
    """What an answer of some depth to such a question leaves to ask, whatever was told; None for other questions."""
    if answer.evaluation.depth < FAIRLY_DEEP:
        return None
    asked_what_to_do = _WHAT_DO_YOU_DO.search(question) and not findings.asks_for_a_case(question)
    return Pull.WHY if asked_what_to_do and not _SHOWN.search(answer.text) else None


def worth_saying(told: Told) -> bool:
    """Whether something told says enough to be said back, and is no setting."""
    return len(told.said.split()) >= FEWEST_TOLD and not _SETTING.search(told.said)


@dataclass(frozen=True)
class Story:
    """What an answer tells of what was done: its steps, the one on which it turns, and the whole."""

    steps: tuple[Told, ...]
    turn: Told | None
    answer: Weighed

    @property
    def turned(self) -> str:
        """The words of its turn; empty without one."""
        return self.turn.said if self.turn else ""

    @property
    def telling(self) -> str:
        """The same where they stand for the story, and are no errand on the way; else empty."""
        telling = self.turn and self.turn.verb not in _ERRANDS and len(self.turned.split()) >= FEWEST_SAID
        return self.turned if telling else ""

    @property
    def said(self) -> list[str]:
        """Its sentences, as they can be said back."""
        return [mentions.by_itself(each) for each in mentions.parts(self.answer.text)]

    @property
    def looked_back(self) -> bool:
        """Whether its teller says what they took from it."""
        return bool(_LEARNED.search(self.answer.text) or _SETTLED.search(self.answer.text))

    @property
    def ended(self) -> list[str]:
        """The sentences after its turn that tell in numbers how something changed."""
        turn = next((place for place, each in enumerate(self.said) if self.turned and self.turned in each), -1)
        return [each for each in self.said[turn + 1 :] if _tells_an_end(each)]

    @property
    def in_passing(self) -> str:
        """The case that is told in a sentence or two beside what its teller usually does or would do; else empty."""
        past = [each for each in mentions.parts(self.answer.text) if tense.own_past(each)]
        beside = len(self.steps) <= IN_PASSING and len(past) <= IN_PASSING and len(self.said) > 2 * len(past)
        few = past if beside and sum(len(each.split()) for each in past) <= BRIEFLY else []
        one = (mentions.by_itself(each) for each in few if _ONE_TIME.search(each) and not _SETTING.search(each))
        return next((mentions.core(each, _ONE_TIME) for each in one if _can_be_told_more_of(each)), "")


def _of_its_parts(story: Story) -> dict[Pull, str]:
    """What sentences of a story leave to ask: whose it was, how sure its end is, what a step might have come to."""
    said, turned, ended = story.said, story.turned, story.ended
    guessed = [each for each in said if _tells_an_end(each) and _GUESSED.search(each)]
    open_end = [each for each in ended if not _brought_about(turned, each, said)] if len(story.steps) >= SEVERAL else []
    several = len(story.steps) >= SEVERAL and not _STILL.search(story.answer.text)
    level = [each for each in ended if several and _A_LEVEL.search(each)]
    resolved = [each for each in said if _is_a_resolve(each)]
    to_be_won = story.turn and (story.turn.verb in _WINS_OVER or _ASKED_WHETHER.search(turned))
    moved = to_be_won and not _went_wrong(turned, story.answer.text)
    found = {
        Pull.OWN_PART: _shared(story),
        Pull.PROOF: _unproved(said),
        Pull.HOW_MUCH: _unmeasured(said),
        Pull.MEASURE: "".join(guessed[:1]),
        Pull.CASE: story.in_passing,
        Pull.DECISION: mentions.core(turned, _DECIDED) if _DECIDED.search(turned) else "",
        Pull.CHOICE: mentions.core(turned, _CHOICE) if _CHOICE.search(turned) else "",
        Pull.PLAN_B: mentions.core(turned) if moved else "",
        Pull.DIFFERENCE: "".join(open_end[-1:]),
        Pull.SINCE: mentions.core("".join(resolved[:1]), _RESOLVED),
        Pull.LASTED: "".join(level[-1:]),
    }
    return {pull: words for pull, words in found.items() if words}


def _of_the_whole(story: Story, question: str) -> dict[Pull, str]:
    """What a story leaves to ask as a whole: what came of it, what its teller makes of it."""
    found: dict[Pull, str] = {}
    if findings.asks_for_a_case(question) and _ends_with_its_turn(story):
        found[Pull.OUTCOME] = mentions.core(story.turned)
    if not story.steps or story.looked_back:
        return found
    if asks_for_a_failure(question) and "differently" not in question and not _MENDED.search(story.answer.text):
        return {**found, Pull.LOOKING_BACK: mentions.core(story.telling)}
    named = story.turn and story.telling and not _UNNAMED.search(story.telling)
    if story.turn and named and story.turn.verb in _CHANGES:
        found[Pull.ALTERNATIVES] = mentions.core(story.telling)
    if story.turn and named and story.turn.verb in _MAKES and not _TRIED_OUT.search(story.answer.text):
        found[Pull.MADE] = mentions.core(story.telling)
    if len(story.steps) >= MANY and not _HARD.search(f"{question} {story.answer.text}"):
        found[Pull.HARDEST] = ""
    return found


def _of_a_view(told: list[Told], answer: Weighed, question: str) -> dict[Pull, str]:
    """What a way of working leaves to ask: whether it holds, and where it was seen."""
    sure = answer.behaviour is not Behaviour.HESITANT  # who hesitates says words of doubt, as often as not
    whole = [each for each in told if sure and _is_a_way(each.said)]
    own = _turn(whole, answer.likeness, late=0)
    seen = [each for each in map(mentions.by_itself, mentions.parts(answer.text)) if sure and _is_a_view(each)]
    found = {Pull.VIEW: seen[0]} if seen else {}
    planned = sum(each.mood is Mood.WOULD for each in told)
    if planned >= MANY:
        found[Pull.STEPS] = ""
    if 2 * planned > len(told) and not _DONE_ASKED.search(question) and not _NOT_DONE.search(answer.text):
        found[Pull.DONE_SO] = ""
    return {**found, _of_a_way(own, bool(planned)): mentions.core(own.said)} if own else found


def _is_a_way(said: str) -> bool:
    """Whether something told is a way of going about it that can be asked about, and no doubt of oneself."""
    return len(said.split()) >= FEWEST_SAID and not _OFFERS.search(said) and not _DENIED.search(said)


def _of_a_way(own: Told, planned: bool) -> Pull:
    """What a habit or a step of a plan leaves to ask."""
    if not planned:
        return Pull.HABIT
    if own.verb == "ask":
        return Pull.PLAN_TO_ASK
    return Pull.PLAN_WITH_OTHERS if _OTHERS.search(own.said) else Pull.PLAN


def _is_a_view(said: str) -> bool:
    """Whether a sentence says, whole, how things are."""
    if len(said.split()) < FEWEST_TOLD or mentions.UNSURE.search(said) or tense.in_the_past(said):
        return False
    subject, verb = said.split()[:2]
    many = bool(_PEOPLE.match(subject)) or (grammar.is_plural(subject) and not grammar.base(subject))
    return many and (grammar.is_base(verb) or grammar.is_third(verb))


def _turn(steps: Sequence[Told], near: Likeness, late: float = LATE) -> Told | None:
    """The step on which the story turns: a late one, a choice, near to what was asked; None without any."""

    def worth(each: Told) -> float:
        mine, chosen = not each.together, bool(_CHOICE.search(each.said))
        marks = late * steps.index(each) / len(steps) + OWN * mine + CHOSEN * chosen - ERRAND * (each.verb in _ERRANDS)
        return likeness.of(each.said, near) + marks + WORD * len(each.said.split())

    turns = [each for each in steps if not _is_an_end(each) and not _ADDED.search(each.said)]
    return max(turns, key=worth, default=None)


def _is_an_end(step: Told) -> bool:
    """Whether something told is how it ended, and nothing that was done for it."""
    ended = outcomes.surely_in(step.said) or _tells_an_end(step.said) or _AFTERWARDS.search(step.said)
    return bool(ended) or step.verb in _ENDS


def _shared(story: Story) -> str:
    """What "we" did that is nearest to what was asked, where all was done by "us"; else empty."""
    ours = all(each.together for each in story.steps) and story.answer.signals.own_part < MOSTLY_SHARED
    nearest = _turn(story.steps, story.answer.likeness, late=0) if ours else None
    return nearest.said if nearest else ""


def _tells_an_end(sentence: str) -> bool:
    """Whether a sentence tells in numbers how something changed."""
    sure = not tense.is_open(sentence) and not _SETTING.search(sentence)
    return sure and bool(_CHANGED.search(sentence)) and signals.measure(sentence).numbers > 0


def _can_be_told_more_of(said: str) -> bool:
    """Whether a sentence names something that was done, and not what came of it or was learned or missed."""
    whole = len(said.split()) >= FEWEST_SAID and tense.in_the_past(said)
    own = _OWN.search(said) or _ONE_TIME.match(said)
    told = whole and own and not mentions.UNSURE.search(said) and not _DENIED.search(said)
    return bool(told) and not _LEARNED.search(said) and not outcomes.surely_in(said)


def _is_a_resolve(said: str) -> bool:
    """Whether a sentence says, without a doubt, what its speaker does since."""
    sure = len(said.split()) >= FEWEST_SAID and not mentions.UNSURE.search(said)
    return sure and not _CORRECTED.search(said) and bool(_RESOLVED.search(said) and _OWN.search(said))


def _unmeasured(said: list[str]) -> str:
    """The sentence that says that something got more or less, where no number in the answer says how much."""
    if any(_tells_an_end(each) for each in said):
        return ""
    changed = (each for each in said[1:] if _MORE_OR_LESS.search(each) and tense.in_the_past(each))
    once = (each for each in changed if not _DENIED.search(each) and not _EACH_TIME.search(each))
    plain = [each for each in once if not signals.measure(each).numbers and len(each.split()) >= FEWEST_TOLD]
    return "".join(plain[-1:])


def _unproved(said: list[str]) -> str:
    """One of the last sentences, where it says that all went well and nothing in the answer shows it; else empty."""
    if any(outcomes.surely_in(each) or _tells_an_end(each) for each in said):
        return ""
    good = (each for each in said[1:][-2:] if _GOOD.search(each) and tense.in_the_past(each))
    return next(
        (
            each
            for each in good
            if not _LEARNED.search(each)
            and not _DENIED.search(each)
            and not _SHOWN.search(each)
            and not mentions.UNSURE.search(each)
            and len(each.split()) >= FEWEST_TOLD
        ),
        "",
    )


def _went_wrong(turn: str, answer: str) -> bool:
    """Whether, after its turn, a story tells that something did not work."""
    after = answer.partition(turn[1:])[2]
    return bool(_WRONG.search(after))


def _brought_about(turn: str, end: str, said: list[str]) -> bool:
    """Whether it is clear what brought an end about: it stands right after the turn, or tells of a step itself."""
    step = any(each.verb != "go" for each in mentions.told(end))
    return step or any(turn in before and after == end for before, after in pairwise(said))


def _ends_with_its_turn(story: Story) -> bool:
    """Whether there is no word of what came of what was done."""
    if not story.turn or story.answer.signals.results:
        return False
    last = story.said[-1]
    return last.endswith(story.turned) and not _GOES_ON.search(last) and not signals.measure(last).numbers
