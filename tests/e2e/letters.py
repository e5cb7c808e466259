"""What people find in their mail."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass, field
from pathlib import Path

from infra.mailbox import ReceivedMessage, messages

CODE = re.compile(r"^\s*(\d{6})\s*$", re.MULTILINE)
LINK = re.compile(r"https?://\S+")
PATIENCE = 60.0  # seconds: more than a lease of the outbox, which a killed worker costs
ALL = 10_000


@dataclass
class Letters:
    """The Maildir that the receiving SMTP server fills. A letter that was waited for is not found a second time."""

    folder: Path
    _read: set[str] = field(default_factory=set)

    def all(self) -> list[ReceivedMessage]:
        """Everything received, newest first."""
        return messages(self.folder, ALL)

    def to(self, email: str) -> list[ReceivedMessage]:
        return [message for message in self.all() if email in message.to]

    async def next(self, email: str, part: str = "") -> ReceivedMessage:
        """The oldest letter to `email` not yet read that has `part` in subject, text or a link. Waits for it."""
        for _ in range(int(PATIENCE / 0.1)):
            waiting = [m for m in reversed(self.to(email)) if m.id not in self._read]
            found = next((m for m in waiting if part in m.subject or part in m.text), None)
            if found is not None:
                self._read.add(found.id)
                return found
            await asyncio.sleep(0.1)
        have = [message.subject for message in self.to(email)]
        raise AssertionError(f"no letter with {part!r} to {email} within {PATIENCE} s; there are {have}")

    async def code(self, email: str) -> str:
        """The sign-in code mailed last."""
        for _ in range(100):
            letter = await self.next(email)
            if found := CODE.search(letter.text):
                return found.group(1)
        raise AssertionError(f"no code to {email}")

    async def link(self, email: str, part: str) -> str:
        """The path of the first link with `part` in it that was mailed to `email`."""
        letter = await self.next(email, part)
        link: str = next(link for link in LINK.findall(letter.text) if part in link)
        return "/" + link.split("/", 3)[3]
