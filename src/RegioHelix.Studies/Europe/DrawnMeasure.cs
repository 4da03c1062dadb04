using RegioHelix.Analytics.Clusters;
using RegioHelix.Analytics.Complexity;
using RegioHelix.Analytics.Diversification;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Analytics.Variety;
using RegioHelix.Studies.Diversification;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Studies.Europe;

/// <summary>A measure of every region of a drawn table, by the same rules as the published one.</summary>
internal sealed class DrawnMeasure(MeasureFigures found, StudySettings settings)
{
    private const string Earlier = "earlier";
    private const string Later = "later";

    private string Activity => found.Activity!.Code;

    /// <summary>The measure; null where it refuses the table.</summary>
    public FigureList? Of(RegionActivityTable table) => found.Info.Measure switch
    {
        EuropeMeasure.LocationQuotient => Column(table, LocationQuotient.From(table)),
        EuropeMeasure.Share => Column(table, Share.From(table)),
        EuropeMeasure.Jobs => FigureList.Given(table.Regions, region => table[table.FindRegion(region), found.Column].Value),
        EuropeMeasure.Stars => Stars(table),
        EuropeMeasure.Density => Density(table),
        EuropeMeasure.Diversity => Basis(table).Presence.Diversity(),
        EuropeMeasure.Herfindahl => Herfindahl.From(table),
        EuropeMeasure.Krugman => Krugman.From(table),
        EuropeMeasure.Entropy => Entropy.From(table),
        EuropeMeasure.RelatedVariety => RelatedVariety.From(table, activity => activity[..1]).Related,
        EuropeMeasure.UnrelatedVariety => RelatedVariety.From(table, activity => activity[..1]).Unrelated,
        EuropeMeasure.Complexity => Basis(table).Complexity.Regions,
        EuropeMeasure.Outlook => Basis(table) is { Complexity.Activities: { } complexity } basis ? Outlook.IndexFrom(basis.Presence, basis.Density, complexity) : null,
        _ => null,
    };

    /// <summary>The activity in two years, as a table of two columns; regions that the earlier year lacks are missing there.</summary>
    public static RegionActivityTable TwoYears(MeasureFigures found, SpecialisationTables tables)
    {
        var (now, then) = (found.Table.Cells, tables.FindEarlier(found.Table.Choice)!.Cells);
        var column = then.FindActivity(found.Activity!.Code);
        return new RegionActivityTable(now.Regions, [Earlier, Later], [.. now.Regions.SelectMany((region, row) => new[]
        {
            column >= 0 && then.FindRegion(region) is >= 0 and var before ? then[before, column] : Cell.Missing(),
            now[row, found.Column],
        })]);
    }

    /// <summary>The growth between the two columns. Ranks need no yearly rate: the whole change orders the same.</summary>
    public static FigureList Growth(RegionActivityTable table) => FigureList.Given(
        table.Regions, region => table[table.FindRegion(region), 0].Value is > 0 and var before && table[table.FindRegion(region), 1].Value is { } after ? (after / before) - 1 : null);

    private FigureList? Density(RegionActivityTable table)
    {
        var density = Basis(table).Density;
        return density.FindColumn(Activity) is >= 0 and var at ? Column(table, density, at) : null;
    }

    private OpportunityBasis Basis(RegionActivityTable table) => OpportunityBasis.From(table, settings: OpportunityTables.Conventions(settings, strengths: 0));

    private FigureList Stars(RegionActivityTable table)
    {
        var stars = ClusterStars.From(table, SpecialisationTable.ReadingOf(settings.Reading), SpecialisationTable.IsTraded);
        return FigureList.Given(table.Regions, region => stars[table.FindRegion(region), found.Column].Stars);
    }

    private FigureList Column(RegionActivityTable table, FigureTable figures) => Column(table, figures, found.Column);

    private static FigureList Column(RegionActivityTable table, FigureTable figures, int column) =>
        FigureList.Given(table.Regions, region => figures[table.FindRegion(region), column].Value);
}
