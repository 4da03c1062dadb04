namespace RegioHelix.Studies.Computing;

/// <content>Years, and what is beyond the error of the figures.</content>
public static partial class ComputeOptions
{
    /// <summary>Years between two tables.</summary>
    public const string Years = "years";

    /// <summary>The years of the tables.</summary>
    public const string At = "at";

    /// <summary>Years from the last table to what is foreseen.</summary>
    public const string Ahead = "ahead";

    /// <summary>The margin of quotient on both sides of the threshold.</summary>
    public const string Margin = "margin";

    /// <summary>To what published figures are rounded.</summary>
    public const string Rounding = "rounding";

    /// <summary>The variance a unit of the figure.</summary>
    public const string Counting = "counting";

    private static ComputeOption[] ChangeFamily =>
    [
        new(Years, "Years between the two tables.", OptionKind.Whole, "1", 1),
        new(At, "The years of the tables in their order, 2010,2015,2020; without them the columns count the tables.", OptionKind.Text),
        new(Ahead, "Years from the last table to what is foreseen.", OptionKind.Whole, "1", 1),
        new(Margin, "How far below and above the threshold a quotient must come from and go to.", OptionKind.Number, "0.2", 0, IsAbove: true),
        new(Rounding, "To what unit published figures are rounded, or bres-relaxed or bres-strict for the steps of the British register survey.", OptionKind.Text),
        new(Counting, "The variance a unit of a figure: 1 for a count, for a survey about how many persons a respondent stands for; 0 for none.", OptionKind.Number, "0"),
    ];
}
