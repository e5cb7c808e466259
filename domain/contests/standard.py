"""What a new initiative contest begins with: form, rubric, prizes and a timetable, all changeable."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from domain.contests.form import FormField
from domain.contests.initiative import INITIATIVE_FIELDS
from domain.contests.inputs import CriterionInput, PhaseInput, PrizeInput
from domain.contests.rules import PhaseKind

HOME_ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
SHORTEST = timedelta(days=40)

STANDARD_CRITERIA = (
    CriterionInput(
        name={"vi": "Tính mới", "en": "Novelty"},
        guidance={
            "vi": "Cách làm khác gì với trước đây và với nơi khác? 0: đã có ở nơi khác, làm lại y nguyên; "
            "5: cải tiến rõ rệt; 10: lần đầu có trong ngành.",
            "en": "How does it differ from what was done before, here and elsewhere? 0: copied as it was; "
            "5: a clear improvement; 10: the first of its kind in the sector.",
        },
        weight=Decimal(40),
    ),
    CriterionInput(
        name={"vi": "Khả năng áp dụng", "en": "Applicability"},
        guidance={
            "vi": "Đã chạy thật ở đâu, bao nhiêu người dùng, nơi khác làm theo có dễ không?",
            "en": "Where does it run, how many people use it, and how easily can others do the same?",
        },
        weight=Decimal(30),
    ),
    CriterionInput(
        name={"vi": "Hiệu quả", "en": "Benefit"},
        guidance={
            "vi": "Số liệu trước và sau: thời gian, chi phí, sự hài lòng. Có đo thật hay chỉ ước tính?",
            "en": "Figures before and after: time, cost, satisfaction. Measured, or only estimated?",
        },
        weight=Decimal(30),
    ),
)

STANDARD_PRIZES = (
    PrizeInput(name={"vi": "Giải Nhất", "en": "First prize"}, rank=1, quantity=1),
    PrizeInput(name={"vi": "Giải Nhì", "en": "Second prize"}, rank=2, quantity=2),
    PrizeInput(name={"vi": "Giải Ba", "en": "Third prize"}, rank=3, quantity=3),
)


def standard_form() -> tuple[FormField, ...]:
    """The form a new initiative contest begins with."""
    return INITIATIVE_FIELDS


def propose_phases(starts_on: date, ends_on: date, now: datetime) -> tuple[PhaseInput, ...]:
    """A timetable within the season, on whole days in Vietnam: half of it to submit, then screening, then
    jury and public side by side, then the announcement. Begins tomorrow when the season has begun, and
    takes at least 40 days."""
    begin = max(_midnight(starts_on), _midnight(now.astimezone(HOME_ZONE).date() + timedelta(days=1)))
    length = max(_midnight(ends_on + timedelta(days=1)) - begin, SHORTEST).days

    def day(part: int) -> datetime:
        return begin + timedelta(days=length * part // 100)

    return (
        PhaseInput(PhaseKind.SUBMISSION, day(0), day(50)),
        PhaseInput(PhaseKind.SCREENING, day(50), day(60)),
        PhaseInput(PhaseKind.JUDGING, day(60), day(85)),
        PhaseInput(PhaseKind.PUBLIC_VOTING, day(60), day(85)),
        PhaseInput(PhaseKind.ANNOUNCEMENT, day(90), day(100)),
    )


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), HOME_ZONE)
