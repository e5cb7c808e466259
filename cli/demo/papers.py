"""Annexes for the demo's entries: small PDFs set by typst, as an author would attach them."""

from __future__ import annotations

from pathlib import Path

import orjson
import typst

from cli.demo.texts import EntryText

FOLDER = Path(__file__).parent
FONTS = FOLDER.parent.parent / "infra" / "certificate" / "fonts"


class PaperPress:
    """Sets annexes one after another; the fonts are read once."""

    def __init__(self) -> None:
        fonts = typst.Fonts(include_system_fonts=False, font_paths=[FONTS])
        self._compiler = typst.Compiler(FOLDER / "paper.typ", root=FOLDER, font_paths=fonts)

    def measured_effect(self, text: EntryText, unit: str) -> bytes:
        """The annex with the figures before and after, as a PDF."""
        sections = [
            {"label": "Thực trạng trước khi áp dụng", "text": text.before},
            {"label": "Cách làm", "text": text.new},
            {"label": "Kết quả đo được", "text": text.effect},
            {"label": "Điều kiện nhân rộng", "text": text.replication},
        ]
        data = {"heading": "Phụ lục số liệu", "title": text.title, "unit": unit, "sections": sections}
        pdf = self._compiler.compile(format="pdf", sys_inputs={"data": orjson.dumps(data).decode()})
        if not isinstance(pdf, bytes):
            raise TypeError("typst gave no single document")
        return pdf
