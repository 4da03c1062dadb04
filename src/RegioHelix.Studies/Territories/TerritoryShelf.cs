using RegioHelix.Studies.Editable;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Territories;

namespace RegioHelix.Studies.Territories;

/// <summary>The territories in use: those that travel with the program, and those of the user's <c>territories.tsv</c>, which can replace them.</summary>
/// <param name="file">The user's file; null for none.</param>
public sealed class TerritoryShelf(string? file)
{
    private readonly UserFile<Territory> own = new(file, (text, name) => [.. TerritoryFile.Read(text, name).Select(territory => territory with { IsOwn = true })]);

    /// <summary>What is wrong with the user's file; where anything is, nothing of it is used.</summary>
    public IReadOnlyList<Problem> Problems => own.Read().Problems;

    /// <summary>Changes when the user's file does.</summary>
    public string Stamp => own.Read().Stamp;

    /// <summary>All territories: those that travel with the program, replaced or not, then the user's further ones.</summary>
    public IReadOnlyList<Territory> List()
    {
        var mine = own.Read().Items;
        return
        [
            .. TerritoryCatalogue.All.Select(territory => mine.FirstOrDefault(one => one.Slug == territory.Slug) ?? territory),
            .. mine.Where(one => TerritoryCatalogue.Find(one.Slug) is null),
        ];
    }

    /// <summary>A territory by its slug; null where there is none.</summary>
    public Territory? Find(string slug) => List().FirstOrDefault(territory => territory.Slug == slug);

    /// <summary>A territory by its slug.</summary>
    /// <exception cref="ProblemsException">There is none, and the user's file, which may declare it, has problems.</exception>
    /// <exception cref="StudyRefusedException">There is none.</exception>
    public Territory Get(string slug)
    {
        if (Find(slug) is { } territory)
            return territory;
        if (Problems.Count > 0)
            throw new ProblemsException(Problems);
        throw new StudyRefusedException(RefusalReason.Unknown, Sentences.Fill("UnknownTerritory", _ => [slug, string.Join(", ", List().Select(known => known.Slug))]));
    }
}
