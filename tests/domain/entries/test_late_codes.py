"""Grace and late codes on a real database: who, until when, how often, also all at once."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import asyncpg
import pytest

from domain.accounts.tokens import late_code
from domain.contests.models import Contest, PhaseKind
from domain.entries.models import Admission, Entry, EntryStatus, EntryVersion, LateCode, LateCodeUse
from domain.entries.operations import (
    create_entry,
    create_late_code,
    delete_draft,
    revoke_late_code,
    set_grace_period,
    submit_entry,
    use_late_code,
)
from domain.entries.queries.late_codes import late_code_uses_of, late_codes_of, late_offer
from domain.kernel.models import AuditEntry
from tests.conftest import ctx_for, refused
from tests.factories.accounts import make_administrator, make_auditor, make_organiser, make_user
from tests.factories.contests import make_contest, make_phases
from tests.factories.entries import author_of, make_entries, make_entry

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


async def closed_contest(*, minutes_ago: float = 1, grace: int = 0) -> Contest:
    """A contest whose submission closed some minutes ago; judging begins in two hours."""
    contest, now = await make_contest(grace_minutes=grace), datetime.now(UTC)
    close = now - minutes_ago * MINUTE
    windows = {
        PhaseKind.SUBMISSION: (now - 5 * HOUR, close),
        PhaseKind.JUDGING: (now + 2 * HOUR, now + 3 * HOUR),
    }
    await make_phases(contest, windows)
    return contest


async def make_code(contest: Contest, uses: int = 1) -> LateCode:
    ctx = await ctx_for(await make_administrator())
    return await create_late_code(ctx, contest.id, "Sở Y tế", uses, ctx.now + HOUR, ctx.now + HOUR)


async def submit(entry: Entry) -> EntryVersion:
    fresh = await Entry.get(id=entry.id)
    await submit_entry(await ctx_for(await author_of(entry)), entry.id, fresh.version)
    return await EntryVersion.filter(entry_id=entry.id).order_by("-number").get()


async def use(entry: Entry, text: str) -> Entry:
    return await use_late_code(await ctx_for(await author_of(entry)), entry.id, text)


# ---- grace


@pytest.mark.usefixtures("db")
async def test_grace_takes_and_records() -> None:
    entry = await make_entry(contest=await closed_contest(grace=5))
    assert (await submit(entry)).admission is Admission.GRACE


@pytest.mark.usefixtures("db")
async def test_after_grace_late_is_late() -> None:
    entry = await make_entry(contest=await closed_contest(minutes_ago=6, grace=5))
    async with refused("entries.submission_closed"):
        await submit(entry)


@pytest.mark.usefixtures("db")
async def test_on_time_is_recorded_as_that() -> None:
    version = await submit(await make_entry(contest=await make_contest(grace_minutes=5)))
    assert (version.admission, version.late_code_id) == (Admission.ON_TIME, None)


@pytest.mark.usefixtures("db")
async def test_organisers_set_grace_until_the_close() -> None:
    contest = await make_contest()
    organiser = await make_organiser(contest_id=contest.id)
    changed = await set_grace_period(await ctx_for(organiser), contest.id, 10)
    assert changed.grace_minutes == 10
    audit = await AuditEntry.get(event="GracePeriodSet")
    assert (audit.subject_id, audit.payload["minutes"]) == (contest.id, 10)
    async with refused("entries.grace_bounds"):
        await set_grace_period(await ctx_for(organiser), contest.id, 1441)
    late = await closed_contest()
    async with refused("entries.grace_after_close"):
        await set_grace_period(await ctx_for(await make_administrator()), late.id, 10)


# ---- codes


@pytest.mark.usefixtures("db")
async def test_a_code_opens_one_entry_and_is_recorded() -> None:
    contest = await closed_contest()
    entry, code = await make_entry(contest=contest), await make_code(contest)
    typed = late_code(code.id).lower().replace("-", " ")
    opened = await use(entry, f" {typed} ")
    assert opened.late_until == code.extends_until
    version = await submit(entry)
    assert (version.admission, version.late_code_id) == (Admission.LATE_CODE, code.id)
    used = await LateCodeUse.get()
    assert (used.late_code_id, used.entry_id, used.used_by_id) == (code.id, entry.id, entry.author_id)


@pytest.mark.usefixtures("db")
async def test_entering_it_again_is_no_second_use() -> None:
    contest = await closed_contest()
    entry, code = await make_entry(contest=contest), await make_code(contest)
    await use(entry, late_code(code.id))
    await use(entry, late_code(code.id))
    assert (await LateCode.get()).uses == await LateCodeUse.all().count() == 1


@pytest.mark.usefixtures("db")
async def test_of_many_at_once_no_more_than_its_uses_are_let_in() -> None:
    contest = await closed_contest()
    code = await make_code(contest, uses=3)
    entries = await make_entries(8, contest=contest)
    outcomes = await asyncio.gather(
        *(use(one, late_code(code.id)) for one in entries), return_exceptions=True
    )
    assert sum(isinstance(one, Entry) for one in outcomes) == 3
    assert {getattr(one, "code", None) for one in outcomes if not isinstance(one, Entry)} == {
        "entries.late_code_used_up"
    }
    assert (await LateCode.get()).uses == await LateCodeUse.all().count() == 3


@pytest.mark.usefixtures("db")
async def test_what_is_no_usable_code_is_said() -> None:
    contest = await closed_contest()
    entry = await make_entry(contest=contest)
    elsewhere, revoked, expired = (
        await make_code(await closed_contest()),
        await make_code(contest),
        await make_code(contest),
    )
    await revoke_late_code(await ctx_for(await make_administrator()), revoked.id)
    await LateCode.filter(id=expired.id).update(
        created_at=datetime.now(UTC) - HOUR, expires_at=datetime.now(UTC) - MINUTE
    )
    for text, problem in (
        ("", "entries.late_code_unknown"),
        ("SAI-SAI-SAI", "entries.late_code_unknown"),
        (late_code(elsewhere.id), "entries.late_code_unknown"),
        (late_code(revoked.id), "entries.late_code_revoked"),
        (late_code(expired.id), "entries.late_code_expired"),
    ):
        async with refused(problem) as caught:
            await use(entry, text)
        assert [field.path for field in caught.value.fields] == ["code"]


@pytest.mark.usefixtures("db")
async def test_a_revoked_code_leaves_open_what_it_opened() -> None:
    contest = await closed_contest()
    entry, code = await make_entry(contest=contest), await make_code(contest)
    await use(entry, late_code(code.id))
    await revoke_late_code(await ctx_for(await make_administrator()), code.id)
    assert (await submit(entry)).admission is Admission.LATE_CODE
    async with refused("entries.late_code_revoked"):
        await revoke_late_code(await ctx_for(await make_administrator()), code.id)


@pytest.mark.usefixtures("db")
async def test_a_new_entry_begins_with_a_code() -> None:
    contest = await closed_contest()
    code, author = await make_code(contest), await make_user()
    async with refused("entries.submission_closed"):
        await create_entry(await ctx_for(author), contest.id)
    async with refused("entries.late_code_unknown"):
        await create_entry(await ctx_for(author), contest.id, "SAI")
    entry = await create_entry(await ctx_for(author), contest.id, late_code(code.id))
    assert (entry.late_until, (await LateCode.get()).uses) == (code.extends_until, 1)
    await delete_draft(await ctx_for(author), entry.id)
    assert (await LateCodeUse.get()).entry_id == entry.id


@pytest.mark.usefixtures("db")
async def test_a_code_is_not_spent_while_submission_is_open() -> None:
    contest = await make_contest()
    now = datetime.now(UTC)
    code = await create_late_code(
        await ctx_for(await make_administrator()),
        contest.id,
        "Dự phòng",
        1,
        now + 6 * 24 * HOUR,
        now + 6 * 24 * HOUR,
    )
    await create_entry(await ctx_for(await make_user()), contest.id, late_code(code.id))
    assert (await LateCode.get()).uses == 0


# ---- reading


@pytest.mark.usefixtures("db")
async def test_organisers_see_code_and_uses_auditors_the_uses_others_nothing() -> None:
    contest = await closed_contest()
    entry, code = await make_entry(contest=contest), await make_code(contest)
    await use(entry, late_code(code.id))
    organiser, auditor = (
        await make_organiser(contest_id=contest.id),
        await make_auditor(contest_id=contest.id),
    )
    texts = {}
    for user in (organiser, auditor, await author_of(entry), None):
        found = (await late_codes_of(await ctx_for(user), [contest.id])).get(contest.id, [])
        texts[user] = [one.text for one in found]
    assert list(texts.values()) == [[late_code(code.id)], [None], [], []]
    uses = (await late_code_uses_of(await ctx_for(organiser), [code.id]))[code.id]
    assert [(one.used_by_id, one.entry_id, one.entry_code) for one in uses] == [(entry.author_id, None, None)]
    await submit(entry)
    uses = (await late_code_uses_of(await ctx_for(organiser), [code.id]))[code.id]
    assert [(one.entry_id, one.entry_code) for one in uses] == [(entry.id, "SK-0001")]


@pytest.mark.usefixtures("db")
async def test_whoever_holds_a_code_learns_what_it_opens() -> None:
    contest = await closed_contest()
    code, holder = await make_code(contest), await make_user()
    offer = await late_offer(await ctx_for(holder), late_code(code.id))
    assert offer is not None
    assert (offer.contest_id, offer.extends_until) == (contest.id, code.extends_until)
    assert await late_offer(await ctx_for(None), late_code(code.id)) is None
    assert await late_offer(await ctx_for(holder), "SAI") is None
    await use(await make_entry(contest=contest), late_code(code.id))
    assert await late_offer(await ctx_for(holder), late_code(code.id)) is None


# ---- the database


async def test_the_database_keeps_uses_within_bounds_and_history_unchanged(db: asyncpg.Connection) -> None:
    contest = await closed_contest()
    entry, code = await make_entry(contest=contest), await make_code(contest)
    await use(entry, late_code(code.id))
    with pytest.raises(asyncpg.CheckViolationError):
        await db.execute("UPDATE late_codes SET uses = 2")
    for statement in ("UPDATE late_code_uses SET used_at = now()", "DELETE FROM late_code_uses"):
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await db.execute(statement)


@pytest.mark.usefixtures("db")
async def test_a_submitted_entry_is_opened_too() -> None:
    contest = await closed_contest()
    entry, code = await make_entry(contest=contest, status=EntryStatus.SUBMITTED), await make_code(contest)
    assert (await use(entry, late_code(code.id))).late_until == code.extends_until
    withdrawn = await make_entry(contest=contest, status=EntryStatus.WITHDRAWN)
    async with refused("entries.not_editable"):
        await use(withdrawn, late_code(code.id))
