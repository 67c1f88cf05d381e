//! Something that comes over the network: loading, there, or failed; never two of them at once.

use tiendo_core::wire::DecodeError;

/// Why the plans could not be loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LoadFailure {
    /// Nobody answered.
    Unreachable,
    /// The server answered with a status other than success.
    Refused(u16),
    /// What came is no snapshot that this page reads.
    Unusable(DecodeError),
}

/// The state of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remote<T> {
    /// On its way.
    Loading,
    /// There.
    Ready(T),
    /// Given up.
    Failed(LoadFailure),
}
