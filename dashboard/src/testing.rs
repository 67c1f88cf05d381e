//! What tests share: components as HTML, and the shipped plans as a store.

use std::fs;
use std::path::Path;
use std::rc::Rc;

use chrono::NaiveDate;
use tiendo_core::load::load;
use tiendo_core::source::SourceSet;
use tiendo_core::state::AsOf;
use yew::html::BaseComponent;
use yew::prelude::*;

use crate::route::{Basis, View};
use crate::session::Session;
use crate::store::Store;
use crate::view_model::OpenPlan;

/// The HTML of a component with these properties.
pub async fn render<C>(properties: C::Properties) -> String
where
    C: BaseComponent,
{
    yew::LocalServerRenderer::<C>::with_props(properties)
        .hydratable(false)
        .render()
        .await
}

/// A day of a test.
pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The shipped plans.
pub fn store() -> Store {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../plans");
    let mut sources = SourceSet::below("plans");
    add(&root, &root, &mut sources);
    Store::new(load(&sources))
}

fn add(root: &Path, folder: &Path, sources: &mut SourceSet) {
    let mut entries: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            add(root, &path, sources);
        } else if path
            .extension()
            .is_some_and(|extension| extension == "yaml")
        {
            let name = path
                .strip_prefix(root)
                .unwrap()
                .to_string_lossy()
                .replace('\\', "/");
            sources.add(name, fs::read(&path).unwrap());
        }
    }
}

/// The plan of Hòa Bình on a day.
pub fn hoa_binh(store: &Store, on: NaiveDate, basis: Basis) -> OpenPlan<'_> {
    let plans = &store.snapshot().plans;
    let position = plans
        .iter()
        .position(|known| known.plan.id.as_str() == "hoa-binh-59-kh-ubnd-2013")
        .unwrap();
    OpenPlan {
        plan: &plans[position].plan,
        ledger: store.ledger(&plans[position], basis),
        state: store.state(position, basis, AsOf::on(on)).unwrap(),
        day: on,
    }
}

/// A session over the shipped plans with the view of a fragment.
pub fn session(fragment: &str) -> Session {
    Session {
        store: Rc::new(store()),
        view: Rc::new(View::parse(fragment)),
        today: day("2026-01-05"),
        go: Callback::noop(),
    }
}
