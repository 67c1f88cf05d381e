//! Tests of the table of tasks over the shipped plan.

use super::*;
use crate::route::Basis;
use crate::testing::{day, hoa_binh, store};

fn found(filter: &Filter) -> Vec<String> {
    let store = store();
    let open = hoa_binh(&store, day("2014-09-30"), Basis::PlanAlone);
    rows(&open, filter, Language::Vietnamese)
        .into_iter()
        .map(|row| row.id)
        .collect()
}

fn search(words: &str) -> Vec<String> {
    found(&Filter {
        search: words.to_owned(),
        ..Filter::default()
    })
}

#[test]
fn diacritics_do_not_matter() {
    let with = search("chữ ký số");
    assert!(with.contains(&"signature-plan".to_owned()), "{with:?}");
    assert_eq!(search("chu ky so"), with);
    assert_eq!(search("  CHU  KY so "), with);
    assert_eq!(search("zzz"), Vec::<String>::new());
    assert_eq!(search("").len(), 47);
}

#[test]
fn filters_add_up() {
    let overdue = Filter {
        bucket: Some(Bucket::Overdue),
        ..Filter::default()
    };
    assert_eq!(found(&overdue), ["unit-roadmaps"]);
    let unit = Filter {
        unit: Some("huyen-da-bac".to_owned()),
        ..Filter::default()
    };
    let of_unit = found(&unit);
    assert!(of_unit.contains(&"unit-roadmaps".to_owned()), "{of_unit:?}");
    assert_eq!(
        found(&Filter {
            dating: Some(Dating::Dated),
            ..unit
        }),
        ["unit-roadmaps"]
    );
}

#[test]
fn the_rows_add_up_to_the_plan() {
    let store = store();
    let open = hoa_binh(&store, day("2014-09-30"), Basis::Sample);
    let rows = rows(&open, &Filter::default(), Language::Vietnamese);
    for (bucket, count) in open.state.counts.iter() {
        let of_rows = rows.iter().flat_map(|row| &row.buckets);
        let sum: u64 = of_rows
            .filter(|counted| counted.state == bucket)
            .map(|counted| counted.count)
            .sum();
        assert_eq!(sum, count, "{bucket:?}");
    }
}

#[test]
fn a_row_counts_units_and_not_assignments() {
    let store = store();
    let open = hoa_binh(&store, day("2014-09-30"), Basis::PlanAlone);
    let rows = rows(&open, &Filter::default(), Language::Vietnamese);
    let roadmaps = rows.iter().find(|row| row.id == "unit-roadmaps").unwrap();
    assert_eq!(roadmaps.done, (0, 33));
    assert_eq!(
        roadmaps.buckets,
        [Counted {
            state: Bucket::Overdue,
            count: 33
        }]
    );
    assert_eq!(roadmaps.days_overdue, Some(92));
    let nobody = rows.iter().find(|row| row.id == "legal-framework").unwrap();
    assert!(nobody.has_no_lead);
    assert_eq!(nobody.lead, "chưa rõ đơn vị chủ trì");
}

#[test]
fn undated_tasks_stand_last_in_both_directions() {
    let store = store();
    let open = hoa_binh(&store, day("2014-09-30"), Basis::Sample);
    let mut found = rows(&open, &Filter::default(), Language::Vietnamese);
    for word in ["han", "-han"] {
        order_rows(&mut found, Order::parse(word));
        let dated = found.iter().filter(|row| row.due.is_some()).count();
        assert!(
            dated > 1 && found[..dated].iter().all(|row| row.due.is_some()),
            "{word}"
        );
        let first_two = (found[0].due, found[dated - 1].due);
        assert_eq!(first_two.0 < first_two.1, word == "han", "{word}");
    }
}
