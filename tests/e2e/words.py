"""The pages' own words, read from their catalogues: one journey walks in either language."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

SOURCE = Path(__file__).parent.parent.parent / "frontend" / "src"
FOLDERS = {"app": SOURCE / "app", "ui": SOURCE / "ui"}
FOLDERS |= {name: SOURCE / "ui" / name for name in ("answers", "approval", "download", "files", "versions")}


class Words:
    """`words("account:signIn.email")` is what the page says there; placeholders are given by name."""

    def __init__(self, language: str) -> None:
        self.language = language

    def __call__(self, key: str, **values: object) -> str:
        """Raises KeyError when the catalogue has no such text, or a placeholder is not given."""
        text = self.raw(key)
        return re.sub(r"{{\s*(\w+)(?:,[^}]*)?\s*}}", lambda match: str(values[match.group(1)]), text)

    def like(self, key: str) -> re.Pattern[str]:
        """The text with anything in the place of its placeholders; tags are left out."""
        parts = re.split(r"{{.*?}}", re.sub(r"</?\w+>", "", self.raw(key)))
        return re.compile(".+?".join(re.escape(part) for part in parts))

    def raw(self, key: str) -> str:
        """As it stands in the catalogue. Raises KeyError."""
        namespace, _, path = key.partition(":")
        found: Any = _catalogue(namespace, self.language)
        for step in path.split("."):
            found = found[step] if step in found else found[f"{step}_other"]
        assert isinstance(found, str), key
        return found


@cache
def _catalogue(namespace: str, language: str) -> dict[str, Any]:
    folder = FOLDERS.get(namespace, SOURCE / "features" / namespace)
    found: dict[str, Any] = json.loads((folder / "locales" / f"{language}.json").read_text())
    return found
