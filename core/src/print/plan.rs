//! plan.yaml: the document, the terms and the duties to report.

use crate::calendar::{PeriodScheme, SchemeSequence};
use crate::model::{Party, Plan, PlanTerms, ReportFrame, Subject, Takeover, Thresholds};
use crate::quantity::{Exact, print_number};
use crate::syntax::Tree;

use super::directive::directive;
use super::duties::duty;
use super::keys::Keys;

pub(super) fn plan(plan: &Plan) -> Tree {
    let terms = &plan.terms;
    let roster = &plan.roster;
    let runs = Keys::default()
        .date("from", terms.run.from)
        .date("to", terms.run.to);
    let send_by = Keys::default()
        .count("month", terms.send_by.month.map(u64::from))
        .count("quarter", terms.send_by.quarter.map(u64::from))
        .count("half", terms.send_by.half.map(u64::from))
        .count("year", terms.send_by.year.map(u64::from));
    let usual = PlanTerms::usual_stale_after_days(&plan.reporting);
    let stale = Some(terms.stale_after_days).filter(|days| *days != usual);
    let report = (terms.report != ReportFrame::default()).then(|| report_frame(&terms.report));
    Keys::default()
        .text("plan", plan.id.as_str())
        .text("title", &plan.title)
        .tree("directive", directive(&plan.directive, roster))
        .record_if_any("runs", runs)
        .party("monitored_by", terms.monitored_by.map(Party::Unit), roster)
        .tree_if("periods", periods(&terms.periods))
        .record_if_any("send_by", send_by)
        .word_unless_default("completion", &terms.completion)
        .switch(
            "before_includes_named_day",
            terms.before_includes_named_day,
            false,
        )
        .count("stale_after_days", stale.map(u64::from))
        .record_if_any("thresholds", thresholds(&terms.thresholds))
        .tree_if("report", report)
        .blocks(
            "reporting",
            plan.reporting.iter().map(|one| duty(one, plan)),
        )
        .blocks(
            "succession",
            plan.succession.iter().map(|row| takeover(row, plan)),
        )
        .mapping()
}

fn takeover(row: &Takeover, plan: &Plan) -> Tree {
    let unit = |index| plan.roster.party_id(Party::Unit(index));
    let tasks = row.tasks.iter().copied().map(Subject::Task);
    let duties = row.duties.iter().copied().map(Subject::Duty);
    let indicators = row.indicators.iter().copied().map(Subject::Indicator);
    let id = |subject| plan.subject_id(subject);
    Keys::default()
        .text("from", unit(row.from))
        .text("to", unit(row.to))
        .words("tasks", tasks.map(id))
        .words("duties", duties.map(id))
        .words("indicators", indicators.map(id))
        .mapping()
}

/// The id of the scheme, or the schemes with their last days; nothing for the calendar that holds
/// where a plan names no scheme.
fn periods(sequence: &SchemeSequence) -> Option<Tree> {
    let first = sequence.first();
    if sequence.changes().is_empty() {
        let named = *first != PeriodScheme::calendar();
        return named.then(|| Tree::Text(first.id.clone()));
    }
    let changes = sequence.changes();
    let schemes = std::iter::once(first).chain(changes.iter().map(|change| &change.scheme));
    let ends = changes.iter().map(|change| change.from.pred_opt());
    let uses = schemes.zip(ends.chain([None])).map(|(scheme, until)| {
        Keys::default()
            .text("scheme", &scheme.id)
            .date("until", until)
            .record()
    });
    Some(Tree::List(uses.collect()))
}

fn thresholds(thresholds: &Thresholds) -> Keys {
    let usual = Thresholds::default();
    let unless =
        |value: &Exact, usual: &Exact| (value != usual).then(|| Tree::Number(print_number(value)));
    Keys::default()
        .tree_if("on_track", unless(&thresholds.on_track, &usual.on_track))
        .tree_if("behind", unless(&thresholds.behind, &usual.behind))
}

fn report_frame(frame: &ReportFrame) -> Tree {
    Keys::default()
        .text_if("suffix", frame.suffix.as_deref())
        .text_if("authority", frame.authority.as_deref())
        .text_if("position", frame.position.as_deref())
        .text_if("name", frame.name.as_deref())
        .texts("recipients", &frame.recipients)
        .mapping()
}
