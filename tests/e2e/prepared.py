"""A published contest made through the API, for tests that begin where the organiser has already done their part."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.e2e.api import Api

CREATE_SEASON = """mutation($slug: String!, $name: LocalizedInput!, $from: Date!, $to: Date!) {
  createSeason(slug: $slug, name: $name, summary: $name, startsOn: $from, endsOn: $to) {
    __typename ... on Season { id } ... on Problem { message } } }"""
PUBLISH_SEASON = """mutation($id: ID!) { publishSeason(id: $id) {
    __typename ... on Season { id } ... on Problem { message } } }"""
CREATE_CONTEST = """mutation($season: ID!, $title: LocalizedInput!, $slug: String!) {
  createContest(seasonId: $season, title: $title, slug: $slug) {
    __typename ... on Contest { id version } ... on Problem { message } } }"""
UPDATE_CONTEST = """mutation($id: ID!, $version: Int!, $input: ContestInput!) {
  updateContest(id: $id, version: $version, input: $input) {
    __typename ... on Contest { id version } ... on Problem { message fields { path message } } } }"""
PUBLISH_CONTEST = """mutation($id: ID!, $version: Int!) { publishContest(id: $id, version: $version) {
    __typename ... on Contest { id slug tracks { id } }
    ... on Problem { message fields { path message } } } }"""
CREATE_UNIT = """mutation($code: String!, $name: LocalizedInput!, $parent: ID) {
  createUnit(code: $code, name: $name, parentId: $parent, staffCount: 120) {
    __typename ... on Unit { id } ... on Problem { message } } }"""
CREATE_ENTRY = """mutation($contest: ID!) { createEntry(contestId: $contest) {
    __typename ... on Entry { id version } ... on Problem { message } } }"""
SAVE_ENTRY = """mutation($id: ID!, $version: Int!, $input: EntryInput!) {
  saveEntry(id: $id, version: $version, input: $input) {
    __typename ... on Entry { id version } ... on Problem { message fields { path message } } } }"""
SUBMIT_ENTRY = """mutation($id: ID!, $version: Int!) { submitEntry(id: $id, version: $version) {
    __typename ... on Entry { id code } ... on Problem { message fields { path message } } } }"""

GRANT = """mutation($email: String!, $role: Role!) { grantRole(userEmail: $email, role: $role) {
    __typename ... on RoleGrant { id } ... on Problem { message } } }"""


@dataclass(frozen=True)
class PreparedContest:
    """Ids of what was made."""

    id: str
    slug: str
    tracks: list[str]


async def contest(
    api: Api,
    title: str,
    *,
    approval: str = "NONE",
    files: dict[str, object] | None = None,
    screening: dict[str, object] | None = None,
    **rules: object,
) -> PreparedContest:
    """A contest open for submissions, with two tracks and one question; `files` as of a FileRuleInput,
    `screening` as of a ScreeningRuleInput."""
    slug = f"hoi-thi-{secrets.token_hex(3)}"
    season = await api.ask(
        CREATE_SEASON,
        slug=f"mua-{slug}",
        name=both("Mùa thi", "Season"),
        **{"from": "2026-01-01", "to": "2027-12-31"},
    )
    await api.ask(PUBLISH_SEASON, id=season["id"])
    made = await api.ask(CREATE_CONTEST, season=season["id"], title=both(title, title), slug=slug)
    values = contest_input(title, slug) | {"teamRules": {"approval": approval, **rules}, "files": files}
    values["screening"] = screening
    made = await api.ask(UPDATE_CONTEST, id=made["id"], version=made["version"], input=values)
    shown = await api.ask(PUBLISH_CONTEST, id=made["id"], version=made["version"])
    return PreparedContest(
        id=shown["id"],
        slug=slug,
        tracks=[track["id"] for track in shown["tracks"]],
    )


async def submitted(api: Api, contest: PreparedContest, title: str, unit: str | None = None) -> str:
    """An entry that was drafted and submitted; answers its id."""
    entry = await api.ask(CREATE_ENTRY, contest=contest.id)
    values = entry_input(contest, title, api.email) | {"unitId": unit}
    saved = await api.ask(SAVE_ENTRY, id=entry["id"], version=entry["version"], input=values)
    await api.ask(SUBMIT_ENTRY, id=entry["id"], version=saved["version"])
    return str(entry["id"])


def contest_input(title: str, slug: str) -> dict[str, Any]:
    return {
        "title": both(title, title),
        "slug": slug,
        "summary": both("Chọn sáng kiến hay nhất.", "Choosing the best initiative."),
        "rules": both("Ai cũng dự thi được.", "Everyone may enter."),
        "organiserName": both("Ban tổ chức", "The organisers"),
        "juryWeight": "70",
        "publicWeight": "30",
        "judgesPerEntry": 1,
        "teamRules": {"approval": "NONE"},
        "maxAttachments": 3,
        "tracks": [{"name": both(f"Hạng mục {n}", f"Track {n}")} for n in (1, 2)],
        "phases": _phases(),
        "formFields": [{"key": "novelty", "kind": "LONG_TEXT", "label": both("Điểm mới", "What is new")}],
        "criteria": [{"name": both("Tính mới", "Novelty"), "weight": "100"}],
        "prizes": [{"name": both("Giải Nhất", "First prize"), "rank": 1}],
        "ballotRule": {"kind": "APPROVAL", "maxChoices": 2, "tallyVisibility": "LIVE"},
    }


def entry_input(contest: PreparedContest, title: str, email: str) -> dict[str, Any]:
    return {
        "title": title,
        "summary": "Một cách làm mới, đã chạy thật.",
        "trackId": contest.tracks[0],
        "answers": [{"key": "novelty", "value": "Chưa nơi nào làm."}],
        "contributors": [{"name": "Tác giả", "email": email, "share": "100"}],
    }


def both(vi: str, en: str) -> dict[str, str]:
    return {"vi": vi, "en": en}


def _phases() -> list[dict[str, str]]:
    begin = datetime.now(UTC) - timedelta(days=1)
    stages = (("SUBMISSION",), ("SCREENING",), ("JUDGING", "PUBLIC_VOTING"), ("ANNOUNCEMENT",))
    return [
        {
            "kind": kind,
            "opensAt": (begin + timedelta(days=10 * place)).isoformat(),
            "closesAt": (begin + timedelta(days=10 * place + 10)).isoformat(),
        }
        for place, kinds in enumerate(stages)
        for kind in kinds
    ]
