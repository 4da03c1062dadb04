namespace RegioHelix.Studies.Computing;

/// <content>How figures are shown.</content>
public static partial class ComputeOptions
{
    /// <summary>The figure or one of its bounds.</summary>
    public const string Bound = "bound";

    /// <summary>A factor.</summary>
    public const string Multiply = "multiply";

    /// <summary>Decimals that are kept.</summary>
    public const string Decimals = "decimals";

    private static ComputeOption[] ShownFamily =>
    [
        new(Bound, "The figure, or how far it can be off when cells are missing or intervals.", OptionKind.Choice, "value")
        {
            Values =
            [
                new("value", "the figure over the published cells"),
                new("lower", "the least that the figure over all cells can be; empty where nothing bounds it"),
                new("upper", "the most that it can be; empty where nothing bounds it"),
            ],
        },
        new(Multiply, "A factor for every figure; EconGeo gives densities and Hoover's index times 100.", OptionKind.Number, "1", 0, IsAbove: true),
        new(Decimals, "Decimals that figures are rounded to; all where left out. EconGeo rounds most of its results.", OptionKind.Whole, "", 0),
    ];
}
