//! The pages: each turns the session into view models, and these into components.

mod frame;
mod indicator;
mod indicators;
mod missing;
mod overview;
mod parts;
mod plan;
mod plans;
mod problems;
mod task;
mod tasks;
mod unit;
mod units;

use tiendo_core::model::Plan;
use tiendo_core::text::Language;
use tiendo_core::text::pages::shell as text;
use tiendo_core::wire::Snapshot;
use yew::prelude::*;

pub use frame::Frame;

use crate::route::{Page, View};
use crate::session::Session;

/// Properties of a page.
#[derive(Properties, PartialEq)]
pub struct PageProperties {
    /// The plans, the view, and the way to change it.
    pub session: Session,
}

/// The page of the session's view.
pub fn page(session: &Session) -> Html {
    let session = session.clone();
    match session.view.page.clone() {
        Page::Overview => html! { <overview::Overview {session} /> },
        Page::Plan => html! { <plan::Plan {session} /> },
        Page::Indicators => html! { <indicators::Indicators {session} /> },
        Page::Indicator(id) => html! { <indicator::Indicator {session} {id} /> },
        Page::Tasks => html! { <tasks::Tasks {session} /> },
        Page::Task(id) => html! { <task::Task {session} {id} /> },
        Page::Units => html! { <units::Units {session} /> },
        Page::Unit(id) => html! { <unit::Unit {session} {id} /> },
        Page::Problems => html! { <problems::Problems {session} /> },
        Page::Missing => html! { <missing::Missing {session} /> },
    }
}

/// The words of the navigation for a page.
pub fn name(page: &Page, language: Language) -> &'static str {
    match page.main() {
        Page::Overview => text::overview(language),
        Page::Plan => text::plan(language),
        Page::Indicators | Page::Indicator(_) => text::indicators(language),
        Page::Tasks | Page::Task(_) => text::tasks(language),
        Page::Units | Page::Unit(_) => text::units(language),
        Page::Problems => text::problems(language),
        Page::Missing => text::missing_page(language),
    }
}

/// The window's title: what the page shows, the page's name, the product.
pub fn title(view: &View, snapshot: &Snapshot) -> String {
    let (page, language) = (&view.page, view.language);
    // Ids repeat from plan to plan.
    let chosen = |plan: &&Plan| view.plan.as_deref().is_none_or(|id| plan.id.as_str() == id);
    let plans = || {
        snapshot
            .plans
            .iter()
            .map(|entries| &entries.plan)
            .filter(chosen)
    };
    let item = match page {
        Page::Task(id) => plans()
            .flat_map(|plan| &plan.tasks)
            .find(|task| task.id.as_str() == id)
            .map(|task| task.title.as_str()),
        Page::Indicator(id) => plans()
            .flat_map(|plan| &plan.indicators)
            .find(|indicator| indicator.id.as_str() == id)
            .map(|indicator| indicator.title.as_str()),
        Page::Unit(id) => plans().find_map(|plan| {
            plan.roster
                .party(id)
                .map(|party| plan.roster.party_name(party))
        }),
        Page::Plan | Page::Overview if view.plan.is_some() => {
            plans().next().map(|plan| plan.title.as_str())
        }
        _ => None,
    };
    let name = name(page, language);
    text::window_title(&item.map_or_else(|| name.to_owned(), |item| format!("{item} · {name}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{render, session};

    /// The whole page with its frame, as HTML.
    async fn shown(fragment: &str) -> String {
        let session = session(fragment);
        let children = page(&session);
        render::<Frame>(frame::FrameProperties {
            session,
            onskip: Callback::noop(),
            children,
        })
        .await
    }

    #[tokio::test]
    async fn every_page_has_one_heading_and_the_sample_banner() {
        for fragment in [
            "#/",
            "#/ke-hoach",
            "#/chi-tieu",
            "#/chi-tieu/email-accounts",
            "#/nhiem-vu",
            "#/nhiem-vu/unit-roadmaps",
            "#/don-vi",
            "#/don-vi/so-ban-nganh",
            "#/van-de",
            "#/khong-co",
        ] {
            let shown = shown(fragment).await;
            assert_eq!(shown.matches("<h1").count(), 1, "{fragment}");
            assert!(shown.contains("DỮ LIỆU MINH HỌA"), "{fragment}");
            // The content policy refuses them.
            assert!(!shown.contains(" style="), "{fragment}");
        }
    }

    #[tokio::test]
    async fn english_is_one_click_away_on_the_same_view() {
        let shown = shown("#/nhiem-vu?ngay=2014-06-30&q=chu%20ky").await;
        assert!(
            shown.contains("#/nhiem-vu?ngay=2014-06-30&amp;q=chu%20ky&amp;lang=en"),
            "{shown}"
        );
    }

    #[tokio::test]
    async fn before_the_signing_the_overview_counts_nothing() {
        let shown = shown("#/?ngay=2013-10-01&ke-hoach=hoa-binh-59-kh-ubnd-2013").await;
        assert!(shown.contains("Chưa có hiệu lực"), "{shown}");
        assert!(!shown.contains("Hoàn thành trên số đến hạn"), "{shown}");
    }
}
