//! A pace says of how many slopes it is the median, and a forecast which quartile leads to it.

use tiendo_core::explain::{Explanation, answer};
use tiendo_core::state::{AsOf, state_as_of};
use tiendo_core::text::Language;
use tiendo_core::text::explanation::{calculation, term};

use super::reasons::plan;

fn why(reported: &str, figure: &str) -> Explanation {
    let target = "scope: [so-a], target: {at_least: 100, by: đến hết năm 2026}";
    let entries = plan(target, reported);
    let day = "2026-06-01".parse().expect("a day");
    let state = state_as_of(&entries.plan, &entries.reported, &AsOf::on(day));
    let key = format!("indicator/may/{figure}");
    let answer = answer(&entries.plan, &entries.reported, &state, &key);
    answer.expect("the key is known").expect("it is explained")
}

#[test]
fn the_slopes_are_counted_and_the_quartile_is_named() {
    let three = "a 2026-02-01 10, a 2026-02-11 20, a 2026-02-21 50";
    let words = |figure: &str, language| {
        let answer = why(three, figure);
        let part = answer.part("v").expect("a forecast has a pace");
        term(part.name, language)
    };
    let seen = |language| calculation(&why(three, "seen_pace"), language);
    assert_eq!(
        seen(Language::Vietnamese).as_deref(),
        Some("trung vị của 3 độ dốc = 2 máy mỗi ngày")
    );
    assert_eq!(
        seen(Language::English).as_deref(),
        Some("the median of 3 slopes = 2 máy a day")
    );
    let check = |figure: &str, vietnamese: &str, english: &str| {
        assert_eq!(words(figure, Language::Vietnamese), vietnamese, "{figure}");
        assert_eq!(words(figure, Language::English), english, "{figure}");
    };
    check(
        "forecast_on",
        "Trung vị của các độ dốc",
        "The median of the slopes",
    );
    check(
        "forecast_from",
        "Tứ phân vị trên của các độ dốc",
        "The upper quartile of the slopes",
    );
    check(
        "forecast_to",
        "Tứ phân vị dưới của các độ dốc",
        "The lower quartile of the slopes",
    );
    let two = why("a 2026-02-01 10, a 2026-02-11 20", "forecast_on");
    let name = two.part("v").map(|part| term(part.name, Language::English));
    assert_eq!(name, Some("Change per day"));
}
