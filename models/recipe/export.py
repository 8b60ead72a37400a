"""Writes a checkpoint as float ONNX and as the int8 ONNX that ships, with `encoder.json` beside it."""

import argparse
import json
from datetime import datetime
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from heads import GROUPS, NAMES, TOKENS
from network import Encoder
from pieces import (BEFORE_LIMIT, DRAFT_BEFORE_LIMIT, DRAFT_TURNS, FACTS_LIMIT, TEXT_HEAD, TEXT_TAIL, TURNS, before_ids,
                    before_of, facts_of, join, pieces)
from rows import corpus, shuffled
from smooth import smooth

INPUTS = ["input_ids", "attention_mask", "token_type_ids"]
OUTPUTS = ["heads", "sentence", "tokens"]


# (text, turns before it): what another implementation of the input format has to get right.
EXAMPLES = [
    ("", []),
    ("ok", [("agent", "Shall I send a new one?")]),
    ("Great. Just great.", [("customer", "So when is it coming?"), ("agent", "It has moved to Friday, I am afraid.")]),
    ("Third week, no refund!!! What exactly are you people DOING all day?", []),
    ("my broadband drops every evening at eight and I have to teach from home", []),
    ("Señor Núñez paid €49.90 at the café – naïve of him?", [("bot", "Choose 1 or 2"), ("customer", "neither")]),
    ("@BRAND sooooo helpful 😡😡 thx 4 nothing", []),
    ("请 帮忙 with my order ١٢٣", []),
    ("the lift is out again and I am on the ninth floor with a pram. " * 12, [("agent", "We are looking into it. " * 30)]),
]

# (draft, turns before it, now, facts)
DRAFT_EXAMPLES = [
    ("I'm sorry, Ana. I'll ring the depot and write to you by 5 pm.",
     [("customer", "Where is my parcel?"), ("agent", "One moment."), ("customer", "It is two weeks late!")],
     "2026-10-14T11:00:00+00:00", {"order": "A-1", "status": "shipped 2026-10-01", "note": "ring the depot " * 40}),
]


class SmallWords(nn.Module):
    """The word embeddings as int8 with one scale a word: a quarter of the size, hardly a loss."""

    def __init__(self, weight):
        super().__init__()
        scale = weight.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("scale", scale)
        self.register_buffer("rounded", torch.round(weight / scale).to(torch.int8))

    def forward(self, ids):
        return self.rounded[ids].float() * self.scale[ids]


def export_float(encoder, path):
    ids = torch.randint(1000, 20000, (2, 9))
    types = torch.zeros_like(ids)
    types[:, 6:] = 1
    dynamic = {name: {0: "batch", 1: "length"} for name in [*INPUTS, "tokens"]}
    dynamic.update(heads={0: "batch"}, sentence={0: "batch"})
    torch.onnx.export(encoder, (ids, torch.ones_like(ids), types), str(path), input_names=INPUTS, output_names=OUTPUTS,
                      dynamic_axes=dynamic, opset_version=17, dynamo=False)


def export_small(float_path, path):
    """Int8 weights, one scale an output channel; the small read-outs stay float, as their logits are thresholded."""
    graph = onnx.load(str(float_path)).graph
    keep = [node.name for node in graph.node if node.op_type == "MatMul" and "/layers." not in node.name]
    quantize_dynamic(str(float_path), str(path), per_channel=True, weight_type=QuantType.QInt8,
                     op_types_to_quantize=["MatMul"], nodes_to_exclude=keep)


def description(facts):
    return {
        "base": "BAAI/bge-small-en-v1.5 (MIT), fine-tuned",
        "inputs": INPUTS,
        "outputs": {
            "heads": "[n, heads] logits in the order of `heads`; softmax over each of `softmax`, sigmoid elsewhere",
            "sentence": "[n, 384] of length one, for cosine similarity",
            "tokens": "[n, length, 4] logits a word piece, in the order of `tokens`: inside the span it is about, inside a "
                      "faulty span, first and last piece of the span it is about (softmax over the text)",
        },
        "heads": NAMES,
        "softmax": {name: GROUPS[name] for name in ("aim", "need")},
        "tokens": TOKENS,
        "input": {
            "single": "[CLS] text [SEP], token types 0",
            "pair": "[CLS] text [SEP] before [SEP], token types 0 up to the first [SEP] inclusive, then 1",
            "text": "what is read: the customer's message, or the agent's reply",
            "before": f"a message: its last {TURNS} turns, oldest first, each `customer: ` or `agent: ` plus the text, "
                      "joined by one space; a sentence of a reply: `customer: ` plus the message it answers; a whole "
                      f"draft: what is known of the case, then the last {DRAFT_TURNS} turns; nothing: use `single`",
            "facts": "before a draft: `today: ` with weekday and date, then each fact as `name: value`, joined by `; `",
            "textHead": TEXT_HEAD,
            "textTail": TEXT_TAIL,
            "beforeLimit": BEFORE_LIMIT,
            "factsLimit": FACTS_LIMIT,
            "draftBeforeLimit": DRAFT_BEFORE_LIMIT,
            "limits": "word pieces; a text longer than textHead + textTail keeps its first textHead and its last "
                      "textTail, a longer before keeps its last beforeLimit, "
                      "before a draft the facts keep their first factsLimit and the turns their last draftBeforeLimit",
            "cls": 101,
            "sep": 102,
            "pad": 0,
        },
        "training": facts,
    }


def examples(path):
    session = onnxruntime.InferenceSession(str(path))
    worked = []
    for text, said, *case in EXAMPLES + DRAFT_EXAMPLES:
        turns = [{"speaker": speaker, "text": words} for speaker, words in said]
        facts = facts_of(datetime.fromisoformat(case[0]), case[1]) if case else None
        before = before_ids(before_of(turns, DRAFT_TURNS if case else TURNS), facts)
        ids, types = join(pieces(text)[0], before)
        values = [np.array([ids]), np.ones((1, len(ids)), np.int64), np.array([types])]
        heads = session.run(["heads"], dict(zip(INPUTS, values)))[0][0]
        worked.append({"text": text, "turns": turns, **dict(zip(("now", "facts"), case)),
                       "input_ids": ids, "token_type_ids": types,
                       "heads": [round(float(logit), 2) for logit in heads]})
    return worked


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", required=True)
    parser.add_argument("--float", required=True, type=Path, help="where the float graph goes; it does not ship")
    parser.add_argument("--out", default=Path(__file__).parent.parent / "encoder", type=Path)
    parser.add_argument("--corpus", default=Path(__file__).parent.parent / "corpus", type=Path)
    parser.add_argument("--facts", default="{}", help="JSON: stages, passes, seed, for encoder.json")
    settings = parser.parse_args()
    encoder = Encoder(0.0)
    encoder.load_state_dict(torch.load(settings.checkpoint))
    encoder.eval()
    smooth(encoder, shuffled([row for row in corpus(settings.corpus) if row.part == "train"], seed=1))
    encoder.words = SmallWords(encoder.words.weight.detach())
    export_float(encoder, settings.float)
    export_small(settings.float, settings.out / "encoder.onnx")
    described = json.dumps(description(json.loads(settings.facts)), indent=2)
    (settings.out / "encoder.json").write_text(described + "\n", encoding="utf-8")
    lines = ",\n".join(json.dumps(worked, ensure_ascii=False) for worked in examples(settings.out / "encoder.onnx"))
    (settings.out / "examples.json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")


if __name__ == "__main__":
    main()
