"""The committed SDL is what the code says, and every mutation may answer a Problem."""

from __future__ import annotations

from graphql import GraphQLUnionType

from schema.root import SCHEMA_FILE, build_schema, printed_schema


def test_the_committed_schema_is_the_code_s() -> None:
    assert SCHEMA_FILE.read_text() == printed_schema()


def test_every_mutation_answers_a_thing_or_a_problem() -> None:
    mutation = build_schema()._schema.mutation_type
    assert mutation is not None
    wrong = [
        name
        for name, field in mutation.fields.items()
        if not isinstance(getattr(field.type, "of_type", None), GraphQLUnionType)
        or [t.name for t in field.type.of_type.types][-1] != "Problem"
        or len(field.type.of_type.types) != 2
    ]
    assert wrong == []
