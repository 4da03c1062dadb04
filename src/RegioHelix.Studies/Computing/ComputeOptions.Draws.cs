namespace RegioHelix.Studies.Computing;

/// <content>Draws and lots.</content>
public static partial class ComputeOptions
{
    /// <summary>How many tables are drawn.</summary>
    public const string Draws = "draws";

    /// <summary>Among what figures are ranked in every draw.</summary>
    public const string Ranks = "ranks";

    /// <summary>The seed of draws and lots.</summary>
    public const string Seed = "seed";

    /// <summary>How often something is dealt by lot.</summary>
    public const string Permutations = "permutations";

    /// <summary>The relative error of figures.</summary>
    public const string Error = "error";

    /// <summary>The relative error of figures flagged as unreliable.</summary>
    public const string ErrorUnreliable = "error-unreliable";

    /// <summary>What a figure is asked in every draw.</summary>
    public const string ChanceOf = "chance-of";

    private static ComputeOption[] DrawsFamily =>
    [
        new(Draws, "Compute over so many tables drawn with the error and gaps of the one given, and print an interval beside each figure.", OptionKind.Whole, "", 1),
        new(Seed, "The seed of draws and lots; the same seed gives the same bits.", OptionKind.Whole),
        new(Permutations, "How often something is dealt by lot to see what chance gives.", OptionKind.Whole, "999", 1),
        new("noise", "What chance does to counts in the draws.", OptionKind.Choice)
        {
            Values =
            [
                new("poisson", "each count drawn again from the Poisson law whose mean it is: the default"),
                new("posterior", "the mean behind each count, given the whole table: empirical Bayes, Clayton and Kaldor 1987"),
                new("none", "complete counts; only the gaps are drawn"),
            ],
        },
        new(Error, "Relative error of every figure, 0.05 for 5 %.", OptionKind.Number),
        new("error-estimated", "Relative error of figures with the flag e.", OptionKind.Number),
        new(ErrorUnreliable, "Relative error of figures with the flag u.", OptionKind.Number),
        new("gaps", "What is drawn for missing cells.", OptionKind.Choice)
        {
            Values = [new("totals", "within their bounds and published totals: the default"), new("bounds", "between their bounds, each on its own"), new("leave", "nothing: they stay missing")],
        },
        new("level", "The part of the draws inside an interval, such as 0.95.", OptionKind.Number, "", 0, IsAbove: true),
        new("interval", "How the interval is read off the draws.", OptionKind.Choice)
        {
            Values = [new("percentile", "Efron 1979: the default"), new("basic", "Davison and Hinkley 1997, p. 28"), new("bias-corrected", "Efron 1981, without acceleration")],
        },
        new(ChanceOf, "The part of the draws in which a figure is in a range, both ends in it: 1.. for 1 or more, ..0.5, 2..3, or 4.", OptionKind.Text),
        new(Ranks, "A rank with its interval beside each figure, 1 the largest.", OptionKind.Choice)
        {
            Values = [new("rows", "among all rows, column by column: regions against each other"), new("columns", "among all columns, row by row: a region's activities against each other")],
        },
    ];
}
