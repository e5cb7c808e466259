"""What a document may cost before it runs: fields, multiplied down lists; memoised, so that it is linear."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLObjectType,
    InlineFragmentNode,
    IntValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    get_nullable_type,
    is_list_type,
)

from domain.kernel.paging import MAX_PAGE
from schema.root import build_schema

MAX_COST = 20_000  # fields in the worst answer
MAX_DEPTH = 14
ASSUMED_LIST = 10  # rows of a list that has no pages
TOO_MUCH = MAX_COST * 1000


@dataclass
class _Costs:
    fragments: dict[str, FragmentDefinitionNode]
    known: dict[str, tuple[int, int]] = field(default_factory=dict)
    open: set[str] = field(default_factory=set)

    def of_set(self, selections: SelectionSetNode | None) -> tuple[int, int]:
        """(cost, depth) of a selection set."""
        cost = depth = 0
        for selection in selections.selections if selections else ():
            more, deeper = self._of(selection)
            cost, depth = min(cost + more, TOO_MUCH), max(depth, deeper)
        return cost, depth

    def _of(self, selection: object) -> tuple[int, int]:
        if isinstance(selection, FieldNode):
            cost, depth = self.of_set(selection.selection_set)
            return min(1 + _rows(selection) * cost, TOO_MUCH), depth + 1
        if isinstance(selection, InlineFragmentNode):
            return self.of_set(selection.selection_set)
        if isinstance(selection, FragmentSpreadNode):
            return self._of_fragment(selection.name.value)
        return 0, 0

    def _of_fragment(self, name: str) -> tuple[int, int]:
        if name in self.open:
            return TOO_MUCH, MAX_DEPTH + 1  # a cycle
        if name not in self.known:
            fragment = self.fragments.get(name)
            self.open.add(name)
            self.known[name] = self.of_set(fragment.selection_set) if fragment else (0, 0)
            self.open.discard(name)
        return self.known[name]


def _rows(node: FieldNode) -> int:
    """How many rows a field answers at most: as asked for, all of a page where a variable asks."""
    for argument in node.arguments or ():
        if argument.name.value == "first":
            asked = int(argument.value.value) if isinstance(argument.value, IntValueNode) else MAX_PAGE
            return max(1, min(asked, MAX_PAGE))
    return _list_sizes().get(node.name.value, 1)


@cache
def _list_sizes() -> dict[str, int]:
    """Rows of the fields that answer lists and are not asked how many, by name, whatever their type."""
    sizes: dict[str, int] = {}
    for name, found in _all_fields():
        if "first" in found.args:
            sizes[name] = max(sizes.get(name, 1), found.args["first"].default_value or MAX_PAGE)
        elif name != "edges" and is_list_type(get_nullable_type(found.type)):
            sizes[name] = max(sizes.get(name, 1), ASSUMED_LIST)
    return sizes


def _all_fields() -> Iterator[tuple[str, GraphQLField]]:
    for named in build_schema()._schema.type_map.values():
        if isinstance(named, GraphQLObjectType | GraphQLInterfaceType):
            yield from named.fields.items()


def document_cost(document: DocumentNode) -> tuple[int, int]:
    """(cost, depth) of the dearest operation in `document`, fragments counted where they are spread."""
    fragments = {d.name.value: d for d in document.definitions if isinstance(d, FragmentDefinitionNode)}
    costs = _Costs(fragments)
    totals = [
        costs.of_set(d.selection_set) for d in document.definitions if isinstance(d, OperationDefinitionNode)
    ]
    return max((c for c, _ in totals), default=0), max((d for _, d in totals), default=0)
