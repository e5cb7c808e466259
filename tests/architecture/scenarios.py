"""For every operation a valid call: in which world, on whose things, with which arguments.

A scenario prepares what the operation is called on and answers the call, still without its context. `owner` is
the person whose things they are, for operations on one's own account; it is who calls, or for a foreign call
somebody else."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import partial
from typing import Any
from uuid import uuid4

from domain.accounts import operations as accounts
from domain.accounts.models import (
    ApiToken,
    Invitation,
    InvitationKind,
    Membership,
    RoleGrant,
    Session,
    SignInCode,
    User,
)
from domain.accounts.tokens import code_digest, digest, invitation_token, sign_in_code
from domain.awards import operations as awards
from domain.awards.models import Award
from domain.awards.rules import Grant
from domain.contests import operations as contests
from domain.contests.models import Contest, Criterion, PhaseKind, Prize
from domain.entries import operations as entries
from domain.entries.inputs import ContributorInput, EntryInput
from domain.entries.inspection import Inspected
from domain.entries.models import Attachment, AttachmentKind, AttachmentStatus, EntryStatus
from domain.judging import operations as judging
from domain.judging.models import RoundStatus
from domain.judging.operations import ScoreGiven
from domain.kernel.context import Role
from domain.kernel.models import OutboxMessage
from domain.notifications import operations as notifications
from domain.results import operations as results
from domain.voting import operations as voting
from domain.voting.imports import ImportOptions, import_election
from domain.voting.rules import Choice
from tests.architecture.stage import Stage, clear_desk
from tests.conftest import ctx_for
from tests.domain.contests.test_operations import input_of
from tests.factories.accounts import PASSWORD, make_auditor, make_membership, make_session, make_user
from tests.factories.elections import make_election
from tests.factories.entries import make_attachment, make_entry
from tests.factories.judging import make_result, make_round

Call = Callable[..., Awaitable[Any]]
Prepare = Callable[[Stage, User], Awaitable[Call]]


@dataclass(frozen=True)
class Scenario:
    """`foreign` names those of `Stage.foreigners` who are let in all the same, with good reason; `is_own`: the
    call is about the caller's own things, and must be refused on somebody else's."""

    prepare: Prepare
    phase: PhaseKind
    entry: EntryStatus
    round_status: RoundStatus
    is_published: bool
    is_own: bool
    foreign: frozenset[str] = field(default_factory=frozenset)


SCENARIOS: dict[str, Scenario] = {}


def scenario(
    name: str,
    *,
    phase: PhaseKind = PhaseKind.SUBMISSION,
    entry: EntryStatus = EntryStatus.DRAFT,
    round_status: RoundStatus = RoundStatus.OPEN,
    is_published: bool = True,
    is_own: bool = False,
    foreign: tuple[str, ...] = (),
) -> Callable[[Prepare], Prepare]:
    def add(prepare: Prepare) -> Prepare:
        made = Scenario(prepare, phase, entry, round_status, is_published, is_own, frozenset(foreign))
        SCENARIOS[name] = made
        return prepare

    return add


def call(operation: Callable[..., Awaitable[Any]], *values: Any, **named: Any) -> Call:
    """The operation with all but its context."""

    async def run(ctx: Any) -> Any:
        return await operation(ctx, *values, **named)

    return run


# ---- accounts: one's own


async def invited(owner: User, kind: InvitationKind, **scope: Any) -> Invitation:
    """An open invitation to the owner's address."""
    id_, now = uuid4(), datetime.now(UTC)
    return await Invitation.create(
        id=id_,
        token_digest=digest(invitation_token(id_)),
        email=owner.email,
        kind=kind,
        created_at=now,
        expires_at=now + timedelta(days=1),
        **scope,
    )


@scenario("accounts.accept_invitation", is_own=True)
async def accept_invitation(stage: Stage, owner: User) -> Call:
    sent = await invited(owner, InvitationKind.MEMBER, unit_id=stage.there.unit.id)
    return call(accounts.accept_invitation, invitation_token(sent.id), InvitationKind.MEMBER)


@scenario("accounts.revoke_invitation", is_own=True)
async def revoke_invitation(stage: Stage, owner: User) -> Call:
    guest = await make_user()
    sent = await invited(guest, InvitationKind.MEMBER, unit_id=stage.there.unit.id, invited_by_id=owner.id)
    return call(accounts.revoke_invitation, sent.id)


@scenario("accounts.end_session", is_own=True)
async def end_session(stage: Stage, owner: User) -> Call:
    await make_session(owner)
    return call(accounts.end_session, (await Session.get(user_id=owner.id)).id)


@scenario("accounts.revoke_api_token", is_own=True)
async def revoke_api_token(stage: Stage, owner: User) -> Call:
    now = datetime.now(UTC)
    token = await ApiToken.create(
        id=uuid4(),
        user_id=owner.id,
        name="máy",
        token_digest=digest(str(uuid4())),
        created_at=now,
        expires_at=now + timedelta(days=1),
    )
    return call(accounts.revoke_api_token, token.id)


@scenario("accounts.remove_member", is_own=True)
async def remove_member(stage: Stage, owner: User) -> Call:
    unit = stage.there.unit
    membership = await Membership.get_or_none(user_id=owner.id, unit_id=unit.id)
    return call(accounts.remove_member, (membership or await make_membership(owner, unit)).id)


@scenario("accounts.create_api_token")
async def create_api_token(stage: Stage, owner: User) -> Call:
    return call(accounts.create_api_token, "máy", 30)


@scenario("accounts.update_profile")
async def update_profile(stage: Stage, owner: User) -> Call:
    return call(accounts.update_profile, "Tên mới", "en")


@scenario("accounts.record_password")
async def record_password(stage: Stage, owner: User) -> Call:
    return call(accounts.record_password, "hash", None, None, None)


@scenario("accounts.sign_out")
async def sign_out(stage: Stage, owner: User) -> Call:
    return call(accounts.sign_out, await make_session(owner))


@scenario("accounts.request_sign_in_code")
async def request_sign_in_code(stage: Stage, owner: User) -> Call:
    return call(accounts.request_sign_in_code, owner.email)


@scenario("accounts.count_attempt")
async def count_attempt(stage: Stage, owner: User) -> Call:
    return call(accounts.count_attempt, owner.email)


@scenario("accounts.open_session_by_code")
async def open_session_by_code(stage: Stage, owner: User) -> Call:
    attempt = await accounts.count_attempt(await ctx_for(), owner.email)
    id_, now = uuid4(), datetime.now(UTC)
    code = sign_in_code(id_)
    await SignInCode.create(
        id=id_,
        email=owner.email,
        code_digest=code_digest(id_, code),
        created_at=now,
        expires_at=now + timedelta(minutes=5),
    )
    return call(accounts.open_session_by_code, attempt, owner.email, code, "", b"1" * 32, "")


@scenario("accounts.open_session_by_password")
async def open_session_by_password(stage: Stage, owner: User) -> Call:
    attempt = await accounts.count_attempt(await ctx_for(), owner.email)
    await User.filter(id=owner.id).update(password_hash=PASSWORD)
    return call(accounts.open_session_by_password, attempt, owner.id, PASSWORD, b"2" * 32, "")


# ---- accounts: units and roles


@scenario("accounts.create_unit")
async def create_unit(stage: Stage, owner: User) -> Call:
    return call(accounts.create_unit, stage.here.unit.id, "MOI", {"vi": "Đơn vị mới"}, 5)


@scenario("accounts.update_unit")
async def update_unit(stage: Stage, owner: User) -> Call:
    return call(accounts.update_unit, stage.here.unit.id, {"vi": "Tên mới"}, 5, True)


@scenario("accounts.invite_to_unit")
async def invite_to_unit(stage: Stage, owner: User) -> Call:
    return call(accounts.invite_to_unit, stage.here.unit.id, "moi@example.vn", InvitationKind.COORDINATOR)


@scenario("accounts.invite_to_contest")
async def invite_to_contest(stage: Stage, owner: User) -> Call:
    return call(accounts.invite_to_contest, stage.here.contest.id, "moi@example.vn", InvitationKind.AUDITOR)


@scenario("accounts.grant_role")
async def grant_role(stage: Stage, owner: User) -> Call:
    guest = await make_user()
    return call(accounts.grant_role, guest.email, Role.AUDITOR, None, None, stage.here.contest.id)


@scenario("accounts.revoke_role")
async def revoke_role(stage: Stage, owner: User) -> Call:
    auditor = await make_auditor(contest_id=stage.here.contest.id)
    return call(accounts.revoke_role, (await RoleGrant.get(user_id=auditor.id)).id)


# ---- contests


@scenario("contests.create_season", foreign=("organiser of another season",))
async def create_season(stage: Stage, owner: User) -> Call:
    name, summary = {"vi": "Đợt mới"}, {"vi": ""}
    days = date(2027, 1, 1), date(2027, 12, 31)
    return call(contests.create_season, "dot-moi", name, summary, *days)


@scenario("contests.publish_season", is_published=False)
async def publish_season(stage: Stage, owner: User) -> Call:
    return call(contests.publish_season, stage.here.season.id)


@scenario("contests.create_contest")
async def create_contest(stage: Stage, owner: User) -> Call:
    return call(contests.create_contest, stage.here.season.id, {"vi": "Cuộc thi mới"}, "cuoc-thi-moi")


@scenario("contests.update_contest")
async def update_contest(stage: Stage, owner: User) -> Call:
    contest = stage.here.contest
    return call(contests.update_contest, contest.id, contest.version, await input_of(contest))


@scenario("contests.publish_contest")
async def publish_contest(stage: Stage, owner: User) -> Call:
    contest = stage.here.contest
    await Contest.filter(id=contest.id).update(published_at=None)
    return call(contests.publish_contest, contest.id, contest.version)


# ---- entries


@scenario("entries.create_entry")
async def create_entry(stage: Stage, owner: User) -> Call:
    return call(entries.create_entry, stage.neutral.id)


@scenario("entries.save_entry")
async def save_entry(stage: Stage, owner: User) -> Call:
    entry = stage.here.entry
    people = (ContributorInput("Người viết", Decimal(100)),)
    given = EntryInput("Tên", "Tóm tắt", entry.track_id, entry.unit_id, {}, people)
    return call(entries.save_entry, entry.id, entry.version, given)


@scenario("entries.submit_entry")
async def submit_entry(stage: Stage, owner: User) -> Call:
    return call(entries.submit_entry, stage.here.entry.id, stage.here.entry.version)


@scenario("entries.withdraw_entry", entry=EntryStatus.SUBMITTED)
async def withdraw_entry(stage: Stage, owner: User) -> Call:
    return call(entries.withdraw_entry, stage.here.entry.id)


@scenario("entries.delete_draft")
async def delete_draft(stage: Stage, owner: User) -> Call:
    await clear_desk(stage.here)
    return call(entries.delete_draft, stage.here.entry.id)


@scenario("entries.forward_entries", entry=EntryStatus.SUBMITTED)
async def forward_entries(stage: Stage, owner: User) -> Call:
    return call(entries.forward_entries, [stage.here.entry.id])


@scenario("entries.return_entry", entry=EntryStatus.SUBMITTED)
async def return_entry(stage: Stage, owner: User) -> Call:
    return call(entries.return_entry, stage.here.entry.id, "Cần số liệu")


@scenario("entries.invite_contributor")
async def invite_contributor(stage: Stage, owner: User) -> Call:
    return call(entries.invite_contributor, stage.here.entry.id, stage.here.co_author.email)


@scenario("entries.accept_contributor_invitation", is_own=True)
async def accept_contributor_invitation(stage: Stage, owner: User) -> Call:
    entry = await make_entry(contest=stage.neutral, shares=(50, 50), co_authors=(owner,))
    scope = {"entry_id": entry.id, "contest_id": stage.neutral.id}
    sent = await invited(owner, InvitationKind.CONTRIBUTOR, **scope)
    return call(entries.accept_contributor_invitation, invitation_token(sent.id))


@scenario("entries.request_upload")
async def request_upload(stage: Stage, owner: User) -> Call:
    what = AttachmentKind.DOCUMENT, "tai-lieu.pdf", "application/pdf", 1000
    return call(entries.request_upload, stage.here.entry.id, *what)


async def uploading(stage: Stage) -> Attachment:
    return await make_attachment(
        stage.here.entry, status=AttachmentStatus.UPLOADING, sha256=None, ready_at=None
    )


@scenario("entries.accept_upload")
async def accept_upload(stage: Stage, owner: User) -> Call:
    found = Inspected("tai-lieu.pdf", "application/pdf", 1000, "a" * 64)
    return call(entries.accept_upload, (await uploading(stage)).id, found)


@scenario("entries.refuse_upload")
async def refuse_upload(stage: Stage, owner: User) -> Call:
    return call(entries.refuse_upload, (await uploading(stage)).id, "entries.file_unreadable")


@scenario("entries.remove_attachment")
async def remove_attachment(stage: Stage, owner: User) -> Call:
    return call(entries.remove_attachment, (await make_attachment(stage.here.entry)).id)


# ---- judging

judged = partial(scenario, phase=PhaseKind.JUDGING, entry=EntryStatus.FORWARDED)
prepared = partial(judged, round_status=RoundStatus.PREPARING)


@judged("judging.create_round", round_status=RoundStatus.CLOSED)
async def create_round(stage: Stage, owner: User) -> Call:
    return call(judging.create_round, stage.here.contest.id, 2)


@prepared("judging.invite_judge")
async def invite_judge(stage: Stage, owner: User) -> Call:
    return call(judging.invite_judge, stage.here.round.id, "giam.khao@example.vn")


@judged("judging.accept_judge_invitation", is_own=True)
async def accept_judge_invitation(stage: Stage, owner: User) -> Call:
    round_ = await make_round(stage.neutral)
    sent = await invited(owner, InvitationKind.JUDGE, contest_id=stage.neutral.id, round_id=round_.id)
    return call(judging.accept_judge_invitation, invitation_token(sent.id))


@prepared("judging.remove_judge")
async def remove_judge(stage: Stage, owner: User) -> Call:
    await clear_desk(stage.here)
    return call(judging.remove_judge, stage.here.judge.id)


@prepared("judging.plan_assignments")
async def plan_assignments(stage: Stage, owner: User) -> Call:
    return call(judging.plan_assignments, stage.here.round.id, 7)


@prepared("judging.open_round")
async def open_round(stage: Stage, owner: User) -> Call:
    return call(judging.open_round, stage.here.round.id)


@judged("judging.close_round")
async def close_round(stage: Stage, owner: User) -> Call:
    return call(judging.close_round, stage.here.round.id)


@judged("judging.remind_judges")
async def remind_judges(stage: Stage, owner: User) -> Call:
    return call(judging.remind_judges, stage.here.round.id)


@judged("judging.save_scorecard")
async def save_scorecard(stage: Stage, owner: User) -> Call:
    criterion = await Criterion.filter(contest_id=stage.here.contest.id).first()
    assert criterion is not None
    scores = [ScoreGiven(criterion.id, Decimal(7))]
    return call(judging.save_scorecard, stage.here.scorecard.id, stage.here.scorecard.version, scores, "")


@judged("judging.hand_in_scorecard")
async def hand_in_scorecard(stage: Stage, owner: User) -> Call:
    return call(judging.hand_in_scorecard, stage.here.scorecard.id, stage.here.scorecard.version)


@judged("judging.declare_conflict")
async def declare_conflict(stage: Stage, owner: User) -> Call:
    return call(judging.declare_conflict, stage.here.scorecard.id, "Người nhà")


# ---- voting, results, awards, notifications

over = partial(
    scenario, phase=PhaseKind.ANNOUNCEMENT, entry=EntryStatus.FORWARDED, round_status=RoundStatus.CLOSED
)
DECISION = awards.DecisionInput("12/QĐ", date(2026, 1, 2), "Người ký")


@judged("voting.cast_ballot")
async def cast_ballot(stage: Stage, owner: User) -> Call:
    return call(voting.cast_ballot, stage.here.contest.id, [Choice(stage.here.entry.id)])


@scenario("voting.import_election")
async def import_the_election(stage: Stage, owner: User) -> Call:
    return call(import_election, make_election(), ImportOptions("hue-2024"))


@over("results.compute_results")
async def compute_results(stage: Stage, owner: User) -> Call:
    await make_result(stage.here.round, stage.here.entry)
    return call(results.compute_results, stage.here.contest.id)


async def computed(stage: Stage) -> list[Grant]:
    """A computed result; answers the grants that follow from it."""
    await make_result(stage.here.round, stage.here.entry)
    await results.compute_results(await ctx_for(stage.here.organiser), stage.here.contest.id)
    prize = await Prize.filter(contest_id=stage.here.contest.id).order_by("rank").first()
    assert prize is not None
    return [Grant(prize.id, stage.here.entry.id)]


@over("awards.record_awards")
async def record_awards(stage: Stage, owner: User) -> Call:
    return call(awards.record_awards, stage.here.contest.id, DECISION, await computed(stage))


async def recorded(stage: Stage) -> Award:
    grants = await computed(stage)
    ctx = await ctx_for(stage.here.organiser)
    await awards.record_awards(ctx, stage.here.contest.id, DECISION, grants)
    return await Award.get(entry_id=stage.here.entry.id)


@over("results.publish_results")
async def publish_results(stage: Stage, owner: User) -> Call:
    await recorded(stage)
    return call(results.publish_results, stage.here.contest.id)


@over("awards.revoke_award")
async def revoke_award(stage: Stage, owner: User) -> Call:
    award = await recorded(stage)
    await results.publish_results(await ctx_for(stage.here.organiser), stage.here.contest.id)
    return call(awards.revoke_award, award.id, "Nhầm hồ sơ")


@scenario("notifications.retry_dead_letter")
async def retry_dead_letter(stage: Stage, owner: User) -> Call:
    now = datetime.now(UTC)
    letter = await OutboxMessage.create(
        id=uuid4(),
        event="ContestPublished",
        payload={"contest_id": str(stage.here.contest.id)},
        created_at=now,
        dead_at=now,
        attempts=9,
    )
    return call(notifications.retry_dead_letter, letter.id)
