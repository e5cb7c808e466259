"""Which files a judge gets of an entry whose authors are hidden from them. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from domain.contests.file_rule import BlindFiles
from domain.entries.models import AttachmentKind
from domain.entries.uploads import extension_of
from domain.entries.views import AttachmentView


def files_for_judge(
    files: Iterable[AttachmentView], rule: BlindFiles, *, is_blind: bool
) -> tuple[AttachmentView, ...]:
    """The files of a round's entry, cover included, in their order.

    In an open round all but the anonymised copies. In a blind one what the contest's rule leaves: the files as they
    are, the anonymised copies alone, or nothing; and no name that an author gave to a file."""
    held = tuple(files)
    originals = tuple(one for one in held if one.variant_of is None)
    if not is_blind:
        return originals
    if rule is BlindFiles.HIDDEN:
        return ()
    if rule is BlindFiles.AS_IS:
        return _unnamed(originals)
    copies = {one.variant_of: one for one in held if one.variant_of is not None}
    # a copy answers the field that its original does
    chosen = (replace(copies[one.id], field_key=one.field_key) for one in originals if one.id in copies)
    return _unnamed(chosen)


def _unnamed(files: Iterable[AttachmentView]) -> tuple[AttachmentView, ...]:
    """The same files as "1.pdf", "2.docx" ...; the cover as "0.webp"."""
    named, number = [], 0
    for one in files:
        number += one.kind is AttachmentKind.DOCUMENT
        place = 0 if one.kind is AttachmentKind.COVER else number
        named.append(replace(one, file_name=f"{place}{extension_of(one.file_name)}"))
    return tuple(named)
