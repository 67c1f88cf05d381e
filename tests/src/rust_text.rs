//! Rust source taken apart far enough to ask what it names: code, string literals, tests.

/// One file without its comments.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RustText {
    /// The code, string literals left empty, lines kept.
    pub code: String,
    /// Every string literal with its line, from 1.
    pub strings: Vec<(usize, String)>,
}

impl RustText {
    /// Takes a file apart.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut taken = Self::default();
        let mut rest = text;
        let mut line = 1;
        while let Some(first) = rest.chars().next() {
            let (length, literal) = token(rest, first);
            let token = &rest[..length];
            match literal {
                Token::Comment => keep_lines(token, &mut taken.code),
                Token::Text(literal) => {
                    taken.strings.push((line, literal.to_owned()));
                    taken.code.push_str("\"\"");
                    keep_lines(token, &mut taken.code);
                }
                Token::Code => taken.code.push_str(token),
            }
            line += token.matches('\n').count();
            rest = &rest[length..];
        }
        taken
    }

    /// The file up to its module of tests, which stands at the end.
    #[must_use]
    pub fn without_tests(&self) -> Self {
        let mut lines = 0;
        let mut kept = String::new();
        let mut rows = self.code.lines().peekable();
        while let Some(row) = rows.next() {
            let opens_tests = row.trim() == "#[cfg(test)]"
                && rows
                    .peek()
                    .is_some_and(|next| next.contains("mod ") && next.ends_with('{'));
            if opens_tests {
                break;
            }
            lines += 1;
            kept.push_str(row);
            kept.push('\n');
        }
        let strings = self
            .strings
            .iter()
            .filter(|(line, _)| *line <= lines)
            .cloned()
            .collect();
        Self {
            code: kept,
            strings,
        }
    }

    /// What stands behind a prefix in paths: `crate::` in `crate::{model::Plan, text}` gives
    /// `model` and `text`.
    #[must_use]
    pub fn named_after(&self, prefix: &str) -> Vec<String> {
        let word = |text: &str| -> String {
            text.trim_start()
                .chars()
                .take_while(|letter| letter.is_alphanumeric() || *letter == '_')
                .collect()
        };
        let mut names = Vec::new();
        for (at, _) in self.code.match_indices(prefix) {
            let before = self.code[..at].chars().next_back();
            if before.is_some_and(|letter| letter.is_alphanumeric() || letter == '_') {
                continue;
            }
            let after = &self.code[at + prefix.len()..];
            match after.strip_prefix('{') {
                Some(group) => names.extend(top_level(group).iter().map(|item| word(item))),
                None => names.push(word(after)),
            }
        }
        names.retain(|name| !name.is_empty());
        names
    }
}

/// The items of a braced list, inner braces left whole.
fn top_level(group: &str) -> Vec<&str> {
    let (mut depth, mut start, mut items) = (0, 0, Vec::new());
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => {
                items.push(&group[start..at]);
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                items.push(&group[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    items
}

enum Token<'a> {
    Code,
    Comment,
    Text(&'a str),
}

fn keep_lines(token: &str, code: &mut String) {
    code.extend(token.chars().filter(|letter| *letter == '\n'));
}

fn token(rest: &str, first: char) -> (usize, Token<'_>) {
    if rest.starts_with("//") {
        return (rest.find('\n').unwrap_or(rest.len()), Token::Comment);
    }
    if rest.starts_with("/*") {
        return (
            rest.find("*/").map_or(rest.len(), |end| end + 2),
            Token::Comment,
        );
    }
    if first == '"' {
        let end = closing_quote(&rest[1..]);
        return ((end + 2).min(rest.len()), Token::Text(&rest[1..=end]));
    }
    if let Some((length, inner)) = raw_string(rest) {
        return (length, Token::Text(inner));
    }
    if first == '\'' {
        return (character(rest), Token::Code);
    }
    let word = rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_');
    (
        word.filter(|length| *length > 0)
            .unwrap_or(first.len_utf8()),
        Token::Code,
    )
}

fn closing_quote(inner: &str) -> usize {
    let mut escaped = false;
    for (at, letter) in inner.char_indices() {
        match letter {
            '"' if !escaped => return at,
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    inner.len().saturating_sub(1)
}

fn raw_string(rest: &str) -> Option<(usize, &str)> {
    let opened = rest.strip_prefix("br").or_else(|| rest.strip_prefix('r'))?;
    let marks = opened.len() - opened.trim_start_matches('#').len();
    let inner = opened[marks..].strip_prefix('"')?;
    let start = rest.len() - inner.len();
    let closing = format!("\"{}", "#".repeat(marks));
    let end = inner.find(&closing)?;
    Some((start + end + closing.len(), &inner[..end]))
}

/// A character literal such as `'"'` or `'\''`; a lifetime is one sign.
fn character(rest: &str) -> usize {
    let inner = &rest[1..];
    let length = match inner.strip_prefix('\\') {
        Some(escaped) => 1 + escaped.char_indices().nth(1).map_or(1, |(at, _)| at),
        None => inner.chars().next().map_or(0, char::len_utf8),
    };
    match inner
        .get(length..)
        .is_some_and(|after| after.starts_with('\''))
    {
        true => 1 + length + 1,
        false => 1,
    }
}
