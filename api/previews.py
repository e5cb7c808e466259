"""What a shared link to a page shows: title, description and image; to anyone, so only what anyone may see."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from domain.awards.queries import check_certificate
from domain.contests.queries import find_contest
from domain.entries.queries import public_preview
from domain.kernel.clock import database_now
from domain.kernel.context import VISITOR, Context

DEFAULT_IMAGE = "/og-default.png"
DESCRIPTION_LENGTH = 200

SITE = {
    "vi": "Nền tảng mở cho các cuộc thi sáng kiến chuyển đổi số: gửi hồ sơ, chấm điểm, bình chọn, trao giải.",
    "en": "An open platform for digital-transformation competitions: submit, judge, vote, award.",
}
STATIC = {
    "/": {"vi": "Vinh Danh", "en": "Vinh Danh"},
    "/contests": {"vi": "Các cuộc thi", "en": "Contests"},
    "/showcase": {"vi": "Thư viện sáng kiến", "en": "Showcase of initiatives"},
    "/certificates": {"vi": "Kiểm tra giấy chứng nhận", "en": "Check a certificate"},
    "/sign-in": {"vi": "Đăng nhập", "en": "Sign in"},
}
PARTS = {
    "": {"vi": "", "en": ""},
    "/vote": {"vi": "Bình chọn", "en": "Vote"},
    "/results": {"vi": "Kết quả", "en": "Results"},
    "/winners": {"vi": "Vinh danh", "en": "Winners"},
}
BEHIND_SIGN_IN = re.compile(r"/(account|workspace|judging|console|invitations|mailbox)(/.*)?")


@dataclass(frozen=True)
class Preview:
    """A page's head; a page that does not `exists` is answered 404."""

    title: str
    description: str
    image: str = DEFAULT_IMAGE
    exists: bool = True


async def preview_of(path: str, locale: str) -> Preview:
    """The head of the page at `path` (without a language)."""
    path = path.rstrip("/") or "/"
    if path in STATIC:
        return Preview(_titled(STATIC[path][locale]), SITE[locale])
    if BEHIND_SIGN_IN.fullmatch(path):
        return Preview("Vinh Danh", SITE[locale])
    for pattern, find in DYNAMIC:
        if match := pattern.fullmatch(path):
            ctx = Context(actor=VISITOR, now=await database_now(), locale=locale)
            return await find(ctx, **match.groupdict()) or _absent(locale)
    return _absent(locale)


async def _contest(ctx: Context, slug: str, part: str) -> Preview | None:
    contest = await find_contest(ctx, slug)
    if contest is None:
        return None
    name = PARTS[part][ctx.locale]
    title = _text(contest.title, ctx)
    return Preview(_titled(f"{name} – {title}" if name else title), _short(_text(contest.summary, ctx)))


async def _entry(ctx: Context, entry_id: str) -> Preview | None:
    entry = await public_preview(ctx, UUID(entry_id))
    if entry is None:
        return None
    image = f"/files/{entry.cover_id}" if entry.cover_id else DEFAULT_IMAGE
    return Preview(_titled(entry.title), _short(entry.summary), image)


async def _certificate(ctx: Context, serial: str) -> Preview | None:
    found = await check_certificate(ctx, serial)
    if found is None:
        unknown = {
            "vi": "Không có giấy chứng nhận mang số này.",
            "en": "There is no certificate with this serial.",
        }
        return Preview(_titled(serial), unknown[ctx.locale])
    return Preview(
        _titled(f"{_text(found.prize, ctx)} – {found.entry_title}"), _short(_text(found.contest, ctx))
    )


DYNAMIC: list[tuple[re.Pattern[str], Callable[..., Awaitable[Preview | None]]]] = [
    (re.compile(r"/contests/(?P<slug>[a-z0-9-]{1,80})(?P<part>|/vote|/results|/winners)"), _contest),
    (re.compile(r"/entries/(?P<entry_id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"), _entry),
    (re.compile(r"/certificates/(?P<serial>[\w-]{1,40})"), _certificate),
]


def _absent(locale: str) -> Preview:
    title = {"vi": "Không tìm thấy trang", "en": "Page not found"}[locale]
    return Preview(_titled(title), SITE[locale], exists=False)


def _text(value: Any, ctx: Context) -> str:
    return str(value.get(ctx.locale) or value.get("vi") or "")


def _titled(title: str) -> str:
    return title if title == "Vinh Danh" else f"{title} · Vinh Danh"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= DESCRIPTION_LENGTH else line[: DESCRIPTION_LENGTH - 1].rstrip() + "…"
