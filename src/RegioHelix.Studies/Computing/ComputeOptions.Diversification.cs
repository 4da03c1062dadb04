namespace RegioHelix.Studies.Computing;

/// <content>How opportunities are ranked and parted.</content>
public static partial class ComputeOptions
{
    /// <summary>In which order opportunities are ranked.</summary>
    public const string Order = "order";

    /// <summary>What parts near from far.</summary>
    public const string DensitySplit = "density-split";

    /// <summary>What parts complex from simple.</summary>
    public const string ComplexitySplit = "complexity-split";

    /// <summary>How many strengths are named.</summary>
    public const string Strengths = "strengths";

    /// <summary>How many of a region's best ranked are looked at.</summary>
    public const string Best = "best";

    private static OptionValue[] Splits =>
    [
        new("region-mean", "the mean over the region's own opportunities: Balland et al. 2019, from memory"),
        new("table-mean", "the mean over all regions' opportunities"),
        new("table-median", "the median over all regions' opportunities"),
    ];

    private static ComputeOption[] DiversificationFamily =>
    [
        new(Order, "By what opportunities are ranked.", OptionKind.Choice, "density")
        {
            Values =
            [
                new("density", "the densest first: Hidalgo et al. 2007"), new("complexity", "the most complex first: Balland et al. 2019"),
                new("outlook-gain", "what opens most first: the Atlas of Economic Complexity"), new("size", "the largest over all regions first"),
                new("growth", "the fastest growing over all regions first; takes an earlier table"), new("density-and-complexity", "the mean of the two ranks: ours"),
            ],
        },
        new(DensitySplit, "What parts near from far.", OptionKind.Choice, "region-mean") { Values = Splits },
        new(ComplexitySplit, "What parts complex from simple.", OptionKind.Choice, "table-mean") { Values = Splits },
        new(Strengths, "How many present strengths are named for each opportunity.", OptionKind.Whole, "5", 0),
        new(Best, "How many of each region's best ranked are looked at.", OptionKind.Whole, "5", 1),
    ];
}
