//! What no single entry shows: corrections of nothing, answers to nothing, clashing figures.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::book::Ledger;
use super::decide::without_completion;
use super::entry::{Entry, Event, Subject};
use super::rules::subject_id;
use crate::diagnostic::{Code, Diagnostic, closest};
use crate::model::{IndicatorIndex, Party, Plan};
use crate::source::{Place, Span};
use crate::validate::Judge;

/// Denominators that change by more than a tenth between observations deserve a look (rules.md §3).
const DENOMINATOR_TOLERANCE: u64 = 10;

/// Looks at all entries together; `written` are the ids of all that stand in the files, used or
/// refused.
pub(super) fn review(
    entries: &[(Entry, Span)],
    written: &BTreeMap<String, Place>,
    plan: &Plan,
    judge: &mut Judge,
) {
    corrections(entries, written, judge);
    let mut by_indicator: BTreeMap<IndicatorIndex, Vec<Figured>> = BTreeMap::new();
    for (entry, span) in entries {
        if let (Subject::Indicator(index), Event::Observed { of, figure }) =
            (entry.subject, &entry.event)
            && let Some(party) = of.or(entry.unit)
        {
            let ratio = figure.ratio();
            by_indicator.entry(index).or_default().push(Figured {
                party,
                on: entry.effective_on,
                denominator: ratio.map(crate::quantity::Ratio::denominator),
                span: *span,
            });
        }
    }
    for figures in by_indicator.values_mut() {
        figures.sort_by_key(|figured| (figured.on, figured.span));
        groups_and_members(figures, plan, judge);
        denominators(figures, judge);
    }
}

struct Figured {
    party: Party,
    on: NaiveDate,
    denominator: Option<u64>,
    span: Span,
}

/// A correction of an entry that was refused has its message already: the entry's own.
fn corrections(entries: &[(Entry, Span)], written: &BTreeMap<String, Place>, judge: &mut Judge) {
    for (correction, span) in entries {
        if let Event::Corrects { entry, .. } = &correction.event
            && !written.contains_key(entry)
        {
            let known = written.keys().map(String::as_str);
            let meant = closest(entry, known).map(str::to_owned);
            judge.say(
                Diagnostic::new(Code::UnknownId, *span)
                    .with("id", entry)
                    .with("what", "entry")
                    .suggesting(meant),
            );
        }
    }
}

/// Looks at the answers of the office; `places` are those of the entries of the ledger.
pub(super) fn answers(ledger: &Ledger, places: &[Span], plan: &Plan, judge: &mut Judge) {
    for position in without_completion(ledger, plan) {
        let at = position as usize;
        if let (Some(entry), Some(place)) = (ledger.entries().get(at), places.get(at)) {
            judge.say(
                Diagnostic::new(Code::NothingToConfirm, *place)
                    .with("subject", subject_id(entry.subject, plan)),
            );
        }
    }
}

fn groups_and_members(figures: &[Figured], plan: &Plan, judge: &mut Judge) {
    for group in figures
        .iter()
        .filter(|figured| matches!(figured.party, Party::Group(_)))
    {
        let members = plan.roster.units_of(group.party);
        let clash = figures.iter().find(|figured| {
            figured.on == group.on
                && matches!(figured.party, Party::Unit(unit) if members.contains(&unit))
        });
        if let Some(member) = clash {
            judge.say(
                Diagnostic::new(Code::GroupAndMember, member.span)
                    .with("group", plan.roster.party_id(group.party))
                    .with("unit", plan.roster.party_id(member.party))
                    .with("on", member.on),
            );
        }
    }
}

fn denominators(figures: &[Figured], judge: &mut Judge) {
    let mut last: BTreeMap<Party, u64> = BTreeMap::new();
    for figured in figures {
        let Some(now) = figured.denominator else {
            continue;
        };
        if let Some(before) = last.insert(figured.party, now)
            && before.abs_diff(now).saturating_mul(DENOMINATOR_TOLERANCE) > before
        {
            judge.say(
                Diagnostic::new(Code::DenominatorChanged, figured.span)
                    .with("before", before)
                    .with("now", now),
            );
        }
    }
}
