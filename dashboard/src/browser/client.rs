//! Fetches the plans.

use gloo::net::http::Request;
use tiendo_core::wire::Snapshot;

use super::published;
use crate::store::LoadFailure;

/// Relative, so that the page works below any path and on any static host.
const SNAPSHOT: &str = "snapshot.bin";

/// The folder of plans as it is now.
pub async fn snapshot() -> Result<Snapshot, LoadFailure> {
    let address = published::snapshot_address();
    let response = Request::get(address.as_deref().unwrap_or(SNAPSHOT))
        .send()
        .await
        .map_err(|_| LoadFailure::Unreachable)?;
    if !response.ok() {
        return Err(LoadFailure::Refused(response.status()));
    }
    let bytes = response
        .binary()
        .await
        .map_err(|_| LoadFailure::Unreachable)?;
    Snapshot::from_bytes(&bytes).map_err(LoadFailure::Unusable)
}
