//! units.yaml.

use crate::model::UnitKind;
use crate::syntax::declare::raw;
use crate::syntax::kind::{
    Count, Date, Id, List, Object, OneOf, OrNull, Reference, Switch, Text, Word,
};

raw! {
    /// The YAML files that lie directly in a province's folder (units.yaml) make one roster
    /// together. Each top-level key stands in one of them, so none is required of a single file
    /// here; the folder as a whole needs `committee` and `units`.
    RawRoster {
        /// The people's committee itself; a unit like the others, and the first of them.
        committee: Object<RawCommittee>,
        /// The units; may be empty.
        units: OrNull<List<Object<RawUnit>>>,
        ;
        /// Units that texts name together.
        groups: List<Object<RawGroup>>,
    }
    /// The people's committee.
    RawCommittee {
        /// Its id, unique among units and groups of the province.
        id: Id,
        /// Its full name.
        name: Text,
        ;
        /// A short name for tables; the full name by default.
        short: Text,
        /// The place as it is printed on the committee's papers.
        place: Text,
        /// Its code of electronic identity.
        code: Text,
        /// Other spellings met in texts.
        also: List<Text>,
        /// The author's own remark; it changes no calculation.
        note: Text,
    }
    /// A body that leads, cooperates or reports.
    RawUnit {
        /// Its id, unique among units and groups of the province.
        id: Id,
        /// Its full name at the plan's time.
        name: Text,
        /// What sort of body it is: department (sở), board (ban), service (đơn vị sự nghiệp), media (báo, đài) and so on.
        kind: Word<UnitKind>,
        ;
        /// A short name for tables; the full name by default.
        short: Text,
        /// Other spellings met in texts.
        also: List<Text>,
        /// The first day of its existence.
        from: Date,
        /// The last day of its existence; then `succeeded_by` says who takes over.
        until: Date,
        /// The units that take over.
        succeeded_by: List<Reference>,
        /// Whether the unit comes from general knowledge and not from the text; false by default.
        unverified: Switch,
        /// The author's own remark; it changes no calculation.
        note: Text,
    }
    /// Several units that a text names together.
    RawGroup {
        /// Its id, unique among units and groups of the province.
        id: Id,
        /// Its name.
        name: Text,
        ;
        /// A short name for tables; the full name by default.
        short: Text,
        /// Other spellings met in texts.
        also: List<Text>,
        /// Ids of units or groups, or {unit, from, until} for a membership with dates.
        members: List<OneOf<(Reference, Object<RawMember>)>>,
        /// Whether the members are all that belong to it; true by default. False where the text means more units than it names and does not count them.
        complete: Switch,
        /// The number of units that the text prints.
        stated_size: Count,
        /// The group of which it is a part.
        subset_of: Reference,
        /// The words that say who belongs to it.
        defined_as: Text,
        /// The author's own remark; it changes no calculation.
        note: Text,
    }
    /// A membership with dates.
    RawMember {
        /// The unit or group.
        unit: Reference,
        ;
        /// The first day of the membership.
        from: Date,
        /// The last day of the membership.
        until: Date,
    }
}
