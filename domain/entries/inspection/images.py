"""Pictures: decoded and drawn anew, so that nothing but the picture is left of the file."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageOps

from domain.entries.inspection.outcome import Findings, RefusedFile
from domain.entries.uploads import AttachmentKind

MAX_PIXELS = 50_000_000
"""A photograph of 50 megapixels; beyond that a small file may unpack into all the memory there is."""
THUMBNAIL, PREVIEW = 400, 1600  # pixels of the longer side
FORMATS = {"image/jpeg": "JPEG", "image/png": "PNG", "image/webp": "WEBP"}


def look_at_image(path: Path, folder: Path, content_type: str, kind: AttachmentKind) -> Findings:
    """The picture upright, without what it says about camera, place and author; covers become WebP of at most
    1600 pixels a side. Raises RefusedFile."""
    image = _decoded(path, FORMATS[content_type])
    pictures = draw(image, folder)
    if kind is AttachmentKind.COVER:
        return Findings(pictures[PREVIEW], "image/webp", {THUMBNAIL: pictures[THUMBNAIL]})
    kept = folder / "kept"
    _save(image, kept, FORMATS[content_type])
    return Findings(kept, content_type, pictures)


def draw(image: Image.Image, folder: Path) -> dict[int, Path]:
    """The picture as WebP in both sizes, never larger than it is."""
    drawn = {}
    for side in (PREVIEW, THUMBNAIL):
        image = image.copy()
        image.thumbnail((side, side), Image.Resampling.LANCZOS)
        drawn[side] = folder / f"{side}.webp"
        _save(image, drawn[side], "WEBP")
    return drawn


def _decoded(path: Path, expected: str) -> Image.Image:
    """The picture itself, upright, without anything it says about itself but its colours."""
    try:
        with Image.open(path, formats=[expected]) as opened:
            if opened.width * opened.height > MAX_PIXELS:
                raise RefusedFile("entries.upload_too_many_pixels")
            upright = ImageOps.exif_transpose(opened)
            picture = upright.convert("RGBA" if upright.has_transparency_data else "RGB")
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise RefusedFile("entries.upload_too_many_pixels") from None
    except (OSError, SyntaxError, ValueError, EOFError):  # what Pillow raises for broken files
        raise RefusedFile("entries.upload_content") from None
    profile = picture.info.get("icc_profile")
    picture.info = {"icc_profile": profile} if profile else {}
    return picture


def _save(image: Image.Image, path: Path, target: str) -> None:
    picture = image.convert("RGB") if target == "JPEG" else image
    options = {} if target == "PNG" else {"quality": 85 if target == "WEBP" else 92}
    picture.save(path, target, **options)
