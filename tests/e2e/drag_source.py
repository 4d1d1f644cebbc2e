"""A small window from which a file can be dragged: `drag_source.py FILE`."""

import sys

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, GLib, Gtk  # noqa: E402 - the versions are chosen first

window = Gtk.Window(title="drag source")
window.set_default_size(160, 120)
source = Gtk.EventBox()
source.add(Gtk.Label(label="file"))
window.add(source)
source.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, [], Gdk.DragAction.COPY)
source.drag_source_add_uri_targets()
source.connect(
    "drag-data-get",
    lambda widget, context, data, info, time: data.set_uris([GLib.filename_to_uri(sys.argv[1], None)]),
)
window.connect("destroy", Gtk.main_quit)
window.show_all()
Gtk.main()
