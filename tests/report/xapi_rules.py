"""What the Experience API 1.0.3 asks of a statement, as far as a program can check it (Part Two: Data). Each finding is
a sentence; none: the statement may be stored."""
import re

UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+")
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
DURATION = re.compile(r"P(?=.)(\d+W|(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?)")
STATEMENT = {"id", "actor", "verb", "object", "result", "context", "timestamp", "stored", "authority", "version", "attachments"}
RESULT = {"score", "success", "completion", "response", "duration", "extensions"}
CONTEXT = {"registration", "instructor", "team", "contextActivities", "revision", "platform", "language", "statement", "extensions"}
DEFINITION = {"name", "description", "type", "moreInfo", "extensions", "interactionType", "correctResponsesPattern",
              "choices", "scale", "source", "target", "steps"}
INTERACTIONS = {"true-false", "choice", "fill-in", "long-fill-in", "matching", "performance", "sequencing", "likert",
                "numeric", "other"}


def _words(value, where):
    if not isinstance(value, dict) or not value:
        return [f"{where} is no language map"]
    return [f"{where}: {key!r} is no language tag" for key in value if not LANGUAGE.fullmatch(key)] + [
        f"{where}: the words are no text" for text in value.values() if not isinstance(text, str)]


def _extensions(value, where):
    return [f"{where}: {key!r} is no IRI" for key in value if not IRI.fullmatch(key)]


def _nulls(value, where):
    if value is None:
        return [f"{where} is null"]
    if isinstance(value, dict):
        return [f for key, one in value.items() if "extensions" not in where for f in _nulls(one, f"{where}.{key}")]
    if isinstance(value, list):
        return [f for at, one in enumerate(value) for f in _nulls(one, f"{where}[{at}]")]
    return []


def _actor(actor):
    ways = [key for key in ("mbox", "mbox_sha1sum", "openid", "account") if key in actor]
    found = [] if len(ways) == 1 else [f"an agent has exactly one identifier, not {ways}"]
    if "account" in actor:
        if set(actor["account"]) != {"homePage", "name"}:
            found.append("an account has homePage and name")
        elif not IRI.fullmatch(actor["account"]["homePage"]):
            found.append("homePage is no IRL")
    return found


def _activity(activity, where):
    found = [] if IRI.fullmatch(activity.get("id", "")) else [f"{where}: the id is no IRI"]
    definition = activity.get("definition", {})
    found += [f"{where}: {key} is no property of a definition" for key in set(definition) - DEFINITION]
    for key in ("name", "description"):
        if key in definition:
            found += _words(definition[key], f"{where}.{key}")
    if "type" in definition and not IRI.fullmatch(definition["type"]):
        found.append(f"{where}: the type is no IRI")
    if "interactionType" in definition and definition["interactionType"] not in INTERACTIONS:
        found.append(f"{where}: {definition['interactionType']} is no interaction")
    if "choices" in definition:
        if definition.get("interactionType") not in ("choice", "sequencing"):
            found.append(f"{where}: choices belong to a choice")
        ids = [choice.get("id") for choice in definition["choices"]]
        if len(set(ids)) != len(ids) or not all(ids):
            found.append(f"{where}: choices need ids of their own")
        for choice in definition["choices"]:
            found += _words(choice.get("description"), f"{where}.choices")
    return found


def _result(result):
    found = [f"{key} is no property of a result" for key in set(result) - RESULT]
    score = result.get("score", {})
    if "scaled" in score and not -1 <= score["scaled"] <= 1:
        found.append("a scaled score lies between -1 and 1")
    if "raw" in score and not score.get("min", score["raw"]) <= score["raw"] <= score.get("max", score["raw"]):
        found.append("a raw score lies between min and max")
    if "duration" in result and not DURATION.fullmatch(result["duration"]):
        found.append(f"{result['duration']} is no ISO 8601 duration")
    if not isinstance(result.get("response", ""), str):
        found.append("a response is text")
    return found + _extensions(result.get("extensions", {}), "result")


def _context(context):
    found = [f"{key} is no property of a context" for key in set(context) - CONTEXT]
    if not UUID.fullmatch(context.get("registration", "")):
        found.append("the registration is no UUID")
    for kind, activities in context.get("contextActivities", {}).items():
        if kind not in ("parent", "grouping", "category", "other"):
            found.append(f"{kind} is no kind of context activity")
        for activity in activities:
            found += _activity(activity, f"context.{kind}")
    if "language" in context and not LANGUAGE.fullmatch(context["language"]):
        found.append("the language is no tag")
    return found + _extensions(context.get("extensions", {}), "context")


def findings(statement):
    found = [f"{key} is no property of a statement" for key in set(statement) - STATEMENT]
    for key in ("actor", "verb", "object"):
        if key not in statement:
            return found + [f"{key} is missing"]
    if not UUID.fullmatch(statement.get("id", "")):
        found.append("the id is no UUID")
    if not re.fullmatch(r"1\.0(\.\d+)?", statement.get("version", "1.0.0")):
        found.append("the version is not 1.0.x")
    if not TIME.fullmatch(statement.get("timestamp", "")):
        found.append("the timestamp is not ISO 8601 with its zone")
    if not IRI.fullmatch(statement["verb"].get("id", "")):
        found.append("the verb is no IRI")
    found += _words(statement["verb"].get("display"), "verb.display")
    found += _actor(statement["actor"]) + _activity(statement["object"], "object")
    found += _result(statement.get("result", {})) + _context(statement.get("context", {}))
    return found + _nulls(statement, "statement")
