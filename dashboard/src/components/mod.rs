//! What pages are built from: components that know neither the store nor the browser.

mod badge;
mod bullet;
mod day_control;
mod excerpt;
mod field;
mod figure;
mod link;
mod notice;
mod rate;
mod shape;
mod stacked_bar;
mod states;
mod table;

pub use badge::Badge;
pub use bullet::BulletBar;
pub use day_control::DayControl;
pub use excerpt::Excerpt;
pub use field::{SearchField, SelectField, SelectOption};
pub use figure::ChartFigure;
pub use link::ViewLink;
pub use notice::{Notice, NoticeKind};
pub use rate::{CountBar, RateTable};
pub use shape::Shape;
pub use stacked_bar::{Segment, StackedBar};
pub use states::{Empty, Failure, Loading};
pub use table::{Column, Sorting, TableFrame};
