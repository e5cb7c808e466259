"""ZIP files, which Office files are too: unpacked against limits, never trusting what they say of themselves."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from domain.entries.inspection.outcome import Findings, RefusedFile
from domain.entries.uploads import MEBIBYTE

MAX_ENTRIES = 10_000
MAX_UNPACKED = 600 * MEBIBYTE  # of all entries together
MAX_RATIO = 150
"""Unpacked to packed, of an entry beyond RATIO_FROM: text packs to a tenth, a bomb to a thousandth."""
RATIO_FROM = 10 * MEBIBYTE
CHUNK = MEBIBYTE
ENCRYPTED = 0x1
BROKEN = (zipfile.BadZipFile, zlib.error, ValueError, EOFError, OSError, NotImplementedError, RuntimeError)


@contextmanager
def opened(path: Path) -> Iterator[zipfile.ZipFile]:
    """The ZIP file, its list of entries checked. Raises RefusedFile, also for what breaks while it is read."""
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            if len(entries) > MAX_ENTRIES:
                raise RefusedFile("entries.upload_zip_bomb")
            if any(entry.flag_bits & ENCRYPTED for entry in entries):
                raise RefusedFile("entries.upload_encrypted")
            if len({entry.filename for entry in entries}) < len(entries):
                raise RefusedFile("entries.upload_content")  # which of two is meant depends on who reads it
            yield archive
    except BROKEN:
        raise RefusedFile("entries.upload_content") from None


class Unpacking:
    """Counts what comes out of one archive, whatever its headers say."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._total = 0

    def chunks(self, entry: zipfile.ZipInfo) -> Iterator[bytes]:
        """An entry's bytes, piece by piece. Raises RefusedFile once it is a bomb."""
        size = 0
        with self._archive.open(entry) as file:
            while piece := file.read(CHUNK):
                size += len(piece)
                self._total += len(piece)
                if self._total > MAX_UNPACKED or (
                    size > RATIO_FROM and size > MAX_RATIO * entry.compress_size
                ):
                    raise RefusedFile("entries.upload_zip_bomb")
                yield piece


def look_at_archive(path: Path) -> Findings:
    """A ZIP file as it is, once everything in it has come out within the limits. Raises RefusedFile."""
    with opened(path) as archive:
        unpacking = Unpacking(archive)
        for entry in archive.infolist():
            for _ in unpacking.chunks(entry):
                pass
    return Findings(path, "application/zip")
