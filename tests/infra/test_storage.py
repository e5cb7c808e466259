"""The file store on a real S3 server: what a browser may and may not send with a presigned form."""

from __future__ import annotations

import base64
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import pytest

from domain.kernel.ports import Bucket, StoredObject, UploadForm
from infra.settings import settings
from infra.storage import S3FileStore, disposition

PDF = b"%PDF-1.7\n%made for a test\n"


@pytest.fixture(scope="session")
async def store(servers: None) -> S3FileStore:
    store = S3FileStore(settings())
    await store.ensure_buckets()
    await store.ensure_buckets()  # a second start finds them there
    return store


@pytest.fixture
async def browser() -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient() as client:
        yield client


async def send(
    browser: httpx.AsyncClient, form: UploadForm, content: bytes, **changed: str
) -> httpx.Response:
    return await browser.post(
        form.url, data={**form.fields, **changed}, files={"file": ("a.pdf", content, "application/pdf")}
    )


def policy_of(form: UploadForm) -> list[Any]:
    decoded = json.loads(base64.b64decode(form.fields["policy"]))
    conditions: list[Any] = decoded["conditions"]
    return conditions


async def test_a_file_travels_by_form_and_back_by_link(
    store: S3FileStore, browser: httpx.AsyncClient, tmp_path: Path
) -> None:
    key = f"test/{uuid4()}"
    form = await store.presign_upload(key, "application/pdf", len(PDF), 600)
    assert (await send(browser, form, PDF)).is_success
    assert await store.head_upload(key) == StoredObject(len(PDF), "application/pdf")
    await store.fetch_upload(key, tmp_path / "fetched")
    assert (tmp_path / "fetched").read_bytes() == PDF
    await store.discard_upload(key)
    assert await store.head_upload(key) is None


async def test_the_policy_names_key_type_and_length(store: S3FileStore) -> None:
    form = await store.presign_upload("test/k", "application/pdf", 26, 600)
    conditions = policy_of(form)
    assert {"key": "test/k"} in conditions
    assert {"Content-Type": "application/pdf"} in conditions
    assert ["content-length-range", 1, 26] in conditions


@pytest.mark.parametrize(
    ("content", "changed"),
    [
        (PDF + b"one byte too many", {}),
        (b"", {}),
        (PDF, {"key": "test/somebody-elses"}),
        (PDF, {"Content-Type": "text/html"}),
        (PDF, {"policy": "e30="}),
    ],
)
async def test_another_file_than_announced_is_refused(
    store: S3FileStore, browser: httpx.AsyncClient, content: bytes, changed: dict[str, str]
) -> None:
    key = f"test/{uuid4()}"
    form = await store.presign_upload(key, "application/pdf", len(PDF), 600)
    assert (await send(browser, form, content, **changed)).status_code in (400, 403)
    assert await store.head_upload(key) is None
    assert await store.head_upload("test/somebody-elses") is None


async def test_an_expired_form_is_refused(store: S3FileStore, browser: httpx.AsyncClient) -> None:
    key = f"test/{uuid4()}"
    form = await store.presign_upload(key, "application/pdf", len(PDF), -60)
    assert (await send(browser, form, PDF)).status_code == 403
    assert await store.head_upload(key) is None


async def test_links_serve_as_attachment_under_the_files_own_name(
    store: S3FileStore, browser: httpx.AsyncClient
) -> None:
    key = f"sha256/{uuid4().hex}"
    await store.put_file(key, PDF, "application/pdf")
    assert await store.read_file(key) == PDF
    link = await store.link_to_file(key, "Báo cáo.pdf", "application/pdf", inline=False)
    answer = await browser.get(link)
    assert (answer.content, answer.headers["content-type"]) == (PDF, "application/pdf")
    assert answer.headers["content-disposition"] == disposition("Báo cáo.pdf", inline=False)


async def test_nothing_is_had_without_a_signature(store: S3FileStore, browser: httpx.AsyncClient) -> None:
    key = f"sha256/{uuid4().hex}"
    await store.put_file(key, PDF, "application/pdf")
    link = await store.link_to_file(key, "a.pdf", "application/pdf", inline=True)
    assert (await browser.get(link.partition("?")[0])).status_code == 403


async def test_the_sites_pages_may_upload_from_a_browser(
    store: S3FileStore, browser: httpx.AsyncClient
) -> None:
    form = await store.presign_upload("test/k", "application/pdf", 26, 600)
    origin = settings().public_url
    asked = {"Origin": origin, "Access-Control-Request-Method": "POST"}
    answer = await browser.options(form.url, headers=asked)
    # SeaweedFS itself lets any origin ask; what guards the bucket is the form's signature
    assert answer.headers["access-control-allow-origin"] in {"*", origin}
    rules = store._client.get_bucket_cors(Bucket=settings().s3_uploads_bucket)["CORSRules"]
    assert [(rule["AllowedOrigins"], rule["AllowedMethods"]) for rule in rules] == [
        ([origin], ["POST", "PUT"])
    ]


# ---- in parts

PART = bytes(5 * 1024 * 1024)
LAST = b"the rest"


@pytest.fixture
async def begun(store: S3FileStore) -> tuple[str, str]:
    """Key and name of an upload in two parts."""
    key = f"test/{uuid4()}"
    return key, await store.begin_parts(key, "video/mp4")


async def test_parts_travel_in_any_order_and_make_one_file(
    store: S3FileStore, browser: httpx.AsyncClient, begun: tuple[str, str], tmp_path: Path
) -> None:
    addresses = await store.presign_parts(*begun, {1: len(PART), 2: len(LAST)}, 600)
    assert (await browser.put(addresses[2], content=LAST)).is_success
    listed = await store.list_parts(*begun)
    assert [(part.number, part.size) for part in listed or []] == [(2, len(LAST))]
    assert (await browser.put(addresses[1], content=PART)).is_success
    parts = await store.list_parts(*begun)
    assert parts is not None
    await store.complete_parts(*begun, parts)
    assert await store.list_parts(*begun) is None
    assert await store.head_upload(begun[0]) == StoredObject(len(PART) + len(LAST), "video/mp4")
    await store.fetch_upload(begun[0], tmp_path / "fetched")
    assert (tmp_path / "fetched").read_bytes() == PART + LAST


async def test_a_part_of_another_length_is_refused(
    store: S3FileStore, browser: httpx.AsyncClient, begun: tuple[str, str]
) -> None:
    address = (await store.presign_parts(*begun, {1: len(LAST)}, 600))[1]
    assert (await browser.put(address, content=LAST + b"!")).status_code == 403
    assert (await browser.put(address, content=LAST[1:])).status_code == 403
    other = address.replace("partNumber=1", "partNumber=2")
    assert (await browser.put(other, content=LAST)).status_code == 403
    assert await store.list_parts(*begun) == []


async def test_an_upload_given_up_leaves_nothing(
    store: S3FileStore, browser: httpx.AsyncClient, begun: tuple[str, str]
) -> None:
    address = (await store.presign_parts(*begun, {1: len(LAST)}, 600))[1]
    assert (await browser.put(address, content=LAST)).is_success
    assert begun in [(one.key, one.multipart_id) for one in await store.open_uploads()]
    await store.abort_parts(*begun)
    await store.abort_parts(*begun)
    assert await store.list_parts(*begun) is None
    assert begun not in [(one.key, one.multipart_id) for one in await store.open_uploads()]


async def test_kept_files_are_listed_and_discarded(store: S3FileStore, tmp_path: Path) -> None:
    key = f"test-{uuid4()}/a"
    (tmp_path / "file").write_bytes(PDF)
    await store.keep_file(key, tmp_path / "file", "application/pdf")
    prefix = key.partition("/")[0]
    found = [name async for names in store.names(Bucket.FILES, prefix) for name in names]
    assert [(name.key, name.size) for name in found] == [(key, len(PDF))]
    await store.discard_file(key)
    assert [name async for names in store.names(Bucket.FILES, prefix) for name in names] == []


async def test_a_player_may_ask_for_a_piece(store: S3FileStore, browser: httpx.AsyncClient) -> None:
    key = f"sha256/{uuid4().hex}"
    await store.put_file(key, PDF, "video/mp4")
    link = await store.link_to_file(key, "phim.mp4", "video/mp4", inline=True)
    answer = await browser.get(link, headers={"Range": "bytes=2-5"})
    assert (answer.status_code, answer.content) == (206, PDF[2:6])
    assert answer.headers["content-type"] == "video/mp4"


@pytest.mark.unit
def test_names_cannot_break_out_of_the_header() -> None:
    found = disposition('Báo "cáo"\r\nX: y; z.pdf', inline=False)
    assert "\r" not in found
    assert found.count('"') == 2
    assert "filename*=UTF-8''B%C3%A1o" in found
