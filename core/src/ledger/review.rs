//! What no single entry shows: corrections of nothing, confirmations of nothing, clashing figures.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::entry::{Entry, Event, Subject};
use super::rules::{answerable, subject_id};
use crate::calendar::PeriodName;
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
    confirmations(entries, plan, judge);
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

fn confirmations(entries: &[(Entry, Span)], plan: &Plan, judge: &mut Judge) {
    let mut completed: BTreeSet<(Subject, Option<PeriodName>, Option<Party>)> = BTreeSet::new();
    for (entry, _) in entries {
        if answerable(&entry.event, entry.subject, plan) {
            completed.insert((entry.subject, entry.period, entry.unit));
        }
    }
    for (entry, span) in entries {
        if !matches!(
            entry.event,
            Event::Confirmed { .. } | Event::Returned { .. }
        ) {
            continue;
        }
        let known = completed.iter().any(|(subject, period, unit)| {
            *subject == entry.subject
                && *period == entry.period
                && (entry.unit.is_none() || *unit == entry.unit)
        });
        if !known {
            judge.say(
                Diagnostic::new(Code::NothingToConfirm, *span)
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
