//! Kinds of values that are made of others: lists, mappings, alternatives.

use std::marker::PhantomData;

use super::Kind;
use crate::diagnostic::Diagnostic;
use crate::syntax::fields::{RawField, SoundItems, open};
use crate::syntax::node::Node;
use crate::syntax::schema::{Defined, Definitions, Subschema};

/// A required key that must be there and may be null.
#[derive(Debug)]
pub struct OrNull<K>(PhantomData<K>);

impl<K: Kind> Kind for OrNull<K> {
    type Raw = K::Raw;

    const MAY_BE_NULL: bool = true;

    fn schema(definitions: &mut Definitions) -> Subschema {
        K::schema(definitions).or_null()
    }

    fn schema_behind_key(definitions: &mut Definitions) -> Subschema {
        K::schema_behind_key(definitions).or_null()
    }
}

/// A list; a single value stands for a list of one.
#[derive(Debug)]
pub struct List<K>(PhantomData<K>);

impl<K, T> Kind for List<K>
where
    K: Kind<Raw = Option<T>>,
    Option<T>: RawField,
{
    type Raw = Vec<T>;

    fn schema(definitions: &mut Definitions) -> Subschema {
        Subschema::list(K::schema(definitions))
    }
}

/// A list whose items are used only where nothing in them is malformed.
#[derive(Debug)]
pub struct SoundList<K>(PhantomData<K>);

impl<K, T> Kind for SoundList<K>
where
    K: Kind<Raw = Option<T>>,
    Option<T>: RawField,
{
    type Raw = SoundItems<T>;

    fn schema(definitions: &mut Definitions) -> Subschema {
        Subschema::list(K::schema(definitions))
    }
}

/// Two values in a list: the first and the last of a range.
#[derive(Debug)]
pub struct Pair<K>(PhantomData<K>);

impl<K, T> Kind for Pair<K>
where
    K: Kind<Raw = Option<T>>,
    Option<T>: RawField,
{
    type Raw = Vec<T>;

    fn schema(definitions: &mut Definitions) -> Subschema {
        Subschema {
            min_items: Some(2),
            max_items: Some(2),
            ..Subschema::array(K::schema(definitions), vec!["array"])
        }
    }
}

/// A list beside other alternatives, where a single value does not stand for a list of one.
#[derive(Debug)]
pub struct Several<K>(PhantomData<K>);

impl<K: Kind> Kind for Several<K> {
    type Raw = Option<Node>;

    fn schema(definitions: &mut Definitions) -> Subschema {
        Subschema::array(K::schema(definitions), vec!["array"])
    }
}

/// A mapping that is declared elsewhere.
#[derive(Debug)]
pub struct Object<D>(PhantomData<D>);

impl<D: Defined> Kind for Object<D>
where
    Option<D>: RawField,
{
    type Raw = Option<D>;

    fn schema(definitions: &mut Definitions) -> Subschema {
        definitions.reference::<D>()
    }

    /// In its place: an editor can write a mapping with its required keys then.
    fn schema_behind_key(definitions: &mut Definitions) -> Subschema {
        D::describe(definitions)
    }
}

/// A mapping without keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Nothing;

impl RawField for Option<Nothing> {
    fn absent() -> Self {
        None
    }

    fn read(node: &Node, report: &mut Vec<Diagnostic>) -> Self {
        open(node, &[], &[], report).map(|_| Nothing)
    }
}

impl Kind for Nothing {
    type Raw = Option<Self>;

    fn schema(_: &mut Definitions) -> Subschema {
        Subschema::mapping(Vec::new())
    }
}

/// One of several kinds, kept as it is: validation says which.
#[derive(Debug)]
pub struct OneOf<K>(PhantomData<K>);

macro_rules! one_of {
    ($($kind:ident),+) => {
        impl<$($kind: Kind),+> Kind for OneOf<($($kind,)+)> {
            type Raw = Option<Node>;

            fn schema(definitions: &mut Definitions) -> Subschema {
                Subschema::any_of([$($kind::schema(definitions)),+])
            }
        }
    };
}

one_of!(A, B);
one_of!(A, B, C, D);
