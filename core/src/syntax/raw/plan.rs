//! plan.yaml: the directive, its terms and the duties to report.

use super::{Anything, Text, Texts};
use crate::syntax::Node;
use crate::syntax::fields::raw;

raw! {
    /// `directive`.
    RawDirective {
        number: Text, kind: Text, title: Text, issued_by: Text, issued_on: Text, ;
        issued_between: Texts, effective_on: Text, signed_by: Option<RawSignatory>,
        based_on: Vec<RawCited>, recipients: Texts, source: Option<RawSourceKind>,
        missing: Texts, remarks: Texts,
    }
    /// `signed_by`.
    RawSignatory { name: Text, ; position: Text, }
    /// `source`.
    RawSourceKind { kind: Text, ; }
    /// One of `based_on`.
    RawCited { ; number: Text, printed: Text, issued_on: Text, title: Text, role: Text, note: Text, }
    /// `runs`.
    RawRun { ; from: Text, to: Text, }
    /// `send_by`.
    RawSendBy { ; month: Text, quarter: Text, half: Text, year: Text, }
    /// `thresholds`.
    RawThresholds { ; on_track: Text, behind: Text, }
    /// `report`.
    RawReportFrame {
        ; suffix: Text, authority: Text, position: Text, name: Text, recipients: Texts,
    }
    /// One of a dated list in `periods`.
    RawSchemeUse { scheme: Text, ; until: Text, }
    /// One of `reporting`.
    RawDuty {
        id: Text, clause: Text, kind: Text, ;
        from: Texts, prepared_by: Texts, to: Text, via: Text, every: Texts, due: Anything,
        condition: Text, content: Text, basis: Text, task: Text, note: Text,
    }
    /// One of `clauses`, or of the parts of a clause.
    RawClause { clause: Text, ; title: Text, printed: Text, note: Text, clauses: Vec<RawClause>, }
    /// All that the files of a plan's folder hold together.
    RawPlan {
        plan: Text, title: Text, directive: Option<RawDirective>, ;
        runs: Option<RawRun>, monitored_by: Text, periods: Anything,
        send_by: Option<RawSendBy>, completion: Text, before_includes_named_day: Text,
        stale_after_days: Text, thresholds: Option<RawThresholds>,
        report: Option<RawReportFrame>, reporting: Vec<RawDuty>, clauses: Vec<RawClause>,
        tasks: Vec<super::RawTask>, indicators: Vec<super::RawIndicator>,
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
