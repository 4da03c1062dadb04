using RegioHelix.Analytics.Change;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;

namespace RegioHelix.Studies.Computing.Families;

/// <summary>What became of a table between years.</summary>
internal static class ChangeFamily
{
    private static readonly MeasureVariant[] Shifts =
    [
        new("dunn", "national share, industrial mix, regional share: Dunn 1960; REAT's method Dunn"),
        new("esteban-marquillas", "with an allocation effect: Esteban-Marquillas 1972; REAT's method Esteban"),
        new("gerfin", "as a product of a structural and a location factor: Gerfin 1964; REAT's method Gerfin"),
    ];

    public static IReadOnlyList<ComputableMeasure> Measures { get; } =
    [
        new("growth", "x(later) / x(earlier) - 1; per year (..)^(1/years) - 1", "Eurostat, average annual growth rate; Balland 2017, EconGeo's growth_mat", "growth",
            ResultShape.RegionsByActivities, GrowthOf)
        {
            Needs = ExtraInputs.LaterTable,
            Options = [ComputeOptions.Years, ComputeOptions.At],
            Variants =
            [
                new("yearly-average", "the constant yearly rate over --years"),
                new("whole-period", "the change over the whole period: EconGeo's growth_mat"),
                new("yearly-logarithmic", "ln(later / earlier) / years: Barro and Sala-i-Martin 1992"),
                new("regions", "the whole-period growth of each region's sum: EconGeo's growth_reg", Shape: ResultShape.Regions),
                new("activities", "the whole-period growth of each activity's sum: EconGeo's growth_ind", Shape: ResultShape.Activities),
                new("list", "the yearly growth between each table and the next, a line a region and activity, over any number of tables; --at names their years: EconGeo's growth_list", ExtraInputs.LaterTables, ResultShape.LinesByParts),
                new("list-of-regions", "the same of regions' sums", ExtraInputs.LaterTables, ResultShape.RegionsByParts),
                new("list-of-activities", "the same of activities' sums", ExtraInputs.LaterTables, ResultShape.ActivitiesByParts),
            ],
        },
        new("entry", "1 where an absent activity became present, 0 where it stayed away; nothing where it was there before", "Boschma, Balland and Kogler 2015; EconGeo's entry_mat", "entry",
            ResultShape.RegionsByActivities, TurnoverFamily.EntryOf)
        {
            Needs = ExtraInputs.LaterTable,
            Options = TurnoverFamily.Options,
            Variants = TurnoverFamily.Variants,
        },
        new("exit", "1 where a present activity became absent, 0 where it stayed; nothing where it was not there before", "Boschma, Balland and Kogler 2015; EconGeo's exit_mat", "entry",
            ResultShape.RegionsByActivities, TurnoverFamily.ExitOf)
        {
            Needs = ExtraInputs.LaterTable,
            Options = TurnoverFamily.Options,
            Variants = TurnoverFamily.Variants,
        },
        new("shift-share", "change = national share + industrial mix + regional share (+ allocation)", "Dunn 1960; Esteban-Marquillas 1972; Barff and Knight 1988 over several years", "shift-share",
            ResultShape.RegionsByParts, ShiftShareOf)
        {
            Needs = ExtraInputs.LaterTables,
            Variants = Shifts,
        },
        new("shift-share-projection", "x(later) foreseen(i) / x(i, later) factor(r)^(ahead / years), factor Gerfin's location factor", "the constant-shift projection; after REAT's shiftp, which takes the mean yearly factor", "shift-share",
            ResultShape.RegionsByActivities, input => ComputedFigures.Of(ShiftShareProjection.From(
                input.Years[0], input.Years[1], input.Settings.Whole(ComputeOptions.Years), input.FigureOf, input.Settings.Whole(ComputeOptions.Ahead))))
        {
            Needs = ExtraInputs.LaterTable | ExtraInputs.ActivityFigures,
            Options = [ComputeOptions.Years, ComputeOptions.Ahead],
        },
        new("growth-portfolio", "each activity's growth in a region and everywhere, its size and its mean location quotient", "Henderson 1973; Howard 2007, Journal of Economic and Social Policy 11(2); REAT's portfolio and locq.growth", "shift-share",
            ResultShape.ActivitiesByParts, PortfolioOf)
        {
            Needs = ExtraInputs.LaterTable,
            Options = [ComputeOptions.Region],
        },
    ];

    private static ComputedFigures GrowthOf(ComputeInput input)
    {
        var years = input.Settings.Whole(ComputeOptions.Years);
        return input.Variant switch
        {
            "regions" => ComputedFigures.Of(TotalGrowth.From(input.Years[0], input.Years[1], years, MeasureOf.Region, GrowthRate.WholePeriod)),
            "activities" => ComputedFigures.Of(TotalGrowth.From(input.Years[0], input.Years[1], years, MeasureOf.Activity, GrowthRate.WholePeriod)),
            "list" => YearColumns.Of(GrowthList.From(YearColumns.Tables(input)), line => YearColumns.Label(line.Region!, line.Activity!), line => (line.FromYear, line.ToYear), line => line.Growth),
            "list-of-regions" => YearColumns.Of(GrowthList.OfTotals(YearColumns.Tables(input)), line => line.Region!, line => (line.FromYear, line.ToYear), line => line.Growth),
            "list-of-activities" => YearColumns.Of(GrowthList.OfTotals(YearColumns.Tables(input), MeasureOf.Activity), line => line.Activity!, line => (line.FromYear, line.ToYear), line => line.Growth),
            "whole-period" => ComputedFigures.Of(Growth.From(input.Years[0], input.Years[1], years, GrowthRate.WholePeriod)),
            "yearly-logarithmic" => ComputedFigures.Of(Growth.From(input.Years[0], input.Years[1], years, GrowthRate.YearlyLogarithmic)),
            _ => ComputedFigures.Of(Growth.From(input.Years[0], input.Years[1], years)),
        };
    }

    private static ComputedFigures PortfolioOf(ComputeInput input)
    {
        var region = input.FindRegion(input.Table.Regions) ?? throw ComputeProblem.MissingOption(input.Settings.Measure, ComputeOptions.Region, "the region whose portfolio it is: --region LABEL");
        var points = GrowthPortfolio.From(input.Years[0], input.Years[1])[region].Points.ToDictionary(point => point.Activity, StringComparer.Ordinal);
        PortfolioPoint[] inOrder = [.. input.Table.Activities.Select(activity => points[activity])];
        return new ComputedFigures(input.Table.Activities, ["regional_growth", "whole_growth", "size", "quotient"], (row, part) => part switch
        {
            0 => inOrder[row].RegionalGrowth,
            1 => inOrder[row].WholeGrowth,
            2 => inOrder[row].Size is { } size ? Figure.Of(size) : Figure.Without(FigureState.NotPublished),
            _ => inOrder[row].Quotient,
        }) with
        { Details = new Dictionary<string, object?> { ["quadrants"] = inOrder.ToDictionary(point => point.Activity, point => point.Quadrant is { } quadrant ? Words.Of(quadrant) : null) } };
    }

    private static ComputedFigures ShiftShareOf(ComputeInput input)
    {
        if (input.Variant == "gerfin")
            return GerfinOf(input);
        var form = input.Variant == "esteban-marquillas" ? ShiftShareForm.EstebanMarquillas : ShiftShareForm.Dunn;
        var lines = ShiftShare.Dynamic(input.Years, form);
        (string, Func<ShiftShareLine, double?>)[] parts =
        [
            ("change", line => line.Change), ("national_share", line => line.NationalShare), ("industrial_mix", line => line.IndustrialMix), ("regional_share", line => line.RegionalShare),
            .. form == ShiftShareForm.EstebanMarquillas ? [("allocation", line => line.Allocation)] : Array.Empty<(string, Func<ShiftShareLine, double?>)>(),
            ("net_shift", line => line.NetShift),
        ];
        return ComputedFigures.Of(input.Table.Regions, lines, parts).WithoutBounds(input.MissingCells);
    }

    private static ComputedFigures GerfinOf(ComputeInput input)
    {
        var lines = GerfinShiftShare.Dynamic(input.Years);
        return new(input.Table.Regions, ["structural", "location", "total"], (region, part) => part switch { 0 => lines[region].Structural, 1 => lines[region].Location, _ => lines[region].Total });
    }
}
