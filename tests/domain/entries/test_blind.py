"""Which files a judge of a blind round gets."""

from __future__ import annotations

from uuid import UUID, uuid4

from domain.contests.file_rule import BlindFiles
from domain.entries.blind import files_for_judge
from domain.entries.models import AttachmentKind, AttachmentStatus
from domain.entries.views import AttachmentView


def made(name: str, *, variant_of: UUID | None = None, field_key: str | None = None) -> AttachmentView:
    kind = AttachmentKind.COVER if name == "bìa.webp" else AttachmentKind.DOCUMENT
    return AttachmentView(
        uuid4(), kind, AttachmentStatus.READY, name, "application/pdf", 10, "a" * 64,
        field_key=field_key, variant_of=variant_of,
    )  # fmt: skip


COVER = made("bìa.webp")
REPORT = made("Báo cáo của Nguyễn Văn A.pdf", field_key="report")
PLAN = made("Kế hoạch Sở Y tế.docx")
COPY = made("ẩn danh.pdf", variant_of=REPORT.id)
FILES = (COVER, REPORT, PLAN, COPY)


def shown(rule: BlindFiles, *, is_blind: bool = True) -> list[tuple[UUID, str]]:
    return [(one.id, one.file_name) for one in files_for_judge(FILES, rule, is_blind=is_blind)]


def test_an_open_round_shows_the_files_and_no_copies() -> None:
    for rule in BlindFiles:
        assert shown(rule, is_blind=False) == [(one.id, one.file_name) for one in (COVER, REPORT, PLAN)]


def test_a_blind_round_shows_what_the_rule_leaves_and_no_names() -> None:
    assert shown(BlindFiles.HIDDEN) == []
    assert shown(BlindFiles.ANONYMISED) == [(COPY.id, "1.pdf")]
    assert shown(BlindFiles.AS_IS) == [(COVER.id, "0.webp"), (REPORT.id, "1.pdf"), (PLAN.id, "2.docx")]


def test_a_copy_answers_the_field_of_its_original() -> None:
    (copy,) = files_for_judge(FILES, BlindFiles.ANONYMISED, is_blind=True)
    assert (copy.field_key, copy.variant_of) == ("report", REPORT.id)
