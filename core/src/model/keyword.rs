//! The words of the file format for the kinds of things.

/// The word of a value among those of its kind; empty for a value that no file can name.
pub(crate) fn keyword_of<T: PartialEq>(words: &[(&'static str, T)], value: &T) -> &'static str {
    let found = words.iter().find(|(_, known)| known == value);
    found.map_or("", |(word, _)| word)
}
