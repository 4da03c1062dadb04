namespace RegioHelix.Import.Live;

/// <summary>Levels of Eurostat's geographical codes.</summary>
public enum GeoLevel
{
    /// <summary>Totals over countries (<c>EU27_2020</c>) and whatever else is no NUTS code.</summary>
    Aggregate,

    /// <summary>Countries.</summary>
    Country,

    /// <summary>NUTS 1.</summary>
    Nuts1,

    /// <summary>NUTS 2.</summary>
    Nuts2,

    /// <summary>NUTS 3.</summary>
    Nuts3,
}
