"""The demo: its texts are whole, its pictures differ, and what it tells holds together."""

from __future__ import annotations

import io
from typing import Any

import asyncpg
import pytest
from PIL import Image

from cli.demo import story, texts
from cli.demo.people import DOMAIN, names
from cli.demo.pictures import draw_cover
from domain.contests.models import Contest
from infra.settings import settings
from tests.conftest import GraphQL

ONE_PAGE = """
query Page($slug: String!) { contest(slug: $slug) {
  publicEntryCount currentPhase { kind } winners { prize { rank } entry { title coverUrl } }
  entries(first: 100) { edges { node { title summary coverUrl unit { code } attachments { status } } } }
  tally { ballots rows { votes entry { code } } } results { totalCount }
} }
"""


def test_thirty_entries_are_written_in_full() -> None:
    written = texts.entry_texts("entries")
    assert len({text.title for text in written}) == 30
    assert {text.track for text in written} == {1, 2, 3, 4}
    required = {
        "first_applied_on",
        "state_before",
        "what_is_new",
        "effect_measured",
        "replication_conditions",
    }
    assert all(required <= set(text.answers) for text in [*written, *texts.entry_texts("winners")])


def test_covers_differ() -> None:
    covers = [draw_cover(track, number) for number, track in enumerate((1, 2, 3, 4, 1, 2))]
    assert len(set(covers)) == 6
    assert {Image.open(io.BytesIO(cover)).size for cover in covers} == {(1200, 675)}


def test_names_do_not_repeat() -> None:
    fresh = names()
    assert len({next(fresh) for _ in range(1_000)}) == 1_000


async def test_the_story_holds_together(db: asyncpg.Connection[Any], graphql: GraphQL) -> None:
    assert await story.is_empty()
    accounts = await story.tell(settings().owner_url)
    assert not await story.is_empty()
    assert [account["email"] for account in accounts] == [f"{name}@{DOMAIN}" for name, _, _ in story.ACCOUNTS]
    contests = await Contest.all().order_by("created_at")
    past, present, opened = [(await graphql(None, ONE_PAGE, slug=c.slug))["contest"] for c in contests]
    assert [page["publicEntryCount"] for page in (past, present, opened)] == [8, 30, 0]
    assert sorted(winner["prize"]["rank"] for winner in past["winners"]) == [1, 2, 2, 3, 3, 3]
    assert present["currentPhase"]["kind"] == "PUBLIC_VOTING"
    assert (present["winners"], present["results"]) == ([], None)
    assert present["tally"]["ballots"] == story.VOTERS - 1
    assert all(edge["node"]["coverUrl"] for edge in present["entries"]["edges"])
    # history is sealed again, also for its owner
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        await db.execute("UPDATE audit_entries SET at = now()")
    assert await db.fetchval("SELECT count(*) FROM entries WHERE submitted_at > forwarded_at") == 0
    assert await db.fetchval("SELECT count(*) FROM assignments WHERE handed_in_at > now()") == 0
