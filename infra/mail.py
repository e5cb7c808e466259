"""Mail by SMTP."""

from __future__ import annotations

import ssl
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8
from email.utils import formatdate, parseaddr
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from aiosmtplib import SMTP as SmtpClient
from aiosmtplib import send

from domain.kernel.ports import Mail

TIMEOUT = 15  # seconds for each step; a mail that takes longer is tried again later
DEFAULT_PORTS = {"smtp": 25, "smtps": 465, "smtp+starttls": 587}


class SmtpMailer:
    """Sends through one SMTP server, a connection a message.

    Addresses: `smtp://user:password@host:port` upgrades to TLS when the server offers it, `smtps://` is TLS from the
    start, `smtp+starttls://` refuses to go on without TLS. `?verify=no` accepts any certificate."""

    def __init__(self, url: str, sender: str) -> None:
        self._options = smtp_options(url)
        self._sender = sender

    async def send(self, mail: Mail) -> None:
        """Raises aiosmtplib.SMTPException or OSError when the server does not take the message."""
        await send(message_of(mail, self._sender), **self._options)

    async def check(self) -> None:
        """Connects, signs in where that is asked for, and asks for nothing. Raises as `send`."""
        async with SmtpClient(**self._options) as server:
            await server.noop()


def smtp_options(url: str) -> dict[str, Any]:
    """aiosmtplib's arguments for an address. Raises ValueError for a scheme that is none of the three."""
    parts = urlsplit(url)
    if parts.scheme not in DEFAULT_PORTS:
        raise ValueError(f"SMTP_URL must begin with one of {', '.join(DEFAULT_PORTS)}://")
    return {
        "hostname": parts.hostname or "localhost",
        "port": parts.port or DEFAULT_PORTS[parts.scheme],
        "username": unquote(parts.username) if parts.username else None,
        "password": unquote(parts.password) if parts.password else None,
        "use_tls": parts.scheme == "smtps",
        "start_tls": {"smtp": None, "smtps": False, "smtp+starttls": True}[parts.scheme],
        "tls_context": _tls_context(parse_qs(parts.query).get("verify") == ["no"]),
        "timeout": TIMEOUT,
    }


def message_of(mail: Mail, sender: str) -> EmailMessage:
    """The message with both bodies, marked as sent by a machine so that nobody's absence note answers."""
    user, _, domain = mail.to.rpartition("@")
    message = EmailMessage(policy=SMTP if mail.to.isascii() else SMTPUTF8)
    name, address = parseaddr(sender)
    message["From"] = Address(name, addr_spec=address)
    message["To"] = Address(username=user, domain=domain)
    message["Subject"] = mail.subject
    message["Date"] = formatdate(localtime=False)
    message["Message-ID"] = f"<{mail.message_id}@{address.rpartition('@')[2]}>"
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(mail.text)
    message.add_alternative(mail.html, subtype="html")
    return message


def _tls_context(accepts_any: bool) -> ssl.SSLContext:
    context = ssl.create_default_context()
    if accepts_any:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    return context
