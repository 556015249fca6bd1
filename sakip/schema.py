"""Why a tree is no plan, by Cerberus.

This is the one place that knows Cerberus. It is asked only about records that the builder refused, since it takes longer
than reading the whole file.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import attrs

from sakip import leaves
from sakip.amounts import short
from sakip.fields import Choice, ListOf, MapOf, Record, Shape, describe
from sakip.leaves import Leaf, Path, RefusedError, kind_of
from sakip.model import Rencana
from sakip.traps import suggest

if TYPE_CHECKING:
    from collections.abc import Iterator

    import cerberus

_LEAVES = {leaf.name: leaf for leaf in vars(leaves).values() if isinstance(leaf, Leaf)}


@attrs.frozen(kw_only=True)
class Problem:
    """One place of a tree that does not have the form of a plan.

    Attributes:
        code: of the 11x family.
        path: the way from the root of the plan, by keys and list places.
        of_key: whether the key itself is wrong, not what stands under it.
    """

    code: str
    message: str
    advice: str
    path: Path
    of_key: bool = False


def explain(tree: Any, refused: list[tuple[str | int, ...]]) -> list[Problem]:
    """Everything that is wrong with the records that the builder refused."""
    problems: list[Problem] = []
    for path in refused:
        if path:
            problems += _check_record(tree, path)
        else:
            keys: dict[str | int, Any] = {one.name: {"required": one.field.required} for one in describe(Rencana)}
            problems += _problems(keys, tree, ())
    return problems


def _check_record(tree: Any, path: Path) -> Iterator[Problem]:
    shape = next(one.shape for one in describe(Rencana) if one.name == path[0])
    value = tree[path[0]]
    if len(path) > 1 and isinstance(shape, ListOf):
        shape, value = shape.item, value[path[1]]
    return _problems({path[-1]: _rule(shape)}, {path[-1]: value}, path[:-1])


def _rule(shape: Shape) -> dict[str, Any]:
    """The Cerberus rule of a shape; classes go by name, since one may hold itself."""
    if isinstance(shape, Leaf):
        return {"leaf": shape.name}
    if isinstance(shape, Choice):
        return {"type": "string", "allowed": list(shape.values)}
    if isinstance(shape, Record):
        return {"type": "dict", "schema": shape.cls.__name__}
    if isinstance(shape, ListOf):
        return {"type": "list", "schema": _rule(shape.item)}
    if isinstance(shape, MapOf):
        return {"type": "dict", "valuesrules": _rule(shape.item)}
    return {"type": ["string", "dict"], "leaf_if_text": True, "schema": shape.item.cls.__name__}


def model_classes() -> tuple[type, ...]:
    """The classes of the model that nodes of a plan have, in the order in which they are met."""
    found: dict[type, None] = {}

    def visit(cls: type) -> None:
        if cls not in found:
            found[cls] = None
            for one in describe(cls):
                item = one.shape if isinstance(one.shape, Record) else getattr(one.shape, "item", None)
                if item is not None:
                    visit(item.cls)

    visit(Rencana)
    return tuple(found)


@cache
def _validator() -> cerberus.Validator:
    # Imported here: it costs 40 ms, and a plan without a slip never needs it.
    import cerberus  # noqa: PLC0415

    class Validator(cerberus.Validator):  # type: ignore[misc, unused-ignore]  # Cerberus has no types
        """Cerberus with the leaves of this format, which read themselves."""

        def _validate_leaf(self, name: str, field: str, value: object) -> None:
            """Ask the leaf.

            The rule's arguments are validated against this schema:
            {'type': 'string'}
            """
            unit = self.document.get("satuan", "")
            try:
                _LEAVES[name].read(value, unit if isinstance(unit, str) else "")
            except RefusedError as refused:
                why = _Why(refused.message)
                why.refused = refused
                self._error(field, why)

        def _validate_leaf_if_text(self, wanted: bool, field: str, value: object) -> None:  # noqa: FBT001 - the signature of Cerberus
            """Ask the text leaf, unless the value is a node.

            The rule's arguments are validated against this schema:
            {'type': 'boolean'}
            """
            if wanted and isinstance(value, str):
                self._validate_leaf(leaves.TEXT.name, field, value)

    registry = cerberus.schema.SchemaRegistry({})
    for cls in model_classes():
        registry.add(cls.__name__, {one.name: _rule(one.shape) | {"required": one.field.required} for one in describe(cls)})
    return Validator(schema_registry=registry)


class _Why(str):
    """A message for Cerberus that carries the refusal it came from."""

    __slots__ = ("refused",)
    refused: RefusedError


def _problems(schema: dict[str | int, Any], tree: Any, prefix: Path) -> Iterator[Problem]:
    validator = _validator()
    validator.validate(tree, schema, normalize=False)
    for error in _flat(validator._errors):  # noqa: SLF001 - the errors as objects; the public form is English text
        yield _problem(error, prefix)


def _flat(errors: Any) -> Iterator[Any]:
    for error in errors:
        if error.is_group_error:
            yield from _flat(error.child_errors)
        else:
            yield error


def _problem(error: Any, prefix: Path) -> Problem:
    path = prefix + tuple(error.document_path)
    if error.rule is None and error.info and isinstance(error.info[0], _Why):
        refused = error.info[0].refused
        path += refused.path
        message = refused.message if refused.of_key else _named(path, refused.message)
        return Problem(code="AKIP114", message=message, advice=refused.advice, path=path, of_key=refused.of_key)
    if error.rule == "required":
        return Problem(code="AKIP112", message=f"kunci `{path[-1]}` wajib ada", advice=f"Tambahkan `{path[-1]}: …`.", path=path[:-1])
    if error.rule == "allowed":
        words = ", ".join(error.constraint)
        message = _named(path, f'"{short(str(error.value))}" tidak dikenal, pilihannya: {words}')
        return Problem(code="AKIP114", message=message, advice=suggest(str(error.value), list(error.constraint)), path=path)
    if error.rule == "type":
        wanted = error.constraint if isinstance(error.constraint, str) else error.constraint[-1]
        expected, advice = _EXPECTED[wanted]
        return Problem(
            code="AKIP113", message=_named(path, f"seharusnya {expected}, bukan {kind_of(error.value)}"), advice=advice, path=path
        )
    # The only rule left: an unknown field.
    key = str(path[-1])
    if key == "<<":
        return Problem(
            code="AKIP106", message="gabungan `<<` tidak dipakai dalam rencana", advice="Tulis isinya di sini.", path=path, of_key=True
        )
    return Problem(
        code="AKIP111",
        message=f"kunci `{short(key)}` tidak dikenal di sini",
        advice=suggest(key, _known_beside(path)),
        path=path,
        of_key=True,
    )


_EXPECTED = {
    "string": ("teks", "Beri tanda kutip bila kurung itu bagian dari teks."),
    "dict": ("susunan `kunci: isi`", "Tulis `{kunci: isi}` atau satu `kunci: isi` per baris."),
    "list": ("daftar", "Tulis satu butir per baris dengan tanda -."),
}


def _named(path: Path, message: str) -> str:
    names = [step for step in path if isinstance(step, str)]
    return f"`{names[-1]}`: {message}" if names else message


def _known_beside(path: Path) -> list[str]:
    """The keys that a node may have where an unknown one was met."""
    shape: Shape = Record(Rencana)
    for step in path[:-1]:
        if isinstance(step, int) or isinstance(shape, MapOf):
            shape = shape.item if isinstance(shape, (ListOf, MapOf)) else shape
            continue
        cls = shape.cls if isinstance(shape, Record) else getattr(shape, "item", Record(Rencana)).cls
        shape = next((one.shape for one in describe(cls) if one.name == step), shape)
    cls = shape.cls if isinstance(shape, Record) else getattr(shape, "item", Record(Rencana)).cls
    return [one.name for one in describe(cls)]
