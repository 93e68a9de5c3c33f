"""What may be read about projects and their clients, and by whom."""

from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.operations.runtime.authorization import reader
from clientlists_desktop.storage.clients import clients, projects
from clientlists_desktop.storage.clients import saved_filters as filters

all_projects = reader(Permission.VIEW_CLIENTS, projects.all_projects)
find_project = reader(Permission.VIEW_CLIENTS, projects.find_project)
matching = reader(Permission.VIEW_CLIENTS, clients.matching)
first_clients = reader(Permission.VIEW_CLIENTS, clients.first_clients)
found_clients = reader(Permission.VIEW_CLIENTS, clients.found_clients)
clients_at = reader(Permission.VIEW_CLIENTS, clients.clients_at)
saved_filters = reader(Permission.VIEW_CLIENTS, filters.saved_filters)
