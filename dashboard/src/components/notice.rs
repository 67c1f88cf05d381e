//! Strips that must not be overlooked: sample figures, broken files, a plan that is not in force.

use yew::prelude::*;

/// What a notice is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeKind {
    /// Made-up figures.
    Sample,
    /// Something to know.
    Plain,
    /// Something is wrong.
    Warning,
}

impl NoticeKind {
    const fn class(self) -> &'static str {
        match self {
            Self::Sample => "notice-sample",
            Self::Plain => "notice-plain",
            Self::Warning => "notice-warning",
        }
    }
}

/// Properties of [`Notice`].
#[derive(Properties, PartialEq)]
pub struct NoticeProperties {
    /// What it is about.
    pub kind: NoticeKind,
    /// The words that lead.
    pub title: AttrValue,
    /// What follows from it, and links.
    #[prop_or_default]
    pub children: Html,
}

/// A strip across the page.
#[component]
pub fn Notice(properties: &NoticeProperties) -> Html {
    html! {
        <div class={classes!("notice", properties.kind.class())}>
            <strong class="notice-title">{ &properties.title }</strong>
            <span class="notice-words">{ properties.children.clone() }</span>
        </div>
    }
}
