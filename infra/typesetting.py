"""Documents set by typst: texts come as data and are shown as they are, none is markup."""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import Literal

import orjson
import segno
import typst

FONTS = Path(__file__).parent / "certificate" / "fonts"
INK = "#1d1715"


def typeset(template: Path, data: Mapping[str, object], day: date) -> bytes:
    """The template's PDF with `data` in it; the same data give the same bytes.

    It is PDF/A-2b unless a text has characters that no font here can show (Chinese, emoji): their places stay
    blank then, in a plain PDF, for nobody is to go without their document."""
    inputs = {"data": orjson.dumps(data).decode()}
    try:
        return _compiled(template, inputs, day, "a-2b")
    except typst.TypstError as error:
        if "could not be displayed" not in error.message:
            raise
        return _compiled(template, inputs, day, "1.7")


def _compiled(template: Path, inputs: dict[str, str], day: date, standard: Literal["a-2b", "1.7"]) -> bytes:
    # a compiler a document: it holds its inputs, and documents may be set by several threads
    compiler = typst.Compiler(template, root=template.parent, font_paths=_fonts())
    timestamp = datetime.combine(day, time(), tzinfo=UTC)
    document = compiler.compile(format="pdf", sys_inputs=inputs, pdf_standards=standard, timestamp=timestamp)
    if not isinstance(document, bytes):
        raise TypeError("typst gave no single document")
    return document


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=[FONTS])


def qr_code(address: str) -> str:
    """An SVG that leads to the address."""
    drawn = io.BytesIO()
    segno.make(address, error="m", micro=False).save(
        drawn, kind="svg", border=0, dark=INK, xmldecl=False, svgns=True
    )
    return drawn.getvalue().decode()
