using RegioHelix.Store.Observations;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Tables;
using RegioHelix.Vocabulary.Themes;

namespace RegioHelix.Studies.Evaluation.Priorities;

/// <summary>A column of the figures with the part of it that belongs to a priority.</summary>
internal readonly record struct OutcomeColumn(ActivityLevel Level, string Code, double Weight);

/// <summary>An outcome year by year, of one vintage and one level of regions: each table is read once for all priorities.</summary>
internal sealed class OutcomeTables(IObservationStore store, DatasetState state, EffectOutcome outcome, int nutsLevel)
{
    private const string Total = "TOTAL";

    private readonly Dictionary<(int Year, ActivityLevel Level), RegionActivityTable> read = [];

    /// <summary>The dataset as its vintage in use holds it.</summary>
    public DatasetState State => state;

    /// <summary>The outcome.</summary>
    public EffectOutcome Outcome => outcome;

    /// <summary>The level of the regions that are compared.</summary>
    public int NutsLevel => nutsLevel;

    /// <summary>The table of a year.</summary>
    public RegionActivityTable Get(int year, ActivityLevel level)
    {
        if (!read.TryGetValue((year, level), out var table))
            read.Add((year, level), table = store.GetTable(new(state.Declaration.Code, state.Vintage.Id, year, outcome.Indicator, outcome.Unit, outcome.Slice, nutsLevel, level)));
        return table;
    }

    /// <summary>The columns that stand for a figure of the region as a whole; none where there is no total.</summary>
    public IReadOnlyList<OutcomeColumn> Whole() => Has(ActivityLevel.Aggregate, Total) ? [new(ActivityLevel.Aggregate, Total, 1)] : [];

    /// <summary>The columns of an activity: itself at its own level, or a section's divisions where the section is not published. None where the figures are coarser.</summary>
    public IReadOnlyList<OutcomeColumn> Columns(ThemeMember member)
    {
        var level = LevelOf(member.Activity);
        if (level is { } own && Has(own, member.Activity))
            return [new(own, member.Activity, member.Weight)];
        return level == ActivityLevel.Section && state.ActivityLevels.Contains((int)ActivityLevel.Division)
            ? [.. Codes(ActivityLevel.Division).Where(code => code[0] == member.Activity[0]).Select(code => new OutcomeColumn(ActivityLevel.Division, code, member.Weight))]
            : [];
    }

    /// <summary>The finest level that covers the economy once, for shift-share.</summary>
    public ActivityLevel Structure => state.ActivityLevels.Contains((int)ActivityLevel.Division) ? ActivityLevel.Division : ActivityLevel.Section;

    private bool Has(ActivityLevel level, string code) => state.ActivityLevels.Contains((int)level) && Codes(level).Contains(code);

    private IReadOnlyList<string> Codes(ActivityLevel level) => Get(state.Years[^1], level).Activities;

    private static ActivityLevel? LevelOf(string code) => code.Length switch
    {
        1 => ActivityLevel.Section,
        3 => ActivityLevel.Division,
        4 => ActivityLevel.Group,
        5 => ActivityLevel.Class,
        _ => null,
    };
}
