//! The whole state of the view as one value, read from and written to the address.

use chrono::NaiveDate;
use tiendo_core::model::{FileWord, Priority};
use tiendo_core::state::Bucket;
use tiendo_core::text::Language;

use super::escape::{escape, unescape};
use super::{Order, Page};

/// Which entries the figures rest on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Basis {
    /// The sample ledger.
    Sample,
    /// What was reported.
    Reported,
    /// The plan alone, without any entry.
    PlanAlone,
}

impl Basis {
    const WORDS: [(&'static str, Self); 3] = [
        ("mau", Self::Sample),
        ("bao-cao", Self::Reported),
        ("ke-hoach", Self::PlanAlone),
    ];
}

/// Whether a task has to have a deadline to be listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dating {
    /// With one.
    Dated,
    /// Without one.
    Undated,
}

impl Dating {
    /// The words of an address.
    pub const WORDS: [(&'static str, Self); 2] = [("co", Self::Dated), ("khong", Self::Undated)];
}

/// What the table of tasks lets through; empty lets everything through.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Words that have to occur, with or without diacritics.
    pub search: String,
    /// The bucket in which at least one assignment stands.
    pub bucket: Option<Bucket>,
    /// The key of a holder or of a cooperating unit.
    pub unit: Option<String>,
    /// How the text presses.
    pub priority: Option<Priority>,
    /// With or without deadline.
    pub dating: Option<Dating>,
}

/// Everything that a link reproduces.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct View {
    /// The page.
    pub page: Page,
    /// The day asked about; the default day where absent.
    pub day: Option<NaiveDate>,
    /// The entries used; the default where absent.
    pub basis: Option<Basis>,
    /// The id of the one plan that is looked at; all plans where absent.
    pub plan: Option<String>,
    /// What the table of tasks lets through.
    pub filter: Filter,
    /// The order of the table of tasks; that of the text where absent.
    pub order: Option<Order>,
    /// The reader's language.
    pub language: Language,
}

fn word_of<T: Copy + PartialEq>(words: &[(&'static str, T)], value: T) -> &'static str {
    words
        .iter()
        .find(|(_, known)| *known == value)
        .map_or("", |(word, _)| word)
}

fn value_of<T: Copy>(words: &[(&'static str, T)], text: &str) -> Option<T> {
    words
        .iter()
        .find(|(word, _)| *word == text)
        .map(|(_, value)| *value)
}

impl View {
    /// Reads the part of an address after `#`. What it does not know it leaves out: an old or
    /// mistyped link still opens its page.
    pub fn parse(fragment: &str) -> Self {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        let (path, query) = fragment.split_once('?').unwrap_or((fragment, ""));
        let mut view = Self {
            page: Page::parse(path),
            ..Self::default()
        };
        for pair in query.split('&') {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            let value = unescape(value);
            match key {
                "ngay" => view.day = value.parse().ok(),
                "du-lieu" => view.basis = value_of(&Basis::WORDS, &value),
                "ke-hoach" => view.plan = (!value.is_empty()).then_some(value),
                "q" => view.filter.search = value,
                "tinh-trang" => view.filter.bucket = Bucket::from_keyword(&value),
                "don-vi" => view.filter.unit = (!value.is_empty()).then_some(value),
                "uu-tien" => view.filter.priority = Priority::from_word(&value),
                "thoi-han" => view.filter.dating = value_of(&Dating::WORDS, &value),
                "sap-xep" => view.order = Order::parse(&value),
                "lang" => view.language = Language::from_code(&value).unwrap_or_default(),
                _ => {}
            }
        }
        view
    }

    /// Writes it, `#` included; defaults are left out.
    pub fn fragment(&self) -> String {
        let filter = &self.filter;
        let language = (self.language != Language::default()).then(|| self.language.code());
        let pairs = [
            ("ngay", self.day.map(|day| day.to_string())),
            (
                "du-lieu",
                self.basis
                    .map(|basis| word_of(&Basis::WORDS, basis).to_owned()),
            ),
            ("ke-hoach", self.plan.clone()),
            (
                "q",
                (!filter.search.is_empty()).then(|| filter.search.clone()),
            ),
            (
                "tinh-trang",
                filter.bucket.map(|bucket| bucket.keyword().to_owned()),
            ),
            ("don-vi", filter.unit.clone()),
            (
                "uu-tien",
                filter
                    .priority
                    .map(|priority| priority.keyword().to_owned()),
            ),
            (
                "thoi-han",
                filter
                    .dating
                    .map(|dating| word_of(&Dating::WORDS, dating).to_owned()),
            ),
            ("sap-xep", self.order.map(Order::word)),
            ("lang", language.map(str::to_owned)),
        ];
        let mut fragment = format!("#{}", self.page.path());
        let mut mark = '?';
        for (key, value) in pairs {
            if let Some(value) = value {
                fragment.push(mark);
                fragment.push_str(key);
                fragment.push('=');
                fragment.push_str(&escape(&value));
                mark = '&';
            }
        }
        fragment
    }

    /// The same day, entries, plan and language on another page, without filters and order.
    pub fn on(&self, page: Page) -> Self {
        Self {
            page,
            filter: Filter::default(),
            order: None,
            ..self.clone()
        }
    }

    /// As [`View::on`], within one plan.
    pub fn within(&self, plan: &str, page: Page) -> Self {
        Self {
            plan: Some(plan.to_owned()),
            ..self.on(page)
        }
    }

    /// As [`View::on`], for all plans and on the day of each.
    pub fn on_all(&self, page: Page) -> Self {
        Self {
            plan: None,
            ..self.on(page)
        }
    }

    /// The tasks of one plan that a filter lets through.
    pub fn tasks(&self, plan: &str, filter: Filter) -> Self {
        Self {
            filter,
            ..self.within(plan, Page::Tasks)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(fragment: &str) {
        assert_eq!(View::parse(fragment).fragment(), fragment);
    }

    #[test]
    fn what_is_written_is_read_again() {
        check("#/");
        check("#/?lang=en");
        check(
            "#/nhiem-vu?ngay=2014-06-30&du-lieu=mau&ke-hoach=hoa-binh&q=ch%E1%BB%AF&tinh-trang=overdue&don-vi=so-tttt&uu-tien=urgent&thoi-han=co&sap-xep=-han&lang=en",
        );
        check("#/nhiem-vu/unit-roadmaps?ke-hoach=hoa-binh");
        check("#/chi-tieu/email-accounts?ngay=2014-12-31");
        for page in Page::MAIN {
            check(
                &View {
                    page,
                    ..View::default()
                }
                .fragment(),
            );
        }
    }

    #[test]
    fn what_is_unknown_is_left_out() {
        let view = View::parse("#/nhiem-vu?ngay=2014-02-30&tinh-trang=late%20&x=1&lang=fr&&=");
        assert_eq!(
            view,
            View {
                page: Page::Tasks,
                ..View::default()
            }
        );
        assert_eq!(View::parse(""), View::default());
        assert_eq!(View::parse("#/nowhere").page, Page::Missing);
        assert_eq!(View::parse("#/van-de/x").page, Page::Missing);
    }

    #[test]
    fn another_page_keeps_the_day_and_drops_the_filters() {
        let view = View::parse("#/nhiem-vu?ngay=2014-06-30&q=a&lang=en").on(Page::Units);
        assert_eq!(view.fragment(), "#/don-vi?ngay=2014-06-30&lang=en");
    }
}
