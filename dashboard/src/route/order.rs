//! The order of the table of tasks: that of the text, or by a column.

/// A column by which tasks can be ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrderBy {
    /// The last day in force; undated tasks stand last.
    Due,
    /// The share of units that are done.
    Done,
    /// The last report; tasks that were never reported on stand first.
    LastReport,
}

/// A column and a direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Order {
    /// The column.
    pub by: OrderBy,
    /// Whether the last comes first.
    pub is_descending: bool,
}

impl Order {
    const WORDS: [(&'static str, OrderBy); 3] = [
        ("han", OrderBy::Due),
        ("xong", OrderBy::Done),
        ("bao-cao", OrderBy::LastReport),
    ];

    /// Reads `han`, or `-han` for the other direction.
    pub fn parse(text: &str) -> Option<Self> {
        let (is_descending, word) = match text.strip_prefix('-') {
            Some(word) => (true, word),
            None => (false, text),
        };
        let by = Self::WORDS
            .iter()
            .find(|(known, _)| *known == word)
            .map(|(_, by)| *by)?;
        Some(Self { by, is_descending })
    }

    /// Its word in an address.
    pub fn word(self) -> String {
        let word = Self::WORDS
            .iter()
            .find(|(_, by)| *by == self.by)
            .map_or("", |(word, _)| word);
        format!("{}{word}", if self.is_descending { "-" } else { "" })
    }

    /// What a press on a column's heading leads to: ascending, then descending, then the text.
    pub fn after_press(present: Option<Self>, by: OrderBy) -> Option<Self> {
        match present {
            Some(order) if order.by == by && order.is_descending => None,
            Some(order) if order.by == by => Some(Self {
                by,
                is_descending: true,
            }),
            _ => Some(Self {
                by,
                is_descending: false,
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_is_pressed_three_times() {
        let first = Order::after_press(None, OrderBy::Due);
        assert_eq!(first.map(Order::word).as_deref(), Some("han"));
        let second = Order::after_press(first, OrderBy::Due);
        assert_eq!(second.map(Order::word).as_deref(), Some("-han"));
        assert_eq!(Order::after_press(second, OrderBy::Due), None);
        assert_eq!(
            Order::parse("-bao-cao").map(Order::word).as_deref(),
            Some("-bao-cao")
        );
        assert_eq!(Order::parse("ten"), None);
    }
}
