namespace RegioHelix.Studies.Computing;

/// <content>How related activities are, and how a density weighs them.</content>
public static partial class ComputeOptions
{
    /// <summary>What stands on the diagonal.</summary>
    public const string Diagonal = "diagonal";

    /// <summary>Whether the own activity counts in a density.</summary>
    public const string Own = "own";

    /// <summary>Which relatedness a density weighs with.</summary>
    public const string Relatedness = "relatedness";

    /// <summary>How many neighbours count.</summary>
    public const string Nearest = "nearest";

    /// <summary>What becomes of neighbours that are equally related.</summary>
    public const string Ties = "ties";

    /// <summary>From which relatedness two activities are related at all.</summary>
    public const string Binary = "binary";

    /// <summary>The part of validated pairs that may be chance.</summary>
    public const string FalseDiscoveries = "false-discoveries";

    private static ComputeOption[] RelatednessFamily =>
    [
        new(Diagonal, "What stands on the diagonal.", OptionKind.Choice)
        {
            Values =
            [
                new("own", "the formula's own value: 1 for proximity, the ubiquity for co-occurrence; Harvard's Stata ecomplexity, economiccomplexity"),
                new("zero", "0: EconGeo, Datawheel"),
                new("missing", "nothing: py-ecomplexity's proximity()"),
            ],
        },
        new(Own, "Whether an activity counts as related to itself.", OptionKind.Choice, "excluded")
        {
            Values = [new("excluded", "Hidalgo et al. 2007; EconGeo, Datawheel, Harvard's Stata ecomplexity"), new("included", "py-ecomplexity 0.5.2, economiccomplexity 2.0.0")],
        },
        new(Relatedness, "Which relatedness weighs.", OptionKind.Choice, RelatednessNames.Default) { Values = RelatednessNames.Values },
        new(Nearest, "How many of the most related activities count; all where left out. py-ecomplexity's and Stata's knn.", OptionKind.Whole, "", 1),
        new(Ties, "Which count where several are as related as the last of --nearest.", OptionKind.Choice, "first")
        {
            Values = [new("first", "the first of the table, so that exactly so many count"), new("all", "all of them, so that the order of the table decides nothing: Harvard's Stata ecomplexity")],
        },
        new(Binary, "Relatedness from this value on counts as 1, the rest as 0; its own value where left out. EconGeo takes association from 1.", OptionKind.Number, "", 0, IsAbove: true),
        new(FalseDiscoveries, "The part of the validated pairs that may be chance: Benjamini and Hochberg 1995.", OptionKind.Number, "0.05", 0, IsAbove: true),
    ];
}
