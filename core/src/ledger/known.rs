//! What was known on a day: the entries recorded by then, each as its last correction has it.

use chrono::NaiveDate;

use super::corrections::{Correction, Corrections};
use super::entry::{Entry, Event, Subject};
use super::gist::Gist;
use super::index::{Index, Mention, Observed};
use crate::model::{Figure, IndicatorIndex, Party};

/// The entries recorded by the end of a day, with the corrections recorded by then applied.
///
/// A correction replaces the event and the effective day of the entry that it names; subject,
/// unit, period and place in the order stay those of the named entry. Of several corrections of one
/// entry the last recorded counts. A correction may itself be corrected: where the new event is
/// again a correction it stands in its stead, any other event says what the first named entry
/// should have said. A correction that names no entry recorded before it changes nothing: the
/// reader of the files reports it.
#[derive(Debug, Clone)]
pub struct KnownLedger<'a> {
    entries: &'a [Entry],
    index: &'a Index,
    corrections: Corrections<'a>,
}

/// One entry as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnownEntry<'a> {
    /// Its position among [`Ledger::entries`](super::Ledger::entries).
    pub position: u32,
    /// The entry as it was recorded: id, unit, subject, period.
    pub entry: &'a Entry,
    /// What happened, as the last correction has it; never [`Event::Corrects`].
    pub event: &'a Event,
    /// The same without its texts.
    pub(crate) gist: Gist,
    /// When it was true, as the last correction has it.
    pub effective_on: NaiveDate,
    /// The position of the correction that counts, where there is one.
    pub corrected_by: Option<u32>,
    /// Of a completion the position with which so many were first said to be done, and never since
    /// said not to be: its own, or that of a correction. Only answers recorded later are answers to it.
    pub(crate) claimed_at: u32,
}

/// One figure as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct KnownFigure<'a> {
    /// The position of its entry.
    pub position: u32,
    /// Who entered it.
    pub unit: Option<Party>,
    /// Whose figure it is, where that is named.
    pub of: Option<Party>,
    /// The figure, as the last correction has it.
    pub figure: &'a Figure,
    /// When it was true, as the last correction has it.
    pub effective_on: NaiveDate,
    /// The position of the correction that counts, where there is one.
    pub corrected_by: Option<u32>,
}

impl<'a> KnownLedger<'a> {
    pub(super) fn new(entries: &'a [Entry], index: &'a Index) -> Self {
        Self {
            entries,
            index,
            corrections: Corrections::of(entries, index),
        }
    }

    /// Every entry that was known, oldest recording first, without the corrections themselves.
    pub fn entries(&self) -> impl Iterator<Item = KnownEntry<'a>> + '_ {
        let positions = (0_u32..).zip(self.entries);
        positions.filter_map(|(position, entry)| self.known(position, entry))
    }

    /// What was known of one task, indicator or duty: what concerns everybody first, then by unit
    /// and group, and of each of these the oldest recording first.
    pub fn about(&self, subject: Subject) -> impl Iterator<Item = KnownEntry<'a>> + '_ {
        self.all(self.mentions(subject))
    }

    /// What was known of indicators and duties in the name of a unit or group, oldest recording
    /// first.
    pub fn beside_tasks(&self, unit: Party) -> impl Iterator<Item = KnownEntry<'a>> + '_ {
        let mentions = self.index.beside_tasks.get(&unit);
        self.all(Mentions(mentions.map_or(&[][..], Vec::as_slice)))
    }

    /// The figures that were known of an indicator, in the order of days as far as nothing was
    /// corrected.
    pub(crate) fn figures(
        &self,
        indicator: IndicatorIndex,
    ) -> impl Iterator<Item = KnownFigure<'a>> + '_ {
        let figures = self.index.figures.get(&indicator);
        let figures = figures.map_or(&[][..], Vec::as_slice).iter();
        figures.filter_map(|observed| self.figure(observed))
    }

    fn figure(&self, observed: &'a Observed) -> Option<KnownFigure<'a>> {
        if observed.position as usize >= self.entries.len() {
            return None;
        }
        let correction = self.corrections.of_entry(observed.position);
        let (of, figure) = match correction.map(|correction| correction.event) {
            Some(Event::Observed { of, figure }) => (*of, figure),
            Some(_) => return None,
            None => observed.figure.as_ref().map(|(of, figure)| (*of, figure))?,
        };
        Some(KnownFigure {
            position: observed.position,
            unit: observed.unit,
            of,
            figure,
            effective_on: correction.map_or(observed.effective_on, |said| said.effective_on),
            corrected_by: correction.map(|said| said.position),
        })
    }

    /// Where a subject is mentioned, for those who ask about one unit after the other.
    pub(crate) fn mentions(&self, subject: Subject) -> Mentions<'a> {
        let mentions = self.index.by_subject.get(&subject);
        Mentions(mentions.map_or(&[][..], Vec::as_slice))
    }

    /// What was known of all that is mentioned.
    pub(crate) fn all<'k>(
        &'k self,
        mentions: Mentions<'a>,
    ) -> impl Iterator<Item = KnownEntry<'a>> + use<'k, 'a> {
        mentions.0.iter().filter_map(|mention| {
            let entry = self.entries.get(mention.position as usize)?;
            self.as_corrected(KnownEntry {
                position: mention.position,
                entry,
                event: &entry.event,
                gist: mention.gist,
                effective_on: mention.effective_on,
                corrected_by: None,
                claimed_at: mention.position,
            })
        })
    }

    fn known(&self, position: u32, entry: &'a Entry) -> Option<KnownEntry<'a>> {
        // It says nothing of its own, even where a later one says it better.
        if entry.event.is_correction() {
            return None;
        }
        self.as_corrected(KnownEntry {
            position,
            entry,
            event: &entry.event,
            gist: Gist::of(&entry.event),
            effective_on: entry.effective_on,
            corrected_by: None,
            claimed_at: position,
        })
    }

    fn as_corrected(&self, known: KnownEntry<'a>) -> Option<KnownEntry<'a>> {
        let history = self.corrections.history(known.position);
        let Some(correction) = history.first() else {
            return Some(known);
        };
        (!correction.event.is_correction()).then(|| KnownEntry {
            event: correction.event,
            gist: Gist::of(correction.event),
            effective_on: correction.effective_on,
            corrected_by: Some(correction.position),
            claimed_at: claimed_at(&known, history),
            ..known
        })
    }
}

/// Where a corrected entry began to claim what it claims now: a correction that changes its day alone
/// makes no other claim of it.
fn claimed_at(original: &KnownEntry<'_>, history: &[Correction<'_>]) -> u32 {
    let is_duty = matches!(original.entry.subject, Subject::Duty(_));
    let claims = |event: &Event| match event {
        Event::Completed { count, .. } => Some(count.unwrap_or(u32::MAX)),
        Event::Progress { .. } | Event::NoChange if is_duty => Some(u32::MAX),
        _ => None,
    };
    let said = history
        .iter()
        .map(|said| (said.position, claims(said.event)));
    let mut said = said.chain([(original.position, claims(original.event))]);
    let Some((now, units)) = said.next() else {
        return original.position;
    };
    said.take_while(|(_, before)| units.is_some() && units <= *before)
        .last()
        .map_or(now, |(since, _)| since)
}

/// Where a subject is mentioned in a ledger, by whom the entries concern.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Mentions<'a>(&'a [Mention]);

impl<'a> Mentions<'a> {
    /// Those in the name of one unit or group, or in nobody's.
    pub(crate) fn of(self, unit: Option<Party>) -> Self {
        let rest = self.from(|mention| mention.unit >= unit);
        // Mostly few, and all of them will be looked at.
        let others = rest.iter().position(|mention| mention.unit != unit);
        Self(&rest[..others.unwrap_or(rest.len())])
    }

    /// Those in the name of any group.
    pub(crate) fn of_groups(self) -> Self {
        // Groups are greater than units.
        Self(self.from(|mention| matches!(mention.unit, Some(Party::Group(_)))))
    }

    fn from(self, begins: impl Fn(&Mention) -> bool) -> &'a [Mention] {
        &self.0[self.0.partition_point(|mention| !begins(mention))..]
    }
}

#[cfg(test)]
mod tests {
    use crate::ledger::testing::{day, entry};
    use crate::ledger::{Event, Ledger};

    fn corrects(name: &str, event: Event) -> Event {
        Event::Corrects {
            entry: name.to_owned(),
            event: Box::new(event),
        }
    }

    fn progress(percent: u8) -> Event {
        Event::Progress {
            percent: Some(percent),
            results: None,
            obstacles: None,
            causes: None,
            proposals: None,
        }
    }

    /// Entries `e0`, `e1`, … recorded and effective on consecutive days of June 2014 from the 1st.
    fn check(events: &[Event], known_at: &str, expect: &[(&str, Event, &str)]) {
        let entries = (1..).zip(events).map(|(number, event)| {
            let mut entry = entry(&format!("e{}", number - 1), event.clone());
            entry.recorded_at = format!("2014-06-{number:02}T09:00:00+07:00")
                .parse()
                .unwrap();
            entry.effective_on = day(&format!("2014-06-{number:02}"));
            entry
        });
        let ledger = Ledger::new(entries.collect());
        let known = ledger.known_at(day(known_at));
        let seen: Vec<_> = known
            .entries()
            .map(|known| {
                (
                    known.entry.id.as_str(),
                    known.event.clone(),
                    known.effective_on,
                )
            })
            .collect();
        let expect: Vec<_> = expect
            .iter()
            .map(|(id, event, on)| (*id, event.clone(), day(on)))
            .collect();
        assert_eq!(seen, expect);
        assert_eq!(
            known.about(ledger.entries()[0].subject).count(),
            expect.len()
        );
    }

    #[test]
    fn a_correction_counts_from_its_recording_on() {
        let events = [progress(60), corrects("e0", progress(50))];
        check(&events, "2014-06-01", &[("e0", progress(60), "2014-06-01")]);
        check(&events, "2014-06-02", &[("e0", progress(50), "2014-06-02")]);
    }

    #[test]
    fn of_several_corrections_the_last_recorded_counts() {
        let events = [
            progress(60),
            corrects("e0", progress(50)),
            corrects("e0", Event::Acknowledged),
        ];
        check(
            &events,
            "2014-06-30",
            &[("e0", Event::Acknowledged, "2014-06-03")],
        );
        check(&events, "2014-06-02", &[("e0", progress(50), "2014-06-02")]);
    }

    #[test]
    fn corrections_may_be_corrected() {
        let chain = [
            progress(60),
            corrects("e0", progress(50)),
            corrects("e1", progress(40)),
        ];
        check(&chain, "2014-06-30", &[("e0", progress(40), "2014-06-03")]);
        let other_entry = [
            progress(60),
            progress(10),
            corrects("e0", progress(50)),
            corrects("e2", corrects("e1", progress(20))),
        ];
        check(
            &other_entry,
            "2014-06-30",
            &[
                ("e0", progress(60), "2014-06-01"),
                ("e1", progress(20), "2014-06-04"),
            ],
        );
        let becomes_one = [
            progress(60),
            progress(10),
            corrects("e1", corrects("e0", progress(5))),
        ];
        check(
            &becomes_one,
            "2014-06-30",
            &[("e0", progress(5), "2014-06-03")],
        );
    }

    #[test]
    fn what_names_nothing_earlier_changes_nothing() {
        let events = [
            corrects("e1", progress(1)),
            progress(60),
            corrects("nobody", progress(2)),
        ];
        check(&events, "2014-06-30", &[("e1", progress(60), "2014-06-02")]);
        check(&[corrects("e0", Event::NoChange)], "2014-06-30", &[]);
    }
}
