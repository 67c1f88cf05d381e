//! One plan: its directive, its terms, and everything below them in the order of the text.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{
    CitedDocument, Directive, Plan, PlanTerms, ReportFrame, Roster, Run, SendBy, Signatory,
    TermPlaces, Thresholds, UnitIndex,
};
use crate::source::Span;
use crate::syntax::Sourced;
use crate::syntax::raw::{RawDirective, RawPlan, RawReportFrame};

use super::due::DueContext;
use super::presets::Presets;
use super::scalars::{all_owned, owned};
use super::{Judge, clauses, duty, fan_out, indicator, rhythm, succession, task};

pub(super) fn validate(
    raw: &RawPlan,
    folder: &str,
    roster: &Arc<Roster>,
    presets: &Presets,
    sources: &Arc<Vec<String>>,
    judge: &mut Judge,
) -> Option<Plan> {
    let id = judge.declared_id(raw.plan.as_ref(), &mut BTreeMap::new());
    let directive = raw
        .directive
        .as_ref()
        .and_then(|raw| directive(raw, roster, judge));
    let run = run(raw, judge);
    let before_includes_named_day = judge.switch(
        raw.before_includes_named_day.as_ref(),
        "before_includes_named_day",
    );
    let context = DueContext {
        signed_on: directive.as_ref().and_then(|directive| directive.issued_on),
        earliest_issue: directive.as_ref().and_then(Directive::earliest_issue),
        before_includes_named_day,
        run,
        working_days: &presets.working_days,
    };
    let mut seen = BTreeMap::new();
    let mut indicators: Vec<_> = raw
        .indicators
        .iter()
        .filter_map(|raw| indicator::validate(raw, roster, &context, &mut seen, judge))
        .collect();
    indicator::link_repetitions(&raw.indicators, &mut indicators, judge);
    let indicator_ids: Vec<&str> = indicators.iter().map(|known| known.id.as_str()).collect();
    let mut seen = BTreeMap::new();
    let mut tasks: Vec<_> = raw
        .tasks
        .iter()
        .filter_map(|raw| task::validate(raw, roster, &indicator_ids, &context, &mut seen, judge))
        .collect();
    task::link_repetitions(&raw.tasks, &mut tasks, judge);
    if raw.tasks.is_empty() {
        let at = raw.plan.as_ref().map_or(raw.span, |plan| plan.span);
        judge.say(Diagnostic::new(Code::PlanWithoutTasks, at));
    }
    let task_ids: Vec<&str> = tasks.iter().map(|task| task.id.as_str()).collect();
    let mut seen = BTreeMap::new();
    let reporting: Vec<_> = raw
        .reporting
        .iter()
        .filter_map(|raw| duty::validate(raw, roster, &task_ids, &context, &mut seen, judge))
        .collect();
    let terms = PlanTerms {
        run,
        monitored_by: raw
            .monitored_by
            .as_ref()
            .and_then(|name| unit(name, roster, judge)),
        periods: presets.sequence(raw.periods.as_ref(), judge)?,
        send_by: send_by(raw, judge),
        working_days: presets.working_days.clone(),
        completion: judge
            .word(raw.completion.as_ref(), "completion")
            .unwrap_or_default(),
        before_includes_named_day,
        stale_after_days: judge
            .small_count(raw.stale_after_days.as_ref())
            .unwrap_or_else(|| PlanTerms::usual_stale_after_days(&reporting)),
        thresholds: thresholds(raw, judge),
        report: raw.report.as_ref().map(report_frame).unwrap_or_default(),
        place: term_places(raw, judge),
    };
    let outline = clauses::validate(&raw.clauses, judge);
    clauses::check_citations(raw, judge);
    let duty_ids: Vec<&str> = reporting.iter().map(|duty| duty.id.as_str()).collect();
    let named = succession::Named {
        tasks: &task_ids,
        duties: &duty_ids,
        indicators: &indicator_ids,
    };
    let succession = succession::validate(&raw.succession, roster, &named, judge);
    let assignments = fan_out::assignments(&tasks, roster, context.earliest_issue);
    let plan = Plan {
        id: id?,
        title: owned(raw.title.as_ref())?,
        folder: folder.to_owned(),
        directive: directive?,
        terms,
        roster: Arc::clone(roster),
        clauses: outline,
        tasks,
        indicators,
        reporting,
        succession,
        assignments,
        sources: Arc::clone(sources),
    };
    succession::ask(&plan, raw.plan.as_ref()?.span, judge);
    rhythm::ask(&plan, raw, judge);
    Some(plan)
}

fn unit(raw: &Sourced<String>, roster: &Roster, judge: &mut Judge) -> Option<UnitIndex> {
    let ids: Vec<&str> = roster.units.iter().map(|unit| unit.id.as_str()).collect();
    judge.reference(raw, "unit", &ids).map(UnitIndex::new)
}

fn directive(raw: &RawDirective, roster: &Roster, judge: &mut Judge) -> Option<Directive> {
    let issued_by = raw
        .issued_by
        .as_ref()
        .and_then(|name| unit(name, roster, judge));
    let issued_on = judge.date(raw.issued_on.as_ref());
    let issued_between = match raw.issued_between.as_slice() {
        [] => None,
        [first, last] => judge.date(Some(first)).zip(judge.date(Some(last))),
        [first, ..] => {
            judge.say(
                Diagnostic::new(Code::WrongShape, first.span)
                    .with("wanted", "[2019-07-03, 2019-09-29]")
                    .with("found", "sequence"),
            );
            None
        }
    };
    if let Some((first, last)) = issued_between
        && last < first
    {
        let at = raw
            .issued_between
            .first()
            .map_or(raw.span, |date| date.span);
        judge.say(
            Diagnostic::new(Code::WindowBackwards, at)
                .with("from", first)
                .with("by", last),
        );
    }
    let number = owned(raw.number.as_ref());
    if number.is_none() || raw.issued_on.is_none() {
        let at = raw.title.as_ref().map_or(raw.span, |title| title.span);
        judge.say(Diagnostic::new(Code::DirectiveUnidentified, at));
    }
    let kind = judge.word(raw.kind.as_ref(), "kind");
    let source = raw.source.as_ref().and_then(|source| source.kind.as_ref());
    let source = judge.word(source, "kind").unwrap_or_default();
    Some(Directive {
        number,
        kind: kind?,
        title: owned(raw.title.as_ref())?,
        issued_by: issued_by?,
        issued_on,
        issued_between,
        effective_on: judge.date(raw.effective_on.as_ref()),
        signed_by: raw.signed_by.as_ref().and_then(|raw| {
            Some(Signatory {
                name: owned(raw.name.as_ref())?,
                position: owned(raw.position.as_ref()),
            })
        }),
        based_on: raw
            .based_on
            .iter()
            .map(|raw| CitedDocument {
                number: owned(raw.number.as_ref()),
                printed: owned(raw.printed.as_ref()),
                issued_on: judge.date(raw.issued_on.as_ref()),
                title: owned(raw.title.as_ref()),
                role: judge.word(raw.role.as_ref(), "role").unwrap_or_default(),
                note: owned(raw.note.as_ref()),
            })
            .collect(),
        recipients: all_owned(&raw.recipients),
        source,
        missing: all_owned(&raw.missing),
        remarks: all_owned(&raw.remarks),
    })
}

fn run(raw: &RawPlan, judge: &mut Judge) -> Run {
    let Some(raw) = &raw.runs else {
        return Run::default();
    };
    let run = Run {
        from: judge.date(raw.from.as_ref()),
        to: judge.date(raw.to.as_ref()),
    };
    if let (Some(from), Some(to)) = (run.from, run.to)
        && to < from
    {
        judge.say(
            Diagnostic::new(Code::WindowBackwards, raw.span)
                .with("from", from)
                .with("by", to),
        );
    }
    run
}

fn send_by(raw: &RawPlan, judge: &mut Judge) -> SendBy {
    let Some(raw) = &raw.send_by else {
        return SendBy::default();
    };
    SendBy {
        month: judge.small_count(raw.month.as_ref()),
        quarter: judge.small_count(raw.quarter.as_ref()),
        half: judge.small_count(raw.half.as_ref()),
        year: judge.small_count(raw.year.as_ref()),
    }
}

fn thresholds(raw: &RawPlan, judge: &mut Judge) -> Thresholds {
    let mut thresholds = Thresholds::default();
    if let Some(raw) = &raw.thresholds {
        if let Some(on_track) = judge.plain_number(raw.on_track.as_ref()) {
            thresholds.on_track = on_track;
        }
        if let Some(behind) = judge.plain_number(raw.behind.as_ref()) {
            thresholds.behind = behind;
        }
    }
    thresholds
}

fn term_places(raw: &RawPlan, judge: &Judge) -> TermPlaces {
    let thresholds = raw.thresholds.as_ref();
    let stated =
        |value: &Option<Sourced<String>>| value.as_ref().map(|value| judge.place(value.span));
    TermPlaces {
        send_by: raw.send_by.as_ref().map(|raw| judge.place(raw.span)),
        stale_after_days: stated(&raw.stale_after_days),
        on_track: thresholds.and_then(|raw| stated(&raw.on_track)),
        behind: thresholds.and_then(|raw| stated(&raw.behind)),
    }
}

fn report_frame(raw: &RawReportFrame) -> ReportFrame {
    ReportFrame {
        suffix: owned(raw.suffix.as_ref()),
        authority: owned(raw.authority.as_ref()),
        position: owned(raw.position.as_ref()),
        name: owned(raw.name.as_ref()),
        recipients: all_owned(&raw.recipients),
    }
}

type Link<'a> = (Option<&'a Sourced<String>>, Option<&'a Sourced<String>>);

/// Which declared things repeat which: pairs of positions, each original no repetition itself.
pub(super) fn repetition_links<'a>(
    links: impl Iterator<Item = Link<'a>>,
    what: &'static str,
    ids: &[&str],
    judge: &mut Judge,
) -> Vec<(usize, usize)> {
    let mut direct: BTreeMap<usize, (usize, Span)> = BTreeMap::new();
    for (id, same_as) in links {
        let Some((id, same_as)) = id.zip(same_as) else {
            continue;
        };
        let own = ids.iter().position(|known| *known == id.value);
        let original = judge.reference(same_as, what, ids);
        if let Some((own, original)) = own.zip(original) {
            direct.insert(own, (original, same_as.span));
        }
    }
    let mut resolved = Vec::new();
    for (own, (first, span)) in &direct {
        let mut original = *first;
        let mut steps = 0;
        while let Some((next, _)) = direct.get(&original) {
            original = *next;
            steps += 1;
            if steps > direct.len() {
                break;
            }
        }
        if original == *own || steps > direct.len() {
            let id = ids.get(*own).copied().unwrap_or_default();
            judge.say(Diagnostic::new(Code::SameAsCycle, *span).with("id", id));
        } else {
            resolved.push((*own, original));
        }
    }
    resolved
}
