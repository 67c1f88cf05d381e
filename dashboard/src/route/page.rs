//! The pages and their names in an address.

use super::escape::{escape, unescape};

/// A page; one of a kind carries the id of what it shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Page {
    /// Where every plan stands.
    #[default]
    Overview,
    /// One plan in the order of its text.
    Plan,
    /// All indicators.
    Indicators,
    /// One indicator.
    Indicator(String),
    /// All tasks.
    Tasks,
    /// One task.
    Task(String),
    /// All holders.
    Units,
    /// One holder.
    Unit(String),
    /// What is wrong with the files.
    Problems,
    /// An address that leads nowhere.
    Missing,
}

impl Page {
    /// The pages of the navigation, in its order.
    pub const MAIN: [Self; 6] = [
        Self::Overview,
        Self::Plan,
        Self::Indicators,
        Self::Tasks,
        Self::Units,
        Self::Problems,
    ];

    /// The page that a path such as `/nhiem-vu/unit-roadmaps` names.
    pub fn parse(path: &str) -> Self {
        let mut parts = path.split('/').filter(|part| !part.is_empty());
        let (kind, id, rest) = (parts.next(), parts.next().map(unescape), parts.next());
        match (kind, id, rest) {
            (None, ..) => Self::Overview,
            (Some("ke-hoach"), None, None) => Self::Plan,
            (Some("chi-tieu"), None, None) => Self::Indicators,
            (Some("chi-tieu"), Some(id), None) => Self::Indicator(id),
            (Some("nhiem-vu"), None, None) => Self::Tasks,
            (Some("nhiem-vu"), Some(id), None) => Self::Task(id),
            (Some("don-vi"), None, None) => Self::Units,
            (Some("don-vi"), Some(id), None) => Self::Unit(id),
            (Some("van-de"), None, None) => Self::Problems,
            _ => Self::Missing,
        }
    }

    /// Its path.
    pub fn path(&self) -> String {
        match self {
            Self::Overview => "/".to_owned(),
            Self::Plan => "/ke-hoach".to_owned(),
            Self::Indicators => "/chi-tieu".to_owned(),
            Self::Indicator(id) => format!("/chi-tieu/{}", escape(id)),
            Self::Tasks => "/nhiem-vu".to_owned(),
            Self::Task(id) => format!("/nhiem-vu/{}", escape(id)),
            Self::Units => "/don-vi".to_owned(),
            Self::Unit(id) => format!("/don-vi/{}", escape(id)),
            Self::Problems => "/van-de".to_owned(),
            Self::Missing => "/khong-co".to_owned(),
        }
    }

    /// The page of the navigation to which it belongs.
    pub fn main(&self) -> Self {
        match self {
            Self::Indicator(_) => Self::Indicators,
            Self::Task(_) => Self::Tasks,
            Self::Unit(_) => Self::Units,
            other => other.clone(),
        }
    }
}
