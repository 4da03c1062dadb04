SELECT geojson FROM boundary WHERE nuts_version = $version AND level = $level;
