//! Directives, plans, ledgers and the state that follows from them: no I/O, no clock.

pub mod calendar;
