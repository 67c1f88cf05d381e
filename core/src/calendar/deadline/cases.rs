//! Which rule reads which words: the names that a plan's check prints and a reader may look up.

use chrono::NaiveDate;

use super::rule;
use crate::calendar::{ReadingContext, Unreadable, WorkingDays, read_deadline};

fn read(words: &str) -> Result<(String, Option<NaiveDate>), Unreadable> {
    let working_days = WorkingDays::default();
    let context = ReadingContext {
        signed_on: NaiveDate::from_ymd_opt(2019, 8, 1),
        before_includes_named_day: false,
        working_days: &working_days,
    };
    read_deadline(words, &context).map(|reading| (reading.rule, reading.schedule.by()))
}

fn check(words: &str, expect: &str) {
    assert_eq!(
        read(words).map(|(rule, _)| rule),
        Ok(expect.to_owned()),
        "{words}"
    );
}

fn check_unreadable(words: &str, expect: &Unreadable) {
    assert_eq!(read(words).as_ref(), Err(expect), "{words}");
}

#[test]
fn each_rule_reads_its_words() {
    check("trước ngày 30/9/2019", rule::BEFORE_DAY);
    check("trước Quý IV/2019", rule::BEFORE_PERIOD);
    check("đến ngày 30/9/2019", rule::BY_DAY);
    check("hết quý IV", rule::BY_END_OF_PERIOD);
    check("chậm nhất tháng 9/2019", rule::BY_END_OF_PERIOD);
    check("đến năm 2020", rule::BY_PERIOD);
    check("cuối năm", rule::BY_POINT);
    check("30/9/2019", rule::BARE_DAY);
    check("năm 2020", rule::WITHIN_PERIOD);
    check("từ nay đến 30/9/2019", rule::FROM_NOW_UNTIL);
    check("từ 01/9/2019 đến 30/9/2019", rule::FROM_UNTIL);
    check("từ Quý IV/2019", rule::FROM_START);
    check("trong 15 ngày kể từ ngày ký", rule::DURATION_FROM_EVENT);
    check(
        "trong 15 ngày kể từ ngày nhận hồ sơ",
        rule::DURATION_FROM_UNKNOWN_EVENT,
    );
    check("hàng năm", rule::RECURRING);
    check("định kỳ", rule::RECURRING_UNSTATED);
    check("theo quy định", rule::NO_DATE);
    check("duy trì", rule::STANDING);
    check("khẩn trương", rule::URGENT);
    check("trước ngày 01/3", rule::YEAR_NOT_STATED);
}

#[test]
fn names_of_rules_are_distinct() {
    let mut names = rule::ALL.to_vec();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), rule::ALL.len());
}

#[test]
fn says_what_does_not_exist() {
    use crate::calendar::PeriodKind::{Month, Quarter};
    let missing = |day, month, year| Unreadable::NoSuchDate { day, month, year };
    check_unreadable("trước 30/02/2014", &missing(30, 2, Some(2014)));
    check_unreadable("trước 31/4", &missing(31, 4, None));
    check_unreadable(
        "Quý V năm 2014",
        &Unreadable::NoSuchPeriod {
            what: Quarter,
            number: 5,
        },
    );
    check_unreadable(
        "tháng 13/2014",
        &Unreadable::NoSuchPeriod {
            what: Month,
            number: 13,
        },
    );
    check_unreadable("năm 1066", &Unreadable::YearOutOfRange { year: 1066 });
    let characters = 401;
    check_unreadable(
        &"ê".repeat(401),
        &Unreadable::TooLong {
            characters,
            limit: 400,
        },
    );
}

#[test]
fn keeps_the_words_tidy_but_unfolded() {
    let working_days = WorkingDays::default();
    let context = ReadingContext {
        signed_on: None,
        before_includes_named_day: false,
        working_days: &working_days,
    };
    let reading = read_deadline("  Ha\u{300}ng\u{a0} năm ", &context).unwrap();
    assert_eq!(reading.words, "Hàng năm");
}
