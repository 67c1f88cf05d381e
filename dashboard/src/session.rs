//! What every page is given: the plans, the view, and the way to change the view.

use std::rc::Rc;

use chrono::NaiveDate;
use tiendo_core::state::AsOf;
use tiendo_core::text::Language;
use yew::{Callback, Properties};

use crate::route::{Basis, View};
use crate::store::Store;
use crate::view_model::standpoint;
use crate::view_model::{OpenPlan, Span};

/// The plans, the view, and the way to change it.
#[derive(Clone, Properties)]
pub struct Session {
    /// The plans.
    pub store: Rc<Store>,
    /// The view.
    pub view: Rc<View>,
    /// Today in Vietnam.
    pub today: NaiveDate,
    /// Shows another view of the same page; links lead to other pages.
    pub go: Callback<View>,
}

impl PartialEq for Session {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.store, &other.store)
            && self.view == other.view
            && self.today == other.today
    }
}

impl Session {
    /// The reader's language.
    pub fn language(&self) -> Language {
        self.view.language
    }

    /// On which entries the figures rest.
    pub fn basis(&self) -> Basis {
        standpoint::basis(self.store.snapshot(), self.view.basis)
    }

    /// The day that is asked about; without one in the address, the last of the plans' own days.
    pub fn day(&self) -> NaiveDate {
        self.day_of(self.view.plan.as_deref())
    }

    /// The day on which one plan is looked at: the one asked about, else its own.
    fn day_of(&self, plan: Option<&str>) -> NaiveDate {
        let default =
            || standpoint::default_day(self.store.snapshot(), plan, self.basis(), self.today);
        self.view.day.unwrap_or_else(default)
    }

    /// The one day on which all plans on view are looked at; none where each has its own.
    pub fn common_day(&self) -> Option<NaiveDate> {
        let mut days = self.positions().map(|(_, id)| self.day_of(Some(id)));
        let first = days.next()?;
        days.all(|day| day == first).then_some(first)
    }

    /// The days between which the slider moves.
    pub fn span(&self) -> Option<Span> {
        standpoint::span(self.store.snapshot(), self.view.plan.as_deref(), self.day())
    }

    /// The plans on view: the chosen one, or all.
    pub fn plans(&self) -> Vec<OpenPlan<'_>> {
        self.positions()
            .filter_map(|(position, id)| self.open(position, self.day_of(Some(id))))
            .collect()
    }

    /// Positions and ids of the plans on view.
    fn positions(&self) -> impl Iterator<Item = (usize, &str)> {
        let chosen = self.view.plan.as_deref();
        let plans = self.store.snapshot().plans.iter().enumerate();
        plans
            .map(|(position, entries)| (position, entries.plan.id.as_str()))
            .filter(move |(_, id)| chosen.is_none_or(|chosen| *id == chosen))
    }

    /// The one plan of a page that shows one: the chosen one, or the first.
    pub fn plan(&self) -> Option<OpenPlan<'_>> {
        self.plans().into_iter().next()
    }

    /// A plan on a day, as far as that day is asked about with the same entries.
    pub fn open(&self, position: usize, day: NaiveDate) -> Option<OpenPlan<'_>> {
        let basis = self.basis();
        let entries = self.store.snapshot().plans.get(position)?;
        let state = self.store.state(position, basis, AsOf::on(day))?;
        let ledger = self.store.ledger(entries, basis);
        Some(OpenPlan {
            plan: &entries.plan,
            ledger,
            state,
            day,
        })
    }

    /// A callback that turns a value into a view of the same page.
    pub fn changing<T: 'static>(&self, change: impl Fn(&mut View, T) + 'static) -> Callback<T> {
        let (view, go) = (Rc::clone(&self.view), self.go.clone());
        Callback::from(move |value| {
            let mut view = (*view).clone();
            change(&mut view, value);
            go.emit(view);
        })
    }
}
