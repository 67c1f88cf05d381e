//! A state as word, form and colour.

use yew::prelude::*;

use super::Shape;
use crate::view_model::mark::Mark;

/// Properties of [`Badge`].
#[derive(Properties, PartialEq)]
pub struct BadgeProperties {
    /// Tone and form.
    pub mark: Mark,
    /// The word.
    pub word: AttrValue,
    /// A count that goes with it.
    #[prop_or_default]
    pub count: Option<AttrValue>,
}

/// A state; the word carries it, colour and form repeat it.
#[component]
pub fn Badge(properties: &BadgeProperties) -> Html {
    html! {
        <span class={classes!("badge", properties.mark.tone.class())}>
            <Shape form={properties.mark.form} />
            if let Some(count) = &properties.count {
                <span class="badge-count">{ count }</span>
            }
            <span>{ &properties.word }</span>
        </span>
    }
}

#[cfg(test)]
mod tests {
    use tiendo_core::state::Bucket;

    use super::*;

    #[tokio::test]
    async fn a_badge_says_its_word_and_hides_its_form() {
        let shown = crate::testing::render::<Badge>(BadgeProperties {
            mark: Bucket::Overdue.into(),
            word: "Quá hạn".into(),
            count: Some("12".into()),
        })
        .await;
        assert!(shown.contains("tone-bad"), "{shown}");
        assert!(shown.contains("aria-hidden=\"true\""), "{shown}");
        assert!(
            shown.contains("<span class=\"badge-count\">12</span><span>Quá hạn</span>"),
            "{shown}"
        );
    }
}
