//! The clauses in the order of the text, each with what it sets; what sets nothing says so.

use tiendo_core::text::pages::plan as text;
use tiendo_core::text::{Language, Worded};
use yew::prelude::*;

use crate::components::ViewLink;
use crate::pages::parts::{bucket_badges, marks};
use crate::route::Page;
use crate::session::Session;
use crate::view_model::OpenPlan;
use crate::view_model::outline::{ClauseFigure, ClauseNode, ClauseTask};
use crate::view_model::plan_page::{DeadlineWords, DutyRow};

/// What every clause is shown with.
struct Shown<'a> {
    session: &'a Session,
    open: &'a OpenPlan<'a>,
    language: Language,
}

/// One section of the text.
pub(super) fn section(session: &Session, open: &OpenPlan<'_>, section: &ClauseNode) -> Html {
    let language = session.language();
    let shown = Shown {
        session,
        open,
        language,
    };
    let count = section.task_count();
    html! {
        <section class="panel">
            <div class="section-head">
                <h3>{ section.heading(language) }</h3>
                if count > 0 {
                    <span class="quiet small">{ text::task_count(count, language) }</span>
                } else {
                    { shown.no_task() }
                }
            </div>
            { remark(section, language) }
            { shown.contents(section, false) }
            { shown.parts(section, false) }
        </section>
    }
}

/// The print and the author's remark of a clause.
fn remark(node: &ClauseNode, language: Language) -> Html {
    html! {
        <>
            if let Some(printed) = &node.printed {
                <p class="quiet small">{ format!("{} “{printed}”", text::printed_as(language)) }</p>
            }
            if let Some(note) = &node.note { <p class="quiet small">{ note }</p> }
        </>
    }
}

impl Shown<'_> {
    fn no_task(&self) -> Html {
        html! {
            <span class="mark-word" title={text::no_task_meaning(self.language)}>{ text::no_task(self.language) }</span>
        }
    }

    /// The parts of a clause; where a clause around them has tasks, they are details of these.
    fn parts(&self, node: &ClauseNode, is_detail: bool) -> Html {
        if node.parts.is_empty() {
            return Html::default();
        }
        let is_detail = is_detail || !node.tasks.is_empty();
        let parts = node.parts.iter().map(|part| self.part(part, is_detail));
        html! { <ol class="clause-list">{ for parts }</ol> }
    }

    fn part(&self, node: &ClauseNode, is_detail: bool) -> Html {
        let is_alone = node.tasks.len() + node.figures.len() + node.duties.len() == 1;
        let has_head = node.title.is_some()
            || node.printed.is_some()
            || node.note.is_some()
            || !is_alone
            || node.tasks.is_empty();
        html! {
            <li>
                if has_head {
                    <div class="clause-row">
                        <span class="clause-name">{ &node.name }</span>
                        <div class="clause-body">
                            if let Some(title) = &node.title { <p class="clause-title">{ title }</p> }
                            { remark(node, self.language) }
                        </div>
                        <div class="clause-state">
                            if node.task_count() == 0 && !is_detail { { self.no_task() } }
                        </div>
                    </div>
                }
                { self.contents(node, !has_head) }
                { self.parts(node, is_detail) }
            </li>
        }
    }

    /// The tasks, figures and duties of a clause, the first beside its name.
    fn contents(&self, node: &ClauseNode, with_name: bool) -> Html {
        let tasks = node.tasks.iter().map(|task| self.task(task));
        let figures = node
            .figures
            .iter()
            .map(|figure| (self.figure(figure), Html::default()));
        let duties = node
            .duties
            .iter()
            .map(|duty| (self.duty(duty), Html::default()));
        let rows = tasks.chain(figures).chain(duties).enumerate();
        let rows = rows.map(|(position, (body, state))| {
            let name = (with_name && position == 0).then_some(&node.name);
            html! {
                <div class="clause-row">
                    <span class="clause-name">{ name }</span>
                    <div class="clause-body">{ body }</div>
                    <div class="clause-state">{ state }</div>
                </div>
            }
        });
        html! { <>{ for rows }</> }
    }

    fn task(&self, task: &ClauseTask) -> (Html, Html) {
        let language = self.language;
        let link = |id: &str, words: &str| {
            let to = self
                .session
                .view
                .within(self.open.id(), Page::Task(id.to_owned()));
            html! { <ViewLink {to}>{ words }</ViewLink> }
        };
        let body = html! {
            <>
                <p>{ link(&task.id, &task.title) }</p>
                <p class="clause-line">
                    <span>{ &task.lead }{ " " }{ marks(task.is_inferred, task.is_urgent, language) }</span>
                    { deadline(task, language) }
                    if task.is_optional { <span>{ text::optional(language) }</span> }
                    if let Some(condition) = &task.condition {
                        <span>{ format!("{}: {condition}", text::condition(language)) }</span>
                    }
                    if let Some(horizon) = &task.horizon {
                        <span>{ format!("{horizon}, {}", text::horizon(language)) }</span>
                    }
                    if let Some((id, clause)) = &task.repeats {
                        <span>{ format!("{} ", text::repeated(language)) }{ link(id, clause) }</span>
                    }
                    <code>{ &task.place }</code>
                </p>
            </>
        };
        (body, bucket_badges(&task.buckets, language))
    }

    fn figure(&self, figure: &ClauseFigure) -> Html {
        let to = self
            .session
            .view
            .within(self.open.id(), Page::Indicator(figure.id.clone()));
        let kind = if figure.is_target {
            text::target(self.language)
        } else {
            text::figures_at_start(self.language)
        };
        html! {
            <>
                <p><span class="mark-word">{ kind }</span>{ " " }<ViewLink {to}>{ &figure.title }</ViewLink></p>
                <p class="clause-line"><span>{ &figure.words }</span><code>{ &figure.place }</code></p>
            </>
        }
    }

    fn duty(&self, duty: &DutyRow) -> Html {
        let language = self.language;
        html! {
            <>
                <p>
                    <span class="mark-word">{ text::duty_to_report(language) }</span>
                    { format!(" {}", duty.kind.name(language)) }
                    if !duty.content.is_empty() { { format!(": {}", duty.content) } }
                </p>
                <p class="clause-line">
                    <span>{ format!("{} → {}", duty.from, duty.to) }</span>
                    <span class="strong">{ &duty.every }</span>
                    if let Some(condition) = &duty.condition {
                        <span>{ format!("{}: {condition}", text::condition(language)) }</span>
                    }
                </p>
            </>
        }
    }
}

/// The deadline with what follows from it; else the act that sets one, or that there is none.
fn deadline(task: &ClauseTask, language: Language) -> Html {
    let act = task.set_by.as_ref();
    let act = act.map(|act| format!("{}: {act}", text::set_by(language)));
    let Some(DeadlineWords {
        words,
        printed,
        reading,
        certainty,
    }) = &task.deadline
    else {
        let words = act.unwrap_or_else(|| text::no_deadline(language).to_owned());
        return html! { <span>{ words }</span> };
    };
    html! {
        <>
            <span>
                if let Some(words) = words { <q>{ words }</q>{ " → " } }
                <span class="strong">{ reading }</span>
                if let Some(certainty) = certainty { { format!(" ({certainty})") } }
                if let Some(printed) = printed {
                    { format!(" · {} “{printed}”", text::printed_as(language)) }
                }
            </span>
            if let Some(act) = act { <span>{ act }</span> }
        </>
    }
}
