"""Who the command line is to the operations: the person who runs the installation."""

from __future__ import annotations

from domain.kernel.clock import database_now
from domain.kernel.context import Actor, Context, Grant, Role

OPERATOR = Actor(name="vinhdanh", grants=frozenset({Grant(Role.ADMINISTRATOR)}))


async def operator_context(request_id: str) -> Context:
    """The context of one command; `request_id` names the command in the audit trail."""
    return Context(actor=OPERATOR, now=await database_now(), request_id=request_id)
