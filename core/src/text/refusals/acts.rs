//! What contradicts what the ledger says of an assignment.

use super::super::problems::{Sentences, say};
use crate::ledger::{Ground, Refusal};

pub(super) fn sentences(refusal: &Refusal) -> Sentences {
    let (subject, event) = (refusal.fact("subject"), refusal.fact("event"));
    let last_day = refusal.fact("last_day");
    match refusal.ground {
        Ground::EventNotForSubject => say!(
            "Sự kiện “{event}” không dùng được cho “{subject}”.",
            "Số liệu (observed) thuộc về chỉ tiêu; hoàn thành, gia hạn thuộc về nhiệm vụ, chế độ báo cáo.",
            "The event “{event}” cannot happen to “{subject}”.",
            "Figures (observed) belong to indicators; completion and extension to tasks and duties."
        ),
        Ground::BasisMissing => say!(
            "“{event}” cần văn bản làm căn cứ.",
            "Thêm số, ngày của văn bản (--basis).",
            "“{event}” needs the document on which it rests.",
            "Give its number and date (--basis)."
        ),
        Ground::ReasonMissing => say!(
            "“{event}” cần nêu lý do.",
            "Thêm lý do (--reason).",
            "“{event}” needs a reason.",
            "Give it (--reason)."
        ),
        Ground::AlreadyCompleted => {
            let on = refusal.fact("on");
            say!(
                "“{subject}” đã được báo hoàn thành ngày {on}.",
                "Chờ văn phòng xác nhận hoặc trả lại; ghi sai thì đính chính mục đó.",
                "“{subject}” was completed on {on}.",
                "Wait for the office to accept or return it; if it was wrong, correct that entry."
            )
        }
        Ground::AlreadyConfirmed if refusal.fact("completion") == "claimed" => say!(
            "“{subject}” đã hoàn thành.",
            "Muốn mở lại, văn phòng ghi trả lại (returned) trước.",
            "“{subject}” is completed.",
            "To reopen it, the office returns it first (returned)."
        ),
        Ground::AlreadyConfirmed => say!(
            "“{subject}” đã hoàn thành và được công nhận.",
            "Muốn mở lại, văn phòng ghi trả lại (returned) trước.",
            "“{subject}” is completed and accepted.",
            "To reopen it, the office returns it first (returned)."
        ),
        Ground::NothingToConfirm => say!(
            "Chưa có báo hoàn thành nào của “{subject}” để xác nhận hoặc trả lại.",
            "Kiểm tra đơn vị và kỳ; đơn vị phải báo hoàn thành (completed) trước.",
            "Nothing of “{subject}” was completed that could be accepted or returned.",
            "Check the unit and the period; the unit has to report completion first."
        ),
        Ground::NeverEnds => say!(
            "“{subject}” là việc thường xuyên hoặc định kỳ, không có ngày kết thúc.",
            "Việc thường xuyên thì báo progress; việc định kỳ thì báo theo từng kỳ.",
            "“{subject}” stands or recurs and has no last day.",
            "Report progress on what stands, and each period of what recurs."
        ),
        Ground::NotDated => say!(
            "“{subject}” chưa có thời hạn nên không gia hạn được.",
            "Đặt thời hạn bằng dated.",
            "“{subject}” has no deadline that could be extended.",
            "Give it one with dated."
        ),
        Ground::AlreadyDated => say!(
            "“{subject}” đã có thời hạn {last_day}.",
            "Dời thời hạn bằng extended.",
            "“{subject}” is due by {last_day} already.",
            "Move the deadline with extended."
        ),
        Ground::ExtensionBackwards => {
            let to = refusal.fact("to");
            say!(
                "Gia hạn đến {to} không muộn hơn thời hạn đang có {last_day}.",
                "Ghi ngày muộn hơn; lần gia hạn trước ghi sai thì đính chính mục đó.",
                "The extension to {to} is no later than the deadline in force, {last_day}.",
                "Give a later day; if the last extension was wrong, correct that entry."
            )
        }
        Ground::DeadlineBeforeSigning => {
            let (by, signed) = (refusal.fact("by"), refusal.fact("signed"));
            say!(
                "Thời hạn {by} trước ngày ký văn bản {signed}.",
                "Kiểm tra ngày.",
                "The deadline {by} is before the directive was signed on {signed}.",
                "Check the day."
            )
        }
        Ground::NoCondition => say!(
            "“{subject}” không kèm điều kiện nào.",
            "Không cần triggered: việc được tính từ đầu.",
            "“{subject}” has no condition.",
            "It needs no triggered: it counts from the start."
        ),
        Ground::AlreadyTriggered => say!(
            "Điều kiện của “{subject}” đã được ghi là xảy ra.",
            "Không cần ghi lại.",
            "The condition of “{subject}” has come true before.",
            "It need not be entered again."
        ),
        Ground::NotTriggered => {
            let condition = refusal.fact("condition");
            say!(
                "“{subject}” chỉ tính khi: {condition}; điều kiện này chưa được ghi là xảy ra.",
                "Văn phòng ghi triggered trước.",
                "“{subject}” counts only in a case that has not come true: {condition}.",
                "The office enters triggered first."
            )
        }
        Ground::AlreadySuspended => say!(
            "“{subject}” đang tạm dừng.",
            "Không cần ghi lại.",
            "“{subject}” is suspended already.",
            "It need not be entered again."
        ),
        Ground::NotSuspended => say!(
            "“{subject}” không tạm dừng.",
            "Không có gì để tiếp tục; kiểm tra đơn vị và nhiệm vụ.",
            "“{subject}” is not suspended.",
            "There is nothing to resume; check the unit and the task."
        ),
        Ground::AlreadyCancelled => say!(
            "“{subject}” đã bị hủy.",
            "Không ghi thêm cho việc đã hủy; hủy nhầm thì văn phòng đính chính mục hủy.",
            "“{subject}” was cancelled.",
            "Nothing more is entered for it; if that was wrong, the office corrects that entry."
        ),
        _ => say!(
            "“{subject}” đã được ghi là không áp dụng cho đơn vị này.",
            "Ghi nhầm thì văn phòng đính chính mục đó.",
            "“{subject}” was found not to concern the unit.",
            "If that was wrong, the office corrects that entry."
        ),
    }
}
