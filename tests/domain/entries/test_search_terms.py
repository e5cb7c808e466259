"""What was typed, as conditions on terms."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.entries.queries.search import written_form
from domain.entries.queries.terms import (
    MOST_WORDS,
    Terms,
    Tier,
    Typed,
    halves_of,
    slips_of,
    terms_of,
    typed_parts,
)


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("giấy tờ", [Typed("giấy"), Typed("tờ")]),
        ('"giấy tờ" -số', [Typed("giấy tờ"), Typed("số", is_unwanted=True)]),
        ('-"chữ ký số"', [Typed("chữ ký số", is_unwanted=True)]),
        ('"mở', [Typed("mở")]),
        ('""', [Typed("")]),
        ("   ", []),
    ],
)
def test_what_was_typed_comes_apart_at_blanks_and_quotes(line: str, parts: list[Typed]) -> None:
    assert typed_parts(line) == parts


def test_words_that_grew_together_stay_together() -> None:
    parts = [Typed("tủ"), Typed("24/7"), Typed("e-learning"), Typed("giấy", is_unwanted=True)]
    folded = [["tu"], ["24", "7"], ["e", "learning"], ["giay"]]
    assert terms_of(parts, folded) == Terms(("tu",), (("24", "7"), ("e", "learning")), (("giay",),))


def test_a_flood_of_words_is_cut_off() -> None:
    parts = [Typed(str(number)) for number in range(100)]
    assert len(terms_of(parts, [[part.text] for part in parts]).words) == MOST_WORDS


def test_each_tier_asks_for_more_than_the_one_below() -> None:
    terms = Terms(("mot", "cua"), (), (("giay", "to"),))
    without = "!('giay to')"
    assert {tier.name: terms.condition(tier) for tier in Tier} == {
        "TITLE_PHRASE": f"'=mot cua' & {without}",
        "TITLE": f"'=mot' & '=cua' & {without}",
        "PHRASE": f"'mot cua' & {without}",
        "WORDS": f"'mot' & 'cua' & {without}",
        "LOOSE": "",
    }


def test_a_single_word_has_no_neighbours() -> None:
    terms = Terms(("so",))
    assert [tier.name for tier in Tier if terms.condition(tier)] == ["WORDS", "TITLE"]


def test_loosely_is_any_two_neighbours() -> None:
    assert Terms(("a", "b", "c")).condition(Tier.LOOSE) == "'a b' | 'b c'"


def test_phrases_stay_phrases_in_every_tier() -> None:
    terms = Terms(("so",), (("chu", "ky"),))
    assert terms.condition(Tier.WORDS) == "'so' & 'chu ky'"
    assert terms.condition(Tier.TITLE) == "'=so' & '=chu ky'"


@given(st.text(max_size=60))
def test_any_line_has_terms_that_cannot_break_out(line: str) -> None:
    parts = typed_parts(line)
    terms = terms_of(parts, [part.text.split() for part in parts])
    for tier in Tier:
        condition = terms.condition(tier)
        assert condition.count("'") % 2 == 0


@given(st.text("abcdeghi", min_size=1, max_size=6), st.text("abcdeghi", max_size=6))
def test_a_slip_leads_there_and_back(word: str, other: str) -> None:
    assert word not in slips_of(word)
    assert (other in slips_of(word)) == (word in slips_of(other))


def test_the_usual_slips_are_among_them() -> None:
    assert {"nghep", "nghiepp", "nghiap", "ngheip"} <= set(slips_of("nghiep"))


def test_two_words_written_as_one() -> None:
    assert halves_of("giayto") == [("gi", "ayto"), ("gia", "yto"), ("giay", "to")]


@pytest.mark.parametrize(
    ("words", "written"),
    [
        (("giay", "to"), "giấy tờ"),
        (("to", "giay"), "tờ giấy"),
        (("bot", "giay"), "bớt giấy"),
        (("khong", "giay"), "khong giấy"),
        ((), ""),
    ],
)
def test_words_are_shown_as_a_text_writes_them(words: tuple[str, ...], written: str) -> None:
    assert written_form(words, "Bớt (Giấy tờ), thêm số.") == written
