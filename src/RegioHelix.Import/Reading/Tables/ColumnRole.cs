namespace RegioHelix.Import.Reading.Tables;

/// <summary>What a column seems to hold.</summary>
public enum ColumnRole
{
    /// <summary>Nothing that is needed, or nothing that was recognised.</summary>
    None,

    /// <summary>Codes of regions.</summary>
    Region,

    /// <summary>Codes of activities.</summary>
    Activity,

    /// <summary>Years.</summary>
    Year,

    /// <summary>Values; of a wide table all its activities' columns.</summary>
    Value,

    /// <summary>Flags.</summary>
    Flag,

    /// <summary>Units.</summary>
    Unit,
}
