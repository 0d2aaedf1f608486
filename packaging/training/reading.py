"""Fits the network that reads names, on pairs of spellings of towns, and stores its weights.

    reading.py BENCH --towns TOWNS [--rounds 4]

BENCH holds names.jsonl, which only rules towns out; TOWNS is GeoNames' cities500 as JSON. Needs jax and
optax. The arithmetic is that of language/naming/network.py, which a test holds to what is stored here.
"""

import argparse
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import optax
from names import written
from towns import bench, town_pairs

from variorum.language.naming.network import LETTERS, LONGEST, coded

LETTER, STATE, BATCH = 24, 48, 256
BELIEF = 0.96  # how sure the network may be of a pair: the towns' alternative names hold errors


def started(seed: int = 0) -> dict[str, Any]:
    keys = iter(jax.random.split(jax.random.PRNGKey(seed), 8))

    def drawn(rows: int, columns: int, scale: float = 1.0) -> Any:
        return jax.random.normal(next(keys), (rows, columns)) * scale * np.sqrt(2 / rows)

    layers = {
        "c1": (3 * LETTER, STATE),
        "c2": (3 * STATE, STATE),
        "w3": (4 * STATE, STATE),
        "w4": (2 * STATE, STATE),
    }
    made = {name: drawn(*shape) for name, shape in layers.items()}
    zeros = {name: jnp.zeros(STATE) for name in ("b1", "b2", "b3", "b4")}
    letters = jax.random.normal(next(keys), (len(LETTERS) + 1, LETTER)) * 0.5
    return (
        made
        | zeros
        | {"emb": letters, "w5": drawn(2 * STATE, 1, 0.3), "b5": jnp.zeros(1), "tau": jnp.ones(1)}
    )


def windows(rows: Any) -> Any:
    edge = jnp.zeros_like(rows[:, :1])
    before, after = jnp.concatenate([edge, rows[:, :-1]], 1), jnp.concatenate([rows[:, 1:], edge], 1)
    return jnp.concatenate([before, rows, after], -1)


def encoded(w: dict[str, Any], rows: Any) -> tuple[Any, Any]:
    mask = (rows > 0)[..., None]
    near = jax.nn.relu(windows(w["emb"][rows] * mask) @ w["c1"] + w["b1"]) * mask
    return jax.nn.relu(windows(near) @ w["c2"] + w["b2"]) * mask + near, mask


def compared(w: dict[str, Any], own: Any, mask: Any, other: Any) -> Any:
    pairs = jnp.concatenate([own, other, jnp.abs(own - other), own * other], -1)
    told = jax.nn.relu(pairs @ w["w3"] + w["b3"]) * mask
    pooled = jnp.concatenate([told.sum(1) / jnp.maximum(mask.sum(1), 1), told.max(1)], -1)
    return jax.nn.relu(pooled @ w["w4"] + w["b4"])


def attended(near: Any, mask: Any) -> Any:
    return jax.nn.softmax(jnp.where(mask[:, None, :, 0], near, -1e9), -1)


def likeness(w: dict[str, Any], one: Any, two: Any) -> Any:
    (h, m), (g, n) = encoded(w, one), encoded(w, two)
    near = jnp.einsum("btd,bsd->bts", h, g) / np.sqrt(STATE) * w["tau"]
    left = compared(w, h, m, attended(near, n) @ g * m)
    right = compared(w, g, n, attended(near.transpose(0, 2, 1), m) @ h * n)
    return (jnp.concatenate([left + right, jnp.abs(left - right)], -1) @ w["w5"] + w["b5"])[:, 0]


def loss(w: dict[str, Any], one: Any, two: Any, same: Any) -> Any:
    believed = same * BELIEF + (1 - BELIEF) / 2
    return optax.sigmoid_binary_cross_entropy(likeness(w, one, two), believed).mean()


def full(names: list[str]) -> Any:
    """Codes of one width, so that every batch has the same shape."""
    rows = coded(names)
    return np.pad(rows, ((0, 0), (0, LONGEST - rows.shape[1]))).astype(np.int8)


def fitted(one: Any, two: Any, same: Any, rounds: int) -> dict[str, Any]:
    steps = rounds * (len(same) // BATCH)
    speed = optax.warmup_cosine_decay_schedule(0, 2.5e-3, 300, steps, 1e-5)
    chain = optax.chain(optax.clip_by_global_norm(1.0), optax.adamw(speed, weight_decay=1e-3))
    weights = started()
    state = chain.init(weights)

    @jax.jit
    def step(weights: Any, state: Any, one: Any, two: Any, same: Any) -> Any:
        found, slope = jax.value_and_grad(loss)(weights, one, two, same)
        change, state = chain.update(slope, state, weights)
        return optax.apply_updates(weights, change), state, found

    rng = np.random.default_rng(0)
    for n in range(rounds):
        order = rng.permutation(len(same))
        for at in range(0, len(order) - BATCH + 1, BATCH):
            chosen = order[at : at + BATCH]
            weights, state, found = step(weights, state, one[chosen], two[chosen], same[chosen])
        print(f"round {n + 1} of {rounds}: loss {float(found):.3f}", flush=True)
    return weights


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("bench", type=Path)
    parser.add_argument("--towns", type=Path, required=True)
    parser.add_argument("--rounds", type=int, default=4)
    arguments = parser.parse_args()
    same, apart = town_pairs(arguments.towns, bench(arguments.bench / "names.jsonl"))
    one, two = (full([pair[side] for pair in same + apart]) for side in (0, 1))
    labels = np.r_[np.ones(len(same)), np.zeros(len(apart))].astype(np.float32)
    weights = fitted(one, two, labels, arguments.rounds)
    written(**{f"network {name}": np.asarray(values, np.float32) for name, values in weights.items()})


if __name__ == "__main__":
    main()
