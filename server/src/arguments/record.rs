//! The options of `tiendo record`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{ArgGroup, Args};

/// The words of `--event`.
const EVENTS: [&str; 14] = [
    "acknowledged",
    "progress",
    "no_change",
    "completed",
    "confirmed",
    "returned",
    "extended",
    "dated",
    "triggered",
    "not_applicable",
    "suspended",
    "resumed",
    "cancelled",
    "observed",
];

/// `tiendo record`.
#[derive(Debug, Args)]
#[command(group(ArgGroup::new("subject").required(true).args(["task", "indicator", "duty"])))]
#[command(group(ArgGroup::new("actor").required(true).multiple(true).args(["unit", "office"])))]
pub struct Record {
    /// Thư mục của một kế hoạch / the folder of one plan
    pub path: PathBuf,
    /// Đơn vị hoặc nhóm mà mục nói về / whose assignment it is
    #[arg(long, value_name = "ID")]
    pub unit: Option<String>,
    /// Văn phòng ghi: xác nhận, gia hạn, ghi thay đơn vị / entered by the office
    #[arg(long)]
    pub office: bool,
    /// Nhiệm vụ / the task
    #[arg(long, value_name = "ID")]
    pub task: Option<String>,
    /// Chỉ tiêu / the indicator
    #[arg(long, value_name = "ID")]
    pub indicator: Option<String>,
    /// Chế độ báo cáo / the reporting duty
    #[arg(long, value_name = "ID")]
    pub duty: Option<String>,
    /// Sự kiện / what happened
    #[arg(long, value_name = "WORD", value_parser = EVENTS)]
    pub event: String,
    /// progress: 0–100
    #[arg(long, value_name = "N")]
    pub percent: Option<u8>,
    /// progress: kết quả / results
    #[arg(long, value_name = "TEXT")]
    pub results: Option<String>,
    /// progress: vướng mắc / obstacles
    #[arg(long, value_name = "TEXT")]
    pub obstacles: Option<String>,
    /// progress: nguyên nhân / causes
    #[arg(long, value_name = "TEXT")]
    pub causes: Option<String>,
    /// progress: đề xuất / proposals
    #[arg(long, value_name = "TEXT")]
    pub proposals: Option<String>,
    /// completed: tổng số đơn vị đã xong / how many units so far
    #[arg(long, value_name = "N")]
    pub count: Option<u32>,
    /// completed: số văn bản minh chứng / the proof's number
    #[arg(long, value_name = "TEXT")]
    pub document_number: Option<String>,
    /// completed: ngày văn bản minh chứng / the proof's date
    #[arg(long, value_name = "DATE")]
    pub document_date: Option<NaiveDate>,
    /// completed, confirmed: ghi chú / a note
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
    /// returned, not_applicable: lý do / why
    #[arg(long, value_name = "TEXT")]
    pub reason: Option<String>,
    /// extended, dated, triggered, suspended, cancelled: văn bản căn cứ / the act
    #[arg(long, value_name = "TEXT")]
    pub basis: Option<String>,
    /// extended: thời hạn mới / the new last day
    #[arg(long, value_name = "DATE")]
    pub to: Option<NaiveDate>,
    /// dated: thời hạn / the last day
    #[arg(long, value_name = "DATE")]
    pub by_date: Option<NaiveDate>,
    /// observed: tử số / how many
    #[arg(long, value_name = "N")]
    pub numerator: Option<u64>,
    /// observed: mẫu số / out of how many
    #[arg(long, value_name = "N")]
    pub denominator: Option<u64>,
    /// observed: giá trị, 12,5 hoặc 30% / a value
    #[arg(long, value_name = "NUMBER", allow_hyphen_values = true)]
    pub value: Option<String>,
    /// observed: số liệu của ai, nếu không phải của đơn vị / whose figure
    #[arg(long, value_name = "ID")]
    pub of: Option<String>,
    /// Kỳ của việc định kỳ: 2014-06, 2014-Q2, 2014-H1, 2014 / which occurrence
    #[arg(long, value_name = "PERIOD")]
    pub period: Option<String>,
    /// Ngày có hiệu lực; mặc định hôm nay / when it was true; today by default
    #[arg(long, value_name = "DATE")]
    pub effective_on: Option<NaiveDate>,
    /// Đính chính mục có id này / corrects the entry with this id
    #[arg(long, value_name = "ENTRY")]
    pub corrects: Option<String>,
    /// Người ghi / who writes it
    #[arg(long, value_name = "NAME")]
    pub by: Option<String>,
}
