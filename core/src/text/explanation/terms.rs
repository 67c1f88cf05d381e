//! The names of parts, formulas and inputs.

use crate::explain::{FormulaName, IndicatorFigure, InputName, PlaceKind, PlainTerm};
use crate::text::words::worded;
use crate::text::{Language, rate_name};

worded! {
    PlainTerm {
        AwaitingPastDue => "Chờ xác nhận, đã qua hạn", "Awaiting confirmation, past the last day";
        AwaitingBeforeDue => "Chờ xác nhận, còn trong hạn", "Awaiting confirmation, within time";
        AwaitingUndated => "Chờ xác nhận, không có hạn", "Awaiting confirmation, no deadline";
        UnitsOfAge => "Quá hạn trong khoảng ngày này", "Overdue by so many days";
        AsOf => "Ngày đang xem", "The day asked about";
        Due => "Hạn", "The last day";
        OriginalDue => "Hạn do văn bản đặt", "The last day set by the directive";
        DoneOn => "Ngày hoàn thành", "The day of completion";
        DaysOverdue => "Số ngày quá hạn", "Days overdue";
        Size => "Số đơn vị", "Units";
        JudgedUnits => "Số đơn vị được chấm", "Units judged";
        DoneUnits => "Số đơn vị báo đã xong", "Units that say they are done";
        GroupSize => "Số đơn vị văn bản nêu của nhóm", "Units that the text gives the group";
        NamedMembers => "Thành viên có tên", "Members that are named";
        Percent => "Tỷ lệ báo gần nhất", "The percentage last reported";
        Returned => "Bị trả lại", "Returned";
        ResumedOn => "Ngày tiếp tục", "The day of resuming";
        Finished => "Không còn gì phải báo cáo", "Nothing is left to report";
        Acknowledged => "Đã tiếp nhận", "Taken note of";
        Open => "Số đơn vị chưa xong", "Units not done";
        CancelledOn => "Ngày hủy", "The day of cancelling";
        NotApplicableOn => "Ngày miễn áp dụng", "The day of exemption";
        SuspendedOn => "Ngày tạm dừng", "The day of suspension";
        HasCondition => "Có điều kiện", "Has a condition";
        Triggered => "Điều kiện đã xảy ra", "The condition came true";
        Optional => "Văn bản ghi “có thể”", "The text says “may”";
        StartsOn => "Ngày bắt đầu", "The first day";
        IsStanding => "Làm thường xuyên", "Holds all the time";
        IsRecurring => "Làm định kỳ", "Recurs";
        PlanEndsOn => "Ngày cuối của kế hoạch", "The last day of the plan";
        Confirmed => "Đã được xác nhận", "Confirmed";
        LastReportOn => "Báo cáo gần nhất", "Last report";
        Silence => "Tình hình báo cáo", "What was heard";
        PeriodEndsOn => "Ngày cuối của kỳ", "The last day of the period";
        PeriodStartsOn => "Ngày đầu của kỳ", "The first day of the period";
        SendWithin => "Gửi trong vòng", "Sent within";
        SendBy => "Hạn gửi", "Sent by";
        KnownAt => "Báo cáo tính theo điều đã biết đến ngày", "The report knows what was known by";
        ExpectedReports => "Báo cáo phải có", "Reports expected";
        ActualReports => "Báo cáo đã gửi", "Reports handed in";
        ReportsOnTime => "Gửi đúng hạn", "Handed in in time";
        Corners => "Số mốc của lộ trình", "Corners of the way";
        PathDeclared => "Kế hoạch nêu lộ trình", "The plan states the way";
        PaceMethod => "Cách tính tốc độ", "How the pace was found";
        LevelReason => "Lý do", "The reason";
        IsShort => "Chỉ tiêu có số liệu và chưa đạt", "The indicator has a figure and falls short";
        Done => "Số nơi đã xong", "Hands in which it is done";
        NotDone => "Số nơi chưa xong", "Hands in which it is not";
        Observed => "Thực hiện", "Actual";
        ObservedOn => "Ngày của số liệu", "The day of the figure";
        Base => "Ban đầu", "Base";
        BaseOn => "Ngày của số liệu ban đầu", "The day of the base";
        Target => "Mức phải đạt", "The figure to reach";
        TargetLow => "Mức thấp nhất phải đạt", "The lower end to reach";
        TargetHigh => "Mức cao nhất được đạt", "The upper end to reach";
        TargetOn => "Hạn của mục tiêu", "The last day of the target";
        Expected => "Mức cần có", "Expected";
        PathAttainment => "Phần đã đi so với mức cần có", "Of the expected way";
        Step => "Một đơn vị của mẫu số", "One unit of the denominator";
        Growth => "Mức tăng", "Growth";
        OnTrackFrom => "Ngưỡng đúng tiến độ", "On track from";
        BehindBelow => "Ngưỡng chậm", "Behind below";
        StaleAfter => "Số liệu cũ sau", "A figure is old after";
        HasNumber => "Mục tiêu có con số", "The target has a number";
        HasTarget => "Có mục tiêu", "Has a target";
        IsComplete => "Mọi đơn vị trong phạm vi đã có số liệu", "Every unit of the scope has a figure";
        Reporting => "Số đơn vị đã có số liệu", "Units with a figure";
        ScopeUnits => "Số đơn vị trong phạm vi", "Units of the scope";
        Numerators => "Cộng các tử số", "Numerators added";
        Denominators => "Cộng các mẫu số", "Denominators added";
        UnitsMeeting => "Số đơn vị đạt yêu cầu", "Units that meet the requirement";
        Values => "Giá trị", "Value";
        ValueCount => "Có bao nhiêu giá trị", "How many values";
        OnTime => "Xong đúng hạn", "Done on time";
        DueUnits => "Đến hạn", "Due";
        Quantile => "Phân vị 97,5 % của phân phối chuẩn", "The 97.5 % quantile of the normal distribution";
        Bound => "Cận dưới khoảng Wilson 95 %", "The lower end of the 95 % Wilson interval";
        PeerGroup => "Nhóm so sánh", "Compared with";
        BetterPeers => "Đơn vị cùng nhóm xếp trên", "Peers that stand before it";
        EqualPeers => "Đơn vị khác cùng hạng", "Others with the same rank";
        RankedPeers => "Đơn vị cùng nhóm được xếp hạng", "Peers that have a rank";
        FewestDue => "Số việc đến hạn ít nhất để xếp hạng", "Fewest due for a rank";
        Pace => "Mức thay đổi mỗi ngày", "Change per day";
        MedianSlope => "Trung vị của các độ dốc", "The median of the slopes";
        LowerSlope => "Tứ phân vị dưới của các độ dốc", "The lower quartile of the slopes";
        UpperSlope => "Tứ phân vị trên của các độ dốc", "The upper quartile of the slopes";
        SlopeFigures => "Số ngày có số liệu", "Days with a figure";
        Slopes => "Số độ dốc giữa mọi cặp ngày", "Slopes between every two days";
        Start => "Số liệu đầu", "The first figure";
        StartOn => "Ngày của số liệu đầu", "The day of the first figure";
        ForecastOn => "Ngày dự báo đạt", "The day of the forecast";
        CornerBefore => "Mốc trước trên lộ trình", "The point of the way before";
        CornerBeforeOn => "Ngày của mốc trước", "The day of the point before";
        CornerAfter => "Mốc sau trên lộ trình", "The point of the way after";
        CornerAfterOn => "Ngày của mốc sau", "The day of the point after";
    }
    IndicatorFigure {
        Observed => "thực hiện", "actual";
        Base => "ban đầu", "base";
        Target => "mức phải đạt", "figure to reach";
        Expected => "mức cần có vào ngày của số liệu", "expected on the day of the figure";
        ExpectedToday => "mức cần có hôm nay", "expected today";
        PathAttainment => "phần đã đi so với mức cần có", "of the expected way";
        TargetAttainment => "phần đã đi tới mục tiêu", "of the way to the target";
        Coverage => "độ phủ", "coverage";
        RequiredPace => "tốc độ cần có", "pace that is needed";
        SeenPace => "tốc độ đã thấy", "pace that was seen";
        ForecastOn => "ngày dự báo đạt", "forecast";
        ForecastFrom => "ngày dự báo sớm", "early forecast";
        ForecastTo => "ngày dự báo muộn", "late forecast";
        DaysLate => "số ngày trễ dự báo", "days late by the forecast";
        Path => "lộ trình", "way";
    }
    InputName {
        Deadline => "Thời hạn", "Deadline";
        Condition => "Điều kiện", "Condition";
        Baseline => "Số liệu ban đầu", "Figure at the start";
        Target => "Mục tiêu", "Target";
        PathPoint => "Mốc của lộ trình", "Point of the way";
        StaleAfter => "Số liệu, báo cáo cũ sau", "A figure or report is old after";
        OnTrackFrom => "Ngưỡng đúng tiến độ", "On track from";
        BehindBelow => "Ngưỡng chậm", "Behind below";
        SendBy => "Gửi báo cáo trong vòng", "Reports are sent within";
        GroupSize => "Số đơn vị của nhóm", "The number of a group's units";
    }
    PlaceKind {
        Task => "Nhiệm vụ", "Task";
        Indicator => "Chỉ tiêu", "Indicator";
        Duty => "Chế độ báo cáo", "Duty to report";
        Unit => "Đơn vị", "Unit";
    }
}

/// The name of a formula.
#[must_use]
pub fn formula_name(name: FormulaName, language: Language) -> &'static str {
    let (vietnamese, english) = match name {
        FormulaName::Rate(rate) => return rate_name(rate.keyword(), language),
        FormulaName::Units => ("Cộng số đơn vị", "Units added up"),
        FormulaName::FirstBucket => ("Tình trạng đầu tiên đúng", "The first state that applies"),
        FormulaName::FirstOccurrenceState => (
            "Tình trạng kỳ đầu tiên đúng",
            "The first state of a period that applies",
        ),
        FormulaName::FirstLevel => ("Mức đầu tiên đúng", "The first level that applies"),
        FormulaName::Pooled => (
            "Tổng tử số trên tổng mẫu số",
            "Numerators added over denominators added",
        ),
        FormulaName::OnlyFigure => ("Số liệu duy nhất", "The only figure"),
        FormulaName::ShareOfUnits => (
            "Số đơn vị đạt trên số đơn vị trong phạm vi",
            "Units that meet it, of the units of the scope",
        ),
        FormulaName::Mean => ("Trung bình cộng", "The mean"),
        FormulaName::Sum => ("Tổng", "The sum"),
        FormulaName::Min => ("Giá trị nhỏ nhất", "The smallest value"),
        FormulaName::Last => ("Giá trị mới nhất", "The latest value"),
        FormulaName::Stated => ("Văn bản nêu", "As the text says"),
        FormulaName::Grown => ("Số ban đầu và mức tăng", "The base and its growth"),
        FormulaName::OnTheWay => (
            "Trên đoạn thẳng giữa hai mốc",
            "On the line between two points",
        ),
        FormulaName::PathAttainment => ("Phần đã đi so với mức cần có", "Of the expected way"),
        FormulaName::TargetAttainment => ("Phần đã đi tới mục tiêu", "Of the way to the target"),
        FormulaName::RequiredPace => ("Tốc độ cần có đến hạn", "Pace needed until the last day"),
        FormulaName::MedianSlope => (
            "Trung vị độ dốc giữa mọi cặp số liệu (Theil–Sen)",
            "The median slope between every two figures (Theil–Sen)",
        ),
        FormulaName::TwoPoints => ("Độ dốc giữa hai số liệu", "The slope between two figures"),
        FormulaName::Forecast => (
            "Ngày đầu tiên đường thẳng từ số liệu mới nhất chạm mục tiêu",
            "The first day on which the line from the latest figure reaches the target",
        ),
        FormulaName::DaysLate => (
            "Từ hạn đến ngày dự báo",
            "From the last day to the forecast",
        ),
        FormulaName::Rank => (
            "Thứ hạng theo cận dưới khoảng Wilson 95 %",
            "The place by the lower end of the 95 % Wilson interval",
        ),
        FormulaName::Indicators => ("Đếm chỉ tiêu", "Indicators counted"),
        FormulaName::WorstLevel => (
            "Mức xấu nhất có chỉ tiêu, thử từ xấu đến tốt",
            "The worst level at which any stands, tried from the worst",
        ),
        FormulaName::FirstSilence => (
            "Tình hình báo cáo đầu tiên đúng",
            "The first word on what was heard that applies",
        ),
        FormulaName::HasEnded => ("Kế hoạch đã kết thúc", "Whether the plan has ended"),
        FormulaName::DoneButUnmet => (
            "Xong ở mọi nơi nhưng chỉ tiêu của chính việc đó chưa đạt",
            "Done on all hands, while its own indicator falls short",
        ),
        FormulaName::SendBy => (
            "Ngày gửi báo cáo của kỳ",
            "The day by which the report of a period is sent",
        ),
        FormulaName::Discipline => (
            "Báo cáo đúng hạn trên báo cáo phải có",
            "Reports in time of reports expected",
        ),
        FormulaName::PathBasis => ("Lộ trình lấy từ đâu", "Where the way comes from"),
        FormulaName::Coverage => ("Độ phủ", "Coverage"),
    };
    language.pick(vietnamese, english)
}
