"""What a document may cost before it runs: fields, multiplied down lists; memoised, so that it is linear."""

from __future__ import annotations

from dataclasses import dataclass, field

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    IntValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    VariableNode,
)

MAX_COST = 20_000  # fields in the worst answer
MAX_DEPTH = 14
ASSUMED_LIST = 20  # rows of a connection whose `first` is a variable or a default
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
    for argument in node.arguments or ():
        if argument.name.value == "first":
            if isinstance(argument.value, IntValueNode):
                return max(1, min(int(argument.value.value), 100))
            if isinstance(argument.value, VariableNode):
                return ASSUMED_LIST
    return 1


def document_cost(document: DocumentNode) -> tuple[int, int]:
    """(cost, depth) of the dearest operation in `document`, fragments counted where they are spread."""
    fragments = {d.name.value: d for d in document.definitions if isinstance(d, FragmentDefinitionNode)}
    costs = _Costs(fragments)
    totals = [
        costs.of_set(d.selection_set) for d in document.definitions if isinstance(d, OperationDefinitionNode)
    ]
    return max((c for c, _ in totals), default=0), max((d for _, d in totals), default=0)
