//! What the holders of assignments do: some early, some late, some silent.

use chrono::NaiveDate;

use super::chance::Chance;
use super::{Writer, after, before};
use crate::calendar::Schedule;
use crate::ledger::{Event, Evidence, Ledger, Subject};
use crate::model::{Assignment, Holder, Party};
use crate::state::{AsOf, OccurrenceSubject, state_as_of};
use crate::text::sample as words;

/// How a holder works; drawn once, so that a unit is the same in all its tasks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Habit {
    Early,
    Usual,
    Late,
    Acknowledging,
    Silent,
}

/// What becomes of every assignment, and how its holder works.
pub(super) fn write(writer: &mut Writer, chance: &mut Chance) -> Habits {
    let plan = writer.plan;
    let mut habits = Habits::default();
    for assignment in &plan.assignments {
        if assignment.size == 0 || assignment.holder == Holder::Nobody {
            continue;
        }
        let habit = habits.of(assignment.holder, chance);
        one(writer, chance, assignment, habit);
    }
    habits
}

/// How each holder works.
#[derive(Default)]
pub(super) struct Habits(Vec<(Holder, Habit)>);

impl Habits {
    fn of(&mut self, holder: Holder, chance: &mut Chance) -> Habit {
        let known = self.0.iter().find(|(one, _)| *one == holder);
        if let Some((_, habit)) = known {
            return *habit;
        }
        let habit = habit(chance);
        self.0.push((holder, habit));
        habit
    }
}

/// What recurs is handed in period by period, by those who hand in anything.
pub(super) fn periods(writer: &mut Writer, chance: &mut Chance, mut habits: Habits) {
    let asked = AsOf::on(writer.until);
    let owed = state_as_of(writer.plan, &Ledger::empty(), &asked).occurrences;
    for occurrence in owed {
        let Some(last) = occurrence.due.or(occurrence.ends_on) else {
            continue;
        };
        let habit = habits.of(occurrence.given_to, chance);
        let done_on = match habit {
            Habit::Silent | Habit::Acknowledging => continue,
            Habit::Late if chance.percent(40) => continue,
            Habit::Late => after(last, chance.between(1, 20)),
            Habit::Early | Habit::Usual => before(last, chance.between(0, 6)),
        };
        let unit = occurrence.given_to.party();
        let subject = match occurrence.subject {
            OccurrenceSubject::Task(task) => Subject::Task(task),
            OccurrenceSubject::Duty(duty) => Subject::Duty(duty),
        };
        let completed = Event::Completed {
            document: Some(Evidence {
                number: words::DOCUMENT.to_owned(),
                date: Some(done_on),
            }),
            count: None,
            note: None,
        };
        writer.add_for(subject, unit, occurrence.period, done_on, 1, completed);
    }
}

const fn habit(chance: &mut Chance) -> Habit {
    match chance.between(0, 99) {
        0..=24 => Habit::Early,
        25..=59 => Habit::Usual,
        60..=79 => Habit::Late,
        80..=87 => Habit::Acknowledging,
        _ => Habit::Silent,
    }
}

fn one(writer: &mut Writer, chance: &mut Chance, assignment: &Assignment, habit: Habit) {
    let unit = assignment.holder.party();
    let subject = Subject::Task(assignment.task);
    if habit == Habit::Silent {
        return;
    }
    let taken_on = after(writer.start, chance.between(5, 40));
    writer.add(subject, unit, taken_on, 1, Event::Acknowledged);
    if habit == Habit::Acknowledging {
        return;
    }
    let Some(task) = writer.plan.task(assignment.task) else {
        return;
    };
    match task.schedule().by() {
        Some(by) => dated(writer, chance, assignment, habit, by),
        None if task.schedule().every().is_empty() => {
            // What stands or waits for its condition comes to no end.
            let ends = *task.schedule() == Schedule::None && task.condition.is_none();
            open_ended(writer, chance, (subject, unit), habit, ends);
        }
        // What recurs is reported by its periods.
        None => {}
    }
}

fn dated(
    writer: &mut Writer,
    chance: &mut Chance,
    assignment: &Assignment,
    habit: Habit,
    by: NaiveDate,
) {
    let (subject, unit) = (Subject::Task(assignment.task), assignment.holder.party());
    let delay = chance.between(0, 3);
    let first_word_on = before(by, chance.between(60, 110));
    progress(writer, chance, subject, unit, first_word_on, 30);
    let done_on = match habit {
        Habit::Early => before(by, chance.between(4, 40)),
        Habit::Usual if chance.percent(75) => before(by, chance.between(0, 12)),
        Habit::Usual => after(by, chance.between(1, 15)),
        _ => after(by, chance.between(12, 80)),
    };
    if habit == Habit::Late {
        progress(writer, chance, subject, unit, after(by, 5), 65);
        if chance.percent(30) {
            let (to, basis) = (after(by, 60), words::EXTENSION.to_owned());
            writer.add(
                subject,
                unit,
                after(by, 10),
                2,
                Event::Extended { to, basis },
            );
        }
        // Some never come to an end within the sample.
        if chance.percent(45) {
            return;
        }
    }
    if assignment.size > 1 {
        in_parts(writer, chance, assignment, by);
        return;
    }
    let completed = Event::Completed {
        document: Some(Evidence {
            number: words::DOCUMENT.to_owned(),
            date: Some(done_on),
        }),
        count: None,
        note: None,
    };
    if !writer.add(subject, unit, done_on, delay, completed.clone()) {
        return;
    }
    let judged_on = after(done_on, chance.between(4, 12));
    if chance.percent(12) {
        let reason = chance.pick(words::REASONS).to_owned();
        writer.add(subject, unit, judged_on, 0, Event::Returned { reason });
        let again = after(judged_on, chance.between(6, 20));
        writer.add(subject, unit, again, 1, completed);
    } else if chance.percent(85) {
        writer.add(subject, unit, judged_on, 0, Event::Confirmed { note: None });
    }
}

/// The units that nobody names finish one after the other.
fn in_parts(writer: &mut Writer, chance: &mut Chance, assignment: &Assignment, by: NaiveDate) {
    let (subject, unit) = (Subject::Task(assignment.task), assignment.holder.party());
    let third = assignment.size / 3;
    for (count, day) in [
        (third, before(by, 20)),
        (third * 2, before(by, 2)),
        (assignment.size - 2, after(by, 45)),
    ] {
        let completed = Event::Completed {
            document: None,
            count: Some(count),
            note: None,
        };
        if writer.add(subject, unit, day, 2, completed) {
            writer.add(
                subject,
                unit,
                after(day, chance.between(3, 8)),
                0,
                Event::Confirmed { note: None },
            );
        }
    }
}

fn open_ended(
    writer: &mut Writer,
    chance: &mut Chance,
    (subject, unit): (Subject, Option<Party>),
    habit: Habit,
    ends: bool,
) {
    let mut day = after(writer.start, chance.between(40, 80));
    let mut percent = chance.between(10, 30);
    let (most, least_step) = match habit {
        Habit::Early if ends => (100, 25),
        Habit::Usual if chance.percent(20) && ends => (100, 30),
        _ => (85, 8),
    };
    while day <= writer.until && percent < 100 && chance.percent(80) {
        progress(writer, chance, subject, unit, day, percent);
        percent = (percent + chance.between(least_step, least_step + 20)).min(most);
        day = after(day, chance.between(60, 100));
    }
    if percent >= 100 {
        let completed = Event::Completed {
            document: None,
            count: None,
            note: None,
        };
        if writer.add(subject, unit, day, 1, completed) {
            writer.add(
                subject,
                unit,
                after(day, 7),
                0,
                Event::Confirmed { note: None },
            );
        }
    }
}

fn progress(
    writer: &mut Writer,
    chance: &mut Chance,
    subject: Subject,
    unit: Option<Party>,
    day: NaiveDate,
    percent: u64,
) {
    if chance.percent(15) {
        writer.add(subject, unit, day, 1, Event::NoChange);
        return;
    }
    let troubled = chance.percent(40);
    let said = |troubled: bool, from: &[&str], chance: &mut Chance| {
        troubled.then(|| chance.pick(from).to_owned())
    };
    let event = Event::Progress {
        percent: u8::try_from(percent.min(100)).ok(),
        results: Some(chance.pick(words::RESULTS).to_owned()),
        obstacles: said(troubled, words::OBSTACLES, chance),
        causes: None,
        proposals: said(troubled && percent < 50, words::PROPOSALS, chance),
    };
    writer.add(subject, unit, day, 2, event);
}
