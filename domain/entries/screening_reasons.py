"""Why screeners send an entry back or rule it out: the list they choose from, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class ScreeningReason(StrEnum):
    """A reason of a screening decision; OTHER needs words of its own."""

    INCOMPLETE = "INCOMPLETE"
    EVIDENCE_MISSING = "EVIDENCE_MISSING"
    EFFECT_UNCLEAR = "EFFECT_UNCLEAR"
    FILES_UNREADABLE = "FILES_UNREADABLE"
    WRONG_TRACK = "WRONG_TRACK"
    AUTHORS_UNCLEAR = "AUTHORS_UNCLEAR"
    PRIVATE_DATA = "PRIVATE_DATA"
    OUTSIDE_PERIOD = "OUTSIDE_PERIOD"
    UNIT_NOT_ADMITTED = "UNIT_NOT_ADMITTED"
    ROLE_CONFLICT = "ROLE_CONFLICT"
    DUPLICATE = "DUPLICATE"
    REWARDED_BEFORE = "REWARDED_BEFORE"
    OFF_TOPIC = "OFF_TOPIC"
    REVISION_OVERDUE = "REVISION_OVERDUE"
    OTHER = "OTHER"


REASON_TEXTS: Mapping[ScreeningReason, Mapping[str, str]] = {
    ScreeningReason.INCOMPLETE: {
        "vi": "Hồ sơ chưa đầy đủ theo mẫu.",
        "en": "The entry does not answer all that the form asks for.",
    },
    ScreeningReason.EVIDENCE_MISSING: {
        "vi": "Thiếu minh chứng hoặc minh chứng chưa rõ.",
        "en": "Evidence is missing or unclear.",
    },
    ScreeningReason.EFFECT_UNCLEAR: {
        "vi": "Hiệu quả chưa có số liệu hoặc chưa nói cách đo.",
        "en": "The effect has no figures, or it does not say how they were measured.",
    },
    ScreeningReason.FILES_UNREADABLE: {
        "vi": "Có tệp không mở được hoặc không đọc được.",
        "en": "A file cannot be opened or read.",
    },
    ScreeningReason.WRONG_TRACK: {"vi": "Chọn chưa đúng hạng mục.", "en": "It is in the wrong track."},
    ScreeningReason.AUTHORS_UNCLEAR: {
        "vi": "Thông tin hoặc tỷ lệ đóng góp của tác giả chưa rõ.",
        "en": "The authors or their shares of contribution are unclear.",
    },
    ScreeningReason.PRIVATE_DATA: {
        "vi": "Có thông tin cá nhân hoặc thông tin không được công khai.",
        "en": "It contains personal data or what must not be made public.",
    },
    ScreeningReason.OUTSIDE_PERIOD: {
        "vi": "Thời gian áp dụng lần đầu ngoài thời hạn của cuộc thi.",
        "en": "It was first applied outside the contest's period.",
    },
    ScreeningReason.UNIT_NOT_ADMITTED: {
        "vi": "Đơn vị không thuộc đối tượng dự thi.",
        "en": "The unit is not among those admitted.",
    },
    ScreeningReason.ROLE_CONFLICT: {
        "vi": "Tác giả đang giữ vai trò trong cuộc thi này.",
        "en": "An author holds a role in this contest.",
    },
    ScreeningReason.DUPLICATE: {
        "vi": "Nội dung trùng với hồ sơ khác.",
        "en": "It repeats another entry.",
    },
    ScreeningReason.REWARDED_BEFORE: {
        "vi": "Thành tích này đã được khen thưởng trước đây.",
        "en": "This achievement was rewarded before.",
    },
    ScreeningReason.OFF_TOPIC: {
        "vi": "Không đúng chủ đề hoặc thể lệ của cuộc thi.",
        "en": "It is outside the contest's subject or rules.",
    },
    ScreeningReason.REVISION_OVERDUE: {
        "vi": "Quá hạn mà chưa sửa theo yêu cầu.",
        "en": "It was not mended by the date given.",
    },
    ScreeningReason.OTHER: {"vi": "Lý do khác.", "en": "Another reason."},
}
