"""A whole contest through the pages: organiser, coordinator, authors, judges, voter and visitor."""

from __future__ import annotations

import pytest
from playwright.async_api import Browser

from domain.contests.rules import PhaseKind
from tests.e2e import prepared
from tests.e2e.api import api_of
from tests.e2e.browsing import DESKTOP, PHONE, Crowd, Screen, crowd
from tests.e2e.journey import author, coordinator, invited, judge, visitor, voter
from tests.e2e.journey.stage import Stage
from tests.e2e.site import Site
from tests.e2e.timetable import move_to
from tests.e2e import test_api as t

pytestmark = [pytest.mark.browser, pytest.mark.timeout(280)]


@pytest.mark.parametrize(
    ("language", "screen"), [("vi", DESKTOP), ("en", PHONE)], ids=["vi-desktop", "en-phone"]
)
async def test_a_whole_contest(site: Site, browser: Browser, language: str, screen: Screen) -> None:
    async with (
        crowd(browser, site, language, screen) as people,
        api_of(site, f"quan.tri@{language}.journey.example.vn", "Quản Trị") as admin,
    ):
        from contextlib import AsyncExitStack

        stack = AsyncExitStack()

        async def people_api(who):
            return await stack.enter_async_context(api_of(site, stage.email(who), who))

        try:
            await site.fetch(
                "INSERT INTO role_grants (id, user_id, role, created_at)"
                " SELECT gen_random_uuid(), id, 'ADMINISTRATOR', now() FROM users WHERE email = $1",
                admin.email,
            )
            unit = {"vi": f"Sở Khoa học {language}", "en": f"Department of Science {language}"}
            made = await admin.ask(prepared.CREATE_UNIT, code=f"KH-{language}", name=unit)
            contest = await prepared.contest(admin, f"Sáng kiến {language}", needs_forwarding=True)
            stage = Stage(
                site,
                people,
                admin,
                contest.slug,
                {"vi": f"Sáng kiến {language}", "en": f"Sáng kiến {language}"},
                unit,
            )
            vis = await stage.person("khach", "Khách")
            await visitor.look_around(vis)
            c = await stage.person("dau.moi", "Đầu Mối")
            await admin.ask(t.INVITE, unit=made["id"], email=c.email, kind="COORDINATOR")
            await invited.accept(stage, c)
            a1 = await stage.person("tac.gia", "Nguyễn Thị Tác Giả")
            await coordinator.invite_member(c, a1.email)
            await invited.accept(stage, a1)
            title = author.title_of(stage, 1)
            entry = await author.begin(stage, a1, title)
            again = await stage.person("tac.gia", "Nguyễn Thị Tác Giả")
            await again.sign_in()
            await author.resume(stage, again, entry, title)
            await author.write(stage, again)
            await author.share_with(again, "Đồng Tác Giả", stage.email("dong.tac.gia"))
            await author.invite_co_author(again, stage.email("dong.tac.gia"))
            await author.upload(stage, again)
            await author.preview(again)
            await author.submit(stage, again, title)
            co = await stage.person("dong.tac.gia", "Đồng Tác Giả")
            await invited.accept(stage, co)
            a2 = await stage.person("tac.gia.hai", "Lê Văn Hai")
            await coordinator.invite_member(c, a2.email)
            await invited.accept(stage, a2)
            title2 = author.title_of(stage, 2)
            await author.begin(stage, a2, title2)
            await author.write(stage, a2)
            await author.submit(stage, a2, title2)
            await coordinator.forward_all(stage, c)
            await move_to(site, stage.slug, PhaseKind.JUDGING)
            round_ = await admin.ask(t.CREATE_ROUND, contest=contest.id)
            judges = [await stage.person(f"giam.khao.{n}", f"Giám Khảo {n}") for n in (1, 2)]
            for j in judges:
                await admin.ask(t.INVITE_JUDGE, round=round_["id"], email=j.email)
                await invited.accept(stage, j)
            await admin.ask(t.PLAN, round=round_["id"])
            await admin.ask(t.OPEN, round=round_["id"])
            for j, d in zip(judges, ("8", "6")):
                await judge.score(stage, j, d)
            v = await stage.person("cu.tri", "Cử Tri")
            await voter.vote(stage, v, [title, title2])
            await voter.change_to(v, title2, title2) if False else None
            await voter.sees_ballots(v, 1)
            await visitor.sees_nothing_yet(stage, vis)
            await visitor.find_in_showcase(stage, vis, "giay to khong can", title)
            await admin.ask(t.CLOSE, round=round_["id"])
            await t._award(site, admin, contest)
            await visitor.sees_winner(stage, vis, title)
        finally:
            for p in people.people:
                await p.page.screenshot(path=f"/tmp/e2e/{language}-{p.email.split('@')[0]}.png")
            print("\n".join(people.faults()))
        assert people.faults() == []
