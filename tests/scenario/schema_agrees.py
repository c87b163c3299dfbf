#!/usr/bin/env python3
"""The JSON Schemas in scenarios/ and the reader must agree on every file: both accept it, or both refuse it.

Usage: schema_agrees.py <scenario_verdict> <source folder>
Holds both against the corpus in tests/data/scenario, the scenarios and translations that are shipped, and mutants
of good files: each value replaced by values of other kinds, each field left out, each list shortened and lengthened.
"""
import copy
import json
import pathlib
import re
import subprocess
import sys

import jsonschema

STRANGE = [None, True, False, 0, 1, -1, 2.5, 101, 1e7, "", "  ", "x", "yes", "no", "next", "Night Shift", "x" * 2001,
           [], ["sam"], [1], [[]], {}, {"text": "x"}, {"x": 1}]


def verdicts(program, texts):
    stream = "".join(text.rstrip("\n") + "\n\x1e\n" for text in texts)
    answer = subprocess.run(program, input=stream.encode(), stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in answer.stdout.decode().splitlines()]


def places(value, path=()):
    """Every value inside, with the keys and positions that lead to it."""
    yield path
    if isinstance(value, dict):
        for key in value:
            yield from places(value[key], path + (key,))
    elif isinstance(value, list):
        for position in range(len(value)):
            yield from places(value[position], path + (position,))


def at(value, path):
    for step in path:
        value = value[step]
    return value


def fields(schema):
    """Every field that the schema knows, with what it says about it."""
    if isinstance(schema, dict):
        for name, field in schema.get("properties", {}).items():
            yield name, field
        for value in schema.values():
            yield from fields(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from fields(value)


def mutants(document, thin):
    everywhere = [path for path in places(document) if path]
    for number, path in enumerate(everywhere):
        strange = [value for turn, value in enumerate(STRANGE) if not thin or (turn + number) % 8 == 0]
        for value in strange:
            changed = copy.deepcopy(document)
            at(changed, path[:-1])[path[-1]] = value
            yield f"{path} = {str(value)[:20]!r}", changed
        changed = copy.deepcopy(document)
        del at(changed, path[:-1])[path[-1]]
        yield f"without {path}", changed
        inner = at(document, path)
        if isinstance(inner, list) and inner:
            for times in (3, 14, 60, 210)[:2 if thin else 4]:
                changed = copy.deepcopy(document)
                at(changed, path[:-1])[path[-1]] = inner * times
                yield f"{path} {times} times", changed
        if isinstance(inner, dict):
            changed = copy.deepcopy(document)
            at(changed, path)["unheard_of"] = 1
            yield f"{path} with another field", changed


def of_scenarios(program, root):
    data = root / "tests/data/scenario"
    files = sorted(data.glob("good/*.yaml")) + sorted(data.glob("bad/*.yaml")) + sorted(
        path for path in (root / "scenarios").glob("*.yaml") if "." not in path.stem)  # translations are no scenarios
    for file in files:
        try:
            yield str(file.relative_to(root)), file.read_bytes().decode("utf-8")
        except UnicodeDecodeError:
            continue
    for name, thin in (("minimal", False), ("full", True)):
        text = (data / f"good/{name}.yaml").read_text("utf-8")
        document = verdicts(program, [text])[0]["document"]
        for what, mutant in mutants(document, thin):
            yield f"{name}: {what}", json.dumps(mutant, indent=1, ensure_ascii=False)


TRANSLATION = """translation: 1
translator: Jo Kern
texts:
  goals.delivery: {original: On time., before: Once., text: Einst., note: Ask Mira.}
  beats.belt.text.2:
    original: Tea.
    text:
no_longer_used:
  beats.gone.text: {original: Gone., text: Weg.}
"""


def of_translations(program, root):
    for file in sorted((root / "scenarios").glob("*.*.yaml")):
        text = file.read_text("utf-8")
        yield file.name, text
        yield f"{file.name}, of which nothing is translated", re.sub(r"^    text:.*\n(?:      .*\n)*", "    text:\n", text, flags=re.M)
    yield "a small one", TRANSLATION
    document = verdicts(program, [TRANSLATION])[0]["document"]
    document["texts"]["beats.belt.text.2"]["text"] = "Tee."
    for what, mutant in mutants(document, False):
        # The word null is refused where nothing at all may stand; to a validator the two are the same.
        if "text" not in what or "= 'None'" not in what:
            yield what, json.dumps(mutant, indent=1, ensure_ascii=False)


def differing(program, schema, cases, fewest):
    """How many cases get one verdict from the reader and another from the schema."""
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    mute = [name for name, field in fields(schema) if not all(field.get(key) for key in ("description", "examples", "defaultSnippets"))]
    if mute:
        sys.exit(f"fields without description, example or snippet: {mute}")
    wrong = compared = refused = 0
    for (name, _), verdict in zip(cases, verdicts(program, [text for _, text in cases])):
        if not verdict["readable"]:
            continue
        compared += 1
        accepted = validator.is_valid(verdict["document"])
        refused += not accepted
        if accepted == verdict["shape"]:
            continue
        wrong += 1
        if wrong <= 20:
            error = jsonschema.exceptions.best_match(validator.iter_errors(verdict["document"]))
            says = f"refuses it: {error.message[:200]} at {list(error.absolute_path)}" if error else "accepts it"
            print(f"{name}: the reader says {verdict['numbers']}, the schema {says}")
    print(f"{compared} documents compared, {refused} of them refused by the schema, {wrong} verdicts differ")
    if compared < fewest or refused < fewest / 2:
        sys.exit("too few documents were compared to prove anything")
    return wrong


def main():
    reader, root = sys.argv[1], pathlib.Path(sys.argv[2])
    wrong = 0
    for program, name, cases, fewest in (([reader], "scenario", of_scenarios, 1000),
                                         ([reader, "translation"], "translation", of_translations, 300)):
        schema = json.loads((root / f"scenarios/{name}.schema.json").read_text("utf-8"))
        wrong += differing(program, schema, list(cases(program, root)), fewest)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
