//! Properties of the deadline reader over random words.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use crate::calendar::{Reading, ReadingContext, Unreadable, WorkingDays, read_deadline};

fn read(words: &str, signed_on: Option<NaiveDate>) -> Result<Reading, Unreadable> {
    let working_days = WorkingDays::default();
    read_deadline(
        words,
        &ReadingContext {
            signed_on,
            before_includes_named_day: false,
            working_days: &working_days,
        },
    )
}

fn signed_on() -> impl Strategy<Value = Option<NaiveDate>> {
    prop::option::of(
        (0_u64..80_000).prop_filter_map("a day from 1950 on", |days| {
            NaiveDate::from_ymd_opt(1950, 1, 1)?.checked_add_days(Days::new(days))
        }),
    )
}

/// Pieces of deadlines in any order: nearer to the grammar than random letters.
fn pieces() -> impl Strategy<Value = String> {
    const PIECES: [&str; 50] = [
        "trước",
        "đến",
        "hết",
        "trong",
        "từ",
        "nay",
        "ngày",
        "tháng",
        "năm",
        "quý",
        "giai đoạn",
        "đầu",
        "giữa",
        "cuối",
        "chậm nhất",
        "không quá",
        "kể từ",
        "ký",
        "làm việc",
        "tuần",
        "định kỳ",
        "hàng",
        "khẩn trương",
        "ngay",
        "hoàn thành",
        "báo cáo",
        "tiếp tục",
        "theo",
        "quy định",
        "6",
        "30",
        "9",
        "2019",
        "2020",
        "IV",
        "Q3",
        "/",
        "-",
        ".",
        ",",
        "(",
        ")",
        "99999999999",
        "0",
        "31",
        "12",
        "nửa",
        "các",
        "kế hoạch",
        "24h/7",
    ];
    prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..14)
        .prop_map(|pieces| pieces.join(" "))
}

/// A deadline that is likely to read.
fn deadline() -> impl Strategy<Value = String> {
    let day = (1_u32..32, 1_u32..13, 1990_u32..2100);
    let front = prop::sample::select(vec![
        "trước ngày",
        "đến",
        "khẩn trương, hoàn thành trước",
        "từ nay đến ngày",
        "chậm nhất là",
        "trong 15 ngày kể từ ngày",
        "từ",
        "xong trong ngày",
    ]);
    let form = 0_u8..4;
    (front, day, form).prop_map(|(front, (day, month, year), form)| match form {
        0 => format!("{front} {day}/{month}/{year}"),
        1 => format!("{front} {day:02}.{month:02}.{year}"),
        2 => format!("{front} {day} tháng {month} năm {year}"),
        _ => format!("{front} {year}-{month:02}-{day:02}"),
    })
}

fn check_window(reading: Result<Reading, Unreadable>) -> Result<(), TestCaseError> {
    if let Ok(reading) = reading
        && let (Some(from), Some(by)) = (reading.schedule.from(), reading.schedule.by())
    {
        prop_assert!(from <= by, "{reading:?}");
    }
    Ok(())
}

/// The reading without its words, which keep their case.
fn meaning(words: &str, signed_on: Option<NaiveDate>) -> Result<Reading, Unreadable> {
    read(words, signed_on).map(|reading| Reading {
        words: String::new(),
        ..reading
    })
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(words in any::<String>(), signed in signed_on()) {
        check_window(read(&words, signed))?;
    }

    #[test]
    fn any_pieces_are_read_or_refused(words in pieces(), signed in signed_on()) {
        check_window(read(&words, signed))?;
    }

    #[test]
    fn spelling_does_not_change_the_meaning(
        words in prop_oneof![pieces(), deadline()],
        signed in signed_on(),
    ) {
        let plain = meaning(&words, signed);
        check_window(read(&words, signed))?;
        prop_assert_eq!(meaning(&words.nfd().collect::<String>(), signed), plain.clone());
        prop_assert_eq!(meaning(&words.to_uppercase(), signed), plain.clone());
        let spaced = words.replace(' ', " \u{a0}");
        prop_assert_eq!(meaning(&format!(" {spaced} "), signed), plain);
    }

    #[test]
    fn a_day_that_exists_reads(words in deadline()) {
        let exists = !matches!(read(&words, None), Err(Unreadable::NoSuchDate { .. }));
        prop_assert_eq!(exists, read(&words, None).is_ok(), "{}", words);
    }
}
