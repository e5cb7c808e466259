"""In-memory twins of the ports, for tests that need no server behind them."""

from __future__ import annotations

from dataclasses import dataclass, field

from domain.kernel.ports import Mail, StoredObject, UploadForm


@dataclass
class InMemoryFileStore:
    """Two buckets as two dictionaries: key -> (content, content type).

    `upload` is the browser's part: it keeps the presigned form's bounds as the real store does."""

    uploads: dict[str, tuple[bytes, str]] = field(default_factory=dict)
    files: dict[str, tuple[bytes, str]] = field(default_factory=dict)
    forms: dict[str, tuple[str, int]] = field(default_factory=dict)

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

    async def read_upload(self, key: str) -> bytes:
        return self.uploads[key][0]

    async def discard_upload(self, key: str) -> None:
        self.uploads.pop(key, None)

    async def put_file(self, key: str, content: bytes, content_type: str) -> None:
        self.files[key] = (content, content_type)

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
