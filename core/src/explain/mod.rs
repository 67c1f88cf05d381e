//! Why a figure is what it is: its formula with named parts, what was counted, the entries used.
//!
//! The one entry is [`explain`]. An [`Explanation`] is data: the words for it are in
//! [`text::explanation`](crate::text::explanation), its numbers are those of the state, and whoever
//! reads it can evaluate its expressions again.

mod assignment;
mod case;
mod counts;
mod decision;
mod entries;
mod figures;
mod formula;
mod indicator;
mod inputs;
mod key;
mod keys;
mod level;
mod occurrence;
mod pace;
mod part;
mod question;
mod shape;
mod value;

pub use decision::Test;
pub use entries::UsedEntry;
pub use formula::{Formula, FormulaName};
pub use inputs::{Input, InputName};
pub use key::{IndicatorFigure, Key};
pub use keys::{UnknownKey, find, keys};
pub use part::{CountedUnits, Listed, Part, PlainTerm, SeriesPoint, ShownFigure, Term};
pub use shape::{Explanation, FilePlace, Note, NoteKind, PlaceKind, PlanPlace};
pub use value::{Amount, Value, Word};

use crate::ledger::Ledger;
use crate::model::Plan;
use crate::state::PlanState;
use question::Question;

/// Why a figure of a state is what it is; `None` where the state has no such figure: the plan is not
/// in force, a period has not begun, a task is in other hands.
///
/// The state is the one that [`state_as_of`](crate::state::state_as_of) gives for the same plan and
/// ledger. The same arguments always give the same explanation.
///
/// ```
/// use tiendo_core::explain::{Explanation, Key, explain};
/// use tiendo_core::ledger::Ledger;
/// use tiendo_core::model::Plan;
/// use tiendo_core::state::{AsOf, Bucket, state_as_of};
///
/// fn why_overdue(plan: &Plan, ledger: &Ledger, asked: &AsOf) -> Option<Explanation> {
///     let state = state_as_of(plan, ledger, asked);
///     explain(plan, ledger, &state, &Key::Bucket(Bucket::Overdue))
/// }
/// ```
#[must_use]
pub fn explain(plan: &Plan, ledger: &Ledger, state: &PlanState, key: &Key) -> Option<Explanation> {
    if !state.in_force {
        return None;
    }
    let question = Question::new(plan, ledger, state);
    let mut answer = match *key {
        Key::Bucket(bucket) => question.bucket(bucket),
        Key::Total => question.total(),
        Key::AwaitingPastDue => question.awaiting_past_due(),
        Key::Rate(name) => question.rate(name),
        Key::Ageing(class) => question.ageing(class),
        Key::Reporting(heard) => question.reporting(heard),
        Key::Task(task) => question.task(task)?,
        Key::Assignment(task, holder) => question.assignment(task, holder)?,
        Key::Unit(holder) => question.unit(holder)?,
        Key::Indicator(indicator) => question.level(indicator)?,
        Key::Figure(indicator, figure) => question.figure(indicator, figure)?,
        Key::Occurrence {
            subject,
            holder,
            period,
        } => question.occurrence(subject, holder, period)?,
    };
    answer.key = key.shown(plan);
    answer.figure = match key {
        Key::Figure(_, figure) => Some(*figure),
        _ => None,
    };
    Some(answer)
}
