# SPDX-License-Identifier: EUPL-1.2
"""`python -m bench.brieven.klik`: one letter from the click, beside bare WeasyPrint.

The click is a request through all middleware of production, from a consultant who is signed in,
to the bytes that the browser gets. Bare is WeasyPrint on the very same HTML, stylesheet and
fonts, to the same PDF variant, with nothing of ours before or after it.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator

import django

django.setup()

from django.urls import reverse  # noqa: E402 - needs the settings
from django.utils import timezone  # noqa: E402
from weasyprint import HTML  # noqa: E402

from bench.bezoek import Bezoeker  # noqa: E402
from bench.brieven.plannen import complete_plans  # noqa: E402
from inburgering.brieven import engine  # noqa: E402
from inburgering.brieven.pip import TEMPLATE  # noqa: E402
from inburgering.brieven.selectors import huisstijl_of  # noqa: E402
from inburgering.core.scope import scope  # noqa: E402
from pip_plan.brief import Ondertekening, build_letter, title_of  # noqa: E402
from pip_plan.models import Pip  # noqa: E402

OPWARMEN, RONDES = 3, 20
Maken = Callable[[], bytes]


def main() -> int:
    """Print the times of both ways, in milliseconds."""
    plan = complete_plans()[0]
    ways: dict[str, Maken] = {"klik": _click(plan), "kaal": _bare(plan)}
    times: dict[str, list[float]] = {name: [] for name in ways}
    for number in range(OPWARMEN + RONDES):
        for name, spent in _round(ways, turned=number % 2 == 1):
            if number >= OPWARMEN:
                times[name].append(spent)
    sys.stdout.write(json.dumps(times))
    return 0


def _round(ways: dict[str, Maken], *, turned: bool) -> Iterator[tuple[str, float]]:
    for name in sorted(ways, reverse=turned):
        began = time.perf_counter()
        made = ways[name]()
        spent = time.perf_counter() - began
        if not made.startswith(b"%PDF"):
            raise RuntimeError(f"{name}: dit is geen brief.")
        yield name, spent * 1000


def _click(plan: Pip) -> Maken:
    with scope([plan.gemeente_id]):
        who = plan.dossier.regisseur or plan.opsteller
    visitor = Bezoeker(who, plan.gemeente_id, plan.dossier, "", timezone.localdate())
    path = reverse("pip_plan:voorbeeld", args=[plan.dossier_id])
    return lambda: visitor.get(path)


def _bare(plan: Pip) -> Maken:
    with scope([plan.gemeente_id]):
        letter = build_letter(plan, Ondertekening(dagtekening=timezone.localdate()))
        huisstijl = huisstijl_of(plan.gemeente)
        html = engine.render_html(
            template=TEMPLATE,
            context=letter.context,
            huisstijl=huisstijl,
            titel=title_of(plan),
            dagtekening=letter.dagtekening,
            concept=True,
        )

    def make() -> bytes:
        # the very same parts, so that only what we add makes the difference
        document = HTML(string=html, base_url="brief:", url_fetcher=engine._fetcher())
        sheets = [engine._stylesheet(True), engine.colours(huisstijl, engine._fetcher())]
        done: bytes = document.write_pdf(
            stylesheets=sheets, font_config=engine._fonts(), pdf_variant="pdf/a-2a"
        )
        return done

    return make


if __name__ == "__main__":
    sys.exit(main())
