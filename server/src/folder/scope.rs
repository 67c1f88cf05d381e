//! What a path on the command line stands for: everything, one province, or one plan.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

/// The folder of provinces, and the part of it that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scope {
    /// The folder of provinces on disk.
    pub root: PathBuf,
    /// The province asked for.
    province: Option<String>,
    /// The plan asked for.
    plan: Option<String>,
    /// Whether the root is shown by its own name alone.
    hides_place: bool,
}

impl Scope {
    /// Looks at the folder: a plan folder declares `plan`, a province folder has units.yaml.
    pub fn of(path: &Path) -> Result<Self> {
        if !path.is_dir() {
            bail!("không có thư mục {0} / no such folder: {0}", path.display());
        }
        if is_plan_folder(path) {
            let absolute = absolute(path)?;
            let province = parent(&absolute)?;
            let root = parent(province)?;
            return Ok(Self {
                root: relative_up(path, 2, root),
                province: Some(name(province)?),
                plan: Some(name(&absolute)?),
                hides_place: false,
            });
        }
        if has_yaml(path) {
            let absolute = absolute(path)?;
            let root = parent(&absolute)?;
            return Ok(Self {
                root: relative_up(path, 1, root),
                province: Some(name(&absolute)?),
                plan: None,
                hides_place: false,
            });
        }
        Ok(Self {
            root: path.to_owned(),
            province: None,
            plan: None,
            hides_place: false,
        })
    }

    /// The root as messages show it.
    pub fn shown_root(&self) -> String {
        let root = self.root.to_string_lossy().replace('\\', "/");
        if self.hides_place {
            root.rsplit('/').next().unwrap_or_default().to_owned()
        } else {
            root
        }
    }

    /// The same, its root shown by its own name alone.
    #[must_use]
    pub fn without_place(self) -> Self {
        Self {
            hides_place: true,
            ..self
        }
    }

    /// Whether files below a folder can matter.
    pub fn needs_folder(&self, path: &str) -> bool {
        let mut parts = path.split('/');
        let province = parts.next().unwrap_or_default();
        let plan = parts.next();
        if province == "presets" {
            return plan.is_none();
        }
        let matches =
            |asked: &Option<String>, name: &str| asked.as_ref().is_none_or(|asked| asked == name);
        matches(&self.province, province) && plan.is_none_or(|plan| matches(&self.plan, plan))
    }

    /// Whether a file can matter; its folder already does.
    pub fn needs_file(&self, path: &str) -> bool {
        path.contains('/')
    }

    /// Whether a plan's folder was asked for.
    pub fn contains(&self, folder: &str) -> bool {
        let (province, plan) = folder.split_once('/').unwrap_or((folder, ""));
        self.province.as_ref().is_none_or(|asked| asked == province)
            && self.plan.as_ref().is_none_or(|asked| asked == plan)
    }
}

/// A folder one of whose files declares `plan` at the top level. Its text is only glanced at: a
/// broken file is for the core to report.
fn is_plan_folder(path: &Path) -> bool {
    yaml_files(path).any(|file| {
        file.file_name().is_some_and(|name| name == "plan.yaml")
            || std::fs::read_to_string(&file)
                .is_ok_and(|text| text.lines().any(|line| line.starts_with("plan:")))
    })
}

fn has_yaml(path: &Path) -> bool {
    yaml_files(path).next().is_some()
}

fn yaml_files(path: &Path) -> impl Iterator<Item = PathBuf> {
    let entries = std::fs::read_dir(path).ok();
    let files = entries
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path());
    files.filter(|file| file.is_file() && super::is_yaml(&file.to_string_lossy()))
}

fn absolute(path: &Path) -> Result<PathBuf> {
    path.canonicalize()
        .with_context(|| path.display().to_string())
}

fn parent(path: &Path) -> Result<&Path> {
    path.parent()
        .with_context(|| format!("{} có vẻ nằm sai chỗ / has no parent", path.display()))
}

fn name(path: &Path) -> Result<String> {
    let name = path
        .file_name()
        .with_context(|| path.display().to_string())?;
    Ok(name.to_string_lossy().into_owned())
}

/// The root as short as the user wrote it: `plans` for `plans/hoa-binh`, else the absolute path.
fn relative_up(path: &Path, levels: usize, otherwise: &Path) -> PathBuf {
    let parts: Vec<_> = path.components().collect();
    let plain = parts.iter().all(|part| {
        matches!(
            part,
            std::path::Component::Normal(_) | std::path::Component::RootDir
        )
    });
    if plain && parts.len() > levels {
        parts[..parts.len() - levels].iter().collect()
    } else {
        otherwise.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(path: &str, root: &str, province: Option<&str>, plan: Option<&str>) {
        let folder = tempfile::tempdir().unwrap();
        let plan_folder = folder.path().join("plans/hoa-binh/ke-hoach");
        std::fs::create_dir_all(&plan_folder).unwrap();
        std::fs::write(folder.path().join("plans/hoa-binh/units.yaml"), "units: []").unwrap();
        std::fs::write(plan_folder.join("tat-ca.yaml"), "plan: a\n").unwrap();
        let scope = Scope::of(&folder.path().join(path)).unwrap();
        assert_eq!(scope.root, folder.path().join(root), "{path}");
        assert_eq!(scope.province.as_deref(), province, "{path}");
        assert_eq!(scope.plan.as_deref(), plan, "{path}");
    }

    #[test]
    fn a_path_names_everything_a_province_or_a_plan() {
        check("plans", "plans", None, None);
        check("plans/hoa-binh", "plans", Some("hoa-binh"), None);
        check(
            "plans/hoa-binh/ke-hoach",
            "plans",
            Some("hoa-binh"),
            Some("ke-hoach"),
        );
        check("plans/hoa-binh/", "plans", Some("hoa-binh"), None);
    }

    #[test]
    fn what_is_published_does_not_tell_where_it_lies() {
        let folder = tempfile::tempdir().unwrap();
        let plans = folder.path().join("plans");
        std::fs::create_dir_all(&plans).unwrap();
        let scope = Scope::of(&plans).unwrap();
        assert_eq!(scope.shown_root(), plans.to_string_lossy());
        assert_eq!(scope.without_place().shown_root(), "plans");
    }

    #[test]
    fn what_was_not_asked_for_is_not_read() {
        let scope = Scope {
            root: "plans".into(),
            province: Some("hoa-binh".to_owned()),
            plan: Some("a".to_owned()),
            hides_place: false,
        };
        assert!(scope.needs_folder("hoa-binh"));
        assert!(scope.needs_folder("presets"));
        assert!(scope.needs_folder("hoa-binh/a/ledger"));
        assert!(!scope.needs_folder("hoa-binh/b"));
        assert!(!scope.needs_folder("dong-thap"));
        assert!(scope.contains("hoa-binh/a"));
        assert!(!scope.contains("hoa-binh/b"));
    }
}
