using System.Globalization;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Territories;

namespace RegioHelix.Studies.Territories;

/// <summary>Which territories are there, and what is one good at?</summary>
public sealed class TerritoryProfileStudy(SpecialisationTables tables, RegionProfileStudy regions)
{
    /// <summary>All territories, without figures.</summary>
    public TerritoryList List() => new([.. tables.Territories.List().Select(territory => Line(territory, null, territory.Version))], tables.Territories.Problems);

    /// <summary>The territories that have a page: those of which the chosen figures hold a region. None where nothing is loaded.</summary>
    /// <param name="settings">The switches.</param>
    /// <exception cref="StudyRefusedException">A dataset or year that is not loaded.</exception>
    public IReadOnlySet<string> ListCovered(StudySettings settings)
    {
        var table = tables.Store.ListDatasets().Any(TableChooser.IsTable) ? tables.Get(TableChooser.Choose(tables.Store, settings)) : null;
        return tables.Territories.List().Where(territory => table is not null && TerritoryRows.From(territory, table).Regions.Count > 0).Select(territory => territory.Slug).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>A territory without figures.</summary>
    /// <exception cref="StudyRefusedException">Unknown territory.</exception>
    /// <exception cref="Vocabulary.Problems.ProblemsException">Unknown, and the user's file has problems.</exception>
    public TerritoryLine Describe(string slug)
    {
        var territory = tables.Territories.Get(slug.ToLowerInvariant());
        return Line(territory, null, territory.Version);
    }

    /// <summary>A territory in the figures.</summary>
    /// <param name="slug">Its name in addresses.</param>
    /// <param name="settings">The switches.</param>
    /// <exception cref="StudyRefusedException">Unknown territory, none of its regions in the figures, a year that is not loaded, no data.</exception>
    /// <exception cref="Vocabulary.Problems.ProblemsException">Unknown, and the user's file has problems.</exception>
    public TerritoryProfile Run(string slug, StudySettings settings)
    {
        var (table, _, _) = TerritoryChoice.Choose(tables, slug.ToLowerInvariant(), settings);
        var rows = table.Territory!;
        return new TerritoryProfile(
            Line(rows.Territory, rows, table.Choice.State.NutsVersion), Coverage(rows), regions.Run(rows.Territory.Code, settings), TerritoryPlaces.From(rows, tables.Get(table.Choice with { Territory = null }), tables.Store));
    }

    private static LocalText Coverage(TerritoryRows rows)
    {
        var whole = rows.Members.Count(member => member.State == MemberState.Whole);
        var (missing, inside) = (rows.Members.Where(member => member.State != MemberState.Whole).ToList(), rows.Members.Where(member => member.InsideOf is not null).ToList());
        var sentences = new List<LocalText> { Sentences.Fill("TerritoryCovered", _ => [rows.Regions.Count, whole, rows.Members.Count]) };
        if (missing.Count > 0)
            sentences.Add(Sentences.Fill("TerritoryMissing", culture => [Names(missing, rows.Territory, culture)]));
        if (inside.Count > 0)
            sentences.Add(Sentences.Fill("TerritoryOverlap", culture => [Names(inside, rows.Territory, culture)]));
        return new(string.Join(' ', sentences.Select(sentence => sentence.English)), string.Join(' ', sentences.Select(sentence => sentence.Dutch)));
    }

    private static string Names(IEnumerable<MemberRows> members, Territory territory, CultureInfo culture) =>
        FigureText.List([.. members.Select(member => $"{NameOf(member.Member, territory.Version).In(culture)} ({member.Member.Code})")], culture);

    private static TerritoryLine Line(Territory territory, TerritoryRows? rows, NutsVersion version) => new(
        territory.Slug,
        TerritoryChoice.Name(territory),
        (int)territory.Version,
        territory.Date,
        territory.IsOwn,
        new LocalText(territory.Note, territory.DutchNote),
        new LocalText(territory.Source, territory.DutchSource),
        territory.Evidence,
        [.. territory.Members.Select(member => Line(member, territory, rows?.Members.First(one => one.Member == member), version))]);

    private static TerritoryMemberLine Line(TerritoryMember member, Territory territory, MemberRows? rows, NutsVersion version) => new(
        member.Code,
        NameOf(member, territory.Version),
        member.Since,
        new LocalText(member.Note, member.DutchNote),
        member.Evidence,
        rows?.State,
        [.. (rows?.Regions ?? []).Select(region => RegionNames.Identify(region, version))],
        rows?.Absent ?? [],
        rows?.InsideOf);

    private static LocalText NameOf(TerritoryMember member, NutsVersion version) =>
        member.Name.Length > 0 ? LocalText.Same(member.Name) : RegionNames.Identify(member.Code, version).Name;
}
