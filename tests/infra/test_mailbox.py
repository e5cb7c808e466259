"""Mail sent by SMTP to the real receiver is read back as it was written."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path

import aiosmtplib
import pytest

from infra.mailbox import messages
from infra.servers.kept import kept_port


@pytest.fixture
async def port(tmp_path: Path) -> AsyncIterator[int]:
    """The port of a receiver that keeps its mail in tmp_path/mailbox."""
    number = kept_port(tmp_path, "smtp")
    folder = str(tmp_path / "mailbox")
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "infra.mailbox", "--port", str(number), "--dir", folder
    )
    yield number
    process.terminate()
    assert await process.wait() == 0


async def _send(port: int, message: EmailMessage) -> None:
    for _ in range(200):
        try:
            await aiosmtplib.send(message, hostname="127.0.0.1", port=port, start_tls=False)
            return
        except aiosmtplib.SMTPConnectError:
            await asyncio.sleep(0.05)
    raise AssertionError("the receiver never answered")


def _message(subject: str, *, html: str | None = None) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Vinh Danh <no-reply@example.vn>"
    message["To"] = "lan@example.vn"
    message["Bcc"] = "minh@example.vn"
    message["Subject"] = subject
    message["Date"] = datetime(2026, 10, 10, 8, 30, tzinfo=UTC)
    message.set_content("Mã đăng nhập của bạn: 123 456\n")
    if html:
        message.add_alternative(html, subtype="html")
    return message


async def test_vietnamese_text_and_html_come_back_newest_first(port: int, tmp_path: Path) -> None:
    await _send(port, _message("Biên nhận bài dự thi"))
    await _send(port, _message("Mã đăng nhập", html="<p>Mã đăng nhập của bạn</p>\n"))

    newest, oldest = messages(tmp_path / "mailbox")

    assert (newest.subject, oldest.subject) == ("Mã đăng nhập", "Biên nhận bài dự thi")
    assert newest.to == ("lan@example.vn", "minh@example.vn")
    assert newest.sent_at == datetime(2026, 10, 10, 8, 30, tzinfo=UTC)
    assert newest.text == "Mã đăng nhập của bạn: 123 456\n"
    assert (newest.html, oldest.html) == ("<p>Mã đăng nhập của bạn</p>\n", None)
    assert newest.id != oldest.id
    assert messages(tmp_path / "mailbox", limit=1) == [newest]


def test_nothing_received_is_an_empty_list(tmp_path: Path) -> None:
    assert messages(tmp_path / "nowhere") == []
