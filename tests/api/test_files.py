"""GET /files/{id} through the ASGI application: who is led to the bytes, and how."""

from __future__ import annotations

import httpx
import pytest

from domain.contests.models import PhaseKind
from domain.entries.models import Attachment, AttachmentKind, EntryStatus
from tests.factories.accounts import make_session
from tests.factories.contests import make_contest
from tests.factories.entries import author_of, make_entry

pytestmark = pytest.mark.usefixtures("db")


async def get(path: str, token: str | None = None) -> httpx.Response:
    from api.app import create_app

    cookies = {"session": token} if token else {}
    transport = httpx.ASGITransport(app=create_app())
    async with httpx.AsyncClient(
        transport=transport, base_url="http://testserver", cookies=cookies
    ) as client:
        return await client.get(path)


async def make_files() -> tuple[Attachment, Attachment, str]:
    """A public entry's cover and document, and its author's session."""
    contest = await make_contest(phase=PhaseKind.JUDGING)
    entry = await make_entry(contest=contest, status=EntryStatus.FORWARDED, cover=True, documents=1)
    cover = await Attachment.get(kind=AttachmentKind.COVER)
    return (
        cover,
        await Attachment.get(kind=AttachmentKind.DOCUMENT),
        await make_session(await author_of(entry)),
    )


async def test_anyone_is_led_to_a_public_cover_shown_inline() -> None:
    cover, _, _ = await make_files()
    answer = await get(f"/files/{cover.id}")
    assert answer.status_code == 302
    assert answer.headers["location"] == f"memory://files/{cover.storage_key}?inline=True"
    assert answer.headers["cache-control"] == "private, max-age=300"
    assert answer.headers["x-content-type-options"] == "nosniff"


async def test_documents_are_for_those_who_work_with_the_entry_and_are_downloaded() -> None:
    _, document, author = await make_files()
    assert (await get(f"/files/{document.id}")).status_code == 404
    answer = await get(f"/files/{document.id}", author)
    assert answer.headers["location"].endswith("inline=False")


@pytest.mark.parametrize("name", ["rubbish", "8c6f715f-21d9-41f6-90e4-9b2896011ead", "%00"])
async def test_absent_and_hidden_look_the_same(name: str) -> None:
    _, document, _ = await make_files()
    absent, hidden = await get(f"/files/{name}"), await get(f"/files/{document.id}")
    assert (absent.status_code, absent.content) == (hidden.status_code, hidden.content) == (404, b"404")


async def test_certificates_that_are_not_public_are_absent() -> None:
    assert (await get("/certificates/VD-2026-1.pdf")).status_code == 404
