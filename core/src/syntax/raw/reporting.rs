//! `reporting`: the duties to report.

use super::{Due, Once};
use crate::calendar::Interval;
use crate::model::{DutyBasis, DutyKind};
use crate::syntax::declare::raw;
use crate::syntax::kind::{Id, List, OneOf, Reference, Text, Word};

raw! {
    /// A duty to report.
    RawDuty {
        /// Its id, unique among the duties of the plan.
        id: Id,
        /// Where the text sets it, as the text counts: VIII.1 đoạn 7.
        clause: Text,
        /// What is handed in.
        kind: Word<DutyKind>,
        ;
        /// The units or groups that report; none where the text names nobody.
        from: List<Reference>,
        /// The units or groups that prepare what `from` sends (tham mưu).
        prepared_by: List<Reference>,
        /// The unit or group to which they report.
        to: Reference,
        /// The unit or group through whom it goes (thông qua).
        via: Reference,
        /// How often; `on-demand` and `unstated` give no occurrences. Not together with a date in `due`.
        every: List<Word<Interval>>,
        /// When a duty that falls due once is due: `once`, a date, the words of the text, or a mapping.
        due: OneOf<(Due, Word<Once>)>,
        /// The case in which it falls due; goes with `every: on-demand`.
        condition: Text,
        /// What is reported.
        content: Text,
        /// Set by the text (`stated`, the default) or by the office for its own work (`internal`).
        basis: Word<DutyBasis>,
        /// The task that is this duty; where the task recurs or the duty falls due once, it is counted there.
        task: Reference,
        /// The author's own remark; it changes no calculation.
        note: Text,
    }
}
