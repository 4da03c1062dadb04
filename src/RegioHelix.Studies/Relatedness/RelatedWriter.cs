using System.Globalization;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Activities;

namespace RegioHelix.Studies.Relatedness;

/// <summary>Says what an activity is related to, or why that cannot be said.</summary>
internal static class RelatedWriter
{
    private const int MostSaid = 3;

    /// <summary>The sentence.</summary>
    public static LocalText Sentence(ActivityReference activity, IReadOnlyList<RelatedLine> related, FigureProvenance provenance) =>
        SimulatedWords.Sentence(related.Count == 0 ? None(activity) : Nearest(activity, related), provenance);

    /// <summary>What the sentence rests on.</summary>
    public static LocalText Explanation(FigureProvenance provenance) => Sentences.Fill(
        provenance.IsSimulated ? "RelatedBasisSimulated" : "RelatedBasis", _ => [provenance.Regions, provenance.Year.ToString(CultureInfo.InvariantCulture)]);

    private static LocalText None(ActivityReference activity) => Sentences.Fill(
        activity.Reach == MarketReach.SetAside ? "RelatedSetAside" : RelatedStudy.IsBroad(activity) ? "RelatedTooBroad" : "RelatedNothing",
        culture => [activity.ShortName().In(culture)]);

    private static LocalText Nearest(ActivityReference activity, IReadOnlyList<RelatedLine> related)
    {
        var first = related[0];
        return Sentences.Fill(
            first.ByChance is null ? "RelatedNearest" : "RelatedNearestChance",
            culture =>
            [
                activity.ShortName().In(culture),
                FigureText.List([.. related.Take(MostSaid).Select(line => line.Name.In(culture))], culture),
                first.Both, first.Own, first.Name.In(culture), FigureText.Whole(first.ByChance ?? 0, culture),
            ]);
    }
}
