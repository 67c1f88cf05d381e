//! Which steps to run: those that were named, and before each the steps that it needs.

use anyhow::{Result, bail};

use super::steps::Step;

/// The named steps and what they need, in the order of `steps`; all of them if none is named.
pub fn select<'a>(steps: &'a [Step], names: &[String]) -> Result<Vec<&'a Step>> {
    if let Some(unknown) = names
        .iter()
        .find(|name| steps.iter().all(|step| step.name != **name))
    {
        let known: Vec<_> = steps.iter().map(|step| step.name).collect();
        bail!(
            "there is no step `{unknown}`; the steps are {}",
            known.join(", ")
        );
    }
    let mut wanted: Vec<&str> = names.iter().map(String::as_str).collect();
    // What a step needs stands before it, so that one pass backwards finds everything.
    for step in steps.iter().rev() {
        if wanted.contains(&step.name) {
            wanted.extend(step.needs);
        }
    }
    Ok(steps
        .iter()
        .filter(|step| names.is_empty() || wanted.contains(&step.name))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::super::steps::STEPS;
    use super::*;

    #[track_caller]
    fn check(names: &[&str], expected: &[&str]) {
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        let chosen: Vec<_> = select(STEPS, &names)
            .unwrap()
            .iter()
            .map(|step| step.name)
            .collect();
        assert_eq!(chosen, expected);
    }

    #[test]
    fn a_step_brings_what_it_needs_in_the_usual_order() {
        check(
            &["browser", "fmt"],
            &["fmt", "site", "library", "server", "tools", "browser"],
        );
        check(&["doc"], &["doc"]);
    }

    #[test]
    fn an_unknown_step_is_refused_with_the_known_ones() {
        let error = select(STEPS, &["brwser".to_owned()]).err().unwrap();
        assert!(error.to_string().contains("clippy-wasm, test, doc"));
    }
}
