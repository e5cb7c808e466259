"""WebM files: elements of a name, a length and a body. Those with notes become void, and nothing moves."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from domain.entries.inspection.outcome import RefusedFile

HEADER, SEGMENT, INFO, VOID = 0x1A45DFA3, 0x18538067, 0x1549A966, b"\xec"
NOTES = frozenset({0x1254C367, 0x1941A469, 0x7BA9})  # tags, attached files, title
DOCTYPE = b"\x42\x82\x84webm"
MAX_ELEMENTS = 100_000
LONGEST_SHORT = 126


def clean_webm(path: Path) -> None:
    """Blanks tags, attached files and the title in place. Raises RefusedFile for what is no WebM."""
    with path.open("r+b") as file:
        name, body, end = _element(file, 0, path.stat().st_size)
        file.seek(body)
        if name != HEADER or DOCTYPE not in file.read(min(end - body, 256)):
            raise RefusedFile("entries.upload_content")
        _walk(file, end, path.stat().st_size)


def _walk(file: BinaryIO, place: int, last: int) -> None:
    for _ in range(MAX_ELEMENTS):
        if place >= last:
            return
        name, body, end = _element(file, place, last)
        if name in NOTES:
            _void(file, place, end)
        place = body if name in {SEGMENT, INFO} else end
    raise RefusedFile("entries.upload_content")


def _element(file: BinaryIO, place: int, last: int) -> tuple[int, int, int]:
    """Name, and where the body begins and ends; a length that is not told reaches to the end."""
    file.seek(place)
    header = file.read(12)
    name_length = _width(header[:1])
    length = _width(header[name_length : name_length + 1])
    if name_length > 4 or len(header) < name_length + length:
        raise RefusedFile("entries.upload_content")
    raw = int.from_bytes(header[name_length : name_length + length], "big")
    size, unknown = raw & (1 << 7 * length) - 1, (1 << 7 * length) - 1
    body = place + name_length + length
    end = last if size == unknown else body + size
    if end > last:
        raise RefusedFile("entries.upload_content")
    return int.from_bytes(header[:name_length], "big"), body, end


def _width(first: bytes) -> int:
    """How many bytes a number has, by the leading zeros of its first one."""
    if not first or not first[0]:
        raise RefusedFile("entries.upload_content")
    return 9 - first[0].bit_length()


def _void(file: BinaryIO, place: int, end: int) -> None:
    total = end - place
    file.seek(place)
    if total - 2 <= LONGEST_SHORT:
        file.write(VOID + bytes([0x80 | total - 2]) + bytes(total - 2))
        return
    file.write(VOID + b"\x01" + (total - 9).to_bytes(7, "big"))
    for start in range(place + 9, end, 1 << 20):
        file.write(bytes(min(1 << 20, end - start)))
