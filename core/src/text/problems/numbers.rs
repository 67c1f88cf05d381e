//! Sentences about numbers.

use super::{Sentences, say};
use crate::diagnostic::{Code, Located};

pub(super) fn sentences(problem: &Located) -> Sentences {
    let number = problem.fact("number");
    match problem.code {
        Code::AmbiguousNumber => say!(
            "“{number}” có thể là số nghìn, cũng có thể là số lẻ.",
            "Viết liền nếu là số nguyên (1234), hoặc viết số lẻ đủ hai chữ số (1,23).",
            "“{number}” could be thousands or a decimal.",
            "Write a whole number without a mark (1234), a decimal with other than three digits."
        ),
        Code::NumeratorOverDenominator => {
            let (top, bottom) = (problem.fact("numerator"), problem.fact("denominator"));
            say!(
                "Tử số {top} lớn hơn mẫu số {bottom}.",
                "Đối chiếu lại hai số với văn bản hoặc báo cáo của đơn vị.",
                "The numerator {top} is larger than the denominator {bottom}.",
                "Compare both with the text or with the unit's report."
            )
        }
        Code::ZeroDenominator => say!(
            "Mẫu số là 0.",
            "Ghi tổng thể thật; nếu chưa có ai để đếm thì đừng ghi số liệu này.",
            "The denominator is 0.",
            "Give the real total; where there is nothing to count, leave the figure out."
        ),
        Code::PrintedDiffers => {
            let (printed, fraction) = (problem.fact("printed"), problem.fact("fraction"));
            let computed = problem.fact("computed");
            let computed_vi = computed.replace('.', ",");
            say!(
                "Văn bản in {printed} nhưng {fraction} là {computed_vi} %.",
                "Nếu đúng là văn bản in như vậy thì giữ nguyên: công cụ tính theo tử số và mẫu số.",
                "The text prints {printed} but {fraction} is {computed} %.",
                "Leave it if the text really prints that: the tool computes from the counts."
            )
        }
        _ => {
            let (wanted_vi, wanted) = match problem.fact("wanted") {
                "count" => ("một số nguyên từ 0 trở lên", "a whole number, 0 or more"),
                "percent" => ("một tỷ lệ từ 0 đến 100", "a percentage from 0 to 100"),
                _ => ("một con số", "a number"),
            };
            say!(
                "“{number}” không phải {wanted_vi}.",
                "Chỉ viết chữ số, dấu phẩy hoặc chấm cho phần lẻ, và % với tỷ lệ.",
                "“{number}” is not {wanted}.",
                "Write digits only, a comma or point for decimals, and % for percentages."
            )
        }
    }
}
