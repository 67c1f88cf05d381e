//! Word of changes to the open page, as server-sent events.

use std::convert::Infallible;
use std::sync::Arc;

use axum::extract::State;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::stream::{Stream, StreamExt};
use tokio_stream::wrappers::WatchStream;

use super::routes::Application;

/// `GET /changes`: an event with the version's number, first the current one.
pub async fn changes(
    State(application): State<Arc<Application>>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let versions = WatchStream::new(application.published.follow());
    let events = versions
        .take_while(|version| std::future::ready(version.is_some()))
        .filter_map(|version| std::future::ready(version.map(|version| version.number)))
        .map(|number| Ok(Event::default().data(number.to_string())));
    Sse::new(events).keep_alive(KeepAlive::default())
}
