"""The verbs of entries."""

from domain.entries.operations.attachments import note_arrival as note_arrival
from domain.entries.operations.attachments import remove_attachment as remove_attachment
from domain.entries.operations.attachments import request_upload as request_upload
from domain.entries.operations.contributors import (
    accept_contributor_invitation as accept_contributor_invitation,
)
from domain.entries.operations.contributors import confirm_contribution as confirm_contribution
from domain.entries.operations.contributors import (
    decline_contributor_invitation as decline_contributor_invitation,
)
from domain.entries.operations.contributors import hand_over_entry as hand_over_entry
from domain.entries.operations.contributors import invite_contributor as invite_contributor
from domain.entries.operations.contributors import leave_team as leave_team
from domain.entries.operations.contributors import set_publication_consent as set_publication_consent
from domain.entries.operations.drafts import create_entry as create_entry
from domain.entries.operations.drafts import delete_draft as delete_draft
from domain.entries.operations.duplicates import judge_duplicate as judge_duplicate
from domain.entries.operations.duplicates import note_duplicates as note_duplicates
from domain.entries.operations.evidence import add_evidence as add_evidence
from domain.entries.operations.evidence import change_evidence as change_evidence
from domain.entries.operations.evidence import remove_evidence as remove_evidence
from domain.entries.operations.evidence import retake_snapshot as retake_snapshot
from domain.entries.operations.forwarding import forward_entries as forward_entries
from domain.entries.operations.forwarding import forward_for_units as forward_for_units
from domain.entries.operations.forwarding import return_entry as return_entry
from domain.entries.operations.forwarding import return_for_unit as return_for_unit
from domain.entries.operations.late_codes import create_late_code as create_late_code
from domain.entries.operations.late_codes import revoke_late_code as revoke_late_code
from domain.entries.operations.late_codes import set_grace_period as set_grace_period
from domain.entries.operations.late_codes import use_late_code as use_late_code
from domain.entries.operations.presence import be_present as be_present
from domain.entries.operations.presence import leave_entry as leave_entry
from domain.entries.operations.saving import save_entry as save_entry
from domain.entries.operations.saving import save_entry_parts as save_entry_parts
from domain.entries.operations.screening import appeal_ruling as appeal_ruling
from domain.entries.operations.screening import assign_screener as assign_screener
from domain.entries.operations.screening import decide_appeal as decide_appeal
from domain.entries.operations.screening import note_on_entry as note_on_entry
from domain.entries.operations.screening import rule_on_entries as rule_on_entries
from domain.entries.operations.screening import undo_ruling as undo_ruling
from domain.entries.operations.submission import submit_entry as submit_entry
from domain.entries.operations.submission import withdraw_entry as withdraw_entry
