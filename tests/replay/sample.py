"""Makes the sample that the first page can open: an interview held by the program itself over one of its examples.

    python -m tests.replay.sample ENCODER [--next]

The built-in interviewer asks and judges, seeded; the candidate's answers stand below, and their timing is made up. With
--next nothing is written, and the question that no answer stands for yet is printed. When the interviewer changes, the
answers may no longer fit its questions: read what was written before you keep it.
"""

from __future__ import annotations

import argparse
import asyncio
import random
from collections.abc import AsyncIterator

from interviewmate import agent, passages
from interviewmate.adapters.builtin.interviewer import BuiltInInterviewer
from interviewmate.adapters.faiss_index import FaissIndex
from interviewmate.adapters.local_encoder import LocalEncoder
from interviewmate.delivery import spoken_answer
from interviewmate.examples import EXAMPLES, SAMPLE_FILE
from interviewmate.interview import Answer, Interview, Job, Word
from interviewmate.ports import Spans, Transcript
from interviewmate.retrieval import Retriever

EXAMPLE, QUESTIONS, SEED, OPENED = EXAMPLES[1], 4, 34, 1_767_225_600.0
ANSWERS = (
    (
        "Last February I had, um, fourteen places to fill at a garden centre in Telford. They had always hired "
        "the same number for the same hours as the year before. I looked at the till data and the footfall first, "
        "because I wanted to know which weekends we had actually been short, and it turned out that we didn't need "
        "more people "
        "overall, we needed them on Saturdays and on the three bank holidays. So I wrote the advert for weekend "
        "contracts only. I held the interviews in groups of four on the shop floor, so I could see who talked to "
        "customers. By the tenth of March thirteen of the fourteen were trained, and we got through Easter "
        "without a single agency shift. The year before we had paid for nine."
    ),
    (
        "I'd tell the people who came back every spring sooner, and to their face. There were no weekday hours "
        "for them this time, and two of them I knew well. I, um, I rang each of them before the advert went out, "
        "and one took the Saturdays and one left. That was no thing for the phone."
    ),
    (
        "Um, you just stay calm, I think. Everybody's got something going on, so you, you know, you smile at them, and "
        "mostly it sorts itself out."
    ),
    (
        "The first warm Saturday in April. I'd, um, I'd planned five people, because on Wednesday they had said rain, "
        "and I never looked again on the Friday. By eleven the queue was out of the door, and a man at the front was "
        "shouting at the girl on the till. So I took him aside, listened to him until he was done, and opened the "
        "second till myself. I rang two people at home, and one of them came in by twelve. The queue was gone by one "
        "o'clock, and, um, he came back in May for his hanging baskets. I check the forecast on Fridays now."
    ),
    (
        "Waste, I'd say, because it doesn't show in the sales. At Telford we lost about eleven percent of the bedding "
        "plants when I started, and, um, nobody marked anything down until it was dead. So I had the supervisors walk "
        "the tables on Monday and Thursday and reduce whatever had stood there for ten days, and I wrote down every "
        "tray that went. By September we were at eight percent. The profit and loss account my manager does, I only "
        "see the waste line of it."
    ),
    (
        "First I'd take the account of last month and that of the same month a year before, side by side, because one "
        "month alone tells you nothing. Then, um, I'd take the three lines that moved most and ask for each of them "
        "why. I've seen two of those accounts with my manager, so I'd want somebody in finance to go through my first "
        "one with me before I change an order because of it."
    ),
    (
        "Not letting it slide, because they're nice people and you see them every day. A boy on the tills, seventeen, "
        "was late three Saturdays running. I'd, um, I'd let the first two go, which was my mistake, because the others "
        "had seen it. So I sat down with him and asked what the matter was, and his bus had been cut. I moved his "
        "start to half past nine and wrote down that the next time would be a warning. He was late once more, I gave "
        "him the warning the same day, and he was on time from then until he left for college."
    ),
)


def main() -> None:
    """Hold the interview; write it, or print the question that it has come to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("encoder")
    parser.add_argument("--next", action="store_true")
    given = parser.parse_args()
    interview = asyncio.run(hold(given.encoder))
    if given.next:
        for turn in interview.turns:
            print(turn.question.number, turn.question.text, turn.behaviour, turn.move, turn.evaluation, sep=" | ")
        print(interview.turns[-1].reply if interview.turns else interview.greeting)
        return
    assert interview.done, f"an answer is missing to: {interview.present.text}"
    SAMPLE_FILE.write_text(interview.model_dump_json(indent=1) + "\n")


async def hold(encoder: str) -> Interview:
    """The interview as far as there are answers."""
    retriever = Retriever([LocalEncoder(encoder)], FaissIndex)
    await retriever.load()
    crew = agent.Crew(BuiltInInterviewer(retriever, random.Random(SEED)), retriever, clock=lambda: OPENED)
    job = Job(role=EXAMPLE.role, level=EXAMPLE.level, total=QUESTIONS, passages=passages.cut(EXAMPLE.text))
    interview = await _left_by(agent.begin(job, crew))
    rng = random.Random(SEED)
    for text in ANSWERS:
        assert not interview.done, "there are more answers than questions"
        interview = await _left_by(agent.take_turn(interview, spoken(text, rng), crew))
    return interview


async def _left_by(events: AsyncIterator[agent.Event]) -> Interview:
    """The interview as it stands after a turn."""
    return [event.interview async for event in events if isinstance(event, agent.Committed)][-1]


def spoken(text: str, rng: random.Random) -> Answer:
    """The answer as if it had been spoken: words as long as their letters ask for, pauses where people make them."""
    at, words = rng.uniform(0.5, 2.0), []
    for token in text.split():
        end = at + 0.12 + 0.042 * len(token) + rng.uniform(0, 0.05)
        words.append(Word(text=token, start=round(at, 2), end=round(end, 2)))
        at = end + _pause(token, rng)
    spans = _voiced(words)
    voiced = sum(end - start for start, end in spans)
    return spoken_answer(Transcript(tuple(words), text, at, voiced, log_probability=-0.2, speech=spans))


def _pause(token: str, rng: random.Random) -> float:
    """The silence after a word, in seconds."""
    if token[-1] in ".?!":
        return rng.choice((0.4, 0.6, 0.9, 1.3))
    if token.lower().startswith(("um", "uh", "er,")):
        return rng.uniform(0.3, 1.1)
    return rng.uniform(0.15, 0.45) if token[-1] in ",:;" else rng.uniform(0.01, 0.06)


def _voiced(words: list[Word]) -> Spans:
    """The stretches of voice: words that follow each other closely."""
    spans: list[tuple[float, float]] = []
    for word in words:
        if spans and word.start - spans[-1][1] < 0.1:
            spans[-1] = (spans[-1][0], word.end)
        else:
            spans.append((word.start, word.end))
    return tuple(spans)


if __name__ == "__main__":
    main()
