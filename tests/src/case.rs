//! One case of a mistake: the few files that differ from the base, and what must be found.

use std::fmt;
use std::fs;

use tiendo_core::source::SourceSet;

use crate::{files_below, root};

/// What one file of a case is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// Its bytes.
    Bytes(Vec<u8>),
    /// A file of the base that this case does without.
    Absent,
    /// A file that the system refuses to read, with the system's reason.
    Refused(String),
}

/// A finding: `code path:line:column`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The code's word.
    pub code: String,
    /// The file.
    pub path: String,
    /// The line, from 1.
    pub line: u32,
    /// The column, from 1.
    pub column: u32,
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{} {}:{}:{}",
            self.code, self.path, self.line, self.column
        )
    }
}

/// A case as its file states it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// The file's name without `.case`; up to the first point it is the code.
    pub name: String,
    /// When it happens, one sentence.
    pub about: String,
    /// Every finding that must be there, and no other.
    pub expect: Vec<Finding>,
    /// The files that replace those of the base or are added to them.
    pub files: Vec<(String, Content)>,
}

impl Case {
    /// Reads a case: `# sentence`, `expect: code path:line:column`, then files, each below a line
    /// `--- path`. After the path may stand `(absent)`, `(refused)` or `(escapes)`; escapes are
    /// `\t`, `\r`, `\0`, `\xff` and `\{text*1000}`, which repeats.
    ///
    /// # Errors
    ///
    /// What in the file is no part of a case.
    pub fn read(name: &str, text: &str) -> Result<Self, String> {
        let mut case = Self {
            name: name.to_owned(),
            about: String::new(),
            expect: Vec::new(),
            files: Vec::new(),
        };
        let (opening, rest) = text.split_once("\n--- ").unwrap_or((text, ""));
        for line in opening.lines() {
            if let Some(about) = line.strip_prefix("# ") {
                let space = if case.about.is_empty() { "" } else { " " };
                case.about.push_str(space);
                case.about.push_str(about);
            } else if let Some(finding) = line.strip_prefix("expect: ") {
                case.expect.push(read_finding(finding)?);
            } else if !line.is_empty() {
                return Err(format!("{name}: {line:?}"));
            }
        }
        for part in rest.split("\n--- ") {
            let (heading, content) = part.split_once('\n').unwrap_or((part, ""));
            let (path, mode) = heading.split_once(" (").unwrap_or((heading, ""));
            let content = match mode {
                "" => Content::Bytes(content.as_bytes().to_vec()),
                "absent)" => Content::Absent,
                "refused)" => Content::Refused(content.trim().to_owned()),
                "escapes)" => Content::Bytes(unescape(content)?),
                other => return Err(format!("{name}: ({other}")),
            };
            case.files.push((path.to_owned(), content));
        }
        Ok(case)
    }

    /// The code that the case is about.
    #[must_use]
    pub fn code(&self) -> &str {
        self.name
            .split_once('.')
            .map_or(&self.name, |(code, _)| code)
    }

    /// The base with this case's files in it.
    #[must_use]
    pub fn sources(&self) -> SourceSet {
        let mut files = base();
        for (path, content) in &self.files {
            files.retain(|(known, _)| known != path);
            files.push((path.clone(), content.clone()));
        }
        files.sort_by(|one, other| one.0.cmp(&other.0));
        let mut sources = SourceSet::default();
        for (path, content) in files {
            match content {
                Content::Bytes(bytes) => _ = sources.add(path, bytes),
                Content::Refused(reason) => _ = sources.add_unreadable(path, reason),
                Content::Absent => {}
            }
        }
        sources
    }
}

fn base() -> Vec<(String, Content)> {
    files_below(&root().join("tests/cases/base"))
        .into_iter()
        .map(|(path, file)| (path, Content::Bytes(fs::read(file).unwrap_or_default())))
        .collect()
}

fn read_finding(text: &str) -> Result<Finding, String> {
    let unreadable = || format!("no finding: {text:?}");
    let (code, place) = text.split_once(' ').ok_or_else(unreadable)?;
    let mut parts = place.rsplitn(3, ':');
    let mut number = || parts.next()?.parse().ok();
    let (column, line) = number().zip(number()).ok_or_else(unreadable)?;
    let path = parts.next().ok_or_else(unreadable)?;
    Ok(Finding {
        code: code.to_owned(),
        path: path.to_owned(),
        line,
        column,
    })
}

fn unescape(text: &str) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        bytes.extend_from_slice(before.as_bytes());
        let kind = after.chars().next().ok_or("a backslash at the end")?;
        rest = &after[kind.len_utf8()..];
        match kind {
            't' => bytes.push(b'\t'),
            'r' => bytes.push(b'\r'),
            '0' => bytes.push(0),
            'x' => {
                let digits = rest.get(..2).ok_or("two digits after \\x")?;
                bytes.push(u8::from_str_radix(digits, 16).map_err(|error| error.to_string())?);
                rest = &rest[2..];
            }
            '{' => {
                let (repeated, after) = rest.split_once('}').ok_or("an open \\{")?;
                let (unit, times) = repeated.rsplit_once('*').ok_or("\\{ without *")?;
                let times: usize = times.parse().map_err(|_| "no number after *")?;
                bytes.extend_from_slice(unit.repeat(times).as_bytes());
                rest = after;
            }
            other => return Err(format!("an unknown escape \\{other}")),
        }
    }
    bytes.extend_from_slice(rest.as_bytes());
    Ok(bytes)
}

/// Every case of `tests/cases/errors`, by name.
///
/// # Errors
///
/// The first file that is no case.
pub fn cases() -> Result<Vec<Case>, String> {
    files_below(&root().join("tests/cases/errors"))
        .into_iter()
        .filter_map(|(path, file)| Some((path.strip_suffix(".case")?.to_owned(), file)))
        .map(|(name, file)| {
            let text = fs::read_to_string(file).map_err(|error| format!("{name}: {error}"))?;
            Case::read(&name, &text)
        })
        .collect()
}
