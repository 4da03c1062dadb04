using RegioHelix.Registry;
using RegioHelix.Registry.Funding;
using RegioHelix.Registry.Needs;
using RegioHelix.Studies.Complementarity;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Matching;
using RegioHelix.Studies.Organisations;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Studies.Partnerships;

/// <summary>
/// The published organisations as candidates for a consortium, each with what its region would add to the region that asks, and, for a signed-in person, with
/// how few people are between that person and somebody there. Nobody else is told of such a way.
/// </summary>
/// <param name="organisations">The published ones.</param>
/// <param name="partners">Who completes a region.</param>
/// <param name="trust">Ways along ties that both ends opened.</param>
/// <param name="open">The published ones with their ids.</param>
public sealed class RegistryCandidates(OrganisationListStudy organisations, PartnerStudy partners, MatchTrust trust, OpenNeeds open)
{
    /// <summary>Those that were asked for.</summary>
    /// <param name="question">Which organisations.</param>
    /// <param name="home">The region that asks, NUTS 2; null where unknown.</param>
    /// <param name="category">The category of a region in a period.</param>
    /// <param name="actor">Who asks, for the ways; <see cref="Actor.Anonymous"/> for nobody's.</param>
    /// <param name="cancellation">To stop.</param>
    public async Task<IReadOnlyList<ConsortiumEntry>> List(
        OrganisationQuestion question, string? home, Func<string, string, RegionCategory?> category, Actor actor, CancellationToken cancellation = default)
    {
        var (adds, ways) = (Complementarity(home), await Ways(actor, cancellation));
        var lines = await organisations.ListAll(question, cancellation);
        return [.. lines.DistinctBy(line => line.Name).Select(line => Of(line, adds, category) with { Reachability = ways?.GetValueOrDefault(line.Slug) })];
    }

    // 1 where the person knows somebody there, a half over one in between, a quarter at the farthest; 0 where no way is known; null for nobody's.
    private async Task<Dictionary<string, double>?> Ways(Actor actor, CancellationToken cancellation)
    {
        if (await trust.From(actor, cancellation) is not { } reached)
            return null;
        return reached.Count == 0 ? [] : (await open.ListOrganisations(cancellation)).Where(one => reached.ContainsKey(one.Id)).ToDictionary(one => one.Slug, one => 1.0 / (1 + reached[one.Id].Between), StringComparer.Ordinal);
    }

    private static ConsortiumEntry Of(OrganisationLine line, Dictionary<string, double> adds, Func<string, string, RegionCategory?> category)
    {
        var region = line.Place is { Code.Length: >= 4 } place ? place.Code : null;
        var listed = region is null ? null : category(region, ConsortiumEntry.Period);
        var entry = new ConsortiumEntry(line.Name, region, line.Place?.Country, StudyWords.Of(line.Kind), listed?.Category, region is not null && adds.TryGetValue(region[..4], out var added) ? added : null, null)
        {
            Slug = line.Slug,
            IsInvented = line.IsInvented,
        };
        return ConsortiumEntry.Of(entry, region is null ? null : listed?.IsOutermost ?? false, null, null, null);
    }

    // What each region would add, where published figures say it: an invented figure ranks no organisation.
    private Dictionary<string, double> Complementarity(string? home)
    {
        if (home is null)
            return [];
        try
        {
            var profile = partners.Run(home, new StudySettings(), null, PartnerReach.Anywhere);
            return profile.Provenance.Kind == FigureKind.Simulated ? [] : profile.Partners.ToDictionary(line => line.Region.Code, line => line.Added, StringComparer.Ordinal);
        }
        catch (StudyRefusedException)
        {
            // No figures, or none for this region: the candidates come without a rank.
            return [];
        }
    }
}
