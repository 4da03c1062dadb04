using System.Globalization;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Relatedness;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Activities;

namespace RegioHelix.Studies.Diversification;

/// <summary>Says which regions could host an activity, or why no list of them would mean anything.</summary>
internal static class HostWriter
{
    private const int MostSaid = 3;

    /// <summary>Why no regions are listed; null where they are.</summary>
    public static LocalText? Refusal(ActivityReference activity)
    {
        var key = RelatedStudy.IsBroad(activity) ? "HostTooBroad"
            : activity.Reach == MarketReach.SetAside ? "HostSetAside"
            : activity.Reach == MarketReach.Local ? "HostLocal"
            : OpportunityRule.IsPlaceBound(activity.Code) ? "HostPlaceBound"
            : null;
        return key is null ? null : FigureText.Sentence(Sentences.Fill(key, culture => [activity.ShortName().In(culture)]));
    }

    /// <summary>The sentence.</summary>
    public static LocalText Sentence(ActivityReference activity, IReadOnlyList<HostLine> hosts, FigureProvenance provenance)
    {
        // A region with nothing to build on is no host, however short the list.
        var said = hosts.Where(host => host.Density > 0).Take(MostSaid).ToList();
        return SimulatedWords.Sentence(
            said.Count == 0
                ? Sentences.Fill("HostNone", culture => [activity.ShortName().In(culture)])
                : Sentences.Fill(said.Count == 1 ? "HostOne" : "HostNearest", culture =>
                [
                    activity.ShortName().In(culture),
                    FigureText.List([.. said.Select(host => host.Region.Name.In(culture))], culture),
                    said[0].Region.Name.In(culture),
                    FigureText.List([.. said[0].BuildsOn.Select(part => part.Name.In(culture))], culture),
                ]),
            provenance);
    }

    /// <summary>What the sentence rests on.</summary>
    public static LocalText Explanation(FigureProvenance provenance) => Sentences.Fill(
        provenance.IsSimulated ? "HostBasisSimulated" : "HostBasis", _ => [provenance.Regions, provenance.Year.ToString(CultureInfo.InvariantCulture)]);
}
