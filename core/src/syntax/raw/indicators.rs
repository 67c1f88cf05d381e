//! indicators.yaml.

use super::Due;
use crate::model::{Aggregation, Bound, Direction, Trajectory, Yearly};
use crate::syntax::declare::raw;
use crate::syntax::kind::{
    Amount, Count, Date, Id, List, Object, OneOf, Pair, Reference, Several, Switch, Text, Word,
};

raw! {
    /// Something that is measured.
    RawIndicator {
        /// Its id, unique among the indicators of the plan.
        id: Id,
        /// Where the text sets it, as the text counts.
        clause: Text,
        /// A short title in the author's own words.
        title: Text,
        /// The unit of measure: "%", or what is counted, such as người or dịch vụ.
        unit: Text,
        ;
        /// Whether more is better (`higher`, the default) or less (`lower`).
        better: Word<Direction>,
        /// The units or groups whose figures count.
        scope: List<Reference>,
        /// Who sends the figures; by default each unit of the scope.
        reported_by: List<Reference>,
        /// How the figures of several units become one; `pooled` by default: sum of numerators by sum of denominators.
        aggregate: Word<Aggregation>,
        /// The figures at the start.
        baseline: Object<RawBaseline>,
        /// What has to be reached; an indicator needs this, `baseline_only` or `same_as`.
        target: Object<RawTarget>,
        /// The way from base to target: `none` (the default), `linear` (labelled as assumed), `step`, or a list of points.
        trajectory: OneOf<(Word<Trajectory>, Several<Object<RawPoint>>)>,
        /// What does not count.
        excludes: Text,
        /// Figures of earlier years.
        history: List<Object<RawHistory>>,
        /// A figure without a target, never counted by level; false by default.
        baseline_only: Switch,
        /// The indicator of which this is a repetition.
        same_as: Reference,
        /// The author's own remark; it changes no calculation.
        note: Text,
    }
    /// The figures at the start.
    RawBaseline {
        ;
        /// Their day.
        on: Date,
        /// The figures, one for each part of the scope that the text names.
        values: List<Object<RawBaselineValue>>,
    }
    /// A figure at the start: `numerator` and `denominator`, or `value`.
    RawBaselineValue {
        ;
        /// The unit or group whose figure it is; absent for the whole scope.
        of: Reference,
        /// How many.
        numerator: Count,
        /// Out of how many; not nought.
        denominator: Count,
        /// A bare figure; percentage points for an indicator in percent.
        value: Amount,
        /// What the text shows, such as 52%.
        printed: Text,
        /// `more_than` (hơn) or `about` (khoảng): shown, and not used as a base.
        bound: Word<Bound>,
        /// Whether it measures the same thing as the target; true by default.
        comparable: Switch,
        /// Where the text prints it, where that is not the indicator's clause.
        clause: Text,
        /// The author's own remark; it changes no calculation.
        note: Text,
    }
    /// What has to be reached: one of `at_least`, `more_than`, `at_most`, `exactly`, `between`, `each_unit`, `grow_by`, or `words`.
    RawTarget {
        ;
        /// This figure or more; beside `each_unit` the share of units that must.
        at_least: Amount,
        /// More than this figure.
        more_than: Amount,
        /// This figure or less.
        at_most: Amount,
        /// This figure itself.
        exactly: Amount,
        /// The lowest and the highest figure, both included.
        between: Pair<Amount>,
        /// What every unit of the scope must reach.
        each_unit: Object<RawEachUnit>,
        /// Growth in percent of the base.
        grow_by: Amount,
        /// By when: the words of the text, a date, or a mapping; absent: no date.
        by: Due,
        /// Judged anew each year.
        every: Word<Yearly>,
        /// The words of the target; alone they are an unquantified target (hầu hết), never judged.
        words: Text,
    }
    /// One requirement that every unit of the scope must meet.
    RawEachUnit {
        ;
        /// This figure or more.
        at_least: Amount,
        /// More than this figure.
        more_than: Amount,
        /// This figure or less.
        at_most: Amount,
        /// This figure itself.
        exactly: Amount,
        /// The lowest and the highest figure, both included.
        between: Pair<Amount>,
    }
    /// A figure that the plan expects on a day.
    RawPoint {
        /// The day.
        on: Date,
        /// The figure, in the indicator's unit.
        expect: Amount,
        ;
    }
    /// A figure of an earlier year.
    RawHistory {
        /// The year.
        year: Count,
        /// The figure, in the indicator's unit.
        value: Amount,
        ;
    }
}
