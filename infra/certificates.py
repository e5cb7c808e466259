"""Certificates of awards: PDF/A-2b drawn by typst, with a QR code that leads to the page where they are checked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from infra.typesetting import qr_code, typeset

FOLDER = Path(__file__).parent / "certificate"
NATIONAL_MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập – Tự do – Hạnh phúc")


@dataclass(frozen=True, slots=True)
class CertificateData:
    """What stands on a certificate; plain text, shown as it is. `place` may be empty, as may `unit`.

    `check_address` is the full address of the public page where the serial is checked; the QR code holds it.
    """

    serial: str
    check_address: str
    issuer: str
    contest: str
    prize: str
    title: str
    authors: tuple[str, ...]
    unit: str
    decision_number: str
    decision_date: date
    signer_name: str
    signer_title: str
    place: str = ""
    heading: str = "Giấy chứng nhận"
    heading_en: str = "Certificate of award"
    motto: tuple[str, ...] = NATIONAL_MOTTO


def render_certificate(data: CertificateData) -> bytes:
    """The certificate as a PDF of one A4 page; the same data give the same bytes. Takes some 30 ms of CPU.

    It is PDF/A-2b unless a text has characters that no font here can show (Chinese, emoji): their places stay
    blank then, in a plain PDF, for no award may fail to get its certificate.
    """
    return typeset(FOLDER / "certificate.typ", _inputs(data), data.decision_date)


def _inputs(data: CertificateData) -> dict[str, object]:
    day = data.decision_date
    return {
        "serial": data.serial,
        "check_address": data.check_address,
        "qr": qr_code(data.check_address),
        "issuer": data.issuer,
        "contest": data.contest,
        "prize": data.prize,
        "title": data.title,
        "authors": data.authors,
        "unit": data.unit,
        "decision_number": data.decision_number,
        "decision_date": f"{day:%d/%m/%Y}",
        "place_and_date": _place_and_date(data.place, day),
        "date": {"year": day.year, "month": day.month, "day": day.day},
        "signer_name": data.signer_name,
        "signer_title": data.signer_title,
        "heading": data.heading,
        "heading_en": data.heading_en,
        "motto": data.motto,
    }


def _place_and_date(place: str, day: date) -> str:
    # Vietnamese documents write days and the months 1 and 2 with two digits, so that none can be added
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    written = f"ngày {day.day:02} tháng {month} năm {day.year}"
    return f"{place}, {written}" if place else written.capitalize()
