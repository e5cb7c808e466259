"""What the domain needs of the world outside the database: small protocols, implemented in infra."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class UploadForm:
    """A presigned POST: the browser sends `fields` and the file, as multipart/form-data, to `url`."""

    url: str
    fields: dict[str, str]


@dataclass(frozen=True)
class StoredObject:
    """What the store says of an object: size in bytes and the declared content type."""

    size: int
    content_type: str


class FileStore(Protocol):
    """Objects in two buckets: `uploads` (quarantine) and `files` (checked, named by their hash)."""

    async def presign_upload(self, key: str, content_type: str, size: int, expires: int) -> UploadForm:
        """A form that uploads exactly `size` bytes (1..size) of `content_type` under `key` to quarantine."""
        ...

    async def head_upload(self, key: str) -> StoredObject | None: ...

    async def read_upload(self, key: str) -> bytes: ...

    async def discard_upload(self, key: str) -> None: ...

    async def put_file(self, key: str, content: bytes, content_type: str) -> None: ...

    async def read_file(self, key: str) -> bytes: ...

    async def link_to_file(self, key: str, file_name: str, content_type: str, *, inline: bool) -> str:
        """An address that serves the file for an hour; as an attachment unless `inline`."""
        ...


@dataclass(frozen=True)
class Mail:
    """One message. `message_id` is derived from the event, so a repeated delivery can be recognised."""

    to: str
    subject: str
    text: str
    html: str
    message_id: str


class Mailer(Protocol):
    async def send(self, mail: Mail) -> None:
        """Hands the message to the SMTP server. Raises OSError-like errors when it does not take it."""
        ...


class Broadcast(Protocol):
    """The ears of this process; `domain.kernel.broadcast.announce` is the mouth of every one."""

    def listen(self, channel: str) -> AbstractAsyncContextManager[AsyncIterator[None]]:
        """Items to read the state at: the first as soon as this process listens, then one after each
        announcement, and one after a lost connection came back. Announcements that arrive while the last item
        is still being worked on make one more item together, so that a slow reader piles nothing up.

            async with ports().broadcast.listen(f"tally:{contest_id}") as changes:
                async for _ in changes:
                    yield await queries.tally(...)
        """
        ...

    async def close(self) -> None:
        """Stops listening; the iterators end."""
        ...


@dataclass
class Ports:
    """The implementations in use, set once at start by infra (or by a test). `secret` keys digests."""

    files: FileStore
    mailer: Mailer
    broadcast: Broadcast
    secret: bytes
    public_url: str


_ports: Ports | None = None


def install(ports: Ports) -> None:
    global _ports
    _ports = ports


def ports() -> Ports:
    if _ports is None:
        raise RuntimeError("ports are not installed: infra.wiring.install_ports() comes first")
    return _ports
