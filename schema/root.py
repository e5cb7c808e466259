"""The schema, merged from its contexts. `python -m schema.root` writes schema.graphql; `--check` compares.

Every package in `schema/` may hold `queries.py`, `mutations.py` and `subscriptions.py` with a class named after
it, as `ContestsMutation`: a new context is a new folder and nothing else."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from datetime import datetime
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import strawberry
from graphql import GraphQLError
from strawberry.extensions import ParserCache, ValidationCache
from strawberry.schema.config import StrawberryConfig
from strawberry.tools import merge_types
from strawberry.types import ExecutionContext

import schema as package
from schema.errors import Problem, ProblemHandler
from schema.scalars import MOMENT

SCHEMA_FILE = Path(__file__).parent / "schema.graphql"
KINDS = {"Query": "queries", "Mutation": "mutations", "Subscription": "subscriptions"}


def _root_type(kind: str) -> Any:
    contexts = sorted(m.name for m in pkgutil.iter_modules(package.__path__) if m.ispkg)
    modules = [
        (context, importlib.import_module(f"schema.{context}.{KINDS[kind]}"))
        for context in contexts
        if find_spec(f"schema.{context}.{KINDS[kind]}")
    ]
    names = [(module, f"{context.capitalize()}{kind}") for context, module in modules]
    # a context's module may hold only resolvers of fields that another context's types declare
    parts = [getattr(module, name) for module, name in names if hasattr(module, name)]
    return merge_types(kind, tuple(parts))


class _Schema(strawberry.Schema):
    def process_errors(
        self, errors: list[GraphQLError], execution_context: ExecutionContext | None = None
    ) -> None:
        """Logs nothing: refusals carry what people typed, and whoever answers logs the unexpected ones."""


@cache
def build_schema() -> strawberry.Schema:
    """The whole schema; parsing and validation of a document are done once."""
    return _Schema(
        query=_root_type("Query"),
        mutation=_root_type("Mutation"),
        subscription=_root_type("Subscription"),
        types=[Problem],
        # made anew for each request; their caches are the process's
        extensions=[lambda: ParserCache(maxsize=1000), lambda: ValidationCache(maxsize=1000)],
        exception_handlers=[ProblemHandler()],
        config=StrawberryConfig(auto_camel_case=True, scalar_map={datetime: MOMENT}),
    )


def printed_schema() -> str:
    """The SDL as committed."""
    return build_schema().as_str() + "\n"


def main(arguments: list[str]) -> int:
    """Writes or, with `--check`, compares the committed SDL; 1 when it lies."""
    if "--check" in arguments:
        if SCHEMA_FILE.exists() and SCHEMA_FILE.read_text() == printed_schema():
            return 0
        print("schema/schema.graphql is not what the code says: run `python3 run.py schema`")
        return 1
    SCHEMA_FILE.write_text(printed_schema())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
