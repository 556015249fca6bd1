"""What is derived from the description of the fields for people and editors: JSON Schema and the field reference."""

from __future__ import annotations

from typing import Any

from sakip.fields import Choice, Described, ListOf, MapOf, Record, Role, Shape, describe
from sakip.leaves import Leaf
from sakip.model import Rencana
from sakip.schema import model_classes

_SCALAR = ["string", "number", "boolean"]


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a plan, for editors.

    It is the looser twin of the format: an editor reads ``1.10`` as a number, so scalars may be of any kind. Every plan
    that loads is valid under it.
    """
    definitions = {cls.__name__: _definition(cls) for cls in model_classes()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Rencana sakip, format 1",
        **definitions.pop(Rencana.__name__),
        "$defs": definitions,
    }


def _definition(cls: type) -> dict[str, Any]:
    described = describe(cls)
    definition: dict[str, Any] = {
        "type": "object",
        "properties": {one.name: {"description": one.field.uraian, **_schema(one.shape)} for one in described},
        "additionalProperties": False,
    }
    required = [one.name for one in described if one.field.required]
    return definition | ({"required": required} if required else {})


def _schema(shape: Shape) -> dict[str, Any]:
    if isinstance(shape, Leaf):
        return dict(shape.json)
    if isinstance(shape, Choice):
        return {"enum": list(shape.values)}
    if isinstance(shape, Record):
        return {"$ref": f"#/$defs/{shape.cls.__name__}"}
    if isinstance(shape, ListOf):
        return {"type": "array", "items": _schema(shape.item)}
    if isinstance(shape, MapOf):
        return {"type": "object", "additionalProperties": _schema(shape.item)}
    return {"anyOf": [{"type": _SCALAR}, _schema(shape.item)]}


_ROLES = {Role.FIGURE: "angka", Role.LABEL: "sebutan", Role.LINK: "rujukan", Role.PLAIN: ""}


def field_reference() -> str:
    """The reference of all nodes and their fields, as Markdown in Indonesian."""
    parts = ["# Acuan kunci format 1\n\nHalaman ini diturunkan dari uraian di `sakip/model.py`; jangan disunting.\n"]
    for cls in model_classes():
        rows = [_row(one) for one in describe(cls)]
        parts.append(f"\n## {cls.__name__}\n\n| Kunci | Isi | Arti | Peran |\n|---|---|---|---|\n" + "\n".join(rows) + "\n")
    return "".join(parts)


def _row(one: Described) -> str:
    meaning = one.field.uraian + (" **(wajib)**" if one.field.required else "")
    role = _ROLES[one.field.role]
    if one.field.to and one.field.to != ("*",):
        role = f"{role or 'rujukan'} ke {' atau '.join(one.field.to)}"
    cells = [f"`{one.name}`", _content(one.shape), meaning, role]
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _content(shape: Shape) -> str:
    if isinstance(shape, Leaf):
        return shape.description
    if isinstance(shape, Choice):
        return " / ".join(f"`{value}`" for value in shape.values)
    if isinstance(shape, Record):
        return _link(shape.cls)
    if isinstance(shape, ListOf):
        return f"daftar {_link(shape.item.cls)}"
    if isinstance(shape, MapOf):
        return f"`nama:` {_link(shape.item.cls)}"
    return f"id, atau {_link(shape.item.cls)}"


def _link(cls: type) -> str:
    return f"[{cls.__name__}](#{cls.__name__.lower()})"
