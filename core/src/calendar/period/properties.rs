//! Properties of periods: each day belongs to one, and they follow each other without a gap.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::tests::nd09;
use super::{PeriodKind, PeriodName, PeriodScheme, SchemeChange, SchemeSequence};

fn date() -> impl Strategy<Value = NaiveDate> {
    (0_u64..120_000).prop_filter_map("a day from 1900 on", |days| {
        NaiveDate::from_ymd_opt(1900, 1, 1)?.checked_add_days(Days::new(days))
    })
}

fn kind() -> impl Strategy<Value = PeriodKind> {
    prop::sample::select(PeriodKind::ALL.to_vec())
}

fn scheme() -> impl Strategy<Value = PeriodScheme> {
    prop::sample::select(vec![PeriodScheme::calendar(), nd09()])
}

/// A sequence with up to three changes, some of them within one period.
fn sequence() -> impl Strategy<Value = SchemeSequence> {
    let changes = prop::collection::btree_map(43_000_u64..44_500, scheme(), 0..4);
    (scheme(), changes).prop_filter_map("days in range", |(first, changes)| {
        let start = NaiveDate::from_ymd_opt(1900, 1, 1)?;
        let changes = changes
            .into_iter()
            .map(|(days, scheme)| {
                start
                    .checked_add_days(Days::new(days))
                    .map(|from| SchemeChange { from, scheme })
            })
            .collect::<Option<Vec<_>>>()?;
        SchemeSequence::new(first, changes).ok()
    })
}

/// Days around the changes of [`sequence`].
fn near() -> impl Strategy<Value = NaiveDate> {
    (42_500_u64..45_500).prop_filter_map("a day in range", |days| {
        NaiveDate::from_ymd_opt(1900, 1, 1)?.checked_add_days(Days::new(days))
    })
}

proptest! {
    #[test]
    fn the_period_of_a_day_contains_it(scheme in scheme(), date in date(), kind in kind()) {
        let period = scheme.period_of(date, kind).unwrap();
        prop_assert!(period.contains(date));
        prop_assert_eq!(scheme.period(period.name), Some(period));
    }

    #[test]
    fn consecutive_periods_touch(scheme in scheme(), date in date(), kind in kind()) {
        let period = scheme.period_of(date, kind).unwrap();
        let next = scheme.first_whole_period_after(date, kind).unwrap();
        prop_assert_eq!(Some(next.name), period.name.next());
        prop_assert_eq!(Some(next.first_day), period.cut_off.succ_opt());
        prop_assert_eq!(next.name.previous(), Some(period.name));
    }

    #[test]
    fn periods_between_cover_the_window(
        scheme in scheme(), first in date(), length in 0_u64..3000, kind in kind(),
    ) {
        let last = first.checked_add_days(Days::new(length)).unwrap();
        let periods: Vec<_> = scheme.periods_between(first, last, kind).collect();
        prop_assert!(periods[0].contains(first));
        prop_assert!(periods[periods.len() - 1].contains(last));
        for pair in periods.windows(2) {
            prop_assert_eq!(Some(pair[1].first_day), pair[0].cut_off.succ_opt());
        }
    }

    #[test]
    fn a_changed_scheme_leaves_no_gap(sequence in sequence(), date in near(), kind in kind()) {
        let period = sequence.period_of(date, kind).unwrap();
        prop_assert!(period.contains(date), "{period:?} {date}");
        prop_assert_eq!(sequence.period(period.name), Some(period));
        let next = sequence.first_whole_period_after(date, kind).unwrap();
        prop_assert_eq!(Some(next.first_day), period.cut_off.succ_opt());
        prop_assert_eq!(Some(next.name), period.name.next());
    }

    #[test]
    fn a_key_reads_back(text in "[0-9]{4}(-[0-9]{2}|-[QH][0-9])?") {
        if let Ok(name) = text.parse::<PeriodName>() {
            prop_assert_eq!(name.to_string(), text);
        }
    }

    #[test]
    fn any_text_is_a_key_or_refused(text in any::<String>()) {
        if let Ok(name) = text.parse::<PeriodName>() {
            prop_assert_eq!(name.to_string(), text);
        }
    }
}
