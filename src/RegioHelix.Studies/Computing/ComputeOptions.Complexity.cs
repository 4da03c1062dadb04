namespace RegioHelix.Studies.Computing;

/// <content>Scales, signs and iterations of the complexity indices.</content>
public static partial class ComputeOptions
{
    /// <summary>The divisor of the standard deviation.</summary>
    public const string Deviation = "deviation";

    /// <summary>The scale of the activities' index.</summary>
    public const string Scale = "scale";

    /// <summary>What decides the sign of the activities' index.</summary>
    public const string Sign = "sign";

    /// <summary>How often an iteration is repeated.</summary>
    public const string Iterations = "iterations";

    /// <summary>Whether the start counts as an iteration.</summary>
    public const string CountStart = "count-start";

    /// <summary>How much the least fit regions weigh.</summary>
    public const string Extremality = "extremality";

    private static ComputeOption[] ComplexityFamily =>
    [
        new(Deviation, "What divides the sum of squares in a standard deviation.", OptionKind.Choice, "population")
        {
            Values = [new("population", "n: numpy; py-ecomplexity, econci, the Atlas"), new("sample", "n - 1: R; economiccomplexity, ReKS")],
        },
        new(Scale, "Whose mean and deviation the activities' index is brought to.", OptionKind.Choice, "own")
        {
            Values =
            [
                new("own", "its own: mean 0, deviation 1; economiccomplexity, econci"),
                new("regions", "the regions': the Atlas of Economic Complexity, py-ecomplexity, ReKS"),
                new("eigenvector", "no mean taken off, in the regions' deviation: what py-ecomplexity weighs its outlook with"),
            ],
        },
        new(Sign, "What decides the sign of the activities' index.", OptionKind.Choice, "diversity")
        {
            Values =
            [
                new("diversity", "the regions' vector, turned so that it correlates positively with diversity: Hausmann et al. 2014; py-ecomplexity, economiccomplexity, ReKS"),
                new("ubiquity", "its own negative correlation with ubiquity, whatever the regions' sign is: EconGeo's tci, econci"),
            ],
        },
        new(Iterations, "How often it is repeated: updates of fitness, steps of the reflections.", OptionKind.Whole, "", 0),
        new(CountStart, "Whether the start counts as an iteration.", OptionKind.Choice, "no")
        {
            Values = [new("no", "ReKS; Tacchella et al. 2012"), new("yes", "economiccomplexity 2.0.0 and Datawheel 0.3.0: their 20 iterations are 19 updates of fitness, 18 reflections of regions and 19 of activities")],
        },
        new(Extremality, "How much the least fit regions weigh in an activity's complexity: Mariani et al. 2015; economiccomplexity's extremality.", OptionKind.Number, "1", 0, IsAbove: true),
    ];
}
