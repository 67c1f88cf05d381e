//! `tiendo sample` writes a ledger that the other commands read.

use crate::run::{copy_of_plans, run};

#[test]
fn a_sample_is_written_and_read() {
    let folder = copy_of_plans();
    let plan = folder.path().join("plans/hoa-binh/59-kh-ubnd-2013");
    let path = plan.to_str().expect("the path is text");
    let (code, _, error) = run(&["sample", path, "--seed", "5"]);
    assert_eq!(code, 0, "{error}");
    let written = std::fs::read_to_string(plan.join("sample/minh-hoa.yaml")).expect("written");
    assert!(written.contains("origin: sample"));
    let (code, out, error) = run(&["check", path]);
    assert_eq!(code, 0, "{out}{error}");
    let (code, out, _) = run(&["status", path, "--sample", "--as-of", "2014-09-30"]);
    assert_eq!(code, 0);
    assert!(out.contains("DỮ LIỆU MINH HỌA"), "{out}");
}
