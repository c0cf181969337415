# SPDX-License-Identifier: EUPL-1.2
"""Every address of the application; each room brings its own."""

from django.conf import settings
from django.urls import include, path

from inburgering import gezondheid
from inburgering.core.views.componenten import componenten

urlpatterns = [
    path("gezondheid/live", gezondheid.live, name="gezondheid_live"),
    path("gezondheid/klaar", gezondheid.klaar, name="gezondheid_klaar"),
    path("", include("inburgering.core.urls")),
    path("", include("inburgering.brieven.urls")),
    path("", include("inburgering.invoer.urls")),
    path("", include("intake.urls")),
    path("", include("leerroutes.urls")),
    path("", include("ontzorgen.urls")),
    path("", include("pip_plan.urls")),
    path("", include("monitoring.urls")),
]

handler403 = "inburgering.core.views.geweigerd.geweigerd"

if settings.DEBUG:
    # every part of the look on one page, for whoever builds pages
    urlpatterns += [path("componenten/", componenten, name="componenten")]
