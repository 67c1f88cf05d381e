//! Sentences about dates, deadlines, groups and what a plan lacks.

use chrono::Weekday;

use super::{Sentences, say};
use crate::diagnostic::{Code, Located};

fn period_kind(kind: &str) -> (&'static str, &'static str) {
    match kind {
        "month" => ("tháng", "months"),
        "quarter" => ("quý", "quarters"),
        "half" => ("kỳ 6 tháng", "half-years"),
        _ => ("kỳ", "periods"),
    }
}

pub(super) fn sentences(problem: &Located) -> Sentences {
    match problem.code {
        Code::GroupCycle | Code::SameAsCycle | Code::GroupSize | Code::SubsetOutside => {
            structure(problem)
        }
        Code::DuplicateClause | Code::UnknownClause => clauses(problem),
        Code::TargetMissing
        | Code::UnknownScheme
        | Code::PlanWithoutTasks
        | Code::NoSuccessor
        | Code::SuccessorUnclear
        | Code::PeriodsLacking
        | Code::PeriodsUnknown
        | Code::DirectiveUnidentified => gaps(problem),
        _ => dates(problem),
    }
}

/// A day as an office writes it; what is no day stays as it is.
fn shown(fact: &str) -> String {
    fact.parse()
        .map_or_else(|_| fact.to_owned(), crate::text::date)
}

/// The weekday of a day, in Vietnamese and in English.
fn weekday_of(fact: &str) -> (&'static str, &'static str) {
    let day = fact.parse().map(crate::calendar::weekday);
    match day {
        Ok(Weekday::Sat) => ("thứ Bảy", "a Saturday"),
        Ok(Weekday::Sun) => ("Chủ nhật", "a Sunday"),
        _ => ("ngày lễ", "a holiday"),
    }
}

fn dates(problem: &Located) -> Sentences {
    let (date, by) = (problem.fact("date"), shown(problem.fact("by")));
    match problem.code {
        Code::NoSuchDate => say!(
            "Lịch không có ngày {date}.",
            "Đối chiếu lại với văn bản; nếu văn bản in sai thì ghi nguyên văn vào “printed”.",
            "The calendar has no {date}.",
            "Compare with the text; where the print is wrong, keep it under `printed`."
        ),
        Code::NoSuchPeriod => {
            let (number, last) = (problem.fact("number"), problem.fact("last"));
            let (kind_vi, kind) = period_kind(problem.fact("kind"));
            say!(
                "Một năm chỉ có {last} {kind_vi}, không có {kind_vi} {number}.",
                "Đối chiếu lại với văn bản; nếu văn bản in sai thì ghi nguyên văn vào “printed”.",
                "A year has {last} {kind}; there is no number {number}.",
                "Compare with the text; where the print is wrong, keep it under `printed`."
            )
        }
        Code::DeadlineUnreadable => {
            let words = problem.fact("words");
            say!(
                "Không quy tắc nào đọc được thời hạn “{words}”.",
                "Chỉ ghi những chữ chỉ thời hạn; nếu vẫn không đọc được thì ghi {{words, by}} và lý do ở note.",
                "No rule reads the deadline “{words}”.",
                "Give the words of the deadline only; if that fails, give {{words, by}} and say why in note."
            )
        }
        Code::DeadlineBeforeSigning => {
            let signed = shown(problem.fact("signed"));
            say!(
                "Thời hạn {by} trước ngày ký {signed}.",
                "Kiểm tra năm của thời hạn và ngày ký (issued_on).",
                "The deadline {by} is before the day of signing, {signed}.",
                "Check the year of the deadline and the day of signing (issued_on)."
            )
        }
        Code::WindowBackwards => {
            let from = shown(problem.fact("from"));
            say!(
                "Điểm cuối {by} đứng trước điểm đầu {from}.",
                "Đổi lại thứ tự hoặc sửa năm.",
                "The end {by} stands before the start {from}.",
                "Put them in order or correct the year."
            )
        }
        Code::DeadlineOutsideRun => {
            let end = shown(problem.fact("end"));
            say!(
                "Thời hạn {by} sau ngày kết thúc kế hoạch {end}.",
                "Nếu văn bản nêu như vậy thì giữ nguyên; nếu không, sửa runs hoặc due.",
                "The deadline {by} is after the end of the plan, {end}.",
                "Leave it if the text says so; else correct runs or due."
            )
        }
        Code::DeadlineOnDayOff => {
            let (weekday_vi, weekday) = weekday_of(problem.fact("by"));
            say!(
                "Ngày {by} là {weekday_vi}; thời hạn giữ nguyên.",
                "Không cần sửa: hạn nêu đích danh không dời, chỉ nên biết để nộp sớm.",
                "{by} is {weekday}; the deadline is not moved.",
                "Nothing to mend: a named date stays, it is only good to know."
            )
        }
        _ => say!(
            "“{date}” không phải ngày tháng đúng dạng.",
            "Viết ngày dạng 2014-06-30, thời điểm dạng 2014-06-20T09:00:00+07:00.",
            "“{date}” is not a date of the right form.",
            "Write a day as 2014-06-30, a moment as 2014-06-20T09:00:00+07:00."
        ),
    }
}

fn structure(problem: &Located) -> Sentences {
    let (group, id) = (problem.fact("group"), problem.fact("id"));
    match problem.code {
        Code::GroupCycle => say!(
            "Nhóm “{group}” chứa chính nó.",
            "Bỏ một thành viên để vòng lặp đứt.",
            "The group “{group}” contains itself.",
            "Take out one member so that the circle is broken."
        ),
        Code::SameAsCycle => say!(
            "“same_as” của “{id}” dẫn vòng về chính nó.",
            "Chọn một mục làm gốc và bỏ same_as ở mục đó.",
            "`same_as` of “{id}” leads back to itself.",
            "Choose one as the original and drop its same_as."
        ),
        Code::GroupSize => {
            let (members, stated) = (problem.fact("members"), problem.fact("stated"));
            say!(
                "Nhóm “{group}” có {members} đơn vị được kể tên nhưng văn bản nêu {stated}.",
                "Bổ sung đơn vị nếu biết chắc; số còn lại được tính là “chưa nêu tên”, không tự đặt ra.",
                "The group “{group}” names {members} units while the text states {stated}.",
                "Add units that are certain; the rest counts as “not named”, nothing is invented."
            )
        }
        _ => {
            let (unit, whole) = (problem.fact("unit"), problem.fact("whole"));
            say!(
                "“{unit}” không thuộc “{whole}” mà nhóm này là một phần.",
                "Thêm đơn vị vào nhóm lớn hoặc bỏ khỏi nhóm này.",
                "“{unit}” is not in “{whole}”, of which this group is a part.",
                "Add the unit to the larger group or take it out of this one."
            )
        }
    }
}

fn clauses(problem: &Located) -> Sentences {
    let clause = problem.fact("clause");
    match problem.code {
        Code::DuplicateClause => {
            let (path, line) = (problem.fact("first_path"), problem.fact("first_line"));
            say!(
                "Điều khoản “{clause}” đã có trong mục lục văn bản ({path}:{line}).",
                "Mỗi điều khoản một dòng; nếu văn bản in lặp ký hiệu thì đặt cách gọi riêng và ghi ký hiệu in vào “printed”.",
                "The clause “{clause}” stands in the outline already ({path}:{line}).",
                "One line for each clause; where the text repeats a mark, give it a name of its own and keep the mark under `printed`."
            )
        }
        _ => say!(
            "Mục lục văn bản (clauses) không có điều khoản “{clause}”.",
            "Sửa cách ghi cho khớp hoặc thêm điều khoản vào clauses.",
            "The outline of the text (clauses) has no clause “{clause}”.",
            "Spell it as the outline does, or add it there."
        ),
    }
}

fn gaps(problem: &Located) -> Sentences {
    let (scheme, until) = (problem.fact("scheme"), problem.fact("until"));
    match problem.code {
        Code::TargetMissing => say!(
            "Chỉ tiêu không có mục tiêu.",
            "Thêm target; nếu văn bản chỉ nêu hiện trạng thì ghi baseline_only: true.",
            "The indicator has no target.",
            "Add target; where the text only gives the present state, write baseline_only: true."
        ),
        Code::UnknownScheme => say!(
            "Không có chế độ kỳ báo cáo “{scheme}”.",
            "Dùng chế độ trong presets/periods.yaml hoặc khai báo thêm ở đó.",
            "There is no period scheme “{scheme}”.",
            "Use one of presets/periods.yaml or declare it there."
        ),
        Code::PlanWithoutTasks => say!(
            "Kế hoạch chưa có nhiệm vụ nào.",
            "Thêm tasks.yaml; bảng theo dõi sẽ chỉ có chỉ tiêu cho đến khi đó.",
            "The plan has no tasks yet.",
            "Add tasks.yaml; until then only indicators can be followed."
        ),
        Code::PeriodsLacking => {
            let (subject, every) = (problem.fact("subject"), problem.fact("every"));
            say!(
                "“{subject}” lặp lại theo kỳ {every}, nhưng cách chia kỳ của kế hoạch không có kỳ này: không kỳ nào được tính.",
                "Chọn cách chia kỳ khác ở periods, hoặc sửa every.",
                "“{subject}” recurs by {every}, of which the plan's scheme has no periods: none is expected.",
                "Choose another scheme in `periods`, or correct `every`."
            )
        }
        Code::PeriodsUnknown => {
            let subject = problem.fact("subject");
            say!(
                "“{subject}” lặp lại, nhưng chưa biết bắt đầu từ kỳ nào: ngày ký chưa rõ, kế hoạch cũng không nêu ngày bắt đầu. Không kỳ nào được tính.",
                "Ghi issued_between, runs.from, hoặc first trong due.",
                "“{subject}” recurs, and nobody knows from which period on: the day of signing is unknown and the plan has no first day. None is expected.",
                "Give issued_between, runs.from, or `first` in `due`."
            )
        }
        Code::NoSuccessor => say!(
            "Đơn vị kết thúc ngày {until} mà không nêu đơn vị kế thừa.",
            "Thêm succeeded_by, nếu không nhiệm vụ còn mở sẽ không rõ ai nhận.",
            "The unit ends on {until} and nobody takes over.",
            "Add succeeded_by, or its open tasks will have no known holder."
        ),
        Code::SuccessorUnclear => {
            let (unit, successors) = (problem.fact("unit"), problem.fact("successors"));
            let until = shown(until);
            say!(
                "Chưa rõ đơn vị kế thừa của “{unit}”, kết thúc ngày {until}; các đơn vị kế thừa: {successors}.",
                "Thêm succession vào plan.yaml: mỗi dòng ghi from, to và tasks, duties hoặc indicators mà đơn vị đó nhận; dòng không ghi gì thêm nhận phần còn lại.",
                "It is not clear who takes over from “{unit}”, which ends on {until} and is followed by {successors}.",
                "Add `succession` to plan.yaml: each row with from, to and the tasks, duties or indicators that the successor takes; a row with none of them takes the rest."
            )
        }
        _ => say!(
            "Văn bản thiếu số hoặc ngày ban hành.",
            "Để null là đúng khi không biết; bổ sung khi có bản chính thức.",
            "The directive lacks its number or its date.",
            "null is right while it is unknown; fill it in when the official copy is there."
        ),
    }
}
