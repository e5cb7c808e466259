"""In-memory twins of the ports, for tests that need no server behind them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from domain.entries.inspection import answer_to
from domain.kernel.ports import (
    Bucket,
    FetchedPage,
    FetchRefused,
    Mail,
    OpenUpload,
    Scan,
    StoredName,
    StoredObject,
    UploadedPart,
    UploadForm,
)


@dataclass
class InMemoryFileStore:
    """Two buckets as two dictionaries: key -> (content, content type).

    `upload` is the browser's part: it keeps the presigned form's bounds as the real store does."""

    uploads: dict[str, tuple[bytes, str]] = field(default_factory=dict)
    files: dict[str, tuple[bytes, str]] = field(default_factory=dict)
    forms: dict[str, tuple[str, int]] = field(default_factory=dict)
    parts: dict[str, tuple[str, str, dict[int, bytes]]] = field(default_factory=dict)
    now: datetime = field(default_factory=lambda: datetime.now(UTC))

    async def presign_upload(self, key: str, content_type: str, size: int, expires: int) -> UploadForm:
        self.forms[key] = (content_type, size)
        fields = {"key": key, "Content-Type": content_type, "X-Expires": str(expires)}
        return UploadForm("memory://uploads", fields)

    def upload(self, key: str, content: bytes) -> None:
        """Stores what a browser sends with the form of this key; raises ValueError when it breaks it."""
        content_type, size = self.forms[key]
        if not 1 <= len(content) <= size:
            raise ValueError(f"{len(content)} bytes sent, 1 to {size} signed")
        self.uploads[key] = (content, content_type)

    async def head_upload(self, key: str) -> StoredObject | None:
        found = self.uploads.get(key)
        return StoredObject(len(found[0]), found[1]) if found else None

    async def begin_parts(self, key: str, content_type: str) -> str:
        multipart_id = f"parts-of-{key}"
        self.parts[multipart_id] = (key, content_type, {})
        return multipart_id

    async def presign_parts(
        self, key: str, multipart_id: str, sizes: Mapping[int, int], expires: int
    ) -> dict[int, str]:
        return {
            number: f"memory://uploads/{multipart_id}/{number}?size={size}" for number, size in sizes.items()
        }

    def upload_part(self, multipart_id: str, number: int, content: bytes) -> None:
        """Stores what a browser sends to a part's address."""
        self.parts[multipart_id][2][number] = content

    async def list_parts(self, key: str, multipart_id: str) -> list[UploadedPart] | None:
        found = self.parts.get(multipart_id)
        if found is None:
            return None
        return [UploadedPart(n, len(content), f"etag-{n}") for n, content in sorted(found[2].items())]

    async def complete_parts(self, key: str, multipart_id: str, parts: Iterable[UploadedPart]) -> None:
        _, content_type, contents = self.parts.pop(multipart_id)
        self.uploads[key] = (b"".join(contents[part.number] for part in parts), content_type)

    async def abort_parts(self, key: str, multipart_id: str) -> None:
        self.parts.pop(multipart_id, None)

    async def open_uploads(self) -> list[OpenUpload]:
        return [OpenUpload(key, name, self.now) for name, (key, _, _) in self.parts.items()]

    async def fetch_upload(self, key: str, path: Path) -> None:
        await asyncio.to_thread(path.write_bytes, self.uploads[key][0])

    async def keep_file(self, key: str, path: Path, content_type: str) -> None:
        self.files[key] = (await asyncio.to_thread(path.read_bytes), content_type)

    async def discard_file(self, key: str) -> None:
        self.files.pop(key, None)

    async def names(self, bucket: Bucket, prefix: str = "") -> AsyncIterator[list[StoredName]]:
        held = self.uploads if bucket is Bucket.UPLOADS else self.files
        yield [
            StoredName(key, len(content), self.now)
            for key, (content, _) in sorted(held.items())
            if key.startswith(prefix)
        ]

    async def discard_upload(self, key: str) -> None:
        self.uploads.pop(key, None)

    async def put_file(self, key: str, content: bytes, content_type: str) -> None:
        self.files[key] = (content, content_type)

    def stream_file(self, key: str) -> Iterator[bytes]:
        content = self.files[key][0]
        yield from (content[start : start + 1000] for start in range(0, len(content), 1000))

    async def read_file(self, key: str) -> bytes:
        return self.files[key][0]

    async def link_to_file(self, key: str, file_name: str, content_type: str, *, inline: bool) -> str:
        return f"memory://files/{key}?inline={inline}"


@dataclass
class InMemoryMailer:
    """Keeps what was sent, oldest first."""

    sent: list[Mail] = field(default_factory=list)

    async def send(self, mail: Mail) -> None:
        self.sent.append(mail)


@dataclass
class SettledScanner:
    """Says the same of every file."""

    verdict: Scan = Scan.UNSCANNED

    async def scan(self, path: Path) -> Scan:
        return self.verdict


class InlineSandbox:
    """Looks at the file in this process: for tests whose files are their own."""

    async def inspect(self, task: Mapping[str, str]) -> Mapping[str, Any]:
        return await asyncio.to_thread(answer_to, task)


@dataclass
class PreparedFetcher:
    """A web of a few pages; anything else is unreachable."""

    pages: dict[str, FetchedPage] = field(default_factory=dict)

    async def fetch(self, address: str, domains: tuple[str, ...]) -> FetchedPage:
        if address not in self.pages:
            raise FetchRefused("entries.evidence_unreachable")
        return self.pages[address]
