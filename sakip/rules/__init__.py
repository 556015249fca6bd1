"""The rules: which module checks which code. A rule is a generator that takes the index and yields findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip.rules import (
    document_against_document,
    document_against_plan,
    double_budget,
    foot_row,
    kode,
    orphan_indikator,
    parent_budget,
    references,
    sasaran_without_indikator,
    sasaran_without_tujuan,
    tujuan_without_sasaran,
    unique_ids,
    unsupporting_program,
    wrong_capaian,
    wrong_formula,
    wrong_lke,
    wrong_scale,
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
    "AKIP401": orphan_indikator,
    "AKIP402": wrong_formula,
    "AKIP601": wrong_capaian,
    "AKIP602": wrong_scale,
    "AKIP603": wrong_lke,
    "AKIP701": document_against_plan,
    "AKIP702": document_against_document,
    "AKIP703": foot_row,
}
"""The module of each rule; its docstring is the rule's page."""

RULES: dict[str, Callable[[Index], Iterator[Finding]]] = {code: module.check for code, module in MODULES.items()}
"""The check of each rule, in the order of codes."""
