"""Fine-tunes the encoder in three stages and writes checkpoints. `python train.py --help` says how."""

import argparse
import math
import random
import time
from pathlib import Path

import torch
from torch.nn import functional as F

from batches import IGNORED, SIGMOIDS, Item, batched, inputs, targets
from heads import AIM_SLICE, NAMES, NEED_SLICE, WEIGHTS
from measure import emotion_figures, predict
from network import LAYERS, Encoder, load_original
from rows import auxiliary, corpus, drafts, goemotions, shuffled

SMOOTHING = 0.03  # one writer labelled each file: a few per cent of the labels are doubtful
LAYER_DECAY = 0.9
AVERAGE_DECAY = 0.996
FROZEN = ("words", "positions", "types", "norm.")


def loss_of(outputs, wanted, originals, has_original):
    logits, sentence, token_logits = outputs
    known, aim, need, tokens, ends = wanted
    weights = torch.tensor([WEIGHTS[NAMES[i]] for i in SIGMOIDS])
    labels = known[:, SIGMOIDS]
    there = ~torch.isnan(labels)
    smooth = torch.nan_to_num(labels) * (1 - 2 * SMOOTHING) + SMOOTHING
    each = F.binary_cross_entropy_with_logits(logits[:, SIGMOIDS], smooth, reduction="none")
    total = (each * there * weights).sum() / len(known)
    for wanted_class, part, weight in ((aim, AIM_SLICE, 0.8), (need, NEED_SLICE, 0.8)):
        if (wanted_class >= 0).any():
            loss = F.cross_entropy(logits[:, part], wanted_class, ignore_index=-1, label_smoothing=0.05, reduction="sum")
            total = total + weight * loss / len(known)
    marked = tokens != IGNORED
    if marked.any():
        each = F.binary_cross_entropy_with_logits(token_logits[:, :, :2], tokens.clamp(min=0), reduction="none",
                                                  pos_weight=torch.tensor(3.0))
        per_row = (each * marked).sum((1, 2)) / marked.sum((1, 2)).clamp(min=1)
        total = total + 4.0 * per_row.sum() / len(known)
    if (ends >= 0).any():
        outside = (tokens[:, :, :1] == IGNORED) * -10000.0
        total = total + 0.6 * F.cross_entropy((token_logits[:, :, 2:] + outside).transpose(1, 2).flatten(0, 1),
                                              ends.flatten(), ignore_index=-1, reduction="sum") / len(known)
    if has_original.any():
        near = (sentence[has_original] * originals).sum(1)
        total = total + 2.0 * (1 - near).sum() / len(known)
    return total


class Originals:
    """The untouched encoder's sentence vectors of the texts alone, made on first use."""

    def __init__(self, path):
        self.encoder = Encoder(0.0)
        load_original(self.encoder, path)
        self.encoder.eval()
        self.vectors = {}

    def of(self, batch):
        """Vectors for the rows that are held to the original, and which rows those are."""
        held = [item.row.source == "corpus" or item.number % 8 == 0 for item in batch]
        missing = [item for item, hold in zip(batch, held) if hold and item.number not in self.vectors]
        if missing:
            alone = [Item(item.number, item.row) for item in missing]
            for item in alone:
                end = item.types.count(0)
                item.ids, item.types = item.ids[:end], [0] * end
            longest = max(item.length for item in alone)
            for item in alone:
                item.length = longest
            with torch.no_grad():
                _, sentence, _ = self.encoder(*inputs(alone))
            for item, vector in zip(alone, sentence):
                self.vectors[item.number] = vector
        vectors = [self.vectors[item.number] for item, hold in zip(batch, held) if hold]
        return (torch.stack(vectors) if vectors else torch.zeros(0)), torch.tensor(held)


def optimiser(encoder, peak, heads_peak, frozen_layers):
    """AdamW with lower rates for lower layers; embeddings and the lowest layers stay as they are."""
    groups = {}
    frozen = (*FROZEN, *(f"layers.{i}." for i in range(frozen_layers)))
    for name, parameter in encoder.named_parameters():
        if name.startswith(frozen):
            parameter.requires_grad = False
            continue
        rate = heads_peak
        if name.startswith("layers."):
            rate = peak * LAYER_DECAY ** (LAYERS - 1 - int(name.split(".")[1]))
        decay = 0.01 if parameter.ndim > 1 and name != "queries" else 0.0
        groups.setdefault((rate, decay), []).append(parameter)
    return torch.optim.AdamW([{"params": parameters, "lr": rate, "peak": rate, "weight_decay": decay}
                              for (rate, decay), parameters in groups.items()], betas=(0.9, 0.98), eps=1e-6)


def sampled(rows, stage, epoch):
    """The rows of one pass: what the stage is for, and of the rest what it can afford."""
    by_source = {}
    for row in rows:
        by_source.setdefault(row.source, []).append(row)
    shares = {
        1: {"corpus": 9000, "replies": 3000, "goemotions": 24000, "convabuse": 2600, "incivility": 1200,
            "toxicity": 800, "politeness": 1500, "banking77": 1000, "multidogo": 2500},
        2: {"corpus": 9000, "replies": 3000, "drafts": 900, "goemotions": 3500, "convabuse": 600, "incivility": 200,
            "toxicity": 200, "politeness": 250, "banking77": 200, "multidogo": 500},
        3: {"corpus": 4500, "replies": 1500, "drafts": 3000, "goemotions": 1000, "convabuse": 400, "incivility": 100,
            "toxicity": 100, "politeness": 100, "banking77": 100, "multidogo": 300},
    }[stage]
    chosen = []
    for source, share in shares.items():
        chosen += shuffled(by_source[source], seed=100 * stage + epoch)[:share]
    return chosen


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--original", required=True, help="bge-small-en-v1.5.onnx (float) from the langchain4j jar")
    parser.add_argument("--data", required=True, type=Path, help="folder with the public sets")
    parser.add_argument("--corpus", default=Path(__file__).parent.parent / "corpus", type=Path)
    parser.add_argument("--drafts", default=Path(__file__).parent.parent / "gate" / "drafts.jsonl", type=Path)
    parser.add_argument("--stage", type=int, choices=(1, 2, 3), required=True)
    parser.add_argument("--epochs", type=int, required=True)
    parser.add_argument("--start", help="checkpoint to go on from")
    parser.add_argument("--out", required=True, type=Path)
    parser.add_argument("--rate", type=float, default=1e-4, help="peak learning rate of the top layer")
    parser.add_argument("--freeze", type=int, default=0, help="so many of the lowest layers stay as they are")
    parser.add_argument("--seed", type=int, default=7)
    settings = parser.parse_args()
    settings.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(settings.seed)
    rng = random.Random(settings.seed)

    own = corpus(settings.corpus) + drafts(settings.drafts)
    rows = own + goemotions(settings.data, "train", "train") + auxiliary(settings.data)
    numbers = {id(row): i for i, row in enumerate(rows)}
    training = [row for row in rows if row.part == "train"]
    held_out = [row for row in rows if row.part == "stack" and row.source in ("corpus", "replies", "drafts", "convabuse")]

    encoder = Encoder()
    load_original(encoder, settings.original)
    if settings.start:
        encoder.load_state_dict(torch.load(settings.start))
    originals = Originals(settings.original)
    adam = optimiser(encoder, settings.rate, 5 * settings.rate, settings.freeze)
    average = {name: value.clone() for name, value in encoder.state_dict().items()}

    epochs = [sampled(training, settings.stage, epoch) for epoch in range(settings.epochs)]
    passes = [batched([Item(numbers[id(row)], row, rng) for row in chosen], rng) for chosen in epochs]
    steps, step, began = sum(len(batches) for batches in passes), 0, time.time()
    warm = max(1, steps // 15)
    print(f"{steps} steps, {len(epochs[0])} rows a pass", flush=True)
    for epoch, batches in enumerate(passes):
        running, loss_sum = 0, 0.0
        for batch in batches:
            encoder.train()
            share = min((step + 1) / warm, 0.03 + 0.97 * 0.5 * (1 + math.cos(math.pi * step / steps)))
            for group in adam.param_groups:
                group["lr"] = group["peak"] * share
            vectors, held = originals.of(batch)
            loss = loss_of(encoder(*inputs(batch)), targets(batch), vectors, held)
            adam.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(encoder.parameters(), 1.0)
            adam.step()
            step += 1
            decay = min(AVERAGE_DECAY, (1 + step) / (10 + step))
            with torch.no_grad():
                for name, parameter in encoder.named_parameters():
                    if parameter.requires_grad:
                        average[name].lerp_(parameter, 1 - decay)
            running, loss_sum = running + 1, loss_sum + loss.item()
            if step % 50 == 0:
                print(f"step {step} loss {loss_sum / running:.3f} after {time.time() - began:.0f} s", flush=True)
                running, loss_sum = 0, 0.0
            if step % 200 == 0:
                torch.save(average, settings.out / "average.pt")
        torch.save(average, settings.out / f"average-{epoch + 1}.pt")
        judged = Encoder(0.0)
        judged.load_state_dict(average)
        print(f"pass {epoch + 1}:", emotion_figures(held_out, predict(judged, held_out)), flush=True)


if __name__ == "__main__":
    main()
