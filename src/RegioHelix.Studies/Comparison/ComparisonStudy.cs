using RegioHelix.Analytics.Specialisation;
using RegioHelix.Studies.Diversification;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Tables;
using RegioHelix.Vocabulary.Territories;

namespace RegioHelix.Studies.Comparison;

/// <summary>How do these regions compare?</summary>
public sealed class ComparisonStudy(OpportunityTables tables, RegionProfileStudy profiles, SearchStudy search)
{
    /// <summary>The fewest regions.</summary>
    public const int Fewest = 2;

    /// <summary>The most regions: a screen's width, and the provinces of the Netherlands.</summary>
    public const int Most = 12;

    private const int MostStrengths = 5;

    // A likeness over fewer jobs than this says too little.
    private const double LeastCoverage = 0.6;

    /// <summary>Runs the study.</summary>
    /// <param name="regions">NUTS codes or territories (<c>territory:vanguard-2016</c>), two to twelve different ones; a superseded code is answered with its successor.</param>
    /// <param name="settings">The switches.</param>
    /// <exception cref="StudyRefusedException">Too few or too many, an unknown region, a year that is not loaded, no data.</exception>
    public RegionComparison Run(IReadOnlyList<string> regions, StudySettings settings)
    {
        var (chosen, repeated) = Choose(regions, settings);
        var table = chosen[0].Table;
        var profiles = chosen.Select(one => Profile(one, settings)).ToList();
        var similarities = Similarities(chosen);
        var provenance = ProvenanceWriter.Write(Whole(table), "location-quotient", "cluster-stars", "similarity", "krugman", "herfindahl", "complementarity", "headline");
        return new RegionComparison(
            provenance,
            StudySwitches.Offer(tables.Specialisation.Store, Whole(table).Choice, settings),
            ComparisonWriter.Sentence([.. chosen.Select(one => one.Identity)], similarities, provenance),
            ComparisonWriter.Explanation(provenance),
            [.. chosen.Select((one, at) => Region(one.Identity, profiles[at], settings))],
            Activities(table, profiles, settings.Scope),
            similarities,
            new ComparisonComplements(tables, settings).Of(chosen),
            repeated);
    }

    // A territory's own table has it instead of its regions; what is compared with is the same Europe.
    private SpecialisationTable Whole(SpecialisationTable table) => tables.Specialisation.Get(table.Choice with { Territory = null });

    // The table that answers for all of them, named: each profile is then of the same one.
    private RegionProfile Profile(ComparedRow one, StudySettings settings) =>
        profiles.Run(one.Identity.Code, settings with { Dataset = one.Table.Choice.Dataset, Year = one.Table.Choice.Year, Level = one.Table.Choice.Level });

    private (IReadOnlyList<ComparedRow> Chosen, IReadOnlyList<string> Repeated) Choose(IReadOnlyList<string> asked, StudySettings settings)
    {
        var codes = asked.Select(Canonical).Distinct(StringComparer.Ordinal).ToList();
        var repeated = asked.GroupBy(Canonical, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).ToList();
        if (codes.Count > Most)
            throw TooMany(codes);
        var best = TableChooser.Choose(tables.Specialisation.Store, settings, state => codes.All(code => Territory.FindSlug(code) is not null || RegionCatalogue.FindIn(code, state.NutsVersion) is not null));
        var chosen = new List<ComparedRow>();
        foreach (var code in codes)
        {
            var (table, row, identity) = RegionChoice.Choose(tables.Specialisation, search, code, settings with { Dataset = best.Dataset });
            if (chosen.Any(other => other.Identity.Code == identity.Code))
                repeated.Add(code);
            else
                chosen.Add(new ComparedRow(table, row, identity));
        }
        return chosen.Count < Fewest ? throw new StudyRefusedException(RefusalReason.BadSettings, Sentences.Fill("CompareTooFew", _ => [Fewest, Most])) : (chosen, repeated);
    }

    /// <summary>A region's code, or a territory's, as it is written in an address.</summary>
    public static string Canonical(string code) => Territory.FindSlug(code) is { } slug ? Territory.Prefix + slug : code.ToUpperInvariant();

    private static StudyRefusedException TooMany(List<string> codes) => new(
        RefusalReason.BadSettings, Sentences.Fill("CompareTooMany", _ => [codes.Count, Most, string.Join(',', codes.Take(Most))]));

    private static ComparedRegion Region(RegionIdentity identity, RegionProfile profile, StudySettings settings)
    {
        var inScope = profile.Activities.Where(line => HeadlineRule.InScope(line.Reach, settings.Scope)).ToList();
        var (least, most) = (inScope.Count(line => line.Verdict == SpecialisedVerdict.Yes), inScope.Count(line => line.Verdict != SpecialisedVerdict.No));
        return new ComparedRegion(
            identity,
            ComparisonWriter.WithoutScope(profile.Headline.Sentence, profile.Provenance.Scope),
            profile.Jobs,
            profile.Coverage,
            [.. inScope.Where(line => line.LocationQuotient is not null && line.Share >= HeadlineRule.LeastRankedShare).Take(MostStrengths)],
            [.. Enumerable.Range(1, 3).Select(stars => profile.Activities.Count(line => line.Stars == stars))],
            inScope.Count(line => line.LocationQuotient >= 1),
            least,
            most,
            profile.Herfindahl,
            profile.HerfindahlBounds,
            profile.Krugman,
            profile.KrugmanBounds);
    }

    private static IReadOnlyList<ComparedActivity> Activities(SpecialisationTable table, IReadOnlyList<RegionProfile> regions, ActivityScope scope)
    {
        var lines = regions.Select(region => region.Activities.ToDictionary(line => line.Code, StringComparer.Ordinal)).ToList();
        return
        [
            .. table.Activities
                .Where(activity => HeadlineRule.InScope(activity.Reach, scope))
                .Select(activity => new ComparedActivity(activity.Code, activity.ShortName(), activity.Reach, [.. lines.Select(region => Cell(region[activity.Code]))])),
        ];
    }

    private static ComparedCell Cell(ActivityLine line) => new(line.LocationQuotient, line.Lower, line.Upper, line.Verdict, line.Jobs, line.Growth, line.Stars, line.Quality);

    private static IReadOnlyList<IReadOnlyList<double?>> Similarities(IReadOnlyList<ComparedRow> regions) =>
    [
        .. Enumerable.Range(0, regions.Count).Select(one => (IReadOnlyList<double?>)
            [.. Enumerable.Range(0, regions.Count).Select(other => one == other ? 1 : Likeness(regions[Math.Min(one, other)], regions[Math.Max(one, other)]))]),
    ];

    // Two rows side by side: of a territory and a region each is in a table of its own.
    private static double? Likeness(ComparedRow one, ComparedRow other)
    {
        if (one.Table.IsOpen(one.Row) || other.Table.IsOpen(other.Row))
            return null;
        var pair = new RegionActivityTable([one.Identity.Code, other.Identity.Code], one.Table.Cells.Activities, [.. one.Table.Cells.Row(one.Row), .. other.Table.Cells.Row(other.Row)]);
        var likeness = StructuralSimilarity.Between(pair, 0, 1);
        return likeness.Coverage >= LeastCoverage ? likeness.Similarity.Value : null;
    }
}

/// <summary>One of the regions, in the table that has it: a territory's own table has the territory instead of its regions.</summary>
/// <param name="Table">The table.</param>
/// <param name="Row">Its row.</param>
/// <param name="Identity">What it is.</param>
internal sealed record ComparedRow(SpecialisationTable Table, int Row, RegionIdentity Identity);
