using System.Collections.Concurrent;
using System.Globalization;
using RegioHelix.Analytics.Diversification;
using RegioHelix.Studies.Diversification;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;

namespace RegioHelix.Studies.Certainty;

/// <summary>What would change the answers on this region?</summary>
public sealed class CertaintyStudy(OpportunityTables tables, RegionProfileStudy profiles, SearchStudy search)
{
    private const int MostKept = 12;

    private readonly ConcurrentDictionary<OpportunityTables.Key, Once<DrawnAnswers>> kept = new();

    /// <summary>The thresholds that the page offers.</summary>
    public static IReadOnlyList<double> Thresholds { get; } = [1, 1.25, 1.5, 2];

    /// <summary>
    /// True for the switches that a page has before anybody changes one: their answers are drawn once a vintage, when the program starts or a vintage
    /// comes into use, so that every region's page can say how steady they are.
    /// </summary>
    public static bool IsStanding(StudySettings settings) => settings with { Reading = default } == new StudySettings();

    /// <summary>Runs the study.</summary>
    /// <param name="region">A NUTS code; a superseded one is answered with its successor.</param>
    /// <param name="settings">The switches.</param>
    /// <param name="redraw">Whether to draw the figures anew, which takes seconds the first time that a table and these switches are asked for.</param>
    /// <exception cref="StudyRefusedException">Unknown region, a year that is not loaded, no data.</exception>
    public CertaintyProfile Run(string region, StudySettings settings, Redraw redraw = Redraw.Yes)
    {
        var (table, row, identity) = RegionChoice.Choose(tables.Specialisation, search, region, settings);
        var drawn = redraw == Redraw.Yes && table.Cells.Regions.Count > 1 ? Drawn(table, settings) : null;
        var answer = Answer(table, row, settings);
        var strengths = drawn is null ? null : Strengths(drawn, row, profiles.Run(region, settings).Headline);
        var opportunities = drawn is null || answer is null ? null : Certainty(answer.Value.Said, answer.Value.Named, drawn.Said(row), drawn.Named(row));
        var provenance = ProvenanceWriter.Write(table, "bands", "headline", "diversification");
        return new CertaintyProfile(
            identity,
            provenance,
            StudySwitches.Offer(tables.Specialisation.Store, table.Choice, settings),
            redraw == Redraw.Yes ? CertaintyWriter.Sentence(identity, strengths, opportunities, provenance) : CertaintyWriter.NotDrawn(identity),
            CertaintyWriter.Explanation(provenance),
            redraw == Redraw.Yes ? DrawnAnswers.Draws : 0,
            strengths,
            opportunities,
            answer is null ? [] : [.. Others(table, identity.Code, settings, answer.Value.Said)]);
    }

    private DrawnAnswers Drawn(SpecialisationTable table, StudySettings settings)
    {
        if (kept.Count > MostKept)
            kept.Clear();
        return kept.GetOrAdd(OpportunityTables.Key.Of(table, settings), _ => new(() => DrawnAnswers.From(table, settings))).Value;
    }

    // Null where the page says that it cannot be told.
    private (IReadOnlyList<string> Said, IReadOnlyList<string> Named)? Answer(SpecialisationTable table, int row, StudySettings settings)
    {
        var basis = tables.Get(table, settings);
        var found = Opportunities.From(basis, row, OpportunityRule.Order(basis));
        return OpportunityStudy.CanTell(table, row, basis, found) ? (OpportunityRule.Said(found.Opportunities), OpportunityRule.Named(found.Opportunities)) : null;
    }

    private static AnswerCertainty? Strengths(DrawnAnswers drawn, int row, RegionHeadline headline) =>
        headline.ActivitiesPublished < HeadlineRule.LeastCoverage * headline.ActivitiesInScope ? null : Certainty(headline.Strengths, headline.Strengths, drawn.Strengths(row), drawn.Strengths(row));

    private static AnswerCertainty Certainty(
        IReadOnlyList<string> said, IReadOnlyList<string> named, IEnumerable<IReadOnlyList<string>> sentences, IEnumerable<IReadOnlyList<string>> lists)
    {
        var (sets, among) = (sentences.ToList(), lists.ToList());
        return new AnswerCertainty(
            sets.Count(set => set.Count == said.Count && said.All(set.Contains)),
            [.. named.Select(code => new ActivityCertainty(code, ActivityNames.Get(code).ShortName(), among.Count(list => list.Contains(code))))]);
    }

    private IEnumerable<OtherAnswer> Others(SpecialisationTable table, string region, StudySettings settings, IReadOnlyList<string> said)
    {
        foreach (var relatedness in Enum.GetValues<RelatednessChoice>().Where(one => one != settings.Relatedness))
            yield return Other("relatedness", RelatednessWord(relatedness), table, region, settings with { Relatedness = relatedness }, said);
        foreach (var threshold in Thresholds.Where(one => one != settings.Threshold))
            yield return Other("threshold", threshold.ToString(CultureInfo.InvariantCulture), table, region, settings with { Threshold = threshold }, said);
        var scope = settings.Scope == ActivityScope.All ? ActivityScope.Traded : ActivityScope.All;
        yield return Other("scope", scope == ActivityScope.All ? "all" : "traded", table, region, settings with { Scope = scope }, said);
        if (tables.Specialisation.FindEarlier(table.Choice) is { } earlier)
            yield return Other("year", earlier.Choice.Year.ToString(CultureInfo.InvariantCulture), earlier, region, settings, said);
    }

    private OtherAnswer Other(string name, string value, SpecialisationTable table, string region, StudySettings settings, IReadOnlyList<string> said)
    {
        var row = table.Cells.FindRegion(region);
        var codes = row < 0 ? [] : Answer(table, row, settings)?.Said ?? [];
        return new OtherAnswer(name, value, [.. codes.Select(code => new ActivityName(code, ActivityNames.Get(code).ShortName()))], codes.Count(said.Contains));
    }

    /// <summary>The word of a measure in an address.</summary>
    public static string RelatednessWord(RelatednessChoice relatedness) => relatedness == RelatednessChoice.SquareRoot ? "square-root" : relatedness.ToString().ToLowerInvariant();
}
