"""What happens to an entry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from domain.kernel.events import Event


@dataclass(frozen=True)
class EntryEvent(Event):
    """The base: which entry of which contest."""

    subject: ClassVar[str] = "entry_id"
    entry_id: UUID
    contest_id: UUID


@dataclass(frozen=True)
class EntryCreated(EntryEvent):
    """An author began a draft."""


@dataclass(frozen=True)
class DraftDeleted(EntryEvent):
    """An author threw a draft away."""


@dataclass(frozen=True)
class EntrySubmitted(EntryEvent):
    """A version was frozen; its receipt names number and digest. `is_forwarded` when it goes on at once."""

    number: int
    sha256: str
    is_forwarded: bool


@dataclass(frozen=True)
class EntryWithdrawn(EntryEvent):
    """The author took a submitted entry out of the contest."""


@dataclass(frozen=True)
class EntryForwarded(EntryEvent):
    """The unit's coordinator sent the entry on."""


@dataclass(frozen=True)
class EntryReturned(EntryEvent):
    """The unit's coordinator sent the entry back to its author; the entry holds the reason."""


@dataclass(frozen=True)
class ContributorJoined(EntryEvent):
    """A co-author confirmed: the evidence of who said yes to which share, in percent, and to which wording of the
    consent to publication; "" for none."""

    user_id: UUID
    contributor_id: UUID
    share: str
    wording: str


@dataclass(frozen=True)
class ContributorDeclined(EntryEvent):
    """Somebody who was named as a co-author said no, at once or later; the contributor's row holds the reason."""

    contributor_id: UUID


@dataclass(frozen=True)
class ContributorShareChanged(EntryEvent):
    """The share, in percent, of a co-author who had confirmed is now another."""

    contributor_id: UUID
    share: str


@dataclass(frozen=True)
class ContributorRemoved(EntryEvent):
    """A co-author who had confirmed is not named any more."""

    user_id: UUID


@dataclass(frozen=True)
class PublicationConsentChanged(EntryEvent):
    """A contributor gave their consent to being named in public, to this wording, or took it back ("")."""

    user_id: UUID
    contributor_id: UUID
    wording: str


@dataclass(frozen=True)
class EntryHandedOver(EntryEvent):
    """A co-author became the main author."""

    former_id: UUID
    author_id: UUID


@dataclass(frozen=True)
class EntryWaits(EntryEvent):
    """The entry came to a unit, whose coordinators decide next."""

    unit_id: UUID
    number: int


@dataclass(frozen=True)
class EntryApproved(EntryEvent):
    """A unit on the entry's way approved it; the approval's row says who, as whom and with which note."""

    step_id: UUID
    unit_id: UUID


@dataclass(frozen=True)
class UploadArrived(EntryEvent):
    """A file lies in quarantine, waiting to be looked at."""

    attachment_id: UUID


@dataclass(frozen=True)
class AttachmentAdded(EntryEvent):
    """A file passed inspection."""

    attachment_id: UUID
    sha256: str


@dataclass(frozen=True)
class AttachmentRefused(EntryEvent):
    """A file failed inspection; `code` says why."""

    attachment_id: UUID
    code: str


@dataclass(frozen=True)
class AttachmentRemoved(EntryEvent):
    """The author took a file out of the draft. Versions that hold it keep it."""

    attachment_id: UUID


@dataclass(frozen=True)
class GracePeriodSet(Event):
    """An organiser decided how long after the close submissions are still taken, in minutes."""

    subject: ClassVar[str] = "contest_id"
    contest_id: UUID
    minutes: int


@dataclass(frozen=True)
class LateCodeEvent(Event):
    """The base: which late code of which contest. The code's text is a secret and in no event."""

    subject: ClassVar[str] = "late_code_id"
    late_code_id: UUID
    contest_id: UUID


@dataclass(frozen=True)
class LateCodeCreated(LateCodeEvent):
    """An organiser made a late code: how often it can be used, and to when it opens an entry."""

    max_uses: int
    extends_until: str


@dataclass(frozen=True)
class LateCodeRevoked(LateCodeEvent):
    """An organiser ended a late code; what it has opened stays open."""


@dataclass(frozen=True)
class LateCodeUsed(EntryEvent):
    """A late code opened an entry."""

    late_code_id: UUID


@dataclass(frozen=True)
class ScreeningEvent(EntryEvent):
    """The base: which decision on which entry."""

    decision_id: UUID


@dataclass(frozen=True)
class EntryScreened(ScreeningEvent):
    """A screener let the entry through, sent it back or ruled it out; the author is told a little later."""

    step: str


@dataclass(frozen=True)
class RevisionReminderSet(ScreeningEvent):
    """The author of what was sent back will be reminded before its date."""


@dataclass(frozen=True)
class ScreeningUndone(ScreeningEvent):
    """The decision before this one was taken back before anyone was told."""


@dataclass(frozen=True)
class AppealFiled(ScreeningEvent):
    """The author appealed against the entry's being ruled out."""


@dataclass(frozen=True)
class AppealDecided(ScreeningEvent):
    """An organiser upheld or rejected an appeal."""

    is_upheld: bool


@dataclass(frozen=True)
class ScreenerAssigned(EntryEvent):
    """An entry was given to a screener, or to none in particular."""

    user_id: UUID | None


@dataclass(frozen=True)
class ScreeningNoted(EntryEvent):
    """A screener left a word for the others."""

    note_id: UUID


@dataclass(frozen=True)
class EvidenceNamed(EntryEvent):
    """An author named a published page."""

    item_id: UUID


@dataclass(frozen=True)
class EvidenceChanged(EntryEvent):
    """An author changed what is said of a published page."""

    item_id: UUID


@dataclass(frozen=True)
class EvidenceRemoved(EntryEvent):
    """An author took a published page out of the draft. Versions that name it keep it."""

    item_id: UUID


@dataclass(frozen=True)
class SnapshotRequested(EntryEvent):
    """A published page is to be fetched and kept."""

    snapshot_id: UUID


@dataclass(frozen=True)
class SnapshotTaken(EntryEvent):
    """A published page was kept, under this hash."""

    item_id: UUID
    sha256: str


@dataclass(frozen=True)
class SnapshotFailed(EntryEvent):
    """A published page could not be kept; `code` says why."""

    item_id: UUID
    code: str


@dataclass(frozen=True)
class DuplicatesFound(EntryEvent):
    """So many other submitted entries look like this one; who they are is in the findings."""

    number: int


@dataclass(frozen=True)
class DuplicateJudged(EntryEvent):
    """Somebody said what a likeness is, and why."""

    finding_id: UUID
    state: str
    reason: str
