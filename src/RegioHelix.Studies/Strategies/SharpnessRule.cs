using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Strategies;

/// <summary>Where sharpness is parted into words. The lines are our own; <c>docs/methods/priority-sharpness.md</c> explains them.</summary>
internal static class SharpnessRule
{
    private const double Narrow = 0.02;
    private const double Broad = 0.08;
    private const double Threshold = 1;

    public static PriorityBreadth? Breadth(double? shareOfAll) => shareOfAll switch
    {
        null => null,
        <= Narrow => PriorityBreadth.Narrow,
        <= Broad => PriorityBreadth.Middling,
        _ => PriorityBreadth.Broad,
    };

    public static PriorityRoots Roots(double? quotient, double? lower, double? density, double? meanDensity) => (quotient, density, meanDensity) switch
    {
        // Whatever is missing, also where it is so much that no quotient can be given.
        _ when lower >= Threshold => PriorityRoots.Specialised,
        ( >= Threshold, _, _) => PriorityRoots.ProbablySpecialised,
        (null, _, _) => PriorityRoots.CannotTell,
        (_, { } near, { } usual) => near >= usual ? PriorityRoots.Related : PriorityRoots.Unrooted,
        _ => PriorityRoots.CannotTell,
    };

    /// <summary>Both in words.</summary>
    public static LocalText Sentence(PrioritySharpness told, RegionIdentity region, bool isSimulated)
    {
        var breadth = Sentences.Fill(told switch { { Breadth: null } => "PriorityBreadthUnknown", { Share: null } => "PriorityBreadthOnly", _ => "PriorityBreadth" }, culture =>
        [
            told.Activities,
            told.OfActivities,
            told.Share is { } share ? FigureText.Percent(share, culture) : "",
            told.ShareOfAll is { } all ? FigureText.Percent(all, culture) : "",
            told.Breadth is { } width ? Sentences.Get("PriorityBreadth" + width).In(culture) : "",
        ]);
        var roots = Sentences.Fill("PriorityRoots" + told.Roots + Reservation(told), culture =>
        [
            region.Name.In(culture),
            told.LocationQuotient is { } quotient ? FigureText.Quotient(quotient, culture) : "",
            told.Density is { } density ? FigureText.Percent(density, culture) : "",
            told.MeanDensity is { } mean ? FigureText.Percent(mean, culture) : "",
            told.Lower is { } least ? FigureText.Quotient(least, culture) : "",
        ]);
        return Sentences.Fill(isSimulated ? "PrioritySaidSimulated" : "PrioritySaid", culture => [breadth.In(culture), roots.In(culture), region.Name.In(culture)]);
    }

    // Below the line over what is published, while what is missing could lift it above; or above it at least, without a quotient.
    private static string Reservation(PrioritySharpness told) => told.Roots switch
    {
        PriorityRoots.Specialised when told.LocationQuotient is null => "AtLeast",
        PriorityRoots.Related or PriorityRoots.Unrooted when told.Upper is null or >= Threshold => "Published",
        _ => "",
    };
}
