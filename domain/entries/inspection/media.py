"""Video and sound: are they what they say, where were they taken (taken out), how long, and what do they show?

Without ffmpeg the containers are read here, which is enough for all but the poster and the length of webm and mp3."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from PIL import Image

from domain.entries.inspection.ebml import clean_webm
from domain.entries.inspection.images import PREVIEW, draw
from domain.entries.inspection.outcome import Findings, RefusedFile

POSTER_SECONDS = 60
MAX_BOXES = 10_000
CHUNK = 1024 * 1024
CONTAINERS = frozenset({b"moov", b"trak", b"mdia", b"minf", b"moof", b"traf"})
NOTES = frozenset({b"udta", b"meta", b"uuid"})
"""Boxes in which a camera writes where it was, and a program who sat before it."""
DURATION = re.compile(rb"Duration: (\d+):(\d\d):(\d\d(?:\.\d+)?)")
ID3_SIZE = 10


def look_at_media(path: Path, folder: Path, content_type: str) -> Findings:
    """A video or a sound without its notes; with a poster and its length where they can be had. `path` is
    changed in place. Raises RefusedFile."""
    if content_type == "audio/mpeg":
        return Findings(_clean_mp3(path, folder), content_type, seconds=_by_ffmpeg(path))
    if content_type == "video/webm":
        clean_webm(path)
        seconds = _by_ffmpeg(path)
    else:
        seconds = _clean_mp4(path)
    pictures = _poster(path, folder, seconds or 0) if content_type.startswith("video/") else {}
    return Findings(path, content_type, pictures, seconds=seconds)


# ---- mp4, mov, m4a: boxes of a length, a name and a body


def _clean_mp4(path: Path) -> float | None:
    """Blanks the boxes with notes; answers the length in seconds."""
    seconds = None
    with path.open("r+b") as file:
        first = True
        for kind, start, end in _boxes(file, 0, path.stat().st_size):
            if first and kind != b"ftyp":
                raise RefusedFile("entries.upload_content")
            first = False
            if kind == b"mvhd":
                seconds = _length(file, start)
            elif kind in NOTES:
                _blank(file, start, end)
        if first:
            raise RefusedFile("entries.upload_content")
    return seconds


def _boxes(file: BinaryIO, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """Name, and where the body begins and ends, of each box, those within others too."""
    waiting, count = [(start, end)], 0
    while waiting:
        place, last = waiting.pop(0)
        while place + 8 <= last:
            kind, body, place_after = _box(file, place, last)
            count += 1
            if count > MAX_BOXES:
                raise RefusedFile("entries.upload_content")
            if kind in CONTAINERS:
                waiting.append((body, place_after))
            yield kind, body, place_after
            place = place_after


def _box(file: BinaryIO, place: int, last: int) -> tuple[bytes, int, int]:
    file.seek(place)
    header = file.read(16)
    size, kind, body = int.from_bytes(header[:4], "big"), header[4:8], place + 8
    if size == 1:
        size, body = int.from_bytes(header[8:16], "big"), place + 16
    elif size == 0:
        size = last - place
    if size < body - place or place + size > last:
        raise RefusedFile("entries.upload_content")
    return kind, body, place + size


def _length(file: BinaryIO, start: int) -> float | None:
    file.seek(start)
    body = file.read(32)
    wide = body[:1] == b"\x01"
    scale, length = (body[20:24], body[24:32]) if wide else (body[12:16], body[16:20])
    ticks = int.from_bytes(scale, "big")
    return round(int.from_bytes(length, "big") / ticks, 2) if ticks else None


def _blank(file: BinaryIO, start: int, end: int) -> None:
    """The box becomes free space of the same length: nothing behind it moves."""
    file.seek(start - 4)
    if end - start > 2**32:
        raise RefusedFile("entries.upload_content")
    file.write(b"free")
    file.seek(start)
    for place in range(start, end, CHUNK):
        file.write(bytes(min(CHUNK, end - place)))


# ---- mp3


def _clean_mp3(path: Path, folder: Path) -> Path:
    """The sound between its tags at both ends."""
    kept = folder / "kept"
    with path.open("rb") as file, kept.open("wb") as target:
        size = path.stat().st_size
        start = _after_id3(file)
        file.seek(start)
        sync = file.read(2)
        if len(sync) < 2 or sync[0] != 0xFF or sync[1] & 0xE0 != 0xE0:
            raise RefusedFile("entries.upload_content")
        end = size - 128 if _has_tag_at_end(file, size) else size
        file.seek(start)
        while start < end and (piece := file.read(min(CHUNK, end - start))):
            target.write(piece)
            start += len(piece)
    return kept


def _after_id3(file: BinaryIO) -> int:
    header = file.read(ID3_SIZE)
    if not header.startswith(b"ID3"):
        return 0
    size = 0
    for byte in header[6:10]:
        size = size << 7 | byte & 0x7F
    return ID3_SIZE + size


def _has_tag_at_end(file: BinaryIO, size: int) -> bool:
    if size < 128:
        return False
    file.seek(size - 128)
    return file.read(3) == b"TAG"


# ---- ffmpeg, where there is one


def ffmpeg() -> str | None:
    """The program, where the machine has it."""
    return shutil.which("ffmpeg")


def _by_ffmpeg(path: Path) -> float | None:
    """Seconds, as ffmpeg reads them."""
    found = DURATION.search(_run("-i", str(path)))
    if found is None:
        return None
    hours, minutes, seconds = (float(part) for part in found.groups())
    return round(hours * 3600 + minutes * 60 + seconds, 2)


def _poster(path: Path, folder: Path, seconds: float) -> dict[int, Path]:
    """A picture from a tenth into the video, at most three seconds; none where it cannot be drawn."""
    shot = folder / "shot.png"
    scale = f"scale='min({PREVIEW},iw)':'min({PREVIEW},ih)':force_original_aspect_ratio=decrease"
    at = f"{min(3.0, seconds / 10):.2f}"
    _run("-y", "-ss", at, "-i", str(path), "-frames:v", "1", "-vf", scale, str(shot))
    if not shot.exists():
        return {}
    with Image.open(shot, formats=["PNG"]) as opened:
        return draw(opened.convert("RGB"), folder)


def _run(*arguments: str) -> bytes:
    """What ffmpeg says; nothing where there is none, or when it takes too long. It reads files and no network."""
    program = ffmpeg()
    if program is None:
        return b""
    argv = [program, "-nostdin", "-hide_banner", "-protocol_whitelist", "file", *arguments]
    try:
        done = subprocess.run(argv, capture_output=True, timeout=POSTER_SECONDS, check=False)  # noqa: S603 - no shell
    except subprocess.TimeoutExpired:
        return b""
    return done.stderr
