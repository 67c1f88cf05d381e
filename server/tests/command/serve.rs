//! `tiendo serve`: the snapshot, live changes, the last good plan, and a clean end.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Stdio};
use std::time::Duration;

use tempfile::TempDir;
use tiendo_core::wire::{PlanEntries, Snapshot};

use crate::run::{copy_of_plans, tiendo};

/// Long enough for a loaded machine; a test that waits this long has failed.
const PATIENCE: Duration = Duration::from_secs(30);

struct Server {
    child: Child,
    address: String,
    folder: TempDir,
}

impl Server {
    fn start() -> Self {
        Self::start_on("127.0.0.1:0")
    }

    fn start_on(wanted: &str) -> Self {
        let folder = copy_of_plans();
        let mut child = tiendo()
            .args([
                "serve",
                "--listen",
                wanted,
                "--stop-when-stdin-closes",
                "--plans",
            ])
            .arg(folder.path().join("plans"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the server starts");
        let out = child.stdout.take().expect("stdout is piped");
        let mut lines = BufReader::new(out).lines().map_while(Result::ok);
        let line = lines
            .find(|line| line.starts_with("http://"))
            .expect("an address is printed");
        let address = line
            .trim_start_matches("http://")
            .trim_end_matches('/')
            .to_owned();
        Self {
            child,
            address,
            folder,
        }
    }

    fn ask(&self, path: &str) -> TcpStream {
        let mut stream = TcpStream::connect(&self.address).expect("the server listens");
        stream
            .set_read_timeout(Some(PATIENCE))
            .expect("a time-out is set");
        let request = format!(
            "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n",
            self.address
        );
        stream
            .write_all(request.as_bytes())
            .expect("the request is sent");
        stream
    }

    fn snapshot(&self) -> Snapshot {
        let mut answer = Vec::new();
        self.ask("/snapshot.bin")
            .read_to_end(&mut answer)
            .expect("the answer is read");
        let split = answer
            .windows(4)
            .position(|four| four == b"\r\n\r\n")
            .expect("headers end");
        Snapshot::from_bytes(&answer[split + 4..]).expect("the body is a snapshot")
    }

    fn tasks(&self) -> std::path::PathBuf {
        self.folder
            .path()
            .join("plans/hoa-binh/59-kh-ubnd-2013/tasks.yaml")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Closing standard input asks for the end; the kill is for a server that does not listen.
        drop(self.child.stdin.take());
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn next_version(changes: &mut impl BufRead) -> u64 {
    for line in changes.lines() {
        let line = line.expect("the stream goes on");
        if let Some(number) = line.strip_prefix("data: ") {
            return number.parse().expect("the version is a number");
        }
    }
    0
}

fn hoa_binh(snapshot: &Snapshot) -> &PlanEntries {
    let mut plans = snapshot.plans.iter();
    let found = plans.find(|entries| entries.plan.folder.contains("hoa-binh"));
    found.expect("the plan of Hòa Bình is served")
}

#[test]
fn a_saved_file_reaches_the_open_page_and_a_broken_one_keeps_the_last_good_plan() {
    let server = Server::start();
    let mut changes = BufReader::new(server.ask("/changes"));
    assert_eq!(next_version(&mut changes), 1);
    let good = std::fs::read_to_string(server.tasks()).expect("tasks.yaml is read");

    let renamed = good.replacen("title: ", "title: Tên mới – ", 1);
    std::fs::write(server.tasks(), renamed).expect("tasks.yaml is written");
    assert_eq!(next_version(&mut changes), 2);
    let snapshot = server.snapshot();
    let changed = hoa_binh(&snapshot);
    assert!(changed.plan.tasks[0].title.starts_with("Tên mới"));
    assert!(!changed.outdated);

    std::fs::write(server.tasks(), "tasks: [").expect("tasks.yaml is broken");
    assert_eq!(next_version(&mut changes), 3);
    let snapshot = server.snapshot();
    let kept = hoa_binh(&snapshot);
    assert!(kept.outdated);
    assert_eq!(kept.plan.tasks.len(), 47);
    assert!(
        snapshot
            .problems
            .iter()
            .any(|problem| problem.path.ends_with("tasks.yaml"))
    );

    std::fs::write(server.tasks(), good).expect("tasks.yaml is mended");
    assert_eq!(next_version(&mut changes), 4);
    assert!(!server.snapshot().plans[0].outdated);
}

#[test]
fn the_server_ends_when_its_input_closes() {
    let mut server = Server::start();
    let _open_stream = server.ask("/changes");
    drop(server.child.stdin.take());
    let status = server.child.wait().expect("the server ends");
    assert!(status.success(), "{status}");
}

#[test]
fn a_taken_port_leads_to_the_next_one() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a port is free");
    let port = taken.local_addr().expect("the port is known").port();
    let server = Server::start_on(&format!("127.0.0.1:{port}"));
    assert!(
        !server.address.ends_with(&format!(":{port}")),
        "{}",
        server.address
    );
}
