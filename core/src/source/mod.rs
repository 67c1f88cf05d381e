//! The texts that a plan is made of, and the places in them.

mod decode;
mod place;

pub use decode::{Defect, MAX_FILE_BYTES};
pub use place::{Place, SourceId, Span};

use decode::decode;

/// One file as it was handed in: its path and what could be read of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    path: String,
    content: Result<String, Defect>,
    /// The first byte of every line: a ledger has as many places as entries.
    line_starts: Vec<u32>,
}

impl SourceFile {
    /// The path by which the reader of a message finds the file, with `/` between its parts.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The text in NFC without a byte order mark.
    ///
    /// # Errors
    ///
    /// Returns the [`Defect`] of a file that is no text.
    pub fn text(&self) -> Result<&str, &Defect> {
        self.content.as_deref()
    }

    /// The name of the folder that holds the file, empty at the top.
    #[must_use]
    pub fn folder(&self) -> &str {
        self.path.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// The file's own name.
    #[must_use]
    pub fn name(&self) -> &str {
        self.path
            .rsplit_once('/')
            .map_or(self.path.as_str(), |(_, name)| name)
    }

    /// The line (from 1) on which a byte stands, and its text without the line's end.
    #[must_use]
    pub fn line_at(&self, offset: u32) -> Option<(u32, u32, &str)> {
        let text = self.content.as_deref().ok()?;
        let offset = (offset as usize).min(text.len());
        let offset = (0..=offset).rev().find(|at| text.is_char_boundary(*at))?;
        let at = u32::try_from(offset).ok()?;
        let line = self.line_starts.partition_point(|start| *start <= at);
        let start = *self.line_starts.get(line.checked_sub(1)?)? as usize;
        let end = text[offset..]
            .find('\n')
            .map_or(text.len(), |at| offset + at);
        let line = u32::try_from(line).ok()?;
        let column = u32::try_from(text[start..offset].chars().count()).ok()? + 1;
        Some((line, column, text[start..end].trim_end_matches('\r')))
    }
}

/// All files that one reading of a folder handed in, in the order of their paths.
///
/// ```
/// use tiendo_core::source::SourceSet;
///
/// let mut sources = SourceSet::default();
/// sources.add("hoa-binh/units.yaml", b"units: []".to_vec());
/// assert_eq!(sources.iter().count(), 1);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SourceSet {
    root: String,
    files: Vec<SourceFile>,
}

impl SourceSet {
    /// An empty set whose paths are relative to `root`, the folder as the user named it.
    #[must_use]
    pub fn below(root: impl Into<String>) -> Self {
        Self {
            root: root.into(),
            files: Vec::new(),
        }
    }

    /// The path of a file as the user would open it: the root and the path below it.
    #[must_use]
    pub fn shown_path(&self, id: SourceId) -> String {
        let path = self.get(id).map_or("", SourceFile::path);
        match self.root.trim_end_matches('/') {
            "" | "." => path.to_owned(),
            root => format!("{root}/{path}"),
        }
    }

    /// Adds a file by its bytes; what is wrong with them is kept and reported later.
    pub fn add(&mut self, path: impl Into<String>, bytes: Vec<u8>) -> SourceId {
        self.push(path.into(), decode(bytes))
    }

    /// Adds a file that the shell did not read because it is larger than [`MAX_FILE_BYTES`].
    pub fn add_oversized(&mut self, path: impl Into<String>, bytes: u64) -> SourceId {
        self.push(path.into(), Err(Defect::TooLarge { bytes }))
    }

    /// Adds a file that the shell could not read, with the system's reason.
    pub fn add_unreadable(&mut self, path: impl Into<String>, reason: String) -> SourceId {
        self.push(path.into(), Err(Defect::Unreadable { reason }))
    }

    fn push(&mut self, path: String, content: Result<String, Defect>) -> SourceId {
        let id = SourceId::new(self.files.len());
        let text = content.as_deref().unwrap_or_default();
        let ends = text.match_indices('\n').map(|(at, _)| at + 1);
        let line_starts = std::iter::once(0).chain(ends);
        let line_starts = line_starts
            .filter_map(|at| u32::try_from(at).ok())
            .collect();
        self.files.push(SourceFile {
            path,
            content,
            line_starts,
        });
        id
    }

    /// The file with an id that this set gave.
    #[must_use]
    pub fn get(&self, id: SourceId) -> Option<&SourceFile> {
        self.files.get(id.index())
    }

    /// All files with their ids.
    pub fn iter(&self) -> impl Iterator<Item = (SourceId, &SourceFile)> {
        self.files
            .iter()
            .enumerate()
            .map(|(index, file)| (SourceId::new(index), file))
    }

    /// The line and column of a span's start.
    #[must_use]
    pub fn place(&self, span: Span) -> Place {
        let (line, column) = self
            .get(span.file)
            .and_then(|file| file.line_at(span.start))
            .map_or((1, 1), |(line, column, _)| (line, column));
        Place {
            file: span.file,
            line,
            column,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, offset: u32, expect: (u32, u32, &str)) {
        let mut sources = SourceSet::default();
        let id = sources.add("a/b.yaml", text.as_bytes().to_vec());
        let file = sources.get(id).unwrap();
        assert_eq!(file.line_at(offset), Some(expect), "{text:?} at {offset}");
    }

    #[test]
    fn line_at_counts_characters_not_bytes() {
        check("đơn: 1\nvị: 2", 0, (1, 1, "đơn: 1"));
        check("đơn: 1\nvị: 2", 2, (1, 2, "đơn: 1"));
        check("a\r\nb", 3, (2, 1, "b"));
        check("a\n", 2, (2, 1, ""));
        check("a", 99, (1, 2, "a"));
    }

    #[test]
    fn decomposed_letters_are_composed_on_load() {
        let mut sources = SourceSet::default();
        let id = sources.add("x", "e\u{302}\u{301}".as_bytes().to_vec());
        assert_eq!(sources.get(id).unwrap().text(), Ok("ế"));
    }
}
