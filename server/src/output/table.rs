//! A plain table in a terminal: columns as wide as their widest cell, diacritics counted right.

use unicode_width::UnicodeWidthStr;

/// Which side of its column a cell stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Words.
    Left,
    /// Numbers.
    Right,
}

/// Rows below a header, two spaces between columns, two before the first.
pub fn table(header: &[&str], sides: &[Side], rows: &[Vec<String>]) -> String {
    let width_of = |column: usize| {
        let cells = rows
            .iter()
            .filter_map(|row| row.get(column))
            .map(|cell| cell.width());
        cells.chain([header[column].width()]).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..header.len()).map(width_of).collect();
    let header: Vec<String> = header.iter().map(|title| (*title).to_owned()).collect();
    let rule: Vec<String> = widths.iter().map(|width| "─".repeat(*width)).collect();
    let mut out = String::new();
    for row in [&header, &rule].into_iter().chain(rows) {
        let mut line = String::new();
        for (column, cell) in row.iter().enumerate() {
            let padding = " ".repeat(widths[column].saturating_sub(cell.width()));
            line.push_str("  ");
            match sides.get(column) {
                Some(Side::Right) => line.push_str(&(padding + cell)),
                _ => line.push_str(&(cell.clone() + &padding)),
            }
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_line_up_under_diacritics() {
        let rows = [
            vec!["Sở".to_owned(), "7".to_owned()],
            vec!["Huyện".to_owned(), "11".to_owned()],
        ];
        let shown = table(&["Đơn vị", "Số"], &[Side::Left, Side::Right], &rows);
        assert_eq!(
            shown,
            "  Đơn vị  Số\n  ──────  ──\n  Sở       7\n  Huyện   11\n"
        );
    }
}
