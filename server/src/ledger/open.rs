//! One plan with its ledger, ready to be added to.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use tiendo_core::diagnostic::{Located, Severity};
use tiendo_core::ledger::Ledger;
use tiendo_core::model::Plan;
use tiendo_core::text::Language;

use crate::folder::{self, Scope};
use crate::output;

/// A plan and what was reported for it.
pub struct OpenLedger {
    /// The plan.
    pub plan: Plan,
    /// Its entries.
    pub ledger: Ledger,
    /// The folder of its ledger, which may not exist yet.
    pub folder: PathBuf,
}

/// Opens the ledger of the one plan that a path names; none where its files have errors, which are
/// printed: what they hold is not known, and nothing can be checked against it.
pub fn open(path: &Path, language: Language) -> Result<Option<OpenLedger>> {
    let scope = Scope::of(path)?;
    let mut snapshot = folder::read(path)?;
    if snapshot.plans.len() + snapshot.unreadable.len() > 1 {
        let plans = snapshot.plans.iter().map(|one| one.plan.folder.as_str());
        let plans = plans.chain(snapshot.unreadable.iter().map(String::as_str));
        let list: String = plans.map(|folder| format!("\n  {folder}")).collect();
        let asked = language.pick(
            "cần thư mục của đúng một kế hoạch; ở đây có",
            "the folder of one plan is needed; here are",
        );
        bail!("{asked}:{list}");
    }
    let Some(entries) = snapshot.plans.pop() else {
        output::diagnostics::report_errors(&snapshot.problems, language);
        bail!(
            "{}",
            language.pick("không đọc được kế hoạch nào", "no plan could be read")
        );
    };
    let below = format!("{}/ledger/", entries.plan.folder);
    let errors: Vec<Located> = snapshot
        .problems
        .into_iter()
        .filter(|one| one.severity == Severity::Error && one.path.contains(&below))
        .collect();
    if !errors.is_empty() {
        output::diagnostics::report_errors(&errors, language);
        eprintln!(
            "{}",
            language.pick(
                "Sổ có lỗi: sửa các lỗi trên rồi ghi lại. Chưa ghi gì.",
                "The ledger has errors: mend them and try again. Nothing was written."
            )
        );
        return Ok(None);
    }
    Ok(Some(OpenLedger {
        folder: scope.root.join(&entries.plan.folder).join("ledger"),
        ledger: entries.reported,
        plan: entries.plan,
    }))
}
