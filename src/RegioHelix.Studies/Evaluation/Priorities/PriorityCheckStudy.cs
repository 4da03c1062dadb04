using System.Globalization;
using RegioHelix.Registry;
using RegioHelix.Registry.Strategies;
using RegioHelix.Store.Observations;
using RegioHelix.Studies.Strategies;
using RegioHelix.Studies.Territories;
using RegioHelix.Studies.Texts;
using RegioHelix.Studies.Themes;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;
using RegioHelix.Vocabulary.Themes;

namespace RegioHelix.Studies.Evaluation.Priorities;

/// <summary>What a check of a strategy's priorities can be asked.</summary>
/// <param name="Strategy">The strategy.</param>
/// <param name="Outcomes">The outcomes that the loaded figures offer; simulated ones too, which are refused with the reason.</param>
/// <param name="Priorities">The priorities by code, with their names.</param>
/// <param name="FromYear">The first year of the strategy.</param>
/// <param name="MayEdit">True where the reader may write the strategy.</param>
public sealed record PriorityCheckOffer(StrategyLine Strategy, IReadOnlyList<EffectOutcome> Outcomes, IReadOnlyList<(string Code, LocalText Name)> Priorities, int FromYear, bool MayEdit);

/// <summary>
/// Does the strategy contribute? For each of its priorities the outcome of its activities in the region against the same outcome in other regions, from the figures that are loaded; p is
/// corrected for all priorities that were tested. On simulated figures, and for an invented strategy, no verdict on a real region is given.
/// </summary>
public sealed class PriorityCheckStudy(IObservationStore store, StrategyRegister register, ThemeShelf themes)
{
    // With less of a priority than this in the figures, what is left is another thing.
    private const double LeastCovered = 0.4;

    private const double PanelShare = 0.1;
    private const string UnitColumn = "region";
    private const string TimeColumn = "year";

    private static SentenceBook Words => EvidenceReports.Words;

    /// <summary>What can be asked.</summary>
    /// <exception cref="RefusedException">There is no such strategy that the actor may see.</exception>
    public async Task<PriorityCheckOffer> Offer(Actor actor, string region, string period, CancellationToken cancellation = default)
    {
        var contents = await register.Get(actor, region.ToUpperInvariant(), period, cancellation);
        return new(StrategyLine.From(contents.Strategy), EffectOutcomes.List(store), [.. contents.Priorities.Select(one => (one.Code, StrategyWords.Of(one.Name, one.Code)))], contents.Strategy.FromYear, contents.MayEdit);
    }

    /// <summary>Looks whether a check can be asked at all, before it waits for its turn.</summary>
    /// <exception cref="ProblemsException">It cannot.</exception>
    /// <exception cref="RefusedException">There is no such strategy that the actor may see.</exception>
    public async Task Demand(Actor actor, PriorityCheckSettings settings, CancellationToken cancellation = default)
    {
        var contents = await register.Get(actor, settings.Region, settings.Period, cancellation);
        Open(contents.Strategy, PriorityCheckRules.Demand(settings, contents, store));
    }

    /// <summary>Runs the checks over the vintage that is in use.</summary>
    /// <param name="actor">Who asks: may see the strategy.</param>
    /// <param name="settings">What is asked.</param>
    /// <param name="progress">Told how much is done, 0 to 1.</param>
    /// <param name="cancellation">Stops between two fits.</param>
    /// <exception cref="ProblemsException">It cannot be asked.</exception>
    /// <exception cref="RefusedException">There is no such strategy that the actor may see.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<PriorityCheckAnswer> Run(Actor actor, PriorityCheckSettings settings, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        var contents = await register.Get(actor, settings.Region, settings.Period, cancellation);
        var outcome = PriorityCheckRules.Demand(settings, contents, store);
        settings = settings with { Outcome = outcome.Key, From = settings.From ?? contents.Strategy.FromYear };
        var same = new SamePriorities(await register.ListPublishedPriorities(cancellation), themes);
        var (tables, treated) = Open(contents.Strategy, outcome);
        var asked = Asked(contents, settings, tables);
        var (lines, questions) = (new List<PriorityCheckLine>(), new List<(int Line, EvidenceRequest Request)>());
        foreach (var one in asked)
        {
            cancellation.ThrowIfCancellationRequested();
            var (line, request) = Question(one, contents.Strategy, treated, settings, tables, same);
            if (request is not null)
                questions.Add((lines.Count, request));
            lines.Add(line);
            progress?.Report(PanelShare * lines.Count / asked.Count);
        }
        var checks = Check(lines, questions, settings, new Share(progress), cancellation);
        var parts = PriorityShiftShares.From(tables, treated, settings.From.Value, settings, [.. asked.Where(one => one.Covered == 1).Select(one => (one.Code, one.Columns))]);
        var result = new PriorityCheckResult(StrategyLine.From(contents.Strategy), settings, outcome, tables.State.Vintage.Id, LocalText.Same(""), lines, parts);
        return new(result with { Sentence = Sentence(result) }, checks);
    }

    // The figures, and the region's code in their version: the same area, or nothing is said of it.
    private (OutcomeTables Tables, string Treated) Open(Strategy strategy, EffectOutcome outcome)
    {
        var state = store.FindDataset(outcome.Dataset) ?? throw Refused("not-loaded", outcome.Dataset, Phrase.Of("this dataset is no longer loaded; choose another outcome"));
        var (code, level) = (strategy.RegionCode, strategy.RegionCode.Length - 2);
        if (level == 2 && strategy.RegionVersion != state.NutsVersion)
            code = SameRegions.Between(strategy.RegionVersion, state.NutsVersion).GetValueOrDefault(code) ?? throw Refused("other-area", code, Phrase.Of(
                $"the region of NUTS {(int)strategy.RegionVersion} is not the same area in {outcome.Dataset}, which has NUTS {(int)state.NutsVersion}: a check there would be about another territory; choose another outcome"));
        return state.NutsLevels.Contains(level) ? (new(store, state, outcome, level), code) : throw Refused("other-level", code, Phrase.Of($"{outcome.Dataset} has no regions of this level; choose another outcome"));
    }

    private static ProblemsException Refused(string rule, string value, Phrase advice) => new(new Problem("outcome", 0, 0, rule, value, advice));

    private List<AskedPriority> Asked(StrategyContents contents, PriorityCheckSettings settings, OutcomeTables tables)
    {
        if (!tables.Outcome.IsByActivity)
            return [new("", Words.Get("PriorityWhole"), null, tables.Whole(), 1)];
        return
        [
            .. contents.Priorities.Where(one => settings.Priorities.Count == 0 || settings.Priorities.Contains(one.Code)).Select(one =>
            {
                var theme = PriorityScope.From(one.Scope, themes).Theme;
                var columns = theme?.Members.Select(member => (member.Weight, Columns: tables.Columns(member))).ToList() ?? [];
                var covered = columns.Count == 0 ? 0 : columns.Where(member => member.Columns.Count > 0).Sum(member => member.Weight) / columns.Sum(member => member.Weight);
                return new AskedPriority(one.Code, StrategyWords.Of(one.Name, one.Code), theme, [.. columns.SelectMany(member => member.Columns)], covered);
            }),
        ];
    }

    private static (PriorityCheckLine Line, EvidenceRequest? Request) Question(AskedPriority asked, Strategy strategy, string treated, PriorityCheckSettings settings, OutcomeTables tables, SamePriorities same)
    {
        var line = new PriorityCheckLine(asked.Code, asked.Name, asked.Covered, [.. asked.Columns.Select(column => new ScopePart(column.Code, column.Weight).ToString())], LocalText.Same(""), []);
        if (asked is { Scope: null, Code.Length: > 0 })
            return (line with { Sentence = Words.Get("PriorityNoActivities") }, null);
        if (asked.Columns.Count == 0 || asked.Covered < LeastCovered)
            return (line with { Sentence = Words.Fill("PriorityNotInFigures", culture => [FigureText.Percent(asked.Covered, culture), tables.Outcome.Dataset, FigureText.Percent(LeastCovered, culture)]) }, null);
        try
        {
            var made = OutcomePanel.From(tables, asked.Columns, treated, settings, settings.From!.Value, region => LeftOut(region, settings));
            var request = Request(made, asked, strategy, treated, settings, tables, same);
            EvidenceProblems.RefuseConstant(request);
            EvidenceProblems.Refuse(request);
            return (line with { Notes = made.Notes }, request);
        }
        catch (StudyRefusedException refused)
        {
            return (line with { Sentence = refused.Explanation }, null);
        }
        catch (ProblemsException wrong)
        {
            var advice = wrong.Problems[0].Advice;
            return (line with { Sentence = FigureText.Sentence(new LocalText(advice.In(CultureInfo.InvariantCulture), advice.In(CultureInfo.GetCultureInfo("nl")))) }, null);
        }
    }

    private static EvidenceRequest Request(OutcomePanel made, AskedPriority asked, Strategy strategy, string treated, PriorityCheckSettings settings, OutcomeTables tables, SamePriorities same)
    {
        var panel = made.Panel;
        string[] others = [.. panel.Units.Where(unit => unit != treated)];
        var alike = asked.Scope is { } scope ? same.Among(strategy, scope, others, tables.State.NutsVersion, settings.From!.Value, panel.Times[^1]) : new Dictionary<string, LocalText>();
        return new(panel, FileOf(asked.Code))
        {
            Treated = [treated],
            From = settings.From,
            SamePriority = [.. others.Where(alike.ContainsKey)],
            WhichPriority = alike,
            Neighbours = settings.KeepsNeighbours ? [] : [.. NutsNeighbours.List(treated).Intersect(others).Where(unit => !alike.ContainsKey(unit))],
            NeverInPanel = [.. made.Excluded, .. SetAside(tables.State)],
            DateSetBy = settings.From == strategy.FromYear ? $"{strategy.RegionCode}/{strategy.Slug}" : "",
            PanelHash = Vocabulary.Panels.PanelHash.Of(panel),
            Placebos = settings.Placebos ?? EvidenceRequest.DefaultPlacebos,
            Seed = settings.Seed,
        };
    }

    private static DonorReason? LeftOut(string region, PriorityCheckSettings settings) =>
        settings.Excluded.Any(code => region.StartsWith(code, StringComparison.Ordinal)) ? DonorReason.LeftOut
        : settings.Compared.Count > 0 && !settings.Compared.Any(code => region.StartsWith(code, StringComparison.Ordinal)) ? DonorReason.NotChosen
        : null;

    // Codes of the figures that are no regions of this level, as the import counted them: a line a reason, with examples.
    private static IEnumerable<DonorExclusion> SetAside(DatasetState state) =>
        from codes in state.Vintage.Report.SetAside
        let reason = codes.Reason switch
        {
            "aggregate" => DonorReason.Aggregate,
            "superseded" or "other-version" => DonorReason.OtherVersion,
            "other-level" or "extra-regio" => DonorReason.OtherLevel,
            _ => (DonorReason?)null,
        }
        where reason is not null
        select new DonorExclusion($"{string.Join(", ", codes.Examples)}{(codes.Codes > codes.Examples.Count ? $", … ({codes.Codes})" : "")}", reason.Value, WasLeftOut: false);

    private static Dictionary<int, AnsweredPriority> Check(List<PriorityCheckLine> lines, List<(int Line, EvidenceRequest Request)> questions, PriorityCheckSettings settings, IProgress<double> progress, CancellationToken cancellation)
    {
        var answers = new Dictionary<int, AnsweredPriority>();
        if (questions.Count == 0)
            return answers;
        var checks = PrioritiesStudy.Run([.. questions.Select(one => (lines[one.Line].Code, one.Request))], [], progress, cancellation).Checks;
        foreach (var ((at, request), (_, check)) in questions.Zip(checks))
        {
            answers.Add(at, new(check, Settings(lines[at].Code, request, settings, questions.Count), request.File));
            lines[at] = PriorityCheckLine.Of(lines[at], check, answers[at].Report);
        }
        return answers;
    }

    private static EvidenceSettings Settings(string code, EvidenceRequest request, PriorityCheckSettings settings, int tested) => new(UnitColumn, TimeColumn, $"{settings.Outcome.Split('/')[1]}{(code.Length == 0 ? "" : " " + code)}{(settings.Scale == OutcomeScale.Index ? " (index)" : "")}")
    {
        Treated = request.Treated,
        From = request.From,
        SamePriority = request.SamePriority,
        Neighbours = request.Neighbours,
        Family = tested,
        SetBy = request.DateSetBy.Length > 0 ? request.DateSetBy : null,
        Placebos = settings.Placebos?.ToString(CultureInfo.InvariantCulture),
        Seed = settings.Seed,
    };

    private static string FileOf(string code) => code.Length == 0 ? "panel.csv" : $"panel-{string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant()}.csv";

    private static LocalText Sentence(PriorityCheckResult result)
    {
        int Of(Analytics.Evaluation.Verdicts.Verdict verdict) => result.Lines.Count(line => line.Verdict == EvidenceJson.Name(verdict));
        return result.Tested == 0 ? Words.Get("PrioritiesNone") : Words.Fill(result.Outcome.IsByActivity ? "PrioritiesSaid" : "PrioritiesWhole", culture =>
        [
            result.Lines.Count, result.Tested, Of(Analytics.Evaluation.Verdicts.Verdict.StrongIndication), Of(Analytics.Evaluation.Verdicts.Verdict.ConsistentWithAContribution),
            Of(Analytics.Evaluation.Verdicts.Verdict.CannotBeToldFromChance), Of(Analytics.Evaluation.Verdicts.Verdict.NoCredibleComparison),
            (result.Lines.FirstOrDefault(line => line.VerdictName is not null)?.VerdictName ?? LocalText.Same("")).In(culture),
        ]);
    }

    private sealed record AskedPriority(string Code, LocalText Name, Theme? Scope, IReadOnlyList<OutcomeColumn> Columns, double Covered);

    private sealed class Share(IProgress<double>? progress) : IProgress<double>
    {
        public void Report(double value) => progress?.Report(PanelShare + ((1 - PanelShare) * value));
    }
}
