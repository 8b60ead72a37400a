"""bge-small with task heads, in PyTorch, started from the ONNX weights that Maven Central carries."""

import math

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional as F

from heads import GROUPS, TOKENS

WIDTH, INNER, LAYERS, ATTENTION_HEADS = 384, 1536, 12, 12
EPSILON = 1e-12


class ChannelDropout(nn.Module):
    """Drops whole channels of a row at all its positions: one draw a channel, where one a number costs a tenth of the time."""

    def __init__(self, share):
        super().__init__()
        self.share = share

    def forward(self, states):
        if not self.training or self.share == 0.0:
            return states
        kept = torch.rand(states.shape[0], 1, states.shape[2]) >= self.share
        return states * (kept / (1.0 - self.share))


class Layer(nn.Module):
    """A BERT layer (post-norm) with its projections of query, key and value as one matrix."""

    def __init__(self, dropout):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm_attention = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.wide = nn.Linear(WIDTH, INNER)
        self.narrow = nn.Linear(INNER, WIDTH)
        self.norm_output = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.dropout = ChannelDropout(dropout)

    def forward(self, states, mask):
        rows, length, _ = states.shape
        qkv = self.qkv(states).view(rows, length, 3, ATTENTION_HEADS, WIDTH // ATTENTION_HEADS)
        query, key, value = qkv.permute(2, 0, 3, 1, 4).unbind(0)
        mixed = F.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        mixed = self.out(mixed.transpose(1, 2).reshape(rows, length, WIDTH))
        states = self.norm_attention(states + self.dropout(mixed))
        inner = self.narrow(F.gelu(self.wide(states)))
        return self.norm_output(states + self.dropout(inner))


class Encoder(nn.Module):
    """Token states; then one attention-pooled vector a group of heads, a sentence vector and token labels.

    The first state ([CLS]) is the sentence vector and is held near the original's, so the heads read
    pooled states instead and leave it free of their tasks.
    """

    def __init__(self, dropout=0.1):
        super().__init__()
        self.words = nn.Embedding(30522, WIDTH)
        self.positions = nn.Embedding(512, WIDTH)
        self.types = nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.queries = nn.Parameter(torch.zeros(len(GROUPS), WIDTH))
        self.pooled_norm = nn.LayerNorm(WIDTH)
        self.readouts = nn.ModuleList(nn.Linear(2 * WIDTH, len(names)) for names in GROUPS.values())
        self.token_readout = nn.Linear(WIDTH, len(TOKENS))
        self.head_dropout = nn.Dropout(dropout)

    def forward(self, input_ids, attention_mask, token_type_ids):
        states = self.words(input_ids) + self.types(token_type_ids) + self.positions.weight[: input_ids.shape[1]]
        states = self.norm(states)
        mask = ((1.0 - attention_mask.to(states.dtype)) * -10000.0)[:, None, None, :]
        for layer in self.layers:
            states = layer(states, mask)
        return self.read(states, attention_mask * (1 - token_type_ids))

    def read(self, states, in_text):
        """Heads look at the text only; what went before reaches them through the layers' attention."""
        in_text = in_text.to(states.dtype)
        scores = states @ self.queries.t() / math.sqrt(WIDTH) + ((1.0 - in_text) * -10000.0)[:, :, None]
        shares = torch.softmax(scores, dim=1)
        pooled = self.pooled_norm(shares.transpose(1, 2) @ states)
        mean = self.pooled_norm((states * in_text[:, :, None]).sum(1) / in_text.sum(1, keepdim=True))
        logits = []
        for i, readout in enumerate(self.readouts):
            logits.append(readout(self.head_dropout(torch.cat([pooled[:, i], mean], dim=1))))
        sentence = F.normalize(states[:, 0], dim=1)
        return torch.cat(logits, dim=1), sentence, self.token_readout(self.head_dropout(states))


def load_original(encoder, path):
    """Copies the published weights in. Biases and norms carry names in the file; matrices only an order."""
    tensors = {t.name: torch.from_numpy(np.array(numpy_helper.to_array(t))) for t in onnx.load(path).graph.initializer}
    matrices = iter([tensors[name].t() for name in sorted((n for n in tensors if n.startswith("onnx::MatMul_")),
                                                         key=lambda n: int(n.split("_")[1]))])
    with torch.no_grad():
        encoder.words.weight.copy_(tensors["embeddings.word_embeddings.weight"])
        encoder.positions.weight.copy_(tensors["embeddings.position_embeddings.weight"])
        encoder.types.weight.copy_(tensors["embeddings.token_type_embeddings.weight"])
        copy_norm(encoder.norm, tensors, "embeddings.LayerNorm")
        for i, layer in enumerate(encoder.layers):
            at = f"encoder.layer.{i}."
            layer.qkv.weight.copy_(torch.cat([next(matrices), next(matrices), next(matrices)]))
            layer.qkv.bias.copy_(torch.cat([tensors[f"{at}attention.self.{k}.bias"] for k in ("query", "key", "value")]))
            layer.out.weight.copy_(next(matrices))
            layer.out.bias.copy_(tensors[at + "attention.output.dense.bias"])
            copy_norm(layer.norm_attention, tensors, at + "attention.output.LayerNorm")
            layer.wide.weight.copy_(next(matrices))
            layer.wide.bias.copy_(tensors[at + "intermediate.dense.bias"])
            layer.narrow.weight.copy_(next(matrices))
            layer.narrow.bias.copy_(tensors[at + "output.dense.bias"])
            copy_norm(layer.norm_output, tensors, at + "output.LayerNorm")


def copy_norm(norm, tensors, name):
    norm.weight.copy_(tensors[name + ".weight"])
    norm.bias.copy_(tensors[name + ".bias"])
