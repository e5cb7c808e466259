"""One site and one browser for all journeys; each test has its own people."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, async_playwright

from tests.browser_binary import LAUNCH_ARGUMENTS, find_chromium
from tests.conftest import SERVER_VARIABLES
from tests.e2e.api import Api, api_of
from tests.e2e.site import Site, running_site

NEEDED = (*SERVER_VARIABLES, "S3_ACCESS_KEY", "S3_SECRET_KEY")


@pytest.fixture(scope="session")
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        launched = await playwright.chromium.launch(
            executable_path=find_chromium(), args=list(LAUNCH_ARGUMENTS)
        )
        yield launched
        await launched.close()


@pytest.fixture(scope="session")
async def site(servers: None) -> AsyncIterator[Site]:
    folder = Path(tempfile.mkdtemp(prefix="vinhdanh-journey-"))
    try:
        async with running_site(folder, {name: os.environ[name] for name in NEEDED}) as running:
            yield running
    finally:
        if keep := os.environ.get("VINHDANH_KEEP_LOGS"):
            shutil.copytree(folder, keep, dirs_exist_ok=True)
        shutil.rmtree(folder)


@pytest.fixture(scope="session")
async def administrator(site: Site) -> AsyncIterator[Api]:
    """The installation's first administrator."""
    email = "quan.tri@example.vn"
    await site.run("admin", email)
    async with api_of(site, email, "Quản trị viên") as api:
        yield api
