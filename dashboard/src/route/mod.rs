//! The address: everything that a link has to reproduce, in the part after `#`.
//!
//! The fragment works on any static host. A router crate is not used: links are plain anchors, the
//! view is one value with a query behind the fragment's path, and one listener suffices.

mod escape;
mod order;
mod page;
mod view;

pub use order::{Order, OrderBy};
pub use page::Page;
pub use view::{Basis, Dating, Filter, View};
