"""The figures the encoder is judged by, on rows that it never saw."""

import numpy as np
import torch
from sklearn.metrics import average_precision_score, cohen_kappa_score, precision_recall_curve

from batches import Item, batched, inputs
from heads import AIM_SLICE, INDEX, NEED_SLICE, TOKENS

LONGEST_SPAN = 16  # word pieces


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def predict(encoder, rows):
    """(logits [n, heads], one array of token logits [pieces, 2] a row) in the order of the rows."""
    encoder.eval()
    items = [Item(i, row) for i, row in enumerate(rows)]
    heads, tokens = [None] * len(rows), [None] * len(rows)
    with torch.no_grad():
        for batch in batched(items):
            logits, _, token_logits = encoder(*inputs(batch))
            for item, row_logits, row_tokens in zip(batch, logits.numpy(), token_logits.numpy()):
                heads[item.number] = row_logits
                tokens[item.number] = row_tokens[1 : item.types.count(0) - 1]
    return np.stack(heads), tokens


def best_f1(truth, score):
    precision, recall, thresholds = precision_recall_curve(truth, score)
    f1 = 2 * precision * recall / np.maximum(precision + recall, 1e-9)
    best = int(np.argmax(f1[:-1]))
    return float(f1[best]), float(thresholds[best])


def f1_at(truth, score, threshold):
    hit = (score >= threshold) & truth
    return 2 * hit.sum() / max(1, (score >= threshold).sum() + truth.sum())


def calibration_error(truth, probability, bins=10):
    """Expected calibration error, equal-width bins."""
    which = np.minimum((probability * bins).astype(int), bins - 1)
    return float(sum(abs(truth[which == b].mean() - probability[which == b].mean()) * (which == b).mean()
                     for b in range(bins) if (which == b).any()))


def binary(rows, logits, name):
    """Average precision and the best F1 of one head over the rows that know it."""
    at = [i for i, row in enumerate(rows) if name in row.known]
    truth = np.array([rows[i].known[name] > 0.5 for i in at])
    score = logits[at, INDEX[name]]
    f1, _ = best_f1(truth, score)
    return {"n": len(at), "positive": int(truth.sum()), "AP": round(float(average_precision_score(truth, score)), 3),
            "F1": round(f1, 3), "ECE": round(calibration_error(truth, sigmoid(score)), 3)}


def kappa(rows, logits, part, attribute):
    at = [i for i, row in enumerate(rows) if row.source == "corpus"]
    truth = [getattr(rows[i], attribute) for i in at]
    return round(float(cohen_kappa_score(truth, logits[at, part].argmax(1))), 3)


def span_f1(rows, tokens, head, source):
    """Mean F1 over word pieces for rows with a span; the share of pieces found in rows without one."""
    scores, false = [], []
    for i, row in enumerate(rows):
        if row.source != source:
            continue
        truth = np.array(Item(0, row).labels[1:]) > 0.5
        found = tokens[i][:, head] > 0
        if truth.any():
            scores.append(2 * (truth & found).sum() / max(1, truth.sum() + found.sum()))
        else:
            false.append(found.mean())
    return {"F1": round(float(np.mean(scores)), 3), "false": round(float(np.mean(false)), 3)}


def chosen_span_f1(rows, tokens):
    """Mean F1 over word pieces of the likeliest stretch by its first and last piece, for messages that name an issue."""
    scores = []
    for i, row in enumerate(rows):
        truth = np.array(Item(0, row).labels[1:]) > 0.5 if row.source == "corpus" else np.zeros(0, bool)
        if not truth.any():
            continue
        begin, end = tokens[i][:, TOKENS.index("begin")], tokens[i][:, TOKENS.index("end")]
        pairs = [(a, b) for a in range(len(begin)) for b in range(a, min(a + LONGEST_SPAN, len(end)))]
        first, last = max(pairs, key=lambda pair: begin[pair[0]] + end[pair[1]])
        shared = truth[first : last + 1].sum()
        scores.append(2 * shared / (truth.sum() + last + 1 - first))
    return round(float(np.mean(scores)), 3)


def emotion_figures(rows, predicted):
    logits, tokens = predicted
    known = {name for row in rows for name in row.known}
    names = [name for name in ("anger_2", "frustration_2", "abusive", "unkind", "needless") if name in known]
    figures = {name: binary(rows, logits, name) for name in names}
    figures["aim"] = kappa(rows, logits, AIM_SLICE, "aim")
    figures["need"] = kappa(rows, logits, NEED_SLICE, "need")
    figures["about"] = span_f1(rows, tokens, 0, "corpus")
    figures["about by its ends"] = chosen_span_f1(rows, tokens)
    figures["fault spans"] = span_f1(rows, tokens, 1, "replies")
    return figures
