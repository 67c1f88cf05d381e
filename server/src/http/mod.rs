//! The small server: the dashboard's files, the facts of the folder, and word of changes.

mod changes;
mod headers;
mod listen;
mod published;
mod routes;
mod site;
mod watch;

use std::sync::Arc;

use anyhow::Result;
use tiendo_core::text::Language;

use crate::arguments::Serve;
use published::Published;
use site::Site;

/// Serves until Ctrl+C (or the end of standard input, for tests).
pub async fn serve(options: &Serve, language: Language) -> Result<()> {
    let published = Arc::new(Published::open(&options.plans)?);
    let listener = listen::bind(options.listen).await?;
    let address = listener.local_addr()?;
    let _watcher = watch::start(&options.plans, Arc::clone(&published), language)?;
    let site = Site::new(options.site.clone());
    let application = routes::routes(Arc::clone(&published), site);
    println!("{}", language.pick("Bảng theo dõi:", "The dashboard:"));
    println!("http://{address}/");
    eprintln!("{}", language.pick("Ctrl+C để dừng.", "Ctrl+C stops it."));
    let stop = listen::stop_signal(options.stop_when_stdin_closes);
    axum::serve(listener, application)
        .with_graceful_shutdown(async move {
            stop.await;
            // Open streams of changes would keep a graceful end waiting for ever.
            published.close();
        })
        .await?;
    Ok(())
}
