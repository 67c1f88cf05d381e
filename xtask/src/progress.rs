//! What the user sees while it runs: headings with numbers, commands, times.

use std::time::{Duration, Instant};

/// Numbers the parts of a longer task and times each of them.
pub struct Progress {
    total: usize,
    done: usize,
    started: Instant,
}

impl Progress {
    /// Progress over a known number of parts.
    pub fn over(total: usize) -> Self {
        Self {
            total,
            done: 0,
            started: Instant::now(),
        }
    }

    /// Runs one part under its heading, and says how long it took.
    pub fn part<T, E>(&mut self, title: &str, work: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
        self.done += 1;
        eprintln!("\n[{}/{}] {title}", self.done, self.total);
        let started = Instant::now();
        let outcome = work();
        let word = if outcome.is_ok() { "ok" } else { "FAILED" };
        eprintln!("      {word}, {}", in_words(started.elapsed()));
        outcome
    }

    /// The time since the first part began, in words.
    pub fn elapsed(&self) -> String {
        in_words(self.started.elapsed())
    }
}

/// `0.4 s`, `12.0 s`, `3 min 05 s`.
pub fn in_words(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds < 60 {
        format!("{:.1} s", time.as_secs_f64())
    } else {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    }
}

/// `885 kB`: sizes as people compare them.
pub fn size_in_words(bytes: usize) -> String {
    format!("{} kB", bytes.div_ceil(1000))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_read_well() {
        assert_eq!(in_words(Duration::from_millis(420)), "0.4 s");
        assert_eq!(in_words(Duration::from_secs(185)), "3 min 05 s");
    }
}
