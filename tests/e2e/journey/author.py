"""The author: drafts, is interrupted, goes on elsewhere, shares the credit, uploads, submits."""

from __future__ import annotations

from typing import Any

from playwright.async_api import Locator, expect

from tests.e2e.browsing import Person
from tests.e2e.journey.stage import Stage, cover, moved, paper

FORM = "query($slug: String!) { contest(slug: $slug) { formFields { kind isRequired label { vi en } } } }"


async def begin(stage: Stage, author: Person, title: str) -> str:
    """Starts an entry and writes its title; answers its id once the title is saved."""
    await author.visit("/workspace")
    await author.press("entries:workspace.startNamed", contest=stage.name)
    await author.page.wait_for_url("**/workspace/entries/*")
    await author.check()
    await author.fill("entries:basics.name", title)
    await saved(author)
    stage.entries[title] = author.page.url.rpartition("/")[2]
    return stage.entries[title]


async def saved(author: Person) -> None:
    """The page says so."""
    status = author.page.get_by_role("status").filter(has_text=author.words.like("ui:save.saved"))
    await expect(status.first).to_be_visible()


async def resume(author: Person, entry: str, title: str) -> None:
    """The draft as it was left, on another device."""
    await author.visit(f"/workspace/entries/{entry}")
    await expect(author.field("entries:basics.name")).to_have_value(title)


async def write(stage: Stage, author: Person) -> None:
    """Everything but authors and files."""
    await author.fill("entries:basics.summary", "Một cách làm mới: nhanh hơn, rẻ hơn, ai cũng dùng được.")
    await author.field("entries:basics.track").select_option(index=1)
    unit = author.field("entries:basics.unit")
    if await unit.input_value() == "":
        await unit.select_option(label=stage.unit[stage.language])
    fields: list[Any] = (await stage.admin.ask(FORM, slug=stage.slug))["formFields"]
    for field in (one for one in fields if one["isRequired"]):
        await _answer(author, field["kind"], field["label"][stage.language])
    await saved(author)


async def _answer(author: Person, kind: str, label: str) -> None:
    if kind == "CHOICE":
        await author.page.get_by_role("radio").first.check()
        return
    values = {
        "DATE": "2026-03-01",
        "MONEY": "120000000",
        "NUMBER": "42",
        "LINK": "https://example.vn/so-lieu",
    }
    text = "Trước đây mất ba ngày; nay hai giờ, đo trên 1.200 hồ sơ."
    await author.labelled(label).fill(values.get(kind, text))


async def share_with(author: Person, name: str, email: str) -> None:
    """A co-author; together 101 % is refused, 100 % is right."""
    await author.press("entries:authors.add")
    second = _author(author, 2)
    await second.get_by_label(author.words("entries:authors.name"), exact=True).fill(name)
    await second.get_by_label(author.words("entries:authors.email"), exact=True).fill(email)
    await _share(author, 1, "60")
    await _share(author, 2, "41")
    await author.reads("entries:authors.over")
    await author.press("entries:editor.submit")
    await expect(author.page.get_by_role("dialog")).to_contain_text(
        author.words("entries:submit.missingTitle")
    )
    await author.check()
    await author.confirm("entries:submit.fix")
    await _share(author, 2, "40")
    await author.reads("entries:authors.sumRight")
    await saved(author)


def _author(author: Person, place: int) -> Locator:
    return author.page.get_by_role("group", name=author.words("entries:authors.person", place=place))


async def _share(author: Person, place: int, share: str) -> None:
    await _author(author, place).get_by_label(author.words("entries:authors.share"), exact=True).fill(share)


async def invite_co_author(author: Person, email: str) -> None:
    await _author(author, 2).get_by_role("button", name=author.words("entries:authors.invite")).click()
    await author.sees(author.words("entries:authors.invited", email=email))


async def upload(stage: Stage, author: Person) -> None:
    """A cover; then a document that is cancelled once, cut off once, and arrives in the end."""
    covers, documents = (author.page.locator("input[type=file]").nth(place) for place in (0, 1))
    await covers.set_input_files(cover())
    await expect(author.page.get_by_role("img", name=author.words("entries:files.coverAlt"))).to_be_visible()
    with stage.site.line.slow():
        await documents.set_input_files(paper())
        await author.page.get_by_role("progressbar").wait_for()
        await author.check()
        await author.press("files:upload.cancel", name=paper()["name"])
        await author.reads("files:upload.cancelled")
        await author.press("files:upload.retry", name=paper()["name"])
        await author.page.get_by_role("progressbar").wait_for()
        with author.trouble_expected(), stage.site.line.down():
            await author.reads("entries:files.cut")
            await author.check()
    await author.press("files:upload.retry", name=paper()["name"])
    await author.reads("files:upload.done")


async def preview(author: Person) -> None:
    """As judges will see it."""
    await author.press("entries:editor.preview")
    await author.reads("entries:reading.judgesSee")
    await author.check()
    await author.press("entries:editor.backToEdit")


async def submit(stage: Stage, author: Person, title: str) -> None:
    """Sees the checklist and the receipt, and gets the receipt by mail."""
    await author.press("entries:editor.submit")
    dialog = author.page.get_by_role("dialog")
    await expect(dialog).to_contain_text(author.words("entries:submit.title"))
    await author.check()
    await author.confirm("entries:submit.confirm")
    await expect(dialog).to_contain_text(author.words("entries:receipt.title"))
    await author.check()
    await author.confirm("entries:receipt.done")
    letter = await stage.site.letters.next(author.email, title)
    assert "SHA-256" in letter.text


async def submit_again(stage: Stage, author: Person, title: str) -> None:
    """Reads by mail and on the page why it came back, changes it, and hands in another version."""
    await stage.site.letters.next(author.email, "Xin nêu rõ số liệu.")
    await author.visit(f"/workspace/entries/{stage.entries[title]}")
    await author.reads("entries:editor.returnedTitle")
    await author.fill("entries:basics.summary", "Đo trên 1.200 hồ sơ: từ ba ngày còn hai giờ.")
    await saved(author)
    await author.press("entries:editor.submitAgain")
    await author.confirm("entries:submit.confirm")
    await author.reads("entries:receipt.title")


def title_of(stage: Stage, number: int) -> str:
    return moved(("Giấy tờ không cần chứng thực", "Trạm đo nước gửi tin nhắn")[number - 1], stage.language)
