"""SMTP addresses and the shape of messages. The sending itself is proven in tests/workers."""

from __future__ import annotations

from typing import Any

import pytest

from domain.kernel.ports import Mail
from infra.mail import message_of, smtp_options

pytestmark = pytest.mark.unit
MAIL = Mail(
    to="hạnh@example.vn",
    subject="Biên nhận: “Số hóa”",
    text="Chào bạn",
    html="<p>Chào bạn",
    message_id="1.receipt.ab",
)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("smtp://localhost:2525", {"port": 2525, "use_tls": False, "start_tls": None, "username": None}),
        ("smtp://mail.vn", {"hostname": "mail.vn", "port": 25}),
        (
            "smtps://u%40vn:p%2Fw@mail.vn",
            {"port": 465, "use_tls": True, "username": "u@vn", "password": "p/w"},
        ),
        ("smtp+starttls://mail.vn", {"port": 587, "use_tls": False, "start_tls": True}),
    ],
)
def test_addresses(url: str, expected: dict[str, Any]) -> None:
    options = smtp_options(url)
    assert {name: options[name] for name in expected} == expected
    assert options["timeout"] == 15


def test_certificates_are_checked_unless_told_otherwise() -> None:
    assert smtp_options("smtps://mail.vn")["tls_context"].check_hostname
    assert not smtp_options("smtps://mail.vn?verify=no")["tls_context"].check_hostname


def test_another_scheme_is_refused_in_words() -> None:
    with pytest.raises(ValueError, match="SMTP_URL must begin with"):
        smtp_options("http://mail.vn")


def test_a_message_has_both_bodies_and_a_stable_id() -> None:
    message = message_of(MAIL, "Vinh Danh <no-reply@vinhdanh.test>")
    assert message["Message-ID"] == "<1.receipt.ab@vinhdanh.test>"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Subject"] == MAIL.subject
    assert [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "text/html"]


def test_a_line_break_cannot_add_a_header() -> None:
    forged = Mail(to="a@b.vn", subject="x\r\nBcc: all@b.vn", text="", html="", message_id="1")
    with pytest.raises(ValueError):
        message_of(forged, "a@b.vn")
