using RegioHelix.Analytics.Complexity;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Analytics.Tests.Complexity;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Conventions;

/// <summary>Our figures for one output of a package: labels, and values by position, NaN for none.</summary>
internal sealed record OwnFigures(IReadOnlyList<string> Rows, IReadOnlyList<string> Columns, Func<int, int, double> Value)
{
    public static OwnFigures Of(FigureTable table, double scale = 1) => new(table.Rows, table.Columns, (row, column) => scale * (table[row, column].Value ?? double.NaN));

    public static OwnFigures Of(FigureList list, double scale = 1) => new(list.Labels, ["value"], (row, _) => scale * (list[row].Value ?? double.NaN));

    public static OwnFigures Of(RelatednessTable table, double? diagonal = null) =>
        new(table.Activities, table.Activities, (row, column) => row == column && diagonal is { } given ? given : table[row, column]);

    /// <summary>Brought to mean 0 and deviation 1, as packages print.</summary>
    public static OwnFigures Scores(FigureList list, DeviationOver deviation)
    {
        double[] values = [.. Enumerable.Range(0, list.Count).Select(at => list[at].Value!.Value)];
        var scores = Standard.Scores(values, values, deviation);
        return new(list.Labels, ["value"], (row, _) => scores[row]);
    }
}

/// <summary>An output that we claim to give, how exactly, and on which inputs the package is wrong or says nothing.</summary>
/// <param name="Own">Our figures.</param>
/// <param name="Tolerance">Largest difference.</param>
/// <param name="Differs">Inputs where the package's figures are not ours, with the reason: there the test shows that they differ.</param>
internal sealed record PackageClaim(Func<PackageInput, OwnFigures> Own, double Tolerance, params (string Input, string Why)[] Differs);

/// <summary>Which of our figures each output of the packages is, for relatedness and complexity.</summary>
internal static class PackageFigures
{
    private const string EmptyRegionGetsAll = "economiccomplexity gives the empty region every specialisation";
    private const string LostToNaN = "one region or activity without anything makes every figure NaN";
    private const string NotConverged = "returns nothing where 200 updates have not converged; we give the values with a verdict on them";
    private const string Disconnected = "the second eigenvalue is 1: any order between the parts is arbitrary, and we refuse";

    private static readonly (string, string) NoOrder = ("disconnected", Disconnected);
    private static readonly (string, string) EmptyGetsAll = ("tiny_empty", EmptyRegionGetsAll);
    private static readonly (string, string) AllNaN = ("tiny_empty", LostToNaN);

    public static IReadOnlyDictionary<string, PackageClaim> Claims { get; } = new Dictionary<string, PackageClaim>
    {
        // The published formulas, unrounded.
        ["formula_proximity_min_prob"] = new(input => OwnFigures.Of(input.Relatedness()), 1e-14),
        ["formula_relatedness_association"] = new(input => OwnFigures.Of(input.Relatedness(RelatednessMeasure.Association)), 1e-10),
        ["formula_relatedness_cosine"] = new(input => OwnFigures.Of(input.Relatedness(RelatednessMeasure.Cosine)), 1e-14),
        ["formula_relatedness_jaccard"] = new(input => OwnFigures.Of(input.Relatedness(RelatednessMeasure.Jaccard)), 1e-14),
        ["formula_relatedness_prob_steijn"] = new(input => OwnFigures.Of(input.Relatedness(RelatednessMeasure.Probability)), 1e-10),
        ["formula_co_occurrence_with_diagonal"] = new(input => Counts(input.Together), 0),
        ["formula_density_diag0"] = new(input => OwnFigures.Of(input.Density(OwnActivity.Excluded)), 1e-14),
        ["formula_density_diag1"] = new(input => OwnFigures.Of(input.Density(OwnActivity.Included)), 1e-14),
        ["formula_density_pct_association"] = new(input => OwnFigures.Of(input.Density(OwnActivity.Excluded, RelatednessMeasure.Association), 100), 1e-11),
        ["formula_density_pct_cosine"] = new(input => OwnFigures.Of(input.Density(OwnActivity.Excluded, RelatednessMeasure.Cosine), 100), 1e-11),
        ["formula_eci_z"] = new(input => OwnFigures.Of(input.Complexity().Regions!), 1e-12),
        ["formula_pci_z_own"] = new(input => OwnFigures.Of(input.Complexity().Activities!), 2e-12),
        ["formula_pci_scaled_by_eci"] = new(input => OwnFigures.Of(input.Complexity(scale: ActivityScale.OfRegions).Activities!), 3e-12),
        ["formula_coi_raw_with_unscaled_pci"] = new(input => OwnFigures.Of(Outlook.IndexFrom(input.Presence, input.Density(OwnActivity.Included), UnitVector(input))), 1e-10),

        // EconGeo 2.1.
        ["econgeo_co_occurrence"] = new(input => Counts(input.Together, 0), 0),
        ["econgeo_relatedness_association"] = new(input => OwnFigures.Of(input.Relatedness(RelatednessMeasure.Association)), 1e-10),
        ["econgeo_relatedness_cosine"] = new(input => OwnFigures.Of(input.Relatedness(RelatednessMeasure.Cosine)), 1e-13),
        ["econgeo_relatedness_jaccard"] = new(input => OwnFigures.Of(input.Relatedness(RelatednessMeasure.Jaccard)), 1e-13),
        ["econgeo_relatedness_prob"] = new(input => OwnFigures.Of(input.Relatedness(RelatednessMeasure.Probability)), 1e-10),
        ["econgeo_relatedness_density_association"] = new(input => OwnFigures.Of(input.Density(OwnActivity.Excluded, RelatednessMeasure.Association), 100), 0.005001),
        ["econgeo_relatedness_density_cosine"] = new(input => OwnFigures.Of(input.Density(OwnActivity.Excluded, RelatednessMeasure.Cosine), 100), 0.005001),
        ["econgeo_relatedness_density_prob"] = new(input => OwnFigures.Of(input.Density(OwnActivity.Excluded, RelatednessMeasure.Probability), 100), 0.005001),
        ["econgeo_relatedness_density_association_binary"] = new(input => OwnFigures.Of(BinaryDensity(input), 100), 0.005001),
        ["econgeo_relatedness_density_int"] = new(input => OwnFigures.Of(PortfolioDensity.From(input.Presence, BinaryDensity(input), PortfolioSide.Inside), 100), 0.50001),
        ["econgeo_relatedness_density_ext"] = new(input => OwnFigures.Of(PortfolioDensity.From(input.Presence, BinaryDensity(input), PortfolioSide.Outside), 100), 0.50001),
        ["econgeo_relatedness_density_int_avg"] = new(input => OwnFigures.Of(PortfolioDensity.AverageFrom(input.Presence, BinaryDensity(input), PortfolioSide.Inside), 100), 1.0001),
        ["econgeo_relatedness_density_ext_avg"] = new(input => OwnFigures.Of(PortfolioDensity.AverageFrom(input.Presence, BinaryDensity(input), PortfolioSide.Outside), 100), 1.0001, ("tiny_empty", "counts the activity that no region has among those that are missing, at 0")),
        ["econgeo_ease_recombination"] = new(input => OwnFigures.Of(EaseOfRecombination.From(input.Together)), 5.001e-6),
        ["econgeo_modular_complexity"] = new(input => OwnFigures.Of(Modular(input)), 5.001e-6),
        ["econgeo_modular_complexity_avg"] = new(input => OwnFigures.Of(ModularComplexity.AverageFrom(input.Presence, Modular(input))), 0.005001),
        ["econgeo_norm_ubiquity"] = new(input => OwnFigures.Of(NormalisedUbiquity.From(input.Table, input.Presence)), 0.005001),
        ["econgeo_inv_norm_ubiquity"] = new(input => OwnFigures.Of(NormalisedUbiquity.InverseFrom(input.Table, input.Presence)), 0.005001),
        ["econgeo_diversity"] = new(input => Sums(input.Table, MeasureOf.Region), 0),
        ["econgeo_ubiquity"] = new(input => Sums(input.Table, MeasureOf.Activity), 0),
        ["econgeo_diversity_rca"] = new(input => OwnFigures.Of(input.Presence.Diversity()), 0),
        ["econgeo_ubiquity_rca"] = new(input => OwnFigures.Of(input.Presence.Ubiquity()), 0),
        ["econgeo_z_score"] = new(input => ZScore(input.Turned), 1e-11),
        ["econgeo_weighted_avg_reg"] = new(input => AcrossOneRow(Productivity.OfRegions(input.Table, FigureList.Fill(input.Table.Activities, activity => Figure.Of(activity + 1)))), 1e-10),

        // economiccomplexity 2.0.0.
        ["ecx_proximity_activity"] = new(input => OwnFigures.Of(input.Relatedness()), 1e-13, EmptyGetsAll),
        ["ecx_proximity_region"] = new(input => OwnFigures.Of(RegionProximity.From(input.Presence)), 1e-13, EmptyGetsAll),
        ["ecx_density"] = new(input => OwnFigures.Of(input.Density(OwnActivity.Included)), 1e-13, EmptyGetsAll),
        ["ecx_distance"] = new(input => OwnFigures.Of(Distance.From(input.Density(OwnActivity.Included))), 1e-13, EmptyGetsAll),
        ["ecx_complexity_eigenvalues20_region"] = new(input => OwnFigures.Of(input.Complexity(DeviationOver.Sample).Regions!), 1e-11, EmptyGetsAll, NoOrder),
        ["ecx_complexity_eigenvalues20_activity"] = new(input => OwnFigures.Of(input.Complexity(DeviationOver.Sample).Activities!), 1e-11, EmptyGetsAll, NoOrder),
        ["ecx_complexity_reflections20_region"] = new(input => OwnFigures.Scores(Reflections.From(input.Presence, 18).Regions, DeviationOver.Sample), 1e-3, EmptyGetsAll),
        ["ecx_complexity_reflections20_activity"] = new(input => OwnFigures.Scores(Reflections.From(input.Presence, 19).Activities, DeviationOver.Sample), 1e-3, EmptyGetsAll),
        ["ecx_complexity_fitness20_region"] = new(input => OwnFigures.Of(Fitness.From(input.Presence, 19).Regions), 1e-11, EmptyGetsAll),
        ["ecx_complexity_fitness20_activity"] = new(input => OwnFigures.Of(Fitness.From(input.Presence, 19).Activities), 1e-10, EmptyGetsAll),
        ["ecx_complexity_fitness200_region"] = new(input => OwnFigures.Of(Fitness.From(input.Presence, 199).Regions), 1e-9, EmptyGetsAll),
        ["ecx_complexity_fitness200_activity"] = new(input => OwnFigures.Of(Fitness.From(input.Presence, 199).Activities), 1e-8, EmptyGetsAll),
        ["ecx_complexity_outlook_index"] = new(input => OwnFigures.Of(Outlook.IndexFrom(input.Presence, input.Density(OwnActivity.Included), input.Complexity(DeviationOver.Sample).Activities!)), 1e-9, EmptyGetsAll, NoOrder),
        ["ecx_complexity_outlook_gain"] = new(input => OwnFigures.Of(Outlook.GainFrom(input.Presence, input.Relatedness(), input.Complexity(DeviationOver.Sample).Activities!)), 1e-10, EmptyGetsAll, NoOrder),
        ["ecx_prody"] = new(input => OwnFigures.Of(Prody(input)), 1e-7, AllNaN),
        ["ecx_expy"] = new(input => OwnFigures.Of(Productivity.OfRegions(input.Table, Prody(input))), 1e-7, AllNaN),

        // py-ecomplexity 0.5.2.
        ["pyeco_proximity"] = new(input => OwnFigures.Of(input.Relatedness(), double.NaN), 1e-13),
        ["pyeco_proximity_asymmetric"] = new(input => OwnFigures.Of(input.Relatedness(RelatednessMeasure.ConditionalProbability), double.NaN), 1e-13),
        ["pyeco_proximity_continuous"] = new(input => OwnFigures.Of(CorrelationProximity.From(input.Quotients), double.NaN), 1e-13),
        ["pyeco_density"] = new(input => OwnFigures.Of(input.Density(OwnActivity.Included)), 1e-13),
        ["pyeco_continuous_density"] = new(input => OwnFigures.Of(ContinuousDensity.From(input.Quotients, CorrelationProximity.From(input.Quotients), OwnActivity.Included)), 1e-10),
        ["pyeco_continuous_eci_region"] = new(input => OwnFigures.Of(input.Complexity().Regions!), 1e-12),
        ["pyeco_knn3_density"] = new(
            input => OwnFigures.Of(RelatednessDensity.From(input.Presence, input.Relatedness(), OwnActivity.Excluded, RelatedNeighbours.NearestWithTies, 3)), 1e-13,
            ("tiny", "counts the neighbours present and ignores how related they are"), ("medium", "counts the neighbours present and ignores how related they are")),
        ["pyeco_eci_region"] = new(input => OwnFigures.Of(input.Complexity().Regions!), 1e-11, NoOrder),
        ["pyeco_pci_activity"] = new(input => OwnFigures.Of(input.Complexity(scale: ActivityScale.OfRegions).Activities!), 1e-11, NoOrder),
        ["pyeco_diversity_region"] = new(input => OwnFigures.Of(input.Presence.Diversity()), 0),
        ["pyeco_ubiquity_activity"] = new(input => OwnFigures.Of(input.Presence.Ubiquity()), 0),
        ["pyeco_mcp"] = new(input => Present(input.Presence), 0),
        ["pyeco_coi_region"] = new(
            input => OwnFigures.Scores(Outlook.IndexFrom(input.Trimmed, input.Density(OwnActivity.Included), NotCentred(input)), DeviationOver.Population), 1e-9, NoOrder),
        ["pyeco_cog"] = new(input => OwnFigures.Of(Outlook.GainFrom(input.Presence, input.Relatedness(), NotCentred(input))), 1e-9, NoOrder),
        ["pyeco_rpop_diversity_region"] = new(input => OwnFigures.Of(ByPopulation(input).Diversity()), 0),
        ["pyeco_rpop_eci_region"] = new(input => OwnFigures.Of(ComplexityIndex.From(ByPopulation(input)).Regions!), 1e-10, ("tiny", LostToNaN)),
        ["pyeco_both_mcp"] = new(input => Present(Combined(input)), 0, ("tiny", "adds the two tests up, which leaves twos"), ("medium", "adds the two tests up, which leaves twos")),
        ["pyeco_both_eci_region"] = new(
            input => OwnFigures.Of(ComplexityIndex.From(Combined(input)).Regions!), 1e-10, ("tiny", "computed from twos"), ("medium", "computed from twos")),
        ["pyeco_threshold2_diversity_region"] = new(input => OwnFigures.Of(AtTwo(input).Diversity()), 0),
        ["pyeco_threshold2_eci_region"] = new(input => OwnFigures.Of(ComplexityIndex.From(AtTwo(input)).Regions!), 1e-10, ("tiny", LostToNaN)),
        ["pyeco_threshold2_pci_activity"] = new(input => OwnFigures.Of(ComplexityIndex.From(AtTwo(input), new(Scale: ActivityScale.OfRegions)).Activities!), 1e-10, ("tiny", LostToNaN)),

        // Datawheel's economic-complexity 0.3.0.
        ["datawheel_proximity_max"] = new(input => OwnFigures.Of(input.Relatedness(), 0), 1e-13),
        ["datawheel_proximity_sqrt"] = new(input => OwnFigures.Of(input.Relatedness(RelatednessMeasure.SquareRoot), 0), 1e-13),
        ["datawheel_relatedness"] = new(input => OwnFigures.Of(input.Density(OwnActivity.Excluded)), 1e-13),
        ["datawheel_distance"] = new(input => OwnFigures.Of(Distance.From(input.Density(OwnActivity.Excluded))), 1e-13),
        ["datawheel_relative_relatedness"] = new(input => OwnFigures.Of(RelativeDensity.From(input.Presence, input.Density(OwnActivity.Excluded))), 1e-10),
        ["datawheel_cross_proximity"] = new(input => OwnFigures.Of(Crossed(input)), 1e-13),
        ["datawheel_cross_relatedness"] = new(input => OwnFigures.Of(CrossDensity.From(Half(input, 0), Crossed(input))), 1e-13),
        ["datawheel_similarity"] = new(input => OwnFigures.Of(RegionSimilarity.From(input.Quotients)), 1e-12, AllNaN),
        ["datawheel_complexity20_eci_region"] = new(input => OwnFigures.Scores(Reflections.From(input.Presence, 18).Regions, DeviationOver.Sample), 1e-3, AllNaN),
        ["datawheel_complexity20_pci_activity"] = new(input => OwnFigures.Scores(Reflections.From(input.Presence, 19).Activities, DeviationOver.Sample), 1e-3, AllNaN),
        ["datawheel_complexity21_eci_region"] = new(input => OwnFigures.Scores(Reflections.From(input.Presence, 19).Regions, DeviationOver.Sample), 1e-3, AllNaN),
        ["datawheel_complexity21_pci_activity"] = new(input => OwnFigures.Scores(Reflections.From(input.Presence, 20).Activities, DeviationOver.Sample), 1e-3, AllNaN),
        ["datawheel_opportunity_gain"] = new(input => OwnFigures.Of(OpportunityGain.From(
            input.Presence, input.Relatedness(), input.Density(OwnActivity.Excluded), Scored(Reflections.From(input.Presence, 19).Activities), GainDivision.ByGained, null)), 1e-3, AllNaN),
        ["datawheel_pgi"] = new(input => OwnFigures.Of(AttributeIndex.From(input.Table, input.Presence, InventedGini(input))), 1e-12, AllNaN),
        ["datawheel_peii"] = new(input => OwnFigures.Of(AttributeIndex.From(input.Table, input.Presence, InventedGini(input))), 1e-12, AllNaN),

        // econci, ReKS 0.5.2, bicm 3.4.0.
        ["econci_eci"] = new(input => OwnFigures.Of(input.Complexity().Regions!), 1e-11, NoOrder),
        ["econci_pci"] = new(
            input => OwnFigures.Of(input.Complexity().Activities!), 1e-11, NoOrder, ("real_germany_2008", "the sign is not that of the regions' vector")),
        ["reks_rci"] = new(input => OwnFigures.Of(input.Complexity(DeviationOver.Sample).Regions!), 1e-11, NoOrder),
        ["reks_tci"] = new(input => OwnFigures.Of(input.Complexity(DeviationOver.Sample, ActivityScale.OfRegions).Activities!), 1e-11, NoOrder),
        ["reks_fitness"] = new(input => OwnFigures.Of(Fitness.From(input.Presence, 200).Regions), 1e-8, ("tiny", NotConverged), ("tiny_empty", NotConverged)),
        ["bicm_expected"] = new(input => OwnFigures.Of(BipartiteConfiguration.From(input.Presence).Expected), 1e-6),
        ["reks_relatedness_t"] = new(input => OwnFigures.Of(RelatednessDeviation.From(CoOccurrence.From(Any(input)))), 1e-11),
    };

    /// <summary>Outputs that other tests hold, by how their names begin.</summary>
    public static IReadOnlyDictionary<string, Type> Elsewhere { get; } = new Dictionary<string, Type>
    {
        ["formula_eci_spectrum"] = typeof(ComplexityIndexTests),
        ["formula_fitness"] = typeof(FitnessTests),
        ["econgeo_morc"] = typeof(ReflectionsTests),
        ["econgeo_mort"] = typeof(ReflectionsTests),
        ["econgeo_kci"] = typeof(KnowledgeComplexityTests),
        ["econgeo_tci"] = typeof(KnowledgeComplexityTests),
        ["econgeo_prody"] = typeof(ProductivityTests),
        ["econgeo_expy"] = typeof(ProductivityTests),
    };

    /// <summary>Outputs of other families than relatedness and complexity, by how their names begin: specialisation, variety, change, networks; and one that holds an error message only.</summary>
    public static IReadOnlyList<string> OtherFamilies { get; } =
    [
        "formula_location_quotient", "formula_binary_ge1", "formula_region_indices", "formula_activity_indices", "formula_variety",
        "econgeo_entropy", "econgeo_entry", "econgeo_exit", "econgeo_gini", "econgeo_growth", "econgeo_hachman", "econgeo_herfindahl", "econgeo_hoover", "econgeo_krugman",
        "econgeo_location", "econgeo_rca_rounded2", "econgeo_spec_coeff",
        "ecx_balassa", "ecx_projection", "pyeco_rca", "datawheel_rca", "econci_product_space", "reks_shannon", "reks_evenness", "reat_", "pysal",
    ];

    private static OwnFigures Counts(CoOccurrence together, double? diagonal = null) =>
        new(together.Activities, together.Activities, (one, other) => one == other && diagonal is { } given ? given : together[one, other]);

    // What EconGeo prints where it is not told to take the quotient first.
    private static OwnFigures Sums(RegionActivityTable table, MeasureOf of) => of == MeasureOf.Region
        ? new(table.Regions, ["value"], (region, _) => table.Row(region).ToArray().Sum(cell => cell.Value!.Value))
        : new(table.Activities, ["value"], (activity, _) => Enumerable.Range(0, table.Regions.Count).Sum(region => table[region, activity].Value!.Value));

    private static OwnFigures Present(Presence presence) => new(presence.Regions, presence.Activities, (region, activity) => presence[region, activity] == true ? 1 : 0);

    private static OwnFigures AcrossOneRow(FigureList list) => new(["1"], list.Labels, (_, column) => list[column].Value ?? double.NaN);

    private static FigureTable BinaryDensity(PackageInput input) => input.Part("binary density", () => RelatednessDensity.From(input.Presence, input.Relatedness(RelatednessMeasure.Association).Binary(1)));

    private static FigureList Modular(PackageInput input) => ModularComplexity.From(input.Presence, EaseOfRecombination.From(input.Together));

    private static FigureList Prody(PackageInput input) => Productivity.OfActivities(input.Table, region => input.Income.Find(region)!.Value.Value);

    private static FigureList NotCentred(PackageInput input) => input.Complexity(scale: ActivityScale.OfRegionsNotCentred).Activities!;

    // The mean over an activity's regions of the regions' vector, which over all presences adds up to 0 and has the length 1.
    private static FigureList UnitVector(PackageInput input)
    {
        var (scores, presence) = (input.Complexity().Regions!, input.Trimmed);
        double[] diversity = [.. Enumerable.Range(0, scores.Count).Select(region => (double)presence.ByRegion.Count(region))];
        var shift = Enumerable.Range(0, scores.Count).Sum(region => diversity[region] * scores[region].Value!.Value) / diversity.Sum();
        double[] vector = [.. Enumerable.Range(0, scores.Count).Select(region => scores[region].Value!.Value - shift)];
        var length = Math.Sqrt(Enumerable.Range(0, vector.Length).Sum(region => diversity[region] * vector[region] * vector[region]));
        var means = new PresenceNetwork(presence).MeanOverRegions(vector);
        return FigureList.Fill(presence.Activities, at => Figure.Of(means[at] / length));
    }

    private static FigureList Scored(FigureList list)
    {
        var scores = OwnFigures.Scores(list, DeviationOver.Sample);
        return FigureList.Fill(list.Labels, at => Figure.Of(scores.Value(at, 0)));
    }

    private static Presence AtTwo(PackageInput input) => input.Part("at two", () => Presence.From(Specialised.From(input.Table, 2)));

    private static Presence ByPopulation(PackageInput input) =>
        input.Part("by population", () => Presence.From(PopulationSpecialised.From(input.Table, region => input.Population.Find(region)!.Value.Value)));

    private static Presence Combined(PackageInput input) => Presence.Combine(input.Presence, ByPopulation(input), PresenceCombination.Either);

    private static Presence Any(PackageInput input) => new(input.Table.Regions, input.Table.Activities, (region, activity) => input.Table[region, activity].Value > 0);

    private static Presence Half(PackageInput input, int which)
    {
        var half = input.Table.Activities.Count / 2;
        int[] activities = which == 0 ? [.. Enumerable.Range(0, half)] : [.. Enumerable.Range(half, input.Table.Activities.Count - half)];
        var cells = Enumerable.Range(0, input.Table.Regions.Count).SelectMany(region => activities.Select(activity => input.Table[region, activity]));
        return Presence.From(Specialised.From(new(input.Table.Regions, [.. activities.Select(activity => input.Table.Activities[activity])], [.. cells])));
    }

    private static FigureTable Crossed(PackageInput input) => input.Part("crossed", () => CrossProximity.From(Half(input, 0), Half(input, 1)));

    private static Func<string, double?> InventedGini(PackageInput input) => region => 0.25 + (0.3 * input.Table.FindRegion(region) / input.Table.Regions.Count);

    // EconGeo leaves the diagonal at no co-occurrence, less what chance would give.
    private static OwnFigures ZScore(Presence presence)
    {
        var together = CoOccurrence.From(presence);
        var deviations = RelatednessDeviation.From(together);
        return new(deviations.Rows, deviations.Columns, (one, other) =>
        {
            var (mean, places) = (together[one, one] * (double)together[one, one] / together.Places(one, one), (double)together.Places(one, one));
            var spread = Math.Sqrt(mean * (1 - (together[one, one] / places)) * (places - together[one, one]) / (places - 1));
            return one == other ? -mean / spread : deviations[one, other].Value ?? double.NaN;
        });
    }
}
