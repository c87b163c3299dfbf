#!/usr/bin/env python3
"""Drives the real window under a virtual display, with pointer, keys and cross as a person would.

usage: window_test.py TWOCIRCLES SCENARIOS [test names]      (inside xvfb-run)
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

from Xlib import X, XK, display, error
from Xlib.ext import xtest
from Xlib.protocol import event

CLIENT, SCENARIOS = (pathlib.Path(p) for p in sys.argv[1:3])
BOUND = 120  # seconds until a hung program is given up


class WindowTest(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="twocircles-"))
        self.display = display.Display()
        self.addCleanup(self.display.close)
        self.display.set_error_handler(lambda *_: None)  # a window that has just gone is what the tests wait for

        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.wait_until(lambda: self.shown() is None)

    def wait_until(self, holds):
        """Asks again and again, as a person looks; fails only when nothing comes of it at all."""
        end = time.monotonic() + BOUND
        while not (found := holds()):
            self.assertLess(time.monotonic(), end, "nothing came of it")
            time.sleep(0.02)
        return found

    def shown(self):
        for window in self.display.screen().root.query_tree().children:
            if window.get_attributes().map_state == X.IsViewable and window.get_geometry().width > 100:
                return window
        return None

    def open(self, *options):
        env = dict(os.environ, HOME=str(self.folder), XDG_DATA_HOME=str(self.folder / "data"), XDG_CONFIG_HOME=str(self.folder / "config"))
        program = subprocess.Popen([str(CLIENT), "--window", "--scenarios", str(SCENARIOS), *options], env=env,
                                   stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.addCleanup(self.put_away, program)
        window = self.wait_until(self.shown)
        window.set_input_focus(X.RevertToParent, X.CurrentTime)
        self.display.sync()
        return program, window

    def put_away(self, program):
        """Without it the next test might take a window that is about to vanish for its own."""
        program.kill()
        program.communicate()

    def cross(self, window):
        """What the window's cross does."""
        protocols = self.display.intern_atom("WM_PROTOCOLS")
        gone = self.display.intern_atom("WM_DELETE_WINDOW")
        window.send_event(event.ClientMessage(window=window, client_type=protocols, data=(32, [gone, X.CurrentTime, 0, 0, 0])))
        self.display.sync()

    def press(self, name):
        key = self.display.keysym_to_keycode(XK.string_to_keysym(name))
        xtest.fake_input(self.display, X.KeyPress, key)
        xtest.fake_input(self.display, X.KeyRelease, key)
        self.display.sync()

    def ended(self, program):
        out, err = program.communicate(timeout=BOUND)
        said = out.decode() + err.decode()
        self.assertEqual(program.returncode, 0, said)
        self.assertNotIn("X Error", said)

    def test_the_cross_ends_the_program_cleanly_whatever_the_pointer_is_on(self):
        program, window = self.open()
        for x in range(60, 400, 40):  # over texts and buttons: the pointer changes its form
            for y in range(200, 600, 25):
                xtest.fake_input(self.display, X.MotionNotify, x=x, y=y)
        self.display.sync()
        self.cross(window)
        self.ended(program)

    def test_quit_by_mouse_ends_the_program_cleanly(self):
        program, window = self.open("--size", "1280x720")
        # Quit is the lowest thing on the left: the first click from below that ends the program was on it. A click
        # must be longer than a frame, and how long one takes depends on what else the computer does.
        for length in (0.08, 0.3, 1.0, 3.0):
            for bottom in range(707, 380, -12):
                if program.poll() is not None:
                    break
                try:
                    corner = window.get_geometry()  # it is moved to the middle at some time after it is shown
                except error.XError:
                    break  # it has gone
                xtest.fake_input(self.display, X.MotionNotify, x=corner.x + 130, y=corner.y + bottom)
                xtest.fake_input(self.display, X.ButtonPress, 1)
                self.display.sync()
                time.sleep(length)
                xtest.fake_input(self.display, X.ButtonRelease, 1)
                self.display.sync()
                time.sleep(length)
        self.ended(program)

    def test_the_cross_in_mid_game_asks_and_the_second_one_closes(self):
        program, window = self.open("--scenario", "first-day", "--pace", "instant", "--untimed")
        seats = self.folder / "data" / "twocircles" / "seats.json"
        self.wait_until(seats.exists)  # the game is on
        self.cross(window)
        self.wait_until(lambda: self.cross(window) or program.poll() is not None)
        self.ended(program)

    def test_the_question_of_the_cross_is_answered_by_enter(self):
        program, window = self.open("--scenario", "first-day", "--pace", "instant", "--untimed")
        seats = self.folder / "data" / "twocircles" / "seats.json"
        self.wait_until(seats.exists)
        self.cross(window)
        self.wait_until(lambda: self.press("Return") or program.poll() is not None)
        self.ended(program)

    def test_a_projector_fills_the_screen_unless_a_size_is_said_and_escape_asks_before_it_goes(self):
        whole = self.display.screen()
        for options, width in (((), whole.width_in_pixels), (("--size", "1024x768"), 1024)):
            program, window = self.open("--projector", "BCDF", "--connect", "127.0.0.1:1", *options)
            self.wait_until(lambda: window.get_geometry().width == width)
            self.press("Escape")
            self.wait_until(lambda: self.press("Return") or program.poll() is not None)
            self.ended(program)
            self.wait_until(lambda: self.shown() is None)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]], verbosity=2)
