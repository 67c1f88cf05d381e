//! The sentences of an explanation: what else has to be known, and keys that are not known.

use crate::explain::{Note, NoteKind, UnknownKey};
use crate::text::Language;

/// A note as a sentence.
#[must_use]
pub fn note(note: &Note, language: Language) -> String {
    let (vietnamese, english) = words(note.note);
    let words = language.pick(vietnamese, english);
    match &note.about {
        Some(about) => format!("{words}: {about}."),
        None => format!("{words}."),
    }
}

const fn words(note: NoteKind) -> (&'static str, &'static str) {
    match note {
        NoteKind::Sample => (
            "Số liệu minh họa, không phải số thật",
            "Sample data, made up",
        ),
        NoteKind::NothingReported => (
            "Chưa đơn vị nào báo cáo: tỷ lệ này chưa biết, không phải 0 %",
            "Nothing was reported at all: the share is not known, it is not 0 %",
        ),
        NoteKind::Extended => (
            "Hạn do văn bản đặt đã được gia hạn",
            "The last day that the directive set was moved",
        ),
        NoteKind::Dated => (
            "Văn bản không đặt hạn; hạn được đặt sau",
            "The directive set no last day; one was set later",
        ),
        NoteKind::AgainstOriginal => (
            "So với hạn do văn bản đặt, không tính gia hạn",
            "Judged against the last day that the directive set, without extensions",
        ),
        NoteKind::RepetitionOf => (
            "Nhắc lại mục khác, có tình trạng của mục đó và chỉ tính một lần ở đó",
            "Said twice: it stands as the other does, and is counted there only",
        ),
        NoteKind::UnitsNotNamed => (
            "Văn bản chỉ nêu số đơn vị, không nêu tên",
            "The text counts these units and does not name them",
        ),
        NoteKind::SizeUnknown => (
            "Văn bản không nêu có bao nhiêu đơn vị: tính là một",
            "The text does not say how many units there are: counted as one",
        ),
        NoteKind::StandApart => (
            "Các đơn vị ở nhiều tình trạng khác nhau; tình trạng nêu ở đây là của phần chậm nhất",
            "The units stand in different states; the one named is of those furthest behind",
        ),
        NoteKind::SeveralAssignments => (
            "Đơn vị này có nhiều phần việc của mục này",
            "The unit has several parts of this",
        ),
        NoteKind::LeadInferred => (
            "Điều khoản không nêu đơn vị chủ trì; đơn vị được suy ra từ phần khác của văn bản",
            "The clause names no lead; it is inferred from another part of the text",
        ),
        NoteKind::ByConvention => (
            "Hạn được hiểu theo quy ước, văn bản không nêu rõ ngày",
            "The last day follows by convention; the text does not name the day",
        ),
        NoteKind::AssumedPath => (
            "Mức cần có lấy theo đường tham chiếu (giả định), văn bản không nêu",
            "What was expected rests on a reference line (assumed) that the text does not state",
        ),
        NoteKind::CoverageIncomplete => (
            "Chưa đủ đơn vị có số liệu: chưa kết luận",
            "Not every unit of the scope has a figure: no verdict",
        ),
        NoteKind::ScopeSizeUnknown => (
            "Văn bản không nêu phạm vi có bao nhiêu đơn vị",
            "The text does not say how many units the scope has",
        ),
        NoteKind::NoBase => (
            "Không có số ban đầu dùng được cho toàn phạm vi",
            "There is no usable base over the whole scope",
        ),
        NoteKind::NothingObserved => (
            "Chưa có số liệu nào dùng được",
            "No usable figure was observed",
        ),
        NoteKind::NoPath => (
            "Không có lộ trình từ số ban đầu tới mục tiêu",
            "There is no way from base to target",
        ),
        NoteKind::TooEarly => (
            "Mức cần có chưa hơn số ban đầu đủ nhiều để so",
            "Too little was to be expected yet for a comparison",
        ),
        NoteKind::NoPathStated => (
            "Kế hoạch không nêu lộ trình, cũng không lấy đường tham chiếu",
            "The plan states no way and takes no reference line",
        ),
        NoteKind::NoTarget => (
            "Chỉ để theo dõi, không có mục tiêu",
            "The figure is only followed; it has no target",
        ),
        NoteKind::TargetWithoutNumber => (
            "Mục tiêu không có con số phải đạt",
            "The target has no number to reach",
        ),
        NoteKind::NoTargetDay => (
            "Văn bản không nêu hạn của mục tiêu",
            "The text sets no last day for the target",
        ),
        NoteKind::TargetDayReached => (
            "Đã đến hạn của mục tiêu: không còn ngày nào để đi tiếp",
            "The last day of the target has come: no days are left",
        ),
        NoteKind::TargetMet => (
            "Đã đạt mục tiêu: không còn gì phải đạt",
            "The target is met: nothing is left to reach",
        ),
        NoteKind::GrowthOnNought => (
            "Số ban đầu bằng 0: không tính được mức tăng theo phần trăm",
            "The base is nought: nothing grows from it by a percentage",
        ),
        NoteKind::BaseWithoutDay => (
            "Số ban đầu không rõ của ngày nào",
            "The day of the base is not known",
        ),
        NoteKind::BaseAfterTargetDay => (
            "Số ban đầu không có trước hạn của mục tiêu",
            "The base is not from before the last day of the target",
        ),
        NoteKind::BaseAtTarget => (
            "Số ban đầu bằng mức phải vượt qua: không có quãng đường để tính phần đã đi",
            "The base lies at the figure to pass: there is no way of which to take a share",
        ),
        NoteKind::Overshot => (
            "Đã vượt quá mức phải giữ: đi thêm không phải là tiến bộ",
            "Past the figure to keep: more is no progress",
        ),
        NoteKind::TooFewFigures => (
            "Cần số liệu của ít nhất hai ngày khác nhau để thấy tốc độ",
            "To see a pace takes figures on two different days",
        ),
        NoteKind::TooFewSlopes => (
            "Cần số liệu của ít nhất ba ngày để có khoảng dự báo",
            "A range of the forecast takes figures on three days",
        ),
        NoteKind::PaceIsNought => (
            "Với tốc độ này số liệu đứng yên: không có ngày đạt mục tiêu",
            "At this pace the figure stands still: on no day does it reach the target",
        ),
        NoteKind::PaceLeadsAway => (
            "Với tốc độ này số liệu đi xa dần mục tiêu: không có ngày đạt",
            "At this pace the figure moves away from the target: on no day does it get there",
        ),
        NoteKind::BeyondCalendar => (
            "Với tốc độ này phải sau năm 9999 mới đạt",
            "At this pace it would get there after the year 9999 only",
        ),
        NoteKind::ForecastBeforeMissed => (
            "Hạn đã qua mà chưa đạt; đường dự báo lại chạm mục tiêu không sau hạn nên không tính số ngày trễ",
            "The last day has passed and the target is missed; a line that meets it no later says nothing of days late",
        ),
        NoteKind::NothingToShare => (
            "Mẫu số bằng 0: không có gì để tính tỷ lệ",
            "Nothing is counted below the line: there is no share",
        ),
        NoteKind::NoPeers => (
            "Không có đơn vị cùng nhóm để so sánh",
            "There are no equals to be compared with",
        ),
        NoteKind::Unverified => (
            "Đơn vị không có trong văn bản, chỉ biết từ hiểu biết chung: không xếp hạng",
            "The unit is known from general knowledge only, and has no rank",
        ),
        NoteKind::TooFewDue => (
            "Chưa đủ việc đến hạn để xếp hạng",
            "Too little is due for a rank",
        ),
        NoteKind::SharedRank => (
            "Bằng nhau thì cùng hạng, hạng kế tiếp bỏ trống; số đơn vị cùng hạng",
            "Equal ones share a rank and the next is left out; so many share it",
        ),
        NoteKind::BaseMeetsTarget => (
            "Số ban đầu đã đạt mục tiêu",
            "The base meets the target already",
        ),
        NoteKind::JudgedInPeriod => (
            "Mục tiêu được chấm lại theo từng kỳ, kỳ này là",
            "The target is judged anew each period, this one being",
        ),
        NoteKind::StaysWithUnit => (
            "Đã xong hoặc đã chấm dứt trước khi đơn vị kết thúc: vẫn của đơn vị đó",
            "Finished, or ended, before its unit did: it stays with that unit",
        ),
        NoteKind::SuccessorUnknown => (
            "Chưa rõ đơn vị kế thừa",
            "Nobody is known to have taken over",
        ),
        NoteKind::OnlyReportsCount => (
            "Việc tiếp nhận và việc của cơ quan theo dõi không phải là báo cáo",
            "Taking note, and acts of the office, are no reports",
        ),
        NoteKind::ExpectedOnceDue => (
            "Tính báo cáo đã đến hạn hoặc đã gửi",
            "Counted is what has fallen due or was handed in",
        ),
        NoteKind::NoSendBy => (
            "Không nơi nào nêu hạn gửi báo cáo",
            "Nobody says by when the report is sent",
        ),
        NoteKind::NothingJudged => ("Không có chỉ tiêu nào được chấm", "No indicator is judged"),
        NoteKind::NeedsNoConfirmation => (
            "Báo cáo đã gửi là đã xong, không chờ xác nhận",
            "What was handed in is done, confirmed or not",
        ),
    }
}

/// A key that nothing has, with the closest one.
#[must_use]
pub fn unknown_key(unknown: &UnknownKey, language: Language) -> String {
    let written = &unknown.written;
    let mut words = match language {
        Language::Vietnamese => format!("Không có con số nào mang khóa “{written}” vào ngày này."),
        Language::English => format!("No figure of this day has the key “{written}”."),
    };
    if let Some(closest) = &unknown.closest {
        words.push_str(&match language {
            Language::Vietnamese => format!(" Có phải ý bạn là “{closest}”?"),
            Language::English => format!(" Did you mean “{closest}”?"),
        });
    }
    words.push_str(language.pick(
        " Bỏ khóa đi để xem mọi khóa.",
        " Leave the key out to see all keys.",
    ));
    words
}
