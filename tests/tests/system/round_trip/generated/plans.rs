//! Made-up plans around a roster: document, terms, outline.

use std::sync::Arc;

use proptest::prelude::*;
use tiendo_core::calendar::{PeriodScheme, SchemeChange, SchemeSequence, WorkingDays};
use tiendo_core::load::load;
use tiendo_core::model::{
    CitedDocument, CitedRole, Clause, ClauseRef, Completion, Directive, DirectiveKind, DutyIndex,
    IndicatorIndex, Plan, PlanTerms, ReportFrame, Roster, Run, SendBy, Signatory, SourceKind,
    Takeover, TaskIndex, TermPlaces, Thresholds, UnitIndex,
};
use tiendo_core::source::Place;
use tiendo_tests::{root, sources};

use super::measured::indicators;
use super::parts::{
    CLAUSES, day, id, maybe_day, maybe_text, number, signed_on, text, texts, window, word,
};
use super::rosters::roster;
use super::tasks::{duties, tasks};

pub(super) fn plan() -> BoxedStrategy<Plan> {
    let measured = roster().prop_flat_map(|roster| (indicators(&roster), Just(roster)));
    let ordered = measured.prop_flat_map(|(indicators, roster)| {
        (tasks(&roster, indicators.len()), Just((indicators, roster)))
    });
    let reported = ordered.prop_flat_map(|(tasks, (indicators, roster))| {
        (
            duties(&roster, tasks.len()),
            Just((tasks, indicators, roster)),
        )
    });
    let divided = reported.prop_flat_map(|(reporting, work)| {
        let counts = (work.0.len(), reporting.len(), work.1.len());
        (succession(&work.2, counts), Just((reporting, work)))
    });
    (divided, text(), directive(), terms(), outline())
        .prop_map(
            |((succession, (reporting, work)), title, directive, terms, clauses)| Plan {
                id: id(0),
                title,
                folder: String::new(),
                directive,
                terms,
                roster: Arc::new(work.2),
                clauses,
                tasks: work.0,
                indicators: work.1,
                reporting,
                succession,
                assignments: Vec::new(),
                sources: Arc::default(),
            },
        )
        .boxed()
}

/// Rows about units of the roster that name successors: what one of these takes.
fn succession(
    roster: &Roster,
    (tasks, duties, indicators): (usize, usize, usize),
) -> BoxedStrategy<Vec<Takeover>> {
    let units = roster.units.iter().enumerate();
    let pairs: Vec<(usize, UnitIndex)> = units
        .flat_map(|(from, unit)| unit.succeeded_by.iter().map(move |to| (from, *to)))
        .collect();
    if pairs.is_empty() {
        return Just(Vec::new()).boxed();
    }
    let places = |count: usize| {
        let all: Vec<usize> = (0..count).collect();
        prop::sample::subsequence(all, 0..=count)
    };
    let pair = prop::sample::select(pairs);
    let row = (pair, places(tasks), places(duties), places(indicators)).prop_map(
        |((from, to), tasks, duties, indicators)| Takeover {
            from: UnitIndex::new(from),
            to,
            tasks: tasks.into_iter().map(TaskIndex::new).collect(),
            duties: duties.into_iter().map(DutyIndex::new).collect(),
            indicators: indicators.into_iter().map(IndicatorIndex::new).collect(),
            place: Place::default(),
        },
    );
    prop::collection::vec(row, 0..4).boxed()
}

/// No outline, or one with every clause that is cited, nested at random.
fn outline() -> BoxedStrategy<Vec<Clause>> {
    let words = (maybe_text(), maybe_text(), maybe_text(), any::<bool>());
    let clauses = prop::collection::vec(words, CLAUSES.len()).prop_map(|words| {
        let mut outline: Vec<Clause> = Vec::new();
        for (at, (title, printed, note, outer)) in CLAUSES.iter().zip(words) {
            let before = std::mem::take(&mut outline);
            let (parts, beside) = if outer {
                (before, Vec::new())
            } else {
                (Vec::new(), before)
            };
            outline = beside;
            outline.push(Clause {
                at: ClauseRef((*at).to_owned()),
                title,
                printed,
                note,
                parts,
                place: Place::default(),
            });
        }
        outline
    });
    prop_oneof![Just(Vec::new()), clauses].boxed()
}

fn cited() -> BoxedStrategy<CitedDocument> {
    let words = (maybe_text(), maybe_text(), maybe_text(), maybe_text());
    (words, maybe_day(), word::<CitedRole>())
        .prop_map(|(words, issued_on, role)| {
            let (number, printed, title, note) = words;
            CitedDocument {
                number,
                printed,
                issued_on,
                title,
                role,
                note,
            }
        })
        .boxed()
}

fn directive() -> BoxedStrategy<Directive> {
    let kinds = (word::<DirectiveKind>(), word::<SourceKind>());
    let signatory =
        (text(), maybe_text()).prop_map(|(name, position)| Signatory { name, position });
    let words = (maybe_text(), text(), prop::option::of(signatory));
    let days = (prop::option::of(window()), maybe_day());
    let lists = (
        prop::collection::vec(cited(), 0..3),
        texts(),
        texts(),
        texts(),
    );
    (kinds, words, days, lists, 0_usize..4)
        .prop_map(|(kinds, words, days, lists, issuer)| {
            let (based_on, recipients, missing, remarks) = lists;
            Directive {
                number: words.0,
                kind: kinds.0,
                title: words.1,
                issued_by: UnitIndex::new(issuer),
                issued_on: Some(signed_on()),
                issued_between: days.0,
                effective_on: days.1,
                signed_by: words.2,
                based_on,
                recipients,
                source: kinds.1,
                missing,
                remarks,
            }
        })
        .boxed()
}

/// The schemes in which the case with every corner changes from one to the other.
fn known_schemes() -> Vec<PeriodScheme> {
    let snapshot = load(&sources(&root().join("tests/cases/printing")));
    let plans = snapshot.plans.iter().map(|known| &known.plan.terms.periods);
    let every = plans.max_by_key(|periods| periods.changes().len());
    let every = every.expect("a plan that changes its scheme");
    let changes = every.changes().iter().map(|change| change.scheme.clone());
    std::iter::once(every.first().clone())
        .chain(changes)
        .collect()
}

/// One scheme, or several one after the other.
fn periods() -> BoxedStrategy<SchemeSequence> {
    let scheme = prop::sample::select(known_schemes());
    let changes = prop::collection::btree_map(day(), scheme.clone(), 0..3);
    (scheme, changes)
        .prop_map(|(first, changes)| {
            let changes = changes.into_iter();
            let changes = changes.map(|(from, scheme)| SchemeChange { from, scheme });
            SchemeSequence::new(first, changes.collect()).expect("in the order of days")
        })
        .boxed()
}

fn terms() -> BoxedStrategy<PlanTerms> {
    let run = prop_oneof![
        Just(Run::default()),
        window().prop_map(|(from, to)| Run {
            from: Some(from),
            to: Some(to),
        }),
        maybe_day().prop_map(|to| Run { from: None, to }),
    ];
    let send_by = any::<[Option<u32>; 4]>().prop_map(|[month, quarter, half, year]| SendBy {
        month,
        quarter,
        half,
        year,
    });
    let thresholds = prop_oneof![
        Just(Thresholds::default()),
        (number(), number()).prop_map(|(on_track, behind)| Thresholds { on_track, behind }),
    ];
    let frame = (
        maybe_text(),
        maybe_text(),
        maybe_text(),
        maybe_text(),
        texts(),
    );
    let stale = prop_oneof![Just(105), any::<u32>()];
    let monitor = prop::option::of((0_usize..4).prop_map(UnitIndex::new));
    let words = (monitor, word::<Completion>());
    let sending = (periods(), send_by);
    (run, sending, thresholds, frame, stale, words)
        .prop_map(
            |(run, sending, thresholds, frame, stale_after_days, (monitored_by, completion))| {
                let (suffix, authority, position, name, recipients) = frame;
                PlanTerms {
                    run,
                    monitored_by,
                    periods: sending.0,
                    send_by: sending.1,
                    working_days: WorkingDays::default(),
                    completion,
                    // The words of the deadlines were read without it.
                    before_includes_named_day: false,
                    stale_after_days,
                    thresholds,
                    report: ReportFrame {
                        suffix,
                        authority,
                        position,
                        name,
                        recipients,
                    },
                    place: TermPlaces::default(),
                }
            },
        )
        .boxed()
}
