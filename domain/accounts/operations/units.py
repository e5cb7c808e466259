"""The tree of units and its members."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID, uuid4

from tortoise.exceptions import IntegrityError

from domain.accounts import policy, rules
from domain.accounts.events import MemberRemoved, UnitCreated, UnitUpdated
from domain.accounts.models import Membership, RoleGrant, Unit
from domain.kernel.context import Context, Role
from domain.kernel.errors import Conflict, FieldProblem, Invalid, NotFound
from domain.kernel.operation import operation
from domain.kernel.policy import SIGNED_IN, Persona, require
from domain.kernel.text import clean_line, clean_localized

MOST_STAFF = 1_000_000


@operation(may={Persona.ADMINISTRATOR})
async def create_unit(
    ctx: Context, parent_id: UUID | None, code: str, name: Mapping[str, str], staff_count: int
) -> Unit:
    """Adds a unit to the tree, at the top or below another.

    Conflict when the code is taken, Invalid for a parent that is no longer active."""
    require(policy.can_administer(ctx.actor))
    clean_code = clean_line(code, "code", max_length=40).upper()
    title = clean_localized(name, "name", max_length=200)
    _check_staff(staff_count)
    parent = await _parent(parent_id)
    unit_id = uuid4()
    try:
        unit = await Unit.create(
            id=unit_id,
            parent_id=parent_id,
            path=rules.child_path(parent.path if parent else None, unit_id),
            code=clean_code,
            name=title,
            staff_count=staff_count,
        )
    except IntegrityError:
        problem = FieldProblem("code", "accounts.unit_code_taken")
        raise Conflict(problem.code, fields=[problem]) from None
    ctx.record(UnitCreated(unit_id=unit.id, code=unit.code))
    return unit


@operation(may={Persona.ADMINISTRATOR})
async def update_unit(
    ctx: Context, unit_id: UUID, name: Mapping[str, str], staff_count: int, is_active: bool
) -> Unit:
    """Renames a unit, corrects its staff number, closes or reopens it.

    Conflict when it is to be closed while units below it are active, or opened below a closed one."""
    require(policy.can_administer(ctx.actor))
    title = clean_localized(name, "name", max_length=200)
    _check_staff(staff_count)
    unit = await Unit.filter(id=unit_id).select_for_update().first()
    if unit is None:
        raise NotFound
    if is_active != unit.is_active:
        await _check_neighbours(unit, is_active)
    unit.name, unit.staff_count, unit.is_active = title, staff_count, is_active
    await unit.save(update_fields=["name", "staff_count", "is_active"])
    ctx.record(UnitUpdated(unit_id=unit.id))
    return unit


@operation(may=SIGNED_IN)
async def remove_member(ctx: Context, membership_id: UUID) -> None:
    """Takes a person out of a unit, with the coordinator's role there.

    By its coordinators, administrators, or the person."""
    require(policy.can_use_account(ctx.actor))
    membership = await Membership.filter(id=membership_id).select_for_update().first()
    if membership is None:
        raise NotFound
    require(policy.can_remove_member(ctx.actor, membership))
    await RoleGrant.filter(
        user_id=membership.user_id, unit_id=membership.unit_id, role=Role.COORDINATOR
    ).delete()
    await membership.delete()
    ctx.record(MemberRemoved(unit_id=membership.unit_id, user_id=membership.user_id))


async def _parent(parent_id: UUID | None) -> Unit | None:
    """The parent, locked against being closed meanwhile."""
    if parent_id is None:
        return None
    parent = await Unit.filter(id=parent_id).select_for_update().first()
    if parent is None:
        raise NotFound
    if not parent.is_active:
        raise Invalid("accounts.unit_closed", fields=[FieldProblem("parentId", "accounts.unit_closed")])
    return parent


async def _check_neighbours(unit: Unit, is_active: bool) -> None:
    """A closed unit has no open one below it."""
    if is_active:
        await _parent(unit.parent_id)
    elif await Unit.filter(parent_id=unit.id, is_active=True).exists():
        raise Conflict("accounts.unit_has_active_children")


def _check_staff(staff_count: int) -> None:
    if not 0 <= staff_count <= MOST_STAFF:
        problem = FieldProblem("staffCount", "accounts.staff_count", {"limit": MOST_STAFF})
        raise Invalid(problem.code, fields=[problem], limit=MOST_STAFF)
