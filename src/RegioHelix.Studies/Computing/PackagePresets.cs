namespace RegioHelix.Studies.Computing;

/// <summary>
/// The packages whose output was compared with ours, as data. Where a package is wrong we do not follow: what each gets wrong stands in
/// <see cref="Analytics.Conventions.PackageConvention"/>, and a test shows the difference.
/// </summary>
public static class PackagePresets
{
    /// <summary>All, in alphabetical order.</summary>
    public static IReadOnlyList<PackagePreset> All { get; } =
    [
        new("datawheel-0.3.0",
        [
            Line("location-quotient"),
            Line("diversity"),
            Line("ubiquity"),
            Line("proximity", "proximity", "diagonal=zero"),
            Line("proximity", "square-root", "diagonal=zero"),
            Line("relatedness-density", null, "own=excluded"),
            Line("distance", null, "own=excluded"),
            Line("reflections", "scores", "deviation=sample iterations=20 count-start=yes"),
            Line("relatedness-density", "relative", "own=excluded"),
            Line("similarity", "quotients"),
            Line("cross-proximity"),
            Line("cross-density"),
            Line("attribute-index"),
            Line("outlook", "net-gain-datawheel", "own=excluded"),
        ]),
        new("econci",
        [
            Line("location-quotient"),
            Line("specialised"),
            Line("diversity"),
            Line("ubiquity"),
            Line("proximity"),
            Line("complexity", null, "deviation=population scale=own sign=ubiquity"),
            Line("network", "above", "edge-threshold=0.65"),
        ]),
        new("econgeo-2.1",
        [
            Line("location-quotient"),
            Line("specialised"),
            Line("diversity"),
            Line("ubiquity"),
            Line("hachman"),
            Line("krugman"),
            Line("specialisation-coefficient"),
            Line("herfindahl"),
            Line("entropy", null, "decimals=3"),
            Line("gini", "equal", "decimals=3"),
            Line("gini", "locational", "multiply=0.5"),
            Line("gini", "population", "decimals=3"),
            Line("hoover", "population", "multiply=100 decimals=2"),
            Line("co-occurrence", null, "diagonal=zero"),
            Line("relatedness"),
            Line("relatedness-density", null, "relatedness=association own=excluded multiply=100 decimals=2"),
            Line("reflections", "percent"),
            Line("entry"),
            Line("exit"),
            Line("growth", "whole-period", "multiply=100 decimals=2"),
            Line("growth", "regions", "multiply=100 decimals=2"),
            Line("growth", "activities", "multiply=100 decimals=2"),
            Line("relatedness-density", "inside", "relatedness=association own=excluded binary=1 multiply=100 decimals=0"),
            Line("relatedness-density", "outside", "relatedness=association own=excluded binary=1 multiply=100 decimals=0"),
            Line("relatedness-density", "inside-average", "relatedness=association own=excluded binary=1 multiply=100 decimals=0"),
            Line("relatedness-density", "outside-average", "relatedness=association own=excluded binary=1 multiply=100 decimals=0"),
            Line("ubiquity", "normalised", "decimals=2"),
            Line("ubiquity", "inverse-normalised", "decimals=2"),
            Line("ease-of-recombination", null, "decimals=5"),
            Line("modular-complexity", "entities", "decimals=5"),
            Line("modular-complexity", "activities", "decimals=2"),
            Line("weighted-average"),
        ]),
        new("economiccomplexity-2.0.0",
        [
            Line("location-quotient"),
            Line("specialised"),
            Line("proximity"),
            Line("region-proximity"),
            Line("relatedness-density", null, "own=included"),
            Line("distance", null, "own=included"),
            Line("complexity", null, "deviation=sample scale=own"),
            Line("reflections", "scores", "deviation=sample iterations=20 count-start=yes"),
            Line("fitness", null, "iterations=20 count-start=yes"),
            Line("outlook", "index", "own=included deviation=sample"),
            Line("outlook", "gain", "own=included deviation=sample"),
            Line("productivity"),
            Line("network", "by-steps"),
        ]),
        new("py-ecomplexity-0.5.2",
        [
            Line("location-quotient"),
            Line("specialised"),
            Line("diversity"),
            Line("ubiquity"),
            Line("proximity", "proximity", "diagonal=missing"),
            Line("proximity", "conditional-probability", "diagonal=missing"),
            Line("relatedness-density", null, "own=included"),
            Line("complexity", null, "deviation=population scale=regions"),
            Line("outlook", "scores", "own=included deviation=population scale=eigenvector"),
            Line("outlook", "gain", "own=included deviation=population scale=eigenvector"),
            Line("proximity", "correlation", "diagonal=missing"),
        ]),
        new("reat-3.0.3",
        [
            Line("location-quotient"),
            Line("herfindahl"),
            Line("krugman"),
            Line("relative-diversity"),
            Line("gini"),
            Line("hoover"),
            Line("shift-share"),
            Line("ellison-glaeser"),
            Line("gini", "quotients"),
            Line("theil", "l"),
            Line("coefficient-of-variation", null, "deviation=sample"),
            Line("shift-share", "gerfin"),
        ]),
        new("reks-0.5.2",
        [
            Line("location-quotient"),
            Line("specialised"),
            Line("complexity", null, "deviation=sample scale=regions"),
            Line("fitness", null, "iterations=200"),
            Line("entropy"),
            Line("variety"),
            Line("entropy", "evenness"),
            Line("relatedness", "deviation"),
        ]),
    ];

    /// <summary>The preset of a name.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">No such package.</exception>
    public static PackagePreset Get(string name) =>
        All.FirstOrDefault(preset => preset.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? throw ComputeProblem.UnknownConvention(name);

    private static PresetLine Line(string measure, string? variant = null, string options = "") => new(
        measure, variant, options.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal));
}
