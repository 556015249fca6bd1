"""The rules: which module checks which code. A rule is a generator that takes the index and yields findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.rules import (
    accumulation_against_unit,
    all_achieved,
    capaian_across_documents,
    category_against_score,
    document_against_document,
    document_against_plan,
    double_budget,
    foot_row,
    foreign_agency,
    foreign_formula,
    foreign_output,
    foreign_year,
    groundless_claim,
    incomparable_units,
    incomplete_iku,
    index_as_ratio,
    kode,
    missing_realisasi,
    missing_target,
    number_against_word,
    orphan_indikator,
    output_as_iku,
    parent_budget,
    polarity_against_name,
    references,
    sasaran_without_indikator,
    sasaran_without_tujuan,
    shared_output,
    total_against_total,
    tujuan_without_sasaran,
    twin_indicators,
    uneven_caps,
    unique_ids,
    unsupporting_program,
    wrong_capaian,
    wrong_formula,
    wrong_lke,
    wrong_scale,
    wrong_weight,
    year_against_itself,
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
    "AKIP301": parent_budget,
    "AKIP302": double_budget,
    "AKIP303": total_against_total,
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
    "AKIP501": missing_target,
    "AKIP504": incomparable_units,
    "AKIP601": wrong_capaian,
    "AKIP602": wrong_scale,
    "AKIP603": wrong_lke,
    "AKIP604": uneven_caps,
    "AKIP605": missing_realisasi,
    "AKIP606": category_against_score,
    "AKIP607": all_achieved,
    "AKIP608": capaian_across_documents,
    "AKIP609": wrong_weight,
    "AKIP701": document_against_plan,
    "AKIP702": document_against_document,
    "AKIP703": foot_row,
    "AKIP801": number_against_word,
    "AKIP802": year_against_itself,
    "AKIP803": foreign_year,
    "AKIP804": foreign_agency,
    "AKIP805": groundless_claim,
}
"""The module of each rule; its docstring is the rule's page."""

RULES: dict[str, Callable[[Index], Iterator[Finding]]] = {code: module.check for code, module in MODULES.items()}
"""The check of each rule, in the order of codes."""
