//! What stands around every page: header, navigation, view settings, strips, footer.

mod settings;

use tiendo_core::diagnostic::Severity;
use tiendo_core::text::Language;
use tiendo_core::text::pages::shell as text;
use yew::prelude::*;

use crate::components::{Notice, NoticeKind, ViewLink};
use crate::route::{Basis, Page, View};
use crate::session::Session;
use settings::Settings;

/// Properties of [`Frame`].
#[derive(Properties, PartialEq)]
pub struct FrameProperties {
    /// The plans, the view, and the way to change it.
    pub session: Session,
    /// Focuses the main content.
    pub onskip: Callback<()>,
    /// The page.
    pub children: Html,
}

/// The frame around a page.
#[component]
pub fn Frame(properties: &FrameProperties) -> Html {
    let session = &properties.session;
    let language = session.language();
    let onskip = properties.onskip.reform(|event: MouseEvent| {
        // Its address is the present one: following it would not move the focus.
        event.prevent_default();
    });
    html! {
        <>
            { header(session, onskip) }
            <Settings session={session.clone()} />
            <main class="page" id="main" tabindex="-1">
                { strips(session) }
                { properties.children.clone() }
            </main>
            <footer class="footer"><p>{ text::footer(language) }</p></footer>
        </>
    }
}

fn header(session: &Session, onskip: Callback<MouseEvent>) -> Html {
    let language = session.language();
    let view = &session.view;
    let here = view.page.main();
    let links = Page::MAIN.into_iter().map(|page| {
        let current = (page == here).then_some(AttrValue::Static("page"));
        let count = (page == Page::Problems)
            .then(|| serious_problems(session))
            .filter(|count| *count > 0);
        html! {
            <li>
                <ViewLink to={view.on(page.clone())} class="nav-link" {current}>
                    { super::name(&page, language) }
                    if let Some(count) = count { <span class="nav-count">{ count }</span> }
                </ViewLink>
            </li>
        }
    });
    let other = match language {
        Language::Vietnamese => Language::English,
        Language::English => Language::Vietnamese,
    };
    html! {
        <header class="header">
            <a class="skip" href={view.fragment()} onclick={onskip}>{ text::skip(language) }</a>
            <div class="header-inner">
                <ViewLink to={view.on(Page::Overview)} class="brand">
                    <svg class="brand-mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
                        <rect width="32" height="32" rx="6" />
                        <path d="M7 23V17M13 23V13M19 23V15M25 23V8" />
                    </svg>
                    <span>{ text::PRODUCT }</span>
                </ViewLink>
                <nav class="nav" aria-label={text::pages(language)}><ul>{ for links }</ul></nav>
                <ViewLink
                    to={View { language: other, ..(**view).clone() }}
                    class="language"
                    lang={other.code()}
                >{ text::other_language(language) }</ViewLink>
            </div>
        </header>
    }
}

fn serious_problems(session: &Session) -> usize {
    let problems = &session.store.snapshot().problems;
    problems
        .iter()
        .filter(|problem| problem.severity != Severity::Hint)
        .count()
}

fn strips(session: &Session) -> Html {
    let language = session.language();
    let snapshot = session.store.snapshot();
    let outdated: Vec<String> = snapshot
        .plans
        .iter()
        .filter(|entries| entries.outdated)
        .map(|entries| entries.plan.title.clone())
        .collect();
    html! {
        <>
            if session.basis() == Basis::Sample {
                <Notice kind={NoticeKind::Sample} title={text::sample_banner(language)}>
                    { text::sample_banner_advice(language) }
                </Notice>
            }
            if session.basis() == Basis::PlanAlone {
                <Notice kind={NoticeKind::Plain} title={text::plan_alone_banner(language)}>
                    { text::plan_alone_advice(language) }
                </Notice>
            }
            if !outdated.is_empty() || !snapshot.unreadable.is_empty() {
                <Notice kind={NoticeKind::Warning} title={text::outdated_banner(language)}>
                    if !outdated.is_empty() {
                        { format!("{}: {} ", outdated.join("; "), text::outdated_advice(language)) }
                    }
                    if !snapshot.unreadable.is_empty() {
                        { format!("{}: {}. ", snapshot.unreadable.join(", "), text::unreadable_plans(language)) }
                    }
                    <ViewLink to={session.view.on(Page::Problems)}>{ text::see_problems(language) }</ViewLink>
                </Notice>
            }
        </>
    }
}
