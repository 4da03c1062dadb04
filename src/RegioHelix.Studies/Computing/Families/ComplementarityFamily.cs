using RegioHelix.Analytics.Complementarity;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Tables;

namespace RegioHelix.Studies.Computing.Families;

/// <summary>What regions would add to each other.</summary>
internal static class ComplementarityFamily
{
    public static IReadOnlyList<ComputableMeasure> Measures { get; } =
    [
        new("complementarity", "sum over j of phi(i,j) x(s,j) (1 - x(r,j)) / sum over j of phi(i,j), the mean over what r lacks", "after Balland and Boschma 2021, Regional Studies 55(6); formula from memory", "complementarity",
            ResultShape.RegionsByRegions, ComplementarityOf)
        {
            Options = [.. ComputeOptions.OfPresence, ComputeOptions.Relatedness, ComputeOptions.Own, ComputeOptions.Region, ComputeOptions.Activity],
            Takes = ExtraInputs.ActivityFigures,
            Records = RecordsRole.BesideTable,
            Variants =
            [
                new("mean", "receiving regions by partners; with --region its partners by activities"),
                new("partners", "what each partner adds to --region in what it lacks, in --activity, or in a theme of weights (--figures); JSON says by which of its strengths", Shape: ResultShape.RegionsByParts),
            ],
            ActivitySquares = 2,
        },
    ];

    private static ComputedFigures ComplementarityOf(ComputeInput input)
    {
        var (presence, relatedness) = (input.Presence, input.Relatedness());
        if (input.Variant == "partners")
            return PartnersOf(input, presence, relatedness);
        RefuseTheme(input);
        return (input.FindRegion(presence.Regions) is { } region
            ? Partners(input, presence, relatedness, region)
            : ComputedFigures.Of(RegionComplementarity.From(presence, relatedness))).Without(input.Trimmed);
    }

    private static ComputedFigures Partners(ComputeInput input, Presence presence, RelatednessTable relatedness, int region)
    {
        int[] partners = [.. Enumerable.Range(0, presence.Regions.Count).Where(partner => partner != region)];
        FigureList[] added = [.. partners.Select(partner => RegionComplementarity.Between(presence, relatedness, region, partner, input.Own))];
        return new([.. partners.Select(partner => presence.Regions[partner])], presence.Activities, (partner, activity) => added[partner][activity]);
    }

    private static void RefuseTheme(ComputeInput input)
    {
        if (input.Figures is not null || input.Settings.Text(ComputeOptions.Activity).Length > 0)
            throw ComputeProblem.BadValue(ComputeOptions.Activity, input.Settings.Text(ComputeOptions.Activity), "an activity or a theme is looked for by --variant partners; give it, or leave --activity and --figures out");
    }

    private static ComputedFigures PartnersOf(ComputeInput input, Presence presence, RelatednessTable relatedness)
    {
        var region = input.FindRegion(presence.Regions) ?? throw ComputeProblem.MissingOption(input.Settings.Measure, ComputeOptions.Region, "the region that looks for partners: --region LABEL");
        var partners = Analytics.Complementarity.Partners.List(presence, relatedness, region, LookedFor(input, presence));
        var added = partners.ToDictionary(partner => partner.Partner, partner => partner.Added, StringComparer.Ordinal);
        string[] labels = [.. presence.Regions.Where(added.ContainsKey)];
        // Those that add the same share the better rank.
        Figure Rank(Figure one) => one.Value is { } value ? ComputedFigures.Number(1 + added.Values.Count(other => other.Value > value), presence.UnsettledCount + relatedness.UnsettledCount) : Figure.Without(one.State);
        return new ComputedFigures(labels, ["added", "rank"], (row, part) => part == 0 ? added[labels[row]] : Rank(added[labels[row]])).Without(input.Trimmed) with
        {
            Details = new Dictionary<string, object?>
            {
                ["strengths"] = partners.ToDictionary(partner => partner.Partner, partner => partner.ByStrength.ToDictionary(gain => gain.Activity, gain => gain.Part)),
                ["activities"] = partners.ToDictionary(partner => partner.Partner, partner => partner.ByActivity.ToDictionary(gain => gain.Activity, gain => gain.Part)),
            },
        };
    }

    private static PartnerActivities LookedFor(ComputeInput input, Presence presence) =>
        input.FindActivity(presence.Activities) is { } activity ? PartnerActivities.One(activity)
        : input.Figures is { } weights ? PartnerActivities.Theme(weights.Where(one => one.Value is not null).ToDictionary(one => one.Key, one => one.Value!.Value, StringComparer.Ordinal))
        : PartnerActivities.AllLacking;
}
