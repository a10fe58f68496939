"""Sums over small regression trees, as gradient boosting fits them (Friedman 2001, doi:10.1214/aos/1013203451)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from interviewmate.adapters.builtin.features import Numbers

LEAF = -1


@dataclass(frozen=True)
class Boosted:
    """All nodes of all trees side by side: where the feature is at most the limit it goes left, else right."""

    first: float  # what every sum begins with
    roots: tuple[int, ...]
    feature: tuple[int, ...]  # LEAF where a node is one
    limit: tuple[float, ...]
    left: tuple[int, ...]
    right: tuple[int, ...]
    value: tuple[float, ...]  # of a leaf

    @classmethod
    def of(cls, arrays: Mapping[str, Numbers]) -> Boosted:
        """The trees in arrays of the names of the fields above, each with "trees " before it."""
        at = {name: arrays[f"trees {name}"].tolist() for name in cls.__dataclass_fields__}
        nodes = {name: tuple(map(int, at[name])) for name in ("roots", "feature", "left", "right")}
        return cls(first=at["first"], limit=tuple(at["limit"]), value=tuple(at["value"]), **nodes)

    def sum(self, seen: Numbers) -> float:
        """The sum for one row of features."""
        row = seen.tolist()
        return self.first + sum(self.value[self._leaf(root, row)] for root in self.roots)

    def _leaf(self, node: int, row: list[float]) -> int:
        while (feature := self.feature[node]) != LEAF:
            node = self.left[node] if row[feature] <= self.limit[node] else self.right[node]
        return node
