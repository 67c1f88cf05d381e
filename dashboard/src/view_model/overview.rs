//! Where one plan stands: the dated apart from the undated, rates with their counts, who is silent.

#[cfg(test)]
mod tests;
mod upcoming;

use chrono::NaiveDate;
use tiendo_core::model::{DirectiveKind, Holder, Plan};
use tiendo_core::state::{Bucket, Level, Silence, Tally};
use tiendo_core::text::pages::{overview as text, plan as plan_text};
use tiendo_core::text::{Language, RateRow, Worded, rate_rows};

use super::OpenPlan;
pub use upcoming::Upcoming;

/// A state and how many units stand in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted<T> {
    /// The state.
    pub state: T,
    /// How many.
    pub count: u64,
}

/// A class of age and how many units are in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgeRow {
    /// How long overdue.
    pub name: &'static str,
    /// How many units.
    pub count: u64,
}

/// Somebody who never reported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SilentHolder {
    /// The key in an address.
    pub key: String,
    /// The name.
    pub name: String,
    /// How many assignments it holds.
    pub assigned: u64,
}

/// Everything that the overview says about one plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanSummary {
    /// The plan's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Place and document.
    pub name: String,
    /// What sort of document it is.
    pub kind: DirectiveKind,
    /// When it was signed, as far as that is known.
    pub signed: String,
    /// The day on which it is looked at.
    pub day: NaiveDate,
    /// Remarks on the text and gaps of the source.
    pub remarks: usize,
    /// False before the signing: then nothing is counted.
    pub in_force: bool,
    /// The sentence that says how it stands.
    pub finding: String,
    /// How many tasks and assignments there are.
    pub total: String,
    /// What has a deadline.
    pub dated: Vec<Counted<Bucket>>,
    /// How many have one.
    pub dated_total: u64,
    /// What has none.
    pub undated: Vec<Counted<Bucket>>,
    /// What goes on or comes again.
    pub continuing: Vec<Counted<Bucket>>,
    /// What no rate counts.
    pub set_aside: Vec<Counted<Bucket>>,
    /// The rates.
    pub rates: Vec<RateRow>,
    /// The indicators that are judged, by level.
    pub levels: Vec<Counted<Level>>,
    /// What is overdue, by age.
    pub ageing: Vec<AgeRow>,
    /// Assignments by what was heard of them.
    pub reporting: Vec<Counted<Silence>>,
    /// Holders that never reported.
    pub silent: Vec<SilentHolder>,
    /// How many holders there are.
    pub holders: usize,
    /// What falls due next.
    pub upcoming: Vec<Upcoming>,
}

/// What the overview says about a plan.
pub fn summary(open: &OpenPlan<'_>, language: Language) -> PlanSummary {
    let (plan, state) = (open.plan, &open.state);
    let directive = &plan.directive;
    let tally = Tally::of(&state.assignments, open.day);
    let all = |buckets: &[Bucket]| {
        let counted = |bucket: &Bucket| Counted {
            state: *bucket,
            count: state.counts.get(*bucket),
        };
        buckets.iter().map(counted).collect::<Vec<_>>()
    };
    let present = |buckets: &[Bucket]| {
        let mut counted = all(buckets);
        counted.retain(|counted| counted.count > 0);
        counted
    };
    // What awaits confirmation stands with the dated or with the undated, never with both.
    let mut dated = all(&[
        Bucket::OnTime,
        Bucket::Late,
        Bucket::Awaiting,
        Bucket::Running,
        Bucket::Overdue,
    ]);
    let mut undated = present(&[Bucket::UndatedDone, Bucket::UndatedOpen, Bucket::Lapsed]);
    if tally.awaiting_undated > 0 {
        for counted in dated
            .iter_mut()
            .filter(|counted| counted.state == Bucket::Awaiting)
        {
            counted.count -= tally.awaiting_undated;
        }
        undated.push(Counted {
            state: Bucket::Awaiting,
            count: tally.awaiting_undated,
        });
    }
    let of_dated = text::Dated {
        total: state.rates.done_of_dated.denominator,
        done: state.rates.done_of_dated.numerator,
        overdue: state.counts.get(Bucket::Overdue),
        awaiting: state.counts.get(Bucket::Awaiting) - state.awaiting_undated,
        running: state.counts.get(Bucket::Running),
    };
    PlanSummary {
        id: plan.id.as_str().to_owned(),
        title: plan.title.clone(),
        name: open.name(language),
        kind: directive.kind,
        signed: plan_text::signed(directive, language),
        day: open.day,
        remarks: directive.remarks.len() + directive.missing.len(),
        in_force: state.in_force,
        finding: text::finding(of_dated, state.is_reported(), open.day, language),
        total: text::total(assigned(plan), plan.tasks.len(), language),
        dated,
        dated_total: state.rates.done_of_dated.denominator,
        undated,
        continuing: present(&[Bucket::Standing, Bucket::Recurring]),
        set_aside: present(&[
            Bucket::NotStarted,
            Bucket::Conditional,
            Bucket::Optional,
            Bucket::Suspended,
            Bucket::Cancelled,
            Bucket::NotApplicable,
        ]),
        rates: rate_rows(state, language),
        levels: levels(open),
        ageing: ageing(open, language),
        reporting: vec![
            Counted {
                state: Silence::Reported,
                count: state.reporting.reported,
            },
            Counted {
                state: Silence::Stale,
                count: state.reporting.stale,
            },
            Counted {
                state: Silence::AcknowledgedOnly,
                count: state.reporting.acknowledged_only,
            },
            Counted {
                state: Silence::NeverReported,
                count: state.reporting.never,
            },
        ],
        silent: silent(open, language),
        holders: state
            .units
            .iter()
            .filter(|unit| answers(unit.holder))
            .count(),
        upcoming: upcoming::upcoming(open, language),
    }
}

/// Units in all assignments, whatever the day.
fn assigned(plan: &Plan) -> u64 {
    plan.assignments.iter().map(|one| u64::from(one.size)).sum()
}

fn levels(open: &OpenPlan<'_>) -> Vec<Counted<Level>> {
    let judged = |level: Level| {
        let here = open.counted_indicators();
        let here = here.filter(|indicator| indicator.level == level);
        Counted {
            state: level,
            count: here.map(|_| 1_u64).sum(),
        }
    };
    let shown = Level::ALL
        .into_iter()
        .filter(|level| *level != Level::BaselineOnly);
    shown
        .map(judged)
        .filter(|counted| counted.count > 0)
        .collect()
}

fn ageing(open: &OpenPlan<'_>, language: Language) -> Vec<AgeRow> {
    let ageing = open.state.ageing;
    vec![
        AgeRow {
            name: text::days_1_30(language),
            count: ageing.up_to_30,
        },
        AgeRow {
            name: text::days_31_60(language),
            count: ageing.up_to_60,
        },
        AgeRow {
            name: text::days_61_120(language),
            count: ageing.up_to_120,
        },
        AgeRow {
            name: text::days_over_120(language),
            count: ageing.over_120,
        },
    ]
}

/// Whether anybody could report: nobody cannot.
const fn answers(holder: Holder) -> bool {
    !matches!(holder, Holder::Nobody | Holder::SuccessorUnknown(_))
}

/// To take note is not to report.
const fn is_silent(silence: Silence) -> bool {
    matches!(silence, Silence::NeverReported | Silence::AcknowledgedOnly)
}

fn silent(open: &OpenPlan<'_>, language: Language) -> Vec<SilentHolder> {
    let mut silent: Vec<SilentHolder> = open
        .state
        .units
        .iter()
        .filter(|unit| is_silent(unit.silence) && answers(unit.holder))
        .map(|unit| SilentHolder {
            key: open.holder_key(unit.holder),
            name: open.holder(unit.holder, open.plan.size_of_holder(unit.holder), language),
            assigned: unit.counts.total(),
        })
        .collect();
    silent.sort_by_key(|holder| std::cmp::Reverse(holder.assigned));
    silent
}

impl<T: Worded> Counted<T> {
    /// The state's name.
    pub fn name(&self, language: Language) -> &'static str {
        self.state.name(language)
    }
}
