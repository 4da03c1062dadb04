namespace RegioHelix.Import.Live;

/// <summary>The format of a downloaded file.</summary>
public enum DownloadFormat
{
    /// <summary>Eurostat's tab-separated values, as a rule packed with gzip.</summary>
    Tsv,

    /// <summary>JSON-stat 2.0.</summary>
    JsonStat,

    /// <summary>GeoJSON.</summary>
    GeoJson,
}
