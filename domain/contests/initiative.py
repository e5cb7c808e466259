"""The standard fields of an initiative's entry form, which a new initiative contest begins with.

Title, summary, authors and unit are asked of every entry and are no fields of the form."""

from __future__ import annotations

from domain.contests.form import FieldKind, FormField

INITIATIVE_FIELDS: tuple[FormField, ...] = (
    FormField(
        key="first_applied_on",
        kind=FieldKind.DATE,
        required=True,
        label_vi="Ngày áp dụng lần đầu",
        label_en="Date first applied",
        help_vi="Ngày áp dụng hoặc áp dụng thử lần đầu, lấy ngày sớm hơn.",
        help_en="The day it was first applied or first tried out, whichever came earlier.",
    ),
    FormField(
        key="state_before",
        kind=FieldKind.LONG_TEXT,
        required=True,
        max_words=600,
        label_vi="Thực trạng trước khi áp dụng",
        label_en="State before",
        help_vi="Việc này trước đây làm thế nào, vướng ở đâu, tốn bao nhiêu thời gian và chi phí.",
        help_en="How the work was done before, where it got stuck, and what time and money it cost.",
    ),
    FormField(
        key="what_is_new",
        kind=FieldKind.LONG_TEXT,
        required=True,
        max_words=1_000,
        label_vi="Nội dung và tính mới",
        label_en="What is new",
        help_vi="Giải pháp gồm những bước nào, điểm nào khác với cách làm đã có.",
        help_en="The steps of the solution, and where it differs from what existed.",
    ),
    FormField(
        key="effect_measured",
        kind=FieldKind.LONG_TEXT,
        required=True,
        max_words=800,
        label_vi="Hiệu quả đo được",
        label_en="Effect, measured",
        help_vi="Số liệu trước và sau, đo bằng cách nào, trong thời gian nào.",
        help_en="Figures before and after, how they were measured, and over what time.",
    ),
    FormField(
        key="money_saved_yearly",
        kind=FieldKind.MONEY,
        label_vi="Số tiền làm lợi mỗi năm (đồng)",
        label_en="Money saved a year (VND)",
        help_vi="Bỏ trống nếu không tính được bằng tiền.",
        help_en="Leave empty if it cannot be put in money.",
    ),
    FormField(
        key="hours_saved_yearly",
        kind=FieldKind.NUMBER,
        label_vi="Số giờ tiết kiệm mỗi năm",
        label_en="Hours saved a year",
        help_vi="Tính chung cho cán bộ và người dân.",
        help_en="For staff and citizens together.",
    ),
    FormField(
        key="scope",
        kind=FieldKind.CHOICE,
        required=True,
        choices=("UNIT", "SEVERAL_UNITS", "WHOLE_ORGANISATION", "NATIONWIDE"),
        label_vi="Phạm vi áp dụng",
        label_en="Scope",
        help_vi="Nơi sáng kiến đang được áp dụng, không phải nơi có thể áp dụng.",
        help_en="Where the initiative is applied now, not where it could be.",
    ),
    FormField(
        key="replication_conditions",
        kind=FieldKind.LONG_TEXT,
        required=True,
        max_words=500,
        label_vi="Điều kiện nhân rộng",
        label_en="Conditions for replication",
        help_vi="Nơi khác cần có gì để làm theo: con người, hạ tầng, dữ liệu, kinh phí.",
        help_en="What others need to do the same: people, infrastructure, data, budget.",
    ),
    FormField(
        key="demonstration_link",
        kind=FieldKind.LINK,
        label_vi="Đường dẫn xem thử",
        label_en="Link to a demonstration",
        help_vi="Trang web, video hoặc bản dùng thử, nếu có.",
        help_en="A page, a video or a trial version, if there is one.",
    ),
)

CHOICE_LABELS: dict[str, tuple[str, str]] = {
    "UNIT": ("Trong một đơn vị", "Within one unit"),
    "SEVERAL_UNITS": ("Nhiều đơn vị", "Several units"),
    "WHOLE_ORGANISATION": ("Toàn ngành, toàn cơ quan", "The whole organisation"),
    "NATIONWIDE": ("Toàn quốc", "Nationwide"),
}
"""The values of INITIATIVE_FIELDS' choices -> what they are called in Vietnamese and English."""
