"""What a file's columns are: found by their headings, for people to confirm or correct. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from domain.contests.form import FieldKind, FormField
from domain.exchange.imports.values import folded

ANSWER = "answer:"  # then a field's key
MOST_HEAD_ROWS = 20  # above the headings there may be a title, an address, a date
ASKED_OF_A_FORM = frozenset(FieldKind) - {FieldKind.FILE, FieldKind.TABLE, FieldKind.PERSON}
TITLE, AUTHORS = "title", "authors"


@dataclass(frozen=True)
class Target:
    """What a column can be: its headings in both languages, what it is called elsewhere, and an example."""

    name: str
    vi: str
    en: str
    also: tuple[str, ...] = ()
    example: str = ""
    is_required: bool = False

    def heading(self, locale: str) -> str:
        return self.vi if locale == "vi" else self.en


TARGETS = (
    Target("code", "Mã", "Code", ("mã số", "mã hồ sơ", "mã sáng kiến", "số hồ sơ"), "SK-0001"),
    Target(
        TITLE, "Tên", "Title",
        ("tên sáng kiến", "tên bài dự thi", "tên hồ sơ", "tên giải pháp", "tên đề tài", "sáng kiến", "bài dự thi",
         "entry"),
        "Rút ngắn thời gian trả kết quả thủ tục", True,
    ),
    Target("summary", "Tóm tắt", "Summary", ("nội dung tóm tắt", "mô tả"), "Hồ sơ được xử lý song song."),
    Target("track", "Hạng mục", "Track", ("lĩnh vực", "nhóm", "category"), "Cải cách hành chính"),
    Target("unit", "Đơn vị", "Unit", ("tên đơn vị", "mã đơn vị", "cơ quan", "đơn vị công tác"), "Văn phòng Bộ"),
    Target(
        AUTHORS, "Tác giả", "Authors",
        ("họ tên", "họ và tên", "tên tác giả", "đồng tác giả", "nhóm tác giả", "author"),
        "Nguyễn Văn An; Trần Thị Bình", True,
    ),
    Target(
        "shares", "Tỷ lệ đóng góp (%)", "Shares (%)", ("tỷ lệ đóng góp", "tỷ lệ", "đóng góp", "share"), "60; 40"
    ),
    Target("workplaces", "Nơi công tác", "Workplaces", ("workplace",), "Phòng Tổng hợp; Phòng Tin học"),
    Target("titles", "Chức danh", "Titles", ("chức vụ", "job title"), "Chuyên viên; Phó phòng"),
    Target("submitted_on", "Nộp lúc", "Submitted at", ("ngày nộp", "submitted on"), "15/06/2024"),
    Target("prize", "Giải", "Prize", ("giải thưởng", "xếp giải", "mức giải", "award"), "Giải Nhất"),
    Target("decision_number", "Số quyết định", "Decision no.", ("quyết định số", "decision number"), "123/QĐ-BTTTT"),
    Target("decided_on", "Ngày quyết định", "Decided on", ("ngày ký", "decision date"), "10/10/2024"),
    Target("signer", "Người ký", "Signer", (), "Lê Văn Cường"),
    Target("signer_title", "Chức danh người ký", "Signer's title", ("chức vụ người ký",), "Thứ trưởng"),
)  # fmt: skip
BY_NAME = {target.name: target for target in TARGETS}

Mapped = Mapping[int, str]
"""What each column of the file is: its place from 0 -> a target's name, or ANSWER and a field's key."""


def answer_fields(form: Iterable[FormField]) -> list[FormField]:
    """The fields of a form that a cell can answer."""
    return [field for field in form if field.kind in ASKED_OF_A_FORM and not field.is_archived]


def known_headings(form: Iterable[FormField]) -> dict[str, str]:
    """What headings mean, folded -> target."""
    found: dict[str, str] = {}
    for target in TARGETS:
        for heading in (target.vi, target.en, target.name, *target.also):
            found.setdefault(folded(heading), target.name)
    for field in answer_fields(form):
        for label in (*field.label.values(), field.key):
            found.setdefault(folded(label), ANSWER + field.key)
    found.pop("", None)
    return found


def find_headings(rows: Sequence[Sequence[str]], form: Iterable[FormField]) -> int:
    """The place of the row that holds most headings one knows, among the first ones; 0 where there is none."""
    known = known_headings(form)
    counts = [sum(folded(cell) in known for cell in row) for row in rows[:MOST_HEAD_ROWS]]
    return max(range(len(counts)), key=lambda place: (counts[place], -place), default=0)


def propose_mapping(columns: Sequence[str], form: Iterable[FormField]) -> dict[int, str]:
    """What the headings say; no target twice."""
    known, found = known_headings(form), dict[int, str]()
    for place, heading in enumerate(columns):
        target = known.get(folded(heading))
        if target and target not in found.values():
            found[place] = target
    return found


def mapping_problems(mapping: Mapped, columns: Sequence[str], form: Iterable[FormField]) -> list[str]:
    """Codes of what is wrong with a mapping."""
    allowed = set(BY_NAME) | {ANSWER + field.key for field in answer_fields(form)}
    targets = list(mapping.values())
    if not set(targets) <= allowed or not all(0 <= place < len(columns) for place in mapping):
        return ["exchange.mapping_unknown"]
    if len(set(targets)) < len(targets):
        return ["exchange.mapping_twice"]
    needed = {target.name for target in TARGETS if target.is_required}
    return [] if needed <= set(targets) else ["exchange.mapping_incomplete"]
