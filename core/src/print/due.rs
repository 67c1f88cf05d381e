//! `due`: the words where the reader read them, else what the plan gives itself.

use crate::calendar::{Interval, Schedule};
use crate::model::{Deadline, FileWord};
use crate::syntax::Tree;
use crate::syntax::raw::{Once, Standing};

use super::keys::Keys;

/// The value of `due`, and of `by` in a target.
pub(super) fn due(deadline: &Deadline) -> Tree {
    let read = deadline.rule != Deadline::GIVEN;
    let has_more =
        deadline.printed.is_some() || deadline.clause.is_some() || deadline.first.is_some();
    match (&deadline.words, &deadline.schedule) {
        (Some(words), _) if read && !has_more && !has_own_meaning(words) => {
            return Tree::Text(words.clone());
        }
        (None, Schedule::By { by, .. }) if !has_more => return Tree::Text(by.to_string()),
        (None, Schedule::Standing) if !has_more => return Tree::Text(Standing.word().to_owned()),
        _ => {}
    }
    let keys = Keys::default()
        .text_if("words", deadline.words.as_deref())
        .text_if("printed", deadline.printed.as_deref())
        .text_if("clause", deadline.clause.as_ref().map(|at| at.0.as_str()));
    let keys = if read && deadline.words.is_some() {
        keys
    } else {
        given(keys, &deadline.schedule)
    };
    keys.date("first", deadline.first).record()
}

/// What the plan gives; `from` of a last day alone is the day of signing and not said again.
fn given(keys: Keys, schedule: &Schedule) -> Keys {
    match schedule {
        Schedule::By { by, .. } => keys.date("by", Some(*by)),
        Schedule::Within { from, by } => keys.date("from", *from).date("by", Some(*by)),
        Schedule::From { from } => keys.date("from", Some(*from)),
        Schedule::Recurring { every } => keys.tree_if("every", intervals(every)),
        Schedule::Standing | Schedule::None => keys.text("kind", schedule.keyword()),
    }
}

/// A rhythm, as a word where there is only one.
pub(super) fn intervals(every: &[Interval]) -> Option<Tree> {
    let mut words = every
        .iter()
        .map(|every| Tree::Text(every.keyword().to_owned()));
    match every {
        [] => None,
        [_] => words.next(),
        _ => Some(Tree::List(words.collect())),
    }
}

/// Whether words by themselves would be taken for something else than words: a date, or one of the
/// words of the format.
fn has_own_meaning(words: &str) -> bool {
    let looks_like_a_date = words.len() == 10
        && words.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    looks_like_a_date || Standing.word() == words || Once.word() == words
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::calendar::Certainty;
    use crate::syntax::emit;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn deadline(words: Option<&str>, rule: &str, schedule: Schedule) -> Deadline {
        Deadline {
            words: words.map(str::to_owned),
            printed: None,
            clause: None,
            schedule,
            certainty: Certainty::Stated,
            urgent: false,
            rule: rule.to_owned(),
            first: None,
        }
    }

    fn check(deadline: &Deadline, expect: &str) {
        let printed = emit("", &Tree::Mapping(vec![("due", due(deadline))]));
        assert_eq!(printed, format!("# \ndue: {expect}\n"));
    }

    #[test]
    fn words_that_were_read_are_printed_and_not_what_was_read() {
        let by = Schedule::By {
            from: Some(day("2014-02-10")),
            by: day("2014-09-29"),
        };
        let read = deadline(Some("trước 30/9/2014"), "before-day", by.clone());
        check(&read, "trước 30/9/2014");
        let misprinted = Deadline {
            printed: Some("trước 31/9/2014".to_owned()),
            ..read
        };
        check(
            &misprinted,
            "{words: trước 30/9/2014, printed: trước 31/9/2014}",
        );
        check(
            &deadline(Some("2014-09-29"), "bare-day", by),
            "{words: 2014-09-29}",
        );
    }

    #[test]
    fn what_the_plan_gives_is_printed_with_its_words() {
        let by = |from| Schedule::By {
            from,
            by: day("2014-09-30"),
        };
        // The day of signing, which the directive says.
        check(
            &deadline(None, "given", by(Some(day("2014-02-10")))),
            "2014-09-30",
        );
        check(
            &deadline(Some("sớm"), "given", by(None)),
            "{words: sớm, by: 2014-09-30}",
        );
        check(&deadline(None, "given", Schedule::Standing), "standing");
        check(
            &deadline(Some("sớm"), "given", Schedule::None),
            "{words: sớm, kind: none}",
        );
        let every = |every| deadline(None, "given", Schedule::Recurring { every });
        check(&every(vec![Interval::Year]), "{every: year}");
        let twice = vec![Interval::Half, Interval::Year];
        check(&every(twice), "{every: [half, year]}");
    }
}
