//! A table with caption and headings that scrolls inside itself where it does not fit.

use yew::prelude::*;

use super::ViewLink;
use crate::route::View;

/// A heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its words.
    pub words: &'static str,
    /// Whether its cells hold numbers.
    pub is_number: bool,
    /// How the rows are ordered by it, where they can be.
    pub sorting: Option<Sorting>,
}

/// How the rows are ordered by a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sorting {
    /// Where a press on the heading leads.
    pub to: View,
    /// The present order by this column: `none`, `ascending` or `descending`.
    pub order: &'static str,
}

impl Column {
    /// A heading over words.
    pub const fn text(words: &'static str) -> Self {
        Self {
            words,
            is_number: false,
            sorting: None,
        }
    }

    /// The same with an order.
    pub fn sorted(self, sorting: Sorting) -> Self {
        Self {
            sorting: Some(sorting),
            ..self
        }
    }

    /// A heading over numbers.
    pub const fn number(words: &'static str) -> Self {
        Self {
            words,
            is_number: true,
            sorting: None,
        }
    }
}

/// Properties of [`TableFrame`].
#[derive(Properties, PartialEq)]
pub struct TableFrameProperties {
    /// What the table shows.
    pub caption: AttrValue,
    /// Whether the caption is seen, or only read out because a heading says it already.
    #[prop_or_default]
    pub hidden_caption: bool,
    /// The headings.
    pub columns: Vec<Column>,
    /// More classes of the table; `cards` turns rows into cards on a phone.
    #[prop_or_default]
    pub class: Classes,
    /// The rows.
    pub children: Html,
}

/// A table in a region that can be focused and scrolled by keyboard.
#[component]
pub fn TableFrame(properties: &TableFrameProperties) -> Html {
    let columns = properties.columns.iter().map(|column| {
        let class = column.is_number.then_some("number");
        let order = column.sorting.as_ref().map(|sorting| sorting.order);
        html! {
            <th scope="col" {class} aria-sort={order}>
                if let Some(sorting) = &column.sorting {
                    <ViewLink to={sorting.to.clone()} class="sort">{ column.words }</ViewLink>
                } else {
                    { column.words }
                }
            </th>
        }
    });
    let caption = properties.hidden_caption.then_some("unseen");
    html! {
        <div class="table-scroll" role="region" tabindex="0" aria-label={&properties.caption}>
            <table class={properties.class.clone()}>
                <caption class={caption}>{ &properties.caption }</caption>
                <thead><tr>{ for columns }</tr></thead>
                <tbody>{ properties.children.clone() }</tbody>
            </table>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_table_has_caption_headings_and_a_region_to_scroll() {
        let shown = crate::testing::render::<TableFrame>(TableFrameProperties {
            caption: "Nhiệm vụ".into(),
            hidden_caption: true,
            columns: vec![Column::text("Đơn vị"), Column::number("Quá hạn")],
            class: Classes::new(),
            children: html! { <tr><th scope="row">{ "Sở Tài chính" }</th><td>{ 1 }</td></tr> },
        })
        .await;
        assert!(
            shown.contains("<caption class=\"unseen\">Nhiệm vụ</caption>"),
            "{shown}"
        );
        assert!(
            shown.contains("<th scope=\"col\" class=\"number\">Quá hạn</th>"),
            "{shown}"
        );
        assert!(
            shown.contains("role=\"region\"") && shown.contains("tabindex=\"0\""),
            "{shown}"
        );
    }
}
