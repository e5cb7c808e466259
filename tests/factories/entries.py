"""Entries in any status, with frozen versions, contributors and attachments as operations would leave them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import count
from typing import Any
from uuid import uuid4

from domain.accounts.models import Membership, Unit, User
from domain.accounts.tokens import late_code, late_code_digest
from domain.contests.models import Contest, FormField, Track
from domain.entries.cleaning import form_of
from domain.entries.content import digest, freeze, search_columns
from domain.entries.models import (
    Attachment,
    AttachmentKind,
    AttachmentStatus,
    Contributor,
    DuplicateFinding,
    Entry,
    EntryStatus,
    EntryVersion,
    EvidenceItem,
    EvidenceSnapshot,
    FindingKind,
    LateCode,
    Medium,
    SnapshotState,
)
from domain.entries.queries.evidence import frozen_evidence
from tests.factories.accounts import make_unit, make_user
from tests.factories.contests import make_contest

_numbers = count(1)
FROZEN = frozenset(EntryStatus) - {EntryStatus.DRAFT}


async def make_entry(
    *,
    contest: Contest | None = None,
    author: User | None = None,
    unit: Unit | None = None,
    track: Track | None = None,
    status: EntryStatus = EntryStatus.DRAFT,
    shares: Sequence[int] = (100,),
    co_authors: Sequence[User] = (),
    cover: bool = False,
    documents: int = 0,
    **values: Any,
) -> Entry:
    """A complete entry, ready to submit. In any other status than DRAFT it has a frozen version; FORWARDED
    ones go on to showcase, judging and vote. `shares` are the author's and then the `co_authors`'."""
    contest = contest or await make_contest()
    unit = unit or await make_unit()
    author = author or await make_user()
    await Membership.get_or_create({"created_at": datetime.now(UTC)}, user_id=author.id, unit_id=unit.id)
    entry = await _make_row(contest, author, unit, track, values)
    await _make_contributors(entry, (author, *co_authors), shares)
    for place in range(documents):
        await make_attachment(entry, file_name=f"tai-lieu-{place + 1}.pdf")
    if cover:
        await make_attachment(entry, kind=AttachmentKind.COVER, file_name="bia.webp")
    if status in FROZEN:
        await submit_as(entry, status)
    return entry


async def make_entries(number: int, **values: Any) -> list[Entry]:
    """Several entries with the same settings; without a `contest` they share a new one."""
    contest = values.pop("contest", None) or await make_contest()
    return [await make_entry(contest=contest, **values) for _ in range(number)]


async def author_of(entry: Entry) -> User:
    """The entry's author."""
    return await User.get(id=entry.author_id)


async def make_attachment(entry: Entry, **values: Any) -> Attachment:
    """A READY document of made-up content; nothing is put into the file store."""
    number, now = next(_numbers), datetime.now(UTC)
    sha256 = hashlib.sha256(f"file {number}".encode()).hexdigest()
    defaults: dict[str, Any] = {
        "id": uuid4(),
        "entry_id": entry.id,
        "kind": AttachmentKind.DOCUMENT,
        "status": AttachmentStatus.READY,
        "file_name": f"tai-lieu-{number}.pdf",
        "content_type": "application/pdf",
        "size": 1000 + number,
        "sha256": sha256,
        "storage_key": f"sha256/{sha256}",
        "created_at": now,
        "ready_at": now,
    }
    if values.get("kind") is AttachmentKind.COVER:
        defaults["content_type"] = "image/webp"
    return await Attachment.create(**(defaults | values))


async def make_late_code(contest: Contest, *, until: datetime | None = None, **values: Any) -> LateCode:
    """A code of the contest that can be used once, for an hour unless said otherwise; its text is
    `accounts.tokens.late_code`."""
    id_, now = uuid4(), datetime.now(UTC)
    defaults: dict[str, Any] = {
        "id": id_,
        "contest_id": contest.id,
        "label": "Sở Y tế",
        "digest": late_code_digest(late_code(id_)),
        "max_uses": 1,
        "expires_at": until or now + timedelta(hours=1),
        "extends_until": until or now + timedelta(hours=1),
        "created_at": now,
        "created_by_id": uuid4(),
    }
    return await LateCode.create(**(defaults | values))


async def make_finding(entry: Entry, other: Entry | None = None, **values: Any) -> DuplicateFinding:
    """An open likeness between two submitted entries; without `other` a new one of the same contest."""
    other = other or await make_entry(contest=await entry.contest, status=EntryStatus.SUBMITTED)
    defaults: dict[str, Any] = {
        "id": uuid4(),
        "entry_id": entry.id,
        "other_id": other.id,
        "kind": FindingKind.TEXT,
        "score": Decimal("0.5"),
        "entry_version": 1,
        "other_version": 1,
        "evidence": {"words": 40, "same_people": False},
        "found_at": datetime.now(UTC),
    }
    return await DuplicateFinding.create(**(defaults | values))


async def make_evidence(entry: Entry, *, text: str = "", **values: Any) -> EvidenceItem:
    """A published page of which, some time ago, a copy with this text was kept."""
    number, now = next(_numbers), datetime.now(UTC) - timedelta(hours=1)
    sha256 = hashlib.sha256(f"page {number}".encode()).hexdigest()
    defaults: dict[str, Any] = {
        "address": f"https://bao.vn/bai-{number}",
        "outlet": "Báo Chuyển đổi số",
        "title": f"Bài báo số {number}",
        "medium": Medium.ARTICLE,
        "published_on": date(2026, 10, 1),
        "position": number,
        "created_at": now,
    }
    item = await EvidenceItem.create(id=uuid4(), entry_id=entry.id, **(defaults | values))
    await EvidenceSnapshot.create(
        id=uuid4(),
        item_id=item.id,
        address=item.address,
        state=SnapshotState.TAKEN,
        final_address=item.address,
        content_type="text/html",
        size=1000 + number,
        sha256=sha256,
        storage_key=f"evidence/{sha256}",
        text=text or f"Nội dung bài báo {number}",
        requested_at=now,
        taken_at=now,
    )
    return item


async def submit_as(entry: Entry, status: EntryStatus) -> EntryVersion:
    """Freezes the entry as it stands and puts it into `status`, bypassing the rules."""
    now = entry.submitted_at or datetime.now(UTC)
    form = form_of(await FormField.filter(contest_id=entry.contest_id).order_by("position"))
    content = freeze(
        entry,
        form,
        await entry.contributors.all(),
        await entry.attachments.all(),
        await frozen_evidence(entry.id),
    )
    number = (entry.submitted_version or 0) + 1
    version = await EntryVersion.create(
        id=uuid4(),
        entry_id=entry.id,
        number=number,
        content=content,
        sha256=digest(content),
        submitted_at=now,
        submitted_by_id=entry.author_id or uuid4(),
    )
    entry.update_from_dict(
        {
            "status": status,
            "submitted_version": number,
            "submitted_at": now,
            "code": entry.code or f"SK-{next(_numbers):04}",
            "forwarded_at": now if status is EntryStatus.FORWARDED else None,
            "waiting_unit_id": entry.unit_id if status is EntryStatus.SUBMITTED else None,
            "waiting_since": now if status is EntryStatus.SUBMITTED else None,
            "withdrawn_at": now if status is EntryStatus.WITHDRAWN else None,
            "return_reason": "Cần bổ sung số liệu." if status is EntryStatus.RETURNED else "",
            **search_columns(content, form),
        }
    )
    await entry.save()
    return version


async def _make_row(
    contest: Contest, author: User, unit: Unit, track: Track | None, values: dict[str, Any]
) -> Entry:
    number, now = next(_numbers), datetime.now(UTC)
    track = track or await Track.filter(contest_id=contest.id).order_by("position").first()
    defaults: dict[str, Any] = {
        "id": uuid4(),
        "contest_id": contest.id,
        "track_id": track.id if track else None,
        "unit_id": unit.id,
        "author_id": author.id,
        "title": f"Sáng kiến số {number}",
        "summary": f"Tóm tắt sáng kiến {number}",
        "answers": {"novelty": f"Điểm mới {number}", "internal_note": f"Ghi chú nội bộ {number}"},
        "created_at": now,
        "updated_at": now,
    }
    return await Entry.create(**(defaults | values))


async def _make_contributors(entry: Entry, people: Sequence[User], shares: Sequence[int]) -> None:
    for place, (person, share) in enumerate(zip(people, shares, strict=True)):
        await Contributor.create(
            id=uuid4(),
            entry_id=entry.id,
            user_id=person.id,
            name=person.name,
            email=person.email,
            birth_date=date(1985, 3, 21),
            workplace="Văn phòng",
            title="Chuyên viên",
            qualification="Thạc sĩ",
            share=Decimal(share),
            position=place,
            confirmed_at=entry.created_at,
            confirmed_share=Decimal(share),
        )
