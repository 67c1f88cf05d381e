//! The port to listen on, and the signal to stop.

use std::net::SocketAddr;

use anyhow::{Context, Result};
use tokio::net::TcpListener;

/// How many ports are tried after the wanted one.
const TRIES: u16 = 20;

/// Listens on the address, or on the next free port where it is taken.
pub async fn bind(wanted: SocketAddr) -> Result<TcpListener> {
    let mut address = wanted;
    for _ in 0..TRIES {
        match TcpListener::bind(address).await {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() == std::io::ErrorKind::AddrInUse && address.port() != 0 => {
                address.set_port(address.port().saturating_add(1));
            }
            Err(error) => return Err(error).with_context(|| address.to_string()),
        }
    }
    anyhow::bail!("{wanted}: {TRIES} cổng đều bận / {TRIES} ports are all taken")
}

/// Ends on Ctrl+C, on a polite signal to end, or when standard input closes where that was asked.
pub async fn stop_signal(with_stdin: bool) {
    let interrupt = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    tokio::select! {
        () = interrupt => {}
        () = terminate() => {}
        () = stdin_closed(with_stdin) => {}
    }
}

#[cfg(unix)]
async fn terminate() {
    use tokio::signal::unix::{SignalKind, signal};

    match signal(SignalKind::terminate()) {
        Ok(mut signals) => {
            signals.recv().await;
        }
        Err(_) => std::future::pending().await,
    }
}

#[cfg(not(unix))]
async fn terminate() {
    std::future::pending().await
}

async fn stdin_closed(asked: bool) {
    if !asked {
        std::future::pending::<()>().await;
    }
    let (closed, wait) = tokio::sync::oneshot::channel();
    // A thread of its own: a read of standard input cannot be cancelled.
    std::thread::spawn(move || {
        let _ = std::io::copy(&mut std::io::stdin(), &mut std::io::sink());
        let _ = closed.send(());
    });
    let _ = wait.await;
}
