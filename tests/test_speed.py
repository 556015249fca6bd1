from __future__ import annotations

import time

import pytest

from sakip.checking import check_file, selected
from tests.checks import START

ROWS = 4000
BIG = {
    "unknown ids": "dokumen:\n  - id: d\n    menyatakan:\n" + "".join(f"      - {{tentang: X{number}}}\n" for number in range(ROWS)),
    "different figures": "dokumen:\n  - id: d\n    menyatakan:\n"
    + "".join(f"      - {{tentang: instansi, capaian: {number} %}}\n" for number in range(ROWS)),
    "wrong figures in many documents": "dokumen:\n"
    + "".join(f"  - {{id: d{number}, menyatakan: [{{tentang: instansi, tahun: {1000 + number % 900}}}]}}\n" for number in range(ROWS)),
    "foot rows": "dokumen:\n  - id: d\n    menyatakan:\n"
    + "      - {tentang: instansi, capaian: 5 %}\n" * ROWS
    + "    kaki:\n"
    + "      - {hitung: rata_rata, capaian: 6 %}\n" * ROWS,
    "tables": "dokumen:\n"
    + "".join(f"  - {{id: d{number}, menyatakan: [], kaki: [{{hitung: jumlah, capaian: 6 %}}]}}\n" for number in range(ROWS)),
    "comments": "misi:\n" + "  - {id: M}  # sakip: abaikan[AKIP202] alasan=x\n" * ROWS,
    "parts of a whole": "program: [{id: P, anggaran: 5}]\ndokumen:\n  - id: d\n    menyatakan:\n"
    + "".join(f"      - {{tentang: P, sasaran: S{number}, anggaran: 5}}\n" for number in range(ROWS)),
}


@pytest.mark.slow
@pytest.mark.parametrize("kind", BIG)
def test_no_rule_takes_the_square_of_what_it_is_given(kind: str) -> None:
    """Thousands of wrong rows take seconds at most; a rule that compares each with each would take minutes."""
    started = time.process_time()
    assert check_file("x.yaml", (START + BIG[kind]).encode(), None, selected()).readable
    assert time.process_time() - started < 30
