"""Reads the corpus and the public data sets into rows of one shape, each with the heads it knows about."""

import csv
import hashlib
import json
import random
import re
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from heads import AIMS, EMOTIONS, FAULTS, GROUPED_ANGER, NEEDS
from pieces import DRAFT_TURNS, before_of, facts_of

# What a public set's label is worth as a target for heads it was not made for.
CALM_ANGER = {"anger_1": 0.0, "anger_2": 0.0, "anger_3": 0.0}
CALM_FRUSTRATION = {"frustration_1": 0.0, "frustration_2": 0.0, "frustration_3": 0.0}


@dataclass
class Row:
    """A text to read. `known` maps sigmoid heads to targets 0..1; a head that is absent is not trained."""

    source: str
    part: str
    text: str
    before: str = ""
    known: dict = field(default_factory=dict)
    aim: int = -1
    need: int = -1
    spans: list = field(default_factory=list)  # verbatim
    span_head: int = -1  # 0 what it is about, 1 faulty, -1 spans unknown
    facts: str | None = None  # of the case, for a draft


def part_of(key):
    """`test` and `stack` are never seen by the encoder; `stack` is where the deciding models learn."""
    bucket = hashlib.sha256(key.encode()).digest()[0] % 20
    return "test" if bucket < 2 else "stack" if bucket < 5 else "train"


def levels(name, level):
    return {f"{name}_{step}": float(level >= step) for step in (1, 2, 3)}


def corpus(folder):
    rows = []
    for path in sorted(Path(folder).glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            entry = json.loads(line)
            part = entry.get("split") or part_of(entry.get("set") or entry.get("chat") or entry["id"])
            rows += replies(entry, part) if "reply" in entry else [message(entry, part)]
    return rows


def drafts(path):
    """Whole drafts, each beside the facts of the case and the conversation that it goes on with."""
    rows = []
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        known = {"unkind": float(not entry["kind"]), "needless": float(not entry["necessary"])}
        facts = facts_of(datetime.fromisoformat(entry["now"]), entry["facts"])
        before = before_of(entry["conversation"], DRAFT_TURNS)
        rows.append(Row("drafts", part_of(entry["set"]), entry["draft"], before, known, facts=facts))
    return rows


def message(entry, part):
    known = levels("anger", entry["anger"]) | levels("frustration", entry["frustration"])
    return Row("corpus", part, entry["text"], before_of(entry["context"]), known,
               AIMS.index(entry["aim"]), NEEDS.index(entry["need"]),
               [entry["about"]] if entry["about"] else [], 0)


def replies(entry, part):
    before = "customer: " + entry["customer"]
    known = {"unkind": float(not entry["kind"])}
    known.update({"fault_" + fault: float(fault in entry["faults"]) for fault in FAULTS})
    rows = [Row("replies", part, entry["reply"], before, known, spans=entry["spans"], span_head=1)]
    if "better" in entry:
        kind = dict.fromkeys(known, 0.0)
        rows.append(Row("replies", part, entry["better"], before, kind, span_head=1))
    return rows


def table(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def goemotions(folder, split, part):
    rows = []
    for line in table(folder / f"goemotions.{split}.tsv"):
        labels = set(line["emotions"].split(","))
        known = {"emotion_" + emotion: float(emotion in labels) for emotion in EMOTIONS}
        known["emotion_grouped_anger"] = float(bool(labels & GROUPED_ANGER))
        rows.append(Row("goemotions", part, line["text"], known=known))
    return rows


def convabuse(folder):
    rows = []
    for line in table(folder / "convabuse.train.tsv"):
        before = before_of([{"speaker": "customer", "text": line["previous_user"]},
                            {"speaker": "agent", "text": line["previous_agent"]}])
        rows.append(Row("convabuse", part_of(line["text"]), line["text"], before,
                        {"abusive": float(line["label"] == "abusive")}))
    return rows


def incivility(folder):
    return [Row("incivility", part_of(line["text"]), line["text"], known={"uncivil": float(line["incivility"] != "None")})
            for line in table(folder / "github_incivility.train.tsv")]


def toxicity(folder):
    return [Row("toxicity", part_of(line["text"]), line["text"], known={"toxic": float(line["label"] == "toxic")})
            for line in table(folder / "issue_toxicity.train.tsv")]


def politeness(folder):
    """The ratings run from -3 to 3 and are mild in the middle, so they become a soft target."""
    return [Row("politeness", part_of(line["text"]), line["text"],
                known={"impolite": min(1.0, max(0.0, 0.5 - float(line["politeness"]) / 2))})
            for line in table(folder / "politeness_wikipedia.train.tsv")]


def banking77(folder):
    return [Row("banking77", part_of(line["text"]), line["text"], known=dict(CALM_ANGER))
            for line in table(folder / "banking77_calm.train.tsv")]


def multidogo(folder):
    """Calm customers, each with the customer's own last two turns before it; repeated texts are left out."""
    rows, seen, said = [], set(), {}
    for line in table(folder / "multidogo_calm.train.tsv"):
        turns = said.setdefault(line["conversation"], [])
        if line["text"] not in seen:
            seen.add(line["text"])
            rows.append(Row("multidogo", part_of(line["conversation"]), line["text"], before_of(turns[-2:]),
                            CALM_ANGER | CALM_FRUSTRATION, aim=AIMS.index("none")))
        turns.append({"speaker": "customer", "text": line["text"]})
    return rows


def auxiliary(folder):
    """Every public set but GoEmotions."""
    folder = Path(folder)
    readers = (convabuse, incivility, toxicity, politeness, banking77, multidogo)
    return [row for reader in readers for row in reader(folder)]


HANDLE = re.compile(r"@[A-Z][A-Z0-9]+\b")
SYLLABLES = ["ama", "tel", "ver", "air", "bank", "go", "net", "shop", "uk", "care", "help", "del", "co", "fly",
             "mo", "ri", "san", "ta", "ex", "on", "ware", "food", "rail", "well"]


def with_real_handle(text, rng):
    """The corpus writes every brand as @BRAND; real posts carry names and numbers."""
    handle = f"@{rng.randrange(100000, 999999)}" if rng.random() < 0.4 else "@" + "".join(rng.choices(SYLLABLES, k=3))
    return HANDLE.sub(handle, text)


def shuffled(rows, seed):
    rows = list(rows)
    random.Random(seed).shuffle(rows)
    return rows
