namespace RegioHelix.Studies.Computing;

/// <content>A region or an activity that a measure is asked about.</content>
public static partial class ComputeOptions
{
    /// <summary>A region by its label.</summary>
    public const string Region = "region";

    /// <summary>An activity by its label.</summary>
    public const string Activity = "activity";

    /// <summary>Another activity by its label.</summary>
    public const string Other = "other";

    private static ComputeOption[] LabelsFamily =>
    [
        new(Region, "A region of the table, by its label.", OptionKind.Text),
        new(Activity, "An activity of the table, by its label.", OptionKind.Text),
        new(Other, "Another activity, by its label: plants of it around those of --activity.", OptionKind.Text),
    ];
}
