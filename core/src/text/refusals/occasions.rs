//! Days and periods that cannot be.

use super::super::problems::{Sentences, say};
use crate::ledger::{Ground, Refusal};

pub(super) fn sentences(refusal: &Refusal) -> Sentences {
    let (effective, recorded) = (refusal.fact("effective"), refusal.fact("recorded"));
    let (period, subject) = (refusal.fact("period"), refusal.fact("subject"));
    match refusal.ground {
        Ground::EffectiveInFuture => say!(
            "Ngày có hiệu lực {effective} sau ngày ghi sổ {recorded}.",
            "Không ghi trước điều chưa xảy ra; sửa --effective-on.",
            "It is effective on {effective}, after it is recorded on {recorded}.",
            "What has not happened cannot be entered; correct --effective-on."
        ),
        Ground::EffectiveBeforeSigning => {
            let signed = refusal.fact("signed");
            say!(
                "Ngày {effective} trước ngày ký văn bản {signed}.",
                "Kiểm tra ngày; số liệu ban đầu thuộc về baseline trong indicators.yaml.",
                "The day {effective} is before the directive was signed on {signed}.",
                "Check the day; starting figures belong to baseline in indicators.yaml."
            )
        }
        Ground::RecordedBackwards => {
            let last = refusal.fact("last");
            say!(
                "Giờ ghi {recorded} trước mục cuối của sổ ({last}): báo cáo đã lập sẽ đổi.",
                "Kiểm tra đồng hồ của máy; khi nhập tệp, dùng --received-now để ghi là nhận lúc này.",
                "It is recorded at {recorded}, before the last entry of the ledger ({last}): reports made since would change.",
                "Check the computer's clock; when importing, --received-now records it as received now."
            )
        }
        Ground::RecordedInFuture => say!(
            "Giờ ghi {recorded} chưa đến.",
            "Kiểm tra đồng hồ của máy và của bên gửi; --received-now ghi là nhận lúc này.",
            "It is recorded at {recorded}, which has not come.",
            "Check this clock and the sender's; --received-now records it as received now."
        ),
        Ground::DateOutOfRange => {
            let date = refusal.fact("date");
            say!(
                "Ngày {date} không viết được bằng bốn chữ số năm.",
                "Sửa ngày, dạng 2014-06-30.",
                "The day {date} has no year of four digits.",
                "Correct the day, as 2014-06-30."
            )
        }
        Ground::DocumentInFuture => {
            let dated = refusal.fact("dated");
            say!(
                "Văn bản minh chứng ghi ngày {dated}, sau ngày ghi sổ {recorded}.",
                "Kiểm tra --document-date.",
                "The proof is dated {dated}, after it is recorded on {recorded}.",
                "Check --document-date."
            )
        }
        Ground::PeriodMissing => say!(
            "“{subject}” lặp lại theo kỳ: chưa nói kỳ nào.",
            "Thêm --period dạng 2014-06, 2014-Q2, 2014-H1 hoặc 2014.",
            "“{subject}” recurs, and no period is named.",
            "Add --period as 2014-06, 2014-Q2, 2014-H1 or 2014."
        ),
        Ground::PeriodMalformed => say!(
            "“{period}” không phải tên một kỳ.",
            "Ghi tháng 2014-06, quý 2014-Q2, 6 tháng 2014-H1 hoặc năm 2014.",
            "“{period}” is no name of a period.",
            "Write 2014-06, 2014-Q2, 2014-H1 or 2014."
        ),
        Ground::PeriodNotInRhythm => say!(
            "“{subject}” không lặp lại theo kỳ như {period}.",
            "Ghi đúng loại kỳ của việc; việc làm một lần thì bỏ --period.",
            "{period} is no period in which “{subject}” recurs.",
            "Give the kind of period that it has; leave --period out for what happens once."
        ),
        Ground::PeriodNotBegun => {
            let begins = refusal.fact("begins");
            say!(
                "Kỳ {period} bắt đầu ngày {begins}, sau ngày {effective}.",
                "Kiểm tra kỳ và ngày có hiệu lực.",
                "The period {period} begins on {begins}, after {effective}.",
                "Check the period and the effective day."
            )
        }
        Ground::PeriodOutsidePlan => say!(
            "Kỳ {period} của “{subject}” nằm ngoài thời gian của kế hoạch.",
            "Kỳ đầu là kỳ trọn vẹn đầu tiên sau ngày ký, kỳ cuối là kỳ có ngày kết thúc kế hoạch.",
            "Nothing of “{subject}” is expected for {period}, which is outside the plan's time.",
            "The first period is the first whole one after signing, the last the one in which the plan ends."
        ),
        _ => {
            let completed = refusal.fact("completed");
            say!(
                "Văn phòng trả lời ngày {effective}, trước ngày hoàn thành {completed}.",
                "Xác nhận hoặc trả lại từ ngày báo hoàn thành trở đi; sửa --effective-on.",
                "The office answered on {effective}, before the completion on {completed}.",
                "Accept or return it on that day or later; correct --effective-on."
            )
        }
    }
}
