//! What JSON Schema draft-07 says of one value, as far as the format needs it.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

/// A schema of one value; what is empty is not said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Subschema {
    /// The dialect, on a whole file.
    #[serde(rename = "$schema", skip_serializing_if = "Option::is_none")]
    pub dialect: Option<&'static str>,
    /// The name, on a whole file.
    #[serde(rename = "$id", skip_serializing_if = "Option::is_none")]
    pub id: Option<&'static str>,
    /// What it is called in an editor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<&'static str>,
    /// What an editor shows on hover.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Everything else is said by a definition.
    #[serde(rename = "$ref", skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// The JSON types of which it may be.
    #[serde(
        rename = "type",
        serialize_with = "one_or_several",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub types: Vec<&'static str>,
    /// The only texts that it may be; `None` is null.
    #[serde(rename = "enum", skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<Option<&'static str>>,
    /// What a text looks like.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pattern: Option<&'static str>,
    /// What an editor says where a text looks otherwise; other validators do not know this key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pattern_error_message: Option<&'static str>,
    /// The smallest number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minimum: Option<u32>,
    /// The largest number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maximum: Option<u32>,
    /// It is one of these.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub any_of: Vec<Self>,
    /// Where it is like this,
    #[serde(rename = "if", skip_serializing_if = "Option::is_none")]
    pub condition: Option<Box<Self>>,
    /// it is also like that.
    #[serde(rename = "then", skip_serializing_if = "Option::is_none")]
    pub consequence: Option<Box<Self>>,
    /// What each item of a list is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub items: Option<Box<Self>>,
    /// How many items there are at least.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_items: Option<u32>,
    /// How many items there are at most.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_items: Option<u32>,
    /// The keys of a mapping in the order in which they are shown.
    #[serde(serialize_with = "in_order", skip_serializing_if = "Vec::is_empty")]
    pub properties: Vec<(&'static str, Self)>,
    /// The keys that must be there.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub required: Vec<&'static str>,
    /// How many keys there are at least.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_properties: Option<u32>,
    /// How many keys there are at most.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_properties: Option<u32>,
    /// Whether a mapping may have other keys.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub additional_properties: Option<bool>,
    /// What `$ref` leads to, on a whole file.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub definitions: BTreeMap<&'static str, Self>,
}

fn one_or_several<S: Serializer>(types: &[&str], serializer: S) -> Result<S::Ok, S::Error> {
    match types {
        [one] => serializer.serialize_str(one),
        several => serializer.collect_seq(several),
    }
}

fn in_order<S: Serializer>(
    properties: &[(&'static str, Subschema)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(properties.iter().map(|(key, value)| (key, value)))
}

impl Subschema {
    /// A value of one of these types.
    pub(in crate::syntax) fn of_types(types: &[&'static str]) -> Self {
        Self {
            types: types.to_vec(),
            ..Self::default()
        }
    }

    /// What a definition of the file says.
    pub(in crate::syntax) fn reference(name: &str) -> Self {
        Self {
            reference: Some(format!("#/definitions/{name}")),
            ..Self::default()
        }
    }

    /// One of several; alternatives within alternatives stand beside the others.
    pub(in crate::syntax) fn any_of(alternatives: impl IntoIterator<Item = Self>) -> Self {
        let mut flat = Vec::new();
        for alternative in alternatives {
            if alternative.any_of.is_empty() {
                flat.push(alternative);
            } else {
                flat.extend(alternative.any_of);
            }
        }
        Self {
            any_of: flat,
            ..Self::default()
        }
    }

    /// One of these texts.
    pub(in crate::syntax) fn one_of_words(words: impl Iterator<Item = &'static str>) -> Self {
        Self {
            words: words.map(Some).collect(),
            ..Self::of_types(&["string"])
        }
    }

    /// A list of such values, or a single one.
    ///
    /// How this is said decides what an editor proposes: below `anyOf` it finds words, and beside
    /// `items` it finds how an item of a list begins.
    pub(in crate::syntax) fn list(item: Self) -> Self {
        if !item.words.is_empty() {
            return Self::any_of([item.clone(), Self::array(item, vec!["array"])]);
        }
        let single = match item.reference {
            Some(_) => item.clone(),
            None => item.clone().or_null(),
        };
        let mut types = vec!["array"];
        types.extend(single.json_types());
        let condition = Self::of_types(&types[1..]);
        if !types.contains(&"null") {
            types.push("null");
        }
        Self {
            condition: Some(Box::new(condition)),
            consequence: Some(Box::new(single)),
            ..Self::array(item, types)
        }
    }

    /// A list and nothing else; `types` begins with it.
    pub(in crate::syntax) fn array(item: Self, types: Vec<&'static str>) -> Self {
        Self {
            items: Some(Box::new(item)),
            types,
            ..Self::default()
        }
    }

    /// The JSON types of which a value may be; a definition is that of a mapping.
    fn json_types(&self) -> Vec<&'static str> {
        if self.reference.is_some() {
            return vec!["object"];
        }
        let mut types = self.types.clone();
        for alternative in &self.any_of {
            for name in alternative.json_types() {
                if !types.contains(&name) {
                    types.push(name);
                }
            }
        }
        types
    }

    /// A mapping of these keys and no others.
    pub(in crate::syntax) fn mapping(properties: Vec<(&'static str, Self)>) -> Self {
        Self {
            types: vec!["object"],
            properties,
            additional_properties: Some(false),
            ..Self::default()
        }
    }

    /// A mapping of exactly one of these keys, or one of the words alone.
    pub(in crate::syntax) fn choice(
        alone: impl Iterator<Item = &'static str>,
        properties: Vec<(&'static str, Self)>,
    ) -> Self {
        let mapping = Self {
            min_properties: Some(1),
            max_properties: Some(1),
            ..Self::mapping(properties)
        };
        let word = Self::one_of_words(alone);
        if word.words.is_empty() {
            mapping
        } else {
            Self::any_of([word, mapping])
        }
    }

    /// The same with the form of its texts.
    pub(in crate::syntax) fn like(self, pattern: &'static str, message: &'static str) -> Self {
        Self {
            pattern: Some(pattern),
            pattern_error_message: Some(message),
            ..self
        }
    }

    /// The same with what is said of it; a key's own words come before those of its kind.
    pub(in crate::syntax) fn described(mut self, text: &str) -> Self {
        // Beside `$ref` draft-07 reads nothing else.
        if self.reference.is_some() {
            self = Self::any_of([self]);
        }
        Self {
            description: Some(text.trim().to_owned()),
            ..self
        }
    }

    /// The same, or nothing: a key with nothing behind it is null.
    pub(in crate::syntax) fn or_null(mut self) -> Self {
        if self.reference.is_some() {
            return Self::any_of([self, Self::of_types(&["null"])]);
        }
        if !self.types.is_empty() && !self.types.contains(&"null") {
            self.types.push("null");
        }
        if !self.words.is_empty() {
            self.words.push(None);
        }
        if !self.any_of.is_empty() {
            self.any_of.push(Self::of_types(&["null"]));
        }
        self
    }

    /// The same with at least one sign in it, where nothing is said of its form yet.
    pub(in crate::syntax) fn not_blank(self) -> Self {
        if self.types.contains(&"string") && self.pattern.is_none() && self.words.is_empty() {
            self.like(
                r"\S",
                "This key is required: there has to be a text behind it.",
            )
        } else {
            self
        }
    }
}
