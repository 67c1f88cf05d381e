//! One phrase without parentheses: what stands in front, one rule, and nothing left over.

use super::cursor::Cursor;
use super::dated::{bare, by_words, within_words};
use super::duration::duration;
use super::opening::{Opening, opening};
use super::outcome::{Attempt, Outcome};
use super::range::range;
use super::recurrence::recurrence;
use super::remark::{has_owner, is_plain, no_date, standing};
use super::rule;
use super::start::from_words;
use super::token::Token;
use crate::calendar::{ReadingContext, Unreadable};

/// A rule that looks for a day.
type Rule = fn(&mut Cursor<'_>, &ReadingContext<'_>) -> Attempt;

/// Reads a phrase; nothing where it holds only words that may stand in front of a deadline.
///
/// # Errors
///
/// `NoRule` where no rule reads the phrase to its end: a rule that ignored the rest could miss a
/// second date or a condition.
pub(crate) fn phrase(tokens: &[Token], context: &ReadingContext<'_>) -> Attempt {
    let mut cursor = Cursor::new(tokens);
    let front = opening(&mut cursor);
    if cursor.is_at_end() {
        return Ok(front
            .urgent
            .then(|| Outcome::unclear(rule::URGENT).pressing(true)));
    }
    if let Some(found) = undated(cursor) {
        return Ok(Some(found.pressing(front.urgent)));
    }
    if let Some(found) = dated(cursor, front, context)? {
        return Ok(Some(found.pressing(front.urgent)));
    }
    if !front.urgent {
        return Err(Unreadable::NoRule);
    }
    pressing(cursor, context).map(Some)
}

/// Standing duties, rhythms and remarks; they read to the end or not at all.
fn undated(cursor: Cursor<'_>) -> Option<Outcome> {
    [standing, recurrence, no_date]
        .into_iter()
        .find_map(|rule| {
            let mut ahead = cursor;
            let found = rule(&mut ahead)?;
            // "Tiếp tục khẩn trương …" presses as well.
            let mut inside = cursor;
            inside.any(&["tiep tuc", "thuong xuyen"]);
            Some(found.pressing(opening(&mut inside).urgent))
        })
}

/// Every rule that looks for a day, in an order in which a longer wording goes first.
fn dated(cursor: Cursor<'_>, front: Opening, context: &ReadingContext<'_>) -> Attempt {
    const RULES: [Rule; 6] = [duration, range, by_words, within_words, from_words, bare];
    // Behind a verb that may name a document, a period alone is that document's.
    let rules = if front.document_like {
        &RULES[..5]
    } else {
        &RULES[..]
    };
    for rule in rules {
        let mut ahead = cursor;
        if let Some(found) = rule(&mut ahead, context)? {
            let behind = opening(&mut ahead);
            let closed = ahead.is_closed();
            let found = found.pressing(behind.urgent);
            return if closed {
                Ok(Some(found))
            } else {
                Err(Unreadable::NoRule)
            };
        }
    }
    Ok(None)
}

/// Words of haste with what they are about: "Đẩy nhanh tiến độ, hoàn thành trước 31/12/2019".
///
/// A date in a later clause wins where a verb of finishing or a word such as "trước" binds it; a
/// period alone could belong to anything.
fn pressing(cursor: Cursor<'_>, context: &ReadingContext<'_>) -> Result<Outcome, Unreadable> {
    let tokens = cursor.rest();
    let breaks = tokens
        .iter()
        .enumerate()
        .filter(|(_, token)| matches!(token, Token::Comma | Token::Dash));
    for (place, _) in breaks {
        let (before, after) = tokens.split_at(place);
        let before = Cursor::new(before);
        if !is_plain(before) || has_owner(before) {
            break;
        }
        let mut late = Cursor::new(after);
        let front = opening(&mut late);
        let binds = matches!(late.peek_word(), Some("truoc" | "cham" | "muon" | "khong"));
        if (front.finishing || binds)
            && let Some(found) = dated(late, front, context)?
        {
            return Ok(found.pressing(true));
        }
    }
    if is_plain(cursor) {
        Ok(Outcome::unclear(rule::URGENT).pressing(true))
    } else {
        Err(Unreadable::NoRule)
    }
}
