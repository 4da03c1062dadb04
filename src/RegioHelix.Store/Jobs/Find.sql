SELECT id, kind, settings, state, progress, message, result, cancel, created, started, ended FROM job WHERE id = $id;
