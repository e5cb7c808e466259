from __future__ import annotations

import io
import re
import unicodedata
from dataclasses import replace
from datetime import date

import pytest
from pypdf import PdfReader

from infra.certificates import CertificateData, render_certificate

CERTIFICATE = CertificateData(
    serial="VD-2026-000123",
    check_address="https://vinhdanh.example/kiem-tra/VD-2026-000123",
    issuer="Bộ Khoa học và Công nghệ",
    contest="Cuộc thi Sáng kiến chuyển đổi số năm 2026",
    prize="Giải Nhất",
    title="Trợ lý ảo hỗ trợ người dân nộp hồ sơ bằng giọng nói",
    authors=("Nguyễn Thị Thanh Hương", "Trần Văn Đức"),
    unit="Cục Chuyển đổi số quốc gia",
    decision_number="1234/QĐ-BKHCN",
    decision_date=date(2026, 2, 3),
    signer_name="Phạm Nguyễn Ngọc Ánh",
    signer_title="Bộ trưởng",
    place="Hà Nội",
)


def pages(document: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(document))


def words(document: bytes) -> str:
    text = " ".join(page.extract_text() for page in pages(document).pages)
    return unicodedata.normalize("NFC", re.sub(r"\s+", " ", text))


def test_everything_stands_on_one_archival_page() -> None:
    document = render_certificate(CERTIFICATE)
    assert len(pages(document).pages) == 1
    box = pages(document).pages[0].mediabox
    assert (round(box.width), round(box.height)) == (842, 595)
    assert b"<pdfaid:part>2</pdfaid:part>" in document
    found = words(document)
    for text in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "BỘ KHOA HỌC VÀ CÔNG NGHỆ",
        "GIẤY CHỨNG NHẬN",
        "Certificate of award",
        "Giải Nhất",
        CERTIFICATE.contest,
        f"“{CERTIFICATE.title}”",
        "Nguyễn Thị Thanh Hương, Trần Văn Đức",
        CERTIFICATE.unit,
        "Số: VD-2026-000123",
        "Theo Quyết định số 1234/QĐ-BKHCN ngày 03/02/2026",
        CERTIFICATE.check_address,
        "Hà Nội, ngày 03 tháng 02 năm 2026",
        "BỘ TRƯỞNG",
        "Phạm Nguyễn Ngọc Ánh",
    ):
        assert text in found, text


def test_the_same_data_give_the_same_bytes_and_other_data_others() -> None:
    first = render_certificate(CERTIFICATE)
    assert render_certificate(CERTIFICATE) == first
    assert render_certificate(replace(CERTIFICATE, serial="VD-2026-000124")) != first


def test_long_titles_and_many_names_stay_whole_on_one_page() -> None:
    title = " ".join(f"chuyển{number}" for number in range(37))
    authors = tuple(f"Nguyễn Phúc Thị Hoàng Phương {number}" for number in range(20))
    document = render_certificate(
        replace(CERTIFICATE, title=title, authors=authors, unit="Trung tâm Chuyển giao Công nghệ số " * 4)
    )
    assert len(pages(document).pages) == 1
    found = words(document)
    assert f"“{title}”" in found
    assert ", ".join(authors) in found


@pytest.mark.parametrize(
    "title",
    [
        "#panic()",
        "$x$ *b* _c_ = d",
        '#sys.inputs.data "',
        "\\u{41} `raw` <label> @ref",
        "// gone? /* or */ not",
    ],
)
def test_text_is_never_taken_for_markup(title: str) -> None:
    assert f"“{title}”" in words(render_certificate(replace(CERTIFICATE, title=title)))


def test_letters_without_a_glyph_do_not_stop_an_award() -> None:
    document = render_certificate(replace(CERTIFICATE, title="Sáng kiến 漢字 😀"))
    assert "Sáng kiến" in words(document)
    assert b"pdfaid:part" not in document


def test_an_entry_without_authors_gets_one_too() -> None:
    found = words(render_certificate(replace(CERTIFICATE, authors=(), unit="", place="", motto=())))
    assert "Trao cho" not in found
    assert "Ngày 03 tháng 02 năm 2026" in found
