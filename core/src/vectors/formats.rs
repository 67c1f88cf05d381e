//! Numbers and days: reading, rounding and showing them.

use serde::Deserialize;
use serde_json::{Value, json};

use super::ask::Question;
use crate::quantity::{
    Exact, NumberError, parse_count, parse_number, parse_percent, print_number, round_half_away,
};
use crate::text::{self, Language};

#[derive(Deserialize)]
#[serde(tag = "ask", rename_all = "snake_case", deny_unknown_fields)]
enum Ask {
    ReadNumber {
        text: String,
        /// In whose hand it is written; unknown where absent.
        language: Option<Tongue>,
    },
    ReadDate {
        text: String,
    },
    ReadCount {
        text: String,
    },
    ReadPercent {
        text: String,
    },
    WriteNumber {
        amount: Exact,
    },
    Round {
        amount: Exact,
        places: u32,
    },
    ShowNumber {
        amount: Exact,
        places: u32,
        language: Tongue,
    },
    ShowPercent {
        amount: Exact,
        language: Tongue,
    },
}

#[derive(Deserialize, Clone, Copy)]
enum Tongue {
    #[serde(rename = "vi")]
    Vietnamese,
    #[serde(rename = "en")]
    English,
}

impl From<Tongue> for Language {
    fn from(tongue: Tongue) -> Self {
        match tongue {
            Tongue::Vietnamese => Self::Vietnamese,
            Tongue::English => Self::English,
        }
    }
}

pub(super) fn answer(question: &Question<'_>) -> Result<Value, String> {
    Ok(match question.input()? {
        Ask::ReadNumber {
            text,
            language: Some(language),
        } => read(text::read_number(&text, language.into())),
        Ask::ReadNumber { text, .. } => read(parse_number(&text)),
        Ask::ReadDate { text } => json!(text::read_date(&text)),
        Ask::ReadCount { text } => read(parse_count(&text)),
        Ask::ReadPercent { text } => match parse_percent(&text) {
            Ok(None) => json!({ "refused": "no_sign" }),
            Ok(Some(points)) => json!(points),
            Err(error) => read::<Exact>(Err(error)),
        },
        Ask::WriteNumber { amount } => json!(print_number(&amount)),
        Ask::Round { amount, places } => json!(round_half_away(&amount, places)),
        Ask::ShowNumber {
            amount,
            places,
            language,
        } => json!(text::number(&amount, places, language.into())),
        Ask::ShowPercent { amount, language } => json!(text::percent(&amount, language.into())),
    })
}

fn read<T: ToString>(result: Result<T, NumberError>) -> Value {
    match result {
        Ok(number) => json!(number.to_string()),
        Err(error) => json!({ "refused": match error {
            NumberError::NotANumber => "not_a_number",
            NumberError::Ambiguous => "ambiguous",
            NumberError::NotWhole => "not_whole",
            NumberError::TooLarge => "too_large",
        } }),
    }
}
