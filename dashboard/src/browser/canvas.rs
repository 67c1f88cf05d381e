//! Draws charts on canvases, sharp on every screen, again after a change of size or theme.

use gloo::events::EventListener;
use gloo::utils::window;
use plotters_canvas::CanvasBackend;
use web_sys::HtmlCanvasElement;
use yew::prelude::*;

use crate::chart::{Chart, Ink, draw};

/// Keeps a chart drawn on the canvas behind a reference.
#[hook]
pub fn use_drawing(canvas: NodeRef, chart: Option<Chart>) {
    use_effect_with((canvas, chart), |(canvas, chart)| {
        let (canvas, chart) = (canvas.clone(), chart.clone());
        let redraw = move || {
            if let (Some(canvas), Some(chart)) = (canvas.cast::<HtmlCanvasElement>(), &chart) {
                draw_on(&canvas, chart);
            }
        };
        redraw();
        let resized = EventListener::new(&window(), "resize", {
            let redraw = redraw.clone();
            move |_| redraw()
        });
        let dark = window()
            .match_media("(prefers-color-scheme: dark)")
            .ok()
            .flatten();
        let themed = dark.map(|dark| EventListener::new(&dark, "change", move |_| redraw()));
        move || drop((resized, themed))
    });
}

fn draw_on(canvas: &HtmlCanvasElement, chart: &Chart) {
    let device_pixels = window().device_pixel_ratio();
    let pixels = |length: i32| {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "lengths on a screen are small and not negative"
        )]
        let scaled = (f64::from(length) * device_pixels).round() as u32;
        scaled
    };
    canvas.set_width(pixels(canvas.client_width()));
    canvas.set_height(pixels(canvas.client_height()));
    let style = window().get_computed_style(canvas).ok().flatten();
    let ink = Ink::from_style(|name| style.as_ref()?.get_property_value(name).ok());
    if let Some(backend) = CanvasBackend::with_canvas_object(canvas.clone()) {
        // A chart that cannot be drawn leaves its caption and its table, which say the same.
        let _ = draw(backend, chart, &ink, device_pixels);
    }
}
