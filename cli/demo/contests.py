"""The acts of a contest, each through the operations that people use: announce, submit, judge, vote, award."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

from cli.demo import texts
from cli.demo.papers import PaperPress
from cli.demo.people import Ministry, context_of
from cli.demo.pictures import draw_cover
from cli.demo.texts import EntryText
from cli.demo.timeline import move_to, windows_around
from domain.accounts.models import User
from domain.accounts.tokens import invitation_token
from domain.awards.operations import DecisionInput, record_awards
from domain.awards.rules import Grant
from domain.contests.ballot_rule import BallotKind, BallotRule, TallyVisibility
from domain.contests.inputs import ContestInput, PhaseInput, PrizeInput, TrackInput
from domain.contests.models import Contest, Criterion, PhaseKind, Prize, Season, Track
from domain.contests.operations import create_contest, publish_contest, update_contest
from domain.contests.standard import STANDARD_CRITERIA, standard_form
from domain.entries.inputs import ContributorInput, EntryInput
from domain.entries.inspection import inspect
from domain.entries.models import AttachmentKind, Entry
from domain.entries.operations.attachments import accept_upload, request_upload
from domain.entries.operations.drafts import create_entry
from domain.entries.operations.forwarding import forward_entries
from domain.entries.operations.saving import save_entry
from domain.entries.operations.submission import submit_entry
from domain.entries.processing import keep
from domain.entries.queries.going_on import entries_going_on
from domain.judging.models import Assignment, Judge
from domain.judging.operations.assigning import plan_assignments
from domain.judging.operations.panel import accept_judge_invitation, invite_judge
from domain.judging.operations.rounds import close_round, create_round, open_round
from domain.judging.operations.scorecards import ScoreGiven, hand_in_scorecard, save_scorecard
from domain.kernel.context import Context
from domain.results.models import Result
from domain.results.operations import compute_results, publish_results
from domain.voting.operations import cast_ballot
from domain.voting.rules import Choice

AT_ONCE = 4
"""Ballots under way together, as there would be on a busy evening."""


@dataclass(frozen=True)
class Plan:
    """What one contest of the demo is called and how many tracks it has; texts {"vi", "en"}."""

    slug: str
    title: dict[str, str]
    summary: dict[str, str]
    tracks: int
    tally: TallyVisibility


# ---- announce


async def announce(organiser: str, season: Season, plan: Plan) -> Contest:
    """A published contest whose submission phase is open."""
    ctx = await context_of(organiser)
    contest = await create_contest(ctx, season.id, plan.title, plan.slug)
    contest = await update_contest(ctx, contest.id, contest.version, _designed(plan, ctx.now))
    contest = await publish_contest(ctx, contest.id, contest.version)
    await move_to(contest.id, PhaseKind.SUBMISSION)
    return contest


def _designed(plan: Plan, now: datetime) -> ContestInput:
    windows = windows_around(now, PhaseKind.SUBMISSION)
    return ContestInput(
        title=plan.title,
        summary=plan.summary,
        rules=texts.RULES,
        organiser_name=texts.ORGANISER,
        jury_weight=Decimal(70),
        public_weight=Decimal(30),
        judges_per_entry=3,
        max_attachments=10,
        tracks=tuple(TrackInput(name, summary) for name, summary in texts.TRACKS[: plan.tracks]),
        phases=tuple(PhaseInput(kind, *window) for kind, window in windows.items()),
        form_fields=standard_form(),
        criteria=STANDARD_CRITERIA,
        prizes=tuple(
            PrizeInput(name, rank, reward, quantity=rank)
            for rank, (name, reward, _) in enumerate(texts.PRIZES, start=1)
        ),
        ballot_rule=BallotRule(BallotKind.APPROVAL, 1, 3),
        tally_visibility=plan.tally,
    )


# ---- submit


class Writers:
    """Who writes the entries of which unit: its first two people in turn, and with a co-author now and then."""

    def __init__(self, ministry: Ministry) -> None:
        self.ministry = ministry
        self._turns = {code: cycle(range(2)) for code in ministry.units}
        self._press = PaperPress()

    async def write(self, contest: Contest, text: EntryText, number: int, *, done: float = 1.0) -> Entry:
        """A draft with its files; less than `done` 1.0 leaves the last fields empty, and the files out."""
        people, place = self.ministry.staff[text.unit], next(self._turns[text.unit])
        author, unit = people[place], self.ministry.units[text.unit]
        ctx = await context_of(author.email)
        entry = await create_entry(ctx, contest.id)
        tracks = await Track.filter(contest_id=contest.id).order_by("position")
        answers = dict(list(text.answers.items())[: round(len(text.answers) * done)])
        co_author = people[1 - place] if number % 3 == 0 else None
        given = EntryInput(
            title=text.title,
            summary=text.summary,
            track_id=tracks[(text.track - 1) % len(tracks)].id,
            unit_id=unit.id,
            answers=answers,
            contributors=_contributors(author, co_author, unit.name["vi"]),
        )
        entry = await save_entry(ctx, entry.id, entry.version, given)
        if done == 1.0:
            await self._attach(ctx, entry.id, text, number)
        return entry

    async def _attach(self, ctx: Context, entry_id: UUID, text: EntryText, number: int) -> None:
        unit = self.ministry.units[text.unit].name["vi"]
        cover, paper = await asyncio.gather(
            asyncio.to_thread(draw_cover, text.track, number),
            asyncio.to_thread(self._press.measured_effect, text, unit),
        )
        await _upload(ctx, entry_id, AttachmentKind.COVER, "anh-bia.webp", "image/webp", cover)
        await _upload(ctx, entry_id, AttachmentKind.DOCUMENT, "phu-luc-so-lieu.pdf", "application/pdf", paper)

    async def submit(self, entry: Entry) -> None:
        """Hands the draft in as its author."""
        author = await User.get(id=entry.author_id)
        await submit_entry(await context_of(author.email), entry.id, entry.version)

    async def forward(self, entry: Entry, text: EntryText) -> None:
        """Lets the unit's coordinator, its third person, pass the entry on."""
        coordinator = self.ministry.staff[text.unit][2]
        await forward_entries(await context_of(coordinator.email), [entry.id])


def _contributors(author: User, co_author: User | None, workplace: str) -> tuple[ContributorInput, ...]:
    shares = (Decimal(60), Decimal(40)) if co_author else (Decimal(100),)
    return tuple(
        ContributorInput(
            name=person.name,
            share=share,
            email=person.email,
            workplace=workplace,
            title="Chuyên viên",
            qualification="Thạc sĩ" if place else "Kỹ sư",
        )
        for place, (person, share) in enumerate(
            zip([author, *([co_author] if co_author else [])], shares, strict=True)
        )
    )


async def _upload(
    ctx: Context, entry_id: UUID, kind: AttachmentKind, name: str, content_type: str, content: bytes
) -> None:
    """As the worker takes in what an author sent, but for the way through quarantine."""
    attachment = await request_upload(ctx, entry_id, kind, name, content_type, len(content))
    with TemporaryDirectory() as place:
        file, folder = Path(place, "file"), Path(place, "kept")
        await asyncio.to_thread(file.write_bytes, content)
        await asyncio.to_thread(folder.mkdir)
        found = await asyncio.to_thread(inspect, file, folder, name, content_type, kind)
        await keep(found)
    await accept_upload(ctx, attachment.id, found)


# ---- judge


async def judge(organiser: str, contest: Contest, judges: Sequence[User], each: int, *, share: float) -> UUID:
    """A round with these judges, `each` an entry, of whose scorecards `share` are handed in. Answers its id."""
    await move_to(contest.id, PhaseKind.JUDGING)
    ctx = await context_of(organiser)
    round_ = await create_round(ctx, contest.id, each)
    for person in judges:
        invitation = await invite_judge(ctx, round_.id, person.email)
        await accept_judge_invitation(await context_of(person.email), invitation_token(invitation.id))
    await plan_assignments(ctx, round_.id, 2026)
    await open_round(ctx, round_.id)
    chance = random.Random(contest.slug)  # noqa: S311 - a story, no secret
    for seat in await Judge.filter(round_id=round_.id).order_by("alias").prefetch_related("user"):
        await _score(seat, share, chance)
    return round_.id


async def _score(seat: Judge, share: float, chance: random.Random) -> None:
    ctx = await context_of(seat.user.email)
    mine = await Assignment.filter(judge_id=seat.id).order_by("entry__code")
    criteria = await Criterion.filter(contest_id=(await seat.round).contest_id).order_by("position")
    ready = round(len(mine) * share)
    for place, assignment in enumerate(mine[: ready + (1 if share < 1 else 0)]):
        merit = random.Random(str(assignment.entry_id)).uniform(6, 9)  # noqa: S311 - a story, no secret
        scores = [
            ScoreGiven(
                criterion.id,
                _score_value(merit, chance),
                chance.choice(texts.JUDGES_COMMENTS) if not n else "",
            )
            for n, criterion in enumerate(criteria)
        ]
        saved = await save_scorecard(ctx, assignment.id, assignment.version, scores, "")
        if place < ready:
            await hand_in_scorecard(ctx, assignment.id, saved.version)


def _score_value(merit: float, chance: random.Random) -> Decimal:
    return Decimal(round(2 * min(10.0, max(3.0, merit + chance.uniform(-1.2, 1.2))))) / 2


# ---- vote


async def vote(contest: Contest, voters: Sequence[User]) -> None:
    """Each voter chooses one to three entries; some entries please more than others."""
    await move_to(contest.id, PhaseKind.PUBLIC_VOTING)
    entries = await entries_going_on(contest.id)
    chance = random.Random(f"votes {contest.slug}")  # noqa: S311 - a story, no secret
    appeal = [chance.paretovariate(1.6) for _ in entries]
    choices = [
        list({entry.id for entry in chance.choices(entries, appeal, k=chance.randint(1, 3))}) for _ in voters
    ]
    gate = asyncio.Semaphore(AT_ONCE)

    async def go(voter: User, chosen: list[UUID]) -> None:
        async with gate:
            ctx = await context_of(voter.email)
            await cast_ballot(ctx, contest.id, [Choice(entry_id) for entry_id in chosen])

    await asyncio.gather(*(go(*pair) for pair in zip(voters, choices, strict=True)))


# ---- award


async def award(organiser: str, contest: Contest, round_id: UUID, decided_on: datetime) -> None:
    """Closes, counts, decides as the ranking proposes, and publishes."""
    await close_round(await context_of(organiser), round_id)
    await move_to(contest.id, PhaseKind.ANNOUNCEMENT)
    ctx = await context_of(organiser)
    await compute_results(ctx, contest.id)
    decision = DecisionInput(
        number=f"{1820 + decided_on.year % 100}/QĐ-BHCS",
        decided_on=decided_on.date() - timedelta(days=1),
        signer="Đặng Quốc Thanh",
        signer_title="Thứ trưởng, Trưởng Ban Chỉ đạo",
    )
    await record_awards(ctx, contest.id, decision, await _grants(contest))
    await publish_results(ctx, contest.id)


async def _grants(contest: Contest) -> list[Grant]:
    """The prizes down the ranking; of entries that share a rank, the one handed in first."""
    prizes = await Prize.filter(contest_id=contest.id).order_by("rank")
    ranked = await Result.filter(contest_id=contest.id).order_by("rank", "entry__code")
    pieces = [prize.id for prize in prizes for _ in range(prize.quantity)]
    return [Grant(piece, row.entry_id) for piece, row in zip(pieces, ranked, strict=False)]
