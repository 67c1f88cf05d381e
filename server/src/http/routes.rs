//! The addresses: the page and its files, the snapshot, word of changes.

use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tower_http::compression::CompressionLayer;

use super::changes::changes;
use super::headers;
use super::published::Published;
use super::site::Site;

/// What the handlers share.
pub struct Application {
    /// The folder as it is published.
    pub published: Arc<Published>,
    /// The dashboard's files.
    pub site: Site,
}

/// All addresses. Reading only: every other method is refused by the router.
pub fn routes(published: Arc<Published>, site: Site) -> Router {
    let application = Arc::new(Application { published, site });
    let mut router = Router::new()
        .route("/snapshot.bin", get(snapshot))
        .fallback_service(get(file).with_state(Arc::clone(&application)))
        .layer(CompressionLayer::new())
        // Events must leave at once, so they stay outside the compression.
        .route("/changes", get(changes))
        .with_state(application);
    for one in headers::ALL {
        router = router.layer(headers::layer(one));
    }
    router
}

async fn snapshot(State(application): State<Arc<Application>>, request: HeaderMap) -> Response {
    let Some(version) = application.published.current() else {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    };
    let tag = format!("\"{}-{}\"", std::process::id(), version.number);
    let known = request.get(header::IF_NONE_MATCH);
    if known.is_some_and(|known| known.as_bytes() == tag.as_bytes()) {
        return (StatusCode::NOT_MODIFIED, [(header::ETAG, tag)]).into_response();
    }
    let kind = "application/octet-stream".to_owned();
    (
        [(header::CONTENT_TYPE, kind), (header::ETAG, tag)],
        version.bytes,
    )
        .into_response()
}

async fn file(
    State(application): State<Arc<Application>>,
    address: Uri,
    request: HeaderMap,
) -> Response {
    application.site.answer(address.path(), &request)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use axum::body::{Body, to_bytes};
    use axum::http::{Method, Request};
    use tiendo_core::wire::Snapshot;
    use tower::ServiceExt;

    use super::*;

    async fn ask(folder: &Path, method: Method, path: &str) -> (StatusCode, Vec<u8>, HeaderMap) {
        let published = Arc::new(Published::open(folder).unwrap());
        let router = routes(published, Site::new(Some(folder.to_owned())));
        let request = Request::builder()
            .method(method)
            .uri(path)
            .body(Body::empty())
            .unwrap();
        let answer = router.oneshot(request).await.unwrap();
        let (status, headers) = (answer.status(), answer.headers().clone());
        let body = to_bytes(answer.into_body(), usize::MAX).await.unwrap();
        (status, body.to_vec(), headers)
    }

    #[tokio::test]
    async fn answers_carry_the_policy_and_stay_inside_the_folder() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("index.html"), "<!doctype html>").unwrap();
        let (status, body, headers) = ask(folder.path(), Method::GET, "/").await;
        assert_eq!(
            (status, body.as_slice()),
            (StatusCode::OK, &b"<!doctype html>"[..])
        );
        assert_eq!(headers[header::CONTENT_SECURITY_POLICY], headers::POLICY);
        for outside in [
            "/../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "//etc/passwd",
            "/nothing.js",
        ] {
            let (status, ..) = ask(folder.path(), Method::GET, outside).await;
            assert_eq!(status, StatusCode::NOT_FOUND, "{outside}");
        }
        let (status, ..) = ask(folder.path(), Method::POST, "/snapshot.bin").await;
        assert_eq!(status, StatusCode::METHOD_NOT_ALLOWED);
    }

    #[tokio::test]
    async fn the_snapshot_is_readable() {
        let folder = tempfile::tempdir().unwrap();
        let (status, body, _) = ask(folder.path(), Method::GET, "/snapshot.bin").await;
        assert_eq!(status, StatusCode::OK);
        assert_eq!(Snapshot::from_bytes(&body), Ok(Snapshot::default()));
    }
}
