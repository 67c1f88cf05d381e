//! How many tests passed and failed, counted from what Cargo and the browser flows print.

use std::fmt;

/// The count of all tests of a run.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Tally {
    passed: u64,
    failed: u64,
}

impl Tally {
    /// Adds a line such as `test result: ok. 12 passed; 0 failed; 1 ignored; …`; other lines add
    /// nothing.
    pub fn read(&mut self, line: &str) {
        let Some((_, counts)) = line
            .strip_prefix("test result: ")
            .and_then(|rest| rest.split_once(". "))
        else {
            return;
        };
        for count in counts.split("; ") {
            match count.split_once(' ') {
                Some((number, "passed")) => self.passed += number.parse().unwrap_or(0),
                Some((number, "failed")) => self.failed += number.parse().unwrap_or(0),
                _ => {}
            }
        }
    }

    /// A step that failed without a failed test, such as a lint, counts as one failure: the last
    /// line must never read like a success.
    pub fn count_failed_step(&mut self) {
        self.failed = self.failed.max(1);
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(lines: &[&str], expected: &str) {
        let mut tally = Tally::default();
        lines.iter().for_each(|line| tally.read(line));
        assert_eq!(tally.to_string(), expected);
    }

    #[test]
    fn results_are_summed_and_other_lines_ignored() {
        check(
            &[
                "running 12 tests",
                "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out",
                "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out",
            ],
            "15 passed, 2 failed",
        );
    }

    #[test]
    fn a_failed_step_is_never_counted_as_no_failure() {
        let mut tally = Tally::default();
        tally.count_failed_step();
        assert_eq!(tally.to_string(), "0 passed, 1 failed");
    }
}
