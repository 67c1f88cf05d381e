//! presets/periods.yaml and presets/holidays.yaml.

use chrono::Weekday;

use super::LastMonth;
use crate::syntax::declare::raw;
use crate::syntax::kind::{Count, Date, DayOfMonth, List, Object, OrNull, Switch, Text, Word};

raw! {
    /// Schemes of reporting periods; the file replaces the schemes inside the program.
    RawSchemes {
        /// The schemes; may be empty.
        schemes: OrNull<List<Object<RawScheme>>>,
        ;
    }
    /// A scheme of reporting periods.
    RawScheme {
        /// Its id, which a plan names in `periods`.
        id: Text,
        /// Its name.
        name: Text,
        /// The act that sets it.
        citation: Text,
        /// The kinds of period that it has.
        periods: Object<RawSchemePeriods>,
        /// By when a report is sent.
        send_by: Object<RawSchemeSendBy>,
        ;
        /// The first day on which the scheme holds.
        from: Date,
        /// The last day on which the scheme holds.
        until: Date,
    }
    /// The kinds of period of a scheme; one that is not listed cannot be reported under it.
    RawSchemePeriods {
        ;
        /// The reporting period of a month.
        month: Object<RawPeriodEdges>,
        /// The reporting period of a quarter.
        quarter: Object<RawPeriodEdges>,
        /// The reporting period of six months.
        half: Object<RawPeriodEdges>,
        /// The reporting period of a year.
        year: Object<RawPeriodEdges>,
    }
    /// The first and the last day of a reporting period.
    RawPeriodEdges {
        /// The first day.
        starts: Object<RawPeriodStart>,
        /// The last day.
        ends: Object<RawPeriodEnd>,
        ;
    }
    /// The first day of a reporting period.
    RawPeriodStart {
        /// How many months before the period's first month.
        months_before: Count,
        /// The day of that month.
        day: Count,
        ;
    }
    /// The last day of a reporting period.
    RawPeriodEnd {
        /// The day of the period's last month, or `last` for its end.
        day: DayOfMonth,
        ;
    }
    /// By when a report is sent: {plan: true}, {day, of, at_least_working_days_after_cut_off} or {before}.
    RawSchemeSendBy {
        ;
        /// The plan's own `send_by` says it.
        plan: Switch,
        /// A day of the period's last month.
        day: Count,
        /// The month of `day`: the last one of the period.
        of: Word<LastMonth>,
        /// Working days that there are at least after the last day of the reporting period.
        at_least_working_days_after_cut_off: Count,
        /// A date before which it is sent.
        before: Object<RawSendBefore>,
    }
    /// A date before which a report is sent.
    RawSendBefore {
        /// The month, 1 to 12.
        month: Count,
        /// The day of the month.
        day: Count,
        /// How many years after the period.
        year_offset: Count,
        ;
    }
    /// Weekend and holidays; the file replaces the holidays inside the program.
    RawHolidays {
        ;
        /// The acts that set the holidays.
        citation: List<Text>,
        /// The days of the week without work; Saturday and Sunday by default.
        weekend: List<Word<Weekday>>,
        /// The holidays.
        holidays: List<Object<RawFixedHoliday>>,
    }
    /// A holiday: one `date`, or `month` and `day` of every year.
    RawFixedHoliday {
        /// Its name.
        name: Text,
        ;
        /// The month, 1 to 12.
        month: Count,
        /// The day of the month.
        day: Count,
        /// The one day on which it falls.
        date: Date,
        /// The first day on which the rule of month and day holds.
        from: Date,
        /// The last day on which the rule of month and day holds.
        until: Date,
        /// The act that sets it.
        citation: Text,
        /// The author's own remark; it changes no calculation.
        note: Text,
    }
}
