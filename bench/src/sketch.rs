//! One task before it is written: what the plan file and the peer's file have in common.

use chrono::{Datelike, Days, NaiveDate};

use crate::chance::Chance;
use crate::province::{COMMUNES, DEPARTMENTS, DISTRICTS, signed_on};
use crate::words;

/// Who leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lead {
    /// The text names nobody.
    Nobody,
    /// One department.
    Department(usize),
    /// One district.
    District(usize),
    /// Every department.
    Departments,
    /// Every district.
    Districts,
    /// Every commune.
    Communes,
}

impl Lead {
    /// The id of the unit or group; none for nobody.
    #[must_use]
    pub fn id(self) -> Option<String> {
        match self {
            Self::Nobody => None,
            Self::Department(number) => Some(format!("so-{number:03}")),
            Self::District(number) => Some(format!("huyen-{number:03}")),
            Self::Departments => Some("so-ban-nganh".to_owned()),
            Self::Districts => Some("huyen".to_owned()),
            Self::Communes => Some("xa".to_owned()),
        }
    }

    /// Shares as in the five plans, where four of five tasks have one holder.
    fn draw(chance: &mut Chance) -> Self {
        match chance.below(1000) {
            0..80 => Self::Nobody,
            80..690 => Self::Department(chance.below(DEPARTMENTS)),
            690..830 => Self::District(chance.below(DISTRICTS)),
            830..890 => Self::Departments,
            890..985 => Self::Districts,
            _ => Self::Communes,
        }
    }

    /// The ids of the units that it names.
    #[must_use]
    pub fn units(self) -> Vec<String> {
        let numbered = |prefix: &str, count| {
            let ids = (0..count).map(|number| format!("{prefix}-{number:03}"));
            ids.collect()
        };
        match self {
            Self::Nobody | Self::Department(_) | Self::District(_) => {
                self.id().into_iter().collect()
            }
            Self::Departments => numbered("so", DEPARTMENTS),
            Self::Districts => numbered("huyen", DISTRICTS),
            Self::Communes => numbered("xa", COMMUNES),
        }
    }

    /// How many assignments follow from it.
    #[must_use]
    pub const fn fan_out(self) -> usize {
        match self {
            Self::Departments => DEPARTMENTS,
            Self::Districts => DISTRICTS,
            Self::Communes => COMMUNES,
            Self::Nobody | Self::Department(_) | Self::District(_) => 1,
        }
    }
}

/// One task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskSketch {
    /// Its number, from 0.
    pub number: usize,
    /// Its title.
    pub title: String,
    /// Who leads.
    pub lead: Lead,
    /// The words of its deadline.
    pub due: Option<String>,
    /// The last day that the words mean, where they mean one.
    pub by: Option<NaiveDate>,
    /// What must exist when it is done.
    pub product: Option<&'static str>,
    /// The author's remark.
    pub note: Option<&'static str>,
    /// The number of the indicator that it serves.
    pub indicator: Option<usize>,
}

/// The id of the indicator with a number.
pub(crate) fn indicator_id(number: usize) -> String {
    format!("chi-tieu-{number:05}")
}

impl TaskSketch {
    /// Where the text orders it.
    #[must_use]
    pub fn clause(&self) -> String {
        let (section, line) = (self.number / 100, self.number % 100);
        format!("{section}.{line} gạch {}", self.number % 7)
    }

    pub(crate) fn draw(number: usize, indicators: usize, chance: &mut Chance) -> Self {
        let (verb, object) = (chance.pick(words::VERBS), chance.pick(words::OBJECTS));
        let place = chance.pick(words::PLACES);
        let lead = Lead::draw(chance);
        let (due, by) = due(chance);
        let (has_product, has_note) = (chance.below(2) == 0, chance.below(2) == 0);
        Self {
            number,
            title: format!("{verb} {object} {place}"),
            lead,
            due,
            by,
            product: has_product.then(|| chance.pick(words::PRODUCTS)),
            note: has_note.then(|| chance.pick(words::NOTES)),
            indicator: (chance.below(5) == 0).then(|| chance.below(indicators)),
        }
    }
}

/// Words of the kinds that the five plans have, and the last day that they mean.
fn due(chance: &mut Chance) -> (Option<String>, Option<NaiveDate>) {
    let named = signed_on() + Days::new(u64::from(chance.between(60, 780)));
    let before = named.pred_opt();
    let (day, month, year) = (named.day(), named.month(), named.year());
    let said = |words: String, by| (Some(words), by);
    match chance.below(100) {
        0..14 => said(format!("trước ngày {day}/{month}/{year}"), before),
        14..24 => said(format!("hoàn thành trước {day}/{month}/{year}"), before),
        24..30 => said(format!("trước ngày {day} tháng {month} năm {year}"), before),
        30..38 => said(
            format!("đến hết năm {year}"),
            NaiveDate::from_ymd_opt(year, 12, 31),
        ),
        38..44 => said(
            format!("trong quý {} năm {year}", roman(month)),
            quarter_end(year, month),
        ),
        44..52 => said("Thường xuyên".to_owned(), None),
        52..56 => said("hàng năm".to_owned(), None),
        56..58 => said("định kỳ hàng quý".to_owned(), None),
        58..60 => said("Khẩn trương".to_owned(), None),
        _ => (None, None),
    }
}

const fn roman(month: u32) -> &'static str {
    match month {
        1..=3 => "I",
        4..=6 => "II",
        7..=9 => "III",
        _ => "IV",
    }
}

fn quarter_end(year: i32, month: u32) -> Option<NaiveDate> {
    let first = match month {
        10.. => NaiveDate::from_ymd_opt(year + 1, 1, 1),
        _ => NaiveDate::from_ymd_opt(year, month.div_ceil(3) * 3 + 1, 1),
    };
    first?.pred_opt()
}
