//! plan.yaml: a plan and how it is followed up.

use super::{RawClause, RawDirective, RawDuty, RawIndicator, RawTask};
use crate::model::Completion;
use crate::syntax::Node;
use crate::syntax::declare::raw;
use crate::syntax::kind::{
    Count, Date, Id, List, Number, Object, OneOf, Reference, Several, Switch, Text, Word,
};

raw! {
    /// The YAML files that lie directly in a plan's folder (plan.yaml, tasks.yaml, indicators.yaml)
    /// make one plan together. Each top-level key stands in one of them, so none is required of a
    /// single file here; the folder as a whole needs `plan`, `title` and `directive`.
    RawPlan {
        /// The plan's id.
        plan: Id,
        /// A short title of the plan.
        title: Text,
        /// The document that the plan follows.
        directive: Object<RawDirective>,
        ;
        /// The first and the last day of the plan; both unknown by default.
        runs: Object<RawRun>,
        /// The unit that follows the plan up.
        monitored_by: Reference,
        /// The scheme of reporting periods, `calendar` by default, or a list of schemes in the order of time.
        periods: OneOf<(Text, Several<Object<RawSchemeUse>>)>,
        /// Days after a period's last day within which its report is sent.
        send_by: Object<RawSendBy>,
        /// Whether the office has to accept a completion (`confirmed`, the default) or the unit's word is enough (`claimed`).
        completion: Word<Completion>,
        /// Whether "trước ngày 31/10" ends on the 31st; false by default, which is the 30th.
        before_includes_named_day: Switch,
        /// Days after which a report is stale; by default the shortest interval of the duties and 15 days, 105 without duties.
        stale_after_days: Count,
        /// Where the levels of indicators change.
        thresholds: Object<RawThresholds>,
        /// What a printed report will need; kept and not used yet.
        report: Object<RawReportFrame>,
        /// Duties to report.
        reporting: List<Object<RawDuty>>,
        /// Who takes what from a unit that several others succeed.
        succession: List<Object<RawTakeover>>,
        /// The outline: the clauses of the text in its order, those without a task included.
        clauses: List<Object<RawClause>>,
        /// The tasks in the order of the text.
        tasks: List<Object<RawTask>>,
        /// The indicators in the order of the text.
        indicators: List<Object<RawIndicator>>,
    }
    /// What one of several successors takes from a unit; without tasks, duties and indicators whatever no other row of that unit names.
    RawTakeover {
        /// The unit that ends.
        from: Reference,
        /// One of the units that succeed it.
        to: Reference,
        ;
        /// The tasks that it takes.
        tasks: List<Reference>,
        /// The duties that it takes.
        duties: List<Reference>,
        /// The indicators that it takes.
        indicators: List<Reference>,
    }
    /// The days between which the plan runs.
    RawRun {
        ;
        /// The first day.
        from: Date,
        /// The last day; a later deadline is warned of.
        to: Date,
    }
    /// One scheme of several, with the day on which it ends.
    RawSchemeUse {
        /// The id of a scheme: `calendar`, `nd09-2019`, `tt06-2013`, or one of presets/periods.yaml.
        scheme: Text,
        ;
        /// The last day of the scheme; every entry but the last needs it.
        until: Date,
    }
    /// Days for sending a report.
    RawSendBy {
        ;
        /// Days after the last day of a month.
        month: Count,
        /// Days after the last day of a quarter.
        quarter: Count,
        /// Days after the last day of six months.
        half: Count,
        /// Days after the last day of a year.
        year: Count,
    }
    /// Path attainment as a plain number: 0.95, not 95%.
    RawThresholds {
        ;
        /// From here on an indicator is on track; 0.95 by default.
        on_track: Number,
        /// Below this it is behind; 0.60 by default.
        behind: Number,
    }
    /// What a printed report will need.
    RawReportFrame {
        ;
        /// What stands behind the number of the report.
        suffix: Text,
        /// On whose behalf the signatory signs.
        authority: Text,
        /// The signatory's office.
        position: Text,
        /// The signatory's name.
        name: Text,
        /// To whom the report goes (nơi nhận).
        recipients: List<Text>,
    }
}

impl RawPlan {
    /// Reads a plan from the merged top-level keys of its folder.
    pub(in crate::syntax) fn read(
        node: &Node,
        report: &mut Vec<crate::diagnostic::Diagnostic>,
    ) -> Option<Self> {
        crate::syntax::fields::RawField::read(node, report)
    }
}
