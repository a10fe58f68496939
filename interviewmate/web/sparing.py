"""Blocks that spend nothing on what an event leaves as it is."""

from __future__ import annotations

import copy
from typing import Any

import gradio as gr
from gradio.blocks import Block


class Sparing(gr.Blocks):
    """Blocks whose events cost what they change.

    Where an event gives only some of its outputs, by component, Gradio makes each of the others anew as well.
    """

    async def postprocess_data(self, block_fn: Any, predictions: Any, state: Any) -> list[Any]:
        """As Gradio's, of the outputs that were given."""
        by_component = isinstance(predictions, dict) and predictions and set(predictions) <= set(block_fn.outputs)
        if not by_component:
            return await super().postprocess_data(block_fn, predictions, state)
        given = [block for block in block_fn.outputs if block in predictions]
        of_given = copy.copy(block_fn)
        of_given.outputs = given
        values = [predictions[block] for block in given]
        done = iter(await super().postprocess_data(of_given, values[0] if len(values) == 1 else values, state))
        return [next(done) if block in predictions else _unchanged(block) for block in block_fn.outputs]


def _unchanged(block: Block) -> dict[str, Any] | None:
    return None if block.stateful else gr.skip()
