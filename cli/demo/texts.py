"""The demo's texts: entries from their files, and what the contests say of themselves."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

FOLDER = Path(__file__).parent
FIRST_APPLIED = date(2024, 6, 3)


@dataclass(frozen=True)
class EntryText:
    """One entry as its author wrote it; `track` from 1, `unit` by code, `money` in dong a year."""

    track: int
    unit: str
    title: str
    summary: str
    before: str
    new: str
    effect: str
    replication: str
    applied: date = FIRST_APPLIED
    money: int | None = None
    hours: int | None = None
    scope: str = "UNIT"
    link: str | None = None

    @property
    def answers(self) -> dict[str, str | int | float | bool | list[object] | dict[str, object] | None]:
        """The answers to the standard initiative form, empty ones left out."""
        given = {
            "first_applied_on": self.applied.isoformat(),
            "state_before": self.before,
            "what_is_new": self.new,
            "effect_measured": self.effect,
            "money_saved_yearly": self.money and str(self.money),
            "hours_saved_yearly": self.hours and str(self.hours),
            "scope": self.scope,
            "replication_conditions": self.replication,
            "demonstration_link": self.link,
        }
        return {key: value for key, value in given.items() if value}


def entry_texts(name: str) -> list[EntryText]:
    """The entries of `name`.toml, in their order."""
    with (FOLDER / f"{name}.toml").open("rb") as file:
        return [EntryText(**entry) for entry in tomllib.load(file)["entry"]]


TRACKS = (
    ({"vi": "Dịch vụ công gần dân", "en": "Public services close to people"},
     {"vi": "Người dân, doanh nghiệp bớt đi lại, bớt chờ, bớt giấy.",
      "en": "Fewer trips, less waiting and less paper for people and businesses."}),
    ({"vi": "Công sở không giấy", "en": "The paperless office"},
     {"vi": "Việc bên trong cơ quan nhanh hơn, rõ người rõ việc hơn.",
      "en": "Work inside the office, faster and with clear owners."}),
    ({"vi": "Dữ liệu và trí tuệ nhân tạo", "en": "Data and artificial intelligence"},
     {"vi": "Dữ liệu dùng lại được, máy giúp người quyết định.",
      "en": "Data that can be used again, machines that help people decide."}),
    ({"vi": "An toàn và không ai bị bỏ lại", "en": "Safe, and nobody left behind"},
     {"vi": "An toàn trên mạng, kỹ năng số và người yếu thế.",
      "en": "Safety online, digital skills and those who are easily left out."}),
)  # fmt: skip

ORGANISER = {"vi": "Ban Chỉ đạo chuyển đổi số của Bộ", "en": "The ministry's digital transformation board"}
RULES = {
    "vi": "Ai dự thi: cán bộ, công chức, viên chức của Bộ và các sở. Mỗi người nộp bao nhiêu sáng kiến cũng được.\n\n"
    "Sáng kiến phải đã áp dụng thật, có số liệu đo trước và sau. Tỷ lệ đóng góp của các tác giả cộng "
    "lại đúng 100 %.\n\n"
    "Đầu mối của đơn vị xem và chuyển hồ sơ. Mỗi hồ sơ do ba giám khảo chấm độc lập, không thấy điểm của nhau.\n\n"
    "Điểm cuối gồm 70 % điểm giám khảo và 30 % phiếu bình chọn. Mỗi người bình chọn tối đa ba hồ sơ, đổi được đến "
    "khi hết hạn.",
    "en": "Open to all staff of the ministry and its provincial departments, with as many initiatives as they like.\n\n"
    "An initiative must be in use, with figures measured before and after. The authors' shares make 100 %.\n\n"
    "The unit's coordinator reads and forwards entries. Three judges score each one apart from one another.\n\n"
    "The result is 70 % jury and 30 % public vote. Everyone may choose up to three entries, and change their mind "
    "until the vote closes.",
}  # fmt: skip
PRIZES = (
    ({"vi": "Giải Nhất", "en": "First prize"},
     {"vi": "Bằng khen và 30 triệu đồng", "en": "A diploma and 30 million dong"}, 1),
    ({"vi": "Giải Nhì", "en": "Second prize"},
     {"vi": "Bằng khen và 20 triệu đồng", "en": "A diploma and 20 million dong"}, 2),
    ({"vi": "Giải Ba", "en": "Third prize"},
     {"vi": "Giấy chứng nhận và 10 triệu đồng", "en": "A certificate and 10 million dong"}, 3),
)  # fmt: skip

JUDGES_COMMENTS = (
    "Số liệu rõ, cách đo thuyết phục. Nên nói thêm về chi phí duy trì.",
    "Ý tưởng hay, đã chạy thật. Điều kiện nhân rộng còn chung chung.",
    "Cách làm gọn, nơi khác áp dụng được ngay.",
    "Tính mới vừa phải nhưng hiệu quả lớn, người hưởng lợi rõ ràng.",
    "Cần làm rõ phần đóng góp của từng tác giả và nguồn số liệu.",
)
