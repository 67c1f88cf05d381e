//! The definitions of one file's schema: each mapping once, also where it contains itself.

use std::collections::BTreeMap;

use super::Subschema;

/// Something of the format that is described once and referred to by its name.
pub trait Defined {
    /// Its name among the definitions.
    const NAME: &'static str;

    /// What the schema says of it.
    fn describe(definitions: &mut Definitions) -> Subschema;
}

/// The definitions collected so far.
#[derive(Debug, Default)]
pub struct Definitions(BTreeMap<&'static str, Subschema>);

impl Definitions {
    /// A reference to a definition, which is made where it is not there yet.
    pub fn reference<D: Defined>(&mut self) -> Subschema {
        if !self.0.contains_key(D::NAME) {
            // Holds the place while it is described: what contains itself refers to itself.
            self.0.insert(D::NAME, Subschema::default());
            let described = D::describe(self);
            self.0.insert(D::NAME, described);
        }
        Subschema::reference(D::NAME)
    }

    pub(super) fn into_map(self) -> BTreeMap<&'static str, Subschema> {
        self.0
    }
}
