using RegioHelix.Store.Observations;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Studies.Clusters;

/// <summary>The clusters of the figures that pages show unasked, as the search box finds them: by their names.</summary>
public sealed class ClusterSearch(ClusterTables tables, IObservationStore store) : ISearchSource
{
    /// <inheritdoc />
    public string Stamp => $"{store.Stamp}/{tables.Shelf.Stamp}";

    /// <inheritdoc />
    public IEnumerable<SearchEntry> List()
    {
        if (!TableChooser.Rank(store).Any())
            return [];
        var choice = TableChooser.Choose(store, new());
        var table = tables.Specialisation.Get(choice);
        return tables.Get(table).Categories.Concat(tables.FindSupplied(table)?.Categories ?? []).Select(category => new SearchEntry(
            "cluster", category.Slug, Capital(category.Name), Detail(category, choice.State.Declaration.Kind), [category.Name.English, category.Name.Dutch]));
    }

    private static LocalText Detail(SetCategory category, FigureKind kind) => Sentences.Fill(
        kind == FigureKind.Simulated ? "ClusterHitSimulated" : "ClusterHit",
        culture => [string.Join(", ", category.Activities.Select(code => ActivityNames.Get(code).ShortName().In(culture)))]);

    private static LocalText Capital(LocalText name) => new(FigureText.Sentence(name.English).TrimEnd('.'), FigureText.Sentence(name.Dutch).TrimEnd('.'));
}
