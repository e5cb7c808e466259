"""axe-core in the page: WCAG 2.0, 2.1 and 2.2, levels A and AA."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from playwright.async_api import Page

AXE = Path(__file__).parent.parent.parent / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
RUN = """async () => {
  const found = await axe.run(document, {
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
    resultTypes: ['violations'],
  });
  return found.violations.flatMap((rule) => rule.nodes.map((node) =>
    `${rule.id}: ${rule.help}\\n    ${node.target.join(' ')}\\n    ${node.html.slice(0, 200)}\\n    ` +
    node.failureSummary.replaceAll('\\n', '\\n    ')));
}"""


@cache
def _axe() -> str:
    return AXE.read_text()


async def violations(page: Page) -> list[str]:
    """One text a violating element; none on a page that everyone can use."""
    await page.evaluate(_axe() + "; 0")
    found: list[str] = await page.evaluate(RUN)
    return found
