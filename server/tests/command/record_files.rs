//! What `tiendo record` does with the files that it finds, and beside other writers.

use std::fs;

use crate::record::{UNIT, files, hoa_binh, ledger_file, record, text};
use crate::run::{run, tiendo};

#[test]
fn a_broken_ledger_is_left_alone() {
    let (_folder, plan) = hoa_binh();
    fs::create_dir(plan.join("ledger")).expect("a folder is made");
    let file = plan.join("ledger/2014.yaml");
    for broken in [
        "entries: [",
        "entries:\n  - {id: e1, task: unit-roadmaps, event: no_change}\n",
    ] {
        fs::write(&file, broken).expect("written");
        let before = files(&plan);
        let (code, _, error) = record(&plan, &[UNIT, &["--event", "no_change"]].concat());
        assert_eq!(code, 1, "{error}");
        assert!(error.contains("2014.yaml"), "{error}");
        assert_eq!(files(&plan), before);
    }
}

#[test]
fn a_file_in_brackets_is_left_alone_and_another_begins() {
    let (_folder, plan) = hoa_binh();
    record(&plan, &[UNIT, &["--event", "acknowledged"]].concat());
    let path = ledger_file(&plan);
    let year = path
        .file_stem()
        .expect("a name")
        .to_string_lossy()
        .into_owned();
    for (number, text) in [
        (2, "entries: []\n"),
        (3, "# None yet.\r\nentries: []\r\norigin: reported\r\n"),
    ] {
        let file = if number == 2 {
            path.clone()
        } else {
            plan.join(format!("ledger/{year}-2.yaml"))
        };
        fs::write(&file, text).expect("written");
        let (code, _, error) = record(&plan, &[UNIT, &["--event", "no_change"]].concat());
        assert_eq!(code, 0, "{error}");
        assert_eq!(fs::read_to_string(&file).expect("read"), text);
        assert!(plan.join(format!("ledger/{year}-{number}.yaml")).exists());
    }
}

#[test]
fn every_indentation_is_kept() {
    let (_folder, plan) = hoa_binh();
    record(&plan, &[UNIT, &["--event", "acknowledged"]].concat());
    let path = ledger_file(&plan);
    let printed = fs::read_to_string(&path).expect("read");
    let flush = printed.replace("\n  ", "\n");
    let deep = printed.replace("\n  ", "\n      ").replace('\n', "\r\n");
    for text in [flush, deep] {
        fs::write(&path, &text).expect("written");
        let event = ["--event", "progress", "--results", "một\n\n  hai\n"];
        let (code, _, error) = record(&plan, &[UNIT, &event].concat());
        assert_eq!(code, 0, "{error}");
        let after = fs::read_to_string(&path).expect("read");
        assert!(
            after.starts_with(&text) && after.len() > text.len(),
            "{after}"
        );
        let yaml = files(&plan.join("ledger")).into_iter();
        assert_eq!(
            yaml.filter(|(path, _)| path.extension().is_some()).count(),
            1
        );
    }
}

#[test]
fn two_at_once_lose_nothing() {
    let (_folder, plan) = hoa_binh();
    let writers: Vec<_> = (0..6)
        .map(|number| {
            let results = format!("lần {number}");
            let mut command = tiendo();
            command.args(["record", text(&plan)]).args(UNIT);
            command.args(["--event", "progress", "--results", &results]);
            command.stdout(std::process::Stdio::null());
            command.spawn().expect("the command starts")
        })
        .collect();
    for mut writer in writers {
        assert!(writer.wait().expect("it ends").success());
    }
    let written = fs::read_to_string(ledger_file(&plan)).expect("read");
    for number in 0..6 {
        assert!(written.contains(&format!("lần {number}")), "{written}");
    }
    let (code, out, error) = run(&["check", text(&plan)]);
    assert_eq!(code, 0, "{out}{error}");
}

#[test]
fn a_folder_that_cannot_be_written_is_named() {
    let (_folder, plan) = hoa_binh();
    // A file where the folder should be: refused to everybody, whatever rights they have.
    fs::write(plan.join("ledger"), "").expect("written");
    let (code, out, error) = record(&plan, &[UNIT, &["--event", "no_change"]].concat());
    assert_eq!((code, out.as_str()), (2, ""), "{error}");
    assert!(error.contains("không ghi được"), "{error}");
}

#[test]
fn a_writer_that_does_not_end_is_explained() {
    let (_folder, plan) = hoa_binh();
    fs::create_dir(plan.join("ledger")).expect("a folder is made");
    let held = fs::File::create(plan.join("ledger/.lock")).expect("made");
    held.lock().expect("locked");
    let (code, _, error) = record(&plan, &[UNIT, &["--event", "no_change"]].concat());
    assert_eq!(code, 2);
    assert!(error.contains("một chương trình khác"), "{error}");
    drop(held);
    let (code, ..) = record(&plan, &[UNIT, &["--event", "no_change"]].concat());
    assert_eq!(code, 0);
}
