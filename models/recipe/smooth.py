"""Moves the difficulty of int8 from activations to weights before export, after SmoothQuant (Xiao and others 2023).

A few channels of BERT's activations are far larger than the rest, and one scale for all wastes most of the 256
steps on them. Dividing each channel by a factor and multiplying the matching weights by it leaves the float result
as it was, and halves what rounding does to the logits. The published factor also divides by the weights' range;
here that made things worse, so the factor is taken from the activations alone.
"""

import torch
from torch import nn

from batches import Item, batched, inputs

BALANCE = 0.75  # 0 leaves all difficulty with the activations, 1 moves all of it to the weights
SMALLEST = 0.05  # of the mean: a channel that hardly moves needs no more room than this
ROWS = 512


class Smoothed(nn.Module):
    """A linear map behind a division of its input's channels.

    `largest` is the largest size of each channel of the input.
    """

    def __init__(self, linear, largest):
        super().__init__()
        factor = (largest / largest.mean()).clamp(min=SMALLEST) ** BALANCE
        self.register_buffer("inverse", 1 / factor)
        self.linear = nn.Linear(linear.in_features, linear.out_features)
        self.linear.weight.data = linear.weight.detach() * factor
        self.linear.bias.data = linear.bias.detach()

    def forward(self, states):
        return self.linear(states * self.inverse)


def smooth(encoder, rows):
    """Replaces the layers' linear maps, with factors from what the rows (of the training part) bring about."""
    largest = {}
    hooks = [module.register_forward_pre_hook(watching(largest, name))
             for name, module in linear_maps(encoder)]
    with torch.no_grad():
        for batch in batched(Item(i, row) for i, row in enumerate(rows[:ROWS])):
            encoder(*inputs(batch))
    for hook in hooks:
        hook.remove()
    for name, module in linear_maps(encoder):
        layer, kind = name.split(".")
        setattr(encoder.layers[int(layer)], kind, Smoothed(module, largest[name]))


def linear_maps(encoder):
    return [(f"{i}.{kind}", getattr(layer, kind)) for i, layer in enumerate(encoder.layers)
            for kind in ("qkv", "out", "wide", "narrow")]


def watching(largest, name):
    def look(_, arguments):
        seen = arguments[0].abs().flatten(0, -2).amax(0)
        largest[name] = torch.maximum(largest[name], seen) if name in largest else seen
    return look
