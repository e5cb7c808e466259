"""Teams and units: co-authors' answers, decisions in place of units, quotas."""

from __future__ import annotations

from domain.accounts.models import InvitationKind, User
from domain.accounts.tokens import invitation_token
from domain.contests.quota_rules import QuotaRule
from domain.contests.quotas import set_contest_quotas
from domain.entries import operations as entries
from domain.entries.models import Contributor, Entry, EntryStatus
from domain.entries.team import CONSENT_WORDING
from tests.architecture.scenarios.base import Call, call, invited, scenario
from tests.architecture.stage import Stage
from tests.factories.accounts import make_unit
from tests.factories.entries import make_entry


async def co_written(stage: Stage, owner: User) -> Entry:
    """A draft in a contest that nobody has a part in, with the owner as its co-author."""
    return await make_entry(contest=stage.neutral, shares=(50, 50), co_authors=(owner,))


@scenario("entries.decline_contributor_invitation", is_own=True)
async def decline_contributor_invitation(stage: Stage, owner: User) -> Call:
    entry = await co_written(stage, owner)
    scope = {"entry_id": entry.id, "contest_id": stage.neutral.id}
    sent = await invited(owner, InvitationKind.CONTRIBUTOR, **scope)
    return call(entries.decline_contributor_invitation, invitation_token(sent.id), "Không tham gia")


@scenario("entries.confirm_contribution", is_own=True)
async def confirm_contribution(stage: Stage, owner: User) -> Call:
    return call(entries.confirm_contribution, (await co_written(stage, owner)).id)


@scenario("entries.leave_team", is_own=True)
async def leave_team(stage: Stage, owner: User) -> Call:
    return call(entries.leave_team, (await co_written(stage, owner)).id, "Chuyển công tác")


@scenario("entries.set_publication_consent", is_own=True)
async def set_publication_consent(stage: Stage, owner: User) -> Call:
    return call(entries.set_publication_consent, (await co_written(stage, owner)).id, CONSENT_WORDING)


@scenario("entries.hand_over_entry")
async def hand_over_entry(stage: Stage, owner: User) -> Call:
    heir = await Contributor.get(entry_id=stage.here.entry.id, user_id=stage.here.co_author.id)
    return call(entries.hand_over_entry, stage.here.entry.id, heir.id)


async def uncoordinated(stage: Stage) -> Entry:
    """The entry waits with a unit that nobody coordinates."""
    entry, unit = stage.here.entry, await make_unit()
    await Entry.filter(id=entry.id).update(unit_id=unit.id, waiting_unit_id=unit.id)
    return entry


@scenario("entries.forward_for_units", entry=EntryStatus.SUBMITTED)
async def forward_for_units(stage: Stage, owner: User) -> Call:
    return call(entries.forward_for_units, [(await uncoordinated(stage)).id])


@scenario("entries.return_for_unit", entry=EntryStatus.SUBMITTED)
async def return_for_unit(stage: Stage, owner: User) -> Call:
    return call(entries.return_for_unit, (await uncoordinated(stage)).id, "Cần số liệu")


@scenario("contests.set_contest_quotas")
async def set_quotas(stage: Stage, owner: User) -> Call:
    return call(set_contest_quotas, stage.here.contest.id, 1, [QuotaRule(5)])
