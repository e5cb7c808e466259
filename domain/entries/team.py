"""Who has said yes to being an author of an entry, to which share, and to their name being public. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, Protocol
from uuid import UUID

from domain.contests.models import Contest
from domain.contests.team_rules import CoAuthorConfirmation
from domain.kernel.errors import FieldProblem, Invalid

CONSENT_WORDINGS: Mapping[str, Mapping[str, str]] = {
    "2026-1": {
        "vi": "Tôi đồng ý để tên, nơi làm việc, chức danh và tỷ lệ đóng góp của tôi được công khai cùng bài này trên"
        " trang thông tin của cuộc thi. Tôi có thể rút lại bất cứ lúc nào; khi đó tên tôi không hiện nữa.",
        "en": "I agree that my name, workplace, title and share of contribution are published with this entry on the"
        " contest’s pages. I may withdraw this at any time; my name is then no longer shown.",
    }
}
"""What people were asked, by version. A text that somebody has agreed to is never changed: the next one is added."""
CONSENT_WORDING = "2026-1"


class ContributorState(StrEnum):
    """Where a contributor stands; CONFIRMED for the main author, who brings the entry in."""

    NOT_INVITED = "NOT_INVITED"
    INVITED = "INVITED"
    CONFIRMED = "CONFIRMED"
    SHARE_LOWERED = "SHARE_LOWERED"
    DECLINED = "DECLINED"


class ConfirmationGate(StrEnum):
    """The step that a contest keeps closed while a co-author has not confirmed."""

    SUBMISSION = "SUBMISSION"
    APPROVAL = "APPROVAL"
    SCREENING = "SCREENING"


class Contribution(Protocol):
    """What the rules look at; the model and frozen rows both have it."""

    @property
    def user_id(self) -> UUID | None: ...
    @property
    def share(self) -> Decimal: ...
    @property
    def confirmed_at(self) -> datetime | None: ...
    @property
    def confirmed_share(self) -> Decimal | None: ...
    @property
    def declined_at(self) -> datetime | None: ...


def state_of(one: Contribution, author_id: UUID | None, *, is_invited: bool) -> ContributorState:
    """A larger share than the confirmed one needs no second yes; a smaller one does."""
    if one.user_id is not None and one.user_id == author_id:
        return ContributorState.CONFIRMED
    if one.declined_at is not None:
        return ContributorState.DECLINED
    if one.confirmed_at is not None:
        is_less = one.confirmed_share is not None and one.share < one.confirmed_share
        return ContributorState.SHARE_LOWERED if is_less else ContributorState.CONFIRMED
    return ContributorState.INVITED if is_invited else ContributorState.NOT_INVITED


def has_confirmed(one: Contribution, author_id: UUID | None) -> bool:
    return state_of(one, author_id, is_invited=False) is ContributorState.CONFIRMED


def confirmation_gate(contest: Contest) -> ConfirmationGate | None:
    """Where this contest demands that all have confirmed.

    "Before screening closes" is held by the last step that lets an entry on: screening, else the units' approval.
    A contest with neither has nothing later than submitting."""
    match contest.confirmation:
        case CoAuthorConfirmation.NOT_REQUIRED:
            return None
        case CoAuthorConfirmation.BEFORE_SCREENING_CLOSES if contest.needs_screening:
            return ConfirmationGate.SCREENING
        case CoAuthorConfirmation.BEFORE_SCREENING_CLOSES if contest.needs_approval:
            return ConfirmationGate.APPROVAL
        case _:
            return ConfirmationGate.SUBMISSION


def unconfirmed(people: Iterable[Any], author_id: UUID | None) -> list[str]:
    """Names of those who have not confirmed; of those without a name their address."""
    return [one.name or one.email or "?" for one in people if not has_confirmed(one, author_id)]


def unconfirmed_problems(people: Iterable[Any], author_id: UUID | None) -> list[FieldProblem]:
    """The same as problems of a draft, beside each contributor."""
    return [
        FieldProblem(
            f"input.contributors.{place}.email",
            "entries.contributor_unconfirmed",
            {"name": one.name or one.email or place + 1},
        )
        for place, one in enumerate(people)
        if not has_confirmed(one, author_id)
    ]


def check_wording(wording: str | None) -> str:
    """The version of the text that was agreed to, "" for no consent. Raises Invalid for another than the present
    one: nobody agrees to what they were not shown."""
    if not wording:
        return ""
    if wording != CONSENT_WORDING:
        problem = FieldProblem("consentWording", "entries.consent_wording")
        raise Invalid("entries.consent_wording", fields=[problem])
    return wording
