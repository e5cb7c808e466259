"""A whole contest through the pages: organiser, coordinator, authors, judges, voter and visitor."""

from __future__ import annotations

import pytest
from playwright.async_api import Browser

from domain.contests.rules import PhaseKind
from tests.e2e.api import Api
from tests.e2e.browsing import DESKTOP, PHONE, Person, Screen, crowd
from tests.e2e.journey import author, coordinator, invited, judge, organiser, visitor, voter
from tests.e2e.journey.stage import Stage
from tests.e2e.site import Site
from tests.e2e.timetable import move_to

pytestmark = [pytest.mark.browser, pytest.mark.timeout(280)]
SCREENS = [pytest.param("vi", DESKTOP, id="vi-desktop"), pytest.param("en", PHONE, id="en-phone")]


@pytest.mark.parametrize(("language", "screen"), SCREENS)
async def test_a_whole_contest(
    site: Site, administrator: Api, browser: Browser, language: str, screen: Screen
) -> None:
    async with crowd(browser, site, language, screen) as people:
        stage = Stage(site, people, administrator)
        runner = await _announce(stage)
        first, second = await _submit(stage, runner)
        await _judge_and_vote(stage, runner, first, second)
        await _honour(stage, runner, first)
        assert not people.faults(), "\n".join(people.faults())


async def _announce(stage: Stage) -> Person:
    """The organiser sets up and publishes; a visitor sees what there is."""
    runner = await organiser.appear(stage)
    await organiser.begin_season(stage, runner)
    await organiser.begin_contest(stage, runner)
    await organiser.design(stage, runner)
    await organiser.preview_and_publish(stage, runner)
    await move_to(stage.site, stage.slug, PhaseKind.SUBMISSION)
    await visitor.look_around(stage, await stage.person("khach", "Khách"))
    return runner


async def _submit(stage: Stage, runner: Person) -> tuple[str, str]:
    """Two entries by members of a unit, forwarded by its coordinator. Answers their titles."""
    await organiser.add_unit(stage, runner)
    helper = await stage.person("dau.moi", "Phạm Văn Đầu Mối")
    await organiser.invite_coordinator(stage, runner, helper.email)
    await invited.accept(stage, helper)
    first = await _first_entry(stage, helper)
    second = await _second_entry(stage, helper)
    await coordinator.forward_all(stage, helper)
    return first, second


async def _first_entry(stage: Stage, helper: Person) -> str:
    """Begun on one device and finished on another, with a co-author, interrupted uploads and a return."""
    title = author.title_of(stage, 1)
    writer = await stage.person("tac.gia", "Nguyễn Thị Tác Giả")
    await coordinator.invite_member(helper, writer.email)
    await invited.accept(stage, writer)
    entry = await author.begin(stage, writer, title)
    elsewhere = await stage.person("tac.gia", "Nguyễn Thị Tác Giả")
    await elsewhere.sign_in()
    await author.resume(elsewhere, entry, title)
    await author.write(stage, elsewhere)
    partner = await stage.person("dong.tac.gia", "Vũ Thị Đồng")
    await author.share_with(elsewhere, partner.name, partner.email)
    await author.invite_co_author(elsewhere, partner.email)
    await author.upload(stage, elsewhere)
    await author.preview(elsewhere)
    await author.submit(stage, elsewhere, title)
    await invited.confirm(stage, partner, "40%")
    return title


async def _second_entry(stage: Stage, helper: Person) -> str:
    """Returned once by the coordinator, and submitted again."""
    title = author.title_of(stage, 2)
    writer = await stage.person("tac.gia.hai", "Lê Văn Hai")
    await coordinator.invite_member(helper, writer.email)
    await invited.accept(stage, writer)
    await author.begin(stage, writer, title)
    await author.write(stage, writer)
    await author.submit(stage, writer, title)
    await coordinator.return_entry(stage, helper, title, "Xin nêu rõ số liệu.")
    await author.submit_again(stage, writer, title)
    return title


async def _judge_and_vote(stage: Stage, runner: Person, first: str, second: str) -> None:
    """The jury prefers one entry and the public, in the end, too."""
    await move_to(stage.site, stage.slug, PhaseKind.JUDGING)
    judges = [await stage.person(f"giam.khao.{place}", f"Giám Khảo {place}") for place in (1, 2)]
    await organiser.prepare_round(stage, runner, [one.email for one in judges])
    for one in judges:
        await invited.accept(stage, one)
    await organiser.open_round(stage, runner)
    for one in judges:
        await judge.score(stage, one)
    citizen = await stage.person("cu.tri", "Cử Tri")
    await voter.vote(stage, citizen, second)
    await voter.change(stage, citizen, second, first)
    await organiser.close_round(stage, runner)


async def _honour(stage: Stage, runner: Person, first: str) -> None:
    """Nobody sees anything before the results are published, and everybody right after."""
    anybody = await stage.person("ai.do", "Ai Đó")
    await move_to(stage.site, stage.slug, PhaseKind.ANNOUNCEMENT)
    await visitor.sees_nothing_yet(stage, anybody)
    await organiser.award(stage, runner)
    await visitor.sees_winner(stage, anybody, first)
    await visitor.find_in_showcase(stage, anybody, "giay to khong can", first)
    await stage.site.letters.next(stage.email("tac.gia"), "/certificates/")
    await organiser.look_at_everything(stage, runner)
