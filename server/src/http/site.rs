//! The dashboard's files: from a folder, or from inside the command.

use std::borrow::Cow;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Component, Path, PathBuf};

use axum::body::Body;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "../target/site"]
#[allow_missing = true]
struct Embedded;

/// Where the files are.
#[derive(Debug, Clone)]
pub struct Site {
    folder: Option<PathBuf>,
}

impl Site {
    /// Files of the folder, else those inside the command.
    pub const fn new(folder: Option<PathBuf>) -> Self {
        Self { folder }
    }

    fn file(&self, path: &str) -> Option<Cow<'static, [u8]>> {
        match &self.folder {
            Some(folder) => {
                let below = Path::new(path);
                let plain = below
                    .components()
                    .all(|part| matches!(part, Component::Normal(_)));
                let bytes = plain
                    .then(|| std::fs::read(folder.join(below)).ok())
                    .flatten()?;
                Some(Cow::Owned(bytes))
            }
            None => Embedded::get(path).map(|file| file.data),
        }
    }

    /// The answer to a request for a path; `/` is the page.
    pub fn answer(&self, path: &str, request: &HeaderMap) -> Response {
        let path = path.trim_start_matches('/');
        let path = if path.is_empty() { "index.html" } else { path };
        let Some(bytes) = self.file(path) else {
            let status = StatusCode::NOT_FOUND;
            let nothing_built = path == "index.html";
            let text = if nothing_built { NOT_BUILT } else { "404\n" };
            return (status, text).into_response();
        };
        let mut hasher = DefaultHasher::new();
        bytes.hash(&mut hasher);
        let tag = format!("\"{:016x}\"", hasher.finish());
        let unchanged = request
            .get(header::IF_NONE_MATCH)
            .is_some_and(|known| known.as_bytes() == tag.as_bytes());
        if unchanged {
            return (StatusCode::NOT_MODIFIED, [(header::ETAG, tag)]).into_response();
        }
        let kind = mime_guess::from_path(path).first_or_octet_stream();
        let headers = [
            (header::CONTENT_TYPE, with_charset(kind.as_ref())),
            (header::ETAG, tag),
        ];
        (headers, Body::from(bytes.into_owned())).into_response()
    }
}

fn with_charset(kind: &str) -> String {
    if kind.starts_with("text/") {
        format!("{kind}; charset=utf-8")
    } else {
        kind.to_owned()
    }
}

const NOT_BUILT: &str = "Lệnh này chưa có giao diện bên trong: chạy `cargo xtask serve`.\n\
    This command was built without the dashboard: run `cargo xtask serve`.\n";
