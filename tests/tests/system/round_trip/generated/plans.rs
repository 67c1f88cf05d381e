//! Made-up plans around a roster: document, terms, outline.

use std::sync::Arc;

use proptest::prelude::*;
use tiendo_core::calendar::{PeriodScheme, SchemeSequence, WorkingDays};
use tiendo_core::model::{
    CitedDocument, CitedRole, Clause, ClauseRef, Completion, Directive, DirectiveKind, Plan,
    PlanTerms, ReportFrame, Run, SendBy, Signatory, SourceKind, Thresholds, UnitIndex,
};
use tiendo_core::source::Place;

use super::measured::indicators;
use super::parts::{
    CLAUSES, id, maybe_day, maybe_text, number, signed_on, text, texts, window, word,
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
    (reported, text(), directive(), terms(), outline())
        .prop_map(
            |((reporting, (tasks, indicators, roster)), title, directive, terms, clauses)| Plan {
                id: id(0),
                title,
                folder: String::new(),
                directive,
                terms,
                roster: Arc::new(roster),
                clauses,
                tasks,
                indicators,
                reporting,
                succession: Vec::new(),
                assignments: Vec::new(),
                sources: Arc::default(),
            },
        )
        .boxed()
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
    (run, send_by, thresholds, frame, stale, words)
        .prop_map(
            |(run, send_by, thresholds, frame, stale_after_days, (monitored_by, completion))| {
                let (suffix, authority, position, name, recipients) = frame;
                let calendar = SchemeSequence::new(PeriodScheme::calendar(), Vec::new());
                PlanTerms {
                    run,
                    monitored_by,
                    periods: calendar.expect("one scheme is in order"),
                    send_by,
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
                }
            },
        )
        .boxed()
}
