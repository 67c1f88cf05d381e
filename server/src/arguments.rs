//! The command line: docs/plan-format.md, as far as it is built.

mod record;

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};
use tiendo_core::state::Against;
use tiendo_core::syntax::schema::Schema as FileSchema;
use tiendo_core::text::Language;

pub use record::Record;

/// Tiến Độ – theo dõi chỉ thị, kế hoạch: từng chỉ tiêu, nhiệm vụ, đơn vị đang ở đâu
#[derive(Debug, Parser)]
#[command(name = "tiendo", version, about)]
pub struct Arguments {
    /// Ngôn ngữ / language: vi, en
    #[arg(long = "lang", global = true, default_value = "vi", value_parser = language)]
    pub language: Language,
    /// Dùng sổ minh họa sample/ thay cho ledger/
    #[arg(long, global = true)]
    pub sample: bool,
    /// What to do
    #[command(subcommand)]
    pub command: Command,
}

fn language(code: &str) -> Result<Language, String> {
    Language::from_code(code).ok_or_else(|| "vi | en".to_owned())
}

/// What the command can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Kiểm tra tệp: mọi lỗi, cảnh báo của mọi tệp / every diagnostic of every file
    Check(Check),
    /// Kế hoạch như máy hiểu / the plans as understood
    Show(Show),
    /// Hiện trạng tại một ngày / the state on a day
    Status(Status),
    /// Có gì đổi giữa hai ngày / what changed between two days
    Changes(Changes),
    /// Vì sao một con số là như vậy / why a figure is what it is
    Explain(Explain),
    /// Ghi một mục vào sổ theo dõi / one entry into the ledger
    Record(Box<Record>),
    /// Nhập các mục từ một tệp sổ: xem trước, rồi ghi / entries from a file: preview, then write
    Import(Import),
    /// Ghi sổ minh họa vào sample/ / write a sample ledger
    Sample(Sample),
    /// Lược đồ JSON cho trình soạn thảo / the JSON Schema of a file, for an editor
    Schema(Schema),
    /// The facts of a folder as one file, for a static site
    #[command(hide = true)]
    Snapshot(Snapshot),
    /// Mở bảng theo dõi trên trình duyệt / the dashboard over a folder of plans
    Serve(Serve),
}

/// `tiendo check`.
#[derive(Debug, Args)]
pub struct Check {
    /// Thư mục kế hoạch, thư mục tỉnh, hoặc plans/
    #[arg(default_value = "plans")]
    pub paths: Vec<PathBuf>,
    /// JSON
    #[arg(long)]
    pub json: bool,
}

/// `tiendo show`.
#[derive(Debug, Args)]
pub struct Show {
    /// Thư mục kế hoạch, thư mục tỉnh, hoặc plans/
    pub path: PathBuf,
    /// JSON (dạng duy nhất / the only form)
    #[arg(long)]
    pub json: bool,
}

/// The form of the output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A table for people
    Table,
    /// JSON
    Json,
    /// Comma-separated, one row per assignment
    Csv,
}

/// `tiendo status`.
#[derive(Debug, Args)]
pub struct Status {
    /// Thư mục kế hoạch, thư mục tỉnh, hoặc plans/
    pub path: PathBuf,
    /// Ngày cần xem, 2014-06-30; mặc định hôm nay / today by default
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<NaiveDate>,
    /// Chỉ dùng điều đã ghi đến ngày này / only what was recorded by this day
    #[arg(long, value_name = "DATE")]
    pub known_at: Option<NaiveDate>,
    /// So với hạn gốc hay hạn hiện hành / original or current
    #[arg(long, default_value = "current", value_parser = against)]
    pub against: Against,
    /// JSON
    #[arg(long, conflicts_with = "format")]
    pub json: bool,
    /// Dạng kết quả
    #[arg(long, value_enum, default_value = "table")]
    pub format: Format,
}

/// `tiendo explain`.
#[derive(Debug, Args)]
pub struct Explain {
    /// Thư mục kế hoạch, thư mục tỉnh, hoặc plans/
    pub path: PathBuf,
    /// Khóa của con số, như rate/completion_of_due, task/ID/ĐƠN-VỊ, rank/ĐƠN-VỊ hay
    /// indicator/ID/forecast_on; không nêu thì in mọi khóa / all keys without it
    pub key: Option<String>,
    /// Ngày cần xem, 2014-06-30; mặc định hôm nay / today by default
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<NaiveDate>,
    /// Chỉ dùng điều đã ghi đến ngày này / only what was recorded by this day
    #[arg(long, value_name = "DATE")]
    pub known_at: Option<NaiveDate>,
    /// So với hạn gốc hay hạn hiện hành / original or current
    #[arg(long, default_value = "current", value_parser = against)]
    pub against: Against,
    /// JSON
    #[arg(long)]
    pub json: bool,
}

fn against(word: &str) -> Result<Against, String> {
    [Against::Original, Against::Current]
        .into_iter()
        .find(|against| against.keyword() == word)
        .ok_or_else(|| "original | current".to_owned())
}

/// `tiendo changes`.
#[derive(Debug, Args)]
pub struct Changes {
    /// Thư mục kế hoạch, thư mục tỉnh, hoặc plans/
    pub path: PathBuf,
    /// Ngày của lần xem trước / the day of the earlier answer
    #[arg(long, value_name = "DATE")]
    pub since: NaiveDate,
    /// Lần trước đã biết đến ngày nào; mặc định chính ngày đó / what was known then
    #[arg(long, value_name = "DATE")]
    pub known_then: Option<NaiveDate>,
    /// Ngày cần xem; mặc định hôm nay / today by default
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<NaiveDate>,
    /// Chỉ dùng điều đã ghi đến ngày này / only what was recorded by this day
    #[arg(long, value_name = "DATE")]
    pub known_at: Option<NaiveDate>,
    /// So với hạn gốc hay hạn hiện hành / original or current
    #[arg(long, default_value = "current", value_parser = against)]
    pub against: Against,
    /// JSON
    #[arg(long)]
    pub json: bool,
}

/// `tiendo import`.
#[derive(Debug, Args)]
pub struct Import {
    /// Tệp sổ cần nhập / the ledger file
    pub file: PathBuf,
    /// Thư mục của một kế hoạch / the folder of one plan
    pub path: PathBuf,
    /// Ghi các mục mới; không có thì chỉ xem trước / write; else only a preview
    #[arg(long)]
    pub yes: bool,
    /// Tệp do đơn vị này gửi: chỉ nhận lời của chính đơn vị / sent by this unit: only its own word
    #[arg(long, value_name = "ID")]
    pub unit: Option<String>,
    /// Ghi các mục mới là nhận lúc này / record the new entries as received now
    #[arg(long)]
    pub received_now: bool,
}

/// `tiendo sample`.
#[derive(Debug, Args)]
pub struct Sample {
    /// Thư mục kế hoạch / a plan's folder
    pub path: PathBuf,
    /// Cùng một số thì cùng một sổ / the same number gives the same ledger
    #[arg(long, value_name = "N")]
    pub seed: u64,
    /// Ngày cuối của sổ; mặc định là cuối quý sau thời hạn giữa / the last day
    #[arg(long, value_name = "DATE")]
    pub until: Option<NaiveDate>,
}

/// `tiendo schema`.
#[derive(Debug, Args)]
pub struct Schema {
    /// Loại tệp / kind of file: plan, units, ledger, periods, holidays
    #[arg(value_name = "FILE", default_value = "plan", value_parser = schema)]
    pub file: FileSchema,
}

fn schema(word: &str) -> Result<FileSchema, String> {
    let known = || FileSchema::ALL.map(FileSchema::keyword).join(" | ");
    FileSchema::from_keyword(word).ok_or_else(known)
}

/// `tiendo snapshot`.
#[derive(Debug, Args)]
pub struct Snapshot {
    /// The folder of plans
    #[arg(long, default_value = "plans")]
    pub plans: PathBuf,
    /// Where to write
    #[arg(short)]
    pub output: PathBuf,
}

/// `tiendo serve`.
#[derive(Debug, Args)]
pub struct Serve {
    /// Thư mục các kế hoạch / the folder of plans
    #[arg(long, value_name = "DIR", default_value = "plans")]
    pub plans: PathBuf,
    /// Địa chỉ; cổng bận thì lấy cổng kế tiếp / the next free port where this one is taken
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8080")]
    pub listen: std::net::SocketAddr,
    /// The built dashboard, where it is not inside the command
    #[arg(long, env = "TIENDO_SITE", hide = true)]
    pub site: Option<PathBuf>,
    /// End when standard input closes, so that a test leaves nothing behind
    #[arg(long, hide = true)]
    pub stop_when_stdin_closes: bool,
}
