//! Counts and rates of a plan and of a unit, levels added up, reports.

use tiendo_core::explain::{Key, UnitFigure};
use tiendo_core::model::DutyIndex;
use tiendo_core::state::{
    AgeClass, Ageing, Bucket, Discipline, Level, PlanState, Rate, RateName, Rates, ReportingCounts,
    ReportingPeriod, RollUp, Silence, UnitState, done_but_unmet, reporting_discipline,
};
use tiendo_tests::formula::Known;

use super::{VALUE, Walk, count, or_null};

impl Walk<'_> {
    pub(super) fn plan_figures(&self) {
        let PlanState {
            as_of: _, // The question.
            in_force, // Nothing has a key before that.
            has_ended,
            counts,
            awaiting_past_due,
            awaiting_undated,
            rates,
            ageing,
            reporting,
            assignments: _,
            occurrences: _,
            indicators: _,
            units: _,
        } = self.state;
        assert_eq!(*in_force, !self.explained.is_empty(), "{}", self.whose());
        if !in_force {
            return;
        }
        self.shows(Key::HasEnded, VALUE, Known::Truth(*has_ended));
        for bucket in Bucket::ALL {
            self.shows(Key::Bucket(bucket), VALUE, count(counts.get(bucket)));
        }
        self.shows(Key::Total, VALUE, count(counts.total()));
        self.shows(Key::AwaitingPastDue, VALUE, count(*awaiting_past_due));
        self.shows(Key::AwaitingUndated, VALUE, count(*awaiting_undated));
        for (name, rate) in all_rates(rates) {
            self.shows_rate(Key::Rate(name), rate);
        }
        for (class, units) in all_ages(ageing) {
            self.shows(Key::Ageing(class), VALUE, count(units));
        }
        for (heard, units) in all_heard(reporting) {
            self.shows(Key::Reporting(heard), VALUE, count(units));
        }
    }

    pub(super) fn unit(&self, row: &UnitState) {
        let UnitState {
            holder,
            counts,
            awaiting_past_due,
            awaiting_undated,
            ageing,
            reporting,
            last_report_on,
            silence,
            rank,
            ranked,
        } = row;
        let figure = |figure| Key::OfUnit(*holder, figure);
        let key = Key::Unit(*holder);
        self.shows(key, VALUE, count(counts.total()));
        for bucket in Bucket::ALL {
            let units = count(counts.get(bucket));
            self.shows(figure(UnitFigure::Bucket(bucket)), VALUE, units);
        }
        let awaiting = count(*awaiting_past_due);
        self.shows(figure(UnitFigure::AwaitingPastDue), VALUE, awaiting);
        let awaiting = count(*awaiting_undated);
        self.shows(figure(UnitFigure::AwaitingUndated), VALUE, awaiting);
        for (name, rate) in all_rates(&row.tally().rates()) {
            self.shows_rate(figure(UnitFigure::Rate(name)), rate);
        }
        for (class, units) in all_ages(ageing) {
            self.shows(figure(UnitFigure::Ageing(class)), VALUE, count(units));
        }
        for (heard, units) in all_heard(reporting) {
            self.shows(figure(UnitFigure::Reporting(heard)), VALUE, count(units));
        }
        let reported_on = or_null(last_report_on.map(Known::Day));
        self.shows(key, "last_report_on", reported_on);
        let heard = figure(UnitFigure::Silence);
        self.shows_word(heard, VALUE, Some(silence.keyword()));
        let place = |place: Option<u32>| place.map(|place| count(place.into()));
        self.shows(Key::Rank(*holder), VALUE, place(*rank));
        self.shows(Key::Rank(*holder), "ranked", place(*ranked));
        if rank.is_none() {
            let answer = self.answer(Key::Rank(*holder), false);
            assert!(!answer.notes.is_empty(), "{}: why no rank?", self.whose());
        }
    }

    pub(super) fn rolled(&self) {
        if !self.state.in_force {
            return;
        }
        let rolled = RollUp::of_plan(self.plan, self.state);
        for level in Level::ALL {
            self.shows(Key::Level(level), VALUE, count(rolled.count(level)));
        }
        self.shows(Key::LevelTotal, VALUE, count(rolled.total()));
        let worst = rolled.worst().map(Level::keyword);
        self.shows_word(Key::WorstLevel, VALUE, worst);
        for (task, indicator) in done_but_unmet(self.plan, self.state) {
            self.shows(Key::Unmet(task, indicator), VALUE, Known::Truth(true));
        }
    }

    pub(super) fn reports(&self) {
        for Discipline {
            holder,
            period,
            expected,
            actual,
            on_time,
        } in reporting_discipline(self.plan, self.ledger, &self.state.as_of)
        {
            let key = Key::Discipline(holder, period);
            let rate = Rate {
                numerator: on_time,
                denominator: expected,
            };
            self.shows_rate(key, rate);
            self.shows(key, "h", count(actual));
        }
        if !self.state.in_force {
            return;
        }
        for (position, duty) in self.plan.reporting.iter().enumerate() {
            let day = self.state.as_of.as_of;
            for sent in ReportingPeriod::of_duty(self.plan, duty, day) {
                let ReportingPeriod { period, send_by } = sent;
                let index = DutyIndex::new(position);
                let key = Key::Period(index, period.name);
                self.shows(key, VALUE, or_null(send_by.map(Known::Day)));
                self.shows(key, "starts_on", Known::Day(period.first_day));
                self.shows(key, "period_ends_on", Known::Day(period.cut_off));
                self.shows(key, "known_at", Known::Day(sent.known_at()));
            }
        }
    }
}

fn all_rates(rates: &Rates) -> [(RateName, Rate); 7] {
    let Rates {
        completion_of_due,
        on_time_of_due,
        on_time_of_done,
        done_of_dated,
        overdue_of_due,
        done_of_undated,
        reported_of_assigned,
    } = *rates;
    [
        (RateName::CompletionOfDue, completion_of_due),
        (RateName::OnTimeOfDue, on_time_of_due),
        (RateName::OnTimeOfDone, on_time_of_done),
        (RateName::DoneOfDated, done_of_dated),
        (RateName::OverdueOfDue, overdue_of_due),
        (RateName::DoneOfUndated, done_of_undated),
        (RateName::ReportedOfAssigned, reported_of_assigned),
    ]
}

fn all_ages(ageing: &Ageing) -> [(AgeClass, u64); 4] {
    let Ageing {
        up_to_30,
        up_to_60,
        up_to_120,
        over_120,
    } = *ageing;
    [
        (AgeClass::UpTo30, up_to_30),
        (AgeClass::UpTo60, up_to_60),
        (AgeClass::UpTo120, up_to_120),
        (AgeClass::Over120, over_120),
    ]
}

fn all_heard(reporting: &ReportingCounts) -> [(Silence, u64); 4] {
    let ReportingCounts {
        reported,
        stale,
        never,
        acknowledged_only,
    } = *reporting;
    [
        (Silence::Reported, reported),
        (Silence::Stale, stale),
        (Silence::NeverReported, never),
        (Silence::AcknowledgedOnly, acknowledged_only),
    ]
}
