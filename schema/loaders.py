"""Batch loading: one DataLoader per request and batch function, so that no list asks row by row."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Hashable, Mapping
from typing import TypeVar

from strawberry.dataloader import DataLoader

from domain.kernel.context import Context
from schema.context import Info

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

BatchRead = Callable[[Context, list[K]], Awaitable[Mapping[K, V]]]


async def load(info: Info, read: BatchRead[K, V], key: K) -> V | None:
    """The value `read` finds for `key`, read together with every other key asked for at this moment."""
    context = info.context
    loader = context.loaders.get(read)
    if loader is None:

        async def batch(keys: list[K]) -> list[V | None]:
            found = await read(context.ctx, list(keys))
            return [found.get(key) for key in keys]

        loader = context.loaders[read] = DataLoader(load_fn=batch)
    value: V | None = await loader.load(key)
    return value


async def load_present(info: Info, read: BatchRead[K, V], key: K, because: str) -> V:
    """As `load`, for what must be there; `because` says why, in the error that is raised when it is not."""
    value = await load(info, read, key)
    if value is None:
        raise LookupError(because)
    return value


async def load_list(info: Info, read: BatchRead[K, list[V]], key: K) -> list[V]:
    """As `load`, for reads that find lists: none found is an empty list."""
    return await load(info, read, key) or []
