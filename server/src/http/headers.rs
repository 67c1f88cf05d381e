//! The headers of every answer: the page may run its own files and nothing else.

use axum::http::{HeaderName, HeaderValue, header};
use tower_http::set_header::SetResponseHeaderLayer;

/// `xtask` writes the same policy, without `frame-ancestors`, into the published page.
pub const POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; \
    form-action 'none'; frame-ancestors 'none'";

/// Name and value of each header.
pub const ALL: [(HeaderName, HeaderValue); 4] = [
    (
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(POLICY),
    ),
    (
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    ),
    (
        header::REFERRER_POLICY,
        HeaderValue::from_static("no-referrer"),
    ),
    // File names carry no hash: the browser asks each time and mostly hears "not modified".
    (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
];

/// Sets one of them unless the answer has its own.
pub fn layer((name, value): (HeaderName, HeaderValue)) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::if_not_present(name, value)
}
