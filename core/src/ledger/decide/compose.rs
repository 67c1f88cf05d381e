//! The texts of an entry in the form in which they are read back.

use chrono::FixedOffset;
use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::ledger::entry::{Entry, Event};

/// +07:00 (docs/plan-format.md).
const OFFICE_OFFSET_SECONDS: i32 = 7 * 3600;

/// Composes every letter of an entry's texts, as reading a file does, and takes its moment by the
/// office's clock.
pub(super) fn entry(entry: &mut Entry) {
    if let Some(offset) = FixedOffset::east_opt(OFFICE_OFFSET_SECONDS) {
        entry.recorded_at = entry.recorded_at.with_timezone(&offset);
    }
    text(&mut entry.id);
    optional(&mut entry.by);
    event(&mut entry.event);
}

fn event(event: &mut Event) {
    match event {
        Event::Progress {
            results,
            obstacles,
            causes,
            proposals,
            ..
        } => {
            for part in [results, obstacles, causes, proposals] {
                optional(part);
            }
        }
        Event::Completed { document, note, .. } => {
            if let Some(document) = document {
                text(&mut document.number);
            }
            optional(note);
        }
        Event::Confirmed { note } => optional(note),
        Event::Returned { reason } | Event::NotApplicable { reason } => text(reason),
        Event::Extended { basis, .. }
        | Event::Dated { basis, .. }
        | Event::Triggered { basis }
        | Event::Suspended { basis }
        | Event::Cancelled { basis } => text(basis),
        Event::Corrects { entry, event } => {
            text(entry);
            self::event(event);
        }
        Event::Acknowledged | Event::NoChange | Event::Resumed | Event::Observed { .. } => {}
    }
}

fn optional(written: &mut Option<String>) {
    if let Some(written) = written {
        text(written);
    }
}

fn text(written: &mut String) {
    if !is_nfc(written) {
        *written = written.nfc().collect();
    }
}
