"""What was done in a contest, as a file."""

from __future__ import annotations

from domain.contests.history import RECORDED
from domain.exchange.lists.registry import Request, Selected, listed
from domain.exchange.tables import CellKind

TEXT, NUMBER, TIME = CellKind.TEXT, CellKind.NUMBER, CellKind.TIME


@listed("audit", "Nhật ký", "Audit trail")
async def audit(request: Request) -> Selected | None:
    """The contest's audit trail, the latest first, for those who run or audit it; who voted is not in it."""
    contest = await request.console_contest()
    if contest is None:
        return None
    return Selected(
        source=f"FROM audit_entries a LEFT JOIN users u ON u.id = a.actor_id WHERE {RECORDED}",
        order="a.id DESC",
        values=(contest.id,),
        columns=(
            (("Số", "No."), "a.id", NUMBER, 10),
            (("Lúc", "At"), "a.at", TIME, 20),
            (("Ai", "Who"), "u.name", TEXT, 30),
            (("Thao tác", "Operation"), "a.operation", TEXT, 32),
            (("Sự kiện", "Event"), "a.event", TEXT, 28),
            (("Về", "Subject"), "a.subject_id::text", TEXT, 38),
        ),
        scope=contest.slug,
        contest_id=contest.id,
    )
