"""The story the demo tells: last year's contest is over, this year's is half-way, the next one takes entries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from cli.demo.contests import Plan, Writers, announce, award, judge, vote
from cli.demo.people import (
    DOMAIN,
    PASSWORD,
    Ministry,
    context_of,
    enrol_voters,
    found_ministry,
    give_password,
    names,
    rename,
)
from cli.demo.texts import EntryText, entry_texts
from cli.demo.timeline import DAY, Windows, date_back, settle, silence
from domain.accounts.models import User
from domain.accounts.operations.roles import grant_role
from domain.contests.ballot_rule import TallyVisibility
from domain.contests.models import Contest, PhaseKind, Season
from domain.contests.operations import create_season, publish_season
from domain.entries.duplicates.lookup import keep_sketch, sketches_to_make
from domain.entries.models import Entry
from domain.entries.operations import note_duplicates
from domain.kernel.clock import database_now
from domain.kernel.context import Role

ADMINISTRATOR = f"quantri@{DOMAIN}"
ORGANISER = f"bantochuc@{DOMAIN}"
VOTERS = 400
HOME = "SO-QNH"
"""The unit of the demo's author and coordinator."""
DECIDED_DAYS_AGO = 330

# what each demo account is called, in the order of a contest
ACCOUNTS = (
    ("tacgia", "Tác giả", "Author"),
    ("daumoi", "Đầu mối đơn vị", "Coordinator"),
    ("giamkhao", "Giám khảo", "Judge"),
    ("bantochuc", "Ban tổ chức", "Organiser"),
    ("kiemtra", "Kiểm tra", "Auditor"),
    ("cutri", "Người bình chọn", "Voter"),
    ("quantri", "Quản trị", "Administrator"),
)


async def is_empty() -> bool:
    """Whether nobody has an account and nothing was announced."""
    return not await User.exists() and not await Season.exists()


async def tell(owner_url: str) -> list[dict[str, str]]:
    """Makes all of the demo. Answers its accounts as {"role_vi", "role_en", "email", "password"}."""
    now, fresh_names = await database_now(), names()
    ministry = await found_ministry(fresh_names)
    voters = await enrol_voters(VOTERS, fresh_names)
    await _cast(ministry, voters)
    writers = Writers(ministry)
    past = await _last_year(writers, now, voters)
    present = await _this_year(writers, now, voters)
    await date_back(owner_url, [past.id, *(contest.id for contest in present)], now)
    await _look_for_duplicates()
    await silence(owner_url)
    return [
        {"role_vi": vi, "role_en": en, "email": f"{name}@{DOMAIN}", "password": PASSWORD}
        for name, vi, en in ACCOUNTS
    ]


async def _look_for_duplicates() -> None:
    """As the worker would have: a few of this year's entries tell last year's again."""
    ctx = await context_of(ADMINISTRATOR)
    for entry_id in await sketches_to_make(everything=True):
        await keep_sketch(entry_id)
        await note_duplicates(ctx, entry_id)


# ---- who


async def _cast(ministry: Ministry, voters: Sequence[User]) -> None:
    """Gives the demo accounts their addresses and everybody their roles."""
    await give_password(ADMINISTRATOR)
    await rename(ministry.staff[HOME][0], "tacgia", "Phạm Thu Trang")
    await rename(ministry.staff[HOME][2], "daumoi", "Vũ Đức Long")
    await rename(ministry.staff["VIEN-CL"][0], "giamkhao", "Hoàng Minh Châu")
    await rename(ministry.staff["VU-HTQT"][0], "bantochuc", "Lê Thị Hà")
    await rename(ministry.staff["THANH-TRA"][0], "kiemtra", "Bùi Quốc Sơn")
    await rename(voters[0], "cutri", "Ngô Bảo Vy")
    administrator = await context_of(ADMINISTRATOR)
    for code, people in ministry.staff.items():
        unit_id = ministry.units[code].id
        await grant_role(administrator, people[2].email, Role.COORDINATOR, unit_id, None, None)


def _panel(ministry: Ministry) -> list[User]:
    """Nine judges; two of them work where entries come from, and so get none of those."""
    staff = ministry.staff
    return [
        *(person for place, person in enumerate(staff["VIEN-CL"]) if place != 2),
        *(staff["VU-HTQT"][place] for place in (1, 3)),
        *(staff["THANH-TRA"][place] for place in (1, 3)),
        staff["TT-DT"][3],
        staff["SO-DNG"][3],
    ]


# ---- when


def _windows(now: datetime, **days: tuple[float, float]) -> Windows:
    """Phases by the days from now at which they open and close, at the end of an office day in Viet Nam."""
    evening = now.replace(hour=10, minute=0, second=0, microsecond=0)
    return {
        PhaseKind[name]: (evening + timedelta(days=opens), evening + timedelta(days=closes))
        for name, (opens, closes) in days.items()
    }


async def _season(slug: str, year: int, starts_on: datetime, ends_on: datetime) -> Season:
    administrator = await context_of(ADMINISTRATOR)
    season = await create_season(
        administrator,
        slug,
        {
            "vi": f"Ngày Chuyển đổi số quốc gia 10/10 năm {year}",
            "en": f"National Digital Transformation Day, 10 October {year}",
        },
        {
            "vi": "Phát động sáng kiến trong toàn ngành: việc thật, số liệu thật, nơi khác làm theo được.",
            "en": "A call for digital initiatives: real work, real figures, and something others can do as well.",
        },
        starts_on.date(),
        ends_on.date(),
    )
    await grant_role(administrator, ORGANISER, Role.ORGANISER, None, season.id, None)
    await grant_role(administrator, f"kiemtra@{DOMAIN}", Role.AUDITOR, None, season.id, None)
    return await publish_season(administrator, season.id)


# ---- what


async def _last_year(writers: Writers, now: datetime, voters: Sequence[User]) -> Contest:
    """Submitted, judged, voted, awarded and published."""
    year = now.year - 1
    season = await _season(f"ngay-chuyen-doi-so-{year}", year, now - 420 * DAY, now - 320 * DAY)
    plan = Plan(
        slug=f"sang-kien-{year}",
        title={"vi": f"Sáng kiến chuyển đổi số {year}", "en": f"Digital initiatives {year}"},
        summary={"vi": "Tám sáng kiến đã giúp người dân bớt chờ, cán bộ bớt giấy.",
                 "en": "Eight initiatives that spared people waiting and staff paper."},
        tracks=2,
        tally=TallyVisibility.WITH_RESULTS,
    )  # fmt: skip
    contest = await announce(ORGANISER, season, plan)
    await _submit_all(writers, contest, entry_texts("winners"), first_number=101)
    round_id = await judge(ORGANISER, contest, _panel(writers.ministry)[:5], 2, share=1.0)
    await vote(contest, voters[:90])
    await award(ORGANISER, contest, round_id, now - DECIDED_DAYS_AGO * DAY)
    windows = _windows(
        now, SUBMISSION=(-410, -380), SCREENING=(-380, -372), JUDGING=(-370, -345),
        PUBLIC_VOTING=(-370, -345), ANNOUNCEMENT=(-328, -320),
    )  # fmt: skip
    await settle(contest.id, windows)
    return contest


async def _this_year(writers: Writers, now: datetime, voters: Sequence[User]) -> list[Contest]:
    season = await _season(f"ngay-chuyen-doi-so-{now.year}", now.year, now - 60 * DAY, now + 60 * DAY)
    return [
        await _half_way(writers, season, now, voters),
        await _open_for_entries(writers, season, now),
    ]


async def _half_way(writers: Writers, season: Season, now: datetime, voters: Sequence[User]) -> Contest:
    """Thirty entries, half of the scorecards handed in, the public voting."""
    plan = Plan(
        slug=f"sang-kien-{now.year}",
        title={"vi": f"Sáng kiến chuyển đổi số {now.year}", "en": f"Digital initiatives {now.year}"},
        summary={"vi": "Tìm những cách làm đã chạy thật, đo được và nơi khác học theo được.",
                 "en": "Looking for what runs, can be measured, and can be done by others too."},
        tracks=4,
        tally=TallyVisibility.LIVE,
    )  # fmt: skip
    contest = await announce(ORGANISER, season, plan)
    await _submit_all(writers, contest, entry_texts("entries"), first_number=0)
    await judge(ORGANISER, contest, _panel(writers.ministry), 3, share=0.5)
    await vote(contest, voters[1:])
    windows = _windows(
        now, SUBMISSION=(-45, -14), SCREENING=(-14, -9), JUDGING=(-8, 8), PUBLIC_VOTING=(-7, 10),
        ANNOUNCEMENT=(14, 24),
    )  # fmt: skip
    await settle(contest.id, windows)
    return contest


async def _open_for_entries(writers: Writers, season: Season, now: datetime) -> Contest:
    """Takes entries: a few drafts, and some waiting for the demo's coordinator."""
    plan = Plan(
        slug=f"cai-tien-tu-co-so-{now.year}",
        title={"vi": "Cải tiến nhỏ từ cơ sở", "en": "Small improvements from the front line"},
        summary={"vi": "Một việc nhỏ làm khác đi, người dân thấy ngay trong tuần.",
                 "en": "One small thing done differently, felt by people within the week."},
        tracks=4,
        tally=TallyVisibility.AFTER_CLOSE,
    )  # fmt: skip
    contest = await announce(ORGANISER, season, plan)
    retold = [
        replace(text, unit=HOME, title=f"{text.title} (thử ở cấp xã)") for text in entry_texts("winners")
    ]
    for number, text in enumerate(retold[:3]):
        await writers.submit(await writers.write(contest, text, 200 + number))
    for number, done in enumerate((0.9, 0.4, 0.0)):
        await writers.write(contest, retold[3 + number], 210 + number, done=done)
    windows = _windows(
        now, SUBMISSION=(-6, 21), SCREENING=(21, 26), JUDGING=(27, 45), PUBLIC_VOTING=(27, 45),
        ANNOUNCEMENT=(50, 60),
    )  # fmt: skip
    await settle(contest.id, windows)
    return contest


async def _submit_all(
    writers: Writers, contest: Contest, texts: Sequence[EntryText], first_number: int
) -> list[Entry]:
    """Every entry written, handed in and forwarded, one after another as the audit trail will tell."""
    entries = []
    for number, text in enumerate(texts):
        entry = await writers.write(contest, text, first_number + number)
        await writers.submit(entry)
        await writers.forward(entry, text)
        entries.append(entry)
    return entries
