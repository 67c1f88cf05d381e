//! By when the report of a period is sent, and how its reporters kept to that.

use super::formula::{Formula, FormulaName};
use super::key::Key;
use super::listed::{CountedReport, Listed};
use super::part::Part;
use super::question::Question;
use super::shape::{Explanation, NoteKind, PlaceKind};
use super::term::PlainTerm;
use super::value::{ShownShare, Value};
use crate::calendar::PeriodName;
use crate::model::{DutyIndex, Holder};
use crate::state::{
    Occurrence, OccurrenceState, OccurrenceSubject, Rate, ReportingPeriod, expected_reports,
};

impl Question<'_> {
    /// The day by which the report of a period is sent.
    pub(super) fn period(&self, index: DutyIndex, name: PeriodName) -> Option<Explanation> {
        let duty = self.plan.reporting.get(index.position())?;
        let found = ReportingPeriod::named(self.plan, &duty.from, name)?;
        let cut_off = found.period.cut_off;
        let day = |symbol, term: PlainTerm, day| Part::new(symbol, term, Some(Value::Day(day)));
        let mut parts = vec![
            day(
                "starts_on",
                PlainTerm::PeriodStartsOn,
                found.period.first_day,
            ),
            day("period_ends_on", PlainTerm::PeriodEndsOn, cut_off),
        ];
        let send_by = Part::new("send_by", PlainTerm::SendBy, found.send_by.map(Value::Day));
        let days = self.send_by_days(name.kind());
        // The scheme's own day follows from no number of days.
        let days = days.filter(|days| {
            let within = chrono::Days::new(u64::from(*days));
            let day = cut_off.checked_add_days(within);
            day.is_some() && day == found.send_by
        });
        let send_by = match days {
            Some(days) => {
                let within = Some(Value::Days(i64::from(days)));
                parts.push(Part::new("send_within", PlainTerm::SendWithin, within));
                send_by.by("period_ends_on + send_within")
            }
            None => send_by,
        };
        parts.push(send_by);
        let known_at = day("known_at", PlainTerm::KnownAt, found.known_at());
        parts.push(if found.send_by.is_some() {
            known_at.by("max(period_ends_on, send_by)")
        } else {
            known_at.by("period_ends_on")
        });
        let formula = Formula::new(FormulaName::SendBy, "send_by");
        let value = found.send_by.map(Value::Day);
        let mut answer = self.answer(duty.content.as_deref(), value, formula);
        answer.parts = parts;
        answer.inputs.extend(days.map(|days| self.send_by(days)));
        if found.send_by.is_none() {
            answer.note(NoteKind::NoSendBy);
        }
        let place = self.declared(PlaceKind::Duty, duty.id.as_str(), duty.place);
        answer.places.push(place);
        Some(answer)
    }

    /// How one who reports kept the duties of a period.
    pub(super) fn discipline(
        &self,
        holder: Holder,
        period: Option<PeriodName>,
    ) -> Option<Explanation> {
        let asked = &self.state.as_of;
        let rows = expected_reports(self.plan, self.ledger, asked).into_iter();
        let rows = rows.filter(|row| (row.holder, row.period) == (holder, period));
        let rows: Vec<Occurrence> = rows.collect();
        if rows.is_empty() {
            return None;
        }
        let list: Vec<CountedReport> = rows.iter().map(|row| self.report(row)).collect();
        let sum = |count: fn(&CountedReport) -> u64| list.iter().map(count).sum::<u64>();
        let rate = Rate {
            numerator: sum(|row| row.on_time),
            denominator: sum(|row| row.size),
        };
        let formula = Formula::new(FormulaName::Discipline, "t / e");
        let value = Value::Rate(ShownShare(rate));
        let mut answer = self.answer(self.holder_name(holder), Some(value), formula);
        let part = |symbol, term: PlainTerm, count, expression: &str| {
            Part::new(symbol, term, Some(Value::Count(count)))
                .from(Listed::Reports(list.clone()), expression)
        };
        let actual = sum(|row| row.actual);
        answer.parts = vec![
            part(
                "e",
                PlainTerm::ExpectedReports,
                rate.denominator,
                "sum(size)",
            ),
            part("h", PlainTerm::ActualReports, actual, "sum(actual)"),
            part(
                "t",
                PlainTerm::ReportsOnTime,
                rate.numerator,
                "sum(on_time)",
            ),
        ];
        answer.note(NoteKind::ExpectedOnceDue);
        let entries = rows.iter().flat_map(|row| row.entries.iter().copied());
        answer.entries = self.entries(entries);
        answer.places.extend(self.holder_place(holder));
        for row in &rows {
            let OccurrenceSubject::Duty(index) = row.subject else {
                continue;
            };
            if let Some(duty) = self.plan.reporting.get(index.position()) {
                let place = self.declared(PlaceKind::Duty, duty.id.as_str(), duty.place);
                if !answer.places.contains(&place) {
                    answer.places.push(place);
                }
            }
            let subject = crate::ledger::Subject::Duty(index);
            self.followed(&mut answer, subject, row.given_to, holder);
        }
        answer
            .notes
            .retain(|note| note.note != NoteKind::StaysWithUnit);
        self.note_holder(&mut answer, holder);
        Some(answer)
    }

    fn report(&self, row: &Occurrence) -> CountedReport {
        let duty = match row.subject {
            OccurrenceSubject::Duty(index) => self.plan.reporting.get(index.position()),
            OccurrenceSubject::Task(_) => None,
        };
        let units = |is: bool| u64::from(is) * u64::from(row.size);
        let handed_in = matches!(row.state, OccurrenceState::Done | OccurrenceState::Late);
        let is_listed = |other: &Occurrence| {
            (other.subject, other.holder, other.period) == (row.subject, row.holder, row.period)
        };
        let is_listed = self.state.occurrences.iter().any(is_listed);
        let key = Key::Occurrence {
            subject: row.subject,
            holder: row.holder,
            period: row.period,
            given_to: None,
        };
        CountedReport {
            // Counted at a task it has no key of its own.
            key: is_listed.then(|| key.shown(self.plan)),
            duty: duty.map_or_else(String::new, |duty| duty.id.as_str().to_owned()),
            period: row.period.map(|period| period.to_string()),
            given_to: self.plan.holder_id(row.given_to).map(str::to_owned),
            size: u64::from(row.size),
            due: row.due,
            done_on: row.done_on,
            state: row.state.keyword(),
            actual: units(handed_in),
            on_time: units(row.state == OccurrenceState::Done),
        }
    }
}
