using System.Globalization;
using RegioHelix.Analytics.Complexity;
using RegioHelix.Analytics.Diversification.Backtesting;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Studies.Diversification;

/// <summary>Says what a region could grow into, or that it cannot be said.</summary>
internal static class OpportunityWriter
{
    /// <summary>The sentence.</summary>
    /// <param name="region">The region.</param>
    /// <param name="said">The opportunities that it says, best first.</param>
    /// <param name="canTell">False where too little is published.</param>
    /// <param name="provenance">Where the figures come from.</param>
    public static LocalText Sentence(RegionIdentity region, IReadOnlyList<OpportunityLine> said, bool canTell, FigureProvenance provenance)
    {
        if (!canTell)
            return Sentences.Fill("OpportunityCannotTell", culture => [region.Name.In(culture)]);
        if (said.Count == 0)
            return Sentences.Fill("OpportunityNone", culture => [region.Name.In(culture)]);
        var key = said[0].Place is OpportunityPlace.Casino or OpportunityPlace.DeadEnd ? said.Count == 1 ? "OpportunityFarOne" : "OpportunityFar" : "OpportunityNear";
        return Sentences.Fill(
            provenance.Kind == FigureKind.Simulated ? key + "Simulated" : key,
            culture => [region.Name.In(culture), List(said.Select(line => line.Name), culture), said[0].Name.In(culture), List(said[0].BuildsOn.Select(part => part.Name), culture)]);
    }

    /// <summary>What lists of an earlier year came to.</summary>
    /// <param name="record">The record.</param>
    /// <param name="from">The year of the lists.</param>
    /// <param name="to">The year in which entries were counted.</param>
    /// <param name="kind">Which third of the regions by number of strengths, "0" to "2"; null for all regions.</param>
    /// <param name="isSampled">True for figures of a sample survey.</param>
    public static LocalText Record(TrackRecord record, int from, int to, string? kind, bool isSampled) => Sentences.Fill("OpportunityRecord", culture =>
    [
        from.ToString(CultureInfo.InvariantCulture),
        to.ToString(CultureInfo.InvariantCulture),
        FigureText.Whole(record.Picks, culture),
        record.Regions,
        Sentences.Get(kind is null ? "OpportunityRecordAll" : "OpportunityRecordKind" + kind).In(culture),
        FigureText.Percent(record.Precision.Value, culture),
        FigureText.Percent(record.Precision.Lower, culture),
        FigureText.Percent(record.Precision.Upper, culture),
        FigureText.Percent(record.Chance, culture),
        Sentences.Get("OpportunityRecord" + record.Verdict).In(culture),
        Sentences.Get(isSampled ? "OpportunityRecordSampled" : "OpportunityRecordCounted").In(culture),
    ]);

    /// <summary>What the sentence rests on.</summary>
    public static LocalText Explanation(FigureProvenance provenance) => Sentences.Fill(
        provenance.Kind == FigureKind.Simulated ? "OpportunityBasisSimulated" : "OpportunityBasis",
        _ => [provenance.Regions, provenance.Countries.Count, provenance.Year.ToString(CultureInfo.InvariantCulture)]);

    /// <summary>Of which activities it is not known whether the region has them; null for none.</summary>
    public static LocalText? Unknown(IReadOnlyList<string> codes, int all) => codes.Count == 0
        ? null
        : Sentences.Fill(
            codes.Count == 1 ? "OpportunityUnknownOne" : "OpportunityUnknown",
            culture => [codes.Count, all, List(codes.Select(code => ActivityNames.Get(code).ShortName()), culture)]);

    /// <summary>Why complexity is refused; null where it is not.</summary>
    public static LocalText? NoComplexity(ComplexityResult result) => result.State switch
    {
        ComplexityState.Computed => null,
        ComplexityState.Disconnected => Sentences.Fill("NoComplexityDisconnected", _ => [result.Diagnostics.Components.Count]),
        ComplexityState.NearTied => Sentences.Get("NoComplexityNearTied"),
        ComplexityState.AllEqual => Sentences.Get("NoComplexityAllEqual"),
        ComplexityState.NotConverged => Sentences.Get("NoComplexityNotConverged"),
        _ => Sentences.Get("NoComplexityTooFew"),
    };

    private static string List(IEnumerable<LocalText> names, CultureInfo culture) => FigureText.List([.. names.Select(name => name.In(culture))], culture);
}
