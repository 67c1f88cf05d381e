//! A case as a question: its own fields apart from those that every case has.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// The fields that every case has; the rest is its own.
const COMMON: [&str; 4] = ["name", "source", "note", "expect"];

/// One case.
pub(super) struct Question<'a> {
    /// The file in which it stands.
    pub file: &'a Value,
    /// Its name, unique in the file.
    pub name: &'a str,
    /// What the file expects.
    pub expect: &'a Value,
    fields: Map<String, Value>,
}

impl<'a> Question<'a> {
    pub(super) fn of(file: &'a Value, case: &'a Value) -> Result<Self, String> {
        let mut fields = case.as_object().ok_or("a case that is no object")?.clone();
        fields.retain(|key, _| !COMMON.contains(&key.as_str()));
        let name = case["name"].as_str().ok_or("a case without a name")?;
        let expect = case.get("expect");
        Ok(Self {
            file,
            name,
            expect: expect.ok_or_else(|| format!("{name}: nothing is expected"))?,
            fields,
        })
    }

    /// The fields of the case, none missing and none unknown.
    pub(super) fn input<T: DeserializeOwned>(&self) -> Result<T, String> {
        serde_json::from_value(Value::Object(self.fields.clone()))
            .map_err(|error| error.to_string())
    }

    /// Of many results those that the case names.
    pub(super) fn listed(&self, result: impl Fn(&str) -> Option<Value>) -> Result<Value, String> {
        let names = self.expect.as_object().ok_or("no results are named")?;
        let seen = names.keys().map(|name| {
            let value = result(name).ok_or_else(|| format!("no result is called {name}"))?;
            Ok((name.clone(), value))
        });
        Ok(Value::Object(seen.collect::<Result<_, String>>()?))
    }
}
