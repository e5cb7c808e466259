"""The documents browsers may send: those of our own pages, registered under their hash when they are built."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

import orjson
from graphql import OperationDefinitionNode, OperationType, parse

REGISTRY = Path(__file__).parent.parent / "frontend" / "src" / "generated" / "persisted-documents.json"


def registered() -> dict[str, str]:
    """Document texts by "sha256:<hex>"."""
    return _read(REGISTRY.stat().st_mtime_ns)


@lru_cache(maxsize=1)
def _read(written_at: int) -> dict[str, str]:
    """Read again when the pages were built anew, so that both are of one build."""
    documents: dict[str, str] = orjson.loads(REGISTRY.read_bytes())
    return documents


def find_document(document_id: str) -> str | None:
    """The registered text for a "sha256:<hex>" id, None for any other."""
    return registered().get(document_id)


@cache
def is_query(text: str) -> bool:
    """Whether a registered document only reads, and so may be asked for by GET."""
    operations = [d for d in parse(text).definitions if isinstance(d, OperationDefinitionNode)]
    return all(operation.operation is OperationType.QUERY for operation in operations)
