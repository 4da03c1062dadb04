namespace RegioHelix.Import.Reading;

/// <summary>The codes that a row of a file stands for, as written there, time apart.</summary>
/// <param name="Region">The geographical code.</param>
/// <param name="Activity">The activity code; <c>TOTAL</c> where the file has no activity dimension.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Unit">The unit; empty where the file has none (the dataset's declared unit is then taken).</param>
/// <param name="Slice">Every other dimension as <c>name=value</c>, sorted by name, joined by <c>;</c>.</param>
public readonly record struct SeriesKey(string Region, string Activity, string Indicator, string Unit, string Slice)
{
    /// <summary>Column (field) of the region code in its line, from 1; 0 where the format has none. For problems.</summary>
    public int RegionColumn { get; init; }

    /// <summary>Column (field) of the activity code in its line, from 1; 0 where the format has none. For problems.</summary>
    public int ActivityColumn { get; init; }
}
