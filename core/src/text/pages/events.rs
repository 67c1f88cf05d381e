//! What a ledger's entry says, in words.

use crate::ledger::Event;
use crate::text::{Language, date};

/// The event's name.
#[must_use]
pub fn name(event: &Event, language: Language) -> &'static str {
    let (vietnamese, english) = match event {
        Event::Acknowledged => ("Đã tiếp nhận", "Acknowledged"),
        Event::Progress { .. } => ("Báo cáo tiến độ", "Progress"),
        Event::NoChange => ("Không thay đổi", "No change"),
        Event::Completed { .. } => ("Báo hoàn thành", "Completed"),
        Event::Confirmed { .. } => ("Đã xác nhận", "Confirmed"),
        Event::Returned { .. } => ("Trả lại", "Returned"),
        Event::Extended { .. } => ("Gia hạn", "Extended"),
        Event::Dated { .. } => ("Đặt thời hạn", "Given a deadline"),
        Event::Triggered { .. } => ("Điều kiện đã xảy ra", "Condition came true"),
        Event::NotApplicable { .. } => ("Không áp dụng", "Not applicable"),
        Event::Suspended { .. } => ("Tạm dừng", "Suspended"),
        Event::Resumed => ("Tiếp tục", "Resumed"),
        Event::Cancelled { .. } => ("Hủy", "Cancelled"),
        Event::Observed { .. } => ("Số liệu", "Observed"),
        Event::Corrects { .. } => ("Đính chính", "Correction"),
    };
    language.pick(vietnamese, english)
}

/// What the event adds to its name; empty where it adds nothing.
#[must_use]
pub fn detail(event: &Event, in_percent: bool, language: Language) -> String {
    match event {
        Event::Progress {
            percent, results, ..
        } => {
            let percent = percent.map(|percent| format!("{percent} %"));
            joined([percent, results.clone()])
        }
        Event::Completed {
            document,
            count,
            note,
        } => joined([
            document.as_ref().map(|document| match document.date {
                Some(day) => format!("{} ({})", document.number, date(day)),
                None => document.number.clone(),
            }),
            count.map(|units| {
                let units = crate::text::count(units.into(), language);
                format!("{units} {}", language.pick("đơn vị", "units"))
            }),
            note.clone(),
        ]),
        Event::Confirmed { note } => note.clone().unwrap_or_default(),
        Event::Returned { reason } | Event::NotApplicable { reason } => reason.clone(),
        Event::Extended { to: day, basis } | Event::Dated { by: day, basis } => {
            format!("{}; {basis}", date(*day))
        }
        Event::Triggered { basis } | Event::Suspended { basis } | Event::Cancelled { basis } => {
            basis.clone()
        }
        Event::Observed { figure, .. } => {
            let unit = if in_percent { "%" } else { "" };
            let value = super::indicators::amount(&figure.amount(in_percent), unit, language);
            match figure.ratio() {
                Some(ratio) => {
                    let counts =
                        crate::text::counts(ratio.numerator(), ratio.denominator(), language);
                    format!("{counts} = {value}")
                }
                None => value,
            }
        }
        Event::Corrects { event, .. } => joined([
            Some(name(event, language).to_owned()),
            Some(detail(event, in_percent, language)),
        ]),
        Event::Acknowledged | Event::NoChange | Event::Resumed => String::new(),
    }
}

fn joined<const N: usize>(parts: [Option<String>; N]) -> String {
    let parts: Vec<String> = parts
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    parts.join("; ")
}
