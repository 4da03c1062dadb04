INSERT INTO job (id, kind, settings, state, created) VALUES ($id, $kind, $settings, 'queued', $now);
