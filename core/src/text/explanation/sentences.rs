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
        NoteKind::NothingObserved => ("Chưa có số liệu nào", "Nothing was observed"),
        NoteKind::NoPath => (
            "Không có lộ trình từ số ban đầu tới mục tiêu",
            "There is no way from base to target",
        ),
        NoteKind::TooEarly => (
            "Mức cần có chưa khác số ban đầu đủ nhiều để so",
            "Too little was to be expected yet for a comparison",
        ),
        NoteKind::NoPace => (
            "Chưa đủ số liệu để thấy tốc độ, hoặc không còn gì phải đạt",
            "Too little was observed to see a pace, or nothing is left to reach",
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
