"""The rules: which module checks which code. A rule is a generator that takes the index and yields findings.

A rule across plans takes the digests of a government's plans (`Pemda`) instead.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from sakip.rules import (
    absent_annex,
    accumulation_against_unit,
    action_against_iku,
    all_achieved,
    broken_count,
    capaian_across_documents,
    category_against_score,
    change_of_budget,
    different_indicators,
    different_labels,
    different_links,
    different_names,
    different_sets,
    different_tujuan,
    document_against_document,
    document_against_plan,
    double_budget,
    exact_doubling,
    falling_quarters,
    foot_row,
    foreign_agency,
    foreign_formula,
    foreign_output,
    foreign_predikat,
    foreign_year,
    groundless_claim,
    iku_in_no_table,
    incomparable_units,
    incomparable_years,
    incomplete_iku,
    index_as_ratio,
    joined_capaian,
    known_to_one_document,
    kode,
    large_change,
    late_document,
    left_out_of_complete,
    lost_cells,
    misi_without_tujuan,
    missing_realisasi,
    missing_target,
    money_without_output,
    nothing_spent,
    number_against_word,
    orphan_indikator,
    output_as_iku,
    over_hundred,
    overspent,
    parent_budget,
    polarity_against_name,
    quarters_against_year,
    quarters_of_another_kind,
    quarters_of_budget,
    realisasi_against_formula,
    references,
    reversed_range,
    sasaran_without_indikator,
    sasaran_without_tujuan,
    shared_output,
    support_cycle,
    total_against_total,
    tujuan_without_misi,
    tujuan_without_sasaran,
    twin_indicators,
    uneven_caps,
    unique_ids,
    unit_of_figures,
    unknown_blank,
    unknown_chapter,
    unknown_kode,
    unmeasured_sasaran,
    unofficial_name,
    unsupporting_program,
    wrong_capaian,
    wrong_formula,
    wrong_level,
    wrong_lke,
    wrong_scale,
    wrong_weight,
    year_against_itself,
    year_outside_period,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import ModuleType

    from sakip.findings import Finding
    from sakip.index import Index

MODULES: dict[str, ModuleType] = {
    "AKIP201": references,
    "AKIP202": unique_ids,
    "AKIP203": kode,
    "AKIP204": tujuan_without_sasaran,
    "AKIP205": sasaran_without_tujuan,
    "AKIP206": sasaran_without_indikator,
    "AKIP207": unsupporting_program,
    "AKIP208": support_cycle,
    "AKIP209": tujuan_without_misi,
    "AKIP210": misi_without_tujuan,
    "AKIP211": unmeasured_sasaran,
    "AKIP212": left_out_of_complete,
    "AKIP213": known_to_one_document,
    "AKIP214": different_sets,
    "AKIP215": different_links,
    "AKIP220": different_indicators,
    "AKIP221": different_tujuan,
    "AKIP222": year_outside_period,
    "AKIP301": parent_budget,
    "AKIP302": double_budget,
    "AKIP303": total_against_total,
    "AKIP304": change_of_budget,
    "AKIP305": overspent,
    "AKIP306": quarters_of_budget,
    "AKIP307": large_change,
    "AKIP308": exact_doubling,
    "AKIP309": money_without_output,
    "AKIP401": orphan_indikator,
    "AKIP402": wrong_formula,
    "AKIP403": incomplete_iku,
    "AKIP404": foreign_formula,
    "AKIP405": index_as_ratio,
    "AKIP406": polarity_against_name,
    "AKIP407": accumulation_against_unit,
    "AKIP408": output_as_iku,
    "AKIP409": twin_indicators,
    "AKIP410": shared_output,
    "AKIP411": foreign_output,
    "AKIP412": iku_in_no_table,
    "AKIP414": unit_of_figures,
    "AKIP501": missing_target,
    "AKIP502": quarters_against_year,
    "AKIP503": falling_quarters,
    "AKIP504": incomparable_units,
    "AKIP505": incomparable_years,
    "AKIP506": foreign_predikat,
    "AKIP507": over_hundred,
    "AKIP508": reversed_range,
    "AKIP509": broken_count,
    "AKIP510": action_against_iku,
    "AKIP511": quarters_of_another_kind,
    "AKIP601": wrong_capaian,
    "AKIP602": wrong_scale,
    "AKIP603": wrong_lke,
    "AKIP604": uneven_caps,
    "AKIP605": missing_realisasi,
    "AKIP606": category_against_score,
    "AKIP607": all_achieved,
    "AKIP608": capaian_across_documents,
    "AKIP609": wrong_weight,
    "AKIP610": joined_capaian,
    "AKIP611": nothing_spent,
    "AKIP612": realisasi_against_formula,
    "AKIP701": document_against_plan,
    "AKIP702": document_against_document,
    "AKIP703": foot_row,
    "AKIP704": lost_cells,
    "AKIP705": different_names,
    "AKIP706": late_document,
    "AKIP707": absent_annex,
    "AKIP708": different_labels,
    "AKIP801": number_against_word,
    "AKIP802": year_against_itself,
    "AKIP803": foreign_year,
    "AKIP804": foreign_agency,
    "AKIP805": groundless_claim,
    "AKIP806": unknown_blank,
    "AKIP807": unknown_chapter,
    "AKIP901": unknown_kode,
    "AKIP902": unofficial_name,
    "AKIP903": wrong_level,
}
"""The module of each rule; its docstring is the rule's page."""

LOOKING_UP = frozenset({"AKIP901", "AKIP902", "AKIP903"})
"""The rules that look kode up in a nomenclature: they run only where one is given."""

RULES: dict[str, Callable[[Index], Iterator[Finding]]] = {code: module.check for code, module in MODULES.items()}
"""The check of each rule, in the order of codes."""

ACROSS: dict[str, str] = {
    "AKIP216": "unknown_induk",
    "AKIP217": "unsupported_sasaran",
    "AKIP218": "same_sub_kegiatan",
    "AKIP219": "different_period",
    "AKIP310": "budgets_across_plans",
}
"""The rules across plans: the name of each module, which `across_module` imports."""


def across_module(code: str) -> ModuleType:
    """The module of a rule across plans, with ``check(pemda)`` and ``NEEDS_ALL``, whether only all plans together tell all.

    It is imported only now: most checks are of plans that stand alone.
    """
    return import_module(f"{__name__}.{ACROSS[code]}")
