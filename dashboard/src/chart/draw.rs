//! Draws a trajectory on any backend: a canvas in the browser, SVG in documents and tests.

use chrono::{Days, NaiveDate};
use plotters::coord::combinators::{BindKeyPoints, WithKeyPoints};
use plotters::coord::types::{RangedCoordf64, RangedCoordi32};
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::axis::tick_words;
use super::{Chart, Ink};

/// What can go wrong while drawing.
pub type DrawError<B> = DrawingAreaErrorKind<<B as DrawingBackend>::ErrorType>;

type Axes = Cartesian2d<WithKeyPoints<RangedCoordi32>, RangedCoordf64>;
type Plot<'a, B> = ChartContext<'a, B, Axes>;

/// Sizes in pixels of the screen, times the pixels of the device for each.
#[derive(Clone, Copy)]
struct Scale(f64);

impl Scale {
    fn of(self, pixels: f64) -> i32 {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "sizes on a screen are small"
        )]
        let scaled = (pixels * self.0).round() as i32;
        scaled
    }

    fn unsigned(self, pixels: f64) -> u32 {
        u32::try_from(self.of(pixels)).unwrap_or(0)
    }

    fn font(self, ink: RGBColor) -> TextStyle<'static> {
        ("sans-serif", self.unsigned(12.0)).into_font().color(&ink)
    }
}

/// Draws the chart over the whole of the backend. `device_pixels` says how many pixels of the
/// backend make one pixel of the screen.
///
/// # Errors
///
/// Whatever the backend refuses.
pub fn draw<B: DrawingBackend>(
    backend: B,
    chart: &Chart,
    ink: &Ink,
    device_pixels: f64,
) -> Result<(), DrawError<B>> {
    let scale = Scale(device_pixels);
    let area = backend.into_drawing_area();
    area.fill(&ink.ground)?;
    let (width, _) = area.dim_in_pixel();
    let wanted = usize::try_from(width / scale.unsigned(90.0).max(1)).unwrap_or(2);
    let ticks: Vec<i32> = chart
        .ticks(wanted.max(2))
        .into_iter()
        .map(|day| chart.x(day))
        .collect();
    let (low, high) = chart.values();
    let days = (0..chart.x(chart.last).max(1)).with_key_points(ticks);
    let mut plot = ChartBuilder::on(&area)
        .margin_top(scale.unsigned(22.0))
        .margin_right(scale.unsigned(12.0))
        .x_label_area_size(scale.unsigned(26.0))
        .y_label_area_size(scale.unsigned(44.0))
        .build_cartesian_2d(days, low..high)?;
    mesh(&mut plot, chart, ink, scale)?;
    lines(&mut plot, chart, ink, scale, (low, high))?;
    words(&plot, chart, ink, scale, low)?;
    area.present()
}

fn mesh<B: DrawingBackend>(
    plot: &mut Plot<'_, B>,
    chart: &Chart,
    ink: &Ink,
    scale: Scale,
) -> Result<(), DrawError<B>> {
    let day = |x: &i32| {
        let days = Days::new(u64::try_from(*x).unwrap_or(0));
        chart
            .first
            .checked_add_days(days)
            .map_or_else(String::new, tick_words)
    };
    let value = |value: &f64| {
        if chart.in_percent {
            format!("{value:.0} %")
        } else {
            format!("{value:.0}")
        }
    };
    plot.configure_mesh()
        .disable_x_mesh()
        .axis_style(ink.grid)
        .bold_line_style(ink.grid)
        .light_line_style(TRANSPARENT)
        // Steps of 1, 2 or 5: five spaces are the most that show 20, 40, 60, 80.
        .y_labels(6)
        .x_label_formatter(&day)
        .y_label_formatter(&value)
        .label_style(scale.font(ink.quiet))
        .set_all_tick_mark_size(scale.unsigned(4.0))
        .draw()
}

fn lines<B: DrawingBackend>(
    plot: &mut Plot<'_, B>,
    chart: &Chart,
    ink: &Ink,
    scale: Scale,
    (low, high): (f64, f64),
) -> Result<(), DrawError<B>> {
    let point = |(day, value): &(NaiveDate, f64)| (chart.x(*day), *value);
    let end = chart.x(chart.last);
    if let Some(today) = chart.today.map(|today| chart.x(today)) {
        let thin = ink.quiet.stroke_width(scale.unsigned(1.0));
        plot.draw_series(LineSeries::new([(today, low), (today, high)], thin))?;
    }
    if let Some(target) = chart.target {
        let line = ink.target.stroke_width(scale.unsigned(2.0));
        plot.draw_series(LineSeries::new([(0, target), (end, target)], line))?;
    }
    let (dash, gap) = (scale.of(6.0), scale.of(5.0));
    let way = chart.path.iter().map(point).collect::<Vec<_>>();
    let dashed = ink.path.stroke_width(scale.unsigned(2.0));
    plot.draw_series(DashedLineSeries::new(way, dash, gap, dashed))?;
    let seen = || chart.base.iter().chain(&chart.actual).map(point);
    let line = ink.actual.stroke_width(scale.unsigned(3.0));
    if !chart.actual.is_empty() {
        plot.draw_series(LineSeries::new(seen(), line))?;
    }
    let radius = scale.of(5.0);
    let edge = ink.actual.stroke_width(scale.unsigned(2.0));
    plot.draw_series(seen().map(|at| Circle::new(at, radius, ink.ground.filled())))?;
    plot.draw_series(seen().map(|at| Circle::new(at, radius, edge)))?;
    // The base is hollow, observations are filled: form and not only place tells them apart.
    plot.draw_series(
        chart
            .actual
            .iter()
            .map(|at| Circle::new(point(at), radius, ink.actual.filled())),
    )?;
    Ok(())
}

fn words<B: DrawingBackend>(
    plot: &Plot<'_, B>,
    chart: &Chart,
    ink: &Ink,
    scale: Scale,
    low: f64,
) -> Result<(), DrawError<B>> {
    let area = plot.plotting_area();
    let end = chart.x(chart.last);
    let write = |words: &str, at: (i32, f64), style: TextStyle<'_>, anchor: Pos, lift: f64| {
        let at = area.map_coordinate(&at);
        let place = (at.0, at.1 - scale.of(lift));
        area.strip_coord_spec().draw(&Text::new(
            words.to_owned(),
            relative(&place, area.get_base_pixel()),
            style.pos(anchor),
        ))
    };
    if let (Some(target), Some(words)) = (chart.target, &chart.words.target) {
        let anchor = Pos::new(HPos::Right, VPos::Bottom);
        write(words, (end, target), scale.font(ink.target), anchor, 4.0)?;
    }
    if let Some(today) = chart.today.map(|today| chart.x(today)) {
        let side = if today > end / 2 {
            HPos::Right
        } else {
            HPos::Left
        };
        // At the foot of its line: the head may meet the target's words.
        let words = format!(" {} ", chart.words.today);
        let anchor = Pos::new(side, VPos::Bottom);
        write(&words, (today, low), scale.font(ink.quiet), anchor, 4.0)?;
    }
    if let (Some((day, value)), Some(words)) = (chart.actual.last(), &chart.words.latest) {
        let x = chart.x(*day);
        let side = if x > end / 2 { HPos::Right } else { HPos::Left };
        write(
            words,
            (x, *value),
            scale.font(ink.words),
            Pos::new(side, VPos::Bottom),
            10.0,
        )?;
    }
    Ok(())
}

/// A pixel of the whole drawing as one of the plot's own area.
const fn relative(place: &(i32, i32), base: (i32, i32)) -> (i32, i32) {
    (place.0 - base.0, place.1 - base.1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::Words;
    use crate::testing::day;

    fn chart() -> Chart {
        Chart {
            first: day("2013-10-28"),
            last: day("2015-12-31"),
            today: Some(day("2014-12-31")),
            base: Some((day("2013-10-28"), 31.8)),
            actual: vec![(day("2014-06-30"), 45.0), (day("2014-12-31"), 60.0)],
            path: vec![(day("2013-10-28"), 31.8), (day("2015-12-31"), 100.0)],
            target: Some(100.0),
            in_percent: true,
            words: Words {
                target: Some("mục tiêu 100 %".to_owned()),
                today: "Đang xem tại 31/12/2014".to_owned(),
                latest: Some("60 %".to_owned()),
            },
        }
    }

    fn svg(chart: &Chart) -> String {
        let mut drawn = String::new();
        draw(
            SVGBackend::with_string(&mut drawn, (640, 320)),
            chart,
            &Ink::default(),
            1.0,
        )
        .unwrap();
        drawn
    }

    #[test]
    fn the_same_function_draws_svg() {
        let drawn = svg(&chart());
        for words in [
            "mục tiêu 100 %",
            "Đang xem tại 31/12/2014",
            "60 %",
            "01/2014",
        ] {
            assert!(drawn.contains(words), "{words}: {drawn}");
        }
        // Three points, each with its ground and its edge, two of them filled.
        assert_eq!(drawn.matches("<circle").count(), 3 + 3 + 2);
    }

    #[test]
    fn a_chart_without_observations_is_drawn_too() {
        let drawn = svg(&Chart {
            actual: Vec::new(),
            path: Vec::new(),
            today: None,
            ..chart()
        });
        assert_eq!(drawn.matches("<circle").count(), 2);
    }
}
