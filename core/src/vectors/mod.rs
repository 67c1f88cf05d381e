//! The published cases of `tests/vectors`, answered by this library, natively and in a browser.
//!
//! Built with the feature `vectors` and for this crate's tests; what is published has no part of it.

mod apportion;
mod ask;
mod assignments;
mod deadlines;
mod formats;
mod indicators;
mod periods;
mod plan;
mod ranks;
mod rates;
mod reporting;
mod wilson;
mod working_days;

#[cfg(test)]
mod tests;

use serde::Serialize;
use serde_json::Value;

use ask::Question;

/// One case: what its file expects and what the library says.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Outcome {
    /// The name of the case.
    pub name: String,
    /// Whether the two are the same.
    pub holds: bool,
    /// What the file expects.
    pub expect: Value,
    /// What the library says; `{"no_answer": reason}` for a case that it cannot read.
    pub seen: Value,
}

/// Answers one case.
type Answer = fn(&Question<'_>) -> Result<Value, String>;

/// Who answers which file; a file of the same shape as another one needs a line here only.
const ANSWERS: &[(&str, Answer)] = &[
    ("apportion.json", apportion::answer),
    ("assignments.json", assignments::answer),
    ("deadlines.json", deadlines::answer),
    ("formats.json", formats::answer),
    ("indicators.json", indicators::answer),
    ("pace.json", indicators::answer),
    ("periods.json", periods::answer),
    ("ranks.json", ranks::answer),
    ("rates.json", rates::answer),
    ("reporting.json", reporting::answer),
    ("wilson.json", wilson::answer),
    ("working-days.json", working_days::answer),
];

/// Runs every case of a file.
///
/// # Errors
///
/// Where the text is no file of cases, or nobody answers files of this name. A case that fails is no
/// error: its outcome says so.
pub fn run(file_name: &str, json: &str) -> Result<Vec<Outcome>, String> {
    let answer = ANSWERS.iter().find(|(name, _)| *name == file_name);
    let (_, answer) = answer.ok_or_else(|| format!("nobody answers {file_name}"))?;
    let file: Value = serde_json::from_str(json).map_err(|error| error.to_string())?;
    let cases = file["cases"].as_array().ok_or("a file without cases")?;
    cases
        .iter()
        .map(|case| outcome(&file, case, *answer))
        .collect()
}

fn outcome(file: &Value, case: &Value, answer: Answer) -> Result<Outcome, String> {
    let question = Question::of(file, case)?;
    let seen =
        answer(&question).unwrap_or_else(|reason| serde_json::json!({ "no_answer": reason }));
    Ok(Outcome {
        name: question.name.to_owned(),
        holds: seen == *question.expect,
        expect: question.expect.clone(),
        seen,
    })
}
