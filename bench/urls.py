# SPDX-License-Identifier: EUPL-1.2
"""Every address of the product, and beside them the floor page and Django's admin."""

from django.urls import include, path

from bench.beheer import lean_site, site
from bench.vloer import vloer

urlpatterns = [
    path("bench/vloer/", vloer, name="bench_vloer"),
    path("bench/beheer/", site.urls),
    path("bench/beheer-licht/", lean_site.urls),
    path("", include("inburgering.urls")),
]
