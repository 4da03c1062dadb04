using RegioHelix.Analytics.Change;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Studies.Computing.Families;

/// <summary>What became of a table between years.</summary>
internal static class ChangeFamily
{
    private static readonly MeasureVariant[] Shifts =
    [
        new("dunn", "national share, industrial mix, regional share: Dunn 1960; REAT's method Dunn"),
        new("esteban-marquillas", "with an allocation effect: Esteban-Marquillas 1972; REAT's method Esteban"),
    ];

    public static IReadOnlyList<ComputableMeasure> Measures { get; } =
    [
        new("growth", "x(later) / x(earlier) - 1; per year (..)^(1/years) - 1", "Eurostat, average annual growth rate; Balland 2017, EconGeo's growth_mat", "growth",
            ResultShape.RegionsByActivities, GrowthOf)
        {
            Needs = ExtraInputs.LaterTable,
            Options = [ComputeOptions.Years],
            Variants =
            [
                new("yearly-average", "the constant yearly rate over --years"),
                new("whole-period", "the change over the whole period: EconGeo's growth_mat"),
                new("yearly-logarithmic", "ln(later / earlier) / years: Barro and Sala-i-Martin 1992"),
                new("regions", "the whole-period growth of each region's sum: EconGeo's growth_reg", Shape: ResultShape.Regions),
                new("activities", "the whole-period growth of each activity's sum: EconGeo's growth_ind", Shape: ResultShape.Activities),
            ],
        },
        new("entry", "1 where an absent activity became present, 0 where it stayed away; nothing where it was there before", "Boschma, Balland and Kogler 2015; EconGeo's entry_mat", "entry",
            ResultShape.RegionsByActivities, input => TurnoverOf(input, Turnover.Entered, Turnover.StayedAway))
        {
            Needs = ExtraInputs.LaterTable,
            Options = PresenceWithoutRarity,
        },
        new("exit", "1 where a present activity became absent, 0 where it stayed; nothing where it was not there before", "Boschma, Balland and Kogler 2015; EconGeo's exit_mat", "entry",
            ResultShape.RegionsByActivities, input => TurnoverOf(input, Turnover.Left, Turnover.Stayed))
        {
            Needs = ExtraInputs.LaterTable,
            Options = PresenceWithoutRarity,
        },
        new("shift-share", "change = national share + industrial mix + regional share (+ allocation)", "Dunn 1960; Esteban-Marquillas 1972; Barff and Knight 1988 over several years", "shift-share",
            ResultShape.RegionsByParts, ShiftShareOf)
        {
            Needs = ExtraInputs.LaterTables,
            Variants = Shifts,
        },
    ];

    private static IReadOnlyList<string> PresenceWithoutRarity => [ComputeOptions.Presence, ComputeOptions.Threshold, ComputeOptions.ThresholdRule];

    private static ComputedFigures GrowthOf(ComputeInput input)
    {
        var years = input.Settings.Whole(ComputeOptions.Years);
        return input.Variant switch
        {
            "regions" => ComputedFigures.OfList(Growth.From(SumsOf(input.Years[0], MeasureOf.Region), SumsOf(input.Years[1], MeasureOf.Region), years, GrowthRate.WholePeriod)),
            "activities" => ComputedFigures.OfList(Growth.From(SumsOf(input.Years[0], MeasureOf.Activity), SumsOf(input.Years[1], MeasureOf.Activity), years, GrowthRate.WholePeriod)),
            "whole-period" => ComputedFigures.Of(Growth.From(input.Years[0], input.Years[1], years, GrowthRate.WholePeriod)),
            "yearly-logarithmic" => ComputedFigures.Of(Growth.From(input.Years[0], input.Years[1], years, GrowthRate.YearlyLogarithmic)),
            _ => ComputedFigures.Of(Growth.From(input.Years[0], input.Years[1], years)),
        };
    }

    private static ComputedFigures TurnoverOf(ComputeInput input, Turnover happened, Turnover couldHave)
    {
        var presence = input.PresenceByYear();
        var turnover = Entry.From(presence[0], presence[1]);
        return new(input.Table.Regions, input.Table.Activities, (region, activity) => turnover[region, activity] switch
        {
            var what when what == happened => Figure.Of(1),
            var what when what == couldHave => Figure.Of(0),
            Turnover.Unknown => Figure.Without(FigureState.NotPublished),
            _ => Figure.Without(FigureState.NotAtRisk),
        });
    }

    private static ComputedFigures ShiftShareOf(ComputeInput input)
    {
        var form = input.Variant == "esteban-marquillas" ? ShiftShareForm.EstebanMarquillas : ShiftShareForm.Dunn;
        var lines = ShiftShare.Dynamic(input.Years, form);
        (string, Func<ShiftShareLine, double?>)[] parts =
        [
            ("change", line => line.Change), ("national_share", line => line.NationalShare), ("industrial_mix", line => line.IndustrialMix), ("regional_share", line => line.RegionalShare),
            .. form == ShiftShareForm.EstebanMarquillas ? [("allocation", line => line.Allocation)] : Array.Empty<(string, Func<ShiftShareLine, double?>)>(),
            ("net_shift", line => line.NetShift),
        ];
        return ComputedFigures.Of(input.Table.Regions, lines, parts);
    }

    // One column: what rows or columns add up to, between bounds where a cell is missing.
    private static RegionActivityTable SumsOf(RegionActivityTable table, MeasureOf of)
    {
        var labels = of == MeasureOf.Region ? table.Regions : table.Activities;
        return new(labels, ["sum"], [.. labels.Select((_, at) => Sum(of == MeasureOf.Region ? table.Row(at).ToArray() : [.. Enumerable.Range(0, table.Regions.Count).Select(row => table[row, at])]))]);
    }

    private static Cell Sum(Cell[] cells) => cells.All(cell => cell.IsPublished)
        ? Cell.Of(cells.Sum(cell => cell.Value!.Value))
        : Cell.Between(cells.Sum(cell => cell.Lower), cells.Sum(cell => cell.Upper));
}
