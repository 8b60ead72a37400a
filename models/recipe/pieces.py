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

TOKENIZER = Path(__file__).parent.parent / "encoder" / "tokenizer.json"
_tokenizer = Tokenizer.from_file(str(TOKENIZER))


def before_of(turns):
    """The last three turns as one text: `agent: ... customer: ...`; whoever is not the customer is the agent."""
    said = [("customer: " if turn["speaker"] == "customer" else "agent: ") + turn["text"] for turn in turns[-TURNS:]]
    return " ".join(said)


def pieces(text):
    """Word piece ids and their (start, end) in code points, shortened in the middle where too many."""
    encoded = _tokenizer.encode(text, add_special_tokens=False)
    ids, offsets = encoded.ids, encoded.offsets
    if len(ids) > TEXT_HEAD + TEXT_TAIL:
        ids = ids[:TEXT_HEAD] + ids[-TEXT_TAIL:]
        offsets = offsets[:TEXT_HEAD] + offsets[-TEXT_TAIL:]
    return ids, offsets


def before_ids(before):
    return _tokenizer.encode(before, add_special_tokens=False).ids[-BEFORE_LIMIT:] if before else []


def join(text_ids, context_ids):
    """(input_ids, token_type_ids) with the special tokens in place."""
    ids = [CLS, *text_ids, SEP]
    types = [0] * len(ids)
    if context_ids:
        ids += [*context_ids, SEP]
        types += [1] * (len(context_ids) + 1)
    return ids, types
