"""Looking at an uploaded file before anyone else gets it: is it what it says, and what must not be in it?

Pure but slow (it decodes images): call it in a thread."""

from __future__ import annotations

import hashlib
import io
import zipfile
from dataclasses import dataclass
from pathlib import PurePosixPath

import filetype
from PIL import Image, ImageOps

from domain.entries.models import AttachmentKind
from domain.entries.uploads import DOCUMENTS, IMAGES, extension_of

MAX_PIXELS = 50_000_000
"""A photograph of 50 megapixels; beyond that a small file may unpack into all the memory there is."""
COVER_SIDE = 1600  # pixels
OFFICE_FOLDERS = {".docx": "word/", ".xlsx": "xl/", ".pptx": "ppt/"}
MAX_ZIP_ENTRIES = 10_000
FORMATS = {"image/jpeg": "JPEG", "image/png": "PNG", "image/webp": "WEBP"}


class RefusedFile(Exception):
    """The file is not taken; `code` names the message."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Inspected:
    """A file that passed, as it is stored: its name, type, size in bytes and sha256 in hex."""

    file_name: str
    content_type: str
    size: int
    sha256: str

    @property
    def storage_key(self) -> str:
        """Where the clean bucket has it: equal files are one object."""
        return f"sha256/{self.sha256}"


def inspect(
    content: bytes, file_name: str, content_type: str, kind: AttachmentKind
) -> tuple[Inspected, bytes]:
    """What the file is and the bytes to keep: images lose what they say about camera, place and author, covers
    become WebP of at most 1600 pixels a side. Raises RefusedFile."""
    extension = extension_of(file_name)
    if not content:
        raise RefusedFile("entries.upload_empty")
    if content_type in FORMATS:
        content, content_type = _clean_image(content, content_type, kind)
        file_name = _renamed(file_name, content_type)
    else:
        _check_document(content, extension)
    sha256 = hashlib.sha256(content).hexdigest()
    return Inspected(file_name, content_type, len(content), sha256), content


def _check_document(content: bytes, extension: str) -> None:
    """The first bytes must say what the extension says; Office files must hold the folder of their kind."""
    expected = DOCUMENTS.get(extension)
    if extension in OFFICE_FOLDERS:
        _check_office(content, OFFICE_FOLDERS[extension])
        return
    guess = filetype.guess(content)
    if expected is None or guess is None or guess.mime != expected:
        raise RefusedFile("entries.upload_content")


def _check_office(content: bytes, folder: str) -> None:
    try:
        # reads the list at the end of the file; nothing is unpacked
        names = zipfile.ZipFile(io.BytesIO(content)).namelist()
    except (zipfile.BadZipFile, ValueError, EOFError, OSError, NotImplementedError):
        raise RefusedFile("entries.upload_content") from None
    is_office = "[Content_Types].xml" in names and any(name.startswith(folder) for name in names)
    if not is_office or len(names) > MAX_ZIP_ENTRIES:
        raise RefusedFile("entries.upload_content")
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise RefusedFile("entries.upload_macros")


def _clean_image(content: bytes, content_type: str, kind: AttachmentKind) -> tuple[bytes, str]:
    image = _decoded(content, FORMATS[content_type])
    if kind is AttachmentKind.COVER:
        image.thumbnail((COVER_SIDE, COVER_SIDE), Image.Resampling.LANCZOS)
        content_type = "image/webp"
    return _encoded(image, FORMATS[content_type]), content_type


def _decoded(content: bytes, expected: str) -> Image.Image:
    """The picture itself, upright, without anything it says about itself but its colours."""
    try:
        with Image.open(io.BytesIO(content), formats=[expected]) as opened:
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


def _encoded(image: Image.Image, target: str) -> bytes:
    out = io.BytesIO()
    picture = image.convert("RGB") if target == "JPEG" else image
    options = {} if target == "PNG" else {"quality": 85 if target == "WEBP" else 92}
    picture.save(out, target, **options)
    return out.getvalue()


def _renamed(file_name: str, content_type: str) -> str:
    """The name with the extension of what the file has become."""
    fitting = [extension for extension, known in IMAGES.items() if known == content_type]
    if extension_of(file_name) in fitting:
        return file_name
    return f"{PurePosixPath(file_name).stem}{fitting[0]}"
