//! JSON Schemas of the files, made from the declarations by which the files are read.
//!
//! An editor that knows them completes keys and words, shows on hover what a key means, and marks
//! what no reader will accept: unknown and missing keys, wrong shapes, words outside their list,
//! malformed ids, dates and numbers. What depends on more than one value is left to validation.

mod definitions;
mod subschema;

pub use definitions::{Defined, Definitions};
pub use subschema::Subschema;

use super::raw::{RawHolidays, RawLedger, RawPlan, RawRoster, RawSchemes};

/// The dialect that editors know best.
const DIALECT: &str = "http://json-schema.org/draft-07/schema#";

/// The schema of one kind of file.
///
/// ```
/// use tiendo_core::syntax::schema::Schema;
///
/// let schema = Schema::from_keyword("plan").unwrap();
/// assert_eq!(schema.file_name(), "plan.schema.json");
/// assert!(schema.to_json().unwrap().contains("\"additionalProperties\": false"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Schema {
    /// The files of a plan's folder: plan.yaml, tasks.yaml, indicators.yaml.
    Plan,
    /// The files of a province's folder: units.yaml.
    Units,
    /// A file of a ledger or of a sample.
    Ledger,
    /// presets/periods.yaml.
    Periods,
    /// presets/holidays.yaml.
    Holidays,
}

impl Schema {
    /// Every schema.
    pub const ALL: [Self; 5] = [
        Self::Plan,
        Self::Units,
        Self::Ledger,
        Self::Periods,
        Self::Holidays,
    ];

    /// The word by which the command names it.
    #[must_use]
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Units => "units",
            Self::Ledger => "ledger",
            Self::Periods => "periods",
            Self::Holidays => "holidays",
        }
    }

    /// The schema that a word of the command names.
    #[must_use]
    pub fn from_keyword(word: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|schema| schema.keyword() == word)
    }

    /// The name of its file, which is also its `$id`.
    #[must_use]
    pub const fn file_name(self) -> &'static str {
        match self {
            Self::Plan => "plan.schema.json",
            Self::Units => "units.schema.json",
            Self::Ledger => "ledger.schema.json",
            Self::Periods => "periods.schema.json",
            Self::Holidays => "holidays.schema.json",
        }
    }

    const fn title(self) -> &'static str {
        match self {
            Self::Plan => "Tiến Độ: a file of a plan",
            Self::Units => "Tiến Độ: units and groups of a province",
            Self::Ledger => "Tiến Độ: entries of a ledger",
            Self::Periods => "Tiến Độ: schemes of reporting periods",
            Self::Holidays => "Tiến Độ: weekend and holidays",
        }
    }

    /// The schema as a value.
    #[must_use]
    pub fn subschema(self) -> Subschema {
        let mut definitions = Definitions::default();
        let root = match self {
            Self::Plan => RawPlan::describe(&mut definitions),
            Self::Units => RawRoster::describe(&mut definitions),
            Self::Ledger => RawLedger::describe(&mut definitions),
            Self::Periods => RawSchemes::describe(&mut definitions),
            Self::Holidays => RawHolidays::describe(&mut definitions),
        };
        // The files of a folder are merged before anything is missed.
        let is_merged = matches!(self, Self::Plan | Self::Units);
        Subschema {
            dialect: Some(DIALECT),
            id: Some(self.file_name()),
            title: Some(self.title()),
            required: if is_merged { Vec::new() } else { root.required },
            definitions: definitions.into_map(),
            ..root
        }
    }

    /// The text of its file.
    ///
    /// # Errors
    ///
    /// None is known: everything in a schema can be written as JSON.
    pub fn to_json(self) -> Result<String, serde_json::Error> {
        serde_json::to_string_pretty(&self.subschema()).map(|text| text + "\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn property<'a>(schema: &'a Subschema, key: &str) -> &'a Subschema {
        let found = schema.properties.iter().find(|(known, _)| *known == key);
        &found.unwrap().1
    }

    #[test]
    fn a_mapping_that_contains_itself_refers_to_itself() {
        let schema = Schema::Plan.subschema();
        let parts = property(&schema.definitions["Clause"], "clauses");
        let item = parts.items.as_ref().unwrap();
        assert_eq!(item.reference.as_deref(), Some("#/definitions/Clause"));
    }

    #[test]
    fn no_reference_leads_nowhere() {
        for schema in Schema::ALL {
            let text = schema.to_json().unwrap();
            let names = text.split("#/definitions/").skip(1);
            for name in names.filter_map(|rest| rest.split('"').next()) {
                assert!(schema.subschema().definitions.contains_key(name), "{name}");
            }
        }
    }

    #[test]
    fn only_files_that_stand_alone_miss_a_key() {
        let required = |schema: Schema| schema.subschema().required;
        assert!(required(Schema::Plan).is_empty());
        assert!(required(Schema::Units).is_empty());
        assert_eq!(required(Schema::Ledger), ["entries"]);
        assert_eq!(required(Schema::Periods), ["schemes"]);
        assert_eq!(
            property(&Schema::Plan.subschema(), "directive")
                .required
                .len(),
            5
        );
    }

    #[test]
    fn words_are_those_of_validation() {
        let schema = Schema::Plan.subschema();
        let completion = property(&schema, "completion");
        assert_eq!(completion.words, [Some("confirmed"), Some("claimed"), None]);
    }
}
