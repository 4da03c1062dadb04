using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Studies.Specialisation;

/// <summary>Where is this activity?</summary>
public sealed class ActivityProfileStudy(SpecialisationTables tables, SearchStudy search)
{
    private const int MostNamed = 3;
    private const int TopRegions = 10;

    /// <summary>Runs the study.</summary>
    /// <param name="activity">A NACE Rev. 2 code.</param>
    /// <param name="settings">The switches.</param>
    /// <exception cref="StudyRefusedException">Unknown activity, a year that is not loaded, no data.</exception>
    public ActivityProfile Run(string activity, StudySettings settings)
    {
        var (table, column) = ActivityChoice.Choose(tables, search, activity, settings);
        var choice = table.Choice;
        var years = tables.GetYears(choice);
        var lines = new ActivityLines(table, tables.FindEarlier(choice), years, settings.Reading);
        var reference = table.Activities[column];
        var provenance = ProvenanceWriter.Write(table, table.Theme is null ? "location-quotient" : "theme-quotient", "share", "specialised", "bounds", "growth", "cluster-stars");
        var regions = Ranked(Enumerable.Range(0, table.Cells.Regions.Count).Select(row => new ActivityRegionLine(
            RegionNames.Identify(table.Cells.Regions[row], choice.State.NutsVersion), lines.Line(row, column))));
        var published = regions.Where(line => line.Figures.Jobs is not null).ToList();
        var jobs = published.Sum(line => line.Figures.Jobs!.Value);
        double? topShare = jobs > 0 ? published.Select(line => line.Figures.Jobs!.Value).OrderDescending().Take(TopRegions).Sum() / jobs : null;
        return new ActivityProfile(
            reference.Code,
            reference.FullName(),
            reference.ShortName(),
            reference.Level,
            reference.Parent,
            reference.Reach,
            new(reference.ReachNote, reference.DutchReachNote),
            provenance,
            StudySwitches.Offer(tables.Store, choice, settings),
            Sentence(reference, regions, topShare, provenance),
            jobs,
            published.Count,
            regions.Count,
            topShare,
            regions,
            [.. years.Select(year => new YearValue(year.Choice.Year, Total(year, reference.Code)))],
            Siblings(table, reference));
    }

    /// <summary>Strongest first among the regions with enough jobs to be named; then the smaller, then those without a figure.</summary>
    internal static IReadOnlyList<ActivityRegionLine> Ranked(IEnumerable<ActivityRegionLine> lines) =>
    [
        .. lines
            .OrderBy(line => line.Figures.LocationQuotient is null ? 2 : line.Figures.Jobs >= HeadlineRule.LeastJobs ? 0 : 1)
            .ThenByDescending(line => line.Figures.LocationQuotient ?? -1)
            .ThenBy(line => line.Region.Code, StringComparer.Ordinal),
    ];

    private static LocalText Sentence(ActivityReference activity, IReadOnlyList<ActivityRegionLine> regions, double? topShare, FigureProvenance provenance)
    {
        var leaders = regions.Where(line => line.Figures.Jobs >= HeadlineRule.LeastJobs && line.Figures.LocationQuotient >= 1).Take(MostNamed).ToList();
        if (leaders.Count == 0 || topShare is null)
            return Sentences.Fill("ActivityNobody", culture => [Capital(activity.ShortName().In(culture))]);
        return Sentences.Fill(
            provenance.IsSimulated ? "ActivityLeadersSimulated" : "ActivityLeaders",
            culture =>
            [
                activity.ShortName().In(culture),
                LeaderNames(leaders, provenance.Kind, culture),
                FigureText.Percent(topShare.Value, culture),
            ]);
    }

    private static string LeaderNames(IReadOnlyList<ActivityRegionLine> leaders, FigureKind kind, System.Globalization.CultureInfo culture) => FigureText.List(
        [
            .. leaders.Select((line, rank) => Sentences.Fill(
                rank > 0 ? "LeaderItemNext" : kind == FigureKind.Own ? "HeadlineFirstStrengthOwn" : "LeaderItem",
                language => [line.Region.Name.In(language), FigureText.Quotient(line.Figures.LocationQuotient!.Value, language)]).In(culture)),
        ],
        culture);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static double? Total(SpecialisationTable table, string activity)
    {
        var column = table.Cells.FindActivity(activity);
        if (column < 0)
            return null;
        double? sum = null;
        for (var row = 0; row < table.Cells.Regions.Count; row++)
            if (table.Cells[row, column].Value is { } jobs)
                sum = (sum ?? 0) + jobs;
        return sum;
    }

    private static IReadOnlyList<ActivityName> Siblings(SpecialisationTable table, ActivityReference activity) =>
    [
        .. table.Activities
            .Where(other => other.Code != activity.Code && other.Code[0] == activity.Code[0])
            .Select(other => new ActivityName(other.Code, other.ShortName())),
    ];
}
