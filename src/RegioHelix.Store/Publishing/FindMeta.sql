SELECT json FROM meta WHERE name = 'vintage';
