"""A real browser, without a screen, driven through a pipe: what a page looks like, asks for and complains of.

Only the standard library: Chromium speaks JSON over two file descriptors (--remote-debugging-pipe).
"""
import base64
import fcntl
import json
import os
import select
import shutil
import subprocess
import tempfile
import time

BOUND = 60  # seconds until a browser that does not answer is given up
PROGRAMS = ("chromium", "chromium-browser", "google-chrome")


def program():
    """The browser of this machine, or None."""
    return next((found for name in PROGRAMS if (found := shutil.which(name))), None)


class Browser:
    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="twocircles-browser-")
        to_read, to_write = os.pipe(), os.pipe()
        # 3 and 4 are what the browser reads and writes; they must not be pipes of our own already.
        inside = [fcntl.fcntl(fd, fcntl.F_DUPFD, 20) for fd in (to_write[0], to_read[1])]
        for fd in (to_write[0], to_read[1]):
            os.close(fd)
        self.reads, self.writes = to_read[0], to_write[1]
        options = ["--headless=new", "--remote-debugging-pipe", "--disable-gpu", "--no-first-run", "--hide-scrollbars",
                   "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update",
                   "--disable-extensions", "--user-data-dir=" + self.folder]
        if os.geteuid() == 0:
            options.append("--no-sandbox")  # it refuses to run as root otherwise; nothing but our own pages is read
        self.process = subprocess.Popen(
            ["bash", "-c", f'exec "$0" "$@" 3<&{inside[0]} 4>&{inside[1]}', program(), *options, "about:blank"],
            pass_fds=inside, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for fd in inside:
            os.close(fd)
        self.number, self.rest, self.events, self.session = 0, b"", [], None
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.ask(domain + ".enable")

    def close(self):
        for fd in (self.reads, self.writes):
            os.close(fd)
        self.process.kill()
        self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def message(self):
        until = time.monotonic() + BOUND
        while b"\0" not in self.rest:
            if not select.select([self.reads], [], [], max(0, until - time.monotonic()))[0]:
                raise TimeoutError("the browser does not answer")
            more = os.read(self.reads, 1 << 16)
            if not more:
                raise EOFError("the browser has ended")
            self.rest += more
        one, _, self.rest = self.rest.partition(b"\0")
        return json.loads(one)

    def ask(self, method, **parameters):
        self.number += 1
        question = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            question["sessionId"] = self.session
        os.write(self.writes, json.dumps(question).encode() + b"\0")
        while True:
            answer = self.message()
            if answer.get("id") != self.number:
                self.events.append(answer)
            elif "error" in answer:
                raise RuntimeError(f"{method}: {answer['error']}")
            else:
                return answer["result"]

    def show(self, address, width, height, dark=False):
        """Opens a page on a screen of this size; afterwards it is loaded and drawn."""
        self.events = []
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600)
        self.ask("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}])
        self.ask("Page.navigate", url=address)
        while not any(event.get("method") == "Page.loadEventFired" for event in self.events):
            self.events.append(self.message())
        self.value("document.fonts.ready.then(() => 0)")

    def value(self, expression):
        told = self.ask("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in told:
            raise RuntimeError(json.dumps(told["exceptionDetails"])[:500])
        return told["result"].get("value")

    def complaints(self):
        """Errors and warnings of the console since the page was opened."""
        found = []
        for event in self.events:
            told = event.get("params", {})
            if event.get("method") == "Runtime.exceptionThrown":
                found.append(told["exceptionDetails"]["text"])
            elif event.get("method") == "Log.entryAdded" and told["entry"]["level"] in ("error", "warning"):
                found.append(told["entry"]["text"])
            elif event.get("method") == "Runtime.consoleAPICalled" and told["type"] in ("error", "warning", "assert"):
                found.append(str(told["args"]))
        return found

    def requests(self):
        """Addresses that the page asked for, without its own."""
        return [event["params"]["request"]["url"] for event in self.events
                if event.get("method") == "Network.requestWillBeSent" and event["params"]["type"] != "Document"]

    def picture(self):
        """The whole page as PNG."""
        size = self.ask("Page.getLayoutMetrics")["cssContentSize"]
        clip = {"x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1}
        return base64.b64decode(self.ask("Page.captureScreenshot", format="png", captureBeyondViewport=True, clip=clip)["data"])

    def printed(self):
        """The page as PDF, on A4, with the margins it asks for."""
        return base64.b64decode(self.ask("Page.printToPDF", preferCSSPageSize=True, paperWidth=8.27, paperHeight=11.69)["data"])
