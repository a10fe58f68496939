"""The interview as data: frozen values that turn into JSON and back.

Nothing here decides or talks. What is open next is ``policy``'s, what is said is the interviewer's;
a transition returns a new value.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from interviewmate.languages import Language

FEWEST_QUESTIONS, MOST_QUESTIONS, USUAL_QUESTIONS = 3, 10, 5
LONGEST_ANSWER = 8_000  # characters
LONGEST_DOCUMENT = 60_000  # characters

Scale = Annotated[int, Field(ge=1, le=5)]
Score = Annotated[int, Field(ge=0, le=100)]
Rating = Annotated[float, Field(ge=1, le=5)]  # means of scales


class Frozen(BaseModel):
    """A value that never changes and knows only its own fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Level(StrEnum):
    INTERN = "intern"
    JUNIOR = "junior"
    MID = "mid"
    SENIOR = "senior"
    LEAD = "lead"


BEGINNERS = (Level.INTERN, Level.JUNIOR)


class Behaviour(StrEnum):
    """What an answer is, as the interviewer reads it."""

    ON_TRACK = "on_track"
    HESITANT = "hesitant"
    OFF_TOPIC = "off_topic"
    CHATTY = "chatty"
    CONFUSED = "confused"
    WEAK = "weak"
    OUT_OF_SCOPE = "out_of_scope"
    NO_SPEECH = "no_speech"
    UNCLEAR_AUDIO = "unclear_audio"
    WANTS_REPEAT = "wants_repeat"
    WANTS_SKIP = "wants_skip"
    WANTS_END = "wants_end"
    MANIPULATION = "manipulation"


UNHEARD = frozenset({Behaviour.NO_SPEECH, Behaviour.UNCLEAR_AUDIO})
NO_ANSWER = UNHEARD | {Behaviour.WANTS_REPEAT}
SCORED = frozenset({Behaviour.ON_TRACK, Behaviour.HESITANT, Behaviour.CHATTY, Behaviour.WEAK})


class Move(StrEnum):
    """What the interviewer does next."""

    ADVANCE = "advance"
    FOLLOW_UP = "follow_up"
    EXPAND = "expand"
    ENCOURAGE = "encourage"
    CLARIFY = "clarify"
    REDIRECT = "redirect"
    DECLINE = "decline"
    REPEAT = "repeat"
    CONFIRM_END = "confirm_end"
    CLOSE = "close"


GOES_DEEPER = frozenset({Move.FOLLOW_UP, Move.EXPAND})  # which ask for more of what was told


class PassageKind(StrEnum):
    """How a passage of a job description reads."""

    REQUIREMENT = "requirement"  # what the person must bring
    DUTY = "duty"  # what the person will do
    CONTEXT = "context"  # about the team, the product, the role as a whole
    BOILERPLATE = "boilerplate"  # benefits, equal opportunity, how to apply: never asked about


class Passage(Frozen):
    """One piece of a job description: a bullet or a sentence, and where it stands."""

    index: int
    text: str
    heading: str = ""  # the nearest heading above it
    kind: PassageKind
    importance: float = 1.0  # for an interview: 0 for nothing to ask about, 2 for the heart of the job


class NeedKind(StrEnum):
    """What kind of thing a requirement asks for."""

    TECHNICAL = "technical"
    BEHAVIOURAL = "behavioural"
    EXPERIENCE = "experience"


class Need(Frozen):
    """One requirement of the job: the passage it stands in, whether it is a must, and its kind."""

    passage: int
    must: bool
    kind: NeedKind


class Plan(Frozen):
    """Requirements in the order in which they are worth asking about, and what a résumé leaves open."""

    needs: tuple[Need, ...]
    gaps: tuple[str, ...] = ()

    def ordered(self, topics: Sequence[Passage]) -> list[Passage]:
        """Those of the topics that it holds, in its order."""
        places = {need.passage: place for place, need in enumerate(self.needs)}
        return sorted((topic for topic in topics if topic.index in places), key=lambda topic: places[topic.index])


class Persona(StrEnum):
    """How the interviewer carries itself."""

    FRIENDLY = "friendly"
    NEUTRAL = "neutral"
    DEMANDING = "demanding"


class Job(Frozen):
    """What the interview is about: fixed from its start to its end."""

    role: str
    level: Level
    focus: str = ""
    company: str = ""
    persona: Persona = Persona.NEUTRAL
    language: Language = Language.ENGLISH  # that it is held in
    resume: str = ""  # its text, if there is one
    minutes: float | None = Field(default=None, gt=0)  # time limit of the whole interview
    total: int = Field(default=USUAL_QUESTIONS, ge=FEWEST_QUESTIONS, le=MOST_QUESTIONS)
    passages: tuple[Passage, ...]

    def named(self, indices: tuple[int, ...]) -> tuple[Passage, ...]:
        """The passages with these indices; unknown ones are left out."""
        return tuple(self.passages[i] for i in indices if 0 <= i < len(self.passages))


class Word(Frozen):
    """A recognised word; times in seconds from the start of the recording."""

    text: str
    start: float
    end: float


class Delivery(Frozen):
    """How an answer was given, not what it said. Times in seconds; the last group only for speech."""

    words: int
    fillers: dict[str, int] = {}
    fillers_per_100_words: float | None = 0.0  # None where they are not counted: in every language but English
    seconds: float | None = None
    words_per_minute: float | None = None
    pauses: int | None = None  # silences of 1 s or longer between the first word and the last
    longest_pause: float | None = None
    # Definitions and norms of these stand in ``fluency``.
    articulation_rate: float | None = None  # words a minute without the pauses
    time_to_first_word: float | None = None
    short_pauses: int | None = None  # silences of 0.25 s or longer, those of 1 s among them
    pause_share: float | None = None  # of the time, 0 to 1
    likely_hesitations: int | None = None  # an estimate
    longest_run: int | None = None  # words in a row without a pause
    repeated_words: int | None = None


class Answer(Frozen):
    """What the candidate gave: the words, how they came, and what can be told before judging."""

    text: str
    delivery: Delivery
    unheard: Behaviour | None = None  # no_speech or unclear_audio
    skip: bool = False  # the Skip button was pressed
    spoken: tuple[Word, ...] = ()  # the words as they were recognised, with their times; none of a typed answer


class Evaluation(Frozen):
    """One answer on five scales, 1 to 5, and how sure it makes the interviewer (0 to 1)."""

    relevance: Scale
    depth: Scale
    structure: Scale
    evidence: Scale
    clarity: Scale
    confidence: float = Field(ge=0, le=1)
    strength: str = ""  # what the answer shows, in a few words
    gap: str = ""  # what it leaves open, in a few words


class Question(Frozen):
    """Something that was asked: a main question, or a follow-up that keeps its number."""

    number: int
    text: str
    move: Move  # what led to it
    passages: tuple[int, ...] = ()


class Turn(Frozen):
    """One answer, and what the interviewer did about it."""

    question: Question
    answer: Answer
    behaviour: Behaviour
    move: Move | None  # None: nothing was heard, so nothing was done
    reply: str = ""  # all that the interviewer said
    evaluation: Evaluation | None = None
    counts: bool = True  # False: no answer (repeat, unheard), or the answer to "shall we stop?"

    @property
    def scored(self) -> bool:
        """Whether this answer is one that gets an evaluation."""
        return self.counts and self.behaviour in SCORED

    @property
    def skipped(self) -> bool:
        """Whether the question was left by a skip, asked for or after too many non-answers."""
        gave_none = self.behaviour in NO_ANSWER and self.move in {Move.ADVANCE, Move.CLOSE}
        return self.behaviour is Behaviour.WANTS_SKIP or gave_none

    @property
    def responds(self) -> bool:
        """Whether its question got a response, if only to be left: neither silence nor a wish to stop is one."""
        return self.skipped or (self.counts and self.behaviour is not Behaviour.WANTS_END)


class Interview(Frozen):
    """A whole interview. ``questions`` holds all that were asked, the present one last."""

    job: Job
    questions: tuple[Question, ...] = ()  # none yet while the first is being made
    greeting: str = ""  # all that was said before the first answer
    started: float | None = None  # when it was said, in seconds of the clock of all machines
    plan: Plan | None = None  # None while it is being made, or where none could be made
    turns: tuple[Turn, ...] = ()
    confirming: str = ""  # the "shall we stop?" that waits for its answer
    done: bool = False
    kept: Answer | None = None  # an answer whose turn failed, to be tried again

    @property
    def present(self) -> Question:
        """The question that stands (also while "shall we stop?" is being asked, and after the end)."""
        return self.questions[-1]

    @property
    def main_questions(self) -> tuple[Question, ...]:
        """The main questions so far, in order."""
        return tuple(q for i, q in enumerate(self.questions) if i == 0 or q.number != self.questions[i - 1].number)

    @property
    def answered(self) -> int:
        """How many of the main questions got an answer that is scored."""
        return len({turn.question.number for turn in self.turns if turn.scored})

    @property
    def left_open(self) -> int | None:
        """The number of the question at which the candidate ended the interview, if nothing was said to it yet."""
        if not (self.done and self.questions):
            return None
        number = self.present.number
        return None if any(turn.responds for turn in self.turns if turn.question.number == number) else number

    def opened(self, greeting: str, question: Question, now: float | None = None) -> Interview:
        """The interview with its first question asked."""
        return self.model_copy(update={"greeting": greeting, "questions": (question,), "started": now})

    def planned(self, plan: Plan) -> Interview:
        """The interview with its plan."""
        return self.model_copy(update={"plan": plan})

    def seconds_left(self, now: float) -> float | None:
        """Until the time limit, 0 once it is over; None without one."""
        if self.job.minutes is None or self.started is None:
            return None
        return max(0.0, self.started + 60 * self.job.minutes - now)

    def after(self, turn: Turn, question: Question | None = None, confirming: str = "") -> Interview:
        """The interview once ``turn`` was taken, and ``question`` (if a new one) was asked."""
        asked = (question,) if question else ()
        return self.model_copy(
            update={
                "questions": self.questions + asked,
                "turns": (*self.turns, turn),
                "confirming": confirming,
                "done": turn.move is Move.CLOSE,
                "kept": None,
            }
        )

    def evaluated(self, index: int, evaluation: Evaluation) -> Interview:
        """The interview with the evaluation of turn ``index`` put in."""
        turn = self.turns[index].model_copy(update={"evaluation": evaluation})
        return self.model_copy(update={"turns": (*self.turns[:index], turn, *self.turns[index + 1 :])})

    def keeping(self, answer: Answer) -> Interview:
        """The interview with an answer kept whose turn failed."""
        return self.model_copy(update={"kept": answer})

    def ended(self) -> Interview:
        """The interview, ended here by the person."""
        return self.model_copy(update={"done": True, "confirming": "", "kept": None})
