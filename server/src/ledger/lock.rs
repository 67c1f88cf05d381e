//! One writer at a time: a lock that ends with the program that holds it.

use std::fs::{self, File, TryLockError};
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use tiendo_core::text::Language;

/// The file's name in the folder of the ledger; readers skip names that begin with a dot.
const FILE: &str = ".lock";

/// How often and after which pause the lock is asked for: ten seconds in all.
const ATTEMPTS: u32 = 200;
const PAUSE: Duration = Duration::from_millis(50);

/// The right to write into a ledger, until it is dropped.
///
/// The system holds the lock, not the file: a program that ends, however it ends, leaves none
/// behind, and the file that stays means nothing.
#[derive(Debug)]
pub struct Lock(#[expect(dead_code, reason = "open for as long as the lock is held")] File);

impl Lock {
    /// Waits for the lock of a ledger's folder, which is made where it does not exist.
    pub fn wait(folder: &Path, language: Language) -> Result<Self> {
        fs::create_dir_all(folder).with_context(|| cannot_write(folder, language))?;
        let path = folder.join(FILE);
        let open = File::options().create(true).append(true).open(&path);
        let file = open.with_context(|| cannot_write(&path, language))?;
        for _ in 0..ATTEMPTS {
            match file.try_lock() {
                Ok(()) => return Ok(Self(file)),
                Err(TryLockError::WouldBlock) => sleep(PAUSE),
                Err(TryLockError::Error(error)) => {
                    return Err(error).with_context(|| cannot_write(&path, language));
                }
            }
        }
        let held = language.pick(
            "một chương trình khác đang ghi sổ này và chưa xong; chờ nó xong hoặc đóng nó lại rồi thử lại. \
             Khóa tự hết khi chương trình ấy kết thúc, không cần xóa tệp khóa",
            "another program is writing this ledger; wait for it or end it, and try again. \
             The lock ends with that program; its file need not be deleted",
        );
        bail!("{held}: {}", path.display())
    }
}

fn cannot_write(path: &Path, language: Language) -> String {
    let cannot = language.pick("không ghi được", "cannot write");
    format!("{cannot} {}", path.display())
}
