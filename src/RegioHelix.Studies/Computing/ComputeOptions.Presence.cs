namespace RegioHelix.Studies.Computing;

/// <content>What makes an activity present, and whom a figure describes.</content>
public static partial class ComputeOptions
{
    /// <summary>Regions or activities.</summary>
    public const string Of = "of";

    /// <summary>What makes an activity present.</summary>
    public const string Presence = "presence";

    /// <summary>The quotient (or count) that presence starts at.</summary>
    public const string Threshold = "threshold";

    /// <summary>On which side the threshold itself is.</summary>
    public const string ThresholdRule = "threshold-rule";

    /// <summary>Rarer activities are dropped.</summary>
    public const string LeastUbiquity = "least-ubiquity";

    private static ComputeOption[] PresenceFamily =>
    [
        new(Of, "What a figure describes.", OptionKind.Choice)
        {
            Values = [new("region", "one figure a region, over its activities"), new("activity", "one figure an activity, over its regions")],
        },
        new(Presence, "What makes an activity present in a region.", OptionKind.Choice, "lq")
        {
            Values =
            [
                new("lq", "the location quotient reaches the threshold: Balassa 1965; every package's usual form"),
                new("given", "the table itself says so: present where the cell reaches the threshold; EconGeo's rca = FALSE over a 0/1 table, py-ecomplexity's presence_test = manual"),
                new("population", "the quotient by head of --population reaches it: RPOP of the Atlas of Economic Complexity; py-ecomplexity's presence_test = rpop"),
                new("both", "the location quotient and that by head must both reach it: Stata ecomplexity's remark on its two tests"),
                new("either", "one of the two is enough: what Stata ecomplexity computes; py-ecomplexity's presence_test = both adds them up instead"),
            ],
        },
        new(Threshold, "Where presence starts; py-ecomplexity's rca_mcp_threshold, economiccomplexity's cutoff.", OptionKind.Number, "1", 0, IsAbove: true),
        new(ThresholdRule, "On which side the threshold itself is.", OptionKind.Choice, "at-or-above")
        {
            Values = [new("at-or-above", "Balassa 1965; Hidalgo et al. 2007; all packages"), new("above", "Nesta's regional complexity study of 2018")],
        },
        new(LeastUbiquity, "Activities that are present in fewer regions are dropped and named; the Atlas of Economic Complexity drops rare products before it computes.", OptionKind.Whole, "1", 1),
    ];
}
