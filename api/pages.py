"""The pages' shell. The browser draws them; the head that shared links show is written here."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from api.previews import Preview, preview_of
from infra.settings import settings

MARKER = "<!--head-->"


@dataclass(frozen=True)
class Address:
    """A page's address: its language and the path without it."""

    locale: str
    path: str


def parse_address(path: str) -> Address:
    """English pages stand under /en, Vietnamese ones at the root."""
    if path == "/en" or path.startswith("/en/"):
        return Address("en", path[3:] or "/")
    return Address("vi", path)


@lru_cache(maxsize=1)
def _shell(file: Path, built_at: int) -> str:
    """The built page; read again after a new build, whose assets have other names."""
    return file.read_text()


async def page(request: Request) -> Response:
    """Every address that is nothing else is a page; unknown ones say 404 and let the page explain."""
    address = parse_address(request.url.path)
    preview = await preview_of(address.path, address.locale)
    file = settings().frontend_dir / "index.html"
    markup = _shell(file, file.stat().st_mtime_ns)
    markup = re.sub(r'<html lang="[a-z]+"', f'<html lang="{address.locale}"', markup, count=1)
    markup = re.sub(r"<title>.*?</title>", "", markup, count=1)
    markup = markup.replace(MARKER, _head(preview, address), 1)
    return HTMLResponse(
        markup, status_code=200 if preview.exists else 404, headers={"Cache-Control": "no-cache"}
    )


def _head(preview: Preview, address: Address) -> str:
    """Title, description, image and the twin in the other language, escaped."""
    origin = settings().public_url.rstrip("/")
    own = origin + ("/en" if address.locale == "en" else "") + address.path
    image = preview.image if preview.image.startswith("http") else origin + preview.image
    meta = {
        "og:type": "website",
        "og:site_name": "Vinh Danh",
        "og:title": preview.title,
        "og:description": preview.description,
        "og:image": image,
        "og:url": own,
        "og:locale": "vi_VN" if address.locale == "vi" else "en_GB",
    }
    lines = [
        f"<title>{html.escape(preview.title)}</title>",
        f'<meta name="description" content="{html.escape(preview.description)}">',
        '<meta name="twitter:card" content="summary_large_image">',
        f'<link rel="canonical" href="{html.escape(own)}">',
        f'<link rel="alternate" hreflang="vi" href="{html.escape(origin + address.path)}">',
        f'<link rel="alternate" hreflang="en" href="{html.escape(origin + "/en" + address.path)}">',
    ]
    lines += [f'<meta property="{key}" content="{html.escape(value)}">' for key, value in meta.items()]
    return "\n    ".join(lines)
