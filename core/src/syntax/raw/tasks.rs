//! tasks.yaml.

use super::{Anything, Text, Texts};
use crate::syntax::fields::raw;

raw! {
    /// One of `tasks`.
    RawTask {
        id: Text, clause: Text, title: Text, ;
        lead: Texts, lead_basis: Text, joint: Text, with: Texts, others: Vec<RawOther>, to: Text,
        due: Anything, product: Text, parts: Texts, priority: Text, obligation: Text,
        condition: Text, set_by: Text, horizon: Option<RawHorizon>, same_as: Text,
        indicators: Texts, budget: Text, note: Text,
    }
    /// One of `others`.
    RawOther { unit: Text, role: Text, ; }
    /// `horizon`.
    RawHorizon { of: Text, ; from: Text, to: Text, }
    /// `due` as a mapping.
    RawDue {
        ; words: Text, printed: Text, clause: Text, from: Text, by: Text, every: Texts,
        kind: Text, first: Text,
    }
}
