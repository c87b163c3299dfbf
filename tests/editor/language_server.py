"""The language server that editors run for YAML, spoken to as an editor does: LSP over standard input and output."""
import fcntl
import json
import pathlib
import queue
import shutil
import subprocess
import sys
import threading

BOUND = 120  # seconds until a hung program is given up
PACKAGE = "yaml-language-server"


def skip(why):
    print(f"Skipped: {why}")
    sys.exit(77)


def install(folder):
    """The version that package.json names, in `folder`; what is there already is used."""
    for program in ("node", "npm"):
        if shutil.which(program) is None:
            skip(f"{program} is not installed (Debian: nodejs and npm).")
    wanted = pathlib.Path(__file__).with_name("package.json")
    version = json.loads(wanted.read_text(encoding="utf-8"))["dependencies"][PACKAGE]
    home = pathlib.Path(folder)
    home.mkdir(parents=True, exist_ok=True)
    installed = home / "node_modules" / PACKAGE / "package.json"
    with open(home / "lock", "w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # several tests may come at once
        if not installed.exists() or json.loads(installed.read_text(encoding="utf-8"))["version"] != version:
            shutil.copy(wanted, home)
            done = subprocess.run(
                ["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--no-package-lock",
                 "--fetch-retries=1", "--fetch-timeout=30000"],
                cwd=home, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False)
            if done.returncode != 0:
                skip("the language server cannot be fetched: " + done.stderr.strip()[-300:])
    return home / "node_modules" / PACKAGE / "bin" / PACKAGE


class LanguageServer:
    def __init__(self, program):
        self.process = subprocess.Popen(["node", str(program), "--stdio"], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.answers, self.diagnostics = {}, {}
        self.news, self.count = queue.Queue(), 0
        self.reader = threading.Thread(target=self.read, daemon=True)
        self.reader.start()
        self.ask("initialize", {"processId": None, "rootUri": None, "capabilities": {
            "textDocument": {"completion": {"completionItem": {"snippetSupport": True}},
                             "hover": {"contentFormat": ["markdown"]}},
            "workspace": {"configuration": True}}})
        self.tell("initialized", {})
        self.tell("workspace/didChangeConfiguration", {"settings": self.settings()})

    @staticmethod
    def settings():
        return {"yaml": {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False},
                         "schemas": {}}}

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def tell(self, method, params):
        self.send({"method": method, "params": params})

    def ask(self, method, params):
        self.count += 1
        wanted = self.count
        self.send({"id": wanted, "method": method, "params": params})
        return self.wait(lambda: self.answers.pop(wanted, None))

    def wait(self, found):
        while (what := found()) is None:
            self.take(self.news.get(timeout=BOUND))
        return what

    def take(self, message):
        if message is None:
            raise EOFError("the language server has gone")
        method = message.get("method")
        if method == "textDocument/publishDiagnostics":
            told = message["params"]
            self.diagnostics.setdefault(told["uri"], []).append(told["diagnostics"])
        elif method is not None and "id" in message:
            result = None
            if method == "workspace/configuration":
                whole = self.settings()
                result = [whole.get(item.get("section", ""), {}) for item in message["params"]["items"]]
            self.send({"id": message["id"], "result": result})
        elif method is None:
            if "error" in message:
                raise AssertionError(message["error"])
            self.answers[message["id"]] = message["result"] or {}

    def read(self):
        out = self.process.stdout
        while True:
            length = 0
            while (line := out.readline().strip()):
                if line.lower().startswith(b"content-length:"):
                    length = int(line.split(b":")[1])
            if length == 0:
                self.news.put(None)
                return
            self.news.put(json.loads(out.read(length)))

    def open(self, file):
        """The file as it is now; what is wrong with it, as [(line from 1, message)]."""
        uri = file.as_uri()
        self.diagnostics.pop(uri, None)
        self.tell("textDocument/didOpen", {"textDocument": {
            "uri": uri, "languageId": "yaml", "version": 1, "text": file.read_text(encoding="utf-8")}})
        told = self.wait(lambda: self.diagnostics.get(uri))[-1]
        return [(one["range"]["start"]["line"] + 1, one["message"]) for one in told]

    def at(self, file, line, column):
        return {"textDocument": {"uri": file.as_uri()}, "position": {"line": line - 1, "character": column}}

    def completions(self, file, line, column):
        """What is offered there, label by label."""
        found = self.ask("textDocument/completion", self.at(file, line, column))
        return [item["label"] for item in (found["items"] if isinstance(found, dict) else found)]

    def hover(self, file, line, column):
        found = self.ask("textDocument/hover", self.at(file, line, column)).get("contents", {})
        return found["value"] if isinstance(found, dict) and found else str(found)

    def close(self):
        self.process.kill()
        self.process.wait()
        self.reader.join()
        self.process.stdin.close()
        self.process.stdout.close()
