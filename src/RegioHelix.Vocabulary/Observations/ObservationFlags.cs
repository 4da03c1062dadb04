namespace RegioHelix.Vocabulary.Observations;

/// <summary>
/// Observation flags as Eurostat defines them (code list OBS_FLAG); a cell can carry several, as in <c>bu</c>.
/// Source: Eurostat, "Flags and special values", dissemination database, read 2024.
/// </summary>
[Flags]
public enum ObservationFlags
{
    /// <summary>No flag.</summary>
    None = 0,

    /// <summary><c>b</c>: break in the time series.</summary>
    Break = 1 << 0,

    /// <summary><c>c</c>: confidential; the value is withheld.</summary>
    Confidential = 1 << 1,

    /// <summary><c>d</c>: definition differs, see the metadata.</summary>
    DefinitionDiffers = 1 << 2,

    /// <summary><c>e</c>: estimated.</summary>
    Estimated = 1 << 3,

    /// <summary><c>f</c>: forecast.</summary>
    Forecast = 1 << 4,

    /// <summary><c>i</c>: see the metadata (older files), imputed (newer ones).</summary>
    Imputed = 1 << 5,

    /// <summary><c>n</c>: not significant.</summary>
    NotSignificant = 1 << 6,

    /// <summary><c>p</c>: provisional.</summary>
    Provisional = 1 << 7,

    /// <summary><c>r</c>: revised.</summary>
    Revised = 1 << 8,

    /// <summary><c>s</c>: Eurostat estimate (phased out).</summary>
    EurostatEstimate = 1 << 9,

    /// <summary><c>u</c>: low reliability.</summary>
    LowReliability = 1 << 10,

    /// <summary><c>z</c>: not applicable.</summary>
    NotApplicable = 1 << 11,

    /// <summary>Not a flag of Eurostat's: the value comes from a seeded generator, not from an observation.</summary>
    Simulated = 1 << 12,

    /// <summary>Not a flag of Eurostat's: the cell could not be read and was made missing on the user's word (<c>--bad-cells missing</c>).</summary>
    Unreadable = 1 << 13,
}
