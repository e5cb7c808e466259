"""What the domain needs of the world outside the database: small protocols, implemented in infra."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Iterator, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, Protocol


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


@dataclass(frozen=True)
class UploadedPart:
    """A part that the store has: its number from 1, size in bytes, and the store's mark of its content."""

    number: int
    size: int
    etag: str


@dataclass(frozen=True)
class StoredName:
    """An object by its key, and since when it lies there as it is."""

    key: str
    size: int
    modified: datetime


@dataclass(frozen=True)
class OpenUpload:
    """An upload in parts that was begun and neither completed nor given up."""

    key: str
    multipart_id: str
    begun: datetime


class Bucket(StrEnum):
    """Where files lie before and after they were looked at."""

    UPLOADS = "uploads"
    FILES = "files"


class FileStore(Protocol):
    """Objects in two buckets: `uploads` (quarantine) and `files` (checked, named by their hash)."""

    async def presign_upload(self, key: str, content_type: str, size: int, expires: int) -> UploadForm:
        """A form that uploads exactly `size` bytes (1..size) of `content_type` under `key` to quarantine."""
        ...

    async def head_upload(self, key: str) -> StoredObject | None: ...

    async def begin_parts(self, key: str, content_type: str) -> str:
        """Begins an upload in parts to quarantine; answers the store's name of it."""
        ...

    async def presign_parts(
        self, key: str, multipart_id: str, sizes: Mapping[int, int], expires: int
    ) -> dict[int, str]:
        """Part number -> an address that takes exactly that many bytes by PUT."""
        ...

    async def list_parts(self, key: str, multipart_id: str) -> list[UploadedPart] | None:
        """The parts that have arrived, by number; None when the upload was completed or given up."""
        ...

    async def complete_parts(self, key: str, multipart_id: str, parts: Iterable[UploadedPart]) -> None:
        """Makes one object of the parts."""
        ...

    async def abort_parts(self, key: str, multipart_id: str) -> None:
        """Gives an upload in parts up; no error when it is over."""
        ...

    async def fetch_upload(self, key: str, path: Path) -> None:
        """Writes the object to `path`, piece by piece."""
        ...

    async def discard_upload(self, key: str) -> None: ...

    async def put_file(self, key: str, content: bytes, content_type: str) -> None: ...

    async def keep_file(self, key: str, path: Path, content_type: str) -> None:
        """Puts the file at `path` into the clean bucket, piece by piece."""
        ...

    async def read_file(self, key: str) -> bytes: ...

    def stream_file(self, key: str) -> Iterator[bytes]:
        """A file piece by piece; it blocks, so it is for threads."""
        ...

    async def discard_file(self, key: str) -> None: ...

    def names(self, bucket: Bucket, prefix: str = "") -> AsyncIterator[list[StoredName]]:
        """All objects of a bucket, some hundreds at a time."""
        ...

    async def open_uploads(self) -> list[OpenUpload]:
        """Uploads in parts that are under way, a thousand at most."""
        ...

    async def link_to_file(self, key: str, file_name: str, content_type: str, *, inline: bool) -> str:
        """An address that serves the file for an hour; as an attachment unless `inline`."""
        ...


class Scan(StrEnum):
    """What a virus scanner says; UNSCANNED where there is none, or the file is too large for it."""

    CLEAN = "CLEAN"
    INFECTED = "INFECTED"
    UNSCANNED = "UNSCANNED"


class Scanner(Protocol):
    async def scan(self, path: Path) -> Scan:
        """Looks for viruses. Raises OSError when the scanner does not answer: then nobody knows."""
        ...


class Sandbox(Protocol):
    """Runs a look at a file where it can do no harm."""

    async def inspect(self, task: Mapping[str, str]) -> Mapping[str, Any]:
        """`domain.entries.inspection`'s answer to the task. What does not answer in time, or falls over, is a
        refusal: {"refusal": "entries.upload_unreadable"}."""
        ...


@dataclass(frozen=True)
class FetchedPage:
    """A page from the open web: its bytes, and the address that they came from in the end."""

    content: bytes
    content_type: str
    address: str
    charset: str = "utf-8"


class FetchRefused(Exception):
    """A page that is not, or could not be, fetched; `code` names the message."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Fetcher(Protocol):
    async def fetch(self, address: str, domains: tuple[str, ...]) -> FetchedPage:
        """A page of one of the domains (any, when empty), from public addresses alone. Raises FetchRefused."""
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
    scanner: Scanner
    sandbox: Sandbox
    fetcher: Fetcher
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
