using RegioHelix.Analytics.Diversification;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Uncertainty;
using RegioHelix.Studies.Diversification;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Studies.Certainty;

/// <summary>
/// What the two sentences on strengths and on opportunities would name, for every region, if the figures had been drawn again: chance in every count
/// (Poisson), and in every bounded gap a number that keeps its bounds and the section's total, each equally likely. Seeded, so that a page says the same twice.
/// </summary>
internal sealed class DrawnAnswers
{
    /// <summary>Enough to tell often from seldom, few enough to wait for: the standard error of a share is at most 11 in 100.</summary>
    public const int Draws = 20;

    private readonly IReadOnlyList<string>[][] strengths = new IReadOnlyList<string>[Draws][];
    private readonly IReadOnlyList<string>[][] said = new IReadOnlyList<string>[Draws][];
    private readonly IReadOnlyList<string>[][] named = new IReadOnlyList<string>[Draws][];

    private DrawnAnswers()
    {
    }

    /// <summary>The codes that the sentence on strengths names, a set a draw.</summary>
    public IEnumerable<IReadOnlyList<string>> Strengths(int region) => strengths.Select(draw => draw[region]);

    /// <summary>The codes that the sentence on opportunities names, a set a draw.</summary>
    public IEnumerable<IReadOnlyList<string>> Said(int region) => said.Select(draw => draw[region]);

    /// <summary>The codes that the list of five names, a set a draw.</summary>
    public IEnumerable<IReadOnlyList<string>> Named(int region) => named.Select(draw => draw[region]);

    /// <summary>Draws the table and answers for each draw.</summary>
    public static DrawnAnswers From(SpecialisationTable table, StudySettings settings)
    {
        var answers = new DrawnAnswers();
        var draws = TableDraws.From(table.Reference, new DrawSettings(Draws, Missing: MissingDraw.WithinTotals), table.SectionTies);
        var isOwn = table.Choice.State.Declaration.Kind == FigureKind.Own;
        Parallel.For(0, Draws, draw => answers.Answer(draw, draws[draw], table.Activities, settings, isOwn));
        return answers;
    }

    private void Answer(int draw, RegionActivityTable table, IReadOnlyList<ActivityReference> activities, StudySettings settings, bool isOwn)
    {
        var rows = Enumerable.Range(0, table.Regions.Count).ToArray();
        var (quotients, shares) = (LocationQuotient.From(table), Share.From(table));
        strengths[draw] = [.. rows.Select(row => HeadlineRule.Choose(Candidates(table, row, activities, settings.Scope, quotients, shares), isOwn))];
        var basis = OpportunityBasis.From(table, settings: OpportunityTables.Conventions(settings, strengths: 0));
        var ordered = rows.Select(row => Opportunities.From(basis, row, OpportunityRule.Order(basis)).Opportunities).ToArray();
        said[draw] = [.. ordered.Select(OpportunityRule.Said)];
        named[draw] = [.. ordered.Select(OpportunityRule.Named)];
    }

    private static IEnumerable<StrengthCandidate> Candidates(
        RegionActivityTable table, int row, IReadOnlyList<ActivityReference> activities, ActivityScope scope, Analytics.Tables.FigureTable quotients, Analytics.Tables.FigureTable shares)
    {
        for (var column = 0; column < activities.Count; column++)
            if (HeadlineRule.InScope(activities[column].Reach, scope) && quotients[row, column].Value is { } quotient)
                yield return new StrengthCandidate(activities[column].Code, quotient, quotient, table[row, column].Value ?? 0, shares[row, column].Value ?? 0);
    }
}
