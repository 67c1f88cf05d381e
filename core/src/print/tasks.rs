//! tasks.yaml.

use crate::model::{Horizon, OtherRole, Plan, Priority, Roster, Task, TaskIndex};
use crate::syntax::Tree;

use super::due::due;
use super::keys::Keys;

pub(super) fn task(task: &Task, plan: &Plan) -> Tree {
    let roster = &plan.roster;
    let others: Vec<Tree> = task.others.iter().map(|one| other(one, roster)).collect();
    let indicators = task.indicators.iter();
    let indicators = indicators.filter_map(|index| Some(plan.indicator(*index)?.id.as_str()));
    let id_of = |index: TaskIndex| Some(plan.task(index)?.id.as_str());
    Keys::default()
        .text("id", task.id.as_str())
        .text("clause", &task.clause.0)
        .text("title", &task.title)
        .parties("lead", &task.lead, roster)
        .word_unless_default("lead_basis", &task.lead_basis)
        .switch("joint", task.joint, false)
        .parties("with", &task.cooperating, roster)
        .tree_if("others", (!others.is_empty()).then_some(Tree::List(others)))
        .party("to", task.to, roster)
        .tree_if("due", task.deadline.as_ref().map(due))
        .text_if("product", task.product.as_deref())
        .texts("parts", &task.parts)
        .tree_if("priority", priority(task))
        .word_unless_default("obligation", &task.obligation)
        .text_if("condition", task.condition.as_deref())
        .text_if("set_by", task.set_by.as_deref())
        .tree_if("horizon", task.horizon.as_ref().map(horizon))
        .text_if("same_as", task.same_as.and_then(id_of))
        .words("indicators", indicators)
        .switch("budget", task.budget, false)
        .text_if("note", task.note.as_deref())
        .mapping()
}

/// The priority, unless it follows from the words of the deadline.
fn priority(task: &Task) -> Option<Tree> {
    let pressed = task.deadline.as_ref().is_some_and(|due| due.urgent);
    let usual = if pressed {
        Priority::Urgent
    } else {
        Priority::Normal
    };
    let word = task.priority.keyword().to_owned();
    (task.priority != usual).then_some(Tree::Text(word))
}

fn other(other: &OtherRole, roster: &Roster) -> Tree {
    Keys::default()
        .party("unit", Some(other.party), roster)
        .text("role", &other.role)
        .record()
}

fn horizon(horizon: &Horizon) -> Tree {
    Keys::default()
        .date("from", horizon.from)
        .date("to", horizon.to)
        .text("of", &horizon.of)
        .record()
}
