//! The root: loads the plans, follows the address, and puts the page of the view into the frame.

use std::rc::Rc;

use chrono::NaiveDate;
use tiendo_core::text::Language;
use tiendo_core::text::pages::shell as text;
use tiendo_core::wire::DecodeError;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::browser::changes::Changes;
use crate::browser::{address, client, clock, focus, page};
use crate::components::{Failure, Loading};
use crate::pages::{self, Frame};
use crate::route::View;
use crate::session::Session;
use crate::store::{LoadFailure, Remote, Store};

type Plans = Remote<Rc<Store>>;

/// The dashboard.
#[component]
pub fn App() -> Html {
    let plans = use_state(|| Plans::Loading);
    let view = use_state(|| Rc::new(View::parse(&address::fragment())));
    let today = use_state(clock::today);
    let load = use_load(&plans, &today);
    let go = use_moves(&view);
    use_page(&view, &plans);
    let language = view.language;
    match &*plans {
        Remote::Loading => html! { <Loading words={text::loading(language)} /> },
        Remote::Failed(failure) => html! {
            <main class="page">
                <Failure
                    title={text::failed(language)}
                    advice={advice(*failure, language)}
                    again={text::try_again(language)}
                    onagain={load}
                />
            </main>
        },
        Remote::Ready(store) => {
            let session = Session {
                store: Rc::clone(store),
                view: Rc::clone(&view),
                today: *today,
                go,
            };
            let page = pages::page(&session);
            let onskip = Callback::from(|()| focus::main_content());
            html! { <Frame {session} {onskip}>{ page }</Frame> }
        }
    }
}

/// Loads the plans now and after every change of the files. A page that shows something keeps it
/// while and if loading anew fails.
#[hook]
fn use_load(plans: &UseStateHandle<Plans>, today: &UseStateHandle<NaiveDate>) -> Callback<()> {
    let load = use_callback((), {
        let (plans, today) = (plans.setter(), today.setter());
        move |first: bool, ()| {
            let (plans, today) = (plans.clone(), today.clone());
            spawn_local(async move {
                today.set(clock::today());
                match client::snapshot().await {
                    Ok(snapshot) => plans.set(Remote::Ready(Rc::new(Store::new(snapshot)))),
                    Err(failure) if first => plans.set(Remote::Failed(failure)),
                    Err(_) => {}
                }
            });
        }
    });
    use_effect_with((), {
        let load = load.clone();
        move |()| {
            load.emit(true);
            let changes = Changes::listen(move || load.emit(false));
            move || drop(changes)
        }
    });
    let plans = plans.setter();
    Callback::from(move |()| {
        plans.set(Remote::Loading);
        load.emit(true);
    })
}

/// Follows the address, and hands out the callback that changes the view.
#[hook]
fn use_moves(view: &UseStateHandle<Rc<View>>) -> Callback<View> {
    use_effect_with((), {
        let view = view.setter();
        move |()| {
            let listener =
                address::listen(move |fragment| view.set(Rc::new(View::parse(&fragment))));
            move || drop(listener)
        }
    });
    let view = view.setter();
    Callback::from(move |next: View| {
        address::replace(&next.fragment());
        view.set(Rc::new(next));
    })
}

/// Keeps title and language of the document, and focuses the heading after a change of page.
#[hook]
fn use_page(view: &UseStateHandle<Rc<View>>, plans: &UseStateHandle<Plans>) {
    let is_ready = matches!(&**plans, Remote::Ready(_));
    let language = view.language;
    let title = match &**plans {
        Remote::Ready(store) => pages::title(view, store.snapshot()),
        _ => text::PRODUCT.to_owned(),
    };
    use_effect_with((title, language), |(title, language)| {
        page::set_title(title);
        page::set_language(language.code());
    });
    let shown = use_mut_ref(|| None);
    use_effect_with((is_ready, view.page.clone()), move |(is_ready, page)| {
        if *is_ready {
            let before = shown.borrow_mut().replace(page.clone());
            // The first page leaves the focus where the browser puts it.
            if before.is_some_and(|before| before != *page) {
                focus::heading();
            }
        }
    });
}

fn advice(failure: LoadFailure, language: Language) -> String {
    match failure {
        LoadFailure::Unreachable => text::unreachable(language).to_owned(),
        LoadFailure::Refused(status) => text::refused(status, language),
        LoadFailure::Unusable(DecodeError::OtherFormat { .. }) => {
            text::other_format(language).to_owned()
        }
        LoadFailure::Unusable(DecodeError::NotASnapshot | DecodeError::Damaged) => {
            text::damaged(language).to_owned()
        }
    }
}
