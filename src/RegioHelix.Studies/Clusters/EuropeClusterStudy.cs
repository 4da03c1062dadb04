using System.Globalization;
using RegioHelix.Analytics.Clusters;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Studies.Clusters;

/// <summary>How much of Europe is in clusters, by which definition, since when, and where?</summary>
public sealed class EuropeClusterStudy(SpecialisationTables tables, ClusterWeightStudy weights)
{
    /// <summary>Runs the study.</summary>
    /// <param name="settings">The switches; its reading decides what is listed.</param>
    /// <param name="leastStars">Stars that a place needs to be listed; more than the reading gives counts as the most that it gives.</param>
    /// <exception cref="StudyRefusedException">No data, or a year that is not loaded.</exception>
    public EuropeClusters Run(StudySettings settings, int leastStars = 2)
    {
        var table = tables.Get(TableChooser.Choose(tables.Store, settings));
        var weight = weights.Run(settings);
        var stars = table.Stars(settings.Reading);
        var most = stars.Reading.Rules.Count;
        var least = Math.Clamp(leastStars, 1, most);
        var places = Places(stars, least);
        return new EuropeClusters(
            weight,
            StudySwitches.Offer(tables.Store, table.Choice, settings),
            Sentence(weight, table.Choice),
            [.. tables.GetYears(table.Choice).Select(year => new ClusterYear(year.Choice.Year, ClusterWeightStudy.Computed(year)))],
            least,
            most,
            places.Count,
            Regions(table, places),
            Activities(table, places));
    }

    private static List<(int Row, int Column)> Places(StarTable stars, int least) =>
    [
        .. from row in Enumerable.Range(0, stars.Regions.Count)
           from column in Enumerable.Range(0, stars.Activities.Count)
           where stars.Candidates[column] && stars[row, column].Stars >= least
           select (row, column),
    ];

    private static IReadOnlyList<ClusterRegion> Regions(SpecialisationTable table, List<(int Row, int Column)> places) =>
    [
        .. places.GroupBy(place => place.Row)
            .Select(region => new ClusterRegion(
                RegionNames.Identify(table.Cells.Regions[region.Key], table.Choice.State.NutsVersion),
                [.. region.OrderByDescending(place => Jobs(table, place)).Select(place => new ActivityName(table.Activities[place.Column].Code, table.Activities[place.Column].ShortName()))],
                region.Sum(place => Jobs(table, place)),
                region.Sum(place => table.Shares[place.Row, place.Column].Value ?? 0)))
            .OrderByDescending(region => region.Clusters.Count)
            .ThenByDescending(region => region.Jobs),
    ];

    private static IReadOnlyList<ClusterActivity> Activities(SpecialisationTable table, List<(int Row, int Column)> places) =>
    [
        .. places.GroupBy(place => place.Column)
            .Select(activity => new ClusterActivity(
                new ActivityName(table.Activities[activity.Key].Code, table.Activities[activity.Key].ShortName()),
                [.. activity.OrderByDescending(place => Jobs(table, place)).Select(place => RegionNames.Identify(table.Cells.Regions[place.Row], table.Choice.State.NutsVersion))],
                activity.Sum(place => Jobs(table, place)) / Enumerable.Range(0, table.Cells.Regions.Count).Sum(row => Jobs(table, (row, activity.Key)))))
            .OrderByDescending(activity => activity.Regions.Count)
            .ThenByDescending(activity => activity.Share),
    ];

    private static double Jobs(SpecialisationTable table, (int Row, int Column) place) => table.Cells[place.Row, place.Column].Value ?? 0;

    private static LocalText Sentence(ClusterWeight weight, TableChoice choice)
    {
        var shares = weight.Computed.Where(line => line.Share is not null).OrderBy(line => line.Share).ToList();
        if (shares.Count == 0)
            return Sentences.Get("ClustersCannotTell");
        var sentence = Sentences.Fill("ClustersSentence", culture =>
        [
            FigureText.Percent(shares[0].Share!.Value, culture),
            FigureText.Percent(shares[^1].Share!.Value, culture),
            choice.Year.ToString(CultureInfo.InvariantCulture),
            FigureText.Whole(weight.Computed.Min(line => line.Places ?? int.MaxValue), culture),
            FigureText.Whole(weight.Computed.Max(line => line.Places ?? 0), culture),
        ]);
        return choice.State.Declaration.Kind == FigureKind.Simulated ? Sentences.Fill("MapSimulatedPrefix", culture => [sentence.In(culture)]) : sentence;
    }
}
