"""The demo's and the tests' mailbox: a real SMTP server that keeps what it gets, and a way to read it.

`python -m infra.mailbox --port 2525 --dir var/mailbox` receives; `messages(dir)` reads. Nothing is sent on.
"""

from __future__ import annotations

import argparse
import asyncio
import mailbox
import os
import signal
import sys
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default as modern
from pathlib import Path
from typing import cast

from aiosmtpd.handlers import Mailbox
from aiosmtpd.smtp import SMTP

LARGEST = 10_000_000  # bytes of one message


@dataclass(frozen=True)
class ReceivedMessage:
    """One message. `to`: whom it was delivered to; `sent_at`: its Date in UTC; `id`: its file's name."""

    id: str
    to: tuple[str, ...]
    subject: str
    sent_at: datetime
    text: str
    html: str | None


def messages(folder: Path, limit: int = 100) -> list[ReceivedMessage]:
    """The newest `limit` messages, newest first; none while nothing has been received."""
    newest = sorted(_files(folder), key=lambda entry: entry.stat().st_mtime_ns, reverse=True)[:limit]
    return [_read(Path(entry)) for entry in newest]


async def receive(folder: Path, host: str, port: int) -> None:
    """Receives until SIGINT or SIGTERM. A message is acknowledged after it is on the disk.

    Raises OSError when the port is taken.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    mailbox.Maildir(folder, create=True)
    handler = Mailbox(folder)
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    server = await loop.create_server(lambda: _connection(handler), host, port)
    async with server:
        await stop.wait()


def _connection(handler: Mailbox) -> SMTP:
    return SMTP(handler, data_size_limit=LARGEST, enable_SMTPUTF8=True, ident="Vinh Danh mailbox")


def _files(folder: Path) -> list[os.DirEntry[str]]:
    """`new` has what nobody has read; other mail programs move what they read to `cur`."""
    found: list[os.DirEntry[str]] = []
    for part in ("new", "cur"):
        with suppress(FileNotFoundError), os.scandir(folder / part) as entries:
            found.extend(entries)
    return found


def _read(path: Path) -> ReceivedMessage:
    message = message_from_bytes(path.read_bytes(), policy=modern)
    plain, html = (message.get_body((kind,)) for kind in ("plain", "html"))
    recipients = message.get_all("X-RcptTo") or message.get_all("To") or []
    return ReceivedMessage(
        id=path.name,
        to=tuple(part.strip() for value in recipients for part in str(value).split(",") if part.strip()),
        subject=str(message["Subject"] or ""),
        sent_at=_sent_at(message, path),
        text=plain.get_content() if plain else "",
        html=html.get_content() if html else None,
    )


def _sent_at(message: EmailMessage, path: Path) -> datetime:
    stamp = getattr(message["Date"], "datetime", None)
    if stamp is None:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC)
    return cast("datetime", stamp).astimezone(UTC)


def main() -> int:
    """The command's exit code."""
    parser = argparse.ArgumentParser(prog="infra.mailbox", description="Receives mail by SMTP and keeps it.")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--dir", type=Path, required=True, help="a Maildir; made when missing")
    options = parser.parse_args()
    try:
        asyncio.run(receive(options.dir, options.host, options.port))
    except OSError as error:
        print(f"Port {options.port}: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
