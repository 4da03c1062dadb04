using RegioHelix.Studies.Organisations;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Embedded;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Studies.Practices;

/// <summary>The names of a story's regions: those of level 2 from the reference table, larger and smaller ones that stories speak of from <c>larger-regions.tsv</c>.</summary>
internal static class PracticePlaces
{
    private static readonly Lazy<IReadOnlyDictionary<string, LocalText>> Named = new(() =>
        EmbeddedTable.Read(typeof(PracticePlaces).Assembly, "Practices.larger-regions.tsv", "code", "english", "dutch").ToDictionary(row => row[0], row => new LocalText(row[1], row[2]), StringComparer.Ordinal));

    public static OrganisationPlace Name(string code, NutsVersion version)
    {
        var place = OrganisationLines.Place(code, version);
        return RegionCatalogue.Find(code) is null && Named.Value.TryGetValue(code, out var name) ? place with { Name = name } : place;
    }
}
