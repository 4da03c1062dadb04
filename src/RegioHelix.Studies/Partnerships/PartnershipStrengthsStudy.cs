using RegioHelix.Analytics.Complementarity;
using RegioHelix.Analytics.Diversification;
using RegioHelix.Registry;
using RegioHelix.Registry.Strategies;
using RegioHelix.Studies.Complementarity;
using RegioHelix.Studies.Diversification;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Strategies;
using RegioHelix.Studies.Texts;
using RegioHelix.Studies.Themes;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Themes;

namespace RegioHelix.Studies.Partnerships;

/// <summary>What do these regions bring together for some activities, what do they lack, and what does each gain from the others?</summary>
public sealed class PartnershipStrengthsStudy(OpportunityTables opportunities, ThemeShelf themes, StrategyRegister strategies)
{
    private const int MostCandidates = 10;
    private const int MostAddedBy = 3;

    private SpecialisationTables Tables => opportunities.Specialisation;

    /// <summary>Runs the study.</summary>
    /// <param name="members">The regions, of any level and version.</param>
    /// <param name="scope">The activities and themes, as <see cref="ScopePart"/> writes them.</param>
    /// <param name="settings">The switches.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="StudyRefusedException">A dataset, year or level that is not loaded.</exception>
    public async Task<PartnershipStrengths> Run(IReadOnlyList<NutsCode> members, IReadOnlyList<string> scope, StudySettings settings, CancellationToken cancellation = default)
    {
        if (Begin(members, scope, settings, out var why) is not { } asked)
            return why!;
        var priorities = await ListPriorities(asked.Regions.Select(region => region.Code), cancellation);
        return Answer(asked, priorities);
    }

    /// <summary>The activities that are missing alone, for a card on a list; none where it cannot be told.</summary>
    internal IReadOnlyList<ActivityName> ListMissing(IReadOnlyList<NutsCode> members, IReadOnlyList<string> scope, StudySettings settings)
    {
        if (Begin(members, scope, settings, out _) is not { } asked)
            return [];
        return [.. asked.Columns.Where(column => asked.Pool.All[column] == false).Select(column => Name(asked, column))];
    }

    /// <summary>The activities of a scope as one theme; null where there are none that are known here.</summary>
    internal Theme? MissionOf(IReadOnlyList<string> scope) => PriorityScope.From(scope, themes).Theme;

    private Asked? Begin(IReadOnlyList<NutsCode> members, IReadOnlyList<string> scope, StudySettings settings, out PartnershipStrengths? why)
    {
        why = null;
        var read = PriorityScope.From(scope, themes);
        if (read.Theme is not { } theme)
            why = PartnershipStrengths.Without(StrengthsState.NoScope, read.Unknown.Count == 0 ? BoardSentences.Get("NoScope") : BoardSentences.Fill("UnknownThemes", culture => [FigureText.List(read.Unknown, culture)]));
        else if (members.Count == 0)
            why = PartnershipStrengths.Without(StrengthsState.NoMembers, BoardSentences.Get("NoMembers"));
        else if (!Tables.Store.ListDatasets().Any(TableChooser.IsTable))
            why = PartnershipStrengths.Without(StrengthsState.NoFigures, Sentences.Get("NothingLoaded"));
        else
            return Choose(members, theme, read.Unknown, settings, out why);
        return null;
    }

    private Asked? Choose(IReadOnlyList<NutsCode> members, Theme theme, IReadOnlyList<string> unknownThemes, StudySettings settings, out PartnershipStrengths? why)
    {
        why = null;
        var table = Tables.Get(TableChooser.Choose(Tables.Store, settings));
        var basis = opportunities.Get(table, settings);
        var weights = ThemeColumns.Find(theme, table, Tables.Store).Weights;
        int[] columns = [.. Enumerable.Range(0, basis.Presence.Activities.Count).Where(column => weights.GetValueOrDefault(basis.Presence.Activities[column]) > 0)];
        var regions = PartnershipRegion.List(members, table);
        var here = regions.Where(region => region.Rows.Count > 0).ToList();
        if (columns.Length == 0)
            why = PartnershipStrengths.Without(StrengthsState.NoFigures, BoardSentences.Fill("ScopeNotInFigures", _ => [table.Choice.Dataset]));
        else if (here.Count == 0)
            why = PartnershipStrengths.Without(StrengthsState.NoFigures, BoardSentences.Fill("MembersNotInFigures", _ => [table.Choice.Dataset]));
        if (why is not null)
            return null;
        // The columns of a theme that stand for a member of it; the members without are named.
        var covered = ThemeColumns.Find(theme, table, Tables.Store).Members.Where(member => member.Columns.Any(column => basis.Presence.Activities.Contains(column))).Select(member => member.Member.Activity).ToHashSet(StringComparer.Ordinal);
        return new(table, basis, settings, weights, columns, regions, here, new(basis, [.. here.Select(region => (IReadOnlyList<int>)[.. region.Rows.Select(table.Cells.FindRegion)])]), [.. unknownThemes, .. theme.Members.Select(member => member.Activity).Where(code => !covered.Contains(code))]);
    }

    private PartnershipStrengths Answer(Asked asked, ILookup<string, PriorityOf> priorities)
    {
        var provenance = ProvenanceWriter.Write(asked.Table, "complementarity", "relatedness-density", "presence");
        var looked = PartnerActivities.Theme(asked.Columns.ToDictionary(column => asked.Basis.Presence.Activities[column], column => asked.Weights[asked.Basis.Presence.Activities[column]], StringComparer.Ordinal));
        IReadOnlyList<ActivityName> missing = [.. asked.Columns.Where(column => asked.Pool.All[column] == false).Select(column => Name(asked, column))];
        IReadOnlyList<ActivityName> unknown = [.. asked.Columns.Where(column => asked.Pool.All[column] is null).Select(column => Name(asked, column))];
        IReadOnlyList<MemberStrengths> members = [.. asked.Regions.Select(region => Member(asked, region, looked, priorities[region.Code]))];
        var candidates = Candidates(asked, looked, missing);
        return new(
            StrengthsState.Told, StrengthsWriter.Sentence(asked.Columns.Length, missing, unknown, members, candidates, provenance), StrengthsWriter.Explanation(provenance), provenance,
            [.. asked.Columns.Select(column => Activity(asked, column))], asked.NotInFigures, members, missing, unknown, candidates);
    }

    private static BoardActivity Activity(Asked asked, int column)
    {
        var code = asked.Basis.Presence.Activities[column];
        IReadOnlyList<string> In(bool? has) => [.. asked.Here.Where((_, at) => asked.Pool.Of(at)[column] == has).Select(region => region.Code)];
        return new(code, ActivityNames.Get(code).ShortName(), asked.Weights[code], In(true), In(null));
    }

    private MemberStrengths Member(Asked asked, PartnershipRegion region, PartnerActivities looked, IEnumerable<PriorityOf> priorities)
    {
        var (at, version) = (asked.Here.IndexOf(region), asked.Table.Choice.State.NutsVersion);
        var name = MemberNames.Of(region.Code, region.Version);
        if (at < 0)
            return new(region.Code, name, [], region.Larger, null, [], [], null, null, [], []);
        var (own, gain) = asked.Pool.GainOf(at, looked);
        int[] brings = [.. asked.Columns.Where(column => asked.Pool.Of(at)[column] == true)];
        // Two members that one row answers for have the same; neither has it alone then.
        int[] alone = [.. brings.Where(column => Enumerable.Range(0, asked.Here.Count).All(other => other == at || asked.Pool.Of(other)[column] != true))];
        return new(
            region.Code, name, region.Rows, region.Larger, region.Rows is [var single] ? RegionNames.Identify(single, version).Path : null,
            [.. brings.Select(column => Name(asked, column))], [.. alone.Select(column => Name(asked, column))], own, gain.Added.Value,
            [.. gain.ByStrength.Take(MostAddedBy).Select(part => new StrengthPart(part.Activity, ActivityNames.Get(part.Activity).ShortName(), part.Part))],
            [.. priorities.Select(priority => Gain(asked, at, priority)).OfType<PriorityGain>()]);
    }

    private PriorityGain? Gain(Asked asked, int member, PriorityOf priority)
    {
        if (MissionOf(priority.Scope) is not { } theme)
            return null;
        var weights = ThemeColumns.Find(theme, asked.Table, Tables.Store).Weights.Where(weight => weight.Value > 0 && asked.Basis.Presence.Activities.Contains(weight.Key)).ToDictionary(StringComparer.Ordinal);
        if (weights.Count == 0)
            return new(priority.Name, priority.Path, priority.IsInvented, null, null);
        var (own, gain) = asked.Pool.GainOf(member, PartnerActivities.Theme(weights));
        return new(priority.Name, priority.Path, priority.IsInvented, own, gain.Added.Value);
    }

    // Those that have most of what is missing, by its weight; of equal ones those that add most around the partnership's activities.
    private static IReadOnlyList<CandidateRegion> Candidates(Asked asked, PartnerActivities looked, IReadOnlyList<ActivityName> missing)
    {
        var (table, presence) = (asked.Table, asked.Basis.Presence);
        var inside = asked.Here.SelectMany(region => region.Rows).ToHashSet(StringComparer.Ordinal);
        int[] lacking = [.. asked.Columns.Where(column => asked.Pool.All[column] == false)];
        return
        [
            .. (from row in Enumerable.Range(0, presence.Regions.Count)
                where !inside.Contains(presence.Regions[row]) && !table.IsOpen(row)
                let fills = lacking.Where(column => presence[row, column] == true).ToList()
                where fills.Count > 0 || missing.Count == 0
                let weight = fills.Sum(column => asked.Weights[presence.Activities[column]])
                let added = asked.Pool.AddedBy(row, looked)
                where weight > 0 || added > 0
                orderby weight descending, added ?? -1 descending, presence.Regions[row]
                select new CandidateRegion(
                    RegionNames.Identify(presence.Regions[row], table.Choice.State.NutsVersion), [.. fills.Select(column => Name(asked, column))], added,
                    RegionPlaces.KilometresBetween([.. inside], presence.Regions[row]))).Take(MostCandidates),
        ];
    }

    private async Task<ILookup<string, PriorityOf>> ListPriorities(IEnumerable<string> regions, CancellationToken cancellation)
    {
        var wanted = regions.ToHashSet(StringComparer.Ordinal);
        var found = new List<(string Region, PriorityOf Priority)>();
        // The newest published strategy of each region.
        foreach (var strategy in (await strategies.List(Actor.Anonymous, cancellation)).Where(one => wanted.Contains(one.RegionCode)).DistinctBy(one => one.RegionCode))
            foreach (var priority in (await strategies.Get(Actor.Anonymous, strategy.RegionCode, strategy.Slug, cancellation)).Priorities.Where(one => one.Scope.Count > 0))
                found.Add((strategy.RegionCode, new(StrategyWords.Of(priority.Name, priority.Code), $"/strategies/{strategy.RegionCode}/{strategy.Slug}", strategy.IsInvented, priority.Scope)));
        return found.ToLookup(one => one.Region, one => one.Priority, StringComparer.Ordinal);
    }

    private static ActivityName Name(Asked asked, int column) => new(asked.Basis.Presence.Activities[column], ActivityNames.Get(asked.Basis.Presence.Activities[column]).ShortName());

    private sealed record Asked(
        SpecialisationTable Table, OpportunityBasis Basis, StudySettings Settings, IReadOnlyDictionary<string, double> Weights, int[] Columns, IReadOnlyList<PartnershipRegion> Regions, List<PartnershipRegion> Here, PooledPortfolios Pool,
        IReadOnlyList<string> NotInFigures);

    private sealed record PriorityOf(LocalText Name, string Path, bool IsInvented, IReadOnlyList<string> Scope);
}
