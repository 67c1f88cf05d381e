//! Declares the mappings of the format: one list of keys for the reader, the schema and the docs.

use super::kind::Kind;
use super::schema::{Definitions, Subschema};

/// The schema of a required key.
pub(super) fn required<K: Kind>(definitions: &mut Definitions, description: &str) -> Subschema {
    let schema = K::schema_behind_key(definitions);
    let schema = if K::MAY_BE_NULL {
        schema
    } else {
        schema.not_blank()
    };
    schema.described(description)
}

/// The schema of a key that may be absent.
pub(super) fn optional<K: Kind>(definitions: &mut Definitions, description: &str) -> Subschema {
    let schema = K::schema_behind_key(definitions);
    schema.or_null().described(description)
}

/// The name of a definition: the type's own without `Raw`.
pub(super) const fn definition_name(type_name: &'static str) -> &'static str {
    type_name.split_at("Raw".len()).1
}

/// Declares a raw mapping: its fields are the keys of the format, each with its kind and with the
/// sentence that an editor shows; required ones stand before the semicolon.
macro_rules! raw {
    ($(
        $(#[doc = $doc:literal])+
        $name:ident {
            $($(#[doc = $required_doc:literal])+ $required:ident: $required_kind:ty,)*
            ;
            $($(#[doc = $key_doc:literal])+ $key:ident: $kind:ty,)*
        }
    )+) => {$(
        $(#[doc = $doc])+
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $name {
            $($(#[doc = $required_doc])+ pub $required: $crate::syntax::kind::Raw<$required_kind>,)*
            $($(#[doc = $key_doc])+ pub $key: $crate::syntax::kind::Raw<$kind>,)*
            // A struct is `Sized` through its last field, which for the compiler must not be one in
            // which the mapping contains itself.
            /// Where it stands.
            pub span: $crate::source::Span,
        }

        impl $name {
            /// The keys that a mapping of this kind may have.
            pub const KEYS: &'static [&'static str] =
                &[$(stringify!($required),)* $(stringify!($key),)*];
        }

        impl $crate::syntax::fields::RawField for Option<$name> {
            fn absent() -> Self {
                None
            }

            fn read(
                node: &$crate::syntax::Node,
                report: &mut Vec<$crate::diagnostic::Diagnostic>,
            ) -> Self {
                let required: &[$crate::syntax::fields::RequiredKey] = &[$((
                    stringify!($required),
                    <$required_kind as $crate::syntax::kind::Kind>::MAY_BE_NULL,
                ),)*];
                let entries = $crate::syntax::fields::open(node, $name::KEYS, required, report)?;
                Some($name {
                    span: node.span,
                    $($required: $crate::syntax::fields::field(
                        entries, stringify!($required), report),)*
                    $($key: $crate::syntax::fields::field(entries, stringify!($key), report),)*
                })
            }
        }

        impl $crate::syntax::schema::Defined for $name {
            const NAME: &'static str = $crate::syntax::declare::definition_name(stringify!($name));

            fn describe(
                definitions: &mut $crate::syntax::schema::Definitions,
            ) -> $crate::syntax::schema::Subschema {
                $crate::syntax::schema::Subschema {
                    title: Some(Self::NAME),
                    required: vec![$(stringify!($required),)*],
                    ..$crate::syntax::schema::Subschema::mapping(vec![
                        $((
                            stringify!($required),
                            $crate::syntax::declare::required::<$required_kind>(
                                definitions, concat!($($required_doc),+)),
                        ),)*
                        $((
                            stringify!($key),
                            $crate::syntax::declare::optional::<$kind>(
                                definitions, concat!($($key_doc),+)),
                        ),)*
                    ])
                }
                .described(concat!($($doc),+))
            }
        }
    )+};
}

/// Declares a choice: a mapping of exactly one key, or the key alone where nothing is required of
/// what stands behind it. It is kept as it is, and validation reads it by the list of names.
macro_rules! choice {
    ($(
        $(#[doc = $doc:literal])+
        $name:ident { $($(#[doc = $key_doc:literal])+ $key:ident: $kind:ty,)+ }
    )+) => {$(
        $(#[doc = $doc])+
        #[derive(Debug)]
        pub enum $name {}

        impl $name {
            /// The names of which one is chosen.
            pub const NAMES: &'static [&'static str] = &[$(stringify!($key),)+];
        }

        impl $crate::syntax::kind::Kind for $name {
            type Raw = Option<$crate::syntax::Node>;

            fn schema(
                definitions: &mut $crate::syntax::schema::Definitions,
            ) -> $crate::syntax::schema::Subschema {
                definitions.reference::<Self>()
            }
        }

        impl $crate::syntax::schema::Defined for $name {
            const NAME: &'static str = stringify!($name);

            fn describe(
                definitions: &mut $crate::syntax::schema::Definitions,
            ) -> $crate::syntax::schema::Subschema {
                let alone = [$((
                    stringify!($key),
                    <$kind as $crate::syntax::kind::Kind>::MAY_BE_NULL,
                ),)+];
                $crate::syntax::schema::Subschema::choice(
                    alone.into_iter().filter_map(|(name, may)| may.then_some(name)),
                    vec![$((
                        stringify!($key),
                        $crate::syntax::declare::required::<$kind>(
                            definitions, concat!($($key_doc),+)),
                    ),)+],
                )
                .described(concat!($($doc),+))
            }
        }
    )+};
}

pub(super) use {choice, raw};
