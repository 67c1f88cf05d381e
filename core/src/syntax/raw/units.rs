//! units.yaml.

use super::{Text, Texts};
use crate::syntax::fields::raw;

raw! {
    /// `committee`.
    RawCommittee { id: Text, name: Text, ; short: Text, place: Text, code: Text, also: Texts, note: Text, }
    /// One of `units`.
    RawUnit {
        id: Text, name: Text, kind: Text, ;
        short: Text, also: Texts, from: Text, until: Text, succeeded_by: Texts, unverified: Text,
        note: Text,
    }
    /// One of `groups`.
    RawGroup {
        id: Text, name: Text, ;
        short: Text, also: Texts, members: Vec<crate::syntax::Node>, complete: Text, stated_size: Text, subset_of: Text,
        defined_as: Text, note: Text,
    }
    /// A member with dates.
    RawMember { unit: Text, ; from: Text, until: Text, }
}
