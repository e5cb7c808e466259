"""A form changed under filled drafts, on a real database: nothing that people wrote is lost."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from domain.contests import operations, queries
from domain.contests.form import CellKind, Choice, Column, FieldKind, FormField
from domain.contests.form_changes import FieldUse
from domain.contests.models import Contest, PhaseKind
from domain.contests.models import FormField as FormFieldRow
from domain.entries.inputs import EntryInput
from domain.entries.models import Entry, EntryStatus, EntryVersion
from domain.entries.operations import save_entry, submit_entry
from domain.entries.queries import find_entry
from domain.kernel.context import Context
from tests.conftest import ctx_for, refused
from tests.domain.contests.test_operations import input_of, organiser_of
from tests.factories.accounts import make_unit
from tests.factories.contests import localized, make_contest, make_field
from tests.factories.entries import author_of, make_attachment, make_entry

pytestmark = pytest.mark.usefixtures("db")


async def organiser(contest: Contest) -> Context:
    return await ctx_for(await organiser_of(await contest.season))


async def change(contest: Contest, *fields: FormField) -> Contest:
    """The contest with exactly these fields."""
    contest = await Contest.get(id=contest.id)
    given = replace(await input_of(contest), form_fields=fields)
    return await operations.update_contest(await organiser(contest), contest.id, contest.version, given)


async def designs(contest: Contest) -> dict[str, FormField]:
    """All fields, archived ones too, by key."""
    rows = await FormFieldRow.filter(contest_id=contest.id).order_by("position")
    return {row.key: row.design for row in rows}


async def save(entry: Entry, **answers: Any) -> Entry:
    entry = await Entry.get(id=entry.id)
    sent = EntryInput(title=entry.title, summary=entry.summary, track_id=entry.track_id, unit_id=entry.unit_id,
                      answers=answers)  # fmt: skip
    return await save_entry(await ctx_for(await author_of(entry)), entry.id, entry.version, sent)


async def test_a_field_that_was_answered_is_archived_and_comes_back_with_its_answers() -> None:
    contest = await make_contest()
    entry = await make_entry(contest=contest)
    form = await designs(contest)
    await change(contest, form["savings"])
    now = await designs(contest)
    # nobody had answered `savings`; `novelty` and the note were, and are kept
    assert {key: field.is_archived for key, field in now.items()} == {
        "savings": False,
        "novelty": True,
        "internal_note": True,
    }
    saved = await save(entry, savings="5", internal_note=entry.answers["internal_note"])
    assert saved.answers.keys() == {"savings", "novelty", "internal_note"}
    async with refused("entries.field_archived"):
        await save(entry, novelty="Khác")
    again = FormField("novelty", FieldKind.LONG_TEXT, localized("Điểm mới"))
    await change(contest, form["savings"], again)
    back = (await designs(contest))["novelty"]
    assert (back.is_archived, back.id, back.label) == (False, form["novelty"].id, localized("Điểm mới"))
    assert (await Entry.get(id=entry.id)).answers["novelty"] == entry.answers["novelty"]


async def test_a_field_that_nobody_answered_goes() -> None:
    contest = await make_contest()
    await change(contest, (await designs(contest))["novelty"])
    assert list(await designs(contest)) == ["novelty"]


async def test_archived_answers_are_for_authors_and_organisers() -> None:
    contest = await make_contest(phase=PhaseKind.JUDGING)
    entry = await make_entry(contest=contest, status=EntryStatus.FORWARDED)
    await change(contest, (await designs(contest))["savings"])
    seen = {
        "visitor": await find_entry(await ctx_for(), entry.id),
        "author": await find_entry(await ctx_for(await author_of(entry)), entry.id),
        "organiser": await find_entry(await organiser(contest), entry.id),
    }
    assert {who: sorted(view.answers) for who, view in seen.items() if view} == {
        "visitor": [],
        "author": ["internal_note", "novelty"],
        "organiser": ["internal_note", "novelty"],
    }


async def test_what_was_chosen_stays_readable_and_cannot_be_submitted() -> None:
    contest = await make_contest()
    choices = tuple(Choice(value, localized(value.upper())) for value in ("one", "two", "three"))
    scope = FormField("scope", FieldKind.CHOICE, localized("Phạm vi"), choices=choices)
    form = list((await designs(contest)).values())
    await change(contest, *form, scope)
    entry = await make_entry(contest=contest, unit=await make_unit())
    await save(entry, scope="three")
    scope = (await designs(contest))["scope"]
    await change(contest, *form, replace(scope, choices=choices[:2]))
    kept = (await designs(contest))["scope"]
    assert kept.choices == (*choices[:2], replace(choices[2], is_retired=True))
    # sent back as it is read, it stays so; once nobody has it, it goes
    await change(contest, *form, kept)
    assert (await designs(contest))["scope"] == kept
    author = await ctx_for(await author_of(entry))
    async with refused("entries.choice_retired"):
        await submit_entry(author, entry.id, (await Entry.get(id=entry.id)).version)
    await save(entry, scope="one")
    await change(contest, *form, kept)
    assert (await designs(contest))["scope"].choices == choices[:2]


async def test_a_column_that_was_filled_stays() -> None:
    contest = await make_contest()
    columns = (Column("item", label=localized("Việc")), Column("cost", CellKind.MONEY, localized("Chi phí")))
    form = list((await designs(contest)).values())
    await change(contest, *form, FormField("costs", FieldKind.TABLE, localized("Bảng"), columns=columns))
    entry = await make_entry(contest=contest)
    rows = [{"item": "Máy", "cost": "5000"}]
    await save(entry, costs=rows)
    table = (await designs(contest))["costs"]
    await change(contest, *form, replace(table, columns=columns[:1]))
    kept = (await designs(contest))["costs"]
    assert [(column.key, column.is_retired) for column in kept.columns] == [("item", False), ("cost", True)]
    saved = await save(entry, costs=[*rows, {"item": "Bàn"}])
    assert saved.answers["costs"] == '[{"item":"Máy","cost":"5000"},{"item":"Bàn"}]'


async def test_a_kind_changes_where_all_answers_can_be_read() -> None:
    contest = await make_contest()
    entries = [await make_entry(contest=contest), await make_entry(contest=contest)]
    text = replace((await designs(contest))["novelty"], max_words=None)
    rich, number = replace(text, kind=FieldKind.RICH_TEXT), replace(text, kind=FieldKind.NUMBER)
    async with refused("contests.field_kind_in_use") as caught:
        await change(contest, number)
    assert [(f.path, f.params) for f in caught.value.fields] == [("input.formFields.0.kind", {"count": 2})]
    for entry in entries:
        await save(entry, novelty="25")
    await change(contest, number)
    # what was frozen counts too
    version = await make_entry(contest=contest, status=EntryStatus.SUBMITTED, answers={"novelty": "chữ"})
    assert (await EntryVersion.get(entry_id=version.id)).content["answers"] == {"novelty": "chữ"}
    await change(contest, text)
    async with refused("contests.field_kind_in_use"):
        await change(contest, number)
    await change(contest, rich)
    assert (await designs(contest))["novelty"].kind is FieldKind.RICH_TEXT


async def test_organisers_see_how_many_answered_what() -> None:
    contest = await make_contest()
    await make_field(contest, "plan", kind=FieldKind.FILE, position=3)
    await make_entry(contest=contest)
    entry = await make_entry(contest=contest, status=EntryStatus.SUBMITTED)
    await make_attachment(entry, field_key="plan")
    await make_entry()
    uses = (await queries.form_usage(await organiser(contest), [contest.id]))[contest.id]
    assert {key: uses.of(key) for key in ("novelty", "savings", "plan")} == {
        "novelty": FieldUse(drafts=1, submissions=1),
        "savings": FieldUse(),
        "plan": FieldUse(submissions=1),
    }
    assert await queries.form_usage(await ctx_for(await author_of(entry)), [contest.id]) == {}


async def test_a_field_is_of_tracks_that_the_contest_has() -> None:
    contest, other = await make_contest(), await make_contest()
    form = list((await designs(contest)).values())
    tracks = [track.id for track in await contest.tracks.all()]
    foreign = [track.id for track in await other.tracks.all()]
    await change(contest, replace(form[0], track_ids=(tracks[0],)), *form[1:])
    assert (await designs(contest))["novelty"].track_ids == (tracks[0],)
    async with refused("contests.unknown_part") as caught:
        await change(contest, replace(form[0], track_ids=(foreign[0],)), *form[1:])
    assert caught.value.fields[0].path == "input.formFields.0.trackIds"


async def test_settings_that_a_kind_has_not_are_dropped() -> None:
    contest = await make_contest()
    sent = FormField(
        "n", FieldKind.NUMBER, localized("Số"), unit_of_measure=localized(" giờ "), max_words=3,
        choices=(Choice("a", localized("A")),), section=localized(""), decimals=1,
    )  # fmt: skip
    await change(contest, sent)
    kept = (await designs(contest))["n"]
    assert replace(kept, id=None) == replace(
        sent, help=localized(""), unit_of_measure=localized("giờ"), max_words=None, choices=(), section={}
    )
