//! Starts the dashboard in the page.

mod app;
#[cfg(feature = "bench")]
mod bench;
mod browser;
mod chart;
mod components;
mod pages;
mod route;
mod session;
mod store;
#[cfg(test)]
mod testing;
mod view_model;

fn main() {
    if let Some(root) = browser::page::root() {
        yew::Renderer::<app::App>::with_root(root).render();
    }
}
