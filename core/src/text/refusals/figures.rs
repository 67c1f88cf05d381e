//! Reports, counts and figures that say nothing or too much.

use super::super::problems::{Sentences, say};
use crate::ledger::{Ground, Refusal};

pub(super) fn sentences(refusal: &Refusal) -> Sentences {
    let (numerator, denominator) = (refusal.fact("numerator"), refusal.fact("denominator"));
    let (indicator, number) = (refusal.fact("indicator"), refusal.fact("number"));
    match refusal.ground {
        Ground::EmptyProgress => say!(
            "Báo cáo tiến độ chưa nói gì.",
            "Thêm phần trăm hoặc kết quả; nếu không có gì mới thì ghi no_change.",
            "The progress says nothing.",
            "Add a percentage or results; where nothing is new, use no_change."
        ),
        Ground::PercentAboveHundred => {
            let percent = refusal.fact("percent");
            say!(
                "{percent} % là hơn toàn bộ công việc.",
                "Ghi từ 0 đến 100.",
                "{percent} % is more than all of it.",
                "Give 0 to 100."
            )
        }
        Ground::DocumentWithoutNumber => say!(
            "Văn bản minh chứng chưa có số.",
            "Thêm số văn bản (--document-number), hoặc bỏ phần văn bản.",
            "The proof has no number.",
            "Give its number (--document-number), or leave the document out."
        ),
        Ground::CountAboveSize => say!(
            "{numerator} đơn vị hoàn thành là nhiều hơn {denominator} đơn vị được giao.",
            "Kiểm tra --count.",
            "{numerator} units completed are more than the {denominator} that hold it.",
            "Check --count."
        ),
        Ground::CountOfNone => say!(
            "Báo hoàn thành mà không đơn vị nào hoàn thành.",
            "Ghi số đơn vị đã xong, từ 1 trở lên; chưa có thì ghi progress.",
            "A completion of no unit.",
            "Give how many have completed, at least 1; where none has, use progress."
        ),
        Ground::CountNotGrowing => {
            let (count, reached) = (refusal.fact("count"), refusal.fact("reached"));
            say!(
                "Đã báo {reached} đơn vị hoàn thành; {count} không nhiều hơn.",
                "count là tổng số đến nay; số đã ghi sai thì đính chính mục cũ.",
                "{reached} units were completed before; {count} are no more.",
                "count is the total so far; correct the earlier entry if it was wrong."
            )
        }
        Ground::FigureIncomplete => say!(
            "Số liệu cần cả tử số và mẫu số, hoặc một giá trị, không lẫn cả hai.",
            "Ghi --numerator và --denominator, hoặc --value.",
            "A figure is a numerator and a denominator, or a value, and not both.",
            "Give --numerator and --denominator, or --value."
        ),
        Ground::ZeroDenominator => say!(
            "Mẫu số bằng 0.",
            "Không có gì để đếm thì không ghi số liệu.",
            "The denominator is nought.",
            "Where there is nothing to count, there is no figure."
        ),
        Ground::NumeratorOverDenominator => say!(
            "Tử số {numerator} lớn hơn mẫu số {denominator}.",
            "Kiểm tra hai số.",
            "The numerator {numerator} is above the denominator {denominator}.",
            "Check both numbers."
        ),
        Ground::ValueUnderPooled => say!(
            "Chỉ tiêu “{indicator}” cộng gộp tử số và mẫu số, không nhận một tỷ lệ trơn.",
            "Ghi --numerator và --denominator.",
            "“{indicator}” pools counts and takes no bare value.",
            "Give --numerator and --denominator."
        ),
        Ground::BadNumber => say!(
            "“{number}” không phải số theo đơn vị của chỉ tiêu.",
            "Ghi số, ví dụ 27 hoặc 12,5; dấu % chỉ dùng cho chỉ tiêu tính bằng %.",
            "“{number}” is no number in the indicator's unit.",
            "Write 27 or 12.5; the sign % only for an indicator in percent."
        ),
        Ground::AmbiguousNumber => say!(
            "“{number}” có thể hiểu hai cách.",
            "Viết không có dấu hàng nghìn: 1234; hoặc 1,23.",
            "“{number}” could be two numbers.",
            "Write 1234 without a mark, or 1.23."
        ),
        Ground::FigureExists => {
            let (of, on, entry) = (
                refusal.fact("of"),
                refusal.fact("on"),
                refusal.fact("entry"),
            );
            say!(
                "Ngày {on} đã có một số liệu của {of} (mục “{entry}”).",
                "Số cũ sai thì đính chính bằng --corrects {entry}.",
                "There is a figure of {of} for {on} already (entry “{entry}”).",
                "If that one is wrong, correct it with --corrects {entry}."
            )
        }
        _ => {
            let (group, unit, on) = (
                refusal.fact("group"),
                refusal.fact("unit"),
                refusal.fact("on"),
            );
            say!(
                "Ngày {on} sẽ có số liệu của cả “{group}” và thành viên “{unit}”.",
                "Giữ một trong hai: số của nhóm thay cho số trước đó của các thành viên.",
                "On {on} both “{group}” and its member “{unit}” would have figures.",
                "Keep one: a group's figure replaces its members' earlier ones."
            )
        }
    }
}
