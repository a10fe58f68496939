"""Counts the words that are said whatever the job is, in ``data/train``, and writes ``interviewmate/usual_words.txt``.

    python -m tests.evals.usual_words

They are those of many job descriptions, those of answers for many jobs, those that a duty begins with, small words,
and verbs. A mark stands behind those that can be nouns.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from interviewmate import job_terms
from interviewmate.adapters.builtin import grammar
from interviewmate.job_terms import NOUN, stem
from interviewmate.passages import cut
from interviewmate.words import content_words, words

DATA = Path(__file__).parent / "data" / "train"
WRITTEN = Path(job_terms.__file__).parent / "usual_words.txt"
OF_JOBS, OF_ANSWERS, OPENING = 7, 12, 2  # job descriptions (of 85) that a word stands in, is said for, begins a duty of
LATER = "qrsxyz"  # sets whose job descriptions came when these limits had been chosen
DESCRIBING = 3  # of either, for an adjective: those that fit everything are many
AS_VERB, FEWEST = 0.3, 3  # of the places where it stands, and how many at least
_CAPITAL = re.compile(r"(?<=[^\W.!?:] )[A-Z]\S*")  # inside a sentence
BEFORE_VERBS = frozenset("to will can could would must should i we you they".split())


def main() -> None:
    """Writes the list."""
    described = [file.read_text() for file in sorted((DATA / "jds").iterdir()) if file.name[0] not in LATER]
    told = list(_answers())
    in_jobs = Counter(word for text in described for word in _stems(text))
    opening = Counter(word for text in described for word in _openings(text))
    said_for: defaultdict[str, set[str]] = defaultdict(set)
    for job, text in told:
        for word in _stems(text):
            said_for[word].add(job)
    usual = {word for word, count in in_jobs.items() if count >= OF_JOBS}
    usual |= {word for word, jobs in said_for.items() if len(jobs) >= OF_ANSWERS}
    usual |= {word for word, count in opening.items() if count >= OPENING}
    usual |= {word for word, count in in_jobs.items() if count >= DESCRIBING and "ADJ" in grammar.kinds(word)}
    usual |= {word for word, jobs in said_for.items() if len(jobs) >= DESCRIBING and "ADJ" in grammar.kinds(word)}
    usual |= {word for word in in_jobs.keys() | said_for.keys() if grammar.is_base(word) and not _names(word)}
    usual |= grammar.PREPOSITIONS | grammar.DETERMINERS | grammar.CONJUNCTIONS | grammar.PRONOUNS
    usual |= _verbs([*described, *(text for _, text in told)])
    WRITTEN.write_text("".join(f"{word}{NOUN * _can_be_noun(word)}\n" for word in sorted(filter(str.isalpha, usual))))


def _answers() -> Iterator[tuple[str, str]]:
    """The job of each labelled answer, and its words."""
    for file in sorted(DATA.glob("answers-*.jsonl")):
        for line in file.read_text().splitlines():
            row = json.loads(line)
            yield row["jd"], row["answer"]


def _stems(text: str) -> set[str]:
    """The words that are no names."""
    return {stem(word) for word in content_words(_CAPITAL.sub(" ", text))}


def _openings(text: str) -> set[str]:
    """What the passages of a job description begin with."""
    return {stem(said[0]) for passage in cut(text) if (said := words(passage.text))}


def _verbs(texts: list[str]) -> set[str]:
    """The words that mostly stand behind "to", "I" and the like."""
    everywhere, behind = Counter[str](), Counter[str]()
    for text in texts:
        said = words(text)
        everywhere.update(map(stem, said))
        behind.update(stem(word) for before, word in pairwise(said) if before in BEFORE_VERBS)
    return {word for word, count in behind.items() if count >= max(FEWEST, AS_VERB * everywhere[word])}


def _names(word: str) -> bool:
    """Whether it can stand in the name of a thing."""
    return bool({"NOUN", "ADJ"} & grammar.kinds(word))


def _can_be_noun(word: str) -> bool:
    return grammar.is_noun(word) and "ADV" not in grammar.kinds(word)


if __name__ == "__main__":
    main()
