"""What looks alike: rules, and how much of what was copied they find."""

from __future__ import annotations

import random
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.corpus import Writer
from domain.entries.duplicates.rules import (
    LEAST_SHARED,
    SKETCH,
    Segment,
    folded_words,
    is_reopened,
    least_hashes,
    likeness,
    normal_address,
    overlap,
    plain,
    segments,
    share_of_fewer,
    sketch_of,
    text_of,
)

WORDS = st.lists(
    st.sampled_from(["mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi"]), max_size=40
)


def test_accents_case_and_punctuation_hide_nothing() -> None:
    assert folded_words("Chuyển ĐỔI-số, 24/7!") == ["chuyen", "doi", "so", "24", "7"]
    decomposed = unicodedata.normalize("NFD", "Giấy tờ được số hóa")
    assert folded_words(decomposed) == folded_words("giay to duoc so hoa")


@given(WORDS)
def test_a_text_is_all_like_itself(words: list[str]) -> None:
    found = likeness(words, words)
    assert (found.score, found.words) == ((1.0, len(words)) if words else (0.0, 0))


@given(WORDS, WORDS)
def test_likeness_is_mutual_and_within_bounds(one: list[str], other: list[str]) -> None:
    there, back = likeness(one, other), likeness(other, one)
    if len(one) != len(other):
        assert there == back
    assert 0 <= there.score <= 1


@given(st.text(max_size=300), st.text(max_size=300))
def test_segments_are_the_whole_text(one: str, other: str) -> None:
    found = segments(one, other)
    assert "".join(segment.text for segment in found) == unicodedata.normalize("NFC", one)
    assert all(a.is_shared != b.is_shared for a, b in pairwise(found))


def test_what_is_shared_is_marked_and_small_edits_do_not_part_it() -> None:
    one = "Mở đầu khác. Người dân nộp hồ sơ tại nhà qua mạng rất nhanh. Kết."
    other = "nguoi dan nop ho so tai nha bang dien thoai qua mang rat nhanh"
    assert segments(one, "Người dân nộp hồ sơ tại nhà thì sao") == [
        Segment("Mở đầu khác. ", False),
        Segment("Người dân nộp hồ sơ tại nhà ", True),
        Segment("qua mạng rất nhanh. Kết.", False),
    ]
    shared = "".join(segment.text for segment in segments(one, other) if segment.is_shared)
    assert shared == "Người dân nộp hồ sơ tại nhà qua mạng rất nhanh. "


@given(WORDS)
def test_a_sketch_is_small_and_ordered(words: list[str]) -> None:
    hashes = least_hashes(words)
    assert list(hashes) == sorted(set(hashes))
    assert len(hashes) <= SKETCH
    assert all(-(2**31) <= number < 2**31 for number in hashes)


def test_the_parts_of_a_version_that_are_compared() -> None:
    content = {
        "title": "Tên",
        "summary": "Tóm tắt",
        "answers": {
            "a": "https://www.Bao.vn/bai-1/?utm_source=x&id=3#top",
            "b": "<p>Bốn chữ <b>in đậm</b></p>",
            "c": "UNIT",
        },
        "contributors": [{"name": "Bí mật"}],
        "attachments": [{"sha256": "b", "original_sha256": "a"}, {"sha256": None}],
    }
    title, summary, *answers = text_of(content).split("\n\n")
    assert (title, summary, [" ".join(answer.split()) for answer in answers]) == (
        "Tên",
        "Tóm tắt",
        ["Bốn chữ in đậm"],
    )
    found = sketch_of(content)
    assert (found.files, found.links) == (("a", "b"), ("bao.vn/bai-1?id=3",))


@pytest.mark.parametrize(
    ("address", "normal"),
    [
        ("https://www.bao.vn/a/", "bao.vn/a"),
        ("http://BAO.vn/a?b=2&a=1", "bao.vn/a?a=1&b=2"),
        ("https://bao.vn/A", "bao.vn/A"),
        ("https://dichvucong.gov.vn/", None),
        ("https://bao.vn?utm_source=x", None),
        ("https://[", None),
    ],
)
def test_the_same_page_has_one_address(address: str, normal: str | None) -> None:
    assert normal_address(address) == normal


def test_rich_text_and_tables_are_compared_by_their_words() -> None:
    assert plain('[{"cot":"Số hóa"}]').split() == ["cot", ":", "Số", "hóa"]
    assert plain("<p>Số <b>hóa</b></p>").split() == ["Số", "hóa"]
    assert plain("a < b") == "a < b"


def test_shares() -> None:
    assert overlap(("b", "a"), ("c", "b", "a")) == ["a", "b"]
    assert share_of_fewer(["a"], ["a", "b"], ["a", "c", "d"]) == 0.5
    assert (is_reopened(0.5, 0.59), is_reopened(0.5, 0.6)) == (False, True)


# ---- how much is found


class Copier:
    """Takes a text and makes of it what people make of somebody else's."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - made-up copies, not secrets

    def without_accents(self, text: str, other: str) -> str:
        return " ".join(folded_words(text))

    def reordered(self, text: str, other: str) -> str:
        paragraphs = text.split("\n")
        self._random.shuffle(paragraphs)
        return "\n".join(paragraphs)

    def edited(self, text: str, other: str) -> str:
        """One word in twelve is another."""
        spare = other.split()
        return " ".join(
            self._random.choice(spare) if self._random.random() < 1 / 12 else w for w in text.split()
        )

    def a_paragraph_of_it(self, text: str, other: str) -> str:
        return f"{max(text.split(chr(10)), key=len)}\n{other}"


def texts(number: int, seed: int) -> list[str]:
    # sentences that the model texts have in common are cut to pieces: here people wrote on their own
    return [f"{one.summary}\n{one.text}" for one in Writer(seed).texts(number)]


@pytest.mark.parametrize("way", ["without_accents", "reordered", "edited", "a_paragraph_of_it"])
def test_copies_are_found(way: str) -> None:
    originals, others = texts(60, 5), texts(60, 6)
    copier, found = Copier(1), 0
    for original, other in zip(originals, others, strict=True):
        one, two = folded_words(original), folded_words(getattr(copier, way)(original, other))
        meets = len(set(least_hashes(one)) & set(least_hashes(two))) >= LEAST_SHARED
        found += meets and likeness(one, two).is_worth_a_look
    assert found / len(originals) >= {"edited": 0.95, "a_paragraph_of_it": 0.8}.get(way, 1.0)


def test_texts_of_ones_own_are_left_alone() -> None:
    words = [folded_words(text) for text in own_texts(120)]
    pairs = [(one, other) for place, one in enumerate(words) for other in words[:place]]
    wrong = [pair for pair in pairs if likeness(*pair).is_worth_a_look]
    assert len(wrong) / len(pairs) <= 0.001


def own_texts(number: int) -> list[str]:
    """Texts on the same subjects in words of their own: what chance puts side by side is all they share."""
    chosen, spoken = random.Random(3), texts(number, 9)  # noqa: S311 - made-up texts, not secrets
    return [" ".join(chosen.sample(text.split(), len(text.split()))) for text in spoken]
