//! Why something was not entered.

use std::process::ExitCode;

use tiendo_core::ledger::Refusal;
use tiendo_core::text::{Language, explain_refusal};

/// The refusal in one line: its word, what is wrong, what to do.
pub fn line(refusal: &Refusal, language: Language) -> String {
    let message = explain_refusal(refusal, language);
    let word = refusal.ground.word();
    format!("[{word}] {} → {}", message.what, message.remedy)
}

/// Prints a refusal to stderr; the command then exits with 1.
pub fn report(refusal: &Refusal, language: Language) -> ExitCode {
    let refused = language.pick("Không ghi", "Not entered");
    eprintln!("{refused} {}", line(refusal, language));
    ExitCode::from(1)
}
