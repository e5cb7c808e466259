"""PDF files: without what they say of their authors, without what runs when they are opened."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from domain.entries.inspection.images import PREVIEW, draw
from domain.entries.inspection.jpeg import without_metadata
from domain.entries.inspection.outcome import MAX_TEXT, Findings, RefusedFile

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdf import PdfReader, PdfWriter

HEADER = b"%PDF-"
MAX_PAGES = 5_000
TEXT_PAGES = 300
LIVELY = (
    "/OpenAction",
    "/AA",
    "/JavaScript",
    "/JS",
    "/EmbeddedFiles",
    "/XFA",
    "/AF",
    "/Launch",
    "/RichMedia",
)
"""Keys of dictionaries under which something acts by itself or another file lies."""
ACTIONS = frozenset(
    {"/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/Rendition", "/RichMediaExecute"}
)
AUTHORS = ("/Metadata", "/PieceInfo", "/LastModified")


def look_at_pdf(path: Path, folder: Path) -> Findings:
    """The document without authors and programs, its first page as a picture, and its text.

    A signed document would lose its signature: it is kept byte for byte, unless something in it acts. Raises
    RefusedFile."""
    from pypdf.errors import PyPdfError

    with path.open("rb") as file:
        if file.read(len(HEADER)) != HEADER:
            raise RefusedFile("entries.upload_content")
    kept = folder / "kept"
    try:
        _rewrite(path, kept)
    except (PyPdfError, ValueError, KeyError, TypeError, IndexError, AttributeError, OSError, RecursionError):
        raise RefusedFile("entries.upload_content") from None  # pypdf on broken files: anything of these
    if not kept.exists():
        kept = path
    return _drawn(kept, folder)


def _rewrite(path: Path, kept: Path) -> None:
    """Writes the cleaned document; nothing where it is signed and still."""
    from pypdf import PdfReader, PdfWriter

    reader = PdfReader(path)
    if reader.is_encrypted:
        raise RefusedFile("entries.upload_encrypted")
    if len(reader.pages) > MAX_PAGES:
        raise RefusedFile("entries.upload_too_many_pages")
    signed = _is_signed(reader)
    writer = PdfWriter(clone_from=reader)
    acts = sum(_clean(held) for held in _objects(writer))
    if signed:
        if acts:
            raise RefusedFile("entries.upload_active_content")
        return
    writer.metadata = None
    writer._ID = None  # two uploads of one file are one file
    writer.compress_identical_objects(remove_duplicates=False)  # what nothing leads to any more goes
    with kept.open("wb") as file:
        writer.write(file)


def _is_signed(reader: PdfReader) -> bool:
    form: Any = reader.root_object.get("/AcroForm")
    flags = form.get_object().get("/SigFlags", 0) if form is not None else 0
    return bool(int(flags) & 1)


def _objects(writer: PdfWriter) -> list[Any]:
    """All dictionaries of the document, those within others too."""
    found: list[Any] = []
    waiting = [held for held in writer._objects if held is not None]
    seen = set()
    while waiting:
        held = waiting.pop()
        if id(held) in seen:
            continue
        seen.add(id(held))
        if isinstance(held, dict):
            found.append(held)
            waiting.extend(dict.values(held))
        elif isinstance(held, list):
            waiting.extend(list.__iter__(held))
    return found


def _clean(held: Any) -> bool:
    """Takes authors, programs and embedded files out of one dictionary; whether anything in it would act."""
    acts = [key for key in LIVELY if key in held]
    for key in (*acts, *(key for key in AUTHORS if key in held)):
        del held[key]
    action = held.get("/S") if dict.get(held, "/Type") in (None, "/Action") else None
    if action in ACTIONS:
        for key in list(held):
            del held[key]
        return True
    if dict.get(held, "/Subtype") == "/FileAttachment":
        held.pop("/FS", None)
        acts.append("/FS")
    _clean_picture(held)
    return bool(acts)


def _clean_picture(held: Any) -> None:
    filters = dict.get(held, "/Filter")
    if "/DCTDecode" in (filters, *(filters if isinstance(filters, list) and len(filters) == 1 else ())):
        held._data = without_metadata(held._data)


def _drawn(path: Path, folder: Path) -> Findings:
    """Pages, text and a picture of the first page, as PDFium reads them."""
    import pypdfium2  # type: ignore[import-untyped] # it has none

    try:
        document = pypdfium2.PdfDocument(path)
        pages = len(document)
        first = _first_page(document)
        text = _text_of(document, pages)
    except pypdfium2.PdfiumError:
        raise RefusedFile("entries.upload_content") from None
    return Findings(path, "application/pdf", draw(first, folder), pages=pages, text=text[:MAX_TEXT])


def _first_page(document: Any) -> Image:
    page = document[0]
    scale = PREVIEW / max(*page.get_size(), 1)
    picture: Image = page.render(scale=min(scale, 4)).to_pil().convert("RGB")
    return picture


def _text_of(document: Any, pages: int) -> str:
    texts, length = [], 0
    for number in range(min(pages, TEXT_PAGES)):
        text = document[number].get_textpage().get_text_bounded().replace("\r\n", "\n").strip()
        texts.append(text)
        length += len(text)
        if length > MAX_TEXT:
            break
    return "\n\n".join(text for text in texts if text)
