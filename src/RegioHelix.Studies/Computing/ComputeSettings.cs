using System.Globalization;

namespace RegioHelix.Studies.Computing;

/// <summary>The variant and the options of one computation, each settled: as asked, else as the package does, else the default.</summary>
public sealed class ComputeSettings
{
    private readonly Dictionary<string, string> settled;

    private ComputeSettings(ComputableMeasure measure, string variant, Dictionary<string, string> settled) => (Measure, Variant, this.settled) = (measure, variant, settled);

    /// <summary>The measure.</summary>
    public ComputableMeasure Measure { get; }

    /// <summary>The variant; empty where the measure has one form only.</summary>
    public string Variant { get; }

    /// <summary>The options that the measure reads, by name, in the order of the list.</summary>
    public IReadOnlyDictionary<string, string> Settled => settled;

    /// <summary>Settles what a request leaves open.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">An option that the measure does not read, or a value that is not allowed.</exception>
    public static ComputeSettings Of(ComputableMeasure measure, ComputeRequest request)
    {
        var preset = request.Convention is { } convention ? PackagePresets.Get(convention).For(measure, request.Variant) : PresetLine.None;
        var variant = VariantOf(measure, request.Variant ?? preset.Variant);
        foreach (var (name, value) in request.Options)
            ComputeProblem.RefuseUnless(measure, name, value);
        var settled = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var option in ComputeOptions.All.Where(option => measure.Reads(option.Name)))
            settled[option.Name] = request.Options.GetValueOrDefault(option.Name)
                ?? preset.Options.GetValueOrDefault(option.Name)
                ?? measure.Defaults.GetValueOrDefault(option.Name)
                ?? option.Default;
        return new(measure, variant, settled);
    }

    /// <summary>What an option is set to; empty where it is left open.</summary>
    public string Text(string option) => settled.GetValueOrDefault(option, "");

    /// <summary>True where an option is set to a value.</summary>
    public bool Is(string option, string value) => settled.GetValueOrDefault(option) == value;

    /// <summary>A number; null where left open.</summary>
    public double? FindNumber(string option) => settled.GetValueOrDefault(option) is { Length: > 0 } text ? double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) : null;

    /// <summary>A number.</summary>
    public double Number(string option) => FindNumber(option)!.Value;

    /// <summary>A whole number; null where left open.</summary>
    public int? FindWhole(string option) => (int?)FindNumber(option);

    /// <summary>A whole number.</summary>
    public int Whole(string option) => FindWhole(option)!.Value;

    private static string VariantOf(ComputableMeasure measure, string? asked)
    {
        if (asked is null)
            return measure.Variants.Count == 0 ? "" : measure.Variants[0].Name;
        return measure.Variants.FirstOrDefault(variant => variant.Name.Equals(asked, StringComparison.OrdinalIgnoreCase))?.Name
            ?? throw ComputeProblem.UnknownVariant(measure, asked);
    }
}
