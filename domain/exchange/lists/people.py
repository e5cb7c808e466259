"""People and units as files."""

from __future__ import annotations

from domain.accounts import policy
from domain.exchange.lists.registry import Request, Selected, listed
from domain.exchange.tables import CellKind, localized, worded
from domain.kernel.context import Role

TEXT, NUMBER, TIME = CellKind.TEXT, CellKind.NUMBER, CellKind.TIME
ROLES = {
    "ADMINISTRATOR": ("Quản trị viên", "Administrator"),
    "ORGANISER": ("Ban tổ chức", "Organiser"),
    "AUDITOR": ("Kiểm toán viên", "Auditor"),
    "COORDINATOR": ("Đầu mối", "Coordinator"),
}
SCOPES = {"contest": ("Cuộc thi", "Contest"), "season": ("Cả đợt phát động", "The whole season")}


@listed("people", "Người phụ trách", "People")
async def people(request: Request) -> Selected | None:
    """Who organises and audits a contest; addresses to its organisers alone."""
    contest = await request.console_contest()
    if contest is None:
        return None
    actor, locale = request.ctx.actor, request.ctx.locale
    organises = actor.is_administrator or actor.has_role_in(
        Role.ORGANISER, season_id=contest.season_id, contest_id=contest.id
    )
    address = ((("Địa chỉ thư", "E-mail"), "u.email", TEXT, 32),) if organises else ()
    scope = worded("CASE WHEN g.contest_id IS NULL THEN 'season' ELSE 'contest' END", SCOPES, locale)
    return Selected(
        source="FROM role_grants g JOIN users u ON u.id = g.user_id WHERE g.contest_id = $1 OR g.season_id = $2",
        order="g.role, u.name, g.id",
        values=(contest.id, contest.season_id),
        columns=(
            (("Họ tên", "Name"), "u.name", TEXT, 30),
            *address,
            (("Vai trò", "Role"), worded("g.role", ROLES, locale), TEXT, 20),
            (("Phạm vi", "Scope"), scope, TEXT, 20),
            (("Từ lúc", "Since"), "g.created_at", TIME, 20),
        ),
        scope=contest.slug,
        contest_id=contest.id,
    )


@listed("units", "Đơn vị", "Units")
async def units(request: Request) -> Selected | None:
    """The tree of units, closed ones too, for administrators."""
    if policy.can_administer(request.ctx.actor):
        return None
    name = localized("u.name", request.ctx.locale)
    return Selected(
        source="FROM units u LEFT JOIN units above ON above.id = u.parent_id",
        order="u.path",
        values=(),
        columns=(
            (("Mã", "Code"), "u.code", TEXT, 14),
            (("Tên", "Name"), name, TEXT, 44),
            (("Mã đơn vị cấp trên", "Code of the unit above"), "above.code", TEXT, 20),
            (("Số người", "Staff"), "u.staff_count", NUMBER, 12),
            (("Đang hoạt động", "Active"), _yes_or_no("u.is_active", request), TEXT, 16),
        ),
    )


@listed("unit-members", "Thành viên đơn vị", "Members of the unit")
async def unit_members(request: Request) -> Selected | None:
    """A unit's members, for those who manage them."""
    unit_id = request.id("unit")
    if unit_id is None or policy.can_manage_members(request.ctx.actor, unit_id):
        return None
    return Selected(
        source="FROM memberships m JOIN users u ON u.id = m.user_id WHERE m.unit_id = $1",
        order="u.name, m.id",
        values=(unit_id,),
        columns=(
            (("Họ tên", "Name"), "u.name", TEXT, 30),
            (("Địa chỉ thư", "E-mail"), "u.email", TEXT, 32),
            (("Chức danh", "Title"), "m.title", TEXT, 26),
            (("Từ lúc", "Since"), "m.created_at", TIME, 20),
        ),
    )


def _yes_or_no(sql: str, request: Request) -> str:
    yes, no = (("có", "không"), ("yes", "no"))[request.ctx.locale != "vi"]
    return f"CASE WHEN {sql} THEN '{yes}' ELSE '{no}' END"
