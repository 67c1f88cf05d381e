//! Who may not say it.

use super::super::problems::{Sentences, say};
use crate::ledger::{Ground, Refusal};

pub(super) fn sentences(refusal: &Refusal) -> Sentences {
    let (unit, subject) = (refusal.fact("unit"), refusal.fact("subject"));
    let (actor, event) = (refusal.fact("actor"), refusal.fact("event"));
    let unsettled = refusal.fact("unsettled");
    match refusal.ground {
        Ground::NotAssigned if !unsettled.is_empty() => say!(
            "Phần succession của kế hoạch chưa nói đơn vị nào nhận “{subject}” của “{unsettled}”.",
            "Thêm một dòng vào succession trong plan.yaml: from, to và việc được nhận.",
            "The plan's succession does not say who takes “{subject}” over from “{unsettled}”.",
            "Add a row to succession in plan.yaml: from, to and what is taken over."
        ),
        Ground::NotAssigned => say!(
            "“{unit}” không được giao “{subject}”.",
            "Sửa đơn vị hoặc nhiệm vụ; đơn vị nằm trong số chưa nêu tên thì ghi mã của nhóm.",
            "“{unit}” does not hold “{subject}”.",
            "Correct the unit or the task; for a unit that the text does not name, use its group's id."
        ),
        Ground::NotYourUnit => say!(
            "“{actor}” không ghi thay cho “{unit}” được.",
            "Mỗi đơn vị ghi phần việc của mình; văn phòng ghi thay bằng --office.",
            "“{actor}” cannot speak for “{unit}”.",
            "A unit speaks for itself; the office enters for others with --office."
        ),
        Ground::OfficeOnly => say!(
            "“{event}” là việc của văn phòng theo dõi, đơn vị không tự ghi được.",
            "Đề nghị văn phòng ghi; người của văn phòng thêm --office.",
            "“{event}” is an act of the office and not the word of a unit.",
            "Ask the office; whoever enters for the office adds --office."
        ),
        Ground::UnitMissing => say!(
            "Chưa nói đơn vị nào báo “{event}” cho “{subject}”.",
            "Thêm đơn vị (--unit).",
            "Nobody is named whose “{event}” of “{subject}” it is.",
            "Name the unit (--unit)."
        ),
        Ground::UnitEnded => {
            if !unsettled.is_empty() {
                let until = refusal.fact("until");
                return say!(
                    "Đơn vị “{unit}” chỉ tồn tại đến hết ngày {until}; phần succession của kế hoạch chưa nói đơn vị nào nhận “{subject}”.",
                    "Thêm một dòng vào succession trong plan.yaml: from, to và việc được nhận.",
                    "The unit “{unit}” existed until {until}, and the plan's succession does not say who takes “{subject}” over.",
                    "Add a row to succession in plan.yaml: from, to and what is taken over."
                );
            }
            let (until, successors) = (refusal.fact("until"), refusal.fact("successors"));
            let (noi, who) = if successors.is_empty() {
                ("chưa rõ".to_owned(), "not known".to_owned())
            } else {
                (format!("“{successors}”"), format!("“{successors}”"))
            };
            say!(
                "Đơn vị “{unit}” chỉ tồn tại đến hết ngày {until}.",
                "Từ ngày hôm sau việc thuộc đơn vị kế thừa ({noi}); kiểm tra đơn vị và ngày.",
                "The unit “{unit}” existed until {until}.",
                "From the day after, its work is its successor's ({who}); check the unit and the day."
            )
        }
        Ground::UnitNotYet => {
            let from = refusal.fact("from");
            say!(
                "Đơn vị “{unit}” chỉ có từ ngày {from}.",
                "Kiểm tra đơn vị và ngày (--effective-on).",
                "The unit “{unit}” exists from {from} on.",
                "Check the unit and the day (--effective-on)."
            )
        }
        Ground::GroupOfUnits => say!(
            "Mỗi đơn vị của nhóm “{unit}” có phần việc riêng trong “{subject}”.",
            "Ghi cho từng đơn vị; chỉ việc của văn phòng mới ghi chung cho cả nhóm.",
            "Each unit of the group “{unit}” has a part of its own in “{subject}”.",
            "Make an entry for each unit; only acts of the office concern a whole group."
        ),
        Ground::RepetitionElsewhere => {
            let original = refusal.fact("original");
            say!(
                "“{subject}” nhắc lại “{original}”, việc mà “{unit}” không được giao.",
                "Tiến độ tính ở “{original}”: ghi cho đơn vị được giao việc đó.",
                "“{subject}” repeats “{original}”, which “{unit}” does not hold.",
                "Progress counts at “{original}”: enter it for a unit that holds that one."
            )
        }
        Ground::ForeignFigure => {
            let of = refusal.fact("of");
            say!(
                "“{unit}” không phải đầu mối gửi số liệu “{subject}” của “{of}”.",
                "Ghi số liệu của chính đơn vị, hoặc để đầu mối (reported_by) ghi.",
                "“{unit}” does not report the figures of “{of}” for “{subject}”.",
                "Give the unit's own figure, or let a reporter (reported_by) send it."
            )
        }
        _ => say!(
            "Chỉ tiêu “{subject}” không đo “{unit}”.",
            "Ghi số liệu của đơn vị hoặc nhóm thuộc phạm vi (scope) của chỉ tiêu.",
            "The indicator “{subject}” does not measure “{unit}”.",
            "Give the figure of a unit or group of its scope."
        ),
    }
}
