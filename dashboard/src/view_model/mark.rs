//! How a state looks: a tone for the eye that sees colour, a form for every eye, always with a word.

use tiendo_core::diagnostic::Severity;
use tiendo_core::state::{Bucket, Level, OccurrenceState, Silence};

/// A colour by its meaning; the style sheet says which colour that is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tone {
    /// As it should be.
    Good,
    /// Done or nearly so, with a reservation.
    Mixed,
    /// Somebody else's turn.
    Waiting,
    /// Under way.
    Active,
    /// Needs somebody now.
    Bad,
    /// Neither good nor bad.
    Neutral,
    /// Out of the count.
    Faint,
}

impl Tone {
    /// The class of the style sheet.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Good => "tone-good",
            Self::Mixed => "tone-mixed",
            Self::Waiting => "tone-waiting",
            Self::Active => "tone-active",
            Self::Bad => "tone-bad",
            Self::Neutral => "tone-neutral",
            Self::Faint => "tone-faint",
        }
    }
}

/// A drawn form; no two states of one family share it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    CheckedDisc,
    CheckedRing,
    HalfDisc,
    Triangle,
    Diamond,
    Ring,
    CheckedSquare,
    CrossedSquare,
    Clock,
    Bars,
    Cycle,
    Question,
    Plus,
    Pause,
    Cross,
    Dash,
    Descent,
    Dots,
}

/// Tone and form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Mark {
    /// The colour's meaning.
    pub tone: Tone,
    /// The form.
    pub form: Form,
}

const fn mark(tone: Tone, form: Form) -> Mark {
    Mark { tone, form }
}

impl From<Bucket> for Mark {
    fn from(bucket: Bucket) -> Self {
        match bucket {
            Bucket::OnTime => mark(Tone::Good, Form::CheckedDisc),
            Bucket::Late => mark(Tone::Mixed, Form::CheckedRing),
            Bucket::Awaiting => mark(Tone::Waiting, Form::HalfDisc),
            Bucket::Running => mark(Tone::Active, Form::Triangle),
            Bucket::Overdue => mark(Tone::Bad, Form::Diamond),
            Bucket::UndatedOpen => mark(Tone::Neutral, Form::Ring),
            Bucket::UndatedDone => mark(Tone::Good, Form::CheckedSquare),
            Bucket::Lapsed => mark(Tone::Mixed, Form::CrossedSquare),
            Bucket::NotStarted => mark(Tone::Faint, Form::Clock),
            Bucket::Standing => mark(Tone::Neutral, Form::Bars),
            Bucket::Recurring => mark(Tone::Neutral, Form::Cycle),
            Bucket::Conditional => mark(Tone::Faint, Form::Question),
            Bucket::Optional => mark(Tone::Faint, Form::Plus),
            Bucket::Suspended => mark(Tone::Waiting, Form::Pause),
            Bucket::Cancelled => mark(Tone::Faint, Form::Cross),
            Bucket::NotApplicable => mark(Tone::Faint, Form::Dash),
        }
    }
}

impl From<Level> for Mark {
    fn from(level: Level) -> Self {
        match level {
            Level::Met => mark(Tone::Good, Form::CheckedDisc),
            Level::OnTrack => mark(Tone::Active, Form::Triangle),
            Level::NeedsPush => mark(Tone::Mixed, Form::HalfDisc),
            Level::Behind => mark(Tone::Bad, Form::Diamond),
            Level::Missed => mark(Tone::Bad, Form::Cross),
            Level::Worsening => mark(Tone::Bad, Form::Descent),
            Level::BelowTarget => mark(Tone::Mixed, Form::CrossedSquare),
            Level::Stale => mark(Tone::Waiting, Form::Clock),
            Level::Partial => mark(Tone::Waiting, Form::Dots),
            Level::TooEarly => mark(Tone::Neutral, Form::Bars),
            Level::NotObserved => mark(Tone::Neutral, Form::Ring),
            Level::Unquantified => mark(Tone::Faint, Form::Question),
            Level::BaselineOnly => mark(Tone::Faint, Form::Dash),
        }
    }
}

impl From<Silence> for Mark {
    fn from(silence: Silence) -> Self {
        match silence {
            Silence::Reported => mark(Tone::Good, Form::CheckedDisc),
            Silence::Stale => mark(Tone::Mixed, Form::Clock),
            Silence::AcknowledgedOnly => mark(Tone::Waiting, Form::HalfDisc),
            Silence::NeverReported => mark(Tone::Neutral, Form::Ring),
        }
    }
}

impl From<Severity> for Mark {
    fn from(severity: Severity) -> Self {
        match severity {
            Severity::Error => mark(Tone::Bad, Form::Cross),
            Severity::Warning => mark(Tone::Mixed, Form::Diamond),
            Severity::Hint => mark(Tone::Active, Form::Question),
        }
    }
}

impl From<OccurrenceState> for Mark {
    fn from(state: OccurrenceState) -> Self {
        match state {
            OccurrenceState::Done => mark(Tone::Good, Form::CheckedDisc),
            OccurrenceState::Late => mark(Tone::Mixed, Form::CheckedRing),
            OccurrenceState::Open => mark(Tone::Active, Form::Triangle),
            OccurrenceState::Missing => mark(Tone::Bad, Form::Diamond),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn forms_alone_tell_states_apart() {
        let buckets: HashSet<Form> = Bucket::ALL
            .into_iter()
            .map(|bucket| Mark::from(bucket).form)
            .collect();
        assert_eq!(buckets.len(), Bucket::ALL.len());
        let levels: HashSet<Form> = Level::ALL
            .into_iter()
            .map(|level| Mark::from(level).form)
            .collect();
        assert_eq!(levels.len(), Level::ALL.len());
    }
}
