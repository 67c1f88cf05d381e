//! What changed, as lines for people.

use std::fmt::Write as _;

use chrono::NaiveDate;
use tiendo_core::changes::{Change, Changes};
use tiendo_core::ledger::Origin;
use tiendo_core::model::Plan;
use tiendo_core::text::changes::sentences;
use tiendo_core::text::pages::{plan as plan_words, shell};
use tiendo_core::text::{Language, date};

/// Every plan, one below the other: what turned out about the earlier day, then what happened since.
pub fn text(
    found: &[(&Plan, Origin, Changes)],
    today: Option<NaiveDate>,
    language: Language,
) -> String {
    let mut out = today.map_or_else(String::new, |day| super::state::today(day, language));
    for (plan, origin, changes) in found {
        let name = plan_words::document_in_place(plan, language);
        let (before, after) = (date(changes.before.as_of), date(changes.after.as_of));
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{name} – {}", plan.title);
        let _ = writeln!(out, "{before} → {after}");
        if *origin == Origin::Sample {
            let _ = writeln!(out, "*** {} ***", shell::sample_banner(language));
        }
        let restated = language.pick(
            "Biết thêm về lần xem trước",
            "Learned since about the earlier day",
        );
        list(&mut out, restated, &changes.restated, plan, language);
        let happened = language.pick("Từ đó đến nay", "Since then");
        list(&mut out, happened, &changes.happened, plan, language);
        out.push('\n');
    }
    out
}

fn list(out: &mut String, heading: &str, changes: &[Change], plan: &Plan, language: Language) {
    let _ = writeln!(out, "\n  {heading}");
    let lines = sentences(changes, plan, language);
    if lines.is_empty() {
        let _ = writeln!(
            out,
            "  – {}",
            language.pick("không có gì đổi", "nothing changed")
        );
    }
    for line in lines {
        let _ = writeln!(out, "  – {line}");
    }
}
