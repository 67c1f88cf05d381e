//! Hears from the server that the files have changed; a static host has nothing to say.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use web_sys::EventSource;

use super::published;

/// Relative, like the plans themselves.
const CHANGES: &str = "changes";

/// An editor that saves several files makes several events; one answer is enough.
const QUIET_MILLISECONDS: u32 = 150;

/// The open connection; dropping it closes it.
pub struct Changes {
    source: EventSource,
    _listener: EventListener,
}

impl Changes {
    /// Calls back after every change, once per burst. `None` on a published page, which never
    /// changes, and where the browser refuses.
    pub fn listen(changed: impl Fn() + 'static) -> Option<Self> {
        if published::snapshot_address().is_some() {
            return None;
        }
        let source = EventSource::new(CHANGES).ok()?;
        let changed = Rc::new(changed);
        let waiting: RefCell<Option<Timeout>> = RefCell::default();
        let listener = EventListener::new(&source, "message", move |_| {
            let changed = Rc::clone(&changed);
            // Replacing the waiting call cancels it.
            *waiting.borrow_mut() = Some(Timeout::new(QUIET_MILLISECONDS, move || changed()));
        });
        Some(Self {
            source,
            _listener: listener,
        })
    }
}

impl Drop for Changes {
    fn drop(&mut self) {
        self.source.close();
    }
}
