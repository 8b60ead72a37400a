"""How a text and what went before it become the encoder's input. The Java side does exactly the same.

    [CLS] text [SEP]                       nothing went before: all token types 0
    [CLS] text [SEP] before [SEP]          token types 0 up to the first [SEP] inclusive, then 1

The text comes first so that its positions do not move with the length of the context.
"""

from pathlib import Path

from tokenizers import Tokenizer

CLS, SEP = 101, 102
TEXT_HEAD, TEXT_TAIL = 112, 48  # a longer text keeps its beginning and its end
BEFORE_LIMIT = 64  # a longer context keeps its end
TURNS = 3
# Whether a draft brings anything, and whether it is supported, shows only beside the facts and more of what was said.
FACTS_LIMIT = 112  # longer facts keep their beginning
DRAFT_BEFORE_LIMIT = 96
DRAFT_TURNS = 8

TOKENIZER = Path(__file__).parent.parent / "encoder" / "tokenizer.json"
_tokenizer = Tokenizer.from_file(str(TOKENIZER))


def before_of(turns, most=TURNS):
    """The last turns as one text: `agent: ... customer: ...`; whoever is not the customer is the agent."""
    said = [("customer: " if turn["speaker"] == "customer" else "agent: ") + turn["text"] for turn in turns[-most:]]
    return " ".join(said)


def facts_of(now, facts):
    """What is known of the case: `today: Wednesday 2026-10-14; order: A1; ...`."""
    known = [f"today: {now:%A %Y-%m-%d}"] if now else []
    return "; ".join(known + [f"{name}: {value}" for name, value in facts.items()])


def pieces(text):
    """Word piece ids and their (start, end) in code points, shortened in the middle where too many."""
    encoded = _tokenizer.encode(text, add_special_tokens=False)
    ids, offsets = encoded.ids, encoded.offsets
    if len(ids) > TEXT_HEAD + TEXT_TAIL:
        ids = ids[:TEXT_HEAD] + ids[-TEXT_TAIL:]
        offsets = offsets[:TEXT_HEAD] + offsets[-TEXT_TAIL:]
    return ids, offsets


def before_ids(before, facts=None):
    """Of a message or a sentence; with facts, of a draft."""
    said = _tokenizer.encode(before, add_special_tokens=False).ids
    if facts is None:
        return said[-BEFORE_LIMIT:]
    return _tokenizer.encode(facts, add_special_tokens=False).ids[:FACTS_LIMIT] + said[-DRAFT_BEFORE_LIMIT:]


def join(text_ids, context_ids):
    """(input_ids, token_type_ids) with the special tokens in place."""
    ids = [CLS, *text_ids, SEP]
    types = [0] * len(ids)
    if context_ids:
        ids += [*context_ids, SEP]
        types += [1] * (len(context_ids) + 1)
    return ids, types
