"""Phrases for the invented case files, by family.

{hon} {Hon} {henne} {hennes} {Hennes} are filled by the person's gender; other braces by
the facts at hand. No phrase is taken from a real file or from the report, and none holds
a name, an address, a number that could identify somebody. A phrase says nothing about the
season or about who was there, unless the step that says it sees to that.
"""

from texts_form import *  # noqa: F401,F403
from texts_investigation import *  # noqa: F401,F403
from texts_meeting import *  # noqa: F401,F403
from texts_process import *  # noqa: F401,F403
