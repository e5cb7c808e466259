"""Relay connections over the domain's keyset pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, Self, TypeVar

import strawberry

from domain.kernel.paging import Page

T = TypeVar("T")
R = TypeVar("R")


@strawberry.type
class PageInfo:
    """Where a page lies; cursors stay valid while rows come and go."""

    has_next_page: bool
    has_previous_page: bool
    start_cursor: str | None
    end_cursor: str | None

    @classmethod
    def of(cls, page: Page[R]) -> Self:
        return cls(
            has_next_page=page.has_next,
            has_previous_page=page.has_previous,
            start_cursor=page.cursors[0] if page.cursors else None,
            end_cursor=page.cursors[-1] if page.cursors else None,
        )


@strawberry.type
class Edge(Generic[T]):
    cursor: str
    node: T


@strawberry.type
class Connection(Generic[T]):
    """A page of nodes. `totalCount` counts all that match, not this page."""

    edges: list[Edge[T]]
    page_info: PageInfo
    total_count: int

    @classmethod
    def of(cls, page: Page[R], wrap: Callable[[R], T]) -> Self:
        return cls(
            edges=[Edge(cursor=c, node=wrap(row)) for c, row in zip(page.cursors, page.rows, strict=True)],
            page_info=PageInfo.of(page),
            total_count=page.total,
        )
