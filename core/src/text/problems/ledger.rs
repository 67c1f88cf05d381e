//! Sentences about ledger entries.

use super::{Sentences, say};
use crate::diagnostic::{Code, Located};

pub(super) fn sentences(problem: &Located) -> Sentences {
    let (unit, subject) = (problem.fact("unit"), problem.fact("subject"));
    match problem.code {
        Code::EntrySubject => say!(
            "Mục sổ phải nói về đúng một thứ: task, indicator hoặc duty.",
            "Giữ một trong ba khóa; tách thành nhiều mục nếu cần.",
            "An entry speaks of exactly one thing: task, indicator or duty.",
            "Keep one of the three keys; make several entries if need be."
        ),
        Code::EntryNotAssigned => say!(
            "“{unit}” không được giao “{subject}”.",
            "Sửa đơn vị hoặc nhiệm vụ; nếu đơn vị nằm trong số chưa nêu tên thì ghi mã của nhóm.",
            "“{unit}” does not hold “{subject}”.",
            "Correct the unit or the task; for a unit that the text does not name, use its group's id."
        ),
        Code::EventNotForSubject => {
            let event = problem.fact("event");
            say!(
                "Sự kiện “{event}” không dùng được cho “{subject}”.",
                "Số liệu (observed) thuộc về chỉ tiêu; hoàn thành, gia hạn thuộc về nhiệm vụ, chế độ báo cáo.",
                "The event “{event}” cannot happen to “{subject}”.",
                "Figures (observed) belong to indicators; completion and extension to tasks and duties."
            )
        }
        Code::EntryPeriod if problem.fact("period").is_empty() => say!(
            "Việc định kỳ cần nêu kỳ mà mục này nói về.",
            "Thêm period dạng 2014-06, 2014-Q2, 2014-H1 hoặc 2014.",
            "What recurs needs the period that the entry speaks of.",
            "Add period as 2014-06, 2014-Q2, 2014-H1 or 2014."
        ),
        Code::EntryPeriod => {
            let period = problem.fact("period");
            say!(
                "“{period}” không phải một kỳ mà việc này lặp lại.",
                "Ghi đúng loại kỳ của việc: tháng 2014-06, quý 2014-Q2, 6 tháng 2014-H1, năm 2014.",
                "“{period}” is no period in which this recurs.",
                "Write the kind of period that it has: 2014-06, 2014-Q2, 2014-H1 or 2014."
            )
        }
        Code::ValueUnderPooled => {
            let indicator = problem.fact("indicator");
            say!(
                "Chỉ tiêu “{indicator}” cộng gộp tử số và mẫu số, không nhận một tỷ lệ trơn.",
                "Ghi numerator và denominator.",
                "“{indicator}” pools counts and takes no bare value.",
                "Give numerator and denominator."
            )
        }
        Code::EffectiveAfterRecorded => {
            let (effective, recorded) = (problem.fact("effective"), problem.fact("recorded"));
            say!(
                "Ngày có hiệu lực {effective} sau ngày ghi sổ {recorded}.",
                "Không ghi trước điều chưa xảy ra; sửa effective_on hoặc recorded_at.",
                "It is effective on {effective}, after it was recorded on {recorded}.",
                "What has not happened cannot be entered; correct effective_on or recorded_at."
            )
        }
        Code::GroupAndMember => {
            let (group, on) = (problem.fact("group"), problem.fact("on"));
            say!(
                "Ngày {on} có số liệu của cả “{group}” và thành viên “{unit}”.",
                "Giữ một trong hai: số của nhóm thay cho số trước đó của các thành viên.",
                "On {on} both “{group}” and its member “{unit}” have figures.",
                "Keep one: a group's figure replaces its members' earlier ones."
            )
        }
        Code::DenominatorChanged => {
            let (before, now) = (problem.fact("before"), problem.fact("now"));
            say!(
                "Mẫu số đổi từ {before} sang {now}, hơn một phần mười.",
                "Kiểm tra xem tổng thể có thật sự thay đổi.",
                "The denominator changed from {before} to {now}, more than a tenth.",
                "Check whether the population really changed."
            )
        }
        _ => say!(
            "Chưa có báo hoàn thành nào của “{subject}” để xác nhận hoặc trả lại.",
            "Kiểm tra đơn vị, kỳ và thứ tự các mục.",
            "Nothing of “{subject}” was completed that could be confirmed or returned.",
            "Check the unit, the period and the order of the entries."
        ),
    }
}
