namespace RegioHelix.Studies.Computing;

/// <content>Inequality, and distances between plants.</content>
public static partial class ComputeOptions
{
    /// <summary>How much small amounts count.</summary>
    public const string Aversion = "aversion";

    /// <summary>How often chance may be called otherwise.</summary>
    public const string Significance = "significance";

    /// <summary>The largest distance.</summary>
    public const string Reach = "reach";

    /// <summary>How many distances.</summary>
    public const string Steps = "steps";

    /// <summary>The width of the kernel.</summary>
    public const string Bandwidth = "bandwidth";

    /// <summary>What is done about the window's edge.</summary>
    public const string Edge = "edge";

    /// <summary>The rectangle in which plants can be.</summary>
    public const string Window = "window";

    private static ComputeOption[] SpreadFamily =>
    [
        new(Aversion, "How much small amounts count: Atkinson 1970; REAT's and pysal's epsilon.", OptionKind.Number, "0.5", 0, IsAbove: true),
        new(Significance, "How often chance may be called something else.", OptionKind.Number, "0.05", 0, IsAbove: true),
        new(Reach, "The largest distance, in the unit of x and y; a quarter of the shorter side of the window where left out.", OptionKind.Number, "", 0, IsAbove: true),
        new(Steps, "At how many distances.", OptionKind.Whole, "20", 1),
        new(Bandwidth, "The standard deviation of the kernel; Silverman's rule where left out.", OptionKind.Number, "", 0, IsAbove: true),
        new(Edge, "What is done about neighbours that would lie outside the window.", OptionKind.Choice, "isotropic")
        {
            Values = [new("isotropic", "Ripley 1977"), new("translation", "Ohser 1983"), new("none", "nothing: REAT's ripley")],
        },
        new(Window, "The rectangle in which plants can be, WEST,SOUTH,EAST,NORTH; the smallest around all plants where left out.", OptionKind.Text),
    ];
}
