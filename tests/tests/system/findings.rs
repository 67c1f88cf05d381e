//! What `tiendo check` finds in the shipped plans: exactly what the texts deserve.

use tiendo_core::diagnostic::Severity;
use tiendo_tests::shipped;

/// Code, file, and what stands at the place, each with the reason for which it is right.
const DESERVED: [(&str, &str, &str); 11] = [
    // The letter is known from a news item, the directive from a copy without its head.
    (
        "directive-unidentified",
        "ba-ria-vung-tau/7849-ubnd-vp-2019/plan.yaml",
        "title: ",
    ),
    (
        "directive-unidentified",
        "binh-thuan/chi-thi-ict-index-2018/plan.yaml",
        "title: ",
    ),
    // 29/9/2019 is a Sunday; the survey and its report are due on one day.
    (
        "deadline-on-day-off",
        "ba-ria-vung-tau/7849-ubnd-vp-2019/plan.yaml",
        "trước ngày 30/9/2019",
    ),
    (
        "deadline-on-day-off",
        "ba-ria-vung-tau/7849-ubnd-vp-2019/tasks.yaml",
        "trước ngày 30/9/2019",
    ),
    // 31/12/2011 is a Saturday, 30/10/2011 a Sunday.
    (
        "deadline-on-day-off",
        "da-nang/14-ct-ubnd-2011/tasks.yaml",
        "quý IV năm 2011",
    ),
    (
        "deadline-on-day-off",
        "da-nang/14-ct-ubnd-2011/tasks.yaml",
        "quý IV năm 2011",
    ),
    (
        "deadline-on-day-off",
        "da-nang/14-ct-ubnd-2011/tasks.yaml",
        "trước ngày 31 tháng 10 năm 2011",
    ),
    (
        "deadline-on-day-off",
        "da-nang/14-ct-ubnd-2011/tasks.yaml",
        "quý IV năm 2011",
    ),
    // Six districts with the one-stop software, none of them named.
    ("group-size", "dong-thap/units.yaml", "stated_size: 6"),
    // 7/11 is printed as 63 %.
    (
        "printed-differs",
        "hoa-binh/59-kh-ubnd-2013/indicators.yaml",
        "printed: 63%",
    ),
    // 22 departments, four of them named.
    ("group-size", "hoa-binh/units.yaml", "stated_size: 22"),
];

#[test]
fn the_shipped_plans_deserve_these_findings_and_no_others() {
    let mut found = shipped().problems;
    found.sort_by(|one, other| (&one.path, one.line).cmp(&(&other.path, other.line)));
    let mut expect = DESERVED.to_vec();
    expect.sort_by_key(|(_, path, _)| *path);
    for problem in &found {
        assert_ne!(problem.severity, Severity::Error, "{problem:?}");
        let place = expect.iter().position(|(code, path, words)| {
            *code == problem.code.word() && *path == problem.path && problem.excerpt.contains(words)
        });
        let place = place.unwrap_or_else(|| panic!("not deserved: {problem:?}"));
        expect.remove(place);
    }
    assert_eq!(expect, [], "no longer found");
}
