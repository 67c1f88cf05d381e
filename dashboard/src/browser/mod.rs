//! What only a browser can do, one effect a file; nothing else in the dashboard touches it.

pub mod address;
pub mod canvas;
pub mod changes;
pub mod client;
pub mod clock;
pub mod focus;
pub mod page;
pub mod published;
