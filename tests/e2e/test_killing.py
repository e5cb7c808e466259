"""Any part may die at any moment: what was acknowledged is there afterwards, once, and mails arrive once."""

from __future__ import annotations

import asyncio
import io
import os
import shutil
import signal
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from pypdf import PdfWriter
from redis.asyncio import Redis
from redis.exceptions import RedisError

from domain.contests.rules import PhaseKind
from infra.servers import Servers, running_servers
from infra.servers.child import Child
from tests.e2e import prepared
from tests.e2e.api import Api, api_of
from tests.e2e.prepared import PreparedContest
from tests.e2e.site import Site, running_site
from tests.e2e.timetable import move_to

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

AUTHORS = 4


def paper() -> bytes:
    """A PDF of one empty page."""
    writer, out = PdfWriter(), io.BytesIO()
    writer.add_blank_page(width=595, height=842)
    writer.write(out)
    return out.getvalue()


PAPER = paper()
REQUEST_UPLOAD = """mutation($entry: ID!, $size: Float!) {
  requestUpload(entryId: $entry, kind: DOCUMENT, fileName: "minh-chung.pdf", contentType: "application/pdf",
                size: $size) {
    __typename ... on UploadTicket { form { url fields { name value } } attachment { id } }
    ... on Problem { message } } }"""
FINISH_UPLOAD = """mutation($id: ID!) { finishUpload(attachmentId: $id) {
    __typename ... on Attachment { id status refusal } ... on Problem { message } } }"""
FILES = "query($id: ID!) { entry(id: $id) { attachments { id status } } }"
GIVE_UP = """mutation($id: ID!) { removeAttachment(attachmentId: $id) {
    __typename ... on Entry { id } ... on Problem { message } } }"""
CAST = """mutation($contest: ID!, $choices: [ChoiceInput!]!) { castBallot(contestId: $contest, choices: $choices) {
    __typename ... on Ballot { receipt } ... on Problem { message } } }"""
TALLY = "query($slug: String!) { contest(slug: $slug) { tally { ballots rows { votes entry { id } } } } }"


@dataclass(frozen=True)
class Whole:
    """A site on servers of its own, so that those can be killed, too."""

    site: Site
    servers: Servers

    def part(self, name: str) -> Child:
        return {**self.servers.children, **self.site.children}[name]

    async def kill(self, name: str) -> None:
        """kill -9. What keeps the parts running starts the part again."""
        child = self.part(name)
        deaths, pid = child.deaths, child.pid
        assert pid is not None, f"{name} is not running"
        os.kill(pid, signal.SIGKILL)
        for _ in range(1000):
            if child.deaths > deaths:
                return
            await asyncio.sleep(0.01)
        raise AssertionError(f"{name} was killed and nobody noticed")

    async def empty_valkey(self) -> None:
        queue = Redis.from_url(self.servers.environment["REDIS_URL"])
        await queue.flushall()
        await queue.aclose(close_connection_pool=True)

    @contextmanager
    def nothing_is_accepted(self) -> Iterator[None]:
        """The mail server holds its breath: what is killed meanwhile is killed before its mail was accepted."""
        pid = self.part("mailbox").pid
        assert pid is not None
        os.kill(pid, signal.SIGSTOP)
        try:
            yield
        finally:
            os.kill(pid, signal.SIGCONT)


@pytest.fixture(scope="module")
async def whole() -> AsyncIterator[Whole]:
    folder = Path(tempfile.mkdtemp(prefix="vinhdanh-killing-"))
    os.chmod(folder, 0o755)  # noqa: S103 - the servers run as nobody when started by root
    try:
        async with (
            running_servers(folder / "servers") as servers,
            running_site(folder / "site", servers.environment) as site,
        ):
            yield Whole(site, servers)
    finally:
        shutil.rmtree(folder)


@asynccontextmanager
async def authors(site: Site) -> AsyncIterator[list[Api]]:
    """People who have signed up."""
    async with AsyncExitStack() as stack:
        yield [
            await stack.enter_async_context(api_of(site, f"tac.gia.{n}@example.vn", f"Tác giả {n}"))
            for n in range(AUTHORS)
        ]


async def submit(author: Api, contest: PreparedContest) -> str:
    """Drafts, saves and submits, asking again whatever dies meanwhile. Answers the entry's id."""
    entry = await author.insist(prepared.CREATE_ENTRY, contest=contest.id)
    values = prepared.entry_input(contest, f"Sáng kiến của {author.email}", author.email)
    saved = await author.insist(prepared.SAVE_ENTRY, id=entry["id"], version=entry["version"], input=values)
    await upload(author, entry["id"])
    await author.insist(prepared.SUBMIT_ENTRY, id=entry["id"], version=saved["version"])
    return str(entry["id"])


async def upload(author: Api, entry_id: str) -> None:
    """A document straight to the store; a lost connection begins anew with a fresh ticket."""
    for _ in range(100):
        ticket = await author.insist(REQUEST_UPLOAD, entry=entry_id, size=len(PAPER))
        form = ticket["form"]
        if await _posted(form["url"], {field["name"]: field["value"] for field in form["fields"]}):
            await author.insist(FINISH_UPLOAD, id=ticket["attachment"]["id"])
            await _taken_in(author, entry_id)
            return
        await author.insist(GIVE_UP, id=ticket["attachment"]["id"])
        await asyncio.sleep(0.2)
    raise AssertionError("the store did not come back")


async def _taken_in(author: Api, entry_id: str) -> None:
    """Waits for the worker, which may be dead for a while, to have looked at the entry's files."""
    states: list[str] = []
    for _ in range(300):
        states = [file["status"] for file in (await author.insist(FILES, id=entry_id))["attachments"]]
        if "READY" in states and "PROCESSING" not in states:
            return
        await asyncio.sleep(0.2)
    raise AssertionError(states)


async def _posted(url: str, fields: dict[str, str]) -> bool:
    async with httpx.AsyncClient(timeout=10) as client:
        try:
            answer = await client.post(url, data=fields, files={"file": ("minh-chung.pdf", PAPER)})
        except httpx.TransportError:
            return False
    return answer.is_success


async def kill_one_after_another(whole: Whole, *names: str) -> None:
    """Each part in turn, at odds with the steps that run meanwhile."""
    for name in names:
        await asyncio.sleep(0.3)
        await whole.kill(name)
        if name == "valkey":
            await _come_back(whole)


async def _come_back(whole: Whole) -> None:
    for _ in range(100):
        try:
            await whole.empty_valkey()
        except RedisError:  # not there yet, or still reading what it had
            await asyncio.sleep(0.1)
        else:
            return
    raise AssertionError("Valkey did not come back")


async def test_whatever_dies_what_was_acknowledged_is_there_once(whole: Whole) -> None:
    site = whole.site
    await site.run("admin", "quan.tri@example.vn")
    async with api_of(site, "quan.tri@example.vn", "Quản trị viên") as admin, authors(site) as people:
        contest = await prepared.contest(admin, "Hội thi không gì ngăn được")
        with whole.nothing_is_accepted():
            killing = kill_one_after_another(whole, "web", "postgres", "valkey", "worker", "seaweedfs", "web")
            entries, _ = await asyncio.gather(
                asyncio.gather(*(submit(author, contest) for author in people)), killing
            )
            await _stored_once(site, entries)
            await move_to(site, contest.slug, PhaseKind.PUBLIC_VOTING)
            await _vote(whole, contest, people, entries)
        await whole.kill("mailbox")
        tally = (await admin.insist(TALLY, slug=contest.slug))["tally"]
    assert tally["ballots"] == AUTHORS
    assert {row["entry"]["id"]: row["votes"] for row in tally["rows"]} == dict.fromkeys(entries, 1)
    await _received_once(site, people)


async def _vote(whole: Whole, contest: PreparedContest, people: list[Api], entries: list[str]) -> None:
    ballots = (
        voter.insist(CAST, contest=contest.id, choices=[{"entryId": entry}])
        for voter, entry in zip(people, entries, strict=True)
    )
    await asyncio.gather(asyncio.gather(*ballots), kill_one_after_another(whole, "postgres", "web"))


async def _stored_once(site: Site, entries: list[str]) -> None:
    """Neither more nor fewer entries, versions and files than were acknowledged."""
    rows = await site.fetch(
        "SELECT id::text, status::text, (SELECT count(*) FROM entry_versions v WHERE v.entry_id = e.id) AS versions,"
        " (SELECT count(*) FROM attachments a WHERE a.entry_id = e.id AND a.status = 'READY') AS files"
        " FROM entries e"
    )
    expected = {(entry, "FORWARDED", 1, 1) for entry in entries}
    assert {tuple(row) for row in rows} == expected
    assert len(rows) == len(expected)


async def _received_once(site: Site, people: list[Api]) -> None:
    """One receipt each, and still one after everything that was owed has been delivered."""
    for author in people:
        await site.letters.next(author.email, f"Sáng kiến của {author.email}")
    for _ in range(600):
        if not await site.fetch("SELECT 1 FROM outbox_messages WHERE done_at IS NULL"):
            break
        await asyncio.sleep(0.1)
    for author in people:
        receipts = [m for m in site.letters.to(author.email) if "Sáng kiến của" in m.text]
        assert len(receipts) == 1, [m.subject for m in receipts]
