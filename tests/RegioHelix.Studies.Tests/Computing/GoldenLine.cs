namespace RegioHelix.Studies.Tests.Computing;

/// <summary>How a reference output is computed here, and how near ours must be.</summary>
/// <param name="Output">The output's name without its ending.</param>
/// <param name="Measure">Our measure.</param>
/// <param name="Options">The rest of the command: variant, package and options, as <c>variant=... as=... name=value</c>.</param>
/// <param name="Tolerance">The largest difference allowed, relative where the figure is above 1.</param>
/// <param name="Column">The column of the output; null for its only one, or for a table.</param>
internal sealed record GoldenLine(string Output, string Measure, string Options = "", double Tolerance = 1e-12, string? Column = null)
{
    /// <summary>Inputs on which the package is known to be wrong, each with what it does.</summary>
    public IReadOnlyDictionary<string, string> Wrong { get; init; } = new Dictionary<string, string>();

    /// <summary>Inputs on which the result is not defined and ours is refused, with the rule of the refusal.</summary>
    public IReadOnlyDictionary<string, string> Refused { get; init; } = new Dictionary<string, string>();

    /// <summary>The column of our result, where it is no list and calls it otherwise.</summary>
    public string? Part { get; init; }

    /// <summary>True where the tolerance is not relative, whatever the size of the figure: the package rounds on the way.</summary>
    public bool IsAbsolute { get; init; }

    /// <summary>True where the package was given the amounts above 0 alone: zeros are taken as missing.</summary>
    public bool IsOfPositive { get; init; }

    /// <summary>Why ours may lack a figure that the package prints; empty where it may not.</summary>
    public string MayLack { get; init; } = "";

    public override string ToString() => Column is null ? Output : $"{Output}.{Column}";
}
