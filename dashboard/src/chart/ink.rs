//! The colours of a chart, as the theme sets them.

use plotters::style::RGBColor;

/// One colour for each part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ink {
    /// Words.
    pub words: RGBColor,
    /// Words of the axes.
    pub quiet: RGBColor,
    /// Lines behind the figures.
    pub grid: RGBColor,
    /// Observations.
    pub actual: RGBColor,
    /// The expected way.
    pub path: RGBColor,
    /// The target.
    pub target: RGBColor,
    /// What lies behind everything.
    pub ground: RGBColor,
}

impl Default for Ink {
    /// The light theme, for paper and for browsers that tell no style.
    fn default() -> Self {
        Self {
            words: RGBColor(0x17, 0x21, 0x2c),
            quiet: RGBColor(0x4d, 0x5a, 0x68),
            grid: RGBColor(0xdf, 0xe4, 0xea),
            actual: RGBColor(0x0b, 0x5c, 0xad),
            path: RGBColor(0x64, 0x71, 0x7f),
            target: RGBColor(0x9a, 0x62, 0x00),
            ground: RGBColor(0xff, 0xff, 0xff),
        }
    }
}

impl Ink {
    /// The colours that a style sheet gives; what it does not give stays as on paper.
    pub fn from_style(value: impl Fn(&str) -> Option<String>) -> Self {
        let paper = Self::default();
        let colour = |name: &str, otherwise: RGBColor| {
            value(name)
                .and_then(|text| parse(text.trim()))
                .unwrap_or(otherwise)
        };
        Self {
            words: colour("--chart-ink", paper.words),
            quiet: colour("--chart-quiet", paper.quiet),
            grid: colour("--chart-grid", paper.grid),
            actual: colour("--chart-actual", paper.actual),
            path: colour("--chart-path", paper.path),
            target: colour("--chart-target", paper.target),
            ground: colour("--chart-ground", paper.ground),
        }
    }
}

/// `#0b5cad`.
fn parse(text: &str) -> Option<RGBColor> {
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let part = |from: usize| u8::from_str_radix(digits.get(from..from + 2)?, 16).ok();
    Some(RGBColor(part(0)?, part(2)?, part(4)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_of_the_style_sheet_are_read() {
        assert_eq!(parse("#0b5cad"), Some(RGBColor(0x0b, 0x5c, 0xad)));
        assert_eq!(parse("red"), None);
        assert_eq!(parse("#đđđ"), None);
        assert_eq!(Ink::from_style(|_| None), Ink::default());
    }
}
