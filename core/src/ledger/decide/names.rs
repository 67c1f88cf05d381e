//! The names of a command become positions of the plan.

use super::command::{Actor, Command, NamedSubject, Role};
use crate::calendar::PeriodName;
use crate::diagnostic::closest;
use crate::ledger::entry::{Entry, Subject};
use crate::ledger::refusal::{Ground, Refusal};
use crate::model::{DutyIndex, IndicatorIndex, Origin, Party, Plan, TaskIndex};
use crate::source::Place;

/// The entry as the command has it, not yet judged. A unit that names nobody speaks for itself.
pub(super) fn resolve(plan: &Plan, command: &Command, actor: &Actor) -> Result<Entry, Refusal> {
    let subject = subject(&command.subject, plan)?;
    let own = match &actor.role {
        Role::Unit(id) => Some(party(id, plan)?),
        Role::Office => None,
    };
    let unit = command
        .unit
        .as_deref()
        .map(|id| party(id, plan))
        .transpose()?
        .or(own);
    let mut event = command.event.clone();
    if let Some(id) = &command.of {
        let named = party(id, plan)?;
        match event.observed_of() {
            Some(of) => *of = Some(named),
            None => {
                return Err(Refusal::new(Ground::EventNotForSubject)
                    .with("event", event.said().keyword())
                    .with("subject", command.subject.id()));
            }
        }
    }
    Ok(Entry {
        id: command.id.clone(),
        recorded_at: command.recorded_at,
        effective_on: command.effective_on,
        unit,
        by: actor.name.clone(),
        subject,
        period: command.period.as_deref().map(period).transpose()?,
        event,
        origin: Origin::Reported,
        place: Place::default(),
    })
}

impl NamedSubject {
    /// The id.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Task(id) | Self::Indicator(id) | Self::Duty(id) => id,
        }
    }

    /// The word of the file format.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Task(_) => "task",
            Self::Indicator(_) => "indicator",
            Self::Duty(_) => "duty",
        }
    }
}

/// The task, indicator or duty of a name.
pub(super) fn subject(named: &NamedSubject, plan: &Plan) -> Result<Subject, Refusal> {
    let ids: Vec<&str> = match named {
        NamedSubject::Task(_) => plan.tasks.iter().map(|one| one.id.as_str()).collect(),
        NamedSubject::Indicator(_) => plan.indicators.iter().map(|one| one.id.as_str()).collect(),
        NamedSubject::Duty(_) => plan.reporting.iter().map(|one| one.id.as_str()).collect(),
    };
    let position = ids.iter().position(|id| *id == named.id());
    let Some(position) = position else {
        return Err(Refusal::new(Ground::UnknownSubject)
            .with("id", named.id())
            .with("kind", named.kind())
            .suggesting(closest(named.id(), ids.into_iter())));
    };
    Ok(match named {
        NamedSubject::Task(_) => Subject::Task(TaskIndex::new(position)),
        NamedSubject::Indicator(_) => Subject::Indicator(IndicatorIndex::new(position)),
        NamedSubject::Duty(_) => Subject::Duty(DutyIndex::new(position)),
    })
}

fn party(id: &str, plan: &Plan) -> Result<Party, Refusal> {
    plan.roster.party(id).ok_or_else(|| {
        let known = plan.roster.units.iter().map(|unit| unit.id.as_str());
        let known = known.chain(plan.roster.groups.iter().map(|group| group.id.as_str()));
        Refusal::new(Ground::UnknownUnit)
            .with("unit", id)
            .suggesting(closest(id, known))
    })
}

fn period(written: &str) -> Result<PeriodName, Refusal> {
    let read = written.parse();
    read.map_err(|_| Refusal::new(Ground::PeriodMalformed).with("period", written))
}
