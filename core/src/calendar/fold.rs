//! Text made comparable: composed Unicode, single spaces, and a form without case or diacritics.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The text in NFC, trimmed, with every run of white space (the non-breaking space too) made one
/// space.
///
/// Decomposed text, as macOS and some scanners write it, becomes the composed text that a search
/// or a comparison expects (Unicode Standard Annex 15).
///
/// ```
/// use tiendo_core::calendar::tidy;
///
/// assert_eq!(tidy("  Quy\u{301}\u{a0} III \n"), "Quý III");
/// ```
#[must_use]
pub fn tidy(text: &str) -> String {
    let composed: String = text.nfc().collect();
    composed.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text in lower case, without diacritics, `đ` as `d`, with single plain spaces.
///
/// Old and new tone placement ("hoà", "hòa"), composed and decomposed Unicode and any letter case
/// meet in one form. The price is that different words may meet too: "ngày" (day) and "ngay" (at
/// once) both fold to `ngay`, so a reader that must tell them apart looks at the unfolded word.
///
/// ```
/// use tiendo_core::calendar::fold;
///
/// assert_eq!(fold("ĐẾN  hết\u{a0}Quý III"), "den het quy iii");
/// assert_eq!(fold("hoà"), fold("hòa"));
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    let stripped: String = text
        .nfd()
        .filter(|letter| !is_combining_mark(*letter))
        .flat_map(char::to_lowercase)
        // Lower-casing may bring a mark back (the Turkish dotted I), hence the second filter.
        .filter(|letter| !is_combining_mark(*letter))
        .map(|letter| if letter == 'đ' { 'd' } else { letter })
        .collect();
    stripped.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(input: &str, expect: &str) {
        assert_eq!(fold(input), expect, "{input:?}");
    }

    #[test]
    fn folds_case_marks_and_spaces() {
        check("", "");
        check("  \u{a0} ", "");
        check("Định kỳ HÀNG  quý", "dinh ky hang quy");
        check("đưa Đi", "dua di");
        check("thuỷ thủy", "thuy thuy");
        check("tru\u{31b}\u{301}o\u{31b}\u{301}c", "truoc");
        check("İ", "i");
    }

    #[test]
    fn folding_twice_changes_nothing() {
        for text in ["Ủy ban nhân dân tỉnh", "Quý\u{a0}IV/2018", "ǅ ﬁ ẞ"] {
            assert_eq!(fold(&fold(text)), fold(text));
        }
    }

    #[test]
    fn tidies_without_losing_letters() {
        assert_eq!(tidy("\t Hoà  Bình\u{2003}"), "Hoà Bình");
    }
}
