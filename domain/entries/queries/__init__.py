"""Reads of entries. What a viewer may not see is absent, and what outsiders see is the submitted version."""

from domain.entries.queries.access import runs_contest as runs_contest
from domain.entries.queries.counting import UnitCounts as UnitCounts
from domain.entries.queries.counting import public_entry_counts as public_entry_counts
from domain.entries.queries.counting import public_track_counts as public_track_counts
from domain.entries.queries.counting import status_counts as status_counts
from domain.entries.queries.counting import submissions_by_day as submissions_by_day
from domain.entries.queries.counting import track_counts as track_counts
from domain.entries.queries.counting import unit_counts as unit_counts
from domain.entries.queries.counting import unit_entry_counts as unit_entry_counts
from domain.entries.queries.lists import EntryFilter as EntryFilter
from domain.entries.queries.lists import EntryOrder as EntryOrder
from domain.entries.queries.lists import console_entries as console_entries
from domain.entries.queries.lists import is_author as is_author
from domain.entries.queries.lists import my_entries as my_entries
from domain.entries.queries.lists import showcase as showcase
from domain.entries.queries.lists import unit_entries as unit_entries
from domain.entries.queries.reading import attachment_to_open as attachment_to_open
from domain.entries.queries.reading import attachment_view as attachment_view
from domain.entries.queries.reading import entries_by_id as entries_by_id
from domain.entries.queries.reading import find_entry as find_entry
from domain.entries.queries.reading import public_preview as public_preview
from domain.entries.queries.reading import versions_of as versions_of
