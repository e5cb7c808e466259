"""What a shared link to a page shows: title, description and image, to anyone, so only what anyone may see."""

from __future__ import annotations

from dataclasses import dataclass

DEFAULT_IMAGE = "/og.png"
DESCRIPTION_LENGTH = 200


@dataclass(frozen=True)
class Preview:
    """A page's head; `exists` False is answered 404."""

    title: str
    description: str
    image: str = DEFAULT_IMAGE
    exists: bool = True
