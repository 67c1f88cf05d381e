//! An indicator as a bar: the actual value, a tick for the target, a tick for what is expected today.

use yew::prelude::*;

use crate::view_model::indicators::Bullet;

/// Properties of [`BulletBar`].
#[derive(Properties, PartialEq)]
pub struct BulletBarProperties {
    /// The positions.
    pub bullet: Bullet,
    /// The bar in words.
    pub label: AttrValue,
}

/// The bar.
#[component]
pub fn BulletBar(properties: &BulletBarProperties) -> Html {
    let bullet = properties.bullet;
    let tick = |at: Option<u32>, class: &'static str| {
        at.map(|at| {
            let x = at.to_string();
            html! { <line class={class} x1={x.clone()} x2={x} y1="0" y2="24" /> }
        })
    };
    html! {
        <svg class="bullet" role="img" aria-label={&properties.label} viewBox="-4 0 1008 24" preserveAspectRatio="none">
            <rect class="bar-ground" x="0" y="5" width="1000" height="14" />
            if let Some(actual) = bullet.actual {
                <rect class={classes!("bullet-actual", bullet.tone.class())} x="0" y="8" width={actual.to_string()} height="8" />
            }
            { tick(bullet.base, "tick-base") }
            { tick(bullet.expected, "tick-expected") }
            { tick(bullet.target, "tick-target") }
        </svg>
    }
}
