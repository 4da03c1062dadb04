using RegioHelix.Analytics.Complementarity;
using RegioHelix.Analytics.Diversification;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Studies.Diversification;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Studies.Comparison;

/// <summary>How do these regions compare?</summary>
public sealed class ComparisonStudy(OpportunityTables tables, RegionProfileStudy profiles, SearchStudy search)
{
    /// <summary>The fewest regions.</summary>
    public const int Fewest = 2;

    /// <summary>The most regions: a screen's width, and the provinces of the Netherlands.</summary>
    public const int Most = 12;

    private const int MostStrengths = 5;
    private const int MostAdds = 3;

    // A likeness over fewer jobs than this says too little.
    private const double LeastCoverage = 0.6;

    /// <summary>Runs the study.</summary>
    /// <param name="regions">NUTS codes, two to twelve different ones; a superseded one is answered with its successor.</param>
    /// <param name="settings">The switches.</param>
    /// <exception cref="StudyRefusedException">Too few or too many, an unknown region, a year that is not loaded, no data.</exception>
    public RegionComparison Run(IReadOnlyList<string> regions, StudySettings settings)
    {
        var (chosen, repeated) = Choose(regions, settings);
        var table = chosen[0].Table;
        // The table that answers for all of them, named: each profile is then of the same one.
        var same = settings with { Dataset = table.Choice.Dataset, Year = table.Choice.Year, Level = table.Choice.Level };
        var known = chosen.Select(one => (one.Row, one.Identity, Profile: profiles.Run(one.Identity.Code, same))).ToList();
        var similarities = Similarities(table, [.. known.Select(one => one.Row)]);
        var provenance = ProvenanceWriter.Write(table, "location-quotient", "cluster-stars", "similarity", "krugman", "herfindahl", "complementarity", "headline");
        return new RegionComparison(
            provenance,
            StudySwitches.Offer(tables.Specialisation.Store, table.Choice, settings),
            ComparisonWriter.Sentence([.. known.Select(one => one.Identity)], similarities, provenance),
            ComparisonWriter.Explanation(provenance),
            [.. known.Select(one => Region(one.Identity, one.Profile, settings))],
            Activities(table, [.. known.Select(one => one.Profile)], settings.Scope),
            similarities,
            Complements(table, [.. known.Select(one => (one.Row, one.Identity))], settings),
            repeated);
    }

    private (IReadOnlyList<(SpecialisationTable Table, int Row, RegionIdentity Identity)> Chosen, IReadOnlyList<string> Repeated) Choose(IReadOnlyList<string> asked, StudySettings settings)
    {
        var codes = asked.Select(code => code.ToUpperInvariant()).Distinct(StringComparer.Ordinal).ToList();
        var repeated = asked.GroupBy(code => code.ToUpperInvariant(), StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).ToList();
        if (codes.Count > Most)
            throw TooMany(codes);
        var best = TableChooser.Choose(tables.Specialisation.Store, settings, state => codes.All(code => RegionCatalogue.FindIn(code, state.NutsVersion) is not null));
        var same = settings with { Dataset = best.Dataset };
        var chosen = new List<(SpecialisationTable Table, int Row, RegionIdentity Identity)>();
        foreach (var code in codes)
        {
            var one = RegionChoice.Choose(tables.Specialisation, search, code, same);
            if (chosen.Any(other => other.Row == one.Row))
                repeated.Add(code);
            else
                chosen.Add(one);
        }
        return chosen.Count < Fewest ? throw new StudyRefusedException(RefusalReason.BadSettings, Sentences.Fill("CompareTooFew", _ => [Fewest, Most])) : (chosen, repeated);
    }

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

    private static IReadOnlyList<IReadOnlyList<double?>> Similarities(SpecialisationTable table, IReadOnlyList<int> rows) =>
        [.. rows.Select(one => (IReadOnlyList<double?>)[.. rows.Select(other => one == other ? 1 : Likeness(table, one, other))])];

    private static double? Likeness(SpecialisationTable table, int one, int other)
    {
        if (table.IsOpen(one) || table.IsOpen(other))
            return null;
        // The same two numbers whichever is asked first: the matrix is symmetric to the last digit.
        var likeness = StructuralSimilarity.Between(table.Cells, Math.Min(one, other), Math.Max(one, other));
        return likeness.Coverage >= LeastCoverage ? likeness.Similarity.Value : null;
    }

    private IReadOnlyList<ComparedComplement> Complements(SpecialisationTable table, IReadOnlyList<(int Row, RegionIdentity Identity)> regions, StudySettings settings)
    {
        var basis = tables.Get(table, settings);
        return [.. regions.Select(one => Complement(table, basis, one, [.. regions.Where(other => other.Row != one.Row && !table.IsOpen(other.Row))]))];
    }

    private static ComparedComplement Complement(SpecialisationTable table, OpportunityBasis basis, (int Row, RegionIdentity Identity) region, IReadOnlyList<(int Row, RegionIdentity Identity)> others)
    {
        var found = Opportunities.From(basis, region.Row, OpportunityRule.Order(basis));
        var best = OpportunityStudy.CanTell(table, region.Row, basis, found)
            ? others.Select(other => (other.Identity, Gain: Partners.Between(basis.Presence, basis.Relatedness, region.Row, other.Row, PartnerActivities.AllLacking))).Where(one => one.Gain.Added.Value > 0).MaxBy(one => one.Gain.Added.Value)
            : default;
        return best.Gain is null
            ? new ComparedComplement(region.Identity, null, null, [])
            : new ComparedComplement(
                region.Identity, best.Identity, best.Gain.Added.Value,
                [.. best.Gain.ByStrength.Take(MostAdds).Select(gain => new ActivityName(gain.Activity, ActivityNames.Get(gain.Activity).ShortName()))]);
    }
}
