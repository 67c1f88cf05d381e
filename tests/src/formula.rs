//! Expressions and conditions of explanations, evaluated from nothing but their text and the parts.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use tiendo_core::quantity::Exact;

/// What an expression comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Known {
    /// A number, or a number of days.
    Number(Exact),
    /// A day.
    Day(NaiveDate),
    /// Yes or no.
    Truth(bool),
    /// Nothing is known.
    Null,
}

/// The values behind the symbols of an expression.
pub type Symbols = BTreeMap<String, Known>;

/// The columns of a list that was counted, by their names.
pub type Columns = BTreeMap<String, Vec<Exact>>;

/// Evaluates an expression or a condition; an `Err` says what in it is not understood.
///
/// # Errors
///
/// A word that is no symbol, a sign in a wrong place, an operation on values of the wrong sort.
pub fn evaluate(text: &str, symbols: &Symbols, columns: &Columns) -> Result<Known, String> {
    let tokens = tokens(text);
    let mut reader = Reader {
        tokens: &tokens,
        at: 0,
        symbols,
        columns,
    };
    let found = reader.either()?;
    if reader.at == tokens.len() {
        Ok(found)
    } else {
        Err(format!("{text:?}: more than one expression"))
    }
}

fn tokens(text: &str) -> Vec<String> {
    let is_letter = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '′' | '₀');
    let mut tokens: Vec<String> = Vec::new();
    let mut grows = false;
    for letter in text.chars() {
        let joins = match tokens.last() {
            Some(last) if is_letter(letter) => grows && last.chars().all(is_letter),
            Some(last) => grows && letter == '=' && matches!(last.as_str(), "<" | ">"),
            None => false,
        };
        if joins {
            if let Some(last) = tokens.last_mut() {
                last.push(letter);
            }
        } else if !letter.is_whitespace() {
            tokens.push(letter.to_string());
        }
        grows = !letter.is_whitespace();
    }
    tokens
}

struct Reader<'a> {
    tokens: &'a [String],
    at: usize,
    symbols: &'a Symbols,
    columns: &'a Columns,
}

impl<'a> Reader<'a> {
    fn next_is(&self, word: &str) -> bool {
        self.tokens.get(self.at).is_some_and(|token| token == word)
    }

    fn take(&mut self, word: &str) -> bool {
        let is = self.next_is(word);
        self.at += usize::from(is);
        is
    }

    fn expect(&mut self, word: &str) -> Result<(), String> {
        if self.take(word) {
            Ok(())
        } else {
            Err(format!("{word} is missing in {:?}", self.tokens))
        }
    }

    fn word(&mut self) -> Result<&'a str, String> {
        let word = self
            .tokens
            .get(self.at)
            .ok_or("the expression ends too early")?;
        self.at += 1;
        Ok(word)
    }

    fn either(&mut self) -> Result<Known, String> {
        let mut found = self.both()?;
        while self.take("or") {
            let other = self.both()?;
            found = Known::Truth(truth(&found)? | truth(&other)?);
        }
        Ok(found)
    }

    fn both(&mut self) -> Result<Known, String> {
        let mut found = self.negated()?;
        while self.take("and") {
            let other = self.negated()?;
            found = Known::Truth(truth(&found)? & truth(&other)?);
        }
        Ok(found)
    }

    fn negated(&mut self) -> Result<Known, String> {
        if self.take("not") {
            let found = self.negated()?;
            return Ok(Known::Truth(!truth(&found)?));
        }
        self.compared()
    }

    fn compared(&mut self) -> Result<Known, String> {
        let left = self.added()?;
        for sign in ["<=", ">=", "<", ">", "="] {
            if self.take(sign) {
                let right = self.added()?;
                let order = match (&left, &right) {
                    (Known::Null, _) | (_, Known::Null) => return Ok(Known::Truth(false)),
                    (Known::Number(one), Known::Number(two)) => one.cmp(two),
                    (Known::Day(one), Known::Day(two)) => one.cmp(two),
                    _ => return Err(format!("{left:?} {sign} {right:?}")),
                };
                let holds = match sign {
                    "<=" => order.is_le(),
                    ">=" => order.is_ge(),
                    "<" => order.is_lt(),
                    ">" => order.is_gt(),
                    _ => order.is_eq(),
                };
                return Ok(Known::Truth(holds));
            }
        }
        Ok(left)
    }

    fn added(&mut self) -> Result<Known, String> {
        let mut found = self.multiplied()?;
        loop {
            let sign = if self.take("+") {
                1
            } else if self.take("-") {
                -1
            } else {
                return Ok(found);
            };
            let other = self.multiplied()?;
            found = match (found, other) {
                (Known::Null, _) | (_, Known::Null) => Known::Null,
                (Known::Number(one), Known::Number(two)) => {
                    Known::Number(one + two * Exact::from(sign))
                }
                (Known::Day(one), Known::Day(two)) if sign < 0 => {
                    Known::Number(Exact::from(one.signed_duration_since(two).num_days()))
                }
                (Known::Day(day), Known::Number(days)) if sign > 0 => {
                    let days = days.ceil().and_then(|days| u64::try_from(days).ok());
                    let later = days.and_then(|days| day.checked_add_days(Days::new(days)));
                    later.map_or(Known::Null, Known::Day)
                }
                (one, two) => return Err(format!("{one:?} and {two:?} do not add up")),
            };
        }
    }

    fn multiplied(&mut self) -> Result<Known, String> {
        let mut found = self.single()?;
        loop {
            let divides = self.next_is("/");
            if !divides && !self.next_is("*") {
                return Ok(found);
            }
            self.at += 1;
            found = match (found, self.single()?) {
                (Known::Null, _) | (_, Known::Null) => Known::Null,
                (Known::Number(one), Known::Number(two)) if divides => {
                    one.checked_div(&two).map_or(Known::Null, Known::Number)
                }
                (Known::Number(one), Known::Number(two)) => Known::Number(one * two),
                (one, two) => return Err(format!("{one:?} and {two:?} are no factors")),
            };
        }
    }

    fn single(&mut self) -> Result<Known, String> {
        let word = self.word()?;
        if word == "(" {
            let found = self.either()?;
            self.expect(")")?;
            return Ok(found);
        }
        if self.take("(") {
            return self.called(word);
        }
        if let Ok(number) = word.parse::<i64>() {
            return Ok(Known::Number(Exact::from(number)));
        }
        let known = self.symbols.get(word).cloned();
        known.ok_or_else(|| format!("{word} is no part"))
    }

    fn called(&mut self, function: &str) -> Result<Known, String> {
        if matches!(function, "given" | "missing") {
            let found = self.either()?;
            self.expect(")")?;
            return Ok(Known::Truth(
                (found == Known::Null) == (function == "missing"),
            ));
        }
        if function == "ceil" {
            let found = self.either()?;
            self.expect(")")?;
            return match found {
                Known::Null => Ok(Known::Null),
                Known::Number(days) => Ok(days
                    .ceil()
                    .map_or(Known::Null, |whole| Known::Number(Exact::from(whole)))),
                other => Err(format!("{other:?} is not rounded up")),
            };
        }
        if function == "root" {
            let found = self.either()?;
            self.expect(")")?;
            return match found {
                Known::Null => Ok(Known::Null),
                Known::Number(square) => Ok(Known::Number(of_float(square.to_f64().sqrt())?)),
                other => Err(format!("{other:?} has no root")),
            };
        }
        if function == "max" {
            let one = self.either()?;
            self.expect(",")?;
            let two = self.either()?;
            self.expect(")")?;
            return match (one, two) {
                (Known::Null, _) | (_, Known::Null) => Ok(Known::Null),
                (Known::Number(one), Known::Number(two)) => Ok(Known::Number(one.max(two))),
                (Known::Day(one), Known::Day(two)) => Ok(Known::Day(one.max(two))),
                (one, two) => Err(format!("{one:?} and {two:?} have no larger one")),
            };
        }
        let column = self.word()?;
        if function == "slope_quartile" {
            self.expect(",")?;
            let values = self.word()?;
            self.expect(",")?;
            let quartile = self
                .word()?
                .parse::<usize>()
                .map_err(|error| error.to_string())?;
            self.expect(")")?;
            let cells = |name: &str| self.columns.get(name).map_or(&[][..], Vec::as_slice);
            let found = slope_quartile(cells(column), cells(values), quartile);
            return Ok(found.map_or(Known::Null, Known::Number));
        }
        self.expect(")")?;
        // A list without rows has no columns either.
        let column = self.columns.get(column).map_or(&[][..], Vec::as_slice);
        let found = match function {
            "sum" => Some(column.iter().cloned().sum()),
            "count" => u64::try_from(column.len()).ok().map(Exact::from),
            "min" => column.iter().min().cloned(),
            "last" => column.last().cloned(),
            _ => return Err(format!("{function} is no function")),
        };
        Ok(found.map_or(Known::Null, Known::Number))
    }
}

/// A float with as many digits as decide an order.
///
/// # Errors
///
/// A float without a number.
pub fn of_float(float: f64) -> Result<Exact, String> {
    let digits = format!("{float:.15}").replace('.', "");
    let digits = digits.parse::<i64>().map_err(|error| error.to_string())?;
    Exact::fraction(digits, 1_000_000_000_000_000).ok_or_else(|| "no fraction".to_owned())
}

fn truth(known: &Known) -> Result<bool, String> {
    match known {
        Known::Truth(truth) => Ok(*truth),
        other => Err(format!("{other:?} is neither true nor false")),
    }
}

/// A quartile of the slopes between every two of three or more points; between two slopes it lies on
/// the line between them.
fn slope_quartile(days: &[Exact], values: &[Exact], quartile: usize) -> Option<Exact> {
    let points: Vec<(&Exact, &Exact)> = days.iter().zip(values).collect();
    if points.len() < 3 {
        return None;
    }
    let mut slopes = Vec::new();
    for (at, later) in points.iter().enumerate() {
        for earlier in points.iter().take(at) {
            let (days, change) = (later.0 - earlier.0, later.1 - earlier.1);
            slopes.extend(change.checked_div(&days));
        }
    }
    slopes.sort();
    let place = (slopes.len() - 1) * quartile;
    let (below, above) = (slopes.get(place / 4)?, slopes.get(place.div_ceil(4))?);
    let share = Exact::fraction(i64::try_from(place % 4).ok()?, 4)?;
    Some(below + &(&(above - below) * &share))
}
