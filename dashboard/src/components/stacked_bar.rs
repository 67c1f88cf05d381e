//! Parts of a whole as one bar, drawn with widths in its own units.

use yew::prelude::*;

use crate::view_model::mark::Tone;

/// One part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Segment {
    /// Its colour's meaning.
    pub tone: Tone,
    /// How many.
    pub count: u64,
}

/// Properties of [`StackedBar`].
#[derive(Properties, PartialEq)]
pub struct StackedBarProperties {
    /// The parts in order.
    pub segments: Vec<Segment>,
    /// What the bar says, for those who do not see it; a list beside it has the counts.
    pub label: AttrValue,
}

/// A bar of parts; its length stands for their sum.
#[component]
pub fn StackedBar(properties: &StackedBarProperties) -> Html {
    let total: u64 = properties
        .segments
        .iter()
        .map(|segment| segment.count)
        .sum();
    let mut start = 0;
    let parts = properties
        .segments
        .iter()
        .filter(|segment| segment.count > 0)
        .map(|segment| {
            let x = start;
            start += segment.count;
            html! {
                <rect
                    class={segment.tone.class()}
                    x={x.to_string()}
                    y="0"
                    width={segment.count.to_string()}
                    height="1"
                />
            }
        });
    html! {
        <svg
            class="stacked-bar"
            role="img"
            aria-label={&properties.label}
            viewBox={format!("0 0 {} 1", total.max(1))}
            preserveAspectRatio="none"
        >
            <rect class="bar-ground" x="0" y="0" width={total.max(1).to_string()} height="1" />
            { for parts }
        </svg>
    }
}
