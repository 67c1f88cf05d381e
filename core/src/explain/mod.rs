//! Why a figure is what it is: its formula with named parts, what was counted, the entries used.
//!
//! The one entry is [`explain`]. An [`Explanation`] is data: the words for it are in
//! [`text::explanation`](crate::text::explanation), its numbers are those of the state, and whoever
//! reads it can evaluate its expressions again.

mod absent;
mod assignment;
mod case;
mod counts;
mod decision;
mod entries;
mod figure;
mod figures;
mod formula;
mod indicator;
mod inputs;
mod key;
mod keys;
mod level;
mod listed;
mod occurrence;
mod pace;
mod part;
mod question;
mod rank;
mod reports;
mod rolled;
mod said;
mod shape;
mod succession;
mod term;
mod unit;
mod value;
mod way;

pub use decision::Test;
pub use entries::UsedEntry;
pub use figure::{IndicatorFigure, UnitFigure};
pub use formula::{Formula, FormulaName};
pub use inputs::{Input, InputName, StatedGoal};
pub use key::Key;
pub use keys::{UnknownKey, find, keys};
pub use listed::{CountedReport, CountedUnits, Listed, Named, Peer, SeriesPoint, ShownFigure};
pub use part::Part;
pub use shape::{Explanation, FilePlace, Note, NoteKind, PlaceKind, PlanPlace};
pub use succession::Succession;
pub use term::{PlainTerm, Term};
pub use value::{Amount, ShownShare, Value, Word};

use crate::ledger::Ledger;
use crate::model::Plan;
use crate::state::PlanState;
use question::Question;

/// Why the figure whose key is written so is what it is; `None` as in [`explain`].
///
/// # Errors
///
/// An [`UnknownKey`] where no figure of the state has such a key.
///
/// ```
/// use tiendo_core::explain::answer;
/// use tiendo_core::ledger::Ledger;
/// use tiendo_core::model::Plan;
/// use tiendo_core::state::{AsOf, state_as_of};
///
/// fn has_an_answer(plan: &Plan, ledger: &Ledger, asked: &AsOf, key: &str) -> bool {
///     let state = state_as_of(plan, ledger, asked);
///     matches!(answer(plan, ledger, &state, key), Ok(Some(_)))
/// }
/// ```
pub fn answer(
    plan: &Plan,
    ledger: &Ledger,
    state: &PlanState,
    written: &str,
) -> Result<Option<Explanation>, UnknownKey> {
    let key = find(plan, ledger, state, written)?;
    Ok(explain(plan, ledger, state, &key))
}

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
        Key::HasEnded => question.has_ended(),
        Key::Bucket(bucket) => question.bucket(bucket),
        Key::Total => question.total(),
        Key::AwaitingPastDue => question.awaiting_past_due(),
        Key::AwaitingUndated => question.awaiting_undated(),
        Key::Rate(name) => question.rate(name),
        Key::Ageing(class) => question.ageing(class),
        Key::Reporting(heard) => question.reporting(heard),
        Key::Task(task) => question.task(task)?,
        Key::Assignment(task, holder) => question.assignment(task, holder, None)?,
        Key::Given(task, holder, from) => question.assignment(task, holder, Some(from))?,
        Key::Silence(task, holder, from) => question.silence(task, holder, from)?,
        Key::Unit(holder) => question.unit(holder)?,
        Key::OfUnit(holder, figure) => question.of_unit(holder, figure)?,
        Key::Rank(holder) => question.rank(holder)?,
        Key::Level(level) => question.at_level(level),
        Key::LevelTotal => question.level_total(),
        Key::WorstLevel => question.worst_level(),
        Key::Indicator(indicator) => question.level(indicator)?,
        Key::Figure(indicator, figure) => question.figure(indicator, figure)?,
        Key::Occurrence {
            subject,
            holder,
            period,
            given_to,
        } => question.occurrence(subject, holder, period, given_to)?,
        Key::Past(indicator, on) => question.past(indicator, on)?,
        Key::Unmet(task, indicator) => question.unmet(task, indicator)?,
        Key::Period(duty, name) => question.period(duty, name)?,
        Key::Discipline(holder, period) => question.discipline(holder, period)?,
    };
    answer.key = key.shown(plan);
    answer.figure = match key {
        Key::Figure(_, figure) => Some(*figure),
        _ => None,
    };
    Some(answer)
}
