namespace RegioHelix.Studies.Computing;

/// <summary>How a package computes one measure, as options of ours.</summary>
/// <param name="Measure">Our measure.</param>
/// <param name="Variant">Our variant; null where it does not matter.</param>
/// <param name="Options">Our options by name.</param>
public sealed record PresetLine(string Measure, string? Variant, IReadOnlyDictionary<string, string> Options)
{
    /// <summary>No preset.</summary>
    public static PresetLine None { get; } = new("", null, new Dictionary<string, string>());
}

/// <summary>The conventions of a package: what <c>--as NAME</c> applies where the user says nothing else.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Lines">A line for each measure and variant that the package computes otherwise than we do, or at all.</param>
public sealed record PackagePreset(string Name, IReadOnlyList<PresetLine> Lines)
{
    /// <summary>What it does for a measure and an asked variant: the line of the variant, else the measure's first, which then gives its variant.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The package has no such measure.</exception>
    public PresetLine For(ComputableMeasure measure, string? variant)
    {
        var lines = Lines.Where(line => line.Measure == measure.Name).ToList();
        if (lines.Count == 0)
            throw ComputeProblem.NotInPackage(this, measure);
        return lines.FirstOrDefault(line => line.Variant is not null && line.Variant.Equals(variant, StringComparison.OrdinalIgnoreCase))
            ?? lines.FirstOrDefault(line => variant is null || line.Variant is null) ?? PresetLine.None;
    }
}
