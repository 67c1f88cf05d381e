//! From a command to an entry or a refusal: the one way into a ledger.

mod acts;
#[cfg(feature = "yaml")]
mod answers;
mod authority;
mod command;
mod compose;
mod correction;
mod dates;
mod facts;
mod figures;
mod holders;
mod names;
mod occurrence;
mod reliefs;
mod words;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;

#[cfg(feature = "yaml")]
pub(super) use answers::without_completion;
pub use command::{Actor, Command, NamedSubject, Role};
pub use figures::read_figure;

use super::book::Ledger;
use super::entry::{Entry, Event};
use super::known::KnownEntry;
use super::refusal::{Ground, Refusal};
use super::rules::objection;
use crate::model::{Completion, Plan};

/// The entry that a command makes, or the first reason against it.
///
/// Nothing is changed: the entry stands in the ledger once it is written and added. Its texts are in
/// NFC, as those that are read; it has no place yet.
///
/// # Errors
///
/// A [`Refusal`] where the command names what does not exist, where the actor may not say it, where
/// it contradicts the ledger, or where it would mean nothing.
///
/// ```
/// use tiendo_core::ledger::{Actor, Command, Event, Ledger, NamedSubject, Role, decide};
/// use tiendo_core::model::Plan;
///
/// fn may_say_that_nothing_changed(plan: &Plan, ledger: &Ledger, unit: &str, task: &str) -> bool {
///     let command = Command {
///         id: "0192f0c4-0000-7000-8000-000000000000".to_owned(),
///         recorded_at: "2014-06-20T09:00:00+07:00".parse().unwrap_or_default(),
///         effective_on: "2014-06-20".parse().unwrap_or_default(),
///         unit: None,
///         subject: NamedSubject::Task(task.to_owned()),
///         period: None,
///         of: None,
///         event: Event::NoChange,
///     };
///     let actor = Actor { role: Role::Unit(unit.to_owned()), name: None };
///     decide(plan, ledger, &command, &actor).is_ok()
/// }
/// ```
pub fn decide(
    plan: &Plan,
    ledger: &Ledger,
    command: &Command,
    actor: &Actor,
) -> Result<Entry, Refusal> {
    let mut entry = names::resolve(plan, command, actor)?;
    dates::writable(&entry)?;
    compose::entry(&mut entry);
    identity(&entry, plan, ledger, &actor.role)?;
    let target = correction::target(&mut entry, plan, ledger, &actor.role)?;
    if let Some(refusal) = objection(&entry, plan) {
        let split = holders::unsettled(entry.unit, entry.subject, plan);
        return Err(
            match split.filter(|_| refusal.ground == Ground::NotAssigned) {
                Some(unit) => refusal.with("unsettled", unit),
                None => refusal,
            },
        );
    }
    let case = Case {
        plan,
        ledger,
        entry: &entry,
        target,
    };
    authority::check(&case, &actor.role)?;
    dates::check(&case)?;
    correction::check(&case, &actor.role)?;
    occurrence::check(&case)?;
    let holders = facts::of_holders(&case)?;
    words::check(&case, &holders)?;
    acts::check(&case, &holders)?;
    figures::check(&case)?;
    Ok(entry)
}

/// A command with its names resolved, before the ledger.
#[derive(Clone, Copy)]
struct Case<'a> {
    plan: &'a Plan,
    ledger: &'a Ledger,
    entry: &'a Entry,
    /// For a correction: the entry that it replaces, as it is known now.
    target: Option<KnownEntry<'a>>,
}

impl<'a> Case<'a> {
    fn event(&self) -> &'a Event {
        self.entry.event.said()
    }

    /// What it speaks of, and why it is refused.
    fn refuse(&self, ground: Ground) -> Refusal {
        let subject = super::rules::subject_id(self.entry.subject, self.plan);
        let refusal = Refusal::new(ground)
            .with("subject", subject)
            .with("event", self.event().keyword());
        // Where the unit's word is enough, nobody has accepted it.
        let on_its_word = self.plan.terms.completion == Completion::Claimed;
        match ground {
            Ground::AlreadyConfirmed if on_its_word => refusal.with("completion", "claimed"),
            _ => refusal,
        }
    }
}

/// An id stands in a ledger once.
fn identity(entry: &Entry, plan: &Plan, ledger: &Ledger, role: &Role) -> Result<(), Refusal> {
    if entry.id.trim().is_empty() {
        return Err(Refusal::new(Ground::IdMissing));
    }
    let Some((_, known)) = ledger.find(&entry.id) else {
        return Ok(());
    };
    // When it was recorded is the ledger's own word: what comes a second time comes later.
    let is_known = |entry: &Entry| {
        *known
            == Entry {
                recorded_at: known.recorded_at,
                origin: known.origin,
                place: known.place,
                ..entry.clone()
            }
    };
    let mut filled = entry.clone();
    let _ = correction::target(&mut filled, plan, ledger, role);
    let ground = if is_known(entry) || is_known(&filled) {
        Ground::AlreadyThere
    } else {
        Ground::IdTaken
    };
    Err(Refusal::new(ground).with("entry", &entry.id))
}
