SELECT id, kind, settings, state, progress, message, result, cancel, created, started, ended FROM job ORDER BY created DESC, id DESC LIMIT $most;
