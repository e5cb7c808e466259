from __future__ import annotations

import pytest

from domain.entries.uploads import (
    MAX_UPLOAD_BYTES,
    UploadPurpose,
    check_upload,
    extension_of,
    upload_problems,
)
from domain.kernel.errors import Invalid


@pytest.mark.parametrize(
    ("name", "content_type", "size", "expected"),
    [
        ("Báo cáo.PDF", "application/pdf", 1, []),
        ("ảnh.jpeg", "image/jpeg", MAX_UPLOAD_BYTES, []),
        ("ảnh.jpg", "image/jpeg", MAX_UPLOAD_BYTES + 1, ["entries.upload_too_big"]),
        ("ảnh.jpg", "image/jpeg", 0, ["entries.upload_empty"]),
        ("ảnh.png", "image/jpeg", 1, ["entries.upload_type"]),
        ("trang.html", "text/html", 1, ["entries.upload_extension"]),
        ("hình.svg", "image/svg+xml", 1, ["entries.upload_extension"]),
        ("báo cáo.pdf.exe", "application/pdf", 1, ["entries.upload_extension"]),
        ("khong-duoi", "application/pdf", 1, ["entries.upload_extension"]),
        ("../a.pdf", "application/pdf", 1, ["entries.upload_name"]),
        ("a\0.pdf", "application/pdf", 1, ["kernel.control_characters"]),
        ("a" * 200 + ".pdf", "application/pdf", 1, ["kernel.too_long"]),
        ("a.html", "text/html", -1, ["entries.upload_extension", "entries.upload_empty"]),
    ],
)
def test_a_file_is_judged_as_announced(name: str, content_type: str, size: int, expected: list[str]) -> None:
    assert [problem.code for problem in upload_problems(name, content_type, size)] == expected


def test_a_cover_is_an_image() -> None:
    check_upload("bìa.webp", "image/webp", 1, purpose=UploadPurpose.COVER)
    with pytest.raises(Invalid, match="upload_extension"):
        check_upload("bìa.pdf", "application/pdf", 1, purpose=UploadPurpose.COVER)


def test_the_extension_is_the_last_one_in_small_letters() -> None:
    assert [extension_of(name) for name in ("a.tar.GZ", "a", ".pdf")] == [".gz", "", ""]
