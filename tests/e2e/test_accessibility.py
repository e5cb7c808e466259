"""The check of the journeys can fail: otherwise its silence would mean nothing."""

from __future__ import annotations

import pytest
from playwright.async_api import Browser

from tests.e2e.accessibility import violations

pytestmark = pytest.mark.browser


async def test_what_some_cannot_use_is_found(browser: Browser) -> None:
    page = await browser.new_page()
    await page.set_content(
        '<html lang="vi"><title>Thử</title><main><h1>Thử</h1><img src="data:,">'
        '<p style="color:#bbb;background:#fff">mờ</p></main></html>'
    )
    found = {violation.split(":")[0] for violation in await violations(page)}
    await page.close()
    assert found == {"image-alt", "color-contrast"}
