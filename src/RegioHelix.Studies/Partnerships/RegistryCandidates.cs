using RegioHelix.Registry.Funding;
using RegioHelix.Studies.Complementarity;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Organisations;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Studies.Partnerships;

/// <summary>The published organisations as candidates for a consortium, each with what its region would add to the region that asks.</summary>
/// <param name="organisations">The published ones.</param>
/// <param name="partners">Who completes a region.</param>
public sealed class RegistryCandidates(OrganisationListStudy organisations, PartnerStudy partners)
{
    /// <summary>Those that were asked for.</summary>
    /// <param name="question">Which organisations.</param>
    /// <param name="home">The region that asks, NUTS 2; null where unknown.</param>
    /// <param name="category">The category of a region in a period.</param>
    /// <param name="cancellation">To stop.</param>
    public async Task<IReadOnlyList<ConsortiumEntry>> List(
        OrganisationQuestion question, string? home, Func<string, string, RegionCategory?> category, CancellationToken cancellation = default)
    {
        var adds = Complementarity(home);
        var lines = await organisations.ListAll(question, cancellation);
        return [.. lines.DistinctBy(line => line.Name).Select(line => Of(line, adds, category))];
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
