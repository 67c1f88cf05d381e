//! A line of a file with the place that is meant.

use yew::prelude::*;

/// Properties of [`Excerpt`].
#[derive(Properties, PartialEq)]
pub struct ExcerptProperties {
    /// The line's number.
    pub line: u32,
    /// The text before, at and after the place.
    pub parts: (String, String, String),
    /// What the region is called, for those who scroll it by keyboard.
    pub label: AttrValue,
}

/// The line, in a region that scrolls where it does not fit.
#[component]
pub fn Excerpt(properties: &ExcerptProperties) -> Html {
    let (before, meant, after) = &properties.parts;
    let label = format!("{} {}", properties.label, properties.line);
    html! {
        <div class="excerpt" role="group" tabindex="0" aria-label={label}>
            <span class="line-number">{ format!("{} | ", properties.line) }</span>
            { before }<mark>{ meant }</mark>{ after }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_place_is_marked() {
        let shown = crate::testing::render::<Excerpt>(ExcerptProperties {
            line: 12,
            parts: ("lead: [".to_owned(), "so-ttt".to_owned(), "]".to_owned()),
            label: "Vị trí".into(),
        })
        .await;
        assert!(shown.contains("<mark>so-ttt</mark>]"), "{shown}");
        assert!(shown.contains("12 | "), "{shown}");
    }
}
