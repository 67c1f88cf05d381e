//! Names that mean nothing, ids that are taken, and corrections of the wrong thing.

use super::super::problems::{Sentences, say};
use crate::ledger::{Ground, Refusal};

pub(super) fn sentences(refusal: &Refusal) -> Sentences {
    let (entry, unit) = (refusal.fact("entry"), refusal.fact("unit"));
    match refusal.ground {
        Ground::UnknownSubject => {
            let id = refusal.fact("id");
            let (nhiem_vu, kind) = match refusal.fact("kind") {
                "indicator" => ("chỉ tiêu", "indicator"),
                "duty" => ("chế độ báo cáo", "reporting duty"),
                _ => ("nhiệm vụ", "task"),
            };
            say!(
                "Kế hoạch không có {nhiem_vu} nào mang mã “{id}”.",
                "Xem mã bằng tiendo show.",
                "The plan has no {kind} “{id}”.",
                "`tiendo show` prints the ids."
            )
        }
        Ground::UnknownUnit => say!(
            "Không có đơn vị hoặc nhóm đơn vị nào mang mã “{unit}”.",
            "Mã của các đơn vị có trong units.yaml.",
            "There is no unit or group “{unit}”.",
            "The ids of units are in units.yaml."
        ),
        Ground::UnknownEntry => say!(
            "Sổ không có mục “{entry}” để đính chính.",
            "Ghi đúng id của mục sai, như trong tệp của ledger/.",
            "The ledger has no entry “{entry}” to correct.",
            "Give the id of the wrong entry as it stands in ledger/."
        ),
        Ground::IdMissing => say!(
            "Mục sổ chưa có id.",
            "Mỗi mục cần một id riêng, không dùng lại.",
            "The entry has no id.",
            "Every entry needs an id of its own."
        ),
        Ground::AlreadyThere => say!(
            "Mục “{entry}” đã có trong sổ, nội dung giống hệt.",
            "Không cần làm gì.",
            "The entry “{entry}” is in the ledger already, word for word.",
            "Nothing needs to be done."
        ),
        Ground::IdTaken => say!(
            "Id “{entry}” đã thuộc về một mục có nội dung khác.",
            "Mục đã ghi không bao giờ sửa: ghi một mục đính chính (corrects) với id mới.",
            "The id “{entry}” belongs to an entry that says something else.",
            "What is entered is never changed: make a correction (corrects) with an id of its own."
        ),
        Ground::ForeignEntry => say!(
            "Mục “{entry}” không phải do đơn vị “{unit}” ghi.",
            "Mỗi đơn vị chỉ đính chính mục của mình; đề nghị văn phòng đính chính.",
            "The entry “{entry}” is not one of “{unit}”.",
            "A unit corrects its own entries; ask the office to correct this one."
        ),
        Ground::OtherSubject => {
            let subject = refusal.fact("subject");
            say!(
                "Mục “{entry}” nói về “{subject}”, không phải về việc này.",
                "Đính chính giữ nguyên đối tượng; nếu ghi nhầm đối tượng, báo văn phòng và ghi mục mới.",
                "The entry “{entry}” speaks of “{subject}” and not of this.",
                "A correction keeps the subject; for a wrong subject tell the office and make a new entry."
            )
        }
        Ground::OtherUnit if unit.is_empty() => say!(
            "Mục “{entry}” không ghi cho một đơn vị nào.",
            "Bỏ đơn vị: đính chính giữ nguyên đơn vị của mục cũ.",
            "The entry “{entry}” is of no single unit.",
            "Leave the unit out: a correction keeps that of the entry."
        ),
        Ground::OtherUnit => say!(
            "Mục “{entry}” là của đơn vị “{unit}”.",
            "Bỏ đơn vị hoặc ghi “{unit}”: đính chính giữ nguyên đơn vị của mục cũ.",
            "The entry “{entry}” belongs to “{unit}”.",
            "Leave the unit out or give “{unit}”: a correction keeps that of the entry."
        ),
        Ground::OtherPeriod if refusal.fact("period").is_empty() => say!(
            "Mục “{entry}” không ghi cho một kỳ nào.",
            "Bỏ kỳ: đính chính giữ nguyên kỳ của mục cũ.",
            "The entry “{entry}” is of no single period.",
            "Leave the period out: a correction keeps that of the entry."
        ),
        Ground::OtherPeriod => {
            let period = refusal.fact("period");
            say!(
                "Mục “{entry}” thuộc kỳ {period}.",
                "Bỏ kỳ hoặc ghi {period}: đính chính giữ nguyên kỳ của mục cũ.",
                "The entry “{entry}” belongs to the period {period}.",
                "Leave the period out or give {period}: a correction keeps that of the entry."
            )
        }
        Ground::CorrectionOfCorrection => {
            let original = refusal.fact("original");
            say!(
                "Không đính chính một mục đính chính (“{entry}”).",
                "Đính chính lại mục gốc “{original}”: lần đính chính ghi sau cùng được dùng.",
                "A correction is not itself corrected (“{entry}”).",
                "Correct the first entry “{original}” once more: of several corrections the last recorded counts."
            )
        }
        _ => say!(
            "Đính chính này nói đúng như mục “{entry}” đang có.",
            "Không cần làm gì, hoặc sửa nội dung đính chính.",
            "The correction says what the entry “{entry}” says already.",
            "Nothing needs to be done; or change what the correction says."
        ),
    }
}
