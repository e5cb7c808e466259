"""The standard fields of an initiative's entry form, which a new initiative contest begins with.

Title, summary, authors and unit are asked of every entry and are no fields of the form."""

from __future__ import annotations

from domain.contests.form import Choice, FieldKind, FormField

SCOPES = (
    Choice("UNIT", {"vi": "Trong một đơn vị", "en": "Within one unit"}),
    Choice("SEVERAL_UNITS", {"vi": "Nhiều đơn vị", "en": "Several units"}),
    Choice("WHOLE_ORGANISATION", {"vi": "Toàn ngành, toàn cơ quan", "en": "The whole organisation"}),
    Choice("NATIONWIDE", {"vi": "Toàn quốc", "en": "Nationwide"}),
)

INITIATIVE_FIELDS: tuple[FormField, ...] = (
    FormField(
        key="first_applied_on",
        kind=FieldKind.DATE,
        is_required=True,
        label={"vi": "Ngày áp dụng lần đầu", "en": "Date first applied"},
        help={
            "vi": "Ngày áp dụng hoặc áp dụng thử lần đầu, lấy ngày sớm hơn.",
            "en": "The day it was first applied or first tried out, whichever came earlier.",
        },
    ),
    FormField(
        key="state_before",
        kind=FieldKind.LONG_TEXT,
        is_required=True,
        max_words=600,
        label={"vi": "Thực trạng trước khi áp dụng", "en": "State before"},
        help={
            "vi": "Việc này trước đây làm thế nào, vướng ở đâu, tốn bao nhiêu thời gian và chi phí.",
            "en": "How the work was done before, where it got stuck, and what time and money it cost.",
        },
    ),
    FormField(
        key="what_is_new",
        kind=FieldKind.LONG_TEXT,
        is_required=True,
        max_words=1_000,
        label={"vi": "Nội dung và tính mới", "en": "What is new"},
        help={
            "vi": "Giải pháp gồm những bước nào, điểm nào khác với cách làm đã có.",
            "en": "The steps of the solution, and where it differs from what existed.",
        },
    ),
    FormField(
        key="effect_measured",
        kind=FieldKind.LONG_TEXT,
        is_required=True,
        max_words=800,
        label={"vi": "Hiệu quả đo được", "en": "Effect, measured"},
        help={
            "vi": "Số liệu trước và sau, đo bằng cách nào, trong thời gian nào.",
            "en": "Figures before and after, how they were measured, and over what time.",
        },
    ),
    FormField(
        key="money_saved_yearly",
        kind=FieldKind.MONEY,
        label={"vi": "Số tiền làm lợi mỗi năm (đồng)", "en": "Money saved a year (VND)"},
        help={
            "vi": "Bỏ trống nếu không tính được bằng tiền.",
            "en": "Leave empty if it cannot be put in money.",
        },
    ),
    FormField(
        key="hours_saved_yearly",
        kind=FieldKind.NUMBER,
        label={"vi": "Số giờ tiết kiệm mỗi năm", "en": "Hours saved a year"},
        help={"vi": "Tính chung cho cán bộ và người dân.", "en": "For staff and citizens together."},
    ),
    FormField(
        key="scope",
        kind=FieldKind.CHOICE,
        is_required=True,
        choices=SCOPES,
        label={"vi": "Phạm vi áp dụng", "en": "Scope"},
        help={
            "vi": "Nơi sáng kiến đang được áp dụng, không phải nơi có thể áp dụng.",
            "en": "Where the initiative is applied now, not where it could be.",
        },
    ),
    FormField(
        key="replication_conditions",
        kind=FieldKind.LONG_TEXT,
        is_required=True,
        max_words=500,
        label={"vi": "Điều kiện nhân rộng", "en": "Conditions for replication"},
        help={
            "vi": "Nơi khác cần có gì để làm theo: con người, hạ tầng, dữ liệu, kinh phí.",
            "en": "What others need to do the same: people, infrastructure, data, budget.",
        },
    ),
    FormField(
        key="demonstration_link",
        kind=FieldKind.LINK,
        label={"vi": "Đường dẫn xem thử", "en": "Link to a demonstration"},
        help={
            "vi": "Trang web, video hoặc bản dùng thử, nếu có.",
            "en": "A page, a video or a trial version, if there is one.",
        },
    ),
)
