"""From a draft to the plan of an interview: what is asked about first, and what a résumé leaves open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from interviewmate.interview import Interview, Need, NeedKind, Passage, PassageKind, Plan
from interviewmate.passages import askable
from interviewmate.reply import PlanDraft

MOST_GAPS = 5
LONGEST_GAP = 200  # characters


def settle(draft: PlanDraft, ranked: Sequence[Passage], passages: tuple[Passage, ...]) -> Plan:
    """The plan that a draft amounts to: each passage that it puts in order or calls a must, once.

    A draft that puts nothing in order leaves nothing out: then all follow as ``ranked``, and as they stand in the job
    description.
    """
    known = {passage.index: passage for passage in askable(passages)}
    chosen = [*draft.order, *(draft.must or ())] if known.keys() & set(draft.order) else []
    order = dict.fromkeys(chosen or [*(passage.index for passage in ranked), *known])
    needs = tuple(_need(draft, known[index]) for index in order if index in known)
    return Plan(needs=needs, gaps=tuple(_short(draft.gaps)))


def musts(interview: Interview) -> dict[int, NeedKind]:
    """The passages that the job can't do without, each with its kind; none without a plan."""
    return {need.passage: need.kind for need in interview.plan.needs if need.must} if interview.plan else {}


def _need(draft: PlanDraft, passage: Passage) -> Need:
    kind = NeedKind.EXPERIENCE if passage.index in draft.experience else NeedKind.TECHNICAL
    if passage.index in draft.behavioural:
        kind = NeedKind.BEHAVIOURAL
    must = passage.kind is PassageKind.REQUIREMENT if draft.must is None else passage.index in draft.must
    return Need(passage=passage.index, must=must, kind=kind)


def _short(gaps: Iterable[str]) -> Iterable[str]:
    stripped = (" ".join(gap.split())[:LONGEST_GAP] for gap in gaps)
    return [gap for gap in stripped if gap][:MOST_GAPS]
