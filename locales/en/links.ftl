link-opened = Draft begun by a link. Look at module, kind and subject before going on.
link-opened-before = Draft begun by a link; the one before is among the drafts. Look at module, kind and subject before going on.
