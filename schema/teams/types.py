"""Teams and units as the API shows them: who has confirmed, an entry's way, quotas, participation."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Self
from uuid import UUID

import strawberry

from domain.contests.models import Quota as QuotaRow
from domain.contests.queries import contests_by_id
from domain.contests.quota_rules import QuotaRule
from domain.entries.approval import ApprovalCapacity, ApprovalDecision, StopState
from domain.entries.queries import approval, participation, team
from domain.entries.team import CONSENT_WORDING, CONSENT_WORDINGS, ContributorState
from schema.accounts.types import Person, Unit, person, unit
from schema.contests.parts import Track, track
from schema.context import Info
from schema.loaders import load_present
from schema.scalars import Localized, maybe_id

if TYPE_CHECKING:
    from schema.contests.types import Contest, Season

for shared in (ApprovalCapacity, ApprovalDecision, StopState, ContributorState):
    strawberry.enum(shared)
LazyContest = Annotated["Contest", strawberry.lazy("schema.contests.types")]
LazySeason = Annotated["Season", strawberry.lazy("schema.contests.types")]


async def unit_there(info: Info, unit_id: UUID) -> Unit:
    """A unit that a foreign key keeps."""
    found = await unit(info, unit_id)
    if found is None:
        raise LookupError("a foreign key keeps the unit")
    return found


async def _contest(info: Info, contest_id: UUID) -> Contest:
    from schema.contests.types import Contest  # its module imports ours

    return Contest.of(await load_present(info, contests_by_id, contest_id, "a foreign key keeps the contest"))


# ---- co-authors


@strawberry.type
class Standing:
    """Where a contributor stands with the entry: invited, confirmed, declined. `invitationId` is of the open
    invitation, which can be revoked."""

    state: ContributorState
    is_main_author: bool
    is_own: bool
    confirmed_at: datetime | None
    declined_at: datetime | None
    decline_reason: str
    consents_to_publish: bool
    invitation_id: strawberry.ID | None
    invited_at: datetime | None
    invitation_expires_at: datetime | None

    @classmethod
    def of(cls, row: team.Standing) -> Self:
        return cls(
            state=row.state,
            is_main_author=row.is_main_author,
            is_own=row.is_own,
            confirmed_at=row.confirmed_at,
            declined_at=row.declined_at,
            decline_reason=row.decline_reason,
            consents_to_publish=row.consents_to_publish,
            invitation_id=strawberry.ID(str(row.invitation_id)) if row.invitation_id else None,
            invited_at=row.invited_at,
            invitation_expires_at=row.invitation_expires_at,
        )


@strawberry.type
class PublicationConsent:
    """What people agree to when they let their name be published. `wording` is sent back with their yes."""

    wording: str
    text: Localized

    @classmethod
    def now(cls) -> Self:
        return cls(wording=CONSENT_WORDING, text=Localized.of(CONSENT_WORDINGS[CONSENT_WORDING]))


@strawberry.type
class NamedAuthor:
    """An author as an invitation names them; `share` in percent, `isInvited` the one it is for."""

    name: str
    share: Decimal
    is_invited: bool


@strawberry.type
class Proposal:
    """What a co-author is asked to put their name to; `share` in percent is theirs."""

    title: str
    contest_title: Localized
    main_author: str
    authors: list[NamedAuthor]
    share: Decimal
    consent: PublicationConsent

    @classmethod
    def of(cls, row: team.Proposal) -> Self:
        return cls(
            title=row.title,
            contest_title=Localized.of(row.contest),
            main_author=row.main_author,
            authors=[
                NamedAuthor(name=one.name, share=one.share, is_invited=one.is_invited) for one in row.authors
            ],
            share=row.share,
            consent=PublicationConsent.now(),
        )


@strawberry.type
class PendingInvitation:
    """An invitation to be a co-author that waits for the viewer; `token` opens its page."""

    token: str
    title: str
    contest_title: Localized
    inviter_name: str
    expires_at: datetime

    @classmethod
    def of(cls, row: team.PendingInvitation) -> Self:
        return cls(
            token=row.token,
            title=row.title,
            contest_title=Localized.of(row.contest),
            inviter_name=row.inviter,
            expires_at=row.expires_at,
        )


# ---- the way through the units


@strawberry.type
class ApprovalStep:
    """A decision on a submitted version; `decidedBy` is null where a unit was passed over."""

    version: int
    decision: ApprovalDecision
    capacity: ApprovalCapacity
    note: str
    decided_at: datetime
    unit_id: strawberry.Private[UUID | None]
    person_id: strawberry.Private[UUID | None]

    @classmethod
    def of(cls, row: approval.Step) -> Self:
        return cls(
            version=row.version,
            decision=row.decision,
            capacity=row.capacity,
            note=row.note,
            decided_at=row.decided_at,
            unit_id=row.unit_id,
            person_id=row.decided_by_id,
        )

    @strawberry.field
    async def unit(self, info: Info) -> Unit | None:
        return await unit(info, self.unit_id)

    @strawberry.field
    async def decided_by(self, info: Info) -> Person | None:
        return await person(info, self.person_id)


@strawberry.type
class ApprovalStop:
    """A unit on the way; `isStaffed` when it has coordinators of its own."""

    state: StopState
    is_staffed: bool
    unit_id: strawberry.Private[UUID]

    @strawberry.field
    async def unit(self, info: Info) -> Unit:
        return await unit_there(info, self.unit_id)


@strawberry.type
class Approval:
    """The way of the submitted version through the units, and every decision so far, the first one first."""

    waiting_since: datetime | None
    stops: list[ApprovalStop]
    steps: list[ApprovalStep]

    @classmethod
    def of(cls, row: approval.Way, waiting_since: datetime | None) -> Self:
        return cls(
            waiting_since=waiting_since,
            stops=[
                ApprovalStop(state=stop.state, is_staffed=stop.is_staffed, unit_id=stop.unit_id)
                for stop in row.stops
            ],
            steps=[ApprovalStep.of(step) for step in row.steps],
        )


# ---- quotas


@strawberry.type
class Quota:
    """At most `maximum` entries: without a unit for each unit of the level, with one an exception, null for none."""

    maximum: int | None
    unit_id: strawberry.Private[UUID | None]
    track_id: strawberry.Private[UUID | None]

    @classmethod
    def of(cls, row: QuotaRow) -> Self:
        return cls(maximum=row.maximum, unit_id=row.unit_id, track_id=row.track_id)

    @strawberry.field
    async def unit(self, info: Info) -> Unit | None:
        return await unit(info, self.unit_id)

    @strawberry.field
    async def track(self, info: Info) -> Track | None:
        return await track(info, self.track_id)


@strawberry.input
class QuotaInput:
    """Without a unit the rule for every unit of the level; with one an exception, in which null is no limit."""

    maximum: int | None = None
    track_id: strawberry.ID | None = None
    unit_id: strawberry.ID | None = None

    def to_domain(self) -> QuotaRule:
        return QuotaRule(self.maximum, maybe_id(self.track_id), maybe_id(self.unit_id))


@strawberry.type
class QuotaUse:
    """How many of a unit's places are taken; `withBelow` when the units below it count in."""

    maximum: int
    taken: int
    with_below: bool
    row: strawberry.Private[participation.QuotaUse]

    @classmethod
    def of(cls, row: participation.QuotaUse) -> Self:
        return cls(maximum=row.maximum, taken=row.taken, with_below=row.with_below, row=row)

    @strawberry.field
    async def contest(self, info: Info) -> LazyContest:
        return await _contest(info, self.row.contest_id)

    @strawberry.field
    async def track(self, info: Info) -> Track | None:
        return await track(info, self.row.track_id)

    @strawberry.field
    async def unit(self, info: Info) -> Unit:
        return await unit_there(info, self.row.unit_id)


# ---- participation


@strawberry.type
class Participation:
    """Entries of a season by status, of a unit with all below it; `authors` are members who (co-)wrote one."""

    handed_in: int
    drafts: int
    submitted: int
    returned: int
    forwarded: int
    ineligible: int
    units_taking_part: int
    authors: int

    @classmethod
    def of(cls, row: participation.Participation) -> Self:
        return cls(
            handed_in=row.handed_in,
            drafts=row.drafts,
            submitted=row.submitted,
            returned=row.returned,
            forwarded=row.forwarded,
            ineligible=row.ineligible,
            units_taking_part=row.units_taking_part,
            authors=row.authors,
        )


@strawberry.type
class UnitLine:
    """A unit's figures, those below it counted in, beside what they are measured against."""

    units: int
    members: int
    staff: int
    now: Participation
    before: Participation | None
    unit_id: strawberry.Private[UUID]

    @classmethod
    def of(cls, row: participation.UnitLine) -> Self:
        return cls(
            units=row.units,
            members=row.members,
            staff=row.staff,
            now=Participation.of(row.now),
            before=Participation.of(row.before) if row.before else None,
            unit_id=row.unit_id,
        )

    @strawberry.field
    async def unit(self, info: Info) -> Unit:
        return await unit_there(info, self.unit_id)


@strawberry.type
class UnitDashboard:
    """How a unit and those below it take part in a season, and took part in the one before."""

    lines: list[UnitLine]
    row: strawberry.Private[participation.Dashboard]

    @classmethod
    def of(cls, row: participation.Dashboard) -> Self:
        return cls(lines=[UnitLine.of(line) for line in row.lines], row=row)

    @strawberry.field
    def season(self) -> LazySeason:
        from schema.contests.types import Season  # its module imports ours

        return Season.of(self.row.season)

    @strawberry.field
    def season_before(self) -> LazySeason | None:
        from schema.contests.types import Season  # its module imports ours

        return Season.of(self.row.season_before) if self.row.season_before else None
