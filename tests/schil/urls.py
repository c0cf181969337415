# SPDX-License-Identifier: EUPL-1.2
"""The application with the gallery of components, which otherwise exists only in DEBUG."""

from django.urls import path

from inburgering.core.views import componenten
from inburgering.urls import urlpatterns as house

urlpatterns = [*house, path("componenten/", componenten.componenten, name="componenten")]
