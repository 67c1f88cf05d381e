//! How explanations show their numbers.

use super::*;
use crate::explain::ShownFigure;
use crate::quantity::Ratio;
use crate::text::pages::{indicators, plan};

#[test]
fn thousands_are_marked_wherever_units_are_counted() {
    let check = |shown: String, expect: &str| assert_eq!(shown, expect);
    let vietnamese = Language::Vietnamese;
    let share = crate::explain::ShownShare(crate::state::Rate {
        numerator: 9_999,
        denominator: 10_000,
    });
    let rate = Value::Rate(share);
    check(value(Some(&rate), vietnamese), "9.999/10.000 = >99 %");
    check(
        value(Some(&rate), Language::English),
        "9,999/10,000 = >99 %",
    );
    check(value(Some(&Value::Days(-1234)), vietnamese), "-1.234 ngày");
    check(value(Some(&Value::Count(1000)), vietnamese), "1.000");
    let figure = crate::model::Figure::Ratio(Ratio::new(1000, 2000).unwrap());
    let amount = Value::Amount(Amount {
        exact: figure.amount(true),
        unit: "%".to_owned(),
        counts: figure.ratio(),
        per_day: false,
    });
    check(value(Some(&amount), vietnamese), "1.000/2.000 = 50 %");
    let row = ShownFigure {
        of: None,
        numerator: Some(1000),
        denominator: Some(4000),
        value: 25.into(),
        on: None,
        units: 1,
        meeting: None,
        entry: None,
    };
    check(counted_figure(&row, "%", vietnamese), "1.000/4.000 = 25 %");
    let coverage = indicators::coverage_of(999, Some(1000), vietnamese);
    check(coverage, "999/1.000 đơn vị");
    let roster = crate::model::Roster::default();
    let rest = crate::model::Holder::Remainder(crate::model::GroupIndex::new(0));
    let rest = plan::holder(rest, 1000, &roster, true, vietnamese);
    check(rest, "1.000 đơn vị chưa nêu tên ()");
    let event = crate::ledger::Event::Observed { of: None, figure };
    check(
        events::detail(&event, true, vietnamese),
        "1.000/2.000 = 50 %",
    );
}
