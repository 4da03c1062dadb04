namespace RegioHelix.Analytics.Diversification.Backtesting;

/// <summary>Whether a backtest says anything, and if not, why.</summary>
public enum BacktestState
{
    /// <summary>Judged.</summary>
    Computed,

    /// <summary>Fewer entries than the settings ask for.</summary>
    TooFewEntries,

    /// <summary>Fewer candidates that did not enter than the settings ask for.</summary>
    TooFewNonEntries,

    /// <summary>Entries in fewer regions than the settings ask for.</summary>
    TooFewRegions,
}

/// <summary>What a backtest had to judge by.</summary>
/// <param name="Candidates">Cells that could enter and that every ranking has a score for.</param>
/// <param name="Entries">Those that entered.</param>
/// <param name="Regions">Regions with a candidate.</param>
/// <param name="RegionsWithEntry">Regions with an entry.</param>
/// <param name="WithoutScore">Candidates left out because some ranking has no score for them.</param>
/// <param name="LeftOut">Candidates left out because their rise was within error.</param>
public sealed record BacktestBasis(int Candidates, int Entries, int Regions, int RegionsWithEntry, int WithoutScore, int LeftOut)
{
    /// <summary>Entries over candidates, 0 to 1; null without a candidate.</summary>
    public double? BaseRate => Candidates == 0 ? null : Entries / (double)Candidates;
}

/// <summary>How well one ranking did.</summary>
/// <param name="Name">The ranking.</param>
/// <param name="Areas">The area under its ROC curve by scope; scopes in which no entry meets a non-entry are not there.</param>
/// <param name="Best">What the best ranked of each region came to.</param>
/// <param name="Calibration">Whether it can be read as a chance.</param>
public sealed record PredictionSkill(string Name, IReadOnlyDictionary<AreaScope, AreaEstimate> Areas, BestOfRegion Best, Calibration Calibration);

/// <summary>An area under the ROC curve: 0.5 is no skill, 1 perfect, below 0.5 the wrong way round.</summary>
/// <param name="Scope">Which pairs.</param>
/// <param name="Area">The area; visible is a distance from 0.5.</param>
/// <param name="Strata">Regions, activities, bands or windows over which it is the mean.</param>
public sealed record AreaEstimate(AreaScope Scope, Estimate Area, int Strata);

/// <summary>What a backtest found. Never of a real place where a table was simulated: <see cref="IsSimulated"/>.</summary>
public sealed class BacktestResult
{
    private readonly BacktestSample sample;
    private readonly Dictionary<(string, AreaScope), RankingArea> areas;

    internal BacktestResult(BacktestState state, BacktestBasis basis, BacktestSettings settings, IReadOnlyList<int> years, bool isSimulated, Entries.EntryRule rule, BacktestSample sample)
    {
        (State, Basis, Settings, Years, IsSimulated, Rule, this.sample) = (state, basis, settings, years, isSimulated, rule, sample);
        areas = state == BacktestState.Computed ? Areas() : [];
        Skills = state == BacktestState.Computed ? [.. sample.Names.Select(SkillOf)] : [];
    }

    /// <summary>Judged, or why not.</summary>
    public BacktestState State { get; }

    /// <summary>What there was to judge by.</summary>
    public BacktestBasis Basis { get; }

    /// <summary>How it was judged.</summary>
    public BacktestSettings Settings { get; }

    /// <summary>The length in years of each window.</summary>
    public IReadOnlyList<int> Years { get; }

    /// <summary>True where a table was simulated.</summary>
    public bool IsSimulated { get; }

    /// <summary>What counted as an entry.</summary>
    public Entries.EntryRule Rule { get; }

    /// <summary>The rankings in the order given; empty where nothing is said.</summary>
    public IReadOnlyList<PredictionSkill> Skills { get; }

    /// <summary>One ranking's skill; null where there is no such ranking or nothing is said.</summary>
    public PredictionSkill? Find(string name) => Skills.FirstOrDefault(skill => skill.Name == name);

    /// <summary>How much larger one ranking's area is than another's, on the same pairs; null where one has none.</summary>
    /// <param name="name">The one.</param>
    /// <param name="other">The other.</param>
    /// <param name="scope">Which pairs.</param>
    public Estimate? Compare(string name, string other, AreaScope scope)
    {
        if (!areas.TryGetValue((name, scope), out var one) || !areas.TryGetValue((other, scope), out var two))
            return null;
        double[] cells = [.. one.CellInfluence.Zip(two.CellInfluence, (a, b) => a - b)];
        double[] strata = [.. one.StratumInfluence.Zip(two.StratumInfluence, (a, b) => a - b)];
        return Estimate.Of(one.Area - two.Area, ErrorOf(cells, strata, one.Counts, scope), Settings, -1);
    }

    private Dictionary<(string, AreaScope), RankingArea> Areas()
    {
        var found = new Dictionary<(string, AreaScope), RankingArea>();
        foreach (var scope in Enum.GetValues<AreaScope>())
            if (scope != AreaScope.WithinBand || sample.Names.Contains(Settings.Control))
            {
                var strata = sample.Strata(scope, Settings);
                for (var name = 0; name < sample.Names.Length; name++)
                    if (RankingArea.Of(sample.Scores[name], sample.Entered, strata, scope == AreaScope.WithinBand ? StratumWeight.Entries : StratumWeight.Equal) is { } area)
                        found.Add((sample.Names[name], scope), area);
            }
        return found;
    }

    private PredictionSkill SkillOf(string name)
    {
        var scores = sample.Scores[Array.IndexOf(sample.Names, name)];
        var estimates = Enum.GetValues<AreaScope>().Where(scope => areas.ContainsKey((name, scope))).ToDictionary(scope => scope, scope =>
        {
            var area = areas[(name, scope)];
            return new AreaEstimate(scope, Estimate.Of(area.Area, ErrorOf(area.CellInfluence, area.StratumInfluence, area.Counts, scope), Settings), area.Strata);
        });
        return new(name, estimates, BestOfRegion.Of(scores, sample, Settings), Calibration.Of(scores, sample, Settings));
    }

    private ClusteredError ErrorOf(double[] cells, double[] strata, bool[] counts, AreaScope scope) =>
        ClusteredError.OfArea(scope, cells, strata, counts, sample, Settings.Clustering);
}
