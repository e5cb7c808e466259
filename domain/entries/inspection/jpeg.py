"""A JPEG within another file, without what it says about camera, place and author. The picture stays as it is."""

from __future__ import annotations

START, SCAN = b"\xff\xd8", 0xDA
ICC = b"ICC_PROFILE"
KEPT_MARKERS = frozenset({0xE0, 0xEE})  # JFIF, and Adobe's word on colours


def without_metadata(content: bytes) -> bytes:
    """Drops comments and application segments but those about colours; what is no JPEG stays as it is."""
    if not content.startswith(START):
        return content
    kept, place = [START], 2
    while place + 4 <= len(content) and content[place] == 0xFF:
        marker = content[place + 1]
        if marker == SCAN:
            return b"".join((*kept, content[place:]))
        end = place + 2 + int.from_bytes(content[place + 2 : place + 4], "big")
        if _is_kept(marker, content[place + 4 : end]):
            kept.append(content[place:end])
        place = end
    return content


def _is_kept(marker: int, body: bytes) -> bool:
    is_application = 0xE0 <= marker <= 0xEF or marker == 0xFE
    return not is_application or marker in KEPT_MARKERS or body.startswith(ICC)
