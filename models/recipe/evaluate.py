"""Runs a float and an int8 export over the held-out rows through ONNX Runtime and prints the figures of both."""

import argparse
import json
import time
from pathlib import Path

import numpy as np
import onnxruntime
from scipy.stats import spearmanr

from batches import Item, batched, inputs
from heads import INDEX
from measure import best_f1, binary, emotion_figures, f1_at
from rows import Row, auxiliary, corpus, goemotions


class Graph:
    """An ONNX file; the product runs it on one thread."""

    def __init__(self, path, threads=1):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self.session = onnxruntime.InferenceSession(str(path), options)

    def run(self, batch):
        ids, mask, types = (part.numpy() for part in inputs(batch))
        return self.session.run(None, {"input_ids": ids, "attention_mask": mask, "token_type_ids": types})

    def predict(self, rows):
        """(logits [n, heads], token logits a row, sentence vectors [n, 384]) in the order of the rows."""
        heads, tokens, sentences = ([None] * len(rows) for _ in range(3))
        for batch in batched(Item(i, row) for i, row in enumerate(rows)):
            logits, sentence, token_logits = self.run(batch)
            for i, item in enumerate(batch):
                heads[item.number], sentences[item.number] = logits[i], sentence[i]
                tokens[item.number] = token_logits[i][1 : item.types.count(0) - 1]
        return np.stack(heads), tokens, np.stack(sentences)


def sentence_figures(graph, original, rows):
    """How near the vectors are to the original's, and whether the two rank pairs of texts alike."""
    alone = [Row("corpus", row.part, row.text) for row in rows]
    was = [None] * len(alone)
    for batch in batched(Item(i, row) for i, row in enumerate(alone)):
        ids, mask, types = (part.numpy() for part in inputs(batch))
        states = original.run(None, {"input_ids": ids, "attention_mask": mask, "token_type_ids": types})[0]
        for item, state in zip(batch, states):
            was[item.number] = state[0] / np.linalg.norm(state[0])
    was = np.stack(was)
    now = graph.predict(alone)[2]
    in_context = graph.predict(rows)[2]
    upper = np.triu_indices(len(rows), 1)
    nearest = (was @ was.T - 2 * np.eye(len(rows))).argmax(1)
    top5 = np.argsort(-(now @ now.T - 2 * np.eye(len(rows))), axis=1)[:, :5]
    return {"cosine alone": round(float((was * now).sum(1).mean()), 3),
            "cosine in context": round(float((was * in_context).sum(1).mean()), 3),
            "spearman of all pairs": round(float(spearmanr((was @ was.T)[upper], (now @ now.T)[upper])[0]), 3),
            "original's nearest is in the top 5": round(float((top5 == nearest[:, None]).any(1).mean()), 3)}


def latency(graph):
    """Milliseconds for one message of 20 words, one thread: median and 95th percentile of 200."""
    text = ("I have called three times this week about my broken router and every time somebody tells me "
            "it is fixed")
    item = Item(0, Row("corpus", "test", text))
    item.length = len(item.ids)
    times = []
    for _ in range(220):
        began = time.perf_counter()
        graph.run([item])
        times.append(1000 * (time.perf_counter() - began))
    return {"pieces": item.length, "median ms": round(float(np.median(times[20:])), 2),
            "p95 ms": round(float(np.percentile(times[20:], 95)), 2)}


def emotions(graph, data, split, threshold=None):
    """Grouped anger F1; the threshold comes from dev and is used unchanged on test."""
    rows = goemotions(data, split, split)
    logits, _, _ = graph.predict(rows)
    score = logits[:, INDEX["emotion_grouped_anger"]]
    truth = np.array([row.known["emotion_grouped_anger"] > 0.5 for row in rows])
    f1, best = best_f1(truth, score)
    figures = binary(rows, logits, "emotion_grouped_anger")
    for name in ("anger", "annoyance", "disapproval", "disappointment"):
        figures[name] = binary(rows, logits, "emotion_" + name)["F1"]
    if threshold is not None:
        figures["F1 at dev threshold"] = round(float(f1_at(truth, score, threshold)), 3)
    return figures, best


def calm_alarms(graph, rows):
    logits, _, _ = graph.predict(rows)
    return {name: round(float((logits[:, INDEX[name]] > 0).mean()), 4) for name in ("anger_2", "frustration_2")}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--graphs", nargs="+", required=True, help="ONNX files to compare")
    parser.add_argument("--original", help="the untouched float encoder, for the sentence vectors")
    parser.add_argument("--data", required=True, type=Path)
    parser.add_argument("--corpus", default=Path(__file__).parent.parent / "corpus", type=Path)
    parser.add_argument("--part", choices=("stack", "test"), nargs="+", default=["stack"])
    parser.add_argument("--goemotions-test", action="store_true", help="the public benchmark: once, at the end")
    settings = parser.parse_args()
    public = [row for row in auxiliary(settings.data) if row.part in settings.part]
    calm = [row for row in public if row.source == "multidogo"][:1500]
    written = [row for row in corpus(settings.corpus) if row.part in settings.part]
    rows = written + [row for row in public if row.source in ("convabuse", "toxicity", "incivility", "politeness")]
    for path in settings.graphs:
        graph = Graph(path, threads=2)
        print(path)
        logits, tokens, _ = graph.predict(rows)
        figures = emotion_figures(rows, (logits, tokens))
        figures.update({name: binary(rows, logits, name) for name in
                        ("anger_1", "anger_3", "frustration_1", "frustration_3", "toxic", "uncivil", "impolite")})
        figures["calm chats alarmed"] = calm_alarms(graph, calm)
        figures["goemotions dev"], threshold = emotions(graph, settings.data, "dev")
        if settings.goemotions_test:
            figures["goemotions test"], _ = emotions(graph, settings.data, "test", threshold)
        if settings.original:
            messages = [row for row in written if row.source == "corpus"][:600]
            figures["sentence"] = sentence_figures(graph, onnxruntime.InferenceSession(settings.original), messages)
        figures["one message"] = latency(Graph(path))
        for name, value in figures.items():
            print(f"  {name}: {json.dumps(value)}")


if __name__ == "__main__":
    main()
