"""The verbs of entries."""

from domain.entries.operations.attachments import accept_upload as accept_upload
from domain.entries.operations.attachments import refuse_upload as refuse_upload
from domain.entries.operations.attachments import remove_attachment as remove_attachment
from domain.entries.operations.attachments import request_upload as request_upload
from domain.entries.operations.contributors import (
    accept_contributor_invitation as accept_contributor_invitation,
)
from domain.entries.operations.contributors import invite_contributor as invite_contributor
from domain.entries.operations.drafts import create_entry as create_entry
from domain.entries.operations.drafts import delete_draft as delete_draft
from domain.entries.operations.drafts import save_entry as save_entry
from domain.entries.operations.forwarding import forward_entries as forward_entries
from domain.entries.operations.forwarding import return_entry as return_entry
from domain.entries.operations.submission import submit_entry as submit_entry
from domain.entries.operations.submission import withdraw_entry as withdraw_entry
