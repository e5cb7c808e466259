"""What may be attached: by name, type and size, as announced."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.contests.form import FileFamily
from domain.entries.uploads import (
    MEBIBYTE,
    PART_BYTES,
    SINGLE_BYTES,
    AttachmentKind,
    Limits,
    check_upload,
    comes_in_parts,
    extension_of,
    family_of,
    limits_of,
    part_sizes,
    upload_problems,
)
from domain.kernel.errors import Invalid

USUAL = Limits()


@pytest.mark.parametrize(
    ("name", "content_type", "size", "expected"),
    [
        ("Báo cáo.PDF", "application/pdf", 1, []),
        ("ảnh.jpeg", "image/jpeg", 25 * MEBIBYTE, []),
        ("ảnh.jpg", "image/jpeg", 25 * MEBIBYTE + 1, ["entries.upload_too_big"]),
        ("ảnh.jpg", "image/jpeg", 0, ["entries.upload_empty"]),
        ("ảnh.png", "image/jpeg", 1, ["entries.upload_type"]),
        ("trang.html", "text/html", 1, ["entries.upload_extension"]),
        ("hình.svg", "image/svg+xml", 1, ["entries.upload_extension"]),
        ("thư.eml", "message/rfc822", 1, ["entries.upload_extension"]),
        ("báo cáo.pdf.exe", "application/pdf", 1, ["entries.upload_extension"]),
        ("khong-duoi", "application/pdf", 1, ["entries.upload_extension"]),
        ("../a.pdf", "application/pdf", 1, ["entries.upload_name"]),
        ("a\0.pdf", "application/pdf", 1, ["kernel.control_characters"]),
        ("a" * 200 + ".pdf", "application/pdf", 1, ["kernel.too_long"]),
        ("a.html", "text/html", -1, ["entries.upload_extension", "entries.upload_empty"]),
    ],
)
def test_a_file_is_judged_as_announced(name: str, content_type: str, size: int, expected: list[str]) -> None:
    assert [problem.code for problem in upload_problems(name, content_type, size, USUAL)] == expected


def test_a_cover_is_an_image_also_where_only_papers_are_taken() -> None:
    cover = limits_of(AttachmentKind.COVER, Limits(25, (FileFamily.DOCUMENT,)))
    check_upload("bìa.webp", "image/webp", 1, cover)
    with pytest.raises(Invalid, match="upload_extension"):
        check_upload("bìa.pdf", "application/pdf", 1, cover)


def test_the_narrowest_limit_counts() -> None:
    contest, field = Limits(1024), Limits(2, (FileFamily.DOCUMENT, FileFamily.VIDEO))
    assert limits_of(AttachmentKind.DOCUMENT, contest, field) == field
    none = limits_of(AttachmentKind.DOCUMENT, Limits(9, (FileFamily.IMAGE,)), field)
    assert none == Limits(2, ())
    with pytest.raises(Invalid, match="upload_extension"):
        check_upload("a.pdf", "application/pdf", 1, none)


def test_what_has_to_be_unpacked_has_a_ceiling_of_its_own() -> None:
    huge = Limits(1024)
    assert upload_problems("a.mp4", "video/mp4", 1024 * MEBIBYTE, huge) == []
    assert [p.params for p in upload_problems("a.pdf", "application/pdf", 101 * MEBIBYTE, huge)] == [
        {"limit": 100}
    ]


def test_the_extension_is_the_last_one_in_small_letters() -> None:
    assert [extension_of(name) for name in ("a.tar.GZ", "a", ".pdf")] == [".gz", "", ""]
    assert [family_of(name) for name in ("a.MOV", "a.exe")] == [FileFamily.VIDEO, None]


@given(st.integers(SINGLE_BYTES + 1, 1024 * MEBIBYTE))
def test_parts_make_the_whole_and_only_the_last_is_short(size: int) -> None:
    sizes = part_sizes(size)
    assert comes_in_parts(size)
    assert sum(sizes.values()) == size
    assert list(sizes) == list(range(1, len(sizes) + 1))
    assert set(list(sizes.values())[:-1]) == {PART_BYTES}
    assert 0 < list(sizes.values())[-1] <= PART_BYTES
