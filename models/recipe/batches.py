"""Turns rows into padded tensors: batches of like length, under a token budget."""

import numpy as np
import torch

from heads import INDEX, NAMES, SOFTMAX
from pieces import before_ids, join, pieces
from rows import with_real_handle

LENGTHS = [12, 16, 20, 24, 32, 40, 48, 56, 64, 80, 96, 128, 160, 192, 232, 264, 296, 328, 356]  # few, or memory fragments
TOKENS_PER_BATCH, ROWS_PER_BATCH = 1536, 48
SIGMOIDS = [i for i, name in enumerate(NAMES) if name not in SOFTMAX]
PUNCTUATION = {i for mark in ".,!?;:'\"-" for i in pieces(mark)[0]}
IGNORED = -100.0


class Item:
    """A row as numbers. `number` names the row, so that its original sentence vector is made only once."""

    def __init__(self, number, row, rng=None):
        text = with_real_handle(row.text, rng) if rng and rng.random() < 0.5 else row.text
        ids, offsets = pieces(text)
        labels = token_labels(row, text, offsets)
        if rng and row.source in ("corpus", "replies", "drafts"):
            ids, labels = roughened(ids, labels, rng)
        self.number, self.row = number, row
        self.ids, self.types = join(ids, before_ids(row.before, row.facts))
        self.labels = [IGNORED, *labels]
        self.length = next(length for length in LENGTHS if length >= len(self.ids))


def token_labels(row, text, offsets):
    """1 inside a span, 0 outside, IGNORED where the spans are not known."""
    if row.span_head < 0:
        return [IGNORED] * len(offsets)
    inside = np.zeros(len(text) + 1, bool)
    for span in row.spans:
        at = text.find(span)
        if at >= 0:
            inside[at : at + len(span)] = True
    return [float(inside[start:end].any()) for start, end in offsets]


def roughened(ids, labels, rng):
    """Now and then without punctuation, as speech comes in, or with pieces missing, as typed in anger."""
    draw = rng.random()
    if draw < 0.15:
        keep = [i not in PUNCTUATION for i in ids]
    elif draw < 0.35:
        keep = [rng.random() > 0.05 for _ in ids]
    else:
        return ids, labels
    if sum(keep) < 3:
        return ids, labels
    return [i for i, k in zip(ids, keep) if k], [x for x, k in zip(labels, keep) if k]


def batched(items, rng=None):
    """Batches of one padded length each; shuffled when a generator is given."""
    by_length = {}
    items = list(items)
    if rng:
        rng.shuffle(items)
    for item in items:
        by_length.setdefault(item.length, []).append(item)
    batches = []
    for length, members in sorted(by_length.items()):
        size = max(8, min(ROWS_PER_BATCH, TOKENS_PER_BATCH // length))
        batches += [members[i : i + size] for i in range(0, len(members), size)]
    if rng:
        rng.shuffle(batches)
    return batches


def inputs(batch):
    length = batch[0].length
    ids, mask, types = (np.zeros((len(batch), length), np.int64) for _ in range(3))
    for i, item in enumerate(batch):
        ids[i, : len(item.ids)] = item.ids
        mask[i, : len(item.ids)] = 1
        types[i, : len(item.ids)] = item.types
    return tuple(torch.from_numpy(part) for part in (ids, mask, types))


def targets(batch):
    """Sigmoid targets with NaN where unknown, the two class labels with -1, token labels [n, length, 2], ends [n, 2]."""
    known = torch.full((len(batch), len(NAMES)), float("nan"))
    tokens = torch.full((len(batch), batch[0].length, 2), IGNORED)
    ends = torch.full((len(batch), 2), -1)
    for i, item in enumerate(batch):
        for name, value in item.row.known.items():
            known[i, INDEX[name]] = value
        if item.row.span_head >= 0:
            tokens[i, : len(item.labels), item.row.span_head] = torch.tensor(item.labels)
        if item.row.span_head == 0 and 1.0 in item.labels:
            inside = [at for at, label in enumerate(item.labels) if label == 1.0]
            ends[i] = torch.tensor([inside[0], inside[-1]])
    aim = torch.tensor([item.row.aim for item in batch])
    need = torch.tensor([item.row.need for item in batch])
    return known, aim, need, tokens, ends
