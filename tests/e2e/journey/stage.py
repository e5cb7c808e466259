"""What a journey is about: whose contest it is, who takes part, and what they hand in."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from functools import cache
from io import BytesIO

from PIL import Image
from playwright.async_api import FilePayload

from tests.e2e.api import Api
from tests.e2e.browsing import Crowd, Person
from tests.e2e.site import Site
from tests.e2e.words import Words


@dataclass
class Stage:
    """One contest in one language. `entries` are ids by title."""

    site: Site
    crowd: Crowd
    admin: Api
    entries: dict[str, str] = field(default_factory=dict)

    @property
    def language(self) -> str:
        return self.crowd.language

    @property
    def words(self) -> Words:
        return Words(self.language)

    @property
    def season(self) -> dict[str, str]:
        return {
            "vi": f"Tháng chuyển đổi số {self.language}",
            "en": f"Month of digital change {self.language}",
        }

    @property
    def title(self) -> dict[str, str]:
        """The contest's, in both languages."""
        return {"vi": f"Sáng kiến hay {self.language}", "en": f"Good initiatives {self.language}"}

    @property
    def unit(self) -> dict[str, str]:
        """Where the authors work."""
        return {"vi": f"Sở Khoa học {self.language}", "en": f"Department of Science {self.language}"}

    @property
    def slug(self) -> str:
        """What the console makes of the title."""
        return f"sang-kien-hay-{self.language}"

    @property
    def name(self) -> str:
        """The contest's title as the people of this journey read it."""
        return self.title[self.language]

    def email(self, who: str) -> str:
        return f"{who}@{self.language}.journey.example.vn"

    async def person(self, who: str, name: str) -> Person:
        """Somebody new at a browser of their own."""
        return await self.crowd.person(self.email(who), name)


def moved(text: str, language: str) -> str:
    """What someone types, told apart by language, so that two journeys do not meet in the showcase."""
    return f"{text} ({language})"


@cache
def cover() -> FilePayload:
    """A picture of a thousand and one colours, 16:9."""
    return {"name": "bia.png", "mimeType": "image/png", "buffer": _noise("PNG", (320, 180))}


@cache
def paper() -> FilePayload:
    """A PDF of about a megabyte: long enough on a slow line to be interrupted."""
    return {"name": "minh-chung.pdf", "mimeType": "application/pdf", "buffer": _noise("PDF", (1400, 1400))}


def _noise(kind: str, size: tuple[int, int]) -> bytes:
    pixels = random.Random(7).randbytes(size[0] * size[1] * 3)  # noqa: S311 - nothing depends on chance here
    out = BytesIO()
    Image.frombytes("RGB", size, pixels).save(out, kind)
    return out.getvalue()
