//! The reader of deadlines: from the words of a `due` to the window or rhythm that they fix.

use chrono::NaiveDate;

use super::deadline::cursor::Cursor;
use super::deadline::outcome::Outcome;
use super::deadline::phrase::phrase;
use super::deadline::remark::hides_a_day;
use super::deadline::token::{Token, tokens};
use super::{Reading, Unreadable, WorkingDays, tidy};

/// The longest deadline that is read, in characters; more is a clause, not its deadline.
pub const LONGEST_DEADLINE: usize = 400;

/// What the words alone do not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadingContext<'a> {
    /// The day on which the text was signed; null where it is unknown.
    pub signed_on: Option<NaiveDate>,
    /// Whether the plan takes "trước ngày D" to include D.
    pub before_includes_named_day: bool,
    /// The days on which the terms of Civil Code art. 148 may end.
    pub working_days: &'a WorkingDays,
}

/// Reads the words of one deadline.
///
/// The words are those of the deadline, not of the whole clause. The wordings, their sources and
/// the names they give the reading are in [`rule`](super::rule). In general:
///
/// - "ngày" is optional, and so are case, the placement of tone marks and extra spaces; composed
///   and decomposed Unicode read alike; numbers of quarters and months may be roman.
/// - `from` of a last day is the signing date; a period keeps its own first day, even where the
///   text was signed later.
/// - A day or period without a year is taken in the year of the signing date. Where that is
///   unknown, or the day was already past, no date follows (`year-not-stated`).
/// - A day that the words name is never moved for weekends; the end of a term is (art. 148.5).
/// - In front of a deadline only verbs of doing and words of haste may stand; behind it nothing
///   but the end of the sentence. What stands in parentheses is read by itself: it is a remark, or
///   it is the deadline of words that fix none ("Khẩn trương … (hoàn thành trước 31/10/2019)").
/// - Words that fix no date may go on, unless they hold a number or a period of their own.
///
/// # Errors
///
/// Says why the words are unreadable: a day or period that does not exist, a window that ends
/// before it starts, two deadlines, or no rule. A date that belongs to a cited document, a budget
/// or a title is `NoRule`, never a deadline.
///
/// ```
/// use chrono::NaiveDate;
/// use tiendo_core::calendar::{ReadingContext, Unreadable, WorkingDays, read_deadline};
///
/// let working_days = WorkingDays::default();
/// let context = ReadingContext {
///     signed_on: NaiveDate::from_ymd_opt(2013, 10, 28),
///     before_includes_named_day: false,
///     working_days: &working_days,
/// };
/// let reading = read_deadline("trước Quý III năm 2014", &context).unwrap();
/// assert_eq!(reading.schedule.by(), NaiveDate::from_ymd_opt(2014, 6, 30));
/// assert_eq!(reading.rule, "before-period");
///
/// let cited = read_deadline("Quyết định số 28/2018/QĐ-TTg ngày 12/7/2018", &context);
/// assert_eq!(cited, Err(Unreadable::NoRule));
/// ```
pub fn read_deadline(words: &str, context: &ReadingContext<'_>) -> Result<Reading, Unreadable> {
    let words = tidy(words);
    let characters = words.chars().count();
    if characters > LONGEST_DEADLINE {
        return Err(Unreadable::TooLong {
            characters,
            limit: LONGEST_DEADLINE,
        });
    }
    let tokens = tokens(&words);
    if tokens.is_empty() {
        return Err(Unreadable::Empty);
    }
    let (outer, groups) = parenthesised(tokens)?;
    let found = combined(&outer, &groups, context)?;
    Ok(Reading {
        words,
        schedule: found.schedule,
        urgent: found.urgent,
        certainty: found.certainty,
        rule: found.rule.to_owned(),
    })
}

/// The tokens outside parentheses, and those of each pair; pairs inside pairs are not read.
fn parenthesised(tokens: Vec<Token>) -> Result<(Vec<Token>, Vec<Vec<Token>>), Unreadable> {
    let mut outer = Vec::new();
    let mut groups = Vec::new();
    let mut open: Option<Vec<Token>> = None;
    for token in tokens {
        match (token, open.as_mut()) {
            (Token::Open, None) => open = Some(Vec::new()),
            (Token::Close, Some(_)) => groups.extend(open.take()),
            (Token::Open, Some(_)) | (Token::Close, None) => return Err(Unreadable::NoRule),
            (token, Some(group)) => group.push(token),
            (token, None) => outer.push(token),
        }
    }
    if open.is_some() {
        Err(Unreadable::NoRule)
    } else {
        Ok((outer, groups))
    }
}

/// The one reading of the words outside and inside parentheses.
fn combined(
    outer: &[Token],
    groups: &[Vec<Token>],
    context: &ReadingContext<'_>,
) -> Result<Outcome, Unreadable> {
    let mut found = phrase(outer, context)?;
    for group in groups {
        let inside = match phrase(group, context) {
            Ok(Some(inside)) => inside,
            // A group that no rule reads is a remark: "(mười lăm)", "(qua Sở Nội vụ)".
            Ok(None) | Err(Unreadable::NoRule) if !hides_a_day(Cursor::new(group)) => continue,
            Ok(None) => return Err(Unreadable::NoRule),
            Err(nonsense) => return Err(nonsense),
        };
        found = Some(match found {
            None => inside,
            Some(known) => joined(known, inside)?,
        });
    }
    found.ok_or(Unreadable::NoRule)
}

/// A date wins over words that fix none; two different schedules are a contradiction.
fn joined(known: Outcome, inside: Outcome) -> Result<Outcome, Unreadable> {
    let urgent = known.urgent || inside.urgent;
    match (known.fixes_something(), inside.fixes_something()) {
        (false, true) => Ok(inside.pressing(urgent)),
        (true, true) if known.schedule != inside.schedule => Err(Unreadable::TwoDeadlines),
        _ => Ok(known.pressing(urgent)),
    }
}
