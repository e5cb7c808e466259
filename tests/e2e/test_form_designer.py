"""An entry form from its design to its answers: every kind of field, a preview, an author who fills it in, and a
change of the form under a filled draft, which loses nothing."""

from __future__ import annotations

import json

import pytest
from playwright.async_api import Browser, Locator, expect

from tests.e2e import prepared
from tests.e2e.api import Api
from tests.e2e.browsing import DESKTOP, Person, crowd
from tests.e2e.journey import author
from tests.e2e.journey.stage import paper
from tests.e2e.prepared import PreparedContest
from tests.e2e.site import Site

pytestmark = [pytest.mark.browser, pytest.mark.timeout(150)]

LABELS = {
    "RICH_TEXT": "Cách làm",
    "NUMBER": "Thời gian giảm",
    "MONEY": "Số tiền làm lợi",
    "DATE": "Ngày bắt đầu",
    "CHOICE": "Phạm vi",
    "MULTI_CHOICE": "Đối tượng",
    "TABLE": "Dự toán",
    "LINK": "Trang xem thử",
    "PERSON": "Người liên hệ",
    "UNIT": "Nơi áp dụng",
    "FILE": "Ảnh minh họa",
}
CHOICES = ("Một đơn vị", "Nhiều đơn vị", "Toàn tỉnh")
WHICH = "Những đơn vị nào"
UNIT = {"vi": "Sở Nội vụ", "en": "Department of Home Affairs"}
TABLE = [["Máy quét", "1250000"], ["Đào tạo", "300000"]]
ANSWERS = "SELECT answers FROM entries WHERE id::text = $1"


async def test_a_form_is_designed_filled_and_changed_under_a_draft(
    site: Site, administrator: Api, browser: Browser
) -> None:
    contest = await prepared.contest(administrator, "Hội thi mẫu hồ sơ")
    await administrator.ask(prepared.CREATE_UNIT, code="SNV-MAU", name=UNIT)
    async with crowd(browser, site, "vi", DESKTOP) as people:
        organiser = await people.person("thiet.ke@forms.example.vn", "Trần Thị Thiết Kế")
        await organiser.sign_in("/workspace")
        await administrator.ask(prepared.GRANT, email=organiser.email, role="ADMINISTRATOR")
        await _design(organiser, contest)
        await _preview(organiser)
        writer = await people.person("dien.mau@forms.example.vn", "Lê Điền Mẫu")
        await writer.sign_in("/workspace")
        entry = await _begin(writer)
        await _fill(writer)
        before = await _stored(site, entry)
        await _change(organiser, contest)
        await _sees_what_was_archived(writer, entry)
        assert await _stored(site, entry) == before
        assert not people.faults(), "\n".join(people.faults())


# ---- the organiser


async def _design(organiser: Person, contest: PreparedContest) -> None:
    """A field of every kind under a heading, one of them shown on a condition; saved."""
    await organiser.visit(f"/console/contests/{contest.slug}/form")
    await organiser.press("console:design.addHeading")
    await _localized(organiser, "console:design.headingText", "Nội dung chính")
    for kind, label in LABELS.items():
        await _add(organiser, kind, label)
        if kind in SETTINGS:
            await SETTINGS[kind](organiser)
    await _add(organiser, "SHORT_TEXT", WHICH)
    await _only_for_several(organiser)
    await organiser.check()
    await organiser.press("console:setup.save")
    await organiser.reads("console:setup.saved")


async def _add(organiser: Person, kind: str, label: str) -> None:
    """After the field that is open, optional."""
    await organiser.press("console:setup.addField")
    # by key: a pointer would have to wait until the page and the menu have stopped moving
    await organiser.page.get_by_role(
        "menuitem", name=organiser.words(f"console:kind.{kind}"), exact=True
    ).press("Enter")
    await _localized(organiser, "console:setup.label", label)
    await _editor(organiser).get_by_label(organiser.words("console:design.required.no"), exact=True).check()


def _editor(organiser: Person) -> Locator:
    """The editor of the field that is open."""
    return organiser.page.locator("ol fieldset[class*=editor]")


async def _localized(organiser: Person, key: str, text: str) -> None:
    label = organiser.words("console:localized.vi", label=organiser.words(key))
    await _editor(organiser).get_by_label(label).first.fill(text)


async def _choices(organiser: Person) -> None:
    for number, choice in enumerate(CHOICES, 1):
        await organiser.press("console:design.choice.add")
        await organiser.field("console:design.choice.vi", number=number).fill(choice)


async def _measure(organiser: Person) -> None:
    await _localized(organiser, "console:design.unitOfMeasure", "giờ")
    await organiser.fill("console:design.limit.maximum", "1000")


async def _columns(organiser: Person) -> None:
    for place, (name, kind) in enumerate((("Hạng mục chi", "TEXT"), ("Số tiền", "MONEY"))):
        await organiser.press("console:design.column.add")
        column = _editor(organiser).locator("fieldset fieldset").nth(place)
        label = organiser.words("console:localized.vi", label=organiser.words("console:design.column.label"))
        await column.get_by_label(label).fill(name)
        await column.get_by_label(organiser.words("console:design.column.kind")).select_option(kind)


async def _only_for_several(organiser: Person) -> None:
    await organiser.page.get_by_text(organiser.words("console:design.more"), exact=True).click()
    await organiser.field("console:design.condition.title").last.select_option(
        label=organiser.words("console:design.condition.answered", name=LABELS["CHOICE"])
    )
    await organiser.field("console:design.condition.some").check()
    await _editor(organiser).get_by_label(CHOICES[1]).check()
    await _editor(organiser).get_by_label(CHOICES[0]).uncheck()


SETTINGS = {"CHOICE": _choices, "MULTI_CHOICE": _choices, "NUMBER": _measure, "TABLE": _columns}


async def _preview(organiser: Person) -> None:
    """As an author the condition can be tried; the public does not see whom to call."""
    preview = organiser.page.get_by_role(
        "complementary", name=organiser.words("console:design.preview.title")
    )
    await expect(preview.get_by_label(WHICH)).to_have_count(0)
    await preview.get_by_label(CHOICES[1]).first.check()
    await expect(preview.get_by_label(WHICH)).to_be_visible()
    await preview.get_by_text(organiser.words("console:design.preview.public"), exact=True).click()
    await expect(preview.get_by_role("heading", name=LABELS["UNIT"])).to_be_visible()
    await expect(preview.get_by_role("heading", name=LABELS["PERSON"])).to_have_count(0)
    await organiser.check()


async def _change(organiser: Person, contest: PreparedContest) -> None:
    """Takes out a field that was answered: warned how many drafts answer it, and it is archived."""
    await organiser.visit(f"/console/contests/{contest.slug}/form")
    await organiser.page.get_by_role("button", name=LABELS["TABLE"]).last.click()
    await organiser.press("console:design.remove.action")
    await expect(organiser.page.get_by_role("dialog")).to_contain_text(
        organiser.words("console:design.remove.drafts", count=1)
    )
    await organiser.check()
    await organiser.confirm("console:design.remove.action")
    await organiser.press("console:setup.save")
    await organiser.reads("console:setup.saved")
    await organiser.reads("console:design.archived.title")


# ---- the author


async def _begin(writer: Person) -> str:
    await writer.visit("/workspace")
    await writer.press("entries:workspace.startNamed", contest="Hội thi mẫu hồ sơ")
    await writer.page.wait_for_url("**/workspace/entries/*")
    await writer.fill("entries:basics.name", "Bài đủ mọi kiểu")
    await author.saved(writer)
    return writer.page.url.rpartition("/")[2]


def _optional(writer: Person, kind: str) -> str:
    return f"{LABELS[kind]} ({writer.words('answers:optional')})"


async def _fill(writer: Person) -> None:
    """Every kind, each as its own input takes it."""
    page = writer.page
    rich = page.get_by_role("textbox", name=_optional(writer, "RICH_TEXT"))
    await rich.click()
    await page.keyboard.press("Control+b")
    await page.keyboard.type("Bỏ giấy tờ")
    for kind, text in (
        ("NUMBER", "12,5"),
        ("MONEY", "1200000"),
        ("DATE", "2026-03-01"),
        ("LINK", "https://example.vn/thu"),
    ):
        await page.get_by_label(_optional(writer, kind), exact=True).fill(text)
    await page.get_by_role("radio", name=CHOICES[1]).check()
    await page.get_by_label(f"{WHICH} ({writer.words('answers:optional')})").fill("Sở A, Sở B")
    await page.get_by_role("checkbox", name=CHOICES[0]).check()
    await page.get_by_role("checkbox", name=CHOICES[2]).check()
    await _fill_table(writer)
    await _group(writer, "PERSON").get_by_label(writer.words("answers:person.name")).fill("Vũ Văn Hệ")
    await _choose_unit(writer)
    await _group(writer, "FILE").locator("input[type=file]").set_input_files(paper())
    await writer.sees(paper()["name"])
    await author.saved(writer)
    await writer.check()


def _group(writer: Person, kind: str) -> Locator:
    return writer.page.get_by_role("group", name=_optional(writer, kind))


async def _fill_table(writer: Person) -> None:
    """Two rows copied from a spreadsheet land in the cells they are pasted on."""
    cell = writer.page.get_by_label(writer.words("answers:table.cell", column="Hạng mục chi", number=1))
    await cell.evaluate(
        """(input) => {
            const data = new DataTransfer();
            data.setData('text/plain', 'Máy quét\\t1.250.000\\r\\nĐào tạo\\t300.000\\r\\n');
            input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }"""
    )
    second = writer.page.get_by_label(writer.words("answers:table.cell", column="Số tiền", number=2))
    await expect(second).to_have_value("300.000 ₫")


async def _choose_unit(writer: Person) -> None:
    """Found without its marks."""
    await writer.page.get_by_label(_optional(writer, "UNIT")).first.fill("so noi vu")
    await writer.page.get_by_role("option", name=UNIT["vi"]).click()


async def _stored(site: Site, entry: str) -> dict[str, str]:
    """The answers as they are kept, every kind among them."""
    (row,) = await site.fetch(ANSWERS, entry)
    answers: dict[str, str] = json.loads(row["answers"])
    assert [list(row.values()) for row in json.loads(answers["du_toan"])] == TABLE
    assert answers["cach_lam"] == "<p><strong>Bỏ giấy tờ</strong></p>"
    assert answers["thoi_gian_giam"] == "12.5"
    return answers


async def _sees_what_was_archived(writer: Person, entry: str) -> None:
    """The author's answer to it is kept and can be read; the rest is as it was."""
    await writer.visit(f"/workspace/entries/{entry}")
    await writer.page.get_by_text(writer.words("entries:form.archived", count=1)).click()
    await writer.sees("Máy quét")
    await writer.check()
    await expect(writer.page.get_by_label(f"{WHICH} ({writer.words('answers:optional')})")).to_have_value(
        "Sở A, Sở B"
    )
