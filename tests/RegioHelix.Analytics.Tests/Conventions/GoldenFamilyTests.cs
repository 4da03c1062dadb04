using RegioHelix.Analytics.Change;
using RegioHelix.Analytics.Complexity;
using RegioHelix.Analytics.Concentration;
using RegioHelix.Analytics.Inequality;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Analytics.Variety;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Conventions;

/// <summary>
/// Every reference file of specialisation, variety, concentration and change, reproduced in every input that it exists for; where a package is known to err,
/// the line says how. A new file of these families without a line here fails the test.
/// </summary>
public sealed class GoldenFamilyTests
{
    // R of EconGeo prints these to a number of decimals; half a unit of the last is allowed, and a little for ties.
    private const double Exact = 1e-12;

    private static readonly string[] Families =
    [
        "econgeo_entropy", "econgeo_entry", "econgeo_exit", "econgeo_gini", "econgeo_growth", "econgeo_hachman", "econgeo_herfindahl", "econgeo_hoover", "econgeo_krugman",
        "econgeo_location_quotient", "econgeo_locational", "econgeo_rca_rounded2", "econgeo_spec_coeff", "econgeo_weighted", "ecx_balassa", "datawheel_rca", "pyeco_rca", "pyeco_mcp",
        "pyeco_rpop", "reat_", "reks_shannon", "reks_evenness", "pysal", "formula_region_indices", "formula_activity_indices", "formula_location_quotient", "formula_binary", "formula_variety",
    ];

    private static readonly Dictionary<string, Action<GoldenFile, GoldenInput>> Lines = new(StringComparer.Ordinal)
    {
        // Specialisation of cells. Packages print a quotient of 0 of 0 as NaN; so do we not.
        ["formula_location_quotient"] = (file, input) => file.Holds(LocationQuotient.From(input.Table), Exact),
        // EconGeo takes a quotient of an empty region or activity for 0, as it does below with other figures of nothing.
        ["econgeo_location_quotient"] = (file, input) => file.Holds(LocationQuotient.From(input.Table), Exact, knownError: golden => golden == 0),
        ["ecx_balassa_index"] = (file, input) => file.Holds(LocationQuotient.From(input.Table), Exact),
        ["pyeco_rca"] = (file, input) => file.Holds(LocationQuotient.From(input.Table), Exact),
        ["datawheel_rca"] = (file, input) => file.Holds(LocationQuotient.From(input.Table), Exact),
        ["econgeo_rca_rounded2"] = (file, input) => file.Holds(LocationQuotient.From(input.Table), 0.00501, knownError: golden => golden == 0),
        ["formula_binary_ge1"] = (file, input) => file.Holds(Ones(Specialised.From(input.Table)), 0),
        ["econgeo_location_quotient_binary"] = (file, input) => file.Holds(Ones(Specialised.From(input.Table)), 0),
        ["pyeco_mcp"] = (file, input) => file.Holds(OnesButEmpty(input), 0),
        // Known error: economiccomplexity gives an empty region every specialisation (NaN < 1 is false).
        ["ecx_balassa_index_discrete"] = (file, input) => file.Holds(OnesButEmpty(input), 0, knownError: golden => golden == 1),
        ["pyeco_rpop_diversity_region"] = (file, input) => file.Holds(Presence.From(PopulationSpecialised.From(input.Table, input.Population)).Diversity(), 0),
        ["pyeco_rpop_eci_region"] = PopulationComplexity,

        // Regions.
        ["formula_region_indices"] = RegionIndices,
        ["econgeo_hachman"] = (file, input) => file.Holds(Hachman.From(input.Table), Exact, knownError: double.IsPositiveInfinity),
        ["econgeo_location_quotient_avg"] = (file, input) => file.Holds(MeanQuotient.From(input.Table), Exact),
        ["econgeo_krugman_index"] = (file, input) => file.Holds(Krugman.From(input.Table), Exact, knownError: golden => golden == 0),
        ["econgeo_spec_coeff"] = (file, input) => file.Holds(SpecialisationCoefficient.From(input.Table), Exact, knownError: golden => golden == 0),
        ["econgeo_herfindahl"] = (file, input) => file.Holds(Herfindahl.From(input.Table), Exact, knownError: golden => golden == 0),
        // Printed to three decimals.
        ["econgeo_entropy"] = (file, input) => file.Holds(Entropy.From(input.Table), 0.000501, knownError: golden => golden == 0),
        ["econgeo_weighted_avg_reg"] = (file, input) => file.Holds(Across(input, WeightedAverage.From(input.Table, activity => input.Table.FindActivity(activity) + 1)), Exact),
        ["reat_krugman_spec"] = (file, input) => file.Holds(Krugman.From(input.Table), Exact),
        ["reat_herf"] = (file, input) => file.Holds(Herfindahl.From(input.Table), Exact),
        ["reat_herf_norm"] = (file, input) => file.Holds(Herfindahl.From(input.Table, form: HerfindahlForm.Normalised), Exact),
        ["reat_gini_spec"] = (file, input) => file.Holds(QuotientGini.From(input.Table, MeasureOf.Region), Exact),
        // ReKS makes 0 of the entropy of nothing.
        ["reks_shannon"] = (file, input) => file.Holds(Entropy.From(input.Table), Exact, knownError: golden => golden == 0),
        ["reks_evenness"] = (file, input) => file.Holds(Evenness.From(input.Table), Exact, knownError: golden => golden == 0),
        ["reks_shannon_theil_group2"] = (file, input) => Varieties(file, input, "entropy", "entropy_between", "entropy_within"),
        ["formula_variety"] = (file, input) => Varieties(file, input, "entropy", "unrelated_variety_group2", "related_variety_within_group2"),

        // Activities.
        ["formula_activity_indices"] = ActivityIndices,
        ["econgeo_gini"] = (file, input) => file.Holds(Gini.From(input.Table), 0.000501, knownError: golden => golden == 0),
        ["econgeo_locational_gini"] = (file, input) => file.Holds(Gini.From(input.Table, against: GiniBase.Total), Exact, scaled: gini => gini / 2, knownError: golden => golden == 0),
        ["econgeo_hoover_index"] = (file, input) => file.Holds(Hoover.Against(input.Table, input.Population), 0.00501, scaled: index => 100 * index, knownError: golden => golden == 0),
        ["econgeo_hoover_gini"] = (file, input) => file.Holds(Gini.Against(input.Table, input.Population), 0.000501, knownError: golden => golden == 0),
        ["reat_gini"] = (file, input) => file.Holds(Gini.From(input.Table), Exact),
        ["reat_gini_conc"] = (file, input) => file.Holds(QuotientGini.From(input.Table), Exact),
        ["reat_hoover"] = (file, input) => file.Holds(Hoover.From(input.Table), Exact),
        ["reat_krugman_conc"] = (file, input) => file.Holds(Krugman.From(input.Table, MeasureOf.Activity), Exact),
        ["reat_cv"] = (file, input) => file.Holds(CoefficientOfVariation.From(input.Table, over: DeviationOver.Sample), Exact),
        // REAT's L has no answer where an amount is 0: the file is over the positive amounts, so the zeros are taken as missing here.
        ["reat_theil_positive"] = (file, input) => file.Holds(Theil.From(RandomTables.Map(input.Table, (_, _, cell) => cell.Value == 0 ? Cell.Missing() : cell), form: TheilForm.L), Exact),
        ["pysal"] = Inequalities,

        // Change. EconGeo prints per cent to two decimals, and takes growth from nothing to nothing for 0 and to something for endless.
        ["econgeo_growth_mat"] = (file, input) => file.Holds(Growth.From(input.Table, input.Later!, 1, GrowthRate.WholePeriod), 0.00501, growth => 100 * growth, golden => golden is 0 or double.PositiveInfinity),
        ["econgeo_growth_reg"] = (file, input) => file.Holds(TotalGrowth.From(input.Table, input.Later!, 1, MeasureOf.Region, GrowthRate.WholePeriod), 0.00501, scaled: growth => 100 * growth, knownError: golden => golden is 0 or double.PositiveInfinity),
        ["econgeo_growth_ind"] = (file, input) => file.Holds(TotalGrowth.From(input.Table, input.Later!, 1, MeasureOf.Activity, GrowthRate.WholePeriod), 0.00501, scaled: growth => 100 * growth, knownError: golden => golden is 0 or double.PositiveInfinity),
        ["econgeo_entry_mat"] = (file, input) => file.Holds(Entry.Table(Present(input.Table), Present(input.Later!)), 0),
        ["econgeo_exit_mat"] = (file, input) => file.Holds(Exit.Table(Present(input.Table), Present(input.Later!)), 0),
        ["reat_shift_Dunn"] = (file, input) => Shifts(file, input, ShiftShareForm.Dunn),
        ["reat_shift_Esteban"] = (file, input) => Shifts(file, input, ShiftShareForm.EstebanMarquillas),
        ["reat_shift_Gerfin"] = Factors,
    };

    [Theory]
    [InlineData("tiny")]
    [InlineData("tiny_empty")]
    [InlineData("disconnected")]
    [InlineData("medium")]
    [InlineData("real_germany_2008")]
    [InlineData("real_world_trade_1998_2000")]
    public void Every_file_is_reproduced_or_its_error_named(string name)
    {
        var folder = Requires.Shared(Path.Combine("golden/analytics/out", name));
        var input = GoldenInput.Read(name);
        var failures = new List<string>();
        var outputs = Directory.GetFiles(folder).Select(file => Path.GetFileName(file).Split('.')[0]).Where(output => Families.Any(family => output.StartsWith(family, StringComparison.Ordinal))).Order(StringComparer.Ordinal).ToList();
        Assert.True(outputs.Count > 20, $"only {outputs.Count} files of {name} were found");
        foreach (var output in outputs)
        {
            Assert.True(Lines.TryGetValue(output, out var line), $"{output} of {name} is in one of these families and no line compares it");
            if (Record.Exception(() => line!(new(name, output), input)) is { } failure)
                failures.Add(failure.Message);
        }
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [Fact]
    public void Files_of_plants_are_compared_in_their_own_tests() =>
        // EllisonGlaeserTests (a2, all columns), CoagglomerationTests (c2: what the package computes instead), ColocationTests (cl).
        Assert.Equal(["reat_ellison_a2.csv", "reat_ellison_c2_I01_I04.csv", "reat_howard_cl_first400.csv"],
            Directory.GetFiles(Requires.Shared("golden/analytics/out/plants")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));

    // What the plain formula and pysal make of an empty row or column: 0, 1 or endless, none of which is a finding.
    private static bool IsOfNothing(double golden) => golden is 0 or 1 or double.PositiveInfinity;

    private static void RegionIndices(GoldenFile file, GoldenInput input)
    {
        file.Holds(Herfindahl.From(input.Table), Exact, "herfindahl", knownError: IsOfNothing);
        file.Holds(Entropy.From(input.Table), Exact, "entropy_bits", knownError: IsOfNothing);
        file.Holds(Krugman.From(input.Table), Exact, "krugman", knownError: IsOfNothing);
        file.Holds(SpecialisationCoefficient.From(input.Table), Exact, "spec_coeff", knownError: IsOfNothing);
        file.Holds(MeanQuotient.From(input.Table), Exact, "lq_avg", knownError: IsOfNothing);
        file.Holds(Hachman.From(input.Table), Exact, "hachman", knownError: IsOfNothing);
        file.Holds(Present(input.Table).Diversity(), 0, "diversity", knownError: IsOfNothing);
    }

    private static void ActivityIndices(GoldenFile file, GoldenInput input)
    {
        file.Holds(Gini.From(input.Table), Exact, "gini_over_regions", knownError: IsOfNothing);
        file.Holds(Gini.From(input.Table, against: GiniBase.Total), Exact, "locational_gini_area_x2", knownError: IsOfNothing);
        file.Holds(Hoover.From(input.Table), Exact, "hoover_vs_total", knownError: IsOfNothing);
        file.Holds(Present(input.Table).Ubiquity(), 0, "ubiquity", knownError: IsOfNothing);
        // The raw concentration of a table is that of one plant a cell.
        var plants = Enumerable.Range(0, input.Table.Cells.Length).Select(at => new Plant(input.Table.Activities[at % input.Table.Activities.Count], input.Table.Regions[at / input.Table.Activities.Count], input.Table.Cells[at].Value!.Value)).ToList();
        var raw = EllisonGlaeser.From(plants).ToDictionary(line => line.Activity, line => line.RawConcentration);
        file.Holds(FigureList.Fill(input.Table.Activities, at => raw.TryGetValue(input.Table.Activities[at], out var g) ? Figure.Of(g) : Figure.Without(FigureState.EmptyActivity)), Exact, "eg_G", knownError: IsOfNothing);
    }

    private static void Inequalities(GoldenFile file, GoldenInput input)
    {
        // The groups of the file are the regions' positions modulo 4.
        var parts = Theil.Decomposed(input.Table, region => $"{input.Table.FindRegion(region) % 4}");
        file.Holds(Gini.From(input.Table), Exact, "gini", knownError: IsOfNothing);
        file.Holds(parts.Total, Exact, "theil", knownError: IsOfNothing);
        file.Holds(parts.Between, Exact, "theil_between_4", knownError: IsOfNothing);
        file.Holds(parts.Within, Exact, "theil_within_4", knownError: IsOfNothing);
    }

    private static void Varieties(GoldenFile file, GoldenInput input, string total, string between, string within)
    {
        var groups = GoldenInput.Lines("inputs/medium_activity_codes.csv").ToDictionary(parts => parts[0], parts => parts[1]);
        var levels = VarietyByLevel.From(input.Table, activity => [groups[activity]]);
        file.Holds(levels.Total, Exact, total);
        file.Holds(levels.Levels[0], Exact, between);
        file.Holds(levels.Levels[1], Exact, within);
        var two = RelatedVariety.From(input.Table, activity => groups[activity]);
        file.Holds(two.Unrelated, Exact, between);
        file.Holds(two.Related, Exact, within);
    }

    // Known error: one place without any specialisation makes every index of py-ecomplexity NaN.
    private static void PopulationComplexity(GoldenFile file, GoldenInput input)
    {
        var presence = Presence.From(PopulationSpecialised.From(input.Table, input.Population));
        var anyEmpty = Enumerable.Range(0, presence.Regions.Count).Any(region => presence.Diversity()[region].Value == 0);
        var golden = Golden.Output(file.Input, file.Output).Values;
        Assert.Equal(anyEmpty, golden.All(double.IsNaN));
        if (!anyEmpty)
            file.Holds(ComplexityIndex.From(presence).Regions!, 1e-10);
    }

    // The reference takes for each region only the activities present there in both years, in the whole as well.
    private static (RegionActivityTable Earlier, RegionActivityTable Later) Cut(GoldenInput input, int region)
    {
        var (earlier, later) = (input.Table, input.Later!);
        int[] kept = [.. Enumerable.Range(0, earlier.Activities.Count).Where(activity => earlier[region, activity].Value > 0 && later[later.FindRegion(earlier.Regions[region]), activity].Value > 0)];
        return (Cut(earlier, earlier.Regions, kept), Cut(later, earlier.Regions, kept));
    }

    // Such a cut is a table a region: of many regions every twentieth is compared.
    private static bool IsCompared(GoldenInput input, string region) => input.Table.Regions.Count < 100 || input.Table.FindRegion(region) % 20 == 0;

    private static RegionActivityTable Cut(RegionActivityTable table, IReadOnlyList<string> regions, int[] kept) => new(
        regions, [.. kept.Select(activity => table.Activities[activity])], [.. regions.SelectMany(region => kept.Select(activity => table[table.FindRegion(region), activity]))]);

    private static void Shifts(GoldenFile file, GoldenInput input, ShiftShareForm form)
    {
        var (regions, columns, _) = Golden.Output(file.Input, file.Output);
        regions = [.. regions.Where(region => IsCompared(input, region))];
        ShiftShareLine[] lines = [.. regions.Select(region => input.Table.FindRegion(region)).Select(region => Cut(input, region) is var (earlier, later) ? ShiftShare.From(earlier, later, form)[region] : null!)];
        foreach (var column in columns)
            file.Holds(FigureList.Fill(regions, at => Figure.Of(column switch
            {
                "Growth (t1-t)" => lines[at].Change,
                "National share" => lines[at].NationalShare,
                "Industrial mix" => lines[at].IndustrialMix,
                "Regional share" => lines[at].RegionalShare,
                "Allocation effect" => lines[at].Allocation,
                _ => lines[at].NetShift,
            })), 1e-9, column);
    }

    private static void Factors(GoldenFile file, GoldenInput input)
    {
        var (regions, _, _) = Golden.Output(file.Input, file.Output);
        regions = [.. regions.Where(region => IsCompared(input, region))];
        GerfinLine[] lines = [.. regions.Select(region => input.Table.FindRegion(region)).Select(region => Cut(input, region) is var (earlier, later) ? GerfinShiftShare.From(earlier, later)[region] : null!)];
        file.Holds(FigureList.Fill(regions, at => lines[at].Structural), Exact, "Industrial mix");
        file.Holds(FigureList.Fill(regions, at => lines[at].Location), Exact, "Regional share");
        file.Holds(FigureList.Fill(regions, at => lines[at].Total), Exact, "Net total shift");
    }

    private static Presence Present(RegionActivityTable table) => Presence.From(Specialised.From(table));

    private static FigureTable Ones(SpecialisedTable specialised) =>
        FigureTable.Fill(specialised.Regions, specialised.Activities, (region, activity) => Figure.Of(specialised[region, activity].OverPublished == true ? 1 : 0));

    private static FigureTable OnesButEmpty(GoldenInput input)
    {
        var (specialised, sums) = (Specialised.From(input.Table), TableSums.From(input.Table));
        return FigureTable.Fill(input.Table.Regions, input.Table.Activities, (region, activity) => sums.Regions[region].Published == 0 || sums.Activities[activity].Published == 0
            ? Figure.Without(FigureState.EmptyRegion) : Figure.Of(specialised[region, activity].OverPublished == true ? 1 : 0));
    }

    // EconGeo returns the regions side by side, in one row called 1.
    private static FigureTable Across(GoldenInput input, FigureList figures) => FigureTable.Fill(["1"], input.Table.Regions, (_, region) => figures[region]);
}
