//! Duties to report, as the text sets them.

use serde::{Deserialize, Serialize};

use super::directive::ClauseRef;
use super::id::{Id, TaskIndex};
use super::task::Deadline;
use super::unit::Party;
use super::words::FileWord;
use crate::calendar::{Interval, PeriodKind, PeriodName};
use crate::source::Place;

/// What is handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum DutyKind {
    /// Báo cáo.
    Report,
    /// Sơ kết, tổng kết, đánh giá.
    Review,
    /// Trình.
    Submission,
    /// Cập nhật dữ liệu.
    DataEntry,
    /// Đăng ký.
    Registration,
}

impl FileWord for DutyKind {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("report", Self::Report),
        ("review", Self::Review),
        ("submission", Self::Submission),
        ("data-entry", Self::DataEntry),
        ("registration", Self::Registration),
    ];
}

impl DutyKind {
    /// The word of the file format.
    #[must_use]
    pub fn keyword(self) -> &'static str {
        Self::WORDS
            .iter()
            .find(|(_, kind)| *kind == self)
            .map_or("report", |(word, _)| word)
    }
}

/// Who set the duty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum DutyBasis {
    /// The text.
    #[default]
    Stated,
    /// The office, for its own work.
    Internal,
}

impl FileWord for DutyBasis {
    const WORDS: &'static [(&'static str, Self)] =
        &[("stated", Self::Stated), ("internal", Self::Internal)];
}

/// A duty to report, review, submit, enter or register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportingDuty {
    /// Its id.
    pub id: Id,
    /// Where the text sets it.
    pub clause: ClauseRef,
    /// What is handed in.
    pub kind: DutyKind,
    /// Who hands it in; empty where the text names nobody.
    pub from: Vec<Party>,
    /// Who prepares what `from` hands in: "tham mưu Ủy ban nhân dân tỉnh báo cáo Chính phủ".
    pub prepared_by: Vec<Party>,
    /// To whom, null where the text does not say.
    pub to: Option<Party>,
    /// Through whom it goes there: "thông qua Sở Nội vụ".
    pub via: Option<Party>,
    /// How often; empty for a duty that falls due once.
    pub every: Vec<Interval>,
    /// Whether it falls due once.
    pub once: bool,
    /// The day, for a duty that falls due once or has a due day per period.
    pub deadline: Option<Deadline>,
    /// The case in which it falls due at all: "nếu có khó khăn, vướng mắc".
    pub condition: Option<String>,
    /// What it is about.
    pub content: Option<String>,
    /// Who set it.
    pub basis: DutyBasis,
    /// The task that is this duty; it is counted there.
    pub task: Option<TaskIndex>,
    /// The author's remark.
    pub note: Option<String>,
    /// Where it is declared.
    pub place: Place,
}

impl ReportingDuty {
    /// Whether it comes in a kind of period, as the one with this name.
    #[must_use]
    pub fn comes_in(&self, period: PeriodName) -> bool {
        let kind = Some(period.kind());
        let mut every = self.every.iter();
        every.any(|every| PeriodKind::of_interval(*every) == kind)
    }
}
