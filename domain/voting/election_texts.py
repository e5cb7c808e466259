"""What an imported election says of itself, in both languages, from what its file states."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from domain.contests.ballot_rule import BallotKind, BallotRule
from domain.voting.pabulib import Election

Localized = dict[str, str]
NAMED_VOTERS = 20

SEASON_NAME = {"vi": "Bầu chọn đã kết thúc", "en": "Finished public votes"}
SEASON_SUMMARY = {
    "vi": "Các cuộc bỏ phiếu có thật đã kết thúc, nhập từ dữ liệu mở và kiểm phiếu lại từ từng lá phiếu.",
    "en": "Real votes that are over, imported from open data and counted again ballot by ballot.",
}
SOURCE = {
    "vi": "Nguồn: Pabulib, thư viện mở về ngân sách có sự tham gia (pabulib.org).",
    "en": "Source: Pabulib, the open library of participatory budgeting (pabulib.org).",
}
KINDS = {
    BallotKind.CHOOSE_ONE: {
        "vi": "Mỗi cử tri chọn một dự án.",
        "en": "Each voter chooses one project.",
    },
    BallotKind.APPROVAL: {
        "vi": "Mỗi cử tri chọn những dự án mình ủng hộ.",
        "en": "Each voter chooses the projects they support.",
    },
    BallotKind.CUMULATIVE: {
        "vi": "Mỗi cử tri chia điểm cho các dự án.",
        "en": "Each voter spreads points over projects.",
    },
    BallotKind.ORDINAL: {
        "vi": "Mỗi cử tri xếp các dự án theo thứ tự ưu tiên.",
        "en": "Each voter ranks projects in order of preference.",
    },
}


def place_of(meta: Mapping[str, str]) -> str:
    """Where people voted: the city, and its district where the vote was a district's."""
    city, district = meta.get("unit") or meta.get("country") or "?", meta.get("district")
    return f"{city}, {district}" if district else city


def title_of(meta: Mapping[str, str], begins_on: date) -> Localized:
    """As a heading: what, where and when."""
    return {
        "vi": f"Ngân sách có sự tham gia của người dân – {place_of(meta)}, {begins_on.year}",
        "en": f"Participatory budgeting – {place_of(meta)}, {begins_on.year}",
    }


def summary_of(election: Election) -> Localized:
    """The one-line purpose, with the election's size as the file states it."""
    projects, voters = len(election.projects), len(election.ballots)
    return {
        "vi": f"{_grouped(voters, '.')} cử tri, {_grouped(projects, '.')} dự án: kiểm phiếu lại từ từng lá phiếu,"
        " đặt cạnh số liệu đã công bố.",
        "en": f"{_grouped(voters, ',')} voters, {_grouped(projects, ',')} projects: counted again ballot by"
        " ballot, beside the published figures.",
    }


def rules_of(election: Election, rule: BallotRule, refused_voters: Sequence[str] = ()) -> Localized:
    """The ballot rule in plain words, whose ballots broke it, what the file remarks, and where it came from."""
    currency, remark = election.meta.get("currency", ""), election.meta.get("comment", "")
    remarks = (
        {"vi": f"Ghi chú kèm dữ liệu (tiếng Anh): {remark}", "en": f"Remark with the data: {remark}"}
        if remark
        else {"vi": "", "en": ""}
    )
    return {
        language: "\n\n".join(
            part
            for part in (
                " ".join([KINDS[rule.kind][language], *_bounds(rule, currency, language)]),
                _refused(refused_voters, language),
                remarks[language],
                SOURCE[language],
            )
            if part
        )
        for language in ("vi", "en")
    }


def _refused(voters: Sequence[str], language: str) -> str:
    """Whose ballots are not in the count; of very many, the first."""
    if not voters:
        return ""
    named = ", ".join(voters[:NAMED_VOTERS]) + (", …" if len(voters) > NAMED_VOTERS else "")
    if language == "vi":
        return f"{len(voters)} phiếu trái thể lệ trên nên không được đếm (mã cử tri trong tệp: {named})."
    return (
        f"Ballots that break this rule and are not counted: {len(voters)} (voter ids in the file: {named})."
    )


def _bounds(rule: BallotRule, currency: str, language: str) -> list[str]:
    if rule.kind is BallotKind.CHOOSE_ONE:
        return []
    in_vietnamese = language == "vi"
    found = [_count_bound(rule, in_vietnamese)]
    if rule.max_per_track is not None:
        n = rule.max_per_track
        found.append(f"Mỗi hạng mục tối đa {n} dự án." if in_vietnamese else f"At most {n} in each category.")
    if rule.max_total_cost is not None:
        cost = f"{_grouped(rule.max_total_cost, '.' if in_vietnamese else ',')} {currency}".strip()
        found.append(f"Tổng chi phí tối đa {cost}." if in_vietnamese else f"At most {cost} of cost in all.")
    return [*found, *_points_bounds(rule, in_vietnamese)]


def _count_bound(rule: BallotRule, in_vietnamese: bool) -> str:
    least, most = rule.min_choices, rule.max_choices
    if most is None:
        return f"Ít nhất {least} dự án." if in_vietnamese else f"At least {least}."
    if least == most:
        return f"Đúng {most} dự án." if in_vietnamese else f"Exactly {most}."
    return f"Từ {least} đến {most} dự án." if in_vietnamese else f"From {least} to {most} of them."


def _points_bounds(rule: BallotRule, in_vietnamese: bool) -> list[str]:
    if rule.kind is BallotKind.ORDINAL:
        points = ", ".join(map(str, rule.points_by_place))
        return [f"Điểm theo thứ hạng: {points}." if in_vietnamese else f"Points by place: {points}."]
    if rule.points_total is None:
        return []
    n = rule.points_total
    return [f"Tổng cộng tối đa {n} điểm." if in_vietnamese else f"At most {n} points in all."]


def _grouped(number: int | Decimal, separator: str) -> str:
    whole = number if isinstance(number, int) else number.normalize()
    return (
        f"{whole:,f}".replace(",", separator)
        if isinstance(whole, Decimal)
        else f"{whole:,}".replace(",", separator)
    )
