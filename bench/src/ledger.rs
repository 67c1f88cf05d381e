//! Ledgers of any length over a plan: what holders report, what the office says, figures, mistakes.

use chrono::{DateTime, Days, FixedOffset, Months, NaiveDate, NaiveTime};
use tiendo_core::ledger::{Entry, Event, Evidence, Origin, Subject};
use tiendo_core::model::{Assignment, Figure, IndicatorIndex, Party, Plan};
use tiendo_core::quantity::Ratio;
use tiendo_core::source::Place;

use crate::chance::Chance;
use crate::province::signed_on;
use crate::words;

/// Days from one entry about an assignment to the next.
const PACE: u32 = 75;

/// So many entries about a plan, in rounds over its assignments and indicators; the same number
/// gives the same entries.
#[must_use]
pub fn entries(plan: &Plan, count: usize, seed: u64) -> Vec<Entry> {
    let mut writer = Writer {
        chance: Chance::new(seed),
        entries: Vec::with_capacity(count),
        count,
    };
    let mut round = 0;
    while writer.has_room() && !plan.assignments.is_empty() {
        for assignment in &plan.assignments {
            writer.about(plan, assignment, round);
        }
        for position in 0..plan.indicators.len() {
            writer.figure(plan, position, round);
        }
        round += 1;
    }
    writer.entries
}

/// One entry more, recorded after all others: a report on the first assignment.
#[must_use]
pub fn one_more(plan: &Plan, day: NaiveDate) -> Option<Entry> {
    let assignment = plan
        .assignments
        .iter()
        .find(|one| one.holder.party().is_some())?;
    let said = Said {
        subject: Subject::Task(assignment.task),
        unit: assignment.holder.party(),
        event: progress(60, Some(words::RESULTS[0].to_owned())),
    };
    Some(said.entry("one-more".to_owned(), moment(day, 23), day))
}

struct Said {
    subject: Subject,
    unit: Option<Party>,
    event: Event,
}

struct Writer {
    chance: Chance,
    entries: Vec<Entry>,
    count: usize,
}

impl Writer {
    fn has_room(&self) -> bool {
        self.entries.len() < self.count
    }

    /// What happens to one assignment in one round.
    fn about(&mut self, plan: &Plan, assignment: &Assignment, round: u32) {
        let Some(unit) = assignment.holder.party() else {
            return;
        };
        let recurs = plan
            .task(assignment.task)
            .is_some_and(|task| !task.schedule().every().is_empty());
        let event = match (round, self.chance.below(100)) {
            (0, _) => Event::Acknowledged,
            // The office's acts, and the completions that they answer, name a period there.
            (_, _) if recurs => Event::NoChange,
            (2 | 5, 0..60) => completed(),
            (2 | 5, 60..65) => Event::Extended {
                to: signed_on() + Days::new(u64::from(self.chance.between(300, 800))),
                basis: "12/QĐ-UBND".to_owned(),
            },
            (3 | 6, 0..55) => Event::Confirmed { note: None },
            (3 | 6, 55..60) => Event::Returned {
                reason: words::NOTES[0].to_owned(),
            },
            (_, 98..) => self.correction(),
            _ => {
                let results = self.chance.pick(words::RESULTS).to_owned();
                progress(self.chance.between(5, 95), Some(results))
            }
        };
        let subject = Subject::Task(assignment.task);
        let said = Said {
            subject,
            unit: Some(unit),
            event,
        };
        let days = round * PACE + self.chance.between(3, PACE);
        self.add(signed_on() + Days::new(u64::from(days)), 3, said);
    }

    /// An earlier entry, of whatever subject, said too much.
    fn correction(&mut self) -> Event {
        let wrong = self.chance.below(self.entries.len());
        Event::Corrects {
            entry: format!("e{wrong}"),
            event: Box::new(Event::NoChange),
        }
    }

    /// What the units observed of an indicator at the end of a quarter.
    fn figure(&mut self, plan: &Plan, position: usize, round: u32) {
        let scope = plan
            .indicators
            .get(position)
            .map_or(&[][..], |one| &one.scope);
        let units: Vec<_> = scope
            .iter()
            .flat_map(|party| plan.roster.units_of(*party))
            .collect();
        let Some(on) = quarter_end(round) else {
            return;
        };
        for unit in units {
            let denominator = u64::from(self.chance.between(300, 1800));
            let numerator = denominator * u64::from(self.chance.between(20, 99)) / 100;
            let Some(ratio) = Ratio::new(numerator, denominator) else {
                continue;
            };
            let event = Event::Observed {
                of: None,
                figure: Figure::Ratio(ratio),
            };
            let subject = Subject::Indicator(IndicatorIndex::new(position));
            let said = Said {
                subject,
                unit: Some(Party::Unit(unit)),
                event,
            };
            self.add(on, 20, said);
        }
    }

    /// Adds what was true on a day and is recorded some days later.
    fn add(&mut self, on: NaiveDate, longest_delay: u32, said: Said) {
        if !self.has_room() {
            return;
        }
        let delay = u64::from(self.chance.between(0, longest_delay));
        let hour = 8 + self.chance.between(0, 8);
        let id = format!("e{}", self.entries.len());
        let recorded_at = moment(on + Days::new(delay), hour);
        self.entries.push(said.entry(id, recorded_at, on));
    }
}

/// The last days of the quarters from that of signing on.
fn quarter_end(round: u32) -> Option<NaiveDate> {
    let first = NaiveDate::from_ymd_opt(2014, 1, 1)?;
    first.checked_add_months(Months::new(round * 3))?.pred_opt()
}

impl Said {
    fn entry(self, id: String, recorded_at: DateTime<FixedOffset>, on: NaiveDate) -> Entry {
        Entry {
            id,
            recorded_at,
            effective_on: on,
            unit: self.unit,
            by: Some("van-thu".to_owned()),
            subject: self.subject,
            period: None,
            event: self.event,
            origin: Origin::Reported,
            place: Place::default(),
        }
    }
}

fn moment(day: NaiveDate, hour: u32) -> DateTime<FixedOffset> {
    let time = NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
    let offset = FixedOffset::east_opt(7 * 3600);
    let local = offset.and_then(|offset| day.and_time(time).and_local_timezone(offset).single());
    local.unwrap_or_default()
}

fn progress(percent: u32, results: Option<String>) -> Event {
    Event::Progress {
        percent: u8::try_from(percent).ok(),
        results,
        obstacles: None,
        causes: None,
        proposals: None,
    }
}

fn completed() -> Event {
    Event::Completed {
        document: Some(Evidence {
            number: "145/BC-STTTT".to_owned(),
            date: None,
        }),
        count: None,
        note: None,
    }
}

#[cfg(test)]
mod tests {
    use tiendo_core::ledger::Ledger;
    use tiendo_core::load::load;
    use tiendo_core::print::ledger_file;

    use super::*;
    use crate::{PLAN_FOLDER, Province};

    #[test]
    fn the_product_reads_the_entries_back() {
        let province = Province::new(60, 1);
        let plan = province.plan().unwrap();
        let written = entries(&plan, 1500, 1);
        assert_eq!(written.len(), 1500);
        let text = ledger_file("Made up.", &written, Origin::Reported, &plan);
        let mut sources = province.sources();
        sources.add(format!("{PLAN_FOLDER}/ledger/2014.yaml"), text.into_bytes());
        let snapshot = load(&sources);
        let errors = tiendo_core::load::has_errors(&snapshot.problems);
        assert!(!errors, "{:?}", snapshot.problems.first());
        let read = &snapshot.plans[0].reported;
        assert_eq!(read.entries().len(), 1500);
        let known = |ledger: &Ledger| ledger.known_at(day(2015)).entries().count();
        assert_eq!(known(read), known(&Ledger::new(written)));
    }

    #[test]
    fn one_more_entry_comes_last() {
        let plan = Province::new(60, 1).plan().unwrap();
        let mut all = entries(&plan, 500, 1);
        all.extend(one_more(&plan, day(2015)));
        assert_eq!(Ledger::new(all).entries().last().unwrap().id, "one-more");
    }

    fn day(year: i32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, 12, 31).unwrap()
    }
}
