"""What an imported election says of itself: no database."""

from __future__ import annotations

from domain.voting.election_texts import place_of, rules_of, summary_of
from domain.voting.pabulib import ballot_rule_of
from tests.factories.elections import APPROVAL, ORDINAL, make_election


def first_lines(**meta: str) -> tuple[str, str]:
    election = make_election(**meta)
    texts = rules_of(election, ballot_rule_of(election, 2))
    return texts["vi"].splitlines()[0], texts["en"].splitlines()[0]


def test_the_rule_is_told_in_plain_words() -> None:
    vi, en = first_lines()
    assert vi == ("Mỗi cử tri chọn những dự án mình ủng hộ. Từ 1 đến 3 dự án. Mỗi hạng mục tối đa 2 dự án.")
    assert (
        en == "Each voter chooses the projects they support. From 1 to 3 of them. At most 2 in each category."
    )


def test_points_by_place_and_exact_numbers_are_told() -> None:
    election = make_election(ORDINAL)
    texts = rules_of(election, ballot_rule_of(election))
    assert "Đúng 2 dự án. Điểm theo thứ hạng: 2, 1." in texts["vi"]
    assert "Exactly 2. Points by place: 2, 1." in texts["en"]


def test_the_files_remark_and_its_source_are_told() -> None:
    election = make_election()
    texts = rules_of(election, ballot_rule_of(election))
    for text in texts.values():
        assert "#1: Online votes only." in text
        assert "Pabulib" in text


def test_numbers_are_grouped_as_each_language_does() -> None:
    election = make_election(APPROVAL.replace("max_length;3", "max_sum_cost;450000"))
    texts = rules_of(election, ballot_rule_of(election))
    assert "Ít nhất 1 dự án. Tổng chi phí tối đa 450.000 VND." in texts["vi"]
    assert "At least 1. At most 450,000 VND of cost in all." in texts["en"]


def test_the_summary_tells_the_size() -> None:
    summary = summary_of(make_election())
    assert summary["vi"].startswith("4 cử tri, 3 dự án:")
    assert summary["en"].startswith("4 voters, 3 projects:")


def test_a_district_stands_behind_its_city() -> None:
    assert place_of({"unit": "Amsterdam", "district": "Centrum"}) == "Amsterdam, Centrum"
    assert place_of({"unit": "Huế"}) == "Huế"
    assert place_of({"country": "Việt Nam"}) == "Việt Nam"


def test_whose_ballots_broke_the_rule_is_said_where_the_rule_stands() -> None:
    election = make_election()
    texts = rules_of(election, ballot_rule_of(election, 2), ["21304"])
    assert "1 phiếu trái thể lệ trên nên không được đếm (mã cử tri trong tệp: 21304)." in texts["vi"]
    assert (
        "Ballots that break this rule and are not counted: 1 (voter ids in the file: 21304)." in texts["en"]
    )
