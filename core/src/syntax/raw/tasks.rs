//! tasks.yaml.

use super::Standing;
use crate::calendar::Interval;
use crate::model::{DeadlineKind, LeadBasis, Obligation, Priority};
use crate::syntax::declare::raw;
use crate::syntax::kind::{Date, Id, List, Object, OneOf, Phrase, Reference, Switch, Text, Word};

/// When something is due: on a day, as the words of the text say, all the time, or in detail.
pub type Due = OneOf<(Date, Phrase, Word<Standing>, Object<RawDue>)>;

raw! {
    /// A task that the directive orders.
    RawTask {
        /// Its id, unique among the tasks of the plan; it says what the task is and carries no number.
        id: Id,
        /// Where the text orders it, as the text counts: VIII.5 đoạn 2.
        clause: Text,
        /// A summary in the author's own words.
        title: Text,
        ;
        /// The units or groups that lead (chủ trì); each unit gets an assignment of its own.
        lead: List<Reference>,
        /// Whether the clause names who leads (`stated`, the default) or the author read it from elsewhere (`inferred`, explained in `note`).
        lead_basis: Word<LeadBasis>,
        /// Whether the leaders share one assignment; false by default.
        joint: Switch,
        /// The units or groups that cooperate (phối hợp).
        with: List<Reference>,
        /// Other parts in the task.
        others: List<Object<RawOther>>,
        /// The unit or group to which the result goes.
        to: Reference,
        /// When it is due: the words of the text, a date, `standing`, or a mapping; undated by default.
        due: Due,
        /// What must exist when it is done.
        product: Text,
        /// What the clause goes on to list.
        parts: List<Text>,
        /// `urgent` where the text presses for speed; by default the deadline's words decide.
        priority: Word<Priority>,
        /// `must` (the default) or `may` (có thể), which is counted apart and in no rate.
        obligation: Word<Obligation>,
        /// The case in which the task counts at all: only after an entry `triggered`.
        condition: Text,
        /// The act that sets the schedule; not together with a `due` that fixes something.
        set_by: Text,
        /// A period in the clause that is not the deadline.
        horizon: Object<RawHorizon>,
        /// The task of which this is a repetition; it is counted there.
        same_as: Reference,
        /// The indicators that the task serves.
        indicators: List<Reference>,
        /// Whether it concerns money; false by default.
        budget: Switch,
        /// The author's own remark; it changes no calculation.
        note: Text,
    }
    /// Another part in a task.
    RawOther {
        /// The unit or group.
        unit: Reference,
        /// Its part, in the plan's words.
        role: Text,
        ;
    }
    /// A period that is not the deadline.
    RawHorizon {
        /// What the period belongs to.
        of: Text,
        ;
        /// Its first day.
        from: Date,
        /// Its last day.
        to: Date,
    }
    /// A deadline in detail: its words, or dates that the plan's author gives, or both.
    RawDue {
        ;
        /// The words of the text; alone they are read, beside dates they are kept.
        words: Text,
        /// The words as printed, where the print is wrong.
        printed: Text,
        /// The parent clause in which the words stand.
        clause: Text,
        /// The first day.
        from: Date,
        /// The last day; not together with `every`.
        by: Date,
        /// How often it recurs.
        every: List<Word<Interval>>,
        /// `standing` holds all the time, `none` fixes no date; the other words repeat what the dates say.
        kind: Word<DeadlineKind>,
        /// A day in the first expected period, instead of the first whole period after signing.
        first: Date,
    }
}
